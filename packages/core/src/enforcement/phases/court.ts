/**
 * 申请人民法院强制执行 — the application of an agency without power of its own, what the court answers, and the higher court.
 *
 * Source: 《中华人民共和国行政强制法》(2011) arts. 53 to 60, 69; 《中华人民共和国行政处罚法》(2021修订) art. 72 para. 2. The court's limits
 * are listed with `court` as their owner: they are nobody's duty here.
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate, type TimeLimit } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import {
  type Citation,
  courtAcceptanceLimit,
  courtApplicationLimit,
  courtHeardRulingLimit,
  courtRefusalServiceLimit,
  courtRulingLimit,
  type Finding,
  higherAcceptanceLimit,
  higherCourtLimit,
  higherRulingLimit,
  type Parameter,
  type Regime,
  urgentExecutionLimit
} from "../../regulation/index.ts"
import { coercionLaw } from "../rules/article.ts"
import { courtApplication } from "../rules/court-application.ts"
import { CourtMaterial, courtMaterials } from "../rules/court-materials.ts"
import { type CaseDeadline, limitFrom, type Phase, type Refusal, unlessForbidden } from "./phase.ts"

const applied = {
  on: PlainDate,
  court: Schema.optionalKey(Schema.NonEmptyString),
  /** What was handed in; absent where it was not told. */
  materials: Schema.optionalKey(Schema.Array(CourtMaterial)),
  /** 申请立即执行, to protect public safety. */
  immediate: Schema.optionalKey(Schema.Boolean)
}
const acceptance = { on: PlainDate, accepted: Schema.Boolean }
const ruling = {
  on: PlainDate,
  /** When it reached the agency. */
  receivedOn: PlainDate,
  ruling: Schema.Literals(["enforce", "refuse"]),
  /** 听取被执行人和行政机关的意见 */
  heard: Schema.Boolean
}
const higher = { on: PlainDate, overturned: Schema.Boolean }
const day = { on: PlainDate }
const About = Schema.Literals(["acceptance", "ruling"])
type About = typeof About.Type

export const courtCommands = {
  ApplyToCourt: applied,
  RecordCourtAcceptance: acceptance,
  RecordCourtRuling: ruling,
  /** 向上一级法院申请复议 against what was refused last. */
  AskHigherCourt: day,
  RecordHigherRuling: higher,
  /** 法院执行完毕 */
  RecordCourtExecution: day
}
const Command = Schema.TaggedUnion(courtCommands)
export type CourtCommand = typeof Command.Type

export const courtEvents = {
  CourtApplied: applied,
  CourtAcceptanceDecided: acceptance,
  CourtRulingMade: ruling,
  HigherCourtAsked: { on: PlainDate, about: About },
  HigherRulingMade: { ...higher, about: About },
  CourtExecuted: day
}
const Event = Schema.TaggedUnion(courtEvents)
export type CourtEvent = typeof Event.Type
type Of<Tag extends CourtEvent["_tag"]> = Extract<CourtEvent, { readonly _tag: Tag }>

export interface CourtState {
  /** The last application: one that was not accepted may be made again. */
  readonly applied: Of<"CourtApplied"> | null
  readonly acceptance: Of<"CourtAcceptanceDecided"> | null
  readonly ruling: Of<"CourtRulingMade"> | null
  readonly asked: ReadonlyArray<Of<"HigherCourtAsked">>
  readonly higher: ReadonlyArray<Of<"HigherRulingMade">>
  readonly executedOn: PlainDate | null
}

/** What an application rests on. */
export interface FoundByCourt {
  /** When the demand was served; null without one. */
  readonly demandedOn: PlainDate | null
  /** The last day for remedies, or of a deferral; null while one runs or nobody knows. */
  readonly remediesEndOn: PlainDate | null
}

export interface CourtContext {
  /** The command of a step that must come first; null where nothing is missing. */
  readonly missing: string | null
  /** The day on which everything was paid and performed; null while something is owed. */
  readonly fulfilledOn: PlainDate | null
  /** What an application of today finds. */
  readonly found: FoundByCourt
  /** What one of a day found, as far as anything before that day is known to speak against it. */
  readonly foundOn: (on: PlainDate) => FoundByCourt
  /** 有强制执行权: whoever may enforce has no time to keep here. */
  readonly ownPower: boolean
}

