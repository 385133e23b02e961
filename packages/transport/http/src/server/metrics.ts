/** 运行指标 — how the server does, in the text form of Prometheus. */
import { type Context, Effect, Metric } from "effect"
import { PrometheusMetrics } from "effect/observability"

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const requests = Metric.counter("http_requests_total", {
  description: "Requests answered",
  incremental: true
})
const durations = Metric.histogram("http_request_duration_seconds", {
  description: "Time from the request to its answer",
  boundaries: SECONDS
})
const listeners = Metric.gauge("http_event_listeners", { description: "Open streams of changes" })

/** What a request came to. */
export interface Served {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

type Update = (seconds: number, context: Context.Context<never>) => void
/** One a route, method and status: few, and making one costs more than using it. */
const updates = new Map<string, Update>()

const updateFor = ({ method, route, status }: Served): Update => {
  const key = `${method} ${route} ${status}`
  const known = updates.get(key)
  if (known !== undefined) return known
  const counted = Metric.withAttributes(requests, { method, route, status: String(status) })
  const timed = Metric.withAttributes(durations, { method, route })
  const update: Update = (seconds, context) => {
    counted.updateUnsafe(1, context)
    timed.updateUnsafe(seconds, context)
  }
  updates.set(key, update)
  return update
}

/** Counts a request. */
export const countServed = (served: Served, context: Context.Context<never>): void =>
  updateFor(served)(served.seconds, context)

/** Says how many streams are open. */
export const countListeners = (open: number): Effect.Effect<void> => Metric.update(listeners, open)

const memory = Metric.gauge("process_resident_memory_bytes", { description: "Memory of the process" })
const cpu = Metric.gauge("process_cpu_seconds_total", { description: "Processor time of the process" })
const started = Metric.gauge("process_start_time_seconds", { description: "When the process began" })

/** What the process knows of itself; zero where the platform does not say. */
export interface ProcessFacts {
  readonly residentBytes: number
  readonly cpuSeconds: number
  readonly startedAt: number
}

/** Every metric as text. */
export const metricsText = (facts: ProcessFacts): Effect.Effect<string> =>
  Effect.gen(function* () {
    yield* Metric.update(memory, facts.residentBytes)
    yield* Metric.update(cpu, facts.cpuSeconds)
    yield* Metric.update(started, facts.startedAt)
    return PrometheusMetrics.formatUnsafe(yield* Effect.context<never>(), { prefix: "xiuhua" })
  })
