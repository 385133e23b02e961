/**
 * 承办事项约定 — when a task that was reported done is answered, and when a hard case is looked at again. No law fixes either:
 * conventions of this project, which a place replaces by what its own rules of supervision (督查督办) say.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { days, parameter, since, textOf, workdays } from "./write.ts"

const convention = textOf("绣花治理指标约定")

/** 验收期限 — from the report that it is done. */
export const taskAcceptanceLimit: Parameter<TimeLimit> = parameter(
  "task-conventions.acceptance-limit",
  { zh: "承办事项验收期限", en: "Limit for accepting or returning a task" },
  [since("1990-01-01", workdays(10, "agency"), convention("G1.5", "报结后十个工作日内验收或者退回"), "local")],
  "free"
)

/** 回潮复查期限 — of a hard case, from its acceptance. */
export const taskRelapseCheckLimit: Parameter<TimeLimit> = parameter(
  "task-conventions.relapse-check-limit",
  { zh: "疑难问题回潮复查期限", en: "Limit for looking at a hard case again" },
  [since("1990-01-01", days(90, "agency"), convention("G1.6", "疑难问题验收后九十日内复查是否回潮"), "local")],
  "free"
)

/** What this project lays down for tasks. */
export const taskParameters: ReadonlyArray<Parameter<unknown>> = [taskAcceptanceLimit, taskRelapseCheckLimit]
