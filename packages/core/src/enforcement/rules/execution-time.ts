/**
 * 强制执行的时间 — never at night or on a statutory holiday, unless it is urgent.
 *
 * Source: 《中华人民共和国行政强制法》(2011) art. 43 para. 1. What is night and which days are holidays the law does not say: both
 * readings are parameters, doubtful and open to the place (ADR 0090). A weekend or a day of adjusted rest is a warning. Of a
 * year without data the rule says `unknown`; it never takes its days for ordinary ones.
 */
import { Option, Schema } from "effect"
import {
  type Festival,
  fromEpochDay,
  type Instant,
  instantAt,
  isWeekend,
  LocalTime,
  PlainDate,
  startOfDay,
  statutoryHoliday,
  type TimeWindow,
  toEpochDay,
  toMinute
} from "../../calendar/index.ts"
import { type Finding, nightHours, type Regime, type Rule, restDaysClosed } from "../../regulation/index.ts"
import { coercionLaw } from "./article.ts"

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 86_400_000

const Facts = Schema.Struct({
  on: PlainDate,
  fromTime: LocalTime,
  untilOn: PlainDate,
  untilTime: LocalTime,
  /** 情况紧急 */
  urgent: Schema.Boolean
})
type Facts = typeof Facts.Type

const article = coercionLaw("第四十三条第一款", "不得在夜间或者法定节假日实施强制执行，情况紧急的除外")

/** Whether a stretch of time touches a night; nights repeat, so those that begin on the day before and on its own days do. */
const touchesNight = ({ from, until }: TimeWindow, on: PlainDate, begins: Instant, ends: Instant): boolean => {
  const first = startOfDay(on) - MS_PER_DAY
  const opens = toMinute(from) * MS_PER_MINUTE
  const closes = toMinute(until) * MS_PER_MINUTE + (from < until ? 0 : MS_PER_DAY)
  for (let day = first; day + opens < ends; day += MS_PER_DAY) if (begins < day + closes) return true
  return false
}

type DayOff =
  | { readonly kind: "holiday"; readonly day: PlainDate; readonly festival: Festival }
  | { readonly kind: "rest" | "unknown"; readonly day: PlainDate }

/** The first statutory holiday among the days; else the first day of which nothing is known; else the first rest day. */
const dayOff = ({ calendar }: Regime, from: PlainDate, until: PlainDate): DayOff | undefined => {
  let found: DayOff | undefined
  for (let at = toEpochDay(from); at <= toEpochDay(until); at++) {
    const day = fromEpochDay(at)
    const festival = statutoryHoliday(day)
    if (festival === undefined) return { kind: "unknown", day }
    if (festival !== "none") return { kind: "holiday", day, festival }
    const worked = calendar.isWorkday(at)
    if (worked === undefined && !isWeekend(at)) found = found?.kind === "unknown" ? found : { kind: "unknown", day }
    else if (worked !== true) found ??= { kind: "rest", day }
  }
  return found
}

/** True where nobody can say yet whether a day of the stretch is a statutory holiday. */
export const holidaysUnknown = (on: PlainDate, untilOn: PlainDate): boolean =>
  statutoryHoliday(on) === undefined || statutoryHoliday(untilOn) === undefined

/** An act of enforcement at night or on a statutory holiday; on another day off; and one that ends before it begins. */
export const executionTime: Rule<Facts> = {
  id: "administrative-coercion-law.enforcement-time",
  label: { zh: "强制执行的时间", en: "Time of enforcement" },
  facts: Facts,
  judge: (regime, { fromTime, on, untilOn, untilTime, urgent }) => {
    const begins = instantAt(on, fromTime)
    const ends = instantAt(untilOn, untilTime)
    const span = { from: `${on} ${fromTime}`, until: `${untilOn} ${untilTime}` }
    const finding = (severity: Finding["severity"], facts: Finding["facts"]): Finding => ({
      rule: executionTime.id,
      severity,
      facts: { ...span, ...facts },
      cite: article
    })
    if (ends < begins) return [finding("violation", { order: "reversed" })]
    const barred = (facts: Finding["facts"]): Finding =>
      urgent ? finding("note", { ...facts, urgent: "yes" }) : finding("violation", facts)
    const findings: Array<Finding> = []
    const night = Option.getOrUndefined(regime.law.of(nightHours, on))
    if (night !== undefined && touchesNight(night.value, on, begins, Math.max(ends, begins + 1))) {
      const { from, until } = night.value
      findings.push(barred({ night: `${from}-${until}`, confidence: night.dated.confidence }))
    }
    // What ends at midnight does not touch the next day.
    const lastDay = untilTime === "00:00" && untilOn > on ? fromEpochDay(toEpochDay(untilOn) - 1) : untilOn
    const off = dayOff(regime, on, lastDay)
    if (off?.kind === "holiday") findings.push(barred({ day: off.day, holiday: off.festival }))
    if (off?.kind === "unknown") findings.push(finding("warning", { day: off.day, holiday: "unknown" }))
    if (off?.kind === "rest") {
      const closed = Option.exists(regime.law.of(restDaysClosed, on), ({ value }) => value)
      findings.push(
        closed ? barred({ day: off.day, restDay: "yes" }) : finding("warning", { day: off.day, restDay: "yes" })
      )
    }
    return findings
  }
}
