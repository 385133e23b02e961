/**
 * 复核独立、整改真实 — what a problem may not do: closings that cannot lie. Conventions R7.2 to R7.5 of this project.
 *
 * A violation is refused of a new step and reported of an old one; a check that looks staged is doubtful, never a bar.
 */
import { formatMinute, type Instant } from "../../../calendar/index.ts"
import type { Finding } from "../../../regulation/index.ts"
import { conventionOf } from "../../convention.ts"
import { momentOf, type Of, type State } from "./state.ts"
import type { Photo } from "./steps.ts"

type Check = Pick<Of<"ProblemVerified">, "on" | "by" | "photo">

const violation = (rule: string, facts: Finding["facts"], article: string, gist: string): Finding => ({
  rule: `rectification.${rule}`,
  severity: "violation",
  facts,
  cite: conventionOf(article, gist)
})
const warning = (rule: string, facts: Finding["facts"], article: string, gist: string): Finding => ({
  ...violation(rule, facts, article, gist),
  severity: "warning"
})

const yes = (value: boolean) => (value ? "yes" : "no")

/** Signs that two photos are one visit: the same device, the same minute, the same reading of the position. */
const stagedFindings = (on: string, reply: Photo, check: Photo): ReadonlyArray<Finding> => {
  const sameDevice = check.device === reply.device
  const sameMinute =
    momentOf({ on: check.takenOn, at: check.takenAt }) === momentOf({ on: reply.takenOn, at: reply.takenAt })
  const samePlace = check.position !== null && check.position === reply.position
  if (!sameDevice && !sameMinute && !samePlace) return []
  const facts = { on, sameDevice: yes(sameDevice), sameMinute: yes(sameMinute), samePlace: yes(samePlace) }
  return [warning("staged-check", facts, "R7.2", "复核照片与回复照片同设备、同一分钟或者同一定位的，须人工核实")]
}

/** Who checks has neither been charged with it nor said that it was mended, and brings a photo of his own. */
export const checkFindings = (
  { by, on, photo }: Check,
  { replied }: { readonly replied: Of<"ProblemReplied"> },
  byHandler: boolean
): ReadonlyArray<Finding> => [
  ...(byHandler ? [violation("independent-check", { on, officer: by }, "R7.2", "复核人不得是整改人或者回复人")] : []),
  ...(photo === null ? [warning("check-without-photo", { on }, "R7.3", "复核须有复核人自己的照片")] : []),
  ...(photo === null || replied.photo === null ? [] : stagedFindings(on, replied.photo, photo))
]

/** What was found can be shown. */
export const findFindings = ({ on, photo }: Pick<Of<"ProblemFound">, "on" | "photo">): ReadonlyArray<Finding> =>
  photo === null ? [warning("found-without-photo", { on }, "R7.3", "发现问题须附整改前照片")] : []

/** A reply shows what it says. */
export const replyFindings = ({ on, photo }: Pick<Of<"ProblemReplied">, "on" | "photo">): ReadonlyArray<Finding> =>
  photo === null ? [warning("reply-without-photo", { on }, "R7.3", "回复须附整改后照片")] : []

/** A problem is assigned with a deadline that lies ahead. */
export const assignmentFindings = (
  assigned: Pick<Of<"ProblemAssigned">, "on" | "at">,
  due: Instant | undefined
): ReadonlyArray<Finding> => {
  const { on } = assigned
  if (due === undefined) return [violation("no-deadline", { on }, "R7.3", "交办须有整改期限")]
  return due > momentOf(assigned)
    ? []
    : [violation("deadline-before-assignment", { on, due: formatMinute(due) }, "R7.3", "整改期限须在交办之后")]
}

const faults = {
  own: ["own-extension", "延期须由申请人以外的人批准"],
  late: ["late-extension", "延期须在被替代的期限届满前批准"],
  shorter: ["shorter-extension", "延期须晚于被替代的期限"]
} as const

/** An extension that does not count, against the deadline that it was to replace. */
export const extensionFindings = (
  on: string,
  inForce: Instant,
  fault: keyof typeof faults | undefined
): ReadonlyArray<Finding> => {
  if (fault === undefined) return []
  const [rule, gist] = faults[fault]
  return [violation(rule, { on, due: formatMinute(inForce) }, "R7.5", gist)]
}

/** Nobody takes a problem of his own out of the figures. */
export const withdrawalFindings = ({
  approver,
  askedBy,
  on
}: Pick<Of<"ProblemWithdrawn">, "approver" | "askedBy" | "on">): ReadonlyArray<Finding> =>
  approver === askedBy
    ? [violation("own-withdrawal", { on, officer: approver }, "R7.2", "撤销须由申请人以外的人批准")]
    : []

/** What follows a closing only follows a closing; what closes was checked. For history from elsewhere. */
export const orderFindings = (state: State, isPassed: boolean): ReadonlyArray<Finding> => {
  const { closed, deductions, notices, reopenings, strayChecks } = state
  const everClosed = closed !== null || reopenings.length > 0
  const findings = strayChecks.map(({ on }) =>
    violation("check-of-nothing", { on, missing: "ReplyProblem" }, "R7.2", "复核以回复为前提")
  )
  if (closed !== null && !isPassed)
    findings.push(violation("closed-unchecked", { on: closed.on }, "R7.2", "复核通过方可销号"))
  if (!everClosed)
    for (const { on } of [...deductions, ...notices])
      findings.push(violation("before-closing", { on, missing: "CloseProblem" }, "R7.2", "销号后扣分、通报"))
  return findings
}
