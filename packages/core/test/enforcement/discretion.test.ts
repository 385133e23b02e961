import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import {
  assessFine,
  type BenchmarkRow,
  type Benchmarks,
  type FineQuestion,
  type FineRange,
  factors,
  type Tier
} from "@xiuhua/core/enforcement"
import { lawOf } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { nowhere } from "../regulation/nowhere.ts"

const regime = { law: lawOf(nowhere), calendar: chinaWorkCalendar }
const empty: Benchmarks = { reviewed: plainDate("2026-11-22"), note: "none", rows: {} }
const range: FineRange = { minFen: 50_000, maxFen: 200_000 }

const assess = (more: Partial<FineQuestion> = {}, benchmarks = empty) =>
  assessFine(regime, benchmarks, { code: "A", range, on: plainDate("2026-03-10"), factors: [], grounds: [], ...more })

const heavy = { factors: ["malice"] } as const
const light = { factors: ["slight-harm"] } as const

describe("the usual split of a range", () => {
  it("gives 30, 40 and 30 % of it, and each boundary to the lower tier", () => {
    expect(assess(light)).toMatchObject({ tier: "light", amounts: { minFen: 50_000, maxFen: 95_000 } })
    expect(assess()).toMatchObject({ tier: "ordinary", amounts: { minFen: 95_001, maxFen: 155_000 } })
    expect(assess(heavy)).toMatchObject({ tier: "heavy", amounts: { minFen: 155_001, maxFen: 200_000 } })
  })

  it("a boundary between two fen falls to the fen below", () => {
    const odd = { range: { minFen: 100, maxFen: 201 } }
    expect(assess({ ...light, ...odd }).amounts).toEqual({ minFen: 100, maxFen: 130 })
    expect(assess(odd).amounts).toEqual({ minFen: 131, maxFen: 170 })
    expect(assess({ ...heavy, ...odd }).amounts).toEqual({ minFen: 171, maxFen: 201 })
  })

  it("of a mere maximum light is up to 20 %, ordinary 40 to 60 %, heavy above", () => {
    const maximum = { range: { minFen: 0, maxFen: 2_000_000 } }
    expect(assess({ ...light, ...maximum })).toMatchObject({ amounts: { minFen: 0, maxFen: 400_000 } })
    expect(assess(maximum)).toMatchObject({
      amounts: { minFen: 800_000, maxFen: 1_200_000 },
      confidence: "secondary"
    })
    expect(assess({ ...heavy, ...maximum }).amounts).toEqual({ minFen: 1_200_001, maxFen: 2_000_000 })
  })

  it("a fixed fine is the same in every tier, and has no room below", () => {
    const fixed = { range: { minFen: 500_000, maxFen: 500_000 } }
    for (const shown of [light, heavy, {}])
      expect(assess({ ...shown, ...fixed })).toMatchObject({ amounts: fixed.range, whyNotLower: "no-room" })
  })

  it("says whether an amount lies in its part", () => {
    expect(assess({ amountFen: 95_000 }).lies).toBe(false)
    expect(assess({ amountFen: 95_001 }).lies).toBe(true)
    expect(assess().lies).toBeNull()
  })

  it("knows none before the law had benchmarks", () => {
    expect(assess({ on: plainDate("2021-07-14") })).toMatchObject({ amounts: null, lies: null, confidence: "doubtful" })
    expect(assess({ on: plainDate("2021-07-15") })).toMatchObject({ basis: "usual-split", confidence: "memory" })
  })
})

