/** 党建 — obligations of Party work and votes over HTTP. */
import { explainVote } from "@xiuhua/bureau"
import { matrixRecord, obligationRecord, voteRecord } from "@xiuhua/bureau/records"
import { firstOfYear } from "@xiuhua/core/calendar"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { answering } from "../server/answers.ts"
import { today } from "./today.ts"

export const partyHandlers = HttpApiBuilder.group(Api, "party", (handlers) =>
  handlers.handleAll({
    obligations: ({ query }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const found = yield* bureau.partyObligations({ ...query, on: query.on ?? (yield* today) })
          return found.map(obligationRecord)
        })
      ),
    matrix: ({ query: { from: given, ...query } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const on = query.on ?? (yield* today)
          const range = { from: given ?? firstOfYear(on), to: on }
          const found = yield* bureau.partyMatrix({ ...query, on, range })
          const sections = matrixRecord(found).map(({ lines, ...section }) => ({
            ...section,
            lines: lines.map(({ cells, orgUnit, subject }) => ({
              orgUnit,
              subject,
              cells: cells as ReadonlyArray<Readonly<Record<string, number>> | null>
            }))
          }))
          return { on, ...range, sections }
        })
      ),
    explainVote: ({ payload: { facts } }) =>
      answering(Effect.flatMap(Caller, ({ catalogue }) => Effect.map(explainVote(catalogue)(facts), voteRecord)))
  })
)
