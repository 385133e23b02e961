/** 变动 — steps of cases as server-sent events, and who asks. */
import type { Change } from "@xiuhua/bureau"
import { type Guarded, roles } from "@xiuhua/bureau/access"
import { Clock, Duration, Effect, Stream } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import type { Feed } from "../feed.ts"
import { answering, edgeResponse } from "../server/answers.ts"
import { countListeners } from "../server/metrics.ts"
import type { HttpOptions } from "../server/options.ts"
import { RequestInfo } from "../server/request-info.ts"

const encoder = new TextEncoder()

/** Says that the stream lives, and how far it has come, without being an event. */
const beat = (position: number): Uint8Array => encoder.encode(`: ${position}\nid: ${position}\n\n`)

const streaming = {
  contentType: "text/event-stream",
  headers: { "cache-control": "no-store, no-transform", "x-accel-buffering": "no" }
}

/** Several events as one piece. */
const joined = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

type Wanted = (change: Change) => boolean

/** What one listener is sent. It asks for the next steps only when the last were taken. */
const sent = (
  feed: Feed,
  { principal: { tenant } }: Guarded,
  from: number,
  wanted: Wanted,
  heartbeat: Duration.Duration
): Stream.Stream<Uint8Array> => {
  const round = (after: number) =>
    feed.next(tenant, after).pipe(
      Effect.map(({ position, told }) => {
        const bytes = told.filter(({ change }) => wanted(change)).map((one) => one.bytes)
        return [joined(bytes), position] as const
      }),
      Effect.timeoutOrElse({ duration: heartbeat, orElse: () => Effect.succeed([beat(after), after] as const) }),
      // The client comes back with the last position it saw, to a store that answers then.
      Effect.catch(() => Effect.succeed(undefined))
    )
  return Stream.concat(
    Stream.make(beat(from)),
    Stream.filter(Stream.unfold(from, round), (bytes) => bytes.length > 0)
  ).pipe(Stream.interruptWhen(feed.closed))
}

/** Handlers that follow a feed. */
export const changesHandlers = (feed: Feed, { drain, heartbeat: interval, listeners: most }: HttpOptions) => {
  const heartbeat = Duration.fromInputUnsafe(interval)
  let open = 0
  const count = (by: 1 | -1) =>
    Effect.suspend(() => {
      open += by
      return countListeners(open)
    })
  return HttpApiBuilder.group(Api, "changes", (handlers) =>
    handlers.handle("follow", ({ headers, query: { after, aggregate } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const info = yield* RequestInfo
          if (open >= most) return edgeResponse("unavailable", info)
          const given = headers["last-event-id"] ?? after
          const from = given === undefined ? yield* feed.now(bureau.principal.tenant) : Number(given)
          const wanted: Wanted = (change) =>
            (aggregate === undefined || aggregate.includes(change.aggregate)) && bureau.sees(change)
          const left = info.expiresAt - (yield* Clock.currentTimeMillis)
          const stream = sent(feed, bureau, from, wanted, heartbeat).pipe(
            // What a token opened ends with the token.
            Stream.interruptWhen(Effect.sleep(Math.max(0, left))),
            Stream.interruptWhen(drain.begun),
            Stream.onStart(count(1)),
            Stream.ensuring(count(-1))
          )
          return HttpServerResponse.stream(stream, streaming)
        })
      )
    )
  )
}

export const meHandlers = HttpApiBuilder.group(Api, "me", (handlers) =>
  handlers.handle("get", () =>
    Effect.map(Caller, ({ catalogue: { access }, principal }) => ({
      tenant: principal.tenant,
      actor: principal.actor,
      roles: principal.roles.map((id) => ({ id, label: roles[id] })),
      orgUnits: principal.orgUnits,
      areas: principal.areas,
      operations: access.table.rows.flatMap(({ operation }) => {
        const grant = access.table.grant(principal.roles, operation)
        return grant === "deny" ? [] : [{ operation, grant }]
      })
    }))
  )
)
