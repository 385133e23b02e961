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

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")

/** The trace of the caller (`traceparent`), or a new one. */
const traceOf = (headers: Headers.Headers): string =>
  Option.match(HttpTraceContext.w3c(headers), {
    onNone: () => hex(crypto.getRandomValues(new Uint8Array(16))),
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
