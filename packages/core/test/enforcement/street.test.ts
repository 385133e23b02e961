/** 街面台账: commitments that are counted once, trucks and checks kept apart, and no fine that nobody configured. */
import { chinaWorkCalendar, parseInstant, plainDate } from "@xiuhua/core/calendar"
import {
  applicableNorm,
  citing,
  everybody,
  makeCatalogue,
  nationalViolations,
  normsOf,
  threebaoCheck,
  threebaoCoverage,
  threebaoKeep,
  threebaoPremises,
  threebaoShop,
  threebaoSigned,
  truckCheck,
  truckChecked,
  truckResult,
  withNorms,
  yuan
} from "@xiuhua/core/enforcement"
import { evaluate, type Indicator, plan } from "@xiuhua/core/indicators"
import { aggregate, format, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import { lawOf } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { nowhere } from "../regulation/nowhere.ts"

type Entry = readonly [LedgerKind, Row]

const asOf = parseInstant("2027-02-01") as number

const figureOf = (indicator: Indicator, entries: ReadonlyArray<Entry>, month = "12") => {
  const period = { from: plainDate("2026-01-01"), to: plainDate(`2026-${month}-28`) }
  const { questions, read } = plan(indicator, period, [])
  const [numbers = null] = read(
    questions.map((question) =>
      aggregate(
        question,
        entries.filter(([kind]) => kind === question.kind).map(([, row]) => row)
      )
    )
  )
  const { display, parts, value } = evaluate(indicator, period, [], numbers, { locality: nowhere, asOf })
  const shown = parts.map((part) => [part.id, part.value === null ? null : format(part.value)])
  return { display, parts: Object.fromEntries(shown), value }
}

describe("门前三包", () => {
  const signed = (premises: string, signedOn: string, validUntil?: string): Entry => [
    threebaoPremises,
    toRow(threebaoPremises, { premises, street: "香洲街道", signedOn, validUntil })
  ]
  const shop = (premises: string): Entry => [
    threebaoShop,
    toRow(threebaoShop, { premises, street: "香洲街道", openedOn: "2025-01-01" })
  ]
  const commitments = [
    signed("1", "2025-07-01", "2026-06-30"),
    signed("1", "2026-07-01", "2027-06-30"),
    signed("2", "2026-02-01"),
    // Signs again while the first commitment still holds.
    signed("2", "2026-08-01"),
    signed("3", "2025-03-01", "2026-02-28")
  ]

  it("R9.10 counts premises with a valid commitment: signing again adds nothing, one that ran out counts no more", () => {
    expect(figureOf(threebaoSigned, commitments, "02").display).toBe("3家")
    expect(figureOf(threebaoSigned, commitments, "03").display).toBe("2家")
    expect(figureOf(threebaoSigned, commitments).display).toBe("2家")
    expect(figureOf(threebaoCoverage, [...commitments, ...["1", "2", "3", "4"].map(shop)]).display).toBe("50%")
  })

  it("one look may find two of the three neglected, and is one check", () => {
    const check = (number: string, premises: string, failed: ReadonlyArray<"cleanliness" | "order">): Entry => [
      threebaoCheck,
      toRow(threebaoCheck, {
        check: number,
        day: "2026-05-06",
        street: "香洲街道",
        premises,
        result: failed.length === 0 ? "passed" : "failed",
        duty: failed[0],
        cleanliness: failed.includes("cleanliness") ? "failed" : "passed",
        greenery: "passed",
        order: failed.includes("order") ? "failed" : "passed"
      })
    ]
    const checks = [check("1", "1", ["cleanliness", "order"]), check("2", "1", []), check("3", "2", [])]
    expect(figureOf(threebaoKeep, checks)).toMatchObject({ display: "66.67%", parts: { premises: "2" } })
  })

  const ask = (violations: typeof nationalViolations) =>
    applicableNorm(
      { law: lawOf(nowhere), calendar: chinaWorkCalendar, catalogue: makeCatalogue(violations) },
      {
        act: { from: plainDate("2026-03-02"), until: plainDate("2026-03-02") },
        decidedOn: plainDate("2026-04-02"),
        kind: "individual",
        measures: {},
        candidates: ["SW-A10"]
      }
    )

  it("a failed check is no fine: the national text names no amount, and a place may configure one", () => {
    expect(ask(nationalViolations)).toMatchObject({ applies: { code: "SW-A10" }, range: null })
    const local = normsOf("city-regulation")(
      "2026-01-01",
      citing("《某市门前三包办法》")("第九条", "拒不改正的处五十元以上二百元以下罚款"),
      everybody(yuan(50, 200))
    )
    const configured = ask(withNorms(nationalViolations, { "SW-A10": [local] }))
    expect(configured).toMatchObject({ applies: { code: "SW-A10" }, range: { minFen: 5_000, maxFen: 20_000 } })
  })
})

describe("泥头车", () => {
  type Items = Parameters<typeof truckResult>[0]
  const check = (number: string, plate: string, items: Items): Entry => [
    truckCheck,
    toRow(truckCheck, {
      check: number,
      day: "2026-05-06",
      street: "香洲街道",
      plate,
      route: "工业大道—弃置场",
      result: truckResult(items),
      ...items
    })
  ]
  const good: Items = { permit: "passed", closure: "passed", onRoute: "passed", manifest: "passed" }

  it("辆 counts vehicles, 辆次 counts checks: neither is the other, and one check with two faults is one", () => {
    const checks = [
      check("1", "粤N00001", good),
      check("2", "粤N00001", { ...good, closure: "failed", manifest: "failed" }),
      check("3", "粤N00002", good)
    ]
    expect(figureOf(truckChecked, checks)).toMatchObject({ display: "2辆", parts: { checks: "3" } })
  })

  it("the result of a check is the gravest of what failed", () => {
    expect(truckResult(good)).toBe("passed")
    expect(truckResult({})).toBe("passed")
    expect(truckResult({ ...good, manifest: "failed" })).toBe("noManifest")
    expect(truckResult({ ...good, manifest: "failed", onRoute: "failed" })).toBe("offRoute")
    expect(truckResult({ ...good, closure: "failed", manifest: "failed" })).toBe("notClosed")
    expect(truckResult({ permit: "failed", closure: "failed", onRoute: "failed", manifest: "failed" })).toBe("noPermit")
  })
})
