/**
 * 应履行 — which duties a subject owes, from what a {@link Held} says. Two ways: by period, and by event.
 *
 * **By period**: a subject owes a period when the register has it on **every** day of it. A branch founded within a month
 * first owes the next one; a station that closes within a week owes nothing for that week (Party convention PR1.6, the
 * first full period; PR3.5, a body that ends takes its duties with it). Where its rows contradict one another about a
 * day of the period, or end before they begin, the outcome is shown and needs review.
 *
 * **By event**: each day with a triggering entry starts one period. An answer belongs to the last trigger not after it,
 * so that one act never answers twice (Party convention PR1.4).
 */
import type { PlainDate, TimeLimit, WorkCalendar } from "../calendar/index.ts"
import { fieldIndex, type Registered, standing } from "../ledger/index.ts"
import type { Parameter } from "../regulation/index.ts"
import { type Due, eventPeriod } from "./due.ts"
import type { Shown } from "./evidence.ts"
import { dutyExemption } from "./exemption.ts"
import { ANY, type Held, type HeldRow } from "./holding.ts"
import type { Matter } from "./judge.ts"
import type { DayRange, DutyPeriod } from "./period.ts"
import type { DutyRule } from "./rule.ts"

const documentAt = fieldIndex(dutyExemption, "document")

/** The document that exempts a subject on the period's last day; null without one. */
const exemptionOn = (held: Held, day: PlainDate): string | null => {
  const found = held.exemptions.find(({ from, until }) => from <= day && (until === null || until >= day))
  return found === undefined ? null : String(found.row[documentAt])
}

/** Whether two rows of a subject tell the duty different things: another unit, place, weight or amount owed. */
const disagreement = ({ needs, subjects: { kind, weight } }: DutyRule) => {
  const owed = needs.of === "owed" ? needs.measure : undefined
  const told = [kind.orgUnit, kind.place, weight, owed].filter((name) => name !== undefined)
  const toldAt = told.map((name) => fieldIndex(kind, name))
  return (a: Registered, b: Registered): boolean => toldAt.some((at) => a.row[at] !== b.row[at])
}

/** What a subject owes for a period; undefined when nothing. */
export const owedForPeriod = (rule: DutyRule) => {
  const disagree = disagreement(rule)
  return (subject: string, held: Held, period: DutyPeriod, due: Due): Matter | undefined => {
    const { extent, last, overlapping, reversed } = standing(held.rows, period.from, period.to)
    const row = last ?? reversed
    const whole = extent === "whole"
    if (row === null || (!whole && reversed === null)) return undefined
    const contradicts = overlapping.some((one) => disagree(one, row))
    const exemption = exemptionOn(held, period.to)
    return {
      subject,
      period,
      due,
      last: row,
      unclear: !whole || contradicts,
      shown: held.shown.get(period.id) ?? [],
      exemption
    }
  }
}

/** What a subject owes for the events of a range, in the order of their days. */
export const owedForEvents = (
  rule: DutyRule,
  within: Parameter<TimeLimit> | undefined,
  calendar: WorkCalendar,
  range: DayRange
) => {
  const disagree = disagreement(rule)
  const starts = new Map<PlainDate, ReturnType<typeof eventPeriod>>()
  const startOn = (day: PlainDate) => {
    if (!starts.has(day)) starts.set(day, eventPeriod(rule, within, day, calendar))
    return starts.get(day)
  }
  return (subject: string, held: Held): ReadonlyArray<Matter> => {
    const triggers: Array<{ readonly row: HeldRow; readonly contradicted: boolean; readonly shown: Array<Shown> }> = []
    for (const row of held.rows) {
      const before = triggers.at(-1)
      if (before === undefined || before.row.from !== row.from) {
        triggers.push({ row, contradicted: false, shown: [] })
        continue
      }
      const contradicted = before.contradicted || disagree(before.row, row)
      triggers[triggers.length - 1] = { row, contradicted, shown: [] }
    }
    for (const shown of held.shown.get(ANY) ?? []) {
      triggers.findLast(({ row }) => shown.doneOn !== null && row.from <= shown.doneOn)?.shown.push(shown)
    }
    return triggers.flatMap(({ contradicted, row, shown }) => {
      const started = row.from < range.from || row.from > range.to ? undefined : startOn(row.from)
      if (started === undefined) return []
      const { due, period } = started
      return [
        { subject, period, due, last: row, unclear: contradicted, shown, exemption: exemptionOn(held, period.to) }
      ]
    })
  }
}
