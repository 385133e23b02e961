/** 区级上报与市级汇总 — reports of districts and a city's sums over HTTP. */
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { answering } from "../server/answers.ts"
import { figure } from "./indicators.ts"

const named = <Query extends { readonly id?: ReadonlyArray<string> }>({ id, ...query }: Query) => ({
  ...query,
  ...(id !== undefined && { ids: id })
})

export const cityHandlers = HttpApiBuilder.group(Api, "city", (handlers) =>
  handlers.handleAll({
    reports: ({ query }) => answering(Effect.flatMap(Caller, (bureau) => bureau.tenantReports(named(query)))),
    receive: ({ headers, payload: reports }) =>
      answering(
        Effect.flatMap(Caller, (bureau) =>
          Effect.map(bureau.receiveReports({ reports, idempotencyKey: headers["idempotency-key"] }), (received) => ({
            received
          }))
        )
      ),
    figures: ({ query }) =>
      answering(
        Effect.flatMap(Caller, (bureau) =>
          Effect.map(bureau.cityFigures(named(query)), (found) =>
            found.map(({ left, tenants, value }) => ({ value: figure(value), tenants, left }))
          )
        )
      )
  })
)
