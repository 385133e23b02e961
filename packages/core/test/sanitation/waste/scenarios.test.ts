/**
 * The worked cases of waste, through the public API. What stands here only renames fields and closed code values: no
 * number, and no branch on a case.
 */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { addDays, daysBetween, lastOfMonth, type PlainDate, plainDate } from "../../../src/calendar/index.ts"
import { dutyOutcome } from "../../../src/duties/index.ts"
import type { IndicatorValue } from "../../../src/indicators/index.ts"
import {
  type Decimal,
  decimal,
  divideHalfUp,
  format,
  type Row,
  scaleMeasure,
  toRow
} from "../../../src/ledger/index.ts"
import { carryOverLimit, perCapitaGeneration, publishThreshold } from "../../../src/regulation/index.ts"
import {
  estimatedGeneration,
  pointSameDay,
  sameDayClearance,
  stationBalance,
  wasteRemoval,
  wasteTonnage
} from "../../../src/sanitation/index.ts"
import { figure, lawWith, target } from "./fixture.ts"

// biome-ignore lint/suspicious/noExplicitAny: the cases are outside data, each with its own fields
type Json = any

const cases: ReadonlyArray<Json> = JSON.parse(
  readFileSync(new URL("./scenarios.json", import.meta.url), "utf8")
).scenarios
const caseOf = (id: string): Json => cases.find((one) => one.id === id)

const ops = { "=": "equal", ">=": "atLeast", "<=": "atMost" } as const
const goalOf = ({ op, value }: Json) => target(ops[op as keyof typeof ops], String(value))
const PLACES = 10
const whole = (count: number): Decimal => decimal(String(count))
const ratio = (part: number, of: number): number => Number(format(divideHalfUp(whole(part), whole(of), PLACES)))
const kilograms = (mass: number): number => scaleMeasure(wasteTonnage.fields.removed, String(mass)) as number
const tonnes = (kilograms: number): number => Number(format({ digits: BigInt(kilograms), scale: 3 }))

const monthOf = (month: string): readonly [PlainDate, PlainDate] => {
  const first = plainDate(`${month}-01`)
  return [first, lastOfMonth(first)]
}

/** A value as the cases write it. */
const shown = ({ display, flags, targetResult, value }: IndicatorValue) => ({
  value: value === null ? null : Number(format(value)),
  display,
  tautological: flags.includes("tautological"),
  targetResult,
  targetMet: targetResult === "met"
})

describe("the worked cases", () => {
  it("SAN-03 a removal rate that is 100 % by construction, the estimate, and point-days", () => {
    const { config, expected, facts } = caseOf("SAN-03")
    const [from, to] = monthOf(facts.month)
    const removed = String(facts.removedT)
    const month = (rows: ReadonlyArray<Row>) =>
      figure(wasteRemoval, () => rows, [from, to], { goal: goalOf(config.target) })
    const entry = { day: from, facility: "district", origin: "own" } as const

    const substituted = month([
      toRow(wasteTonnage, { ...entry, generationBasis: "substituted", removed, generated: removed })
    ])
    const { basis: _, bulletinMustContain, ...proven } = expected.removalSubstituted
    expect(shown(substituted)).toMatchObject(proven)
    expect(wasteRemoval.substituted?.label.zh).toBe(bulletinMustContain)

    const estimate = estimatedGeneration({ law: lawWith(perCapitaGeneration, String(config.perCapitaKgPerDay)) })
    const generatedKg = estimate(facts.population, from, to)
    const estimated = month([
      toRow(wasteTonnage, { ...entry, generationBasis: "estimated", removed, generated: String(tonnes(generatedKg)) })
    ])
    const { basis: __, generatedT, value, ...rest } = expected.removalEstimated
    expect(tonnes(generatedKg)).toBe(generatedT)
    expect(shown(estimated)).toMatchObject(rest)
    expect(shown(estimated).value).toBeCloseTo(value, 6)

    const days = daysBetween(from, to) + 1
    expect(days * facts.points).toBe(facts.pointDaysDue)
    const outcomes = Array.from({ length: facts.pointDaysDue }, (___, at) => {
      const day = addDays(from, at % days)
      const subject = `P${Math.floor(at / days)}`
      const status = at < facts.pointDaysCleared ? "met" : "missed"
      return toRow(dutyOutcome, {
        rule: pointSameDay.id,
        field: pointSameDay.field,
        strength: pointSameDay.strength,
        subject,
        period: day,
        from: day,
        to: day,
        dueOn: day,
        status
      })
    })
    const sameDay = figure(sameDayClearance, () => outcomes, [from, to], { goal: goalOf(config.target) })
    expect(shown(sameDay)).toMatchObject(expected.sameDay)
  })

  it("SAN-05 the balance of transfer stations, and which of them are cleared", () => {
    const { config, expected, facts } = caseOf("SAN-05")
    const judge = stationBalance({ law: lawWith(carryOverLimit, String(config.carryoverLimitT)) })
    const balances: Json = { ok: "ok", failed: "failed", impossible: "impossible-out-exceeds-available" }
    const verdicts: Json = { cleared: true, "not-cleared": false, "needs-review": "needs-review" }
    for (const { closed, id, inT, measuredCloseT, openT, outT } of facts.stations) {
      const found = judge({
        day: plainDate(facts.date),
        opening: kilograms(openT),
        in: kilograms(inT),
        out: kilograms(outT),
        measured: kilograms(measuredCloseT),
        closed,
        tolerance: null,
        carryOverLimit: null
      })
      const answer = {
        expectedCloseT: tonnes(found.expected as number),
        ...(found.gap !== null && { gapT: tonnes(found.gap) }),
        toleranceT: tonnes(found.tolerance),
        balance: balances[found.balance],
        cleared: verdicts[found.cleared]
      }
      expect(answer).toMatchObject(expected[id])
    }
    expect(Object.keys(expected)).toHaveLength(facts.stations.length)
  })

  it("SAN-10 missing days are never filled, and decide what may be published", () => {
    const { config, expected, facts } = caseOf("SAN-10")
    const [from, to] = monthOf(facts.month)
    const asOf = String(addDays(to, facts.daysDue))
    expect(publishThreshold.values.at(-1)?.value).toBe(String(config.publishThreshold))
    for (const [name, { completeness, imputedT, meanPerReportedDayT, status, totalT }] of Object.entries<Json>(
      expected
    )) {
      const { daysReported, ofWhichExplicitZero = 0, totalT: total } = facts[name]
      // All of the month's mass on its first day, explicit zeros at the end, and days between that say something.
      const rows = Array.from({ length: daysReported }, (_, at) =>
        toRow(wasteTonnage, {
          day: addDays(from, at),
          facility: "district",
          origin: "own",
          generationBasis: "measured",
          generated: at === 0 ? String(total) : "0",
          removed: at === 0 ? String(total) : "0"
        })
      )
      const value = figure(wasteRemoval, () => rows, [from, to], { asOf })
      expect(value.status).toBe(status)
      expect(value.completeness).toEqual({ due: facts.daysDue, reported: daysReported })
      expect(ratio(daysReported, facts.daysDue)).toBe(completeness)
      expect(ofWhichExplicitZero).toBeLessThan(daysReported)
      if (totalT === undefined) continue
      expect(value.numerator && Number(format(value.numerator)) - totalT).toBe(imputedT)
      expect(value.numerator && Number(format(divideHalfUp(value.numerator, whole(daysReported), PLACES)))).toBe(
        meanPerReportedDayT
      )
    }
  })
})
