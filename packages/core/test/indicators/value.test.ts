import { describe, expect, it } from "vitest"
import { parseInstant, plainDate } from "../../src/calendar/index.ts"
import { enforcementIndicators, stallCount, threebaoSigned } from "../../src/enforcement/index.ts"
import { governanceIndicators } from "../../src/governance/index.ts"
import {
  canGroupBy,
  citeOn,
  defineIndicator,
  evaluate,
  type Indicator,
  type Period,
  plan,
  ruleVersionOf,
  slices
} from "../../src/indicators/index.ts"
import { aggregate, format, type LedgerKind, type Row, toRow } from "../../src/ledger/index.ts"
import type { Locality } from "../../src/regulation/index.ts"
import {
  sanitationIndicators,
  streamTonnage,
  sweepDay,
  sweepExecution,
  wasteCollected,
  wasteHarmless,
  wasteRemoval,
  wasteTonnage
} from "../../src/sanitation/index.ts"

const target = (ratio: string, from = "2022-01-01") =>
  ({
    id: "nowhere.target",
    label: { zh: "目标", en: "target" },
    reviewed: plainDate("2026-01-01"),
    values: [
      {
        from: plainDate(from),
        value: { op: "atLeast", ratio },
        cite: { source: "s", article: "a", gist: "g" },
        confidence: "local"
      }
    ]
  }) as const

const nowhere = (targets: Locality["targets"] = {}): Locality => ({
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某区", en: "Nowhere" },
  bureau: { zh: "某区城管局", en: "Nowhere bureau" },
  targets
})

const later = parseInstant("2023-06-01") as number
const march: Period = { from: plainDate("2022-03-01"), to: plainDate("2022-03-31") }

const valuesOf = (
  indicator: Indicator,
  period: Period,
  ledgers: ReadonlyArray<readonly [LedgerKind, ReadonlyArray<Row>]>,
  { asOf = later, by = [] as ReadonlyArray<string>, locality = nowhere() } = {}
) => {
  const { questions, read } = plan(indicator, period, by)
  const answers = questions.map((question) =>
    aggregate(question, ledgers.find(([kind]) => kind === question.kind)?.[1] ?? [])
  )
  const groups = read(answers)
  return (groups.length === 0 ? [null] : groups).map((numbers) =>
    evaluate(indicator, period, by, numbers, { locality, asOf })
  )
}

const swept = (day: string, section: string, due: string, done: string, exemption?: string) =>
  toRow(sweepDay, {
    day,
    section,
    station: "站",
    grade: "1",
    areaDue: due,
    areaDone: done,
    ...(exemption ? { exemption } : {})
  })

const days = Array.from({ length: 31 }, (_, n) => `2022-03-${String(n + 1).padStart(2, "0")}`)

describe("cleaning execution", () => {
  const locality = nowhere({ "san.sweep.execution": target("0.98") })
  const full = days.map((day) => swept(day, "A", "100", "98"))

  it("is done over due, judged by the locality's target", () => {
    const [value] = valuesOf(sweepExecution, march, [[sweepDay, full]], { locality })
    expect(value).toMatchObject({ display: "98%", targetResult: "met", status: "final", flags: [], entries: 31 })
  })

  it("leaves exempt section-days out and says how many", () => {
    const rows = [...full, swept("2022-03-05", "B", "500", "0", "应急〔2022〕3号")]
    const [value] = valuesOf(sweepExecution, march, [[sweepDay, rows]], { locality })
    expect(value?.display).toBe("98%")
    expect(value?.exclusions.map(({ value }) => value && format(value))).toEqual(["1"])
  })

  it("has no target before the day the locality set one", () => {
    const before = { from: plainDate("2021-03-01"), to: plainDate("2021-03-31") }
    const rows = [swept("2021-03-01", "A", "1", "1")]
    expect(valuesOf(sweepExecution, before, [[sweepDay, rows]], { locality })[0]?.targetResult).toBe("none")
  })

  it("is provisional with gaps, insufficient below 95 % of the days, provisional while the period lasts", () => {
    const status = (rows: ReadonlyArray<Row>, asOf = later) =>
      valuesOf(sweepExecution, march, [[sweepDay, rows]], { locality, asOf })[0]?.status
    expect(status(full.slice(1))).toBe("provisional")
    expect(status(full.slice(2))).toBe("insufficient")
    expect(status(full.slice(0, 10), parseInstant("2022-03-10T12:00:00+08:00") as number)).toBe("provisional")
    expect(status(full.slice(0, 5), parseInstant("2022-03-10T12:00:00+08:00") as number)).toBe("insufficient")
  })

  it("is not applicable over nothing, and over nothing due", () => {
    expect(valuesOf(sweepExecution, march, [])[0]).toMatchObject({
      value: null,
      display: "—",
      status: "not-applicable"
    })
    const idle = days.map((day) => swept(day, "A", "0", "0"))
    expect(valuesOf(sweepExecution, march, [[sweepDay, idle]])[0]).toMatchObject({
      value: null,
      status: "not-applicable"
    })
  })

  it("R1.5 shows a rate above 1 with its flag", () => {
    const rows = days.map((day) => swept(day, "A", "100", "140"))
    expect(valuesOf(sweepExecution, march, [[sweepDay, rows]])[0]).toMatchObject({
      display: "140%",
      flags: ["over-unity"]
    })
  })

  it("R1.6 sums parts before dividing: a breakdown never averages rates", () => {
    const rows = [swept("2022-03-01", "A", "10", "10"), swept("2022-03-01", "B", "90", "0")]
    const [all] = valuesOf(sweepExecution, march, [[sweepDay, rows]])
    expect(all?.display).toBe("10%")
    const each = valuesOf(sweepExecution, march, [[sweepDay, rows]], { by: ["section"] })
    expect(each.map(({ by, display }) => [by["section"], display])).toEqual([
      ["A", "100%"],
      ["B", "0%"]
    ])
  })
})

