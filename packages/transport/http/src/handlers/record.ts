/** 过程记录 — whether the record is whole, and who read personal data, over HTTP. */
import { formatInstant } from "@xiuhua/core/calendar"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { answering } from "../server/answers.ts"

export const recordHandlers = HttpApiBuilder.group(Api, "record", (handlers) =>
  handlers.handleAll({
    verification: ({ query }) => answering(Effect.flatMap(Caller, (bureau) => bureau.verify(query))),
    sensitiveReads: ({ query: { cursor, ...query } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const { lines, next } = yield* bureau.sensitiveReads({
            ...query,
            ...(cursor !== undefined && { after: cursor })
          })
          return { items: lines.map(({ at, ...line }) => ({ ...line, at: formatInstant(at) })), next }
        })
      )
  })
)
