import { describe, expect, it } from "vitest"
import { parseInstant, plainDate } from "../../src/calendar/index.ts"
import { defineIndicator, evaluate, plan, trend } from "../../src/indicators/index.ts"
import { aggregate, day, defineKind, format, measure, text, toRow } from "../../src/ledger/index.ts"
import type { Target } from "../../src/regulation/index.ts"
import { parameter } from "../regulation/nowhere.ts"

const patrol = defineKind({
  id: "test.patrol",
  label: { zh: "保洁", en: "Patrol" },
  fields: {
    section: text("路段", "section"),
    day: day("日期", "day"),
    hours: measure("时长", "hours", { unit: "h", scale: 3 }),
    area: measure("面积", "area", { unit: "m²", scale: 0 })
  },
  key: ["section", "day"],
  day: "day",
  grain: "day",
  retentionYears: 5
})

const sum = (field: string) => ({ kind: patrol, select: "occurred", of: { op: "sum", fields: [field] } }) as const
const count = { kind: patrol, select: "occurred", of: { op: "count" } } as const

const hours = defineIndicator({
  id: "test.hours",
  label: { zh: "日均时长", en: "hours a day" },
  unit: "h",
  better: "up",
  decimals: 2,
  numerator: sum("hours"),
  denominator: count,
  cites: [{ from: plainDate("1990-01-01"), cite: { source: "试", article: "一", gist: "试" }, confidence: "local" }]
})

const locality = (target?: Target) => ({
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某区", en: "Nowhere" },
  bureau: { zh: "某区城管局", en: "Nowhere bureau" },
  targets: target === undefined ? {} : { [hours.id]: parameter<Target>("nowhere.hours", { "2020-01-01": target }) }
})

const figure = (month: string, given: ReadonlyArray<string>, target?: Target) => {
  const rows = given.map((each, at) => toRow(patrol, { section: `S${at}`, day: `${month}-01`, hours: each, area: "1" }))
  const period = { from: plainDate(`${month}-01`), to: plainDate(`${month}-28`) }
  const { questions, read } = plan(hours, period, [])
  const [numbers = null] = read(questions.map((question) => aggregate(question, rows)))
  return evaluate(hours, period, [], numbers, {
    locality: locality(target),
    asOf: parseInstant("2030-01-01") ?? 0
  })
}

describe("a mean: an amount over a count", () => {
  const atLeast16: Target = { op: "atLeast", ratio: "16" }

  it("is in the unit of the amount, without a flag for being above 1", () => {
    const value = figure("2026-02", ["16", "15", "17.5"])
    expect([value.value && format(value.value), value.display, value.flags]).toEqual(["16.1666666667", "16.17小时", []])
  })

  it.each([
    [["16", "16"], "16小时", "met"],
    [["15.999", "15.999"], "15.999小时", "missed"],
    [["16", "15.99"], "15.995小时", "missed"],
    [["12.1", "12.2"], "12.15小时", "missed"]
  ])("R1.3, R1.4: %j against 16 is shown as %s: %s", (given, shown, result) => {
    const { display, targetResult } = figure("2026-02", given, atLeast16)
    expect([display, targetResult]).toEqual([shown, result])
  })

  it("over nothing is no mean", () => {
    expect(figure("2026-02", []).value).toBeNull()
  })

  it("moves by an amount, not by percentage points", () => {
    const now = figure("2026-02", ["12"])
    const earlier = {
      ...figure("2026-02", ["10"]),
      period: { from: plainDate("2026-01-01"), to: plainDate("2026-01-31") }
    }
    const [moved] = trend([now, earlier])
    expect(moved?.previous._tag).toBe("Amount")
  })

  it("is refused where unlike things are divided", () => {
    expect(() => defineIndicator({ ...hours, numerator: sum("area") })).toThrow("m²")
    expect(() => defineIndicator({ ...hours, denominator: sum("hours") })).toThrow("h over h")
    expect(() => defineIndicator({ ...hours, unit: "%" })).toThrow("h over count")
    expect(() => defineIndicator({ ...hours, unit: "次", numerator: count })).toThrow("count over count")
  })
})
