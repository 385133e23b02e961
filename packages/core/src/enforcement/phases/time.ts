/**
 * 办案期限 — from filing to decision, with what stops it and what lengthens it.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 60; 《住房和城乡建设行政处罚程序规定》(2022) about the extensions and the time
 * that is not counted, which is known from memory only: the parameters say so. A due date is computed, never stored.
 */
import { Option, Schema } from "effect"
import { addDays, type Deadline, PlainDate, type TimeLimit } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import {
  type Citation,
  collectiveExtension,
  deadlineWithSpans,
  decisionExtension,
  decisionLimit,
  type Finding,
  type Parameter,
  type Regime,
  type Span,
  type SpannedDeadline
} from "../../regulation/index.ts"
import { type CaseDeadline, forbidden, type Phase, type Refusal, unlessForbidden } from "./phase.ts"

const Ground = Schema.Literals(["other-case", "interpretation", "force-majeure", "respondent-missing", "other"])
const Excluded = Schema.Literals(["hearing", "inspection", "testing", "appraisal"])
const Days = Schema.Int.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(3660))

const extension = {
  on: PlainDate,
  /** 负责人批准, or 集体讨论 for a second time in special cases. */
  level: Schema.Literals(["head", "collective"]),
  days: Days,
  approver: PersonRef
}

export const timeCommands = {
  /** 中止 from `on`, until the case is resumed. */
  SuspendCase: { on: PlainDate, ground: Ground, approver: PersonRef },
  ResumeCase: { on: PlainDate },
  /** 不计入期限的时间, told after it is over. */
  ExcludeTime: { on: PlainDate, from: PlainDate, until: PlainDate, ground: Excluded },
  ExtendCase: extension
}
const Command = Schema.TaggedUnion(timeCommands)
export type TimeCommand = typeof Command.Type

export const timeEvents = {
  CaseSuspended: { on: PlainDate, ground: Ground, approver: PersonRef },
  CaseResumed: { on: PlainDate },
  TimeExcluded: { on: PlainDate, from: PlainDate, until: PlainDate, ground: Excluded },
  CaseExtended: extension
}
const Event = Schema.TaggedUnion(timeEvents)
export type TimeEvent = typeof Event.Type
type Extended = Extract<TimeEvent, { readonly _tag: "CaseExtended" }>

export interface TimeState {
  readonly suspendedOn: PlainDate | null
  readonly spans: ReadonlyArray<Span>
  readonly extensions: ReadonlyArray<Extended>
}

export interface TimeContext {
  readonly filedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
}

const ORDER = "《住房和城乡建设行政处罚程序规定》（住建部令第55号）"
const cites = {
  SuspendCase: { source: ORDER, article: "条号待核", gist: "法定情形下经批准可以中止案件" },
  ResumeCase: { source: ORDER, article: "条号待核", gist: "中止原因消除后应当立即恢复" },
  ExcludeTime: { source: ORDER, article: "第三十五条", gist: "听证、检验、检测、鉴定的时间不计入期限" },
  ExtendCase: { source: ORDER, article: "第三十五条", gist: "经批准可以延长办案期限" }
} as const satisfies Record<TimeCommand["_tag"], Citation>

const extensionOf = (level: Extended["level"]): Parameter<TimeLimit> =>
  level === "head" ? decisionExtension : collectiveExtension

/** The limit of a case filed on a day, with its spans; undefined where the law had none. */
export const caseLimit = (
  { calendar, law }: Regime,
  filedOn: PlainDate,
  spans: ReadonlyArray<Span>
): { readonly limit: TimeLimit; readonly spanned: SpannedDeadline; readonly cite: Citation } | undefined => {
  const limit = Option.getOrUndefined(law.of(decisionLimit, filedOn))
  if (limit === undefined) return undefined
  const spanned = deadlineWithSpans(limit.value, filedOn, spans, calendar)
  return { limit: limit.value, spanned, cite: limit.dated.cite }
}

