/**
 * 公告、强制执行、拆除 — the announcement of a demolition, the decision to execute, and the demolition itself.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 35 to 37, 43, 44; 《中华人民共和国城乡规划法》(2019修正) art. 68; 法释〔2013〕5号. Demand,
 * statement and decision are steps of compulsory enforcement, which this one names by id: here stand only the days that a
 * demolition depends on. Night and holidays: {@link ConstructionEnv}. No court is asked to demolish.
 */
import { Option, Schema } from "effect"
import { LocalTime, PlainDate } from "../../calendar/index.ts"
import { reject } from "../../decider/index.ts"
import { demolitionAnnouncement, type Finding, wholeProcessRecord } from "../../regulation/index.ts"
import type { Phase, Refusal } from "../phases/phase.ts"
import { demolitionAuthority } from "../rules/demolition-authority.ts"
import { demolitionCourt } from "../rules/demolition-court.ts"
import type { Zone } from "../rules/planning-measure.ts"
import { Area, siteArea } from "../rules/site-area.ts"
import type { ConstructionEnv } from "./env.ts"
import { type DemolitionStanding, waitFindings } from "./standing.ts"
import { coercion, missing, phaseOf, planning, taken } from "./told.ts"

const Text = Schema.NonEmptyString
const announced = { on: PlainDate, until: PlainDate }
const decided = {
  on: PlainDate,
  number: Text,
  /** Id of the compulsory enforcement. */
  enforcement: Text,
  /** 催告 */
  demandedOn: Schema.NullOr(PlainDate),
  heard: Schema.Boolean
}
const demolished = {
  /** The day on which it ended: one stretch of work, so that several days are several acts. */
  on: PlainDate,
  from: PlainDate,
  fromAt: LocalTime,
  untilAt: LocalTime,
  urgent: Schema.Boolean,
  /** `danger`: at once, where nobody knows the builder of a dangerous building. */
  ground: Schema.Literals(["decision", "danger"]),
  area: Area.check(Schema.isGreaterThan(0)),
  /** 全程录像, 物品清单 */
  filmed: Schema.Boolean,
  inventoried: Schema.Boolean
}
const applied = { on: PlainDate, court: Text }

export const executionCommands = {
  /** 强制拆除公告, with the last day to demolish oneself. */
  AnnounceDemolition: announced,
  /** 证据保全公证 of a dangerous building. */
  NotariseEvidence: { on: PlainDate, number: Text },
  /** 申请法院强制执行: refused. */
  ApplyToCourt: applied,
  /** 强制执行决定 */
  DecideExecution: decided,
  /** 强制拆除 */
  DemolishSite: demolished
}
const Command = Schema.TaggedUnion(executionCommands)
export type ExecutionCommand = typeof Command.Type

export const executionEvents = {
  DemolitionAnnounced: announced,
  EvidenceNotarised: { on: PlainDate, number: Text },
  CourtApplied: applied,
  ExecutionDecided: decided,
  SiteDemolished: demolished
}
const Event = Schema.TaggedUnion(executionEvents)
export type ExecutionEvent = typeof Event.Type
type Of<Tag extends ExecutionEvent["_tag"]> = Extract<ExecutionEvent, { readonly _tag: Tag }>
type Demolition = Omit<Of<"SiteDemolished">, "_tag">

export interface ExecutionState {
  readonly announced: Of<"DemolitionAnnounced"> | null
  readonly notarised: Of<"EvidenceNotarised"> | null
  readonly applied: ReadonlyArray<Of<"CourtApplied">>
  readonly decided: Of<"ExecutionDecided"> | null
  readonly demolitions: ReadonlyArray<Of<"SiteDemolished">>
}

export interface ExecutionContext extends DemolitionStanding {
  readonly foundOn: PlainDate | null
  readonly zone: Zone
  readonly builderKnownOn: PlainDate | null
  readonly chargedOn: PlainDate | null
  /** The area of the site, and what of it is dealt with. */
  readonly measured: Area | null
  readonly demolished: Area
  readonly treated: Area
  /** When the last of it was dealt with; null while some is left. */
  readonly doneOn: PlainDate | null
}

