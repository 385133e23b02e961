/** 接口装配 — definition, handlers and everything round them as one layer on a bureau. */
import { Bureau } from "@xiuhua/bureau"
import { Effect, Layer } from "effect"
import { HttpMiddleware, HttpRouter } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { type Feed, openFeed } from "../feed.ts"
import { attachmentsHandlers } from "../handlers/attachments.ts"
import { aggregateHandlers, casesHandlers } from "../handlers/cases.ts"
import { changesHandlers, meHandlers } from "../handlers/changes.ts"
import { cityHandlers } from "../handlers/city.ts"
import { dutiesHandlers } from "../handlers/duties.ts"
import { indicatorsHandlers } from "../handlers/indicators.ts"
import { lawHandlers } from "../handlers/law.ts"
import { ledgersHandlers, quarantineHandlers } from "../handlers/ledgers.ts"
import { numbersHandlers } from "../handlers/numbers.ts"
import { partyHandlers } from "../handlers/party.ts"
import { personsHandlers } from "../handlers/persons.ts"
import { recordHandlers } from "../handlers/record.ts"
import { bulletinsHandlers, reviewsHandlers } from "../handlers/reports.ts"
import { authenticated } from "./authenticated.ts"
import { documents } from "./documents.ts"
import { edge } from "./edge.ts"
import { operations } from "./operations.ts"
import type { HttpOptions } from "./options.ts"
import type { RequestInfo } from "./request-info.ts"

const handlers = (feed: Feed, options: HttpOptions) =>
  Layer.mergeAll(
    casesHandlers,
    ...aggregateHandlers,
    attachmentsHandlers,
    ledgersHandlers,
    quarantineHandlers,
    dutiesHandlers,
    indicatorsHandlers,
    partyHandlers,
    reviewsHandlers,
    bulletinsHandlers,
    lawHandlers,
    numbersHandlers,
    personsHandlers,
    cityHandlers,
    recordHandlers,
    changesHandlers(feed, options),
    meHandlers
  )

/** What a browser may see of an answer from elsewhere. */
const EXPOSED = ["etag", "retry-after", "x-trace-id"]

/** Front ends of these origins may call; without one no browser of another origin may. */
const crossOrigin = ({ origins }: HttpOptions) =>
  origins.length === 0
    ? Layer.empty
    : HttpRouter.middleware(
        HttpMiddleware.cors({
          // A predicate, so that an origin that is not named is answered with no header at all.
          allowedOrigins: (origin) => origins.includes(origin),
          allowedMethods: ["GET", "HEAD", "POST"],
          allowedHeaders: [
            "authorization",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "last-event-id",
            "range",
            "x-purpose"
          ],
          exposedHeaders: EXPOSED,
          maxAge: 600
        }),
        { global: true }
      )

/** Callers behind a proxy that is believed are who it says they are. */
const forwarded = ({ trustedProxies }: HttpOptions) =>
  trustedProxies.length === 0
    ? Layer.empty
    : HttpRouter.middleware(HttpMiddleware.xForwardedHeaders({ trustedProxies }), { global: true })

/** Everything served. Streams end when the scope of the layer closes. */
export const httpLayer = (options: HttpOptions) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const feed = yield* openFeed(yield* Bureau, options.poll)
      return Layer.mergeAll(HttpApiBuilder.layer(Api), operations(options), documents).pipe(
        Layer.provide(handlers(feed, options).pipe(Layer.provideMerge(authenticated(options)))),
        Layer.provide(HttpRouter.middleware<{ provides: RequestInfo }>()(edge(options), { global: true })),
        Layer.provide(HttpRouter.middleware(HttpMiddleware.compression(), { global: true })),
        Layer.provide(crossOrigin(options)),
        Layer.provide(forwarded(options))
      )
    })
  )