const cites: Readonly<Record<CourtCommand["_tag"], Citation>> = {
  ApplyToCourt: coercionLaw("第五十三条", "期限届满之日起三个月内可以申请法院强制执行"),
  RecordCourtAcceptance: coercionLaw("第五十六条第一款", "法院接到申请的五日内受理"),
  RecordCourtRuling: coercionLaw("第五十七条、第五十八条", "法院书面审查，七日内或者听取意见后三十日内裁定"),
  AskHigherCourt: coercionLaw("第五十六条第二款、第五十八条第三款", "对裁定有异议的可以在十五日内向上一级法院申请复议"),
  RecordHigherRuling: coercionLaw("第五十六条第二款、第五十八条第三款", "上一级法院裁定是否受理、是否执行"),
  RecordCourtExecution: coercionLaw("第六十条", "由法院强制执行，费用由被执行人承担")
}

/** What was refused last and may go to the higher court; undefined where nothing was. */
const refused = ({ acceptance, ruling }: CourtState): About | undefined => {
  if (ruling !== null) return ruling.ruling === "refuse" ? "ruling" : undefined
  return acceptance?.accepted === false ? "acceptance" : undefined
}

/** When a refusal reached the agency; null where it was none. */
const refusedOn = ({ acceptance, ruling }: CourtState, about: About): PlainDate | null => {
  if (about === "ruling") return ruling?.ruling === "refuse" ? ruling.receivedOn : null
  return acceptance?.accepted === false ? acceptance.on : null
}

const askedAbout = ({ asked }: CourtState, about: About) => asked.find((ask) => ask.about === about)
const higherAbout = ({ higher }: CourtState, about: About) => higher.find((ruling) => ruling.about === about)

/** The day on which the higher court set a refusal aside; null where it did not. */
const overturnedOn = (state: CourtState, about: About): PlainDate | null => {
  const ruling = higherAbout(state, about)
  return ruling?.overturned === true ? ruling.on : null
}

/** What the higher court was asked and has not answered. */
const pending = (state: CourtState): About | undefined =>
  state.asked.find(({ about }) => higherAbout(state, about) === undefined)?.about

/** The day from which the court has to rule; null while it has not accepted. */
const acceptedOn = (state: CourtState): PlainDate | null => {
  if (state.acceptance?.accepted === true) return state.acceptance.on
  return overturnedOn(state, "acceptance")
}

/** The day of the ruling by which the court enforces; null without one. */
const enforceableOn = (state: CourtState): PlainDate | null => {
  if (state.ruling?.ruling === "enforce") return state.ruling.on
  return overturnedOn(state, "ruling")
}

const commands = [
  "ApplyToCourt",
  "RecordCourtAcceptance",
  "RecordCourtRuling",
  "AskHigherCourt",
  "RecordHigherRuling",
  "RecordCourtExecution"
] as const

const outOfTurn = (state: CourtState, context: CourtContext, command: CourtCommand["_tag"]): Refusal | undefined => {
  const missing = (step: string): Refusal => ({ _tag: "StepMissing", command, step })
  const taken = (on: PlainDate | null | undefined): Refusal | undefined =>
    on === null || on === undefined ? undefined : { _tag: "StepTaken", command, on }
  if (command === "ApplyToCourt") {
    if (context.missing !== null) return missing(context.missing)
    const again = state.acceptance?.accepted === false && overturnedOn(state, "acceptance") === null
    return (again ? undefined : taken(state.applied?.on)) ?? taken(context.fulfilledOn)
  }
  if (state.applied === null) return missing("ApplyToCourt")
  switch (command) {
    case "RecordCourtAcceptance":
      return taken(state.acceptance?.on)
    case "RecordCourtRuling":
      return acceptedOn(state) === null ? missing("RecordCourtAcceptance") : taken(state.ruling?.on)
    case "AskHigherCourt": {
      const about = refused(state)
      if (about === undefined) return missing(state.acceptance === null ? "RecordCourtAcceptance" : "RecordCourtRuling")
      return taken(askedAbout(state, about)?.on)
    }
    case "RecordHigherRuling":
      if (state.asked.length === 0) return missing("AskHigherCourt")
      return pending(state) === undefined ? taken(state.higher.at(-1)?.on) : undefined
    case "RecordCourtExecution":
      return enforceableOn(state) === null ? missing("RecordCourtRuling") : taken(state.executedOn)
  }
}

const record = (state: CourtState, fact: CourtCommand): ReadonlyArray<CourtEvent> => {
  switch (fact._tag) {
    case "ApplyToCourt":
      return [{ ...fact, _tag: "CourtApplied" }]
    case "RecordCourtAcceptance":
      return [{ ...fact, _tag: "CourtAcceptanceDecided" }]
    case "RecordCourtRuling":
      return [{ ...fact, _tag: "CourtRulingMade" }]
    case "AskHigherCourt":
      return [{ ...fact, _tag: "HigherCourtAsked", about: refused(state) ?? "ruling" }]
    case "RecordHigherRuling":
      return [{ ...fact, _tag: "HigherRulingMade", about: pending(state) ?? refused(state) ?? "ruling" }]
    case "RecordCourtExecution":
      return [{ ...fact, _tag: "CourtExecuted" }]
  }
}

