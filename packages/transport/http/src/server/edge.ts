/**
 * 边界 — what holds for every request, whatever its route: trace, limits, headers, and one form for everything that goes wrong.
 */
import { ByteSize, Cause, Clock, Context, Duration, Effect, Exit, Option, type Types } from "effect"
import { type Headers, HttpIncomingMessage, HttpServerError, HttpServerRequest, HttpServerResponse } from "effect/http"
import { HttpApiError } from "effect/http-api"
import { ParentSpan } from "effect/Tracer"
import { type EdgeKind, edgeKinds } from "../problems/problem-table.ts"
import { schemaProblems } from "../problems/schema-problems.ts"
import { tokenBuckets } from "../security/token-bucket.ts"
import { edgeProblem, problemResponse } from "./answers.ts"
import { deadlines } from "./deadline.ts"
import { PAGE_POLICY } from "./documents.ts"
import { countServed } from "./metrics.ts"
import type { HttpOptions } from "./options.ts"
import { RequestInfo, requestInfo } from "./request-info.ts"
import { methodsAt } from "./routes.ts"

type Response = HttpServerResponse.HttpServerResponse
type Request = HttpServerRequest.HttpServerRequest
/** What the routes are: whatever they fail with is answered here. */
type Routes = Effect.Effect<Response, Types.unhandled, RequestInfo>
type Served = Effect.Effect<Response, Types.unhandled, Request>

/** What a browser is told to refuse; a route may say otherwise. */
const protections = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store"
} as const

const withHeaders = (
  response: Response,
  { traceId }: RequestInfo["Service"],
  { last, page, strict }: { readonly last: boolean; readonly page: boolean; readonly strict: boolean }
): Response => {
  const headers: Headers.Input = {
    ...protections,
    ...(page && { "content-security-policy": PAGE_POLICY, "cache-control": "no-cache" }),
    ...(last && { connection: "close" }),
    ...(strict && { "strict-transport-security": "max-age=31536000" }),
    "x-trace-id": traceId,
    ...response.headers
  }
  return HttpServerResponse.setHeaders(response, headers)
}

const bodyFault = (defect: unknown): EdgeKind | undefined => {
  if (HttpApiError.HttpApiPayloadTooLarge.is(defect)) return "too-large"
  if (HttpServerError.isHttpServerError(defect) && defect.reason._tag === "RequestParseError") {
    return defect.reason.reason === "BodyTooLarge" ? "too-large" : "bad-request"
  }
  const tag = (defect as { readonly _tag?: unknown } | null)?._tag
  if (tag !== "MultipartError") return undefined
  const reason = (defect as { readonly reason?: { readonly _tag?: string } }).reason?._tag ?? ""
  return reason.includes("TooLarge") || reason.includes("TooMany") ? "too-large" : "bad-request"
}

/** Why there is no answer, as one: a request that does not read is its sender's fault, everything else ours. */
const caught = (
  cause: Cause.Cause<unknown>,
  request: Request,
  info: RequestInfo["Service"]
): Effect.Effect<Response> => {
  const { language } = info
  const answer = (kind: EdgeKind, headers?: Readonly<Record<string, string>>) =>
    Effect.succeed(problemResponse(edgeProblem(kind, info), headers))
  for (const reason of cause.reasons) {
    const error = reason._tag === "Fail" ? reason.error : reason._tag === "Die" ? reason.defect : undefined
    if (HttpServerResponse.isHttpServerResponse(error)) return Effect.succeed(error)
    if (HttpServerError.isHttpServerError(error) && error.reason._tag === "RouteNotFound") {
      const methods = methodsAt(request.url)
      // An address with a part that is longer than any id is none, whatever its method.
      return methods.length === 0 || methods.includes(request.method)
        ? answer("no-such-route")
        : answer("method-not-allowed", { allow: methods.join(", ") })
    }
    if (HttpApiError.HttpApiSchemaError.is(error) && error.kind !== "Body" && error.kind !== "ResponseHeaders") {
      const errors = schemaProblems(error.kind, error.cause.issue, language)
      return Effect.succeed(problemResponse(edgeProblem("bad-request", info, { errors })))
    }
    const fault = bodyFault(error)
    if (fault !== undefined) return answer(fault)
  }
  if (Cause.hasInterruptsOnly(cause)) return Effect.failCause(cause as Cause.Cause<never>)
  return Effect.andThen(
    Effect.logError("defect", cause).pipe(Effect.annotateLogs({ traceId: info.traceId, route: info.route })),
    answer("defect")
  )
}

