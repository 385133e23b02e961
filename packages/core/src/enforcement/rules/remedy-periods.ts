/**
 * 救济期限 — until when a respondent may ask for reconsideration, and may sue.
 *
 * Source: 《中华人民共和国行政复议法》(2023) arts. 20, 23; (2017) art. 9; 《中华人民共和国行政诉讼法》(2017) arts. 45, 46;
 * 法释〔2018〕1号 art. 64. Where the decision did not tell of the remedies they stay open for a year.
 */
import { Option } from "effect"
import { type Deadline, deadline, type PlainDate, type TimeLimit } from "../../calendar/index.ts"
import {
  type Parameter,
  type Regime,
  reconsiderationFirst,
  reconsiderationLimit,
  reconsiderationUntoldLimit,
  suingLimit,
  suingUntoldLimit
} from "../../regulation/index.ts"

/** The last days for both remedies; undefined where no law fixed one. */
export interface RemedyPeriods {
  readonly reconsideration: Deadline | undefined
  readonly litigation: Deadline | undefined
  /** 复议前置: nobody may sue before a reconsideration. */
  readonly reconsiderationFirst: boolean
  /** The later of the two: from the day after it nobody may use a remedy; null where one of them is not known. */
  readonly endOn: PlainDate | null
}

const end = ({ calendar, law }: Regime, parameter: Parameter<TimeLimit>, from: PlainDate): Deadline | undefined => {
  const limit = Option.getOrUndefined(law.of(parameter, from))
  return limit === undefined ? undefined : deadline(limit.value, from, calendar)
}

/** The remedies against a decision served on a day. `told`: it told of them; `onSpot`: it was made on the spot. */
export const remedyPeriods = (
  regime: Regime,
  { onSpot, servedOn, told }: { readonly servedOn: PlainDate; readonly told: boolean; readonly onSpot: boolean }
): RemedyPeriods => {
  const untold = (ordinary: Parameter<TimeLimit>, longer: Parameter<TimeLimit>) =>
    (told ? undefined : end(regime, longer, servedOn)) ?? end(regime, ordinary, servedOn)
  const reconsideration = untold(reconsiderationLimit, reconsiderationUntoldLimit)
  const litigation = untold(suingLimit, suingUntoldLimit)
  const first = onSpot && Option.exists(regime.law.of(reconsiderationFirst, servedOn), ({ value }) => value)
  const last = (a: Deadline | undefined, b: Deadline | undefined): PlainDate | null =>
    a === undefined || b === undefined ? null : a.due > b.due ? a.due : b.due
  return {
    reconsideration,
    litigation,
    reconsiderationFirst: first,
    endOn: first ? (reconsideration?.due ?? null) : last(reconsideration, litigation)
  }
}
