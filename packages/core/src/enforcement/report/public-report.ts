/**
 * 数字城管案件 — a report from the public, an inspector or a sensor, from its coming in to its closing.
 *
 * 上报 → 受理 → 立案 → 派遣 → 处置 → 核查 → 结案, with return, rework, extension, deferral and reopening. Limits are the table
 * of the place ({@link ReportLimits}); late is never refused, `review` reports it. Who reported is a reference in the
 * events and never in what the public sees ({@link publicView}). ADR 0097.
 */
import { formatMinute, type WorkCalendar } from "../../calendar/index.ts"
import { accept, type Decider, forbidden, type Refusal, reject, type Step } from "../../decider/index.ts"
import { type Finding, forbids, isWeak } from "../../regulation/index.ts"
import {
  checkFindings,
  closingFindings,
  decliningFindings,
  deferralFindings,
  extensionFindings,
  urgingFindings
} from "./checks.ts"
import { deadlinesOf, isLate, isPast, type ReportDeadline, type ReportLimits, stages } from "./limits.ts"
import { cites, commandTags, outOfTurn } from "./order.ts"
import { currentTurn, evolve, handlersOf, initial, isPassed, lastDisposal, momentOf, type State } from "./state.ts"
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

/** Reports under one calendar and one table of limits. */
export const publicReports = ({ calendar, limits }: ReportEnv): PublicReports => {
  const work = { windows: limits.windows, calendar }
  const deadlines = (state: State) => deadlinesOf(limits, work, state)
  const guard = (state: State, command: Command): ReadonlyArray<Finding> => {
    switch (command._tag) {
      case "DeclineReport":
        return decliningFindings(command)
      case "VerifyReport": {
        const disposal = lastDisposal(state)
        return disposal === undefined ? [] : checkFindings(command, disposal, state, handlersOf(state.turns))
      }
      case "CloseReport":
        return closingFindings(command, { passed: isPassed(state), byHandler: handlersOf(state.turns).has(command.by) })
      case "ExtendLimit":
        return extensionFindings(command, isPast(deadlines(state), momentOf(command)))
      case "DeferReport":
        return deferralFindings(command, isPast(deadlines(state), momentOf(command)))
      default:
        return []
    }
  }
  /** Each grant is judged by the limits that those before it had left. */
  const grantsOf = (state: State): ReadonlyArray<Finding> => {
    const { deferrals, extensions } = state
    return [
      ...extensions.flatMap((extended, at) =>
        extensionFindings(
          extended,
          isPast(deadlines({ ...state, extensions: extensions.slice(0, at) }), momentOf(extended))
        )
      ),
      ...deferrals.flatMap(({ deferred }, at) =>
        deferralFindings(
          deferred,
          isPast(deadlines({ ...state, deferrals: deferrals.slice(0, at) }), momentOf(deferred))
        )
      )
    ]
  }
  return {
    initial,
    decide: (state, command) => {
      if (state.lastAt !== null && state.lastOn !== null && momentOf(command) < state.lastAt) {
        return reject({ _tag: "BeforeLastStep", lastOn: state.lastOn })
      }
      const refusal = outOfTurn(state, command._tag, command.on) ?? noSuchItem(state, command)
      if (refusal !== undefined) return reject(refusal)
      const finding = forbids(guard(state, command))
      return finding === undefined ? accept(happened(command)) : reject(forbidden(command._tag, finding))
    },
    record: (_, fact) => [happened(fact)],
    evolve,
    review: (state) => [...reviewOf(state), ...grantsOf(state), ...latenessOf(deadlines(state))],
    next: (state, on): ReadonlyArray<Step<Command>> =>
      state.lastOn !== null && on < state.lastOn
        ? []
        : commandTags
            .filter((command) => outOfTurn(state, command, on) === undefined)
            .map((command) => ({ command, cite: cites[command] })),
    deadlines
  }
}

/** A duplicate that is taken out must have been in; what a report is told must be about the one it goes on under. */
const noSuchItem = (state: State, command: Command): Refusal | undefined => {
  const { _tag } = command
  if (_tag === "DetachDuplicate" && !state.duplicates.includes(command.report)) {
    return { _tag: "NoSuchItem", command: _tag, id: command.report }
  }
  return _tag === "TellOutcome" && state.merged?.into !== command.of
    ? { _tag: "NoSuchItem", command: _tag, id: command.of }
    : undefined
}

/** Everything irregular in what was done, grants and lateness apart. */
const reviewOf = (state: State): ReadonlyArray<Finding> => {
  const { closings, declined, strayChecks, turns } = state
  return [
    ...(declined === null ? [] : decliningFindings(declined)),
    ...turns.flatMap(({ disposals }, at) =>
      disposals.flatMap((disposal, nth) => {
        // Who works on it later was free to check before.
        const before = handlersOf([...turns.slice(0, at), { disposals: disposals.slice(0, nth + 1) }])
        return disposal.verified === null ? [] : checkFindings(disposal.verified, disposal, state, before)
      })
    ),
    ...strayChecks.map(
      ({ on }): Finding => ({
        rule: "report.check-of-nothing",
        severity: "violation",
        facts: { on, missing: "DisposeReport" },
        cite: cites.VerifyReport
      })
    ),
    ...closings.flatMap((closing) => closingFindings(closing.closed, closing)),
    ...urgingFindings(state)
  ]
}

/** Stages that took longer than the table allows. */
const latenessOf = (limits: ReadonlyArray<ReportDeadline>): ReadonlyArray<Finding> =>
  limits.filter(isLate).map(({ doneAt, due, line, provisional, stage }) => ({
    rule: `report.${stage}-limit`,
    severity: provisional || isWeak(line.confidence) ? "warning" : "violation",
    facts: { stage: stages[stage].zh, due: formatMinute(due), doneOn: formatMinute(doneAt ?? due) },
    cite: line.cite
  }))

/** Where the report goes on to: the department that has it now; null before a dispatch. */
export const departmentOf = (state: State): string | null => currentTurn(state)?.dispatched.department ?? null
