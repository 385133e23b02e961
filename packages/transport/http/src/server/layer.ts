/** 接口装配 — definition, handlers and everything round them as one layer on a bureau. */
import { Layer } from "effect"
import { HttpRouter } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { aggregateHandlers, casesHandlers } from "../handlers/cases.ts"
import { dutiesHandlers } from "../handlers/duties.ts"
import { authenticated } from "./authenticated.ts"
import { edge } from "./edge.ts"
import { operations } from "./operations.ts"
import type { HttpOptions } from "./options.ts"
import type { RequestInfo } from "./request-info.ts"

const handlers = Layer.mergeAll(casesHandlers, dutiesHandlers, ...aggregateHandlers)

/** Everything served. */
export const httpLayer = (options: HttpOptions) =>
  Layer.mergeAll(HttpApiBuilder.layer(Api), operations(options)).pipe(
    Layer.provide(handlers.pipe(Layer.provideMerge(authenticated(options)))),
    Layer.provide(HttpRouter.middleware<{ provides: RequestInfo }>()(edge(options), { global: true }))
  )
