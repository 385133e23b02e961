/** 人员 — personal data over HTTP. */
import { formatInstant } from "@xiuhua/core/calendar"
import type { PersonAnswer, Tombstone } from "@xiuhua/core/ports"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { answering } from "../server/answers.ts"
import { today } from "./today.ts"

const tombstoneRecord = ({ erasedAt, ground }: Tombstone) => ({ erasedAt: formatInstant(erasedAt), ground })

const answerRecord = (answer: PersonAnswer) =>
  answer._tag === "Erased" ? { _tag: answer._tag, tombstone: tombstoneRecord(answer.tombstone) } : answer

export const personsHandlers = HttpApiBuilder.group(Api, "persons", (handlers) =>
  handlers.handleAll({
    mint: () => answering(Effect.flatMap(Caller, ({ persons }) => Effect.map(persons.mint, (ref) => ({ ref })))),
    put: ({ headers, params: { ref }, payload }) =>
      answering(
        Effect.flatMap(Caller, ({ persons }) =>
          Effect.as(persons.put(payload, { purpose: headers["x-purpose"], ref }), { ref })
        )
      ),
    get: ({ headers, params: { ref } }) =>
      answering(
        Effect.flatMap(Caller, ({ persons }) =>
          Effect.map(persons.get(ref, { purpose: headers["x-purpose"] }), answerRecord)
        )
      ),
    audit: ({ params: { ref } }) =>
      answering(
        Effect.flatMap(Caller, ({ persons }) =>
          Effect.map(persons.audit(ref), (lines) =>
            lines.map(({ at, ...line }) => ({ ...line, at: formatInstant(at) }))
          )
        )
      ),
    expired: ({ query }) =>
      answering(
        Effect.gen(function* () {
          const { persons } = yield* Caller
          return yield* persons.expired(query.on ?? (yield* today))
        })
      ),
    erase: ({ headers, payload: { ground, refs } }) =>
      answering(
        Effect.flatMap(Caller, ({ persons }) =>
          Effect.map(persons.erase(refs, ground, { purpose: headers["x-purpose"] }), (found) =>
            found.map((tombstone) => (tombstone === null ? null : tombstoneRecord(tombstone)))
          )
        )
      )
  })
)
