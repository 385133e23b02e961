/**
 * 查封、扣押 — measures over things, shared by every case that may take them.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 18, 19, 23 to 28. The limit runs in natural days and does not move to a
 * workday; time for testing is not counted. Dates are civil days, so an urgent measure counts as reported within 24 hours
 * when it was reported on the same or the next day: whoever keeps the hour sees more.
 */
import { Option, Schema } from "effect"
import { addDays, PlainDate, type TimeLimit } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import {
  type Citation,
  deadlineWithSpans,
  type Finding,
  type Regime,
  type Resolved,
  type Span,
  seizureLimit,
  urgentReportLimit
} from "../../regulation/index.ts"
import { coercionLaw } from "../rules/article.ts"
import { seizureExtended, seizureTaken } from "../rules/seizure.ts"
import { type CaseDeadline, type Phase, type Refusal, unlessForbidden } from "./phase.ts"

const Id = Schema.NonEmptyString
const seized = {
  on: PlainDate,
  id: Id,
  measure: Schema.Literals(["seal", "seize"]),
  /** What provides for the measure. */
  basis: Schema.Literals(["law", "regulation", "rule", "none"]),
  approver: Schema.NullOr(PersonRef),
  urgent: Schema.Boolean,
  officers: Schema.NonEmptyArray(PersonRef),
  caseRelated: Schema.Boolean,
  dailyNecessities: Schema.Boolean,
  listGiven: Schema.Boolean
}
const reported = { on: PlainDate, id: Id, approver: PersonRef, approved: Schema.Boolean }
const extended = {
  on: PlainDate,
  id: Id,
  days: Schema.Int.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(3660)),
  approver: PersonRef,
  toldInWriting: Schema.Boolean
}
const tested = {
  on: PlainDate,
  id: Id,
  from: PlainDate,
  until: PlainDate,
  ground: Schema.Literals(["testing", "inspection", "appraisal"])
}
const ended = {
  on: PlainDate,
  id: Id,
  disposal: Schema.Literals(["release", "confiscate", "destroy", "auction", "transfer"])
}

export const seizureCommands = {
  Seize: seized,
  /** 补办批准 of an urgent measure; not approved: it is to be lifted at once. */
  ReportUrgentSeizure: reported,
  ExtendSeizure: extended,
  /** 检测、检验、检疫、技术鉴定 time, told in writing; not counted. */
  ExcludeSeizureTime: tested,
  /** 解除, or what else was decided. */
  EndSeizure: ended
}
const Command = Schema.TaggedUnion(seizureCommands)
export type SeizureCommand = typeof Command.Type

export const seizureEvents = {
  ThingSeized: seized,
  UrgentSeizureReported: reported,
  SeizureExtended: extended,
  SeizureTimeExcluded: tested,
  SeizureEnded: ended
}
const Event = Schema.TaggedUnion(seizureEvents)
export type SeizureEvent = typeof Event.Type
type Of<Tag extends SeizureEvent["_tag"]> = Extract<SeizureEvent, { readonly _tag: Tag }>

/** One thing seized, as it stands. */
export interface Seizure {
  readonly taken: Of<"ThingSeized">
  readonly reported: Of<"UrgentSeizureReported"> | null
  readonly extensions: ReadonlyArray<Of<"SeizureExtended">>
  readonly excluded: ReadonlyArray<Of<"SeizureTimeExcluded">>
  readonly ended: Of<"SeizureEnded"> | null
}

export interface SeizureState {
  readonly items: ReadonlyArray<Seizure>
}

export interface SeizureContext {
  /** Whether there is a clue or a case at all. */
  readonly begun: boolean
  /** The command that begins one. */
  readonly firstStep: string
}

const cites: Readonly<Record<SeizureCommand["_tag"], Citation>> = {
  Seize: coercionLaw("第十八条、第二十二条至第二十四条", "依照法定程序实施查封、扣押，当场交付决定书和清单"),
  ReportUrgentSeizure: coercionLaw("第十九条", "情况紧急当场实施的，二十四小时内报告并补办批准"),
  ExtendSeizure: coercionLaw("第二十五条第一款、第二款", "经批准可以延长，及时书面告知当事人"),
  ExcludeSeizureTime: coercionLaw("第二十五条第三款", "检测、检验、检疫或者技术鉴定的期间不计入"),
  EndSeizure: coercionLaw("第二十七条、第二十八条", "期限内作出处理决定，或者解除查封、扣押")
}