const outOfTurn = (
  { announced, decided, notarised }: ExecutionState,
  { builderKnownOn, doneOn, foundOn, measured, toDemolish }: ExecutionContext,
  command: ExecutionCommand["_tag"]
): Refusal | undefined => {
  if (foundOn === null) return missing(command, "FindSite")
  if (doneOn !== null) return taken(command, doneOn)
  switch (command) {
    case "NotariseEvidence": {
      const over = notarised?.on ?? builderKnownOn
      return over === null ? undefined : taken(command, over)
    }
    case "DemolishSite":
      if (measured === null) return missing(command, "MeasureSite")
      return toDemolish || notarised !== null ? undefined : missing(command, "RecordDecision")
    case "AnnounceDemolition":
    case "DecideExecution":
    case "ApplyToCourt": {
      if (!toDemolish) return missing(command, "RecordDecision")
      const done = command === "AnnounceDemolition" ? announced : command === "DecideExecution" ? decided : null
      return done === null ? undefined : taken(command, done.on)
    }
  }
}

/** 公告到拆除 under one law and calendar. */
export const executionPhase = (
  env: ConstructionEnv
): Phase<ExecutionCommand, ExecutionEvent, ExecutionState, ExecutionContext> => {
  /** Who demolishes, and after what: as it stood on a day. */
  const authority = (
    { decided, notarised }: Pick<ExecutionState, "decided" | "notarised">,
    { builderKnownOn, chargedOn, zone }: ExecutionContext,
    { ground, on }: { readonly on: PlainDate; readonly ground: Demolition["ground"] }
  ) =>
    demolitionAuthority.judge(env, {
      on,
      zone,
      ground,
      builderKnown: builderKnownOn !== null && builderKnownOn <= on,
      chargedOn,
      demandedOn: decided?.demandedOn ?? null,
      heard: decided?.heard ?? false,
      executionDecidedOn: decided?.on ?? null,
      notarisedOn: notarised?.on ?? null
    })
  const announcedFindings = ({ on, until }: Omit<Of<"DemolitionAnnounced">, "_tag">): ReadonlyArray<Finding> =>
    until > on
      ? []
      : [
          {
            rule: demolitionAnnouncement.id,
            severity: "violation",
            facts: { on, until },
            cite: coercion("第四十四条", "公告应当限期当事人自行拆除")
          }
        ]
  const decidedFindings = (
    state: ExecutionState,
    context: ExecutionContext,
    decided: Of<"ExecutionDecided">
  ): ReadonlyArray<Finding> => authority({ ...state, decided }, context, { on: decided.on, ground: "decision" })
  /** Before its first stone falls: a demolition is judged on the day on which it began. */
  const before = (state: ExecutionState, context: ExecutionContext, { from, ground }: Demolition) => [
    ...(ground === "decision" ? waitFindings(env, context, from, "demolition") : []),
    ...authority(state, context, { on: from, ground })
  ]
  const records = ({ filmed, from, inventoried }: Demolition): ReadonlyArray<Finding> => {
    const record = Option.getOrUndefined(env.law.of(wholeProcessRecord, from))
    if ((filmed && inventoried) || record?.value !== true) return []
    const facts = { on: from, missing: filmed ? "inventory" : "film" }
    return [{ rule: wholeProcessRecord.id, severity: "warning", facts, cite: record.dated.cite }]
  }
  const demolitionFindings = (state: ExecutionState, context: ExecutionContext, act: Demolition) => [
    ...before(state, context, act),
    ...env.executionTime({
      from: act.from,
      fromAt: act.fromAt,
      until: act.on,
      untilAt: act.untilAt,
      urgent: act.urgent
    }),
    ...records(act)
  ]
  const phase = phaseOf<ExecutionCommand, ExecutionEvent, ExecutionState, ExecutionContext>({
    initial: { announced: null, notarised: null, applied: [], decided: null, demolitions: [] },
    cites: {
      AnnounceDemolition: coercion("第四十四条", "予以公告，限期当事人自行拆除"),
      NotariseEvidence: coercion("第四十四条", "无法确定建设者的危险违法建设，按地方规定保全证据后拆除"),
      ApplyToCourt: coercion("第五十三条", "没有强制执行权的行政机关可以申请法院强制执行"),
      DecideExecution: coercion("第三十五条至第三十七条", "书面催告、听取陈述申辩后作出强制执行决定"),
      DemolishSite: planning("第六十八条", "政府责成有关部门强制拆除")
    },
    outOfTurn,
    ready: (state, context, command, on) => {
      switch (command) {
        case "ApplyToCourt":
          return demolitionCourt.judge(env, { on, court: "any" }).length === 0
        case "DecideExecution":
          return context.zone === "village" || (context.chargedOn !== null && context.chargedOn <= on)
        case "NotariseEvidence":
          return !context.toDemolish
        case "DemolishSite": {
          const ground = context.toDemolish ? "decision" : "danger"
          const act = { from: on, ground } as Demolition
          return (
            !context.waitOn(on).provisional &&
            before(state, context, act).every(({ severity }) => severity !== "violation")
          )
        }
        default:
          return true
      }
    },
    findings: (state, context, act) => {
      switch (act._tag) {
        case "AnnounceDemolition":
          return announcedFindings(act)
        case "NotariseEvidence":
          return []
        case "ApplyToCourt":
          return demolitionCourt.judge(env, { on: act.on, court: act.court })
        case "DecideExecution":
          return decidedFindings(state, context, { ...act, _tag: "ExecutionDecided" })
        case "DemolishSite": {
          const { measured, treated } = context
          const demolished = context.demolished + act.area
          return [
            ...demolitionFindings(state, context, act),
            ...siteArea.judge(env, { on: act.on, measured, demolished, treated })
          ]
        }
      }
    },
    events: (fact) => {
      switch (fact._tag) {
        case "AnnounceDemolition":
          return [{ ...fact, _tag: "DemolitionAnnounced" }]
        case "NotariseEvidence":
          return [{ ...fact, _tag: "EvidenceNotarised" }]
        case "ApplyToCourt":
          return [{ ...fact, _tag: "CourtApplied" }]
        case "DecideExecution":
          return [{ ...fact, _tag: "ExecutionDecided" }]
        case "DemolishSite":
          return [{ ...fact, _tag: "SiteDemolished" }]
      }
    },
    evolve: (state, event) => {
      switch (event._tag) {
        case "DemolitionAnnounced":
          return { ...state, announced: event }
        case "EvidenceNotarised":
          return { ...state, notarised: event }
        case "CourtApplied":
          return { ...state, applied: [...state.applied, event] }
        case "ExecutionDecided":
          return { ...state, decided: event }
        case "SiteDemolished":
          return { ...state, demolitions: [...state.demolitions, event] }
      }
    },
    review: (state, context) => {
      const { announced, applied, decided, demolitions } = state
      const done = demolitions.flatMap((act) => demolitionFindings(state, context, act))
      const told = new Set(done.map(({ rule }) => rule))
      return [
        ...(announced === null ? [] : announcedFindings(announced)),
        ...applied.flatMap(({ court, on }) => demolitionCourt.judge(env, { on, court })),
        // What a demolition is reported for already is not reported a second time for the decision to execute.
        ...(decided === null ? [] : decidedFindings(state, context, decided).filter(({ rule }) => !told.has(rule))),
        ...done
      ]
    }
  })
  return {
    ...phase,
    decide: (state, context, command) => {
      if (command._tag !== "DemolishSite") return phase.decide(state, context, command)
      if (command.from > command.on) return reject({ _tag: "BeforeLastStep", lastOn: command.from })
      const decision = phase.decide(state, context, command)
      return decision._tag === "Success" && command.ground === "decision" && context.waitOn(command.from).provisional
        ? reject({ _tag: "CalendarNotPublished", on: command.from })
        : decision
    }
  }
}
