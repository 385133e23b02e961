/**
 * 听证通知 — how long before a hearing its time and place must be told.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 64 (2), 85. "Seven days before" is read in two ways, and both are
 * given: the hearing may be on the seventh workday after the notice (minimal), or seven whole workdays must lie between
 * (clear days): ADR 0080. Between the two: a warning.
 */
import { Option, Schema } from "effect"
import type { TimeLimit } from "../../calendar/index.ts"
import { deadline, PlainDate } from "../../calendar/index.ts"
import { hearingNoticeLead, isWeak, type Regime, type Resolved, type Rule } from "../../regulation/index.ts"

/** The first days on which a hearing may be held, by either reading. */
export interface HearingDays {
  readonly minimal: PlainDate
  readonly clearDays: PlainDate
  /** True where they reach into a year whose holidays are not published. */
  readonly provisional: boolean
  readonly limit: Resolved<TimeLimit>
}

/** When a hearing may be held of which notice was given on a day; none where no law was in force. */
export const hearingDays = ({ calendar, law }: Regime, noticedOn: PlainDate): Option.Option<HearingDays> =>
  Option.map(law.of(hearingNoticeLead, noticedOn), (limit) => {
    const minimal = deadline(limit.value, noticedOn, calendar)
    const clear = deadline({ ...limit.value, count: limit.value.count + 1 }, noticedOn, calendar)
    return {
      minimal: minimal.raw,
      clearDays: clear.raw,
      provisional: minimal.provisional || clear.provisional,
      limit
    }
  })

const Facts = Schema.Struct({ noticedOn: PlainDate, hearingOn: PlainDate })

export const hearingNotice: Rule<typeof Facts.Type> = {
  id: hearingNoticeLead.id,
  label: hearingNoticeLead.label,
  facts: Facts,
  judge: (regime, { hearingOn, noticedOn }) => {
    const days = Option.getOrUndefined(hearingDays(regime, noticedOn))
    if (days === undefined || hearingOn >= days.clearDays) return []
    return [
      {
        rule: hearingNotice.id,
        severity:
          hearingOn < days.minimal && !days.provisional && !isWeak(days.limit.dated.confidence)
            ? "violation"
            : "warning",
        facts: { noticedOn, hearingOn, minimal: days.minimal, clearDays: days.clearDays },
        cite: days.limit.dated.cite
      }
    ]
  }
}
