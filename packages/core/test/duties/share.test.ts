import { describe, expect, it } from "vitest"
import { plainDate } from "../../src/calendar/index.ts"
import { type DutyRule, defineDuty } from "../../src/duties/index.ts"
import { day, defineKind, formatFixed, measure, type Row, text, toRow } from "../../src/ledger/index.ts"
import { dailySweeping, judged, section } from "./rules.ts"

const cover = defineKind({
  id: "test.cover",
  label: { zh: "覆盖", en: "Cover" },
  fields: {
    section: text("路段", "section"),
    day: day("日期", "day"),
    share: measure("比例", "share", { unit: "%", scale: 4 }, { optional: true }),
    area: measure("面积", "area", { unit: "m²", scale: 2 }, { optional: true })
  },
  key: ["section", "day"],
  day: "day",
  grain: "day",
  retentionYears: 5
})

const rule = defineDuty({
  ...dailySweeping,
  id: "test.cover",
  satisfiedBy: [{ kind: cover, subject: "section", amount: "share" }],
  needs: { of: "share" }
})

const on = { range: { from: plainDate("2026-11-01"), to: plainDate("2026-11-01") } }
const outcomeOf = (area: string | null, rows: ReadonlyArray<Row>) => {
  const [outcome] = judged(
    rule,
    "2026-11-02",
    [
      [section, [toRow(section, { section: "A", from: "2020-01-01", area })]],
      [cover, rows]
    ],
    on
  )
  return outcome && [outcome.status, formatFixed(outcome.metWeight), formatFixed(outcome.weight)]
}
const covered = (share: string | null) => toRow(cover, { section: "A", day: "2026-11-01", share })

describe("a need of a share", () => {
  it.each([
    ["100", "met", "1000.01"],
    ["100.0001", "met", "1000.01"],
    ["99.9999", "missed", "1000.00"],
    ["33.3333", "missed", "333.33"],
    ["0", "missed", "0.00"]
  ])("%s %% of 1000.01 m² is %s: %s m², rounded down", (share, status, met) => {
    expect(outcomeOf("1000.01", [covered(share)])).toEqual([status, met, "1000.01"])
  })

  it("nothing shown is nothing met; a missing share may be any share", () => {
    expect(outcomeOf("1000", [])).toEqual(["missed", "0.00", "1000.00"])
    expect(outcomeOf("1000", [covered(null)])).toEqual(["evidence-incomplete", "0.00", "1000.00"])
  })

  it("multiplies areas exactly that are too large for a double", () => {
    expect(outcomeOf("90071992547409.91", [covered("50")])).toEqual([
      "missed",
      "45035996273704.95",
      "90071992547409.91"
    ])
  })

  it("an unknown area needs a person", () => {
    expect(outcomeOf(null, [covered("100")])).toEqual(["needs-review", "0.00", "0.00"])
  })

  it("is refused without a weight, and of anything but a share", () => {
    const { weight: _, ...weightless } = rule.subjects
    const without = (): DutyRule => defineDuty({ ...rule, subjects: weightless })
    expect(without).toThrow("a share of no weight")
    const ofArea = (): DutyRule =>
      defineDuty({ ...rule, satisfiedBy: [{ kind: cover, subject: "section", amount: "area" }] })
    expect(ofArea).toThrow("a share in m²")
  })
})
