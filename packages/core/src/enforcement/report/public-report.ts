/**
 * 数字城管案件 — a report from the public, an inspector or a sensor, from its coming in to its closing.
 *
 * 上报 → 受理 → 立案 → 派遣 → 处置 → 核查 → 结案, with return, rework, extension, deferral and reopening. Limits are the table
 * of the place ({@link ReportLimits}); late is never refused, `review` reports it. Who reported is a reference in the
 * events and never in what the public sees ({@link publicView}).
 */
import { formatMinute, type WorkCalendar } from "../../calendar/index.ts"
import {
  accept,
  type Decider,
  forbidden,
  outOfTurn as outOf,
  type Refusal,
  reject,
  type Step,
  stepTaken,
  type Turns
} from "../../decider/index.ts"
import { type Citation, type Finding, forbids } from "../../regulation/index.ts"
import { checkFindings, closingFindings, extensionFindings } from "./checks.ts"
import { deadlinesOf, isLate, type ReportDeadline, type ReportLimits, stages } from "./limits.ts"
import {
  evolve,
  initial,
  isDeferred,
  lastDisposal,
  lastTurn,
  momentOf,
  type Stage,
  type State,
  stageOf
} from "./state.ts"
import { type Command, type Event, happened } from "./steps.ts"

/** What a report is decided under: the calendar and the table of the place. */
export interface ReportEnv {
  readonly calendar: WorkCalendar
  readonly limits: ReportLimits
}

/** The decider of reports, and the limits of one. */
export interface PublicReports extends Decider<Command, Event, State, Refusal> {
  readonly deadlines: (state: State) => ReadonlyArray<ReportDeadline>
}

const takes: Readonly<Record<Command["_tag"], ReadonlyArray<Stage>>> = {
  SubmitReport: ["none"],
  AcceptReport: ["submitted"],
  DeclineReport: ["submitted", "accepted"],
  MergeDuplicate: ["submitted", "accepted", "registered"],
  RegisterReport: ["accepted"],
  DispatchReport: ["registered"],
  ReturnDispatch: ["dispatched"],
  DisposeReport: ["dispatched"],
  ExtendLimit: ["registered", "dispatched", "disposed"],
  DeferReport: ["registered", "dispatched"],
  ResumeReport: ["registered", "dispatched"],
  VerifyReport: ["disposed"],
  CloseReport: ["accepted", "registered", "dispatched", "verified"],
  ReopenReport: ["closed"],
  LinkReport: ["accepted", "registered", "dispatched", "disposed", "verified", "closed"],
  RateReport: ["declined", "closed"]
}

const turns: Turns<Command["_tag"], Stage> = {
  takes,
  leadsTo: {
    none: "SubmitReport",
    submitted: "SubmitReport",
    declined: "DeclineReport",
    merged: "MergeDuplicate",
    accepted: "AcceptReport",
    registered: "RegisterReport",
    dispatched: "DispatchReport",
    disposed: "DisposeReport",
    verified: "VerifyReport",
    closed: "CloseReport"
  },
  order: [
    "none",
    "submitted",
    "accepted",
    "registered",
    "dispatched",
    "disposed",
    "verified",
    "closed",
    "declined",
    "merged"
  ],
  ends: ["declined", "merged"]
}

const procedure = (gist: string): Citation => ({ source: "绣花执法指标约定", article: "R12.1", gist })
const cites: Readonly<Record<Command["_tag"], Citation>> = {
  SubmitReport: procedure("上报"),
  AcceptReport: procedure("受理"),
  DeclineReport: procedure("不予受理并告知"),
  MergeDuplicate: procedure("重复案件并案"),
  RegisterReport: procedure("立案"),
  DispatchReport: procedure("派遣到责任部门"),
  ReturnDispatch: procedure("非本部门职责的退回"),
  DisposeReport: procedure("处置并反馈"),
  ExtendLimit: procedure("延期须批准"),
  DeferReport: procedure("缓办须批准并说明理由"),
  ResumeReport: procedure("缓办事由消除后恢复"),
  VerifyReport: procedure("核查，不通过的返工"),
  CloseReport: procedure("结案"),
  ReopenReport: procedure("重新办理"),
  LinkReport: procedure("转为执法案件或者整改问题"),
  RateReport: procedure("回访")
}

