/** 运维接口 — what a load balancer, a monitor and a developer ask; none of it needs a token, none of it tells of data. */
import { Bureau } from "@xiuhua/bureau"
import { Effect, Layer } from "effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import { metricsText } from "./metrics.ts"
import type { HttpOptions } from "./options.ts"
import { RequestInfo } from "./request-info.ts"

/** A route of its own, known to log and metrics by its path. */
const open = <E, R>(path: `/${string}`, answer: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
  HttpRouter.add(
    "GET",
    path,
    Effect.andThen(
      Effect.map(RequestInfo, (info) => {
        info.route = path
      }),
      answer
    )
  )

const state = (status: "ok" | "ready" | "not-ready", code = 200) =>
  HttpServerResponse.jsonUnsafe({ status }, { status: code })

/** `/health`: the process answers. `/ready`: it takes work and its database answers. `/metrics`: how it does. */
export const operations = (options: HttpOptions) =>
  Layer.mergeAll(
    open("/health", Effect.succeed(state("ok"))),
    open(
      "/ready",
      Effect.gen(function* () {
        if (options.drain.hasBegun()) return state("not-ready", 503)
        const bureau = yield* Bureau
        return yield* Effect.match(bureau.ready, {
          onFailure: () => state("not-ready", 503),
          onSuccess: () => state("ready")
        })
      })
    ),
    open(
      "/metrics",
      Effect.map(
        Effect.suspend(() => metricsText(options.process())),
        (text) => HttpServerResponse.text(text, { contentType: "text/plain; version=0.0.4; charset=utf-8" })
      )
    )
  )
