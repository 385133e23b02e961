/** 遥测 — traces, metrics and logs to an OTLP collector, where one is named; and logs as lines of JSON in any case. */
import { Layer, Logger } from "effect"
import { FetchHttpClient } from "effect/http"
import { Otlp } from "effect/observability"
import type { Settings } from "./settings.ts"

/** What goes wrong, as lines of JSON on standard error: standard output is for whoever started the program. */
const lines = Logger.layer([Logger.withConsoleError(Logger.formatJson)])

/** Where the server tells what it does. The request's own trace is the one that `traceparent` names. */
export const telemetry = ({ telemetry: baseUrl }: Pick<Settings, "telemetry">): Layer.Layer<never> =>
  baseUrl === null
    ? lines
    : Otlp.layerJson({ baseUrl, resource: { serviceName: "xiuhua" } }).pipe(
        Layer.provide(FetchHttpClient.layer),
        // On top of the loggers: beside them it would be replaced.
        Layer.provideMerge(lines)
      )