describe("which tier, and why not lower", () => {
  it.each<readonly [string, Partial<FineQuestion>, Tier, string]>([
    ["nothing shown", {}, "ordinary", "no-lighter-factor"],
    ["something lighter", light, "light", "no-ground"],
    ["something heavier", heavy, "heavy", "heavier-factor"],
    ["both", { factors: ["slight-harm", "malice"] }, "ordinary", "heavier-factor"],
    ["a ground of art. 32", { grounds: ["confessed"] }, "light", "light-chosen"],
    ["a ground beside something heavier", { grounds: ["confessed"], ...heavy }, "light", "light-chosen"],
    ["an exemption", { exempt: true }, "no-penalty", "lowest"]
  ])("%s", (_, shown, tier, why) => {
    expect(assess(shown)).toMatchObject({ tier, whyNotLower: why, findings: [] })
  })

  it("names the factors that led there, and the articles of the grounds", () => {
    expect(assess(heavy).hit).toEqual(["malice"])
    expect(assess({ grounds: ["aged-14-to-17"] }).cites.map(({ article }) => article)).toContain("第三十条")
    expect(Object.values(factors).every(({ label }) => label.zh !== "" && label.en !== "")).toBe(true)
  })
})

describe("below the minimum", () => {
  it("is open with a ground of arts 30 to 32: from one fen to just under the minimum", () => {
    expect(assess({ belowMinimum: true, grounds: ["reduced-harm"], amountFen: 49_999 })).toMatchObject({
      tier: "mitigated",
      amounts: { minFen: 1, maxFen: 49_999 },
      lies: true,
      basis: "law"
    })
  })

  it("is a violation without one, and the part within the range stands", () => {
    const { amounts, findings, tier } = assess({ belowMinimum: true, ...light })
    expect([tier, amounts?.minFen]).toEqual(["light", 50_000])
    expect(findings.map(({ facts, severity }) => [severity, facts["missing"]])).toEqual([
      ["violation", "mitigation-ground"]
    ])
  })

  it("has no amount where the law has no minimum", () => {
    const maximum = { minFen: 0, maxFen: 2_000_000 }
    expect(assess({ belowMinimum: true, grounds: ["confessed"], range: maximum })).toMatchObject({
      tier: "mitigated",
      amounts: null,
      whyNotLower: "no-room"
    })
  })
})

describe("a published benchmark", () => {
  const row = (more: Partial<BenchmarkRow>): BenchmarkRow => ({
    tier: "heavy",
    factors: ["large-extent"],
    unit: "fen",
    from: 160_000,
    to: 180_000,
    cite: { source: "某市裁量基准", article: "第一项", gist: "面积大的从重" },
    effectiveFrom: plainDate("2024-01-01"),
    ...more
  })
  const of = (...rows: ReadonlyArray<BenchmarkRow>): Benchmarks => ({ ...empty, rows: { A: rows } })
  const large = { factors: ["large-extent"] } as const

  it("goes before the usual split, from its first day to its last", () => {
    const table = of(row({ until: plainDate("2026-03-10") }))
    expect(assess(large, table)).toMatchObject({ basis: "benchmark", amounts: { minFen: 160_000, maxFen: 180_000 } })
    expect(assess({ ...large, on: plainDate("2026-03-11") }, table).basis).toBe("usual-split")
    expect(assess({ ...large, on: plainDate("2023-12-31") }, table).basis).toBe("usual-split")
    expect(assess(light, table).basis).toBe("usual-split")
    expect(assess({ ...large, code: "B" }, table).basis).toBe("usual-split")
  })

  it("may state shares of the range", () => {
    const table = of(row({ unit: "share", from: 50, to: 100 }))
    expect(assess(large, table).amounts).toEqual({ minFen: 125_000, maxFen: 200_000 })
  })

  it("has its most exact row, and of two the heavier", () => {
    const table = of(
      row({ tier: "ordinary", factors: [], from: 100_000, to: 120_000 }),
      row({ tier: "light", from: 50_000, to: 60_000 }),
      row({ tier: "heavy" })
    )
    expect(assess({}, table).tier).toBe("ordinary")
    expect(assess(large, table).tier).toBe("heavy")
  })

  it("may not leave the range of the law: reported, and the usual split stands", () => {
    for (const bad of [row({ to: 200_001 }), row({ from: 49_999 }), row({ from: 180_001 })]) {
      const { basis, findings } = assess(large, of(bad))
      expect([basis, findings.map(({ severity }) => severity)]).toEqual(["usual-split", ["warning"]])
    }
  })
})
