/** 失败 → 问题详情 — what the bureau answered instead of a result, as a problem in one language. */
import type { Language } from "@xiuhua/bureau/words"
import type { Citation } from "@xiuhua/core/regulation"
import type { Problem } from "../api/problem.ts"
import { type Failure, isBroken, textOf } from "./failure.ts"
import { edgeKinds, failureKinds, type ProblemKind } from "./problem-table.ts"

/** What a problem says beside its kind. */
type More = Partial<Pick<Problem, "rule" | "cite" | "facts" | "errors">>

/** A problem of a kind. */
export const problemOf = (
  { code, status, title }: ProblemKind,
  language: Language,
  traceId: string,
  { detail, retryable = false, ...more }: More & { readonly detail: string; readonly retryable?: boolean }
): Problem => ({
  type: `urn:xiuhua:problem:${code}`,
  title: title[language],
  status,
  detail,
  code,
  traceId,
  ...more,
  retryable
})

const basis = ({ article, gist, source }: Citation): Citation => ({ source, article, gist })

const moreOf = (failure: Failure): More => {
  switch (failure._tag) {
    case "Forbidden": {
      const { cite, facts, rule } = failure.finding
      return { rule, cite: basis(cite), facts }
    }
    case "AccessForbidden":
      return { rule: failure.rule, ...(failure.cite !== null && { cite: basis(failure.cite) }) }
    case "NoLawInForce":
      return { rule: failure.parameter }
    case "InvalidFacts":
      return {
        rule: failure.rule,
        errors: failure.problems.map(({ field, problem }) => ({ pointer: `/facts/${field}`, detail: problem }))
      }
    case "InvalidEntry":
      return {
        errors: failure.problems.map(({ field, problem }) => ({
          pointer: `/rows/${failure.row}/${field}`,
          detail: problem
        }))
      }
    case "VersionConflict":
      return { facts: { expected: failure.expected, actual: failure.actual } }
    default:
      return {}
  }
}

/** What the bureau answered, as a problem. `conditional`: the caller had named the version that it meant. */
export const failureProblem = (
  failure: Failure,
  language: Language,
  traceId: string,
  conditional: boolean
): Problem => {
  const detail = textOf(failure)[language]
  if (isBroken(failure)) {
    const { retryable } = failure
    const kind = retryable ? edgeKinds.unavailable : failureKinds[failure._tag]
    return problemOf(kind, language, traceId, { detail, retryable })
  }
  const stale = failure._tag === "VersionConflict" && conditional
  const kind = stale ? edgeKinds["precondition-failed"] : failureKinds[failure._tag]
  const retryable = failure._tag === "VersionConflict" || failure._tag === "EntryConflict"
  return problemOf(kind, language, traceId, {
    detail,
    retryable: retryable && !stale,
    ...moreOf(failure)
  })
}
