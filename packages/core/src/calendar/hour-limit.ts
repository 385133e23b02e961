/**
 * 以小时计算的期限 — a limit in natural hours, and the moments at which it ends.
 *
 * Nights, weekends and holidays run: no rule moves the end of an hour limit to a workday. The texts differ on where the
 * count begins: 《中华人民共和国民法典》(2020) art. 201 para. 2 begins at the time itself, 《中华人民共和国民事诉讼法》(2023)
 * art. 85 para. 2 does not count the hour of the start. Both ends are given, as a limit of days gives three: ADR 0020.
 */
import * as Schema from "effect/Schema"
import { dateAt, type Instant } from "./instant.ts"

/** A limit in hours: how many, and whose it is: the respondent's (当事人) period or a limit on the agency. */
export const HourLimit = Schema.Struct({
  count: Schema.Int.check(Schema.isGreaterThan(0)),
  unit: Schema.Literal("hours"),
  owner: Schema.Literals(["respondent", "agency"])
}).annotate({ identifier: "HourLimit" })
export type HourLimit = typeof HourLimit.Type

const MS_PER_HOUR = 3_600_000

/** The last moment of an hour limit; what is done at that very moment is in time. Nothing here is ever provisional. */
export interface HourDeadline {
  /** `count` × 60 minutes after the start, to the millisecond: who acts by then is in time on every reading. */
  readonly raw: Instant
  /** The start hour not counted: the whole hours begin with the next full hour on the clock (09:20 and 09:00 → 10:00). */
  readonly full: Instant
  /** The moment that counts: `full` for a respondent, `raw` for an agency. */
  readonly due: Instant
}

/** When `limit` ends if it starts to run at `from`. Throws a RangeError if the end lies after 2199. */
export const deadlineAt = (limit: HourLimit, from: Instant): HourDeadline => {
  const raw = from + limit.count * MS_PER_HOUR
  // +08:00 is a whole number of hours, so a full hour there is a full hour of UTC.
  const full = (Math.floor(from / MS_PER_HOUR) + 1 + limit.count) * MS_PER_HOUR
  dateAt(full) // throws where the end is no Instant
  return { raw, full, due: limit.owner === "respondent" ? full : raw }
}
