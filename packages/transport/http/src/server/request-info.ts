/** 请求上下文 — what is known of a request from its first byte on. */
import type { Language } from "@xiuhua/bureau/words"
import { Context, Option } from "effect"
import { type Headers, HttpTraceContext } from "effect/http"
import { languageOf } from "../problems/language.ts"

/** A request as the log and the problems speak of it. The route and who asks become known on the way. */
export class RequestInfo extends Context.Service<
  RequestInfo,
  {
    /** 32 hexadecimal digits (W3C Trace Context): the caller's, where it sent one. */
    readonly traceId: string
    readonly language: Language
    /** The pattern of the path, so that ids never get into metrics. */
    route: string
    /** Null as long as nobody has signed in. */
    actor: string | null
    tenant: string | null
    /** When the token ends, in milliseconds since 1970-01-01T00:00:00Z; 0 without one. */
    expiresAt: number
  }
>()("@xiuhua/transport-http/RequestInfo") {}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))
const BYTES = 16

/** Random bytes for many traces: to ask for them costs more than to use them. */
const pool = new Uint8Array(256 * BYTES)
let used = pool.length

const newTrace = (): string => {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  let text = ""
  for (const end = used + BYTES; used < end; used++) text += HEX[pool[used] as number]
  return text
}

/** The trace of the caller (`traceparent`), or a new one. */
const traceOf = (headers: Headers.Headers): string =>
  Option.match(HttpTraceContext.w3c(headers), {
    onNone: newTrace,
    onSome: ({ traceId }) => traceId
  })

/** What is known of a request before anything is done with it; `traceId` where a tracer has begun one. */
export const requestInfo = (headers: Headers.Headers, traceId?: string): RequestInfo["Service"] => ({
  traceId: traceId ?? traceOf(headers),
  language: languageOf(headers["accept-language"]),
  route: "",
  actor: null,
  tenant: null,
  expiresAt: 0
})