const spansOf = ({ excluded, extensions }: Pick<Seizure, "excluded" | "extensions">): ReadonlyArray<Span> => [
  ...excluded
    .filter(({ from, until }) => from <= until)
    .map(
      ({ from, ground, until }): Span => ({
        kind: "suspension",
        ground,
        from,
        until,
        cite: cites.ExcludeSeizureTime
      })
    ),
  ...extensions.map(
    ({ days, on }): Span => ({
      kind: "extension",
      ground: "approved",
      from: on,
      limit: { count: days, unit: "calendarDays", owner: "agency" },
      cite: cites.ExtendSeizure
    })
  )
]

/** The last day of a seizure, with its extensions and the time that does not count; undefined where no law fixes one. */
export const seizureDeadline = (
  { calendar, law }: Regime,
  on: PlainDate,
  spans: ReadonlyArray<Span>
): { readonly limit: Resolved<TimeLimit>; readonly deadline: CaseDeadline["deadline"] } | undefined => {
  const limit = Option.getOrUndefined(law.of(seizureLimit, on))
  const spanned = limit === undefined ? undefined : deadlineWithSpans(limit.value, on, spans, calendar)
  return limit === undefined || spanned?.running !== true ? undefined : { limit, deadline: spanned.deadline }
}

const record = (fact: SeizureCommand): ReadonlyArray<SeizureEvent> => {
  switch (fact._tag) {
    case "Seize":
      return [{ ...fact, _tag: "ThingSeized" }]
    case "ReportUrgentSeizure":
      return [{ ...fact, _tag: "UrgentSeizureReported" }]
    case "ExtendSeizure":
      return [{ ...fact, _tag: "SeizureExtended" }]
    case "ExcludeSeizureTime":
      return [{ ...fact, _tag: "SeizureTimeExcluded" }]
    case "EndSeizure":
      return [{ ...fact, _tag: "SeizureEnded" }]
  }
}

const outOfTurn = (
  { items }: SeizureState,
  { begun, firstStep }: SeizureContext,
  { _tag, id }: SeizureCommand
): Refusal | undefined => {
  const item = items.find(({ taken }) => taken.id === id)
  if (_tag === "Seize") {
    if (!begun) return { _tag: "StepMissing", command: _tag, step: firstStep }
    return item === undefined ? undefined : { _tag: "StepTaken", command: _tag, on: item.taken.on }
  }
  if (item === undefined) return { _tag: "NoSuchItem", command: _tag, id }
  if (item.ended !== null) return { _tag: "StepTaken", command: _tag, on: item.ended.on }
  if (_tag !== "ReportUrgentSeizure") return undefined
  if (!item.taken.urgent) return { _tag: "NoSuchItem", command: _tag, id }
  return item.reported === null ? undefined : { _tag: "StepTaken", command: _tag, on: item.reported.on }
}

const HOURS_A_DAY = 24

