/**
 * 工时规则 — hours a day and a week, rest and overtime of one worker.
 *
 * Source: 《中华人民共和国劳动法》(2018修正) arts. 36, 38, 41. `hours` are hours of ordinary work, overtime comes on top of them.
 * Days before 2018-12-29 have no value here and no finding.
 */
import { Option, Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { compare, type Decimal, decimal } from "../../ledger/index.ts"
import {
  dailyHours,
  dailyOvertime,
  type Finding,
  monthlyOvertime,
  type Parameter,
  type Regime,
  type Rule,
  specialOvertime,
  weeklyHours,
  weeklyRestDays
} from "../../regulation/index.ts"
import { DecimalText } from "./decimal-text.ts"

/** A finding where `value` is above the limit in force on `on`, taken `times` times. */
const above = (
  { law }: Pick<Regime, "law">,
  parameter: Parameter<string>,
  on: PlainDate,
  { facts, times = 1, value }: { readonly value: Decimal; readonly times?: number; readonly facts: Finding["facts"] }
): ReadonlyArray<Finding> => {
  const limit = Option.getOrUndefined(law.of(parameter, on))
  if (limit === undefined) return []
  const most = decimal(limit.value)
  if (compare(value, { ...most, digits: most.digits * BigInt(times) }) <= 0) return []
  return [
    {
      rule: parameter.id,
      severity: "violation",
      facts: { on, ...facts, limit: limit.value },
      cite: limit.dated.cite
    }
  ]
}

const DayFacts = Schema.Struct({
  on: PlainDate,
  hours: DecimalText,
  overtime: DecimalText,
  /** 因特殊原因 — whether the overtime had a special cause. */
  special: Schema.Boolean
})

/** 每日工时与加班 — one day of one worker. */
export const workingDay: Rule<typeof DayFacts.Type> = {
  id: dailyHours.id,
  label: { zh: "每日工时与加班", en: "Hours and overtime a day" },
  facts: DayFacts,
  judge: (regime, { hours, on, overtime, special }) => [
    ...above(regime, dailyHours, on, { value: decimal(hours), facts: { hours } }),
    ...above(regime, special ? specialOvertime : dailyOvertime, on, { value: decimal(overtime), facts: { overtime } })
  ]
}

const WeeksFacts = Schema.Struct({
  /** The first day of the weeks. */
  on: PlainDate,
  weeks: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 53 })),
  /** All of them together. */
  hours: DecimalText
})

/** 平均每周工时 — the hours of some whole weeks. */
export const workingWeeks: Rule<typeof WeeksFacts.Type> = {
  id: weeklyHours.id,
  label: weeklyHours.label,
  facts: WeeksFacts,
  judge: (regime, { hours, on, weeks }) =>
    above(regime, weeklyHours, on, { value: decimal(hours), times: weeks, facts: { hours, weeks } })
}

const RestFacts = Schema.Struct({
  /** The Monday of the week. */
  on: PlainDate,
  workedDays: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 7 }))
})

/** 每周休息日 — one week of one worker. */
export const weeklyRest: Rule<typeof RestFacts.Type> = {
  id: weeklyRestDays.id,
  label: weeklyRestDays.label,
  facts: RestFacts,
  judge: ({ law }, { on, workedDays }) => {
    const needed = Option.getOrUndefined(law.of(weeklyRestDays, on))
    const rested: Decimal = { digits: BigInt(7 - workedDays), scale: 0 }
    if (needed === undefined || compare(rested, decimal(needed.value)) >= 0) return []
    return [
      {
        rule: weeklyRestDays.id,
        severity: "violation",
        facts: { on, workedDays, restDays: needed.value },
        cite: needed.dated.cite
      }
    ]
  }
}

const MonthFacts = Schema.Struct({
  /** The first day of the month. */
  on: PlainDate,
  overtime: DecimalText
})

/** 每月加班 — one month of one worker. */
export const overtimeInMonth: Rule<typeof MonthFacts.Type> = {
  id: monthlyOvertime.id,
  label: monthlyOvertime.label,
  facts: MonthFacts,
  judge: (regime, { on, overtime }) =>
    above(regime, monthlyOvertime, on, { value: decimal(overtime), facts: { overtime } })
}
