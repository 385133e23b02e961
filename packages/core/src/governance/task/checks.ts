/**
 * 承办的规矩 — what a task may not do: endings that cannot lie. Conventions G1 of this project.
 *
 * A violation is refused of a new step and reported of an old one; a hard case without a cause is doubtful, never a bar.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { type Finding, isWeak } from "../../regulation/index.ts"
import { conventionOf } from "../convention.ts"
import { extensionFault, lastDay, type TaskLimit } from "./limits.ts"
import { type Answer, acceptedReport, type Of, type Report, type State } from "./state.ts"
import type { TaskType } from "./steps.ts"

const violation = (rule: string, facts: Finding["facts"], article: string, gist: string): Finding => ({
  rule: `task.${rule}`,
  severity: "violation",
  facts,
  cite: conventionOf(article, gist)
})

/** Who decided, asked or posted is named where the task is theirs. */
export const openingFindings = ({
  issuer,
  level,
  on,
  type
}: Pick<Of<"TaskOpened">, "issuer" | "level" | "on" | "type">): ReadonlyArray<Finding> => {
  if (type === "directive" && (level === null || issuer === null))
    return [violation("no-issuer", { on }, "G1.1", "上级部署须写明部署单位和层级")]
  if ((type === "posted" || type === "deed") && issuer === null)
    return [violation("no-issuer", { on }, "G1.4", "揭榜事项、办实事须写明张榜或者提出的村（社区）、单位")]
  return []
}

const isPosted = (type: TaskType | undefined): boolean => type === "posted"

/** A posted item is claimed, every other task assigned; either way by a day that is known. */
export const givingFindings = (
  given: Pick<Of<"TaskAssigned">, "dueOn" | "on"> & { readonly claimed: boolean },
  { opened }: Pick<State, "opened">
): ReadonlyArray<Finding> => {
  const { claimed, on } = given
  const due = given.dueOn ?? opened?.dueOn ?? null
  const findings: Array<Finding> = []
  if (opened !== null && isPosted(opened.type) !== claimed)
    findings.push(violation("claim-or-assign", { on }, "G1.4", "揭榜事项由认领产生承办单位，其他事项由交办产生"))
  if (due === null) findings.push(violation("no-deadline", { on }, "G1.1", "交办、认领须有办结期限"))
  else if (due < on)
    findings.push(violation("deadline-before-assignment", { on, due }, "G1.1", "办结期限不得早于交办、认领之日"))
  return findings
}

const faults = {
  own: ["own-extension", "延期须由申请人以外的人批准"],
  late: ["late-extension", "延期须在被替代的期限届满前批准"],
  shorter: ["shorter-extension", "延期须晚于被替代的期限"]
} as const

/** An extension that does not count, against the last day in force; nothing to say where there was none. */
export const extensionFindings = (
  extension: Parameters<typeof extensionFault>[0],
  inForce: PlainDate | null
): ReadonlyArray<Finding> => {
  const fault = inForce === null ? undefined : extensionFault(extension, inForce)
  if (fault === undefined || inForce === null) return []
  const [rule, gist] = faults[fault]
  return [violation(rule, { on: extension.on, due: inForce }, "G1.3", gist)]
}

/** Who answers did not do it; what a community posted is answered for that community. */
export const answerFindings = (
  { body, by, on }: Pick<Answer, "body" | "by" | "on">,
  { opened }: Pick<State, "opened">,
  byOwner: boolean
): ReadonlyArray<Finding> => [
  ...(byOwner ? [violation("own-acceptance", { on, officer: by }, "G1.2", "验收人不得是承办人或者报结人")] : []),
  ...(opened !== null && isPosted(opened.type) && opened.issuer !== null && opened.issuer !== body
    ? [violation("accepted-for-another", { on, body, issuer: opened.issuer }, "G1.4", "揭榜事项由张榜的村（社区）验收")]
    : [])
]

/** A hard case is reported with its cause and the measure against it, else it comes back. */
const reportFindings = (
  { analysed, reported: { on } }: Report,
  { opened }: Pick<State, "opened">
): ReadonlyArray<Finding> =>
  opened?.type === "hardCase" && !analysed
    ? [
        {
          ...violation("cause-unknown", { on, missing: "AnalyseTask" }, "G1.6", "疑难问题报结前须分析源头并提出措施"),
          severity: "warning"
        }
      ]
    : []

/** Nobody takes a task of his own out of the figures. */
export const withdrawalFindings = ({
  approver,
  askedBy,
  on
}: Pick<Of<"TaskWithdrawn">, "approver" | "askedBy" | "on">): ReadonlyArray<Finding> =>
  approver === askedBy
    ? [violation("own-withdrawal", { on, officer: approver }, "G1.7", "撤销须由申请人以外的人批准")]
    : []

/** Whether it lasted is not said by those who did it. */
export const relapseFindings = (
  { by, on }: Pick<Of<"TaskRelapseChecked">, "by" | "on">,
  byOwner: boolean
): ReadonlyArray<Finding> =>
  byOwner ? [violation("own-relapse-check", { on, officer: by }, "G1.6", "复查人不得是承办人或者报结人")] : []

/** For history from elsewhere: answers to nothing, looks at what was not accepted, relapses that stand. */
const orderFindings = (state: State): ReadonlyArray<Finding> => [
  ...state.strayAnswers.map(({ on }) =>
    violation("answer-to-nothing", { on, missing: "ReportTask" }, "G1.2", "验收、退回以报结为前提")
  ),
  ...state.relapseChecks
    .filter(({ accepted }) => !accepted)
    .map(({ checked: { on } }) =>
      violation("relapse-check-before-acceptance", { on, missing: "AcceptTask" }, "G1.6", "验收后方可复查是否回潮")
    )
]

/** An accepted task that was seen to have come back and was not taken up again. */
const relapsed = (state: State): ReadonlyArray<Finding> => {
  const last = state.relapseChecks.at(-1)
  if (last?.checked.relapsed !== true || acceptedReport(state) === undefined) return []
  return [
    {
      ...violation("relapsed", { on: last.checked.on }, "G1.6", "复查发现回潮的，重新办理或者另行立项"),
      severity: "warning"
    }
  ]
}

/** A limit that was kept too late. One that is open is a duty, not yet a finding. */
const lateness = ({ cite, confidence, doneOn, due, provisional, rule }: TaskLimit): ReadonlyArray<Finding> =>
  doneOn === null || doneOn <= due
    ? []
    : [{ rule, severity: provisional || isWeak(confidence) ? "warning" : "violation", facts: { due, doneOn }, cite }]

/** Everything irregular in what was done, in the order of the procedure. */
export const reviewOf = (state: State, limits: ReadonlyArray<TaskLimit>): ReadonlyArray<Finding> => {
  const { extensions, given, opened, relapseChecks, reports, withdrawn } = state
  return [
    ...(opened === null ? [] : openingFindings(opened)),
    ...(given === null ? [] : givingFindings({ ...given, claimed: given._tag === "TaskClaimed" }, state)),
    ...extensions.flatMap((extension, at) =>
      extensionFindings(extension, lastDay({ ...state, extensions: extensions.slice(0, at) }))
    ),
    ...reports.flatMap((report) => [
      ...reportFindings(report, state),
      ...(report.answer === null ? [] : answerFindings(report.answer, state, report.answeredByOwner))
    ]),
    ...(withdrawn === null ? [] : withdrawalFindings(withdrawn)),
    ...relapseChecks.flatMap(({ byOwner, checked }) => relapseFindings(checked, byOwner)),
    ...orderFindings(state),
    ...relapsed(state),
    ...limits.flatMap(lateness)
  ]
}
