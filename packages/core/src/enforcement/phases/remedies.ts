/**
 * 复议、诉讼 — what the respondent does against the decision, and what becomes of it.
 *
 * Source: 《中华人民共和国行政复议法》(2023), 《中华人民共和国行政诉讼法》(2017), 《中华人民共和国行政处罚法》(2021修订) art. 73.
 * Whether an application is in time is for the body that receives it: it is recorded and reported. A reconsideration may not
 * make the penalty heavier (复议法 art. 63 para. 2).
 */
import { Option, Schema } from "effect"
import { deadline, PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { type Citation, type Finding, type Regime, suingAfterReconsideration } from "../../regulation/index.ts"
import { type RemedyPeriods, remedyPeriods } from "../rules/remedy-periods.ts"
import type { Pause } from "../rules/surcharge.ts"
import { forbidden, type Known, type Phase, type Refusal } from "./phase.ts"

const Kind = Schema.Literals(["reconsideration", "litigation"])
type Kind = typeof Kind.Type

const started = { on: PlainDate, kind: Kind, body: Schema.NonEmptyString }
const ended = {
  on: PlainDate,
  kind: Kind,
  outcome: Schema.Literals(["upheld", "changed", "revoked", "illegal", "void", "withdrawn", "rejected"]),
  /** The fine as changed, fen; absent where it was left as it was. */
  fineFen: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
}
const stayed = { on: PlainDate, by: Schema.Literals(["respondent-agency", "reviewing-body", "court", "law"]) }

export const remedyCommands = {
  StartRemedy: started,
  /** 停止执行 */
  StayExecution: stayed,
  EndRemedy: ended
}
const Command = Schema.TaggedUnion(remedyCommands)
export type RemedyCommand = typeof Command.Type

export const remedyEvents = { RemedyStarted: started, ExecutionStayed: stayed, RemedyEnded: ended }
const Event = Schema.TaggedUnion(remedyEvents)
export type RemedyEvent = typeof Event.Type
type Ended = Extract<RemedyEvent, { readonly _tag: "RemedyEnded" }>
type Started = Extract<RemedyEvent, { readonly _tag: "RemedyStarted" }>

export interface RemedyState {
  readonly started: ReadonlyArray<Started>
  readonly ended: ReadonlyArray<Ended>
  readonly stayedOn: PlainDate | null
}

export interface RemedyContext {
  /** The command that makes the decision. */
  readonly decisionStep: string
  readonly decidedOn: PlainDate | null
  readonly servedOn: PlainDate | null
  readonly remediesTold: boolean
  readonly onSpot: boolean
  /** The fine as decided, fen. */
  readonly fineFen: number
}

const OVERTURNED = ["changed", "revoked", "illegal", "void"]

/** The kinds that run now. */
export const openRemedies = ({ ended, started }: RemedyState): ReadonlyArray<Kind> =>
  (["reconsideration", "litigation"] as const).filter(
    (kind) => started.filter((start) => start.kind === kind).length > ended.filter((end) => end.kind === kind).length
  )

/** When the decision was last changed, revoked, found illegal or void; null if it was not. */
export const overturnedOn = ({ ended }: RemedyState): PlainDate | null =>
  ended.findLast(({ outcome }) => OVERTURNED.includes(outcome))?.on ?? null

/** Whether the decision is gone: revoked or void in the end. */
export const isRevoked = ({ ended }: RemedyState): boolean => {
  const outcome = ended.at(-1)?.outcome
  return outcome === "revoked" || outcome === "void"
}

/** The fine as it stands after every remedy, fen: none once the decision is revoked or void. */
export const fineAfter = ({ ended }: RemedyState, fineFen: number): number => {
  let fine = fineFen
  for (const end of ended) {
    if (end.outcome === "revoked" || end.outcome === "void") fine = 0
    else if (end.outcome === "changed" && end.fineFen !== undefined) fine = end.fineFen
  }
  return fine
}

/** Days on which remedies were under way, for what stands still meanwhile. */
export const remedyPauses = ({ ended, started }: RemedyState): ReadonlyArray<Pause> =>
  (["reconsideration", "litigation"] as const).flatMap((kind) => {
    const ends = ended.filter((end) => end.kind === kind)
    return started
      .filter((start) => start.kind === kind)
      .map(({ on }, at): Pause => ({ from: on, until: ends[at]?.on ?? null }))
  })

/** The remedies' last days; undefined while nothing was served. */
export const periodsOf = (regime: Regime, context: RemedyContext): RemedyPeriods | undefined =>
  context.servedOn === null
    ? undefined
    : remedyPeriods(regime, { servedOn: context.servedOn, told: context.remediesTold, onSpot: context.onSpot })

/**
 * The last day on which nothing may be enforced for want of remedies: the end of their periods where none was used, else the
 * end of the time to sue after the reconsideration, or of the suit. Null while a remedy runs, once the decision is gone, and
 * while nothing was served.
 */
export const remediesClosedOn = (regime: Regime, state: RemedyState, context: RemedyContext): PlainDate | null => {
  const endOn = periodsOf(regime, context)?.endOn ?? null
  const last = state.ended.at(-1)
  if (state.started.length === 0) return endOn
  if (openRemedies(state).length > 0 || last === undefined) return null
  if (isRevoked(state)) return null
  if (last.outcome === "withdrawn") return endOn === null || endOn > last.on ? endOn : last.on
  if (last.kind === "litigation") return last.on
  const limit = Option.getOrUndefined(regime.law.of(suingAfterReconsideration, last.on))
  return limit === undefined ? null : deadline(limit.value, last.on, regime.calendar).due
}

/** The remedies as an act of a day found them: a beginning, a stay and a decision taken away speak against it. */
export const remediesAsOf = (state: RemedyState, on: PlainDate, known: Known): RemedyState =>
  known === "all" ? state : remediesBefore(state, on)

const remediesBefore = ({ ended, started, stayedOn }: RemedyState, on: PlainDate): RemedyState => ({
  started: started.filter((start) => start.on < on),
  ended: ended.filter((end) => (end.outcome === "revoked" || end.outcome === "void" ? end.on < on : end.on <= on)),
  stayedOn: stayedOn !== null && stayedOn < on ? stayedOn : null
})

/** Whether a stay holds: ordered in a remedy that still runs. */
export const isStayed = (state: RemedyState): boolean => {
  const { started, stayedOn } = state
  const open = openRemedies(state)
  return stayedOn !== null && started.some(({ kind, on }) => open.includes(kind) && on <= stayedOn)
}

const cites: Readonly<Record<Kind, Citation>> = {
  reconsideration: {
    source: "《中华人民共和国行政复议法》(2023修订)",
    article: "第二十条、第二十三条",
    gist: "知道之日起六十日内申请复议；对当场处罚不服的应当先申请复议"
  },
  litigation: {
    source: "《中华人民共和国行政诉讼法》(2017修正)",
    article: "第四十五条、第四十六条",
    gist: "直接起诉的六个月内提出；不服复议决定的十五日内起诉"
  }
}
const noHeavier: Citation = {
  source: "《中华人民共和国行政复议法》(2023修订)",
  article: "第六十三条第二款",
  gist: "复议机关不得作出对申请人更为不利的变更决定，第三人提出相反请求的除外"
}
const noStay: Citation = {
  source: "《中华人民共和国行政处罚法》(2021修订)",
  article: "第七十三条第一款",
  gist: "复议、诉讼期间不停止执行，法律另有规定的除外"
}

/** 复议、诉讼 under one law and calendar. */
export const remedyPhase = (regime: Regime): Phase<RemedyCommand, RemedyEvent, RemedyState, RemedyContext> => {
  /** Reconsideration that was skipped, and a remedy begun after its time. */
  const startFindings = (
    { ended }: Pick<RemedyState, "ended">,
    context: RemedyContext,
    { kind, on }: Pick<Started, "kind" | "on">
  ): ReadonlyArray<Finding> => {
    const periods = periodsOf(regime, context)
    const reconsidered = ended.some((end) => end.kind === "reconsideration")
    const cite = cites[kind]
    if (kind === "litigation" && periods?.reconsiderationFirst === true && !reconsidered) {
      const rule = "administrative-reconsideration-law.on-spot-first"
      return [{ rule, severity: "violation", facts: { on }, cite: cites.reconsideration }]
    }
    const last = kind === "reconsideration" ? periods?.reconsideration : reconsidered ? undefined : periods?.litigation
    if (last === undefined || on <= last.due) return []
    const rule =
      kind === "reconsideration"
        ? "administrative-reconsideration-law.application-limit"
        : "administrative-litigation-law.suing-limit"
    return [{ rule, severity: "warning", facts: { due: last.due, on }, cite }]
  }
  const endFindings = ({ fineFen }: RemedyContext, { fineFen: after, kind, on }: Omit<Ended, "_tag">) =>
    kind === "reconsideration" && after !== undefined && after > fineFen
      ? [
          {
            rule: "administrative-reconsideration-law.no-heavier-outcome",
            severity: "violation" as const,
            facts: { on, fineFen, afterFen: after },
            cite: noHeavier
          }
        ]
      : []
  const outOfTurn = (state: RemedyState, context: RemedyContext, command: RemedyCommand): Refusal | undefined => {
    if (context.decidedOn === null) return { _tag: "StepMissing", command: command._tag, step: context.decisionStep }
    const open = openRemedies(state)
    switch (command._tag) {
      case "StartRemedy": {
        const running = state.started.findLast(({ kind }) => kind === command.kind)
        return open.includes(command.kind) && running !== undefined
          ? { _tag: "StepTaken", command: command._tag, on: running.on }
          : undefined
      }
      case "StayExecution":
        return open.length > 0 ? undefined : { _tag: "StepMissing", command: command._tag, step: "StartRemedy" }
      case "EndRemedy":
        return open.includes(command.kind)
          ? undefined
          : { _tag: "StepMissing", command: command._tag, step: "StartRemedy" }
    }
  }
  const record = (fact: RemedyCommand): ReadonlyArray<RemedyEvent> => {
    switch (fact._tag) {
      case "StartRemedy":
        return [{ ...fact, _tag: "RemedyStarted" }]
      case "StayExecution":
        return [{ ...fact, _tag: "ExecutionStayed" }]
      case "EndRemedy":
        return [{ ...fact, _tag: "RemedyEnded" }]
    }
  }
  return {
    initial: { started: [], ended: [], stayedOn: null },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command)
      if (refusal !== undefined) return reject(refusal)
      const findings = command._tag === "StartRemedy" ? startFindings(state, context, command) : []
      const barred = findings.find(({ severity }) => severity === "violation")
      return barred === undefined ? accept(...record(command)) : reject(forbidden(command._tag, barred))
    },
    record: (_, __, fact) => record(fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "RemedyStarted":
          return { ...state, started: [...state.started, event] }
        case "ExecutionStayed":
          return { ...state, stayedOn: event.on }
        case "RemedyEnded":
          return { ...state, ended: [...state.ended, event] }
      }
    },
    review: ({ ended, started }, context) => [
      ...started.flatMap((start) => startFindings({ ended: ended.filter(({ on }) => on <= start.on) }, context, start)),
      ...ended.flatMap((end) => endFindings(context, end))
    ],
    deadlines: () => [],
    next: (state, context, on) => {
      if (context.decidedOn === null) return []
      const open = openRemedies(state)
      const possible = (["reconsideration", "litigation"] as const).find(
        (kind) => !open.includes(kind) && startFindings(state, context, { kind, on }).length === 0
      )
      const steps: Array<Step<RemedyCommand>> = []
      if (possible !== undefined) steps.push({ command: "StartRemedy", cite: cites[possible] })
      const [running] = open
      if (running !== undefined) {
        steps.push({ command: "StayExecution", cite: noStay }, { command: "EndRemedy", cite: cites[running] })
      }
      return steps
    }
  }
}
