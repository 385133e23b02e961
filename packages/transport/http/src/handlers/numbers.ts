/** 文号 — numbers of documents over HTTP. */
import { numberRecord } from "@xiuhua/bureau/records"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { pageByKey } from "../paging.ts"
import { answering } from "../server/answers.ts"

export const numbersHandlers = HttpApiBuilder.group(Api, "numbers", (handlers) =>
  handlers.handleAll({
    list: ({ query: { mark, year, ...page } }) =>
      answering(
        Effect.gen(function* () {
          const { numbers } = yield* Caller
          const lines = yield* numbers.list({ agencyMark: mark, year })
          const { items, next } = pageByKey(lines, page, ({ number }) => String(number).padStart(9, "0"))
          return { items: items.map(numberRecord), next }
        })
      ),
    reserve: ({ payload }) =>
      answering(Effect.flatMap(Caller, ({ numbers }) => Effect.map(numbers.reserve(payload), numberRecord))),
    use: ({ payload: { document, ...number } }) =>
      answering(Effect.flatMap(Caller, ({ numbers }) => Effect.map(numbers.use(number, document), numberRecord))),
    void: ({ payload: { reason, ...number } }) =>
      answering(Effect.flatMap(Caller, ({ numbers }) => Effect.map(numbers.void(number, reason), numberRecord)))
  })
)