/** 查封、扣押 under one law and calendar. */
export const seizurePhase = (regime: Regime): Phase<SeizureCommand, SeizureEvent, SeizureState, SeizureContext> => {
  const takenFindings = ({ approver, officers, ...taken }: Omit<Of<"ThingSeized">, "_tag">): ReadonlyArray<Finding> =>
    seizureTaken.judge(regime, { ...taken, approved: approver !== null, officers: new Set(officers).size })
  /** Judged by what was granted before it. */
  const extensionFindings = (
    { excluded, extensions, taken }: Pick<Seizure, "excluded" | "extensions" | "taken">,
    { days, id, on, toldInWriting }: Omit<Of<"SeizureExtended">, "_tag" | "approver">
  ): ReadonlyArray<Finding> => {
    const due = seizureDeadline(regime, taken.on, spansOf({ excluded, extensions }))?.deadline.due
    return due === undefined
      ? []
      : seizureExtended.judge(regime, { on, id, days, toldInWriting, due, earlier: extensions.length })
  }
  const backwards = ({
    from,
    id,
    on,
    until
  }: Omit<Of<"SeizureTimeExcluded">, "_tag" | "ground">): ReadonlyArray<Finding> =>
    from <= until
      ? []
      : [
          {
            rule: "administrative-coercion-law.excluded-time",
            severity: "violation",
            facts: { on, item: id, from, until },
            cite: cites.ExcludeSeizureTime
          }
        ]
  const urgent = ({ reported, taken }: Seizure): ReadonlyArray<CaseDeadline> => {
    const limit = Option.getOrUndefined(regime.law.of(urgentReportLimit, taken.on))
    if (!taken.urgent || limit === undefined) return []
    // A seizure knows its day, not its hour: so many hours end on the day that many days later at the latest.
    const count = Math.ceil(limit.value.count / HOURS_A_DAY)
    const day = addDays(taken.on, count)
    return [
      {
        rule: urgentReportLimit.id,
        item: taken.id,
        owner: "agency",
        from: taken.on,
        limit: { count, unit: "calendarDays", owner: "agency" },
        deadline: { raw: day, safe: day, rolled: day, due: day, provisional: false },
        doneOn: reported?.on ?? null,
        cite: limit.dated.cite,
        confidence: limit.dated.confidence
      }
    ]
  }

  return {
    initial: { items: [] },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command)
      if (refusal !== undefined) return reject(refusal)
      switch (command._tag) {
        case "Seize":
          return unlessForbidden(command._tag, takenFindings(command), () => record(command))
        case "ExtendSeizure": {
          const item = state.items.find(({ taken }) => taken.id === command.id)
          const findings = item === undefined ? [] : extensionFindings(item, command)
          return unlessForbidden(command._tag, findings, () => record(command))
        }
        case "ExcludeSeizureTime":
          return unlessForbidden(command._tag, backwards(command), () => record(command))
        case "ReportUrgentSeizure":
        case "EndSeizure":
          return accept(...record(command))
      }
    },
    record: (_, __, fact) => record(fact),
    evolve: ({ items }, event) => {
      const changed = (change: (item: Seizure) => Seizure): SeizureState => ({
        items: items.map((item) => (item.taken.id === event.id ? change(item) : item))
      })
      switch (event._tag) {
        case "ThingSeized": {
          const item: Seizure = { taken: event, reported: null, extensions: [], excluded: [], ended: null }
          return { items: [...items.filter(({ taken }) => taken.id !== event.id), item] }
        }
        case "UrgentSeizureReported":
          return changed((item) => ({ ...item, reported: event }))
        case "SeizureExtended":
          return changed((item) => ({ ...item, extensions: [...item.extensions, event] }))
        case "SeizureTimeExcluded":
          return changed((item) => ({ ...item, excluded: [...item.excluded, event] }))
        case "SeizureEnded":
          return changed((item) => ({ ...item, ended: event }))
      }
    },
    review: ({ items }) =>
      items.flatMap((item) => [
        ...takenFindings(item.taken),
        ...item.extensions.flatMap((extension, at) =>
          extensionFindings({ ...item, extensions: item.extensions.slice(0, at) }, extension)
        ),
        ...item.excluded.flatMap(backwards)
      ]),
    deadlines: ({ items }) =>
      items.flatMap((item) => {
        const { ended, taken } = item
        const found = seizureDeadline(regime, taken.on, spansOf(item))
        if (found === undefined) return urgent(item)
        const held: CaseDeadline = {
          rule: seizureLimit.id,
          item: taken.id,
          owner: "agency",
          from: taken.on,
          limit: found.limit.value,
          // 强制法 art. 28: on the last day it is decided or lifted; no holiday makes it longer.
          deadline: { ...found.deadline, rolled: found.deadline.raw },
          doneOn: ended?.on ?? null,
          cite: found.limit.dated.cite,
          confidence: found.limit.dated.confidence
        }
        return [...urgent(item), held]
      }),
    next: ({ items }, { begun }) => {
      const open = items.filter(({ ended }) => ended === null)
      const step = (command: SeizureCommand["_tag"]): Step<SeizureCommand> => ({ command, cite: cites[command] })
      return [
        ...(begun ? [step("Seize")] : []),
        ...(open.some(({ reported, taken }) => taken.urgent && reported === null) ? [step("ReportUrgentSeizure")] : []),
        ...(open.length > 0 ? [step("ExtendSeizure"), step("ExcludeSeizureTime"), step("EndSeizure")] : [])
      ]
    }
  }
}