describe("removal and harmless treatment", () => {
  const waste = (day: string, basis: "measured" | "substituted", origin: "own" | "other" = "own") =>
    toRow(wasteTonnage, {
      day,
      facility: `${origin}站`,
      origin,
      generationBasis: basis,
      generated: "10",
      removed: "10",
      harmless: "9.999"
    })

  it("a substituted denominator proves nothing, however round the figure", () => {
    const rows = days.map((day, n) => waste(day, n === 7 ? "substituted" : "measured"))
    const locality = nowhere({ "san.waste.removal": target("1") })
    const [value] = valuesOf(wasteRemoval, march, [[wasteTonnage, rows]], { locality })
    expect(value).toMatchObject({ display: "100%", flags: ["tautological"], targetResult: "not-demonstrable" })
  })

  it("waste of other districts stays out of both rates", () => {
    const rows = [...days.map((day) => waste(day, "measured")), waste("2022-03-01", "substituted", "other")]
    const [removal] = valuesOf(wasteRemoval, march, [[wasteTonnage, rows]])
    expect(removal).toMatchObject({ display: "100%", flags: [] })
    const [harmless] = valuesOf(wasteHarmless, march, [[wasteTonnage, rows]], {
      locality: nowhere({ "san.waste.harmless": target("1") })
    })
    expect(harmless).toMatchObject({ display: "99.99%", targetResult: "missed" })
  })
})

describe("counts", () => {
  it("a matter without outcome is not counted, and zero is not nothing", () => {
    const open = toRow(stallCount.numerator.kind, { matter: "1", day: "2022-03-01", street: "s" } as never)
    expect(valuesOf(stallCount, march, [[stallCount.numerator.kind, [open]]])[0]?.display).toBe("0宗")
    expect(valuesOf(stallCount, march, [])[0]?.display).toBe("—")
  })

  it("what is valid is asked for the last day of each month", () => {
    const found = slices(threebaoSigned, { from: plainDate("2022-01-15"), to: plainDate("2022-03-10") }, [
      "month",
      "street"
    ])
    expect(found.map(({ by, fixed, period }) => [period.from, period.to, fixed["month"], by])).toEqual([
      ["2022-01-15", "2022-01-31", "2022-01", ["street"]],
      ["2022-02-01", "2022-02-28", "2022-02", ["street"]],
      ["2022-03-01", "2022-03-10", "2022-03", ["street"]]
    ])
  })
})

describe("definitions", () => {
  const all = [...sanitationIndicators, ...enforcementIndicators, ...governanceIndicators]

  it("R1.7 refuses to divide or add unlike things", () => {
    const tonnes = { kind: streamTonnage, select: "occurred", of: { op: "sum", fields: ["refuse"] } } as const
    const areas = { kind: sweepDay, select: "occurred", of: { op: "sum", fields: ["areaDue"] } } as const
    const base = { id: "x", label: { zh: "x", en: "x" }, better: "info", cites: stallCount.cites } as const
    expect(() => defineIndicator({ ...base, unit: "%", numerator: tonnes, denominator: areas })).toThrow(RangeError)
    expect(() => defineIndicator({ ...base, unit: "m²", numerator: tonnes })).toThrow(RangeError)
    expect(() => defineIndicator({ ...base, unit: "t", numerator: tonnes, denominator: tonnes })).toThrow(RangeError)
  })

  it("R1.8 cite the law in force on the day", () => {
    const source = (day: string) => citeOn(wasteHarmless, plainDate(day)).cite.source
    expect(source("2022-12-31")).toContain("固体废物污染环境防治法")
    expect(source("2026-08-14")).toContain("固体废物污染环境防治法")
    expect(source("2026-08-15")).toContain("生态环境法典")
  })

  it("have ids of their own and a rule version that changes with target and locality", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const day = plainDate("2022-12-31")
    const version = (locality: Locality) => ruleVersionOf(sweepExecution, { locality, asOf: later }, day)
    expect(version(nowhere())).toMatch(/^[0-9a-f]{16}$/u)
    expect(version(nowhere())).toBe(version(nowhere()))
    const others = [nowhere({ "san.sweep.execution": target("0.98") }), { ...nowhere(), id: "elsewhere" }]
    expect(new Set([nowhere(), ...others].map(version)).size).toBe(3)
    expect(
      new Set(all.map((indicator) => ruleVersionOf(indicator, { locality: nowhere(), asOf: later }, day))).size
    ).toBe(all.length)
  })

  it("can be grouped only by what all their ledgers have", () => {
    expect(canGroupBy(sweepExecution, "station")).toBe(true)
    expect(canGroupBy(sweepExecution, "street")).toBe(false)
    // Personal data: a breakdown would list every plate and every shop's name. The name of a market is none.
    const listsNames = enforcementIndicators.filter((indicator) => canGroupBy(indicator, "name"))
    expect(enforcementIndicators.some((indicator) => canGroupBy(indicator, "plate"))).toBe(false)
    expect(listsNames.map(({ id }) => id)).toEqual(["enf.source.capacity"])
    expect(canGroupBy(sweepExecution, "areaDue")).toBe(false)
    expect(canGroupBy(wasteCollected, "day")).toBe(false)
  })
})