const initial: CourtState = {
  applied: null,
  acceptance: null,
  ruling: null,
  asked: [],
  higher: [],
  executedOn: null
}

/** 申请法院强制执行 under one law and calendar. */
export const courtPhase = (regime: Regime): Phase<CourtCommand, CourtEvent, CourtState, CourtContext> => {
  const applicationFindings = (
    found: FoundByCourt,
    { materials, on }: Omit<Of<"CourtApplied">, "_tag">
  ): ReadonlyArray<Finding> => [
    ...courtApplication.judge(regime, { on, ...found }),
    ...(materials === undefined ? [] : courtMaterials.judge(regime, { on, materials }))
  ]
  const askedFindings = (state: CourtState, about: About, on: PlainDate): ReadonlyArray<Finding> => {
    const from = refusedOn(state, about)
    const limit = from === null ? undefined : Option.getOrUndefined(regime.law.of(higherCourtLimit, from))
    if (from === null || limit === undefined) return []
    const { due } = deadline(limit.value, from, regime.calendar)
    return on <= due
      ? []
      : [{ rule: higherCourtLimit.id, severity: "violation", facts: { on, due }, cite: limit.dated.cite }]
  }
  const courts = (
    parameter: Parameter<TimeLimit>,
    from: PlainDate | null | undefined,
    doneOn: PlainDate | null | undefined
  ): ReadonlyArray<CaseDeadline> => {
    const limit = from === null || from === undefined ? undefined : limitFrom(regime, parameter, from, doneOn ?? null)
    return limit === undefined ? [] : [{ ...limit, owner: "court" }]
  }
  return {
    initial,
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      switch (command._tag) {
        case "ApplyToCourt":
          return unlessForbidden(command._tag, applicationFindings(context.found, command), () =>
            record(state, command)
          )
        case "AskHigherCourt":
          return unlessForbidden(command._tag, askedFindings(state, refused(state) ?? "ruling", command.on), () =>
            record(state, command)
          )
        default:
          return accept(...record(state, command))
      }
    },
    record: (state, _, fact) => record(state, fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "CourtApplied":
          return { ...initial, applied: event }
        case "CourtAcceptanceDecided":
          return { ...state, acceptance: event }
        case "CourtRulingMade":
          return { ...state, ruling: event }
        case "HigherCourtAsked":
          return { ...state, asked: [...state.asked, event] }
        case "HigherRulingMade":
          return { ...state, higher: [...state.higher, event] }
        case "CourtExecuted":
          return { ...state, executedOn: event.on }
      }
    },
    review: (state, context) => [
      ...(state.applied === null ? [] : applicationFindings(context.foundOn(state.applied.on), state.applied)),
      ...state.asked.flatMap(({ about, on }) => askedFindings(state, about, on))
    ],
    deadlines: (state, { found, foundOn, fulfilledOn, ownPower }) => {
      const { acceptance, applied, ruling } = state
      const { remediesEndOn } = applied === null ? found : foundOn(applied.on)
      const asked = (parameter: Parameter<TimeLimit>, about: About) =>
        courts(parameter, askedAbout(state, about)?.on, higherAbout(state, about)?.on)
      const own =
        remediesEndOn === null || (applied === null && (ownPower || fulfilledOn !== null))
          ? undefined
          : limitFrom(regime, courtApplicationLimit, remediesEndOn, applied?.on ?? null)
      return [
        ...(own === undefined ? [] : [own]),
        ...courts(courtAcceptanceLimit, applied?.on, acceptance?.on),
        ...courts(ruling?.heard === true ? courtHeardRulingLimit : courtRulingLimit, acceptedOn(state), ruling?.on),
        ...courts(courtRefusalServiceLimit, ruling?.ruling === "refuse" ? ruling.on : null, ruling?.receivedOn),
        ...asked(higherAcceptanceLimit, "acceptance"),
        ...asked(higherRulingLimit, "ruling"),
        ...courts(urgentExecutionLimit, applied?.immediate === true ? enforceableOn(state) : null, state.executedOn)
      ]
    },
    next: (state, context, on) =>
      commands.flatMap((command): ReadonlyArray<Step<CourtCommand>> => {
        if (outOfTurn(state, context, command) !== undefined) return []
        const barred =
          (command === "ApplyToCourt" && applicationFindings(context.found, { on }).length > 0) ||
          (command === "AskHigherCourt" && askedFindings(state, refused(state) ?? "ruling", on).length > 0)
        return barred ? [] : [{ command, cite: cites[command] }]
      })
  }
}