/** Whether a decision on a day keeps the limit: only by the reading that moves its last day to the next workday, or not. */
export const caseWithinLimit = (
  regime: Regime,
  filedOn: PlainDate,
  spans: ReadonlyArray<Span>,
  decidedOn: PlainDate
): { readonly within: "yes" | "only-if-rolled" | "no"; readonly deadline: Deadline | undefined } => {
  const spanned = caseLimit(regime, filedOn, spans)?.spanned
  if (spanned === undefined || !spanned.running) return { within: "yes", deadline: undefined }
  const { deadline } = spanned
  return {
    within: decidedOn <= deadline.raw ? "yes" : decidedOn <= deadline.rolled ? "only-if-rolled" : "no",
    deadline
  }
}

const extensionSpan = ({ days, level, on }: Extended): Span => ({
  kind: "extension",
  ground: level,
  from: on,
  limit: { count: days, unit: "calendarDays", owner: "agency" },
  cite: cites.ExtendCase
})

/** The spans of a case, the suspension that is still open among them. */
const allSpans = ({ spans, suspendedOn }: TimeState): ReadonlyArray<Span> =>
  suspendedOn === null
    ? spans
    : [...spans, { kind: "suspension", ground: "suspended", from: suspendedOn, cite: cites.SuspendCase }]

