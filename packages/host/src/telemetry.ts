/** 遥测 — traces, metrics and logs to an OTLP collector, where one is named; and logs as lines of JSON in any case. */
import { Layer, Logger } from "effect"
import { FetchHttpClient } from "effect/http"
import { Otlp } from "effect/observability"
import type { Settings } from "./settings.ts"

/** What goes wrong, as lines of JSON on standard error: standard output is for whoever started the program. */
const lines = Logger.layer([Logger.withConsoleError(Logger.formatJson)])

/** A collector as it is asked: `fetch` takes no user and password in an address, they go into a header. */
const collectorOf = (text: string) => {
  const url = new URL(text)
  const { password, username } = url
  url.username = ""
  url.password = ""
  const baseUrl = url.href.replace(/\/$/u, "")
  if (username === "" && password === "") return { baseUrl }
  const secret = btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  return { baseUrl, headers: { authorization: `Basic ${secret}` } }
}

/** Where the server tells what it does. The request's own trace is the one that `traceparent` names. */
export const telemetry = ({ telemetry: collector }: Pick<Settings, "telemetry">): Layer.Layer<never> =>
  collector === null
    ? lines
    : Otlp.layerJson({ ...collectorOf(collector), resource: { serviceName: "xiuhua" } }).pipe(
        Layer.provide(FetchHttpClient.layer),
        // On top of the loggers: beside them it would be replaced.
        Layer.provideMerge(lines)
      )