const kindOf = (status: number): EdgeKind | undefined =>
  (Object.keys(edgeKinds) as ReadonlyArray<EdgeKind>).find((kind) => edgeKinds[kind].status === status)

/** Whoever balances the load reads the status of a server, and not a problem. */
const READY = "/ready"

/** A status without a problem comes from the library underneath; it gets one here. */
const inForm = (response: Response, info: RequestInfo["Service"]): Response => {
  if (
    response.status < 400 ||
    info.route === READY ||
    (response.body._tag !== "Empty" && response.body.contentType === "application/problem+json")
  ) {
    return response
  }
  const kind = kindOf(response.status)
  return kind === undefined ? response : problemResponse(edgeProblem(kind, info))
}

/** Where ledgers and evidence come in. */
const UPLOADS = /^\/api\/v1\/(?:ledgers\/[^/?]+\/entries|attachments)(?:\?|$)/u

const isUpload = ({ method, url }: Request): boolean => method === "POST" && UPLOADS.test(url)

const NANOS = 1_000_000_000

/** Wraps the routes. */
export const edge = ({ address, bodyLimit, drain, log, strictTransport, timeout, uploadLimit }: HttpOptions) => {
  const take = tokenBuckets(address)
  const inTime = deadlines(Duration.toMillis(Duration.fromInputUnsafe(timeout)))
  const [small, large] = [ByteSize.fromInputUnsafe(bodyLimit), ByteSize.fromInputUnsafe(uploadLimit)]
  return (routes: Routes): Served =>
    Effect.withFiber((fiber) => {
      const request = Context.getUnsafe(fiber.context, HttpServerRequest.HttpServerRequest)
      const span = Context.getOrUndefined(fiber.context, ParentSpan)
      const info = requestInfo(request.headers, span?._tag === "Span" ? span.traceId : undefined)
      const clock = fiber.getRef(Clock.Clock)
      const started = clock.currentTimeNanosUnsafe()
      const caller = Option.getOrElse(request.remoteAddress, () => "")
      const wait = caller === "" ? 0 : take(caller, clock.currentTimeMillisUnsafe())
      const answered =
        wait > 0
          ? Effect.succeed(problemResponse(edgeProblem("too-many-requests", info), { "retry-after": String(wait) }))
          : inTime(
              Effect.provideService(
                Effect.interruptible(routes),
                HttpIncomingMessage.MaxBodySize,
                isUpload(request) ? large : small
              ),
              () => Effect.succeed(problemResponse(edgeProblem("timed-out", info)))
            ).pipe(
              Effect.matchCauseEffect({
                onFailure: (cause) => caught(cause, request, info),
                onSuccess: (response) => Effect.succeed(response)
              })
            )
      return Effect.onExit(
        Effect.map(Effect.provideService(answered, RequestInfo, info), (response) =>
          withHeaders(inForm(response, info), info, {
            page: request.url === "/docs",
            strict: strictTransport,
            last: drain.hasBegun()
          })
        ),
        (exit) => {
          const seconds = Number(clock.currentTimeNanosUnsafe() - started) / NANOS
          const status = Exit.isSuccess(exit) ? exit.value.status : 499
          const { actor, route, tenant, traceId } = info
          const { method } = request
          log({ at: clock.currentTimeMillisUnsafe(), method, route, status, seconds, traceId, actor, tenant, caller })
          countServed({ method, route, status, seconds }, fiber.context)
          return Effect.void
        }
      )
    })
}