/** 办案期限 under one law and calendar. */
export const timePhase = (regime: Regime): Phase<TimeCommand, TimeEvent, TimeState, TimeContext> => {
  const extensionFindings = (
    before: ReadonlyArray<Extended>,
    spans: ReadonlyArray<Span>,
    filedOn: PlainDate | null,
    { days, level, on }: Omit<Extended, "_tag" | "approver">
  ): ReadonlyArray<Finding> => {
    const parameter = extensionOf(level)
    const allowed = Option.getOrUndefined(regime.law.of(parameter, on))
    const limit = filedOn === null ? undefined : caseLimit(regime, filedOn, spans)
    const rule = parameter.id
    const cite = allowed?.dated.cite ?? cites.ExtendCase
    const facts = { on, level, days }
    if (allowed === undefined) return [{ rule, severity: "violation", facts, cite }]
    const again = before.some((earlier) => earlier.level === level)
    const headMissing = level === "collective" && !before.some((earlier) => earlier.level === "head")
    const due = limit?.spanned.running === true ? limit.spanned.deadline.due : undefined
    return [
      ...(days > allowed.value.count
        ? [{ rule, severity: "violation" as const, facts: { ...facts, allowed: allowed.value.count }, cite }]
        : []),
      ...(again ? [{ rule, severity: "violation" as const, facts: { ...facts, again: "yes" }, cite }] : []),
      ...(headMissing ? [{ rule, severity: "warning" as const, facts: { ...facts, head: "none" }, cite }] : []),
      ...(due !== undefined && on > due
        ? [{ rule, severity: "violation" as const, facts: { ...facts, due }, cite }]
        : [])
    ]
  }
  const outOfTurn = (state: TimeState, { decidedOn, filedOn }: TimeContext, command: TimeCommand["_tag"]) => {
    if (filedOn === null) return { _tag: "StepMissing", command, step: "FileCase" } as const satisfies Refusal
    if (decidedOn !== null) return { _tag: "StepTaken", command, on: decidedOn } as const satisfies Refusal
    if (command === "SuspendCase" && state.suspendedOn !== null) {
      return { _tag: "StepTaken", command, on: state.suspendedOn } as const satisfies Refusal
    }
    if (command === "ResumeCase" && state.suspendedOn === null) {
      return { _tag: "StepMissing", command, step: "SuspendCase" } as const satisfies Refusal
    }
    return undefined
  }
  const record = (fact: TimeCommand): ReadonlyArray<TimeEvent> => {
    switch (fact._tag) {
      case "SuspendCase":
        return [{ ...fact, _tag: "CaseSuspended" }]
      case "ResumeCase":
        return [{ ...fact, _tag: "CaseResumed" }]
      case "ExcludeTime":
        return [{ ...fact, _tag: "TimeExcluded" }]
      case "ExtendCase":
        return [{ ...fact, _tag: "CaseExtended" }]
    }
  }
  const excludedBackwards = (fact: TimeCommand): ReadonlyArray<Finding> =>
    fact._tag === "ExcludeTime" && (fact.from > fact.until || fact.until > fact.on)
      ? [
          {
            rule: "housing-construction-penalty-procedure.excluded-time",
            severity: "violation",
            facts: { on: fact.on, from: fact.from, until: fact.until },
            cite: cites.ExcludeTime
          }
        ]
      : []

  return {
    initial: { suspendedOn: null, spans: [], extensions: [] },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      if (command._tag === "ExtendCase") {
        const found = extensionFindings(state.extensions, allSpans(state), context.filedOn, command)
        return unlessForbidden(command._tag, found, () => record(command))
      }
      const [backwards] = excludedBackwards(command)
      return backwards === undefined ? accept(...record(command)) : reject(forbidden(command._tag, backwards))
    },
    record: (_, __, fact) => record(fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "CaseSuspended":
          return { ...state, suspendedOn: state.suspendedOn ?? event.on }
        case "CaseResumed": {
          if (state.suspendedOn === null || event.on <= state.suspendedOn) return { ...state, suspendedOn: null }
          // The day on which the case goes on again counts.
          const until = addDays(event.on, -1)
          const span: Span = {
            kind: "suspension",
            ground: "suspended",
            from: state.suspendedOn,
            until,
            cite: cites.SuspendCase
          }
          return { ...state, suspendedOn: null, spans: [...state.spans, span] }
        }
        case "TimeExcluded": {
          if (event.from > event.until) return state
          const { from, ground, until } = event
          const span: Span = { kind: "suspension", ground, from, until, cite: cites.ExcludeTime }
          return { ...state, spans: [...state.spans, span] }
        }
        case "CaseExtended":
          return {
            ...state,
            spans: [...state.spans, extensionSpan(event)],
            extensions: [...state.extensions, event]
          }
      }
    },
    review: (state, { filedOn }) =>
      state.extensions.flatMap((extended, at) => {
        const before = state.extensions.slice(0, at)
        // What was granted later does not speak for it.
        const known = [...allSpans(state).filter(({ kind }) => kind === "suspension"), ...before.map(extensionSpan)]
        return extensionFindings(before, known, filedOn, extended)
      }),
    deadlines: (state, { decidedOn, filedOn }) => {
      const limit = filedOn === null ? undefined : caseLimit(regime, filedOn, allSpans(state))
      if (filedOn === null || limit === undefined || !limit.spanned.running) return []
      const running: CaseDeadline = {
        rule: decisionLimit.id,
        owner: "agency",
        from: filedOn,
        limit: limit.limit,
        deadline: limit.spanned.deadline,
        doneOn: decidedOn,
        cite: limit.cite,
        confidence: "verified"
      }
      return [running]
    },
    next: (state, context, on) => {
      const commands = ["SuspendCase", "ResumeCase", "ExcludeTime", "ExtendCase"] as const
      return commands.flatMap((command): ReadonlyArray<Step<TimeCommand>> => {
        if (outOfTurn(state, context, command) !== undefined) return []
        if (command !== "ExtendCase") return [{ command, cite: cites[command] }]
        const level = state.extensions.some((earlier) => earlier.level === "head") ? "collective" : "head"
        const found = extensionFindings(state.extensions, allSpans(state), context.filedOn, { on, level, days: 1 })
        return found.some(({ severity }) => severity === "violation") ? [] : [{ command, cite: cites[command] }]
      })
    }
  }
}