/** Whether a step is possible at all where the report stands; undefined where it is. */
const outOfTurn = (state: State, { _tag }: Pick<Command, "_tag">): Refusal | undefined => {
  if (_tag === "DeferReport" && isDeferred(state)) return stepTaken(turns, state.lastOn, _tag)
  if (_tag === "ResumeReport" && !isDeferred(state)) return { _tag: "StepMissing", command: _tag, step: "DeferReport" }
  return outOf(turns, stageOf(state), state.lastOn, _tag)
}

const isPassed = (state: State): boolean => lastDisposal(state)?.verified?.passed === true

/** Reports under one calendar and one table of limits. */
export const publicReports = ({ calendar, limits }: ReportEnv): PublicReports => {
  const work = { windows: limits.windows, calendar }
  const deadlines = (state: State) => deadlinesOf(limits, work, state)
  const closingDue = (state: State) => deadlines(state).find(({ stage }) => stage === "close")
  const guard = (state: State, command: Command): ReadonlyArray<Finding> => {
    switch (command._tag) {
      case "VerifyReport": {
        const disposal = lastDisposal(state)
        return disposal === undefined ? [] : checkFindings(command, disposal)
      }
      case "CloseReport":
        return closingFindings(command, isPassed(state))
      case "ExtendLimit": {
        const due = closingDue(state)
        return extensionFindings(command, due !== undefined && momentOf(command) > due.due)
      }
      default:
        return []
    }
  }
  return {
    initial,
    decide: (state, command) => {
      if (state.lastAt !== null && state.lastOn !== null && momentOf(command) < state.lastAt) {
        return reject({ _tag: "BeforeLastStep", lastOn: state.lastOn })
      }
      const refusal = outOfTurn(state, command)
      if (refusal !== undefined) return reject(refusal)
      const finding = forbids(guard(state, command))
      return finding === undefined ? accept(happened(command)) : reject(forbidden(command._tag, finding))
    },
    record: (_, fact) => [happened(fact)],
    evolve,
    review: (state) => [
      ...reviewOf(state),
      ...state.extensions.flatMap((extended, at) => {
        const due = closingDue({ ...state, extensions: state.extensions.slice(0, at) })
        return extensionFindings(extended, due !== undefined && momentOf(extended) > due.due)
      }),
      ...latenessOf(deadlines(state))
    ],
    next: (state, on): ReadonlyArray<Step<Command>> =>
      state.lastOn !== null && on < state.lastOn
        ? []
        : (Object.keys(takes) as ReadonlyArray<Command["_tag"]>)
            .filter((command) => outOfTurn(state, { _tag: command }) === undefined)
            .map((command) => ({ command, cite: cites[command] })),
    deadlines
  }
}

/** Everything irregular in what was done, lateness apart. */
const reviewOf = (state: State): ReadonlyArray<Finding> => {
  const { closed, strayChecks, turns } = state
  const findings: Array<Finding> = []
  for (const { disposals } of turns) {
    for (const { disposed, verified } of disposals) {
      if (verified !== null) findings.push(...checkFindings(verified, { disposed }))
    }
  }
  for (const { on } of strayChecks)
    findings.push({
      rule: "report.check-of-nothing",
      severity: "violation",
      facts: { on, missing: "DisposeReport" },
      cite: cites.VerifyReport
    })
  if (closed !== null) findings.push(...closingFindings(closed, isPassed(state)))
  return findings
}

/** Stages that took longer than the table allows. */
const latenessOf = (limits: ReadonlyArray<ReportDeadline>): ReadonlyArray<Finding> =>
  limits.filter(isLate).map(({ doneAt, due, line, provisional, stage }) => ({
    rule: `report.${stage}-limit`,
    severity: provisional || line.confidence === "doubtful" ? "warning" : "violation",
    facts: { stage: stages[stage].zh, due: formatMinute(due), doneOn: formatMinute(doneAt ?? due) },
    cite: line.cite
  }))

/** Where the report goes on to: the department that has it now; null before a dispatch. */
export const departmentOf = (state: State): string | null => {
  const turn = lastTurn(state)
  return turn === undefined || turn.returned !== null ? null : turn.dispatched.department
}
