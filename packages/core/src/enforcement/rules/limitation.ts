/**
 * 追责时效 — until when an act may be penalised at all.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 36, (2017修正) art. 29; 《中华人民共和国生态环境法典》(2026) art. 1054;
 * 《中华人民共和国民法典》 arts. 201, 202. It runs from the last day of the act; the day of discovery is that of the filing, or
 * of a report that proved true. Whether a building that stands uncorrected is a continuing act is contested.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate, type TimeLimit } from "../../calendar/index.ts"
import {
  environmentalLimitationPeriod,
  extendedLimitationPeriod,
  limitationPeriod,
  type Parameter,
  type Regime,
  type Resolved,
  type Rule
} from "../../regulation/index.ts"

/** What lengthens the limitation. */
export const Harm = Schema.Struct({
  /** 涉及公民生命健康安全、金融安全且有危害后果 */
  lifeHealthFinance: Schema.Boolean,
  /** 造成环境污染、生态破坏等危害后果 */
  environmental: Schema.Boolean
})
export type Harm = typeof Harm.Type

/** When the limitation of an act ends. */
export interface Limitation {
  readonly limit: Resolved<TimeLimit>
  readonly lastDay: PlainDate
}

const Facts = Schema.Struct({
  act: Schema.Struct({ from: PlainDate, until: PlainDate }),
  harm: Harm,
  mode: Schema.Literals(["completed", "continuing", "standing-building"]),
  discoveredOn: PlainDate
})
type Facts = typeof Facts.Type

/** The limitation of an act that ended on a day; undefined before any law fixed one. The longest that applies counts. */
export const limitationOf = (
  { calendar, law }: Regime,
  until: PlainDate,
  { environmental, lifeHealthFinance }: Harm
): Limitation | undefined => {
  let longest: Limitation | undefined
  const consider = (parameter: Parameter<TimeLimit>): void => {
    const limit = Option.getOrUndefined(law.of(parameter, until))
    if (limit === undefined) return
    const lastDay = deadline(limit.value, until, calendar).raw
    if (longest === undefined || lastDay > longest.lastDay) longest = { limit, lastDay }
  }
  consider(limitationPeriod)
  if (lifeHealthFinance) consider(extendedLimitationPeriod)
  if (environmental) consider(environmentalLimitationPeriod)
  return longest
}

/** A violation for an act discovered after its limitation; a warning where a standing building keeps it open. */
export const limitation: Rule<Facts> = {
  id: limitationPeriod.id,
  label: limitationPeriod.label,
  facts: Facts,
  judge: (regime, { act, discoveredOn, harm, mode }) => {
    // An act that goes on has no end yet: it is discovered while it lasts.
    if (mode === "continuing" && act.until >= discoveredOn) return []
    const found = limitationOf(regime, act.until, harm)
    if (found === undefined || discoveredOn <= found.lastDay) return []
    const facts = { actUntil: act.until, lastDay: found.lastDay, discoveredOn }
    const { cite } = found.limit.dated
    return mode === "standing-building"
      ? [{ rule: limitation.id, severity: "warning", facts: { ...facts, mode, contested: "yes" }, cite }]
      : [{ rule: limitation.id, severity: "violation", facts, cite }]
  }
}
