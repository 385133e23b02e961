/** 应答 — problems and results as responses. */
import { Context, Effect } from "effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"
import type { Problem } from "../api/problem.ts"
import { type Failure, isBroken } from "../problems/failure.ts"
import { failureProblem, problemOf } from "../problems/failure-problem.ts"
import { type EdgeKind, edgeKinds } from "../problems/problem-table.ts"
import { RequestInfo } from "./request-info.ts"

type Response = HttpServerResponse.HttpServerResponse

/** A caller that may try again waits so many seconds. */
const AGAIN = "1"

/** A problem as a response. */
export const problemResponse = (
  problem: Problem,
  headers: Readonly<Record<string, string>> = {}
): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.jsonUnsafe(problem, {
    status: problem.status,
    contentType: "application/problem+json",
    headers: { ...(problem.status === 503 && { "retry-after": AGAIN }), ...headers }
  })

const edgeDetails: Readonly<Record<EdgeKind, { readonly zh: string; readonly en: string }>> = {
  "bad-request": {
    zh: "请求中有不合要求的内容，见 errors",
    en: "Parts of the request are not as they should be: see errors"
  },
  unauthenticated: {
    zh: "请在 Authorization 头中给出有效的 Bearer 令牌",
    en: "Send a valid bearer token in the Authorization header"
  },
  "no-such-route": { zh: "没有这个地址，全部地址见 /docs", en: "There is no such address: see /docs" },
  "method-not-allowed": { zh: "该地址支持的方法见 Allow 头", en: "The Allow header names the methods of this address" },
  "not-acceptable": { zh: "不能以 Accept 所要求的格式回答", en: "There is no answer in the form that Accept asks for" },
  "precondition-failed": {
    zh: "If-Match 所指的版本已不是最新，请重新查看后再办理",
    en: "If-Match names a version that is no longer the last: look again, then decide again"
  },
  "too-large": { zh: "请求内容超过上限", en: "The request is larger than is taken" },
  "unsupported-type": { zh: "不支持该 Content-Type 或编码", en: "Content of that type or encoding is not read" },
  "too-many-requests": { zh: "请求过于频繁，请按 Retry-After 稍候", en: "Too many requests: wait as Retry-After says" },
  defect: {
    zh: "服务器内部错误，请将 traceId 告知管理员",
    en: "Something broke: give the traceId to whoever runs the server"
  },
  unavailable: { zh: "暂时不可用，请稍后再试", en: "Not now: try again later" },
  "timed-out": { zh: "处理时间超过上限，请缩小范围后再试", en: "It took longer than is allowed: ask for less" }
}

/** A problem that HTTP itself has with a request. */
export const edgeProblem = (
  kind: EdgeKind,
  { language, traceId }: Pick<RequestInfo["Service"], "language" | "traceId">,
  more: Pick<Problem, "errors"> = {}
): Problem =>
  problemOf(edgeKinds[kind], language, traceId, {
    detail: edgeDetails[kind][language],
    retryable: [429, 503].includes(edgeKinds[kind].status),
    ...more
  })

/** The same as a response. */
export const edgeResponse = (
  kind: EdgeKind,
  info: Pick<RequestInfo["Service"], "language" | "traceId">,
  headers: Readonly<Record<string, string>> = {}
): HttpServerResponse.HttpServerResponse => problemResponse(edgeProblem(kind, info), headers)

/** Why there is no result, in the language of the request. */
const refuse = (failure: Failure): Effect.Effect<Response, never, RequestInfo | HttpServerRequest.HttpServerRequest> =>
  Effect.contextWith((context: Context.Context<RequestInfo | HttpServerRequest.HttpServerRequest>) => {
    const { language, traceId } = Context.get(context, RequestInfo)
    const { headers } = Context.get(context, HttpServerRequest.HttpServerRequest)
    const response = problemResponse(failureProblem(failure, language, traceId, headers["if-match"] !== undefined))
    // What the database said is for the log only.
    return isBroken(failure)
      ? Effect.as(Effect.annotateLogs(Effect.logError(failure._tag, failure.cause), { traceId }), response)
      : Effect.succeed(response)
  })

/** The result, or the problem that stands in its place. */
export const answering = <A, E extends Failure, R>(work: Effect.Effect<A, E, R>) => Effect.catch(work, refuse)
