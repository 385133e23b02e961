/** 义务 — duties over HTTP, as a list and as a calendar. */
import type { DutyQuery } from "@xiuhua/bureau"
import { dutyRecord } from "@xiuhua/bureau/records"
import { nameOf } from "@xiuhua/bureau/words"
import { firstOfYear, type PlainDate } from "@xiuhua/core/calendar"
import type { DutyOutcome } from "@xiuhua/core/duties"
import { Effect } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { calendarText } from "../calendar-feed.ts"
import { pageByKey } from "../paging.ts"
import { answering } from "../server/answers.ts"
import { RequestInfo } from "../server/request-info.ts"
import { today } from "./today.ts"

interface Asked {
  readonly on?: PlainDate
  readonly asOf?: number
  readonly field?: ReadonlyArray<DutyOutcome["field"]>
  readonly status?: ReadonlyArray<DutyOutcome["status"]>
  readonly rule?: ReadonlyArray<string>
  readonly orgUnit?: ReadonlyArray<string>
  readonly from?: PlainDate
  readonly to?: PlainDate
}

const isIn = <A>(list: ReadonlyArray<A> | undefined, value: A): boolean => list === undefined || list.includes(value)

/** The duties that a request is about. */
const found = ({ asOf, field, from, on: day, orgUnit, rule, status, to }: Asked) =>
  Effect.gen(function* () {
    const bureau = yield* Caller
    const on = day ?? (yield* today)
    const query: Omit<DutyQuery, "tenant"> = {
      on,
      ...(asOf !== undefined && { asOf }),
      ...(field !== undefined && { fields: field }),
      ...((from !== undefined || to !== undefined) && { range: { from: from ?? firstOfYear(on), to: to ?? on } })
    }
    const outcomes = yield* bureau.duties(query)
    return outcomes.filter(
      (outcome) => isIn(status, outcome.status) && isIn(rule, outcome.rule) && isIn(orgUnit, outcome.orgUnit ?? "")
    )
  })

const keyOf = ({ dueOn, orgUnit, period, rule, subject }: DutyOutcome): string =>
  [dueOn, rule, orgUnit ?? "", subject, period.id].join("\u001f")

export const dutiesHandlers = HttpApiBuilder.group(Api, "duties", (handlers) =>
  handlers.handleAll({
    list: ({ query: { cursor, limit, ...query } }) =>
      answering(
        Effect.map(found(query), (outcomes) => {
          const { items, next } = pageByKey(
            outcomes,
            { ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }) },
            keyOf
          )
          return { items: items.map(dutyRecord), next }
        })
      ),
    calendar: ({ query }) =>
      answering(
        Effect.gen(function* () {
          const outcomes = yield* found(query)
          const { language } = yield* RequestInfo
          const { catalogue, principal } = yield* Caller
          const names = (rule: string) =>
            [...catalogue.duties, ...catalogue.entryDuties].find(({ id }) => id === rule)?.label[language] ??
            nameOf(rule, language)
          return HttpServerResponse.text(calendarText(outcomes, { language, names, tenant: principal.tenant }), {
            contentType: "text/calendar; charset=utf-8"
          })
        })
      )
  })
)
