/** 创文巩卫: items of external checklists, evidence, yearly snapshots side by side, scores by aim. */
import { fieldIndex, type Row, toRow } from "@xiuhua/core/ledger"
import {
  checklistPassed,
  checklistResult,
  checklistScore,
  checklistYear,
  sanitationDerivations,
  yearsSideBySide
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { derived, figure, figures, nationalLaw, of, partsOf, shown } from "./fixture.ts"

type Result = Parameters<typeof toRow<typeof checklistResult.fields>>[1]

const result = (place: string, day: string, more: Partial<Result> = {}): Row =>
  toRow(checklistResult, {
    checklist: "国家卫生城市标准",
    edition: "2021",
    item: "10",
    year: day.slice(0, 4),
    place,
    day,
    aim: "clean",
    result: "passed",
    evidence: "IMG-1",
    ...more
  } as Result)

const snapshots = (rows: ReadonlyArray<Row>) => {
  const derivation = sanitationDerivations({ law: nationalLaw }).find(({ to }) => to === checklistYear)
  return derivation === undefined ? [] : derived(derivation, rows).map(({ row }) => row)
}
const told = (row: Row | null | undefined, ...fields: ReadonlyArray<string>) =>
  row === null || row === undefined ? null : fields.map((field) => row[fieldIndex(checklistYear, field)])

describe("R13.3 results", () => {
  const rows = of(
    checklistResult,
    result("市场", "2025-03-01", { score: "1.5", weight: "2" }),
    result("车站", "2025-03-02", { result: "failed", score: "0", weight: "2", evidence: null }),
    result("公园", "2025-03-03", { evidence: null, score: "2", weight: "2", aim: "tidy" }),
    result("码头", "2025-03-04", { result: "notApplicable" }),
    result("学校", "2025-03-05", { score: "3" })
  )
  const year = ["2025-01-01", "2025-12-31"] as const

  it("passed is passed with evidence over what applies; no threshold is built in", () => {
    const value = figure(checklistPassed, rows, ...year)
    expect(shown(value)).toEqual(["2", "4", "50%"])
    expect(partsOf(value)).toEqual({ unproven: "1", notApplicable: "1" })
    expect(value.target).toBeNull()
  })

  it("the score is over the weights stored with it, by aim; what has no weight is listed and left out", () => {
    const value = figure(checklistScore, rows, ...year)
    expect(shown(value)).toEqual(["3.5", "6", "58.33%"])
    expect(partsOf(value)).toEqual({ unscored: "1" })
    expect(
      figures(checklistScore, rows, ...year, { by: ["aim"] }).map(({ by, display }) => [by["aim"], display])
    ).toEqual([
      ["clean", "37.50%"],
      ["tidy", "100%"]
    ])
  })
})

describe("R13.4 snapshots", () => {
  const rows = [
    result("市场", "2024-03-01", { result: "failed" }),
    result("市场", "2024-11-01", { score: "1.5", weight: "2" }),
    result("车站", "2024-06-01", { evidence: null, score: "1", weight: "2" }),
    result("码头", "2024-06-01", { result: "notApplicable" }),
    result("市场", "2025-01-10", { year: "2024", result: "failed", item: "13" }),
    result("市场", "2026-02-01", { edition: "2026" }),
    result("市场", "2026-03-01", { result: "failed" })
  ]

  it("of each place the last look counts; passed without evidence stands apart; the year is that of the assessment", () => {
    const made = snapshots(rows)
    const all = made.map((row) =>
      told(row, "edition", "item", "year", "day", "places", "passed", "unproven", "score", "weight")
    )
    expect(all).toEqual([
      ["2021", "10", "2024", "2024-11-01", 2, 1, 1, 250, 400],
      ["2021", "13", "2024", "2025-01-10", 1, 0, 0, null, null],
      ["2026", "10", "2026", "2026-02-01", 1, 1, 0, null, null],
      ["2021", "10", "2026", "2026-03-01", 1, 0, 0, null, null]
    ])
    expect(snapshots(rows.toReversed()).map(String).sort()).toEqual(made.map(String).sort())
    expect(snapshots([result("码头", "2024-06-01", { result: "notApplicable" })])).toEqual([])
  })

  it("stand side by side; a year without a look is empty, two editions in one year are two", () => {
    const years = yearsSideBySide(snapshots(rows), ["2024", "2025", "2026"])
    expect(
      years.map(({ item, years }) => [
        item,
        years.map(({ snapshot, year }) => [year, told(snapshot, "edition", "passed")])
      ])
    ).toEqual([
      [
        "10",
        [
          ["2024", ["2021", 1]],
          ["2025", null],
          ["2026", ["2026", 1]],
          ["2026", ["2021", 0]]
        ]
      ],
      [
        "13",
        [
          ["2024", ["2021", 0]],
          ["2025", null],
          ["2026", null]
        ]
      ]
    ])
  })
})
