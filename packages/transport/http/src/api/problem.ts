/** 问题详情 — every answer that is not the one asked for, in one form (RFC 9457). */
import { Schema } from "effect"
import { HttpApiSchema } from "effect/http-api"
import { Citation } from "./common.ts"

/** A part of a request that is wrong: where (`/query/from`, `/body/rows/3/on`) and why. */
const FieldProblem = Schema.Struct({ pointer: Schema.String, detail: Schema.String }).annotate({
  identifier: "FieldProblem"
})

/**
 * Why there is no other answer. `title` and `detail` are in the language that was asked for (`Accept-Language`, zh-CN unless
 * told otherwise); programs go by `code`, which is permanent.
 */
export const Problem = Schema.Struct({
  /** `urn:xiuhua:problem:<code>`. */
  type: Schema.String,
  title: Schema.String,
  status: Schema.Int,
  detail: Schema.String,
  /** Permanent, in kebab-case. */
  code: Schema.String,
  /** The trace id of the request, as it stands in the log. */
  traceId: Schema.String,
  /** The rule that stands in the way, and what it rests on. */
  rule: Schema.optionalKey(Schema.String),
  cite: Schema.optionalKey(Citation),
  /** Days and figures that show it. */
  facts: Schema.optionalKey(Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Finite]))),
  errors: Schema.optionalKey(Schema.Array(FieldProblem)),
  /** True where the same request may work later. */
  retryable: Schema.Boolean
}).annotate({ identifier: "Problem" })
export type Problem = typeof Problem.Type

const asProblem = Problem.pipe(HttpApiSchema.asJson({ contentType: "application/problem+json" }))

const problem = (status: number) => asProblem.pipe(HttpApiSchema.status(status))

/** What any route may answer: not read, not signed in, not allowed, too many, a defect, not now. */
const everywhere = [400, 401, 403, 429, 500, 503] as const

/** The problems of a route that reads: what is named may not exist, what is asked may contradict itself. */
export const readProblems = [...everywhere, 404, 422].map(problem)

/** The problems of a route that reads and is asked with a body. */
export const questionProblems = [...everywhere, 404, 413, 415, 422].map(problem)

/** The problems of a route that writes: somebody else was first, too much was sent, or in a form that is not read. */
export const writeProblems = [...everywhere, 404, 409, 412, 413, 415, 422].map(problem)

/** The problems of a route that reads a file. */
export const rangeProblems = [...everywhere, 404, 409, 416, 422].map(problem)
