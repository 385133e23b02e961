import { chinaWorkCalendar, type Deadline, deadline, type PlainDate, TimeLimit } from "@xiuhua/core/calendar"
import { type Label, lawOf, type Resolved } from "@xiuhua/core/regulation"
import { Effect, Option, Schema } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { NotFound } from "./requests.ts"

/** A limit that was computed: which rule, on what basis, and the days on which it ends. */
export interface ComputedLimit {
  readonly rule: string
  readonly label: Label
  readonly from: PlainDate
  readonly limit: Resolved<TimeLimit>
  readonly deadline: Deadline
}

const isTimeLimit = Schema.is(TimeLimit)

/** 期限计算 — when a limit ends that starts on `from`, by the law of the locality on that day. */
export const computeLimit =
  ({ locality }: Catalogue) =>
  (query: { readonly rule: string; readonly from: PlainDate }): Effect.Effect<ComputedLimit, NotFound> => {
    const law = lawOf(locality)
    const { from, rule } = query
    const limits = law.ids.filter((id) => Option.exists(law.value(id, from), ({ value }) => isTimeLimit(value)))
    const found = Option.getOrUndefined(law.value(rule, from))
    if (found === undefined || !isTimeLimit(found.value)) {
      return Effect.fail(new NotFound({ what: "rule", id: rule, known: limits }))
    }
    const limit = found as Resolved<TimeLimit>
    return Effect.succeed({
      rule,
      label: limit.parameter.label,
      from,
      limit,
      deadline: deadline(limit.value, from, chinaWorkCalendar)
    })
  }
