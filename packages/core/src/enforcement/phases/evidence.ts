/**
 * 调查取证 — pieces of evidence, and the end of the investigation.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 40, 41, 46, 47, 54, 55; (2017修正) arts. 30, 36, 37. What was taken before
 * the case was filed may be used: the clue had to be verified.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Finding, Regime } from "../../regulation/index.ts"
import { type ArticleOf, penaltyLaw } from "../rules/article.ts"
import { evidenceTaken, factsEstablished } from "../rules/evidence.ts"
import { recusal } from "../rules/officers.ts"
import { type Phase, type Refusal, unlessForbidden } from "./phase.ts"

const Id = Schema.NonEmptyString

const taken = {
  on: PlainDate,
  /** Unique within the case. */
  id: Id,
  /** 书证、物证、视听资料、电子数据、证人证言、当事人的陈述、鉴定意见、勘验笔录和现场笔录: art. 46. */
  kind: Schema.Literals([
    "documentary",
    "physical",
    "audio-visual",
    "electronic",
    "witness",
    "respondent-statement",
    "expert-opinion",
    "scene-record"
  ]),
  officers: Schema.NonEmptyArray(PersonRef),
  recorded: Schema.Boolean,
  device: Schema.NullOr(Schema.Struct({ reviewed: Schema.Boolean, published: Schema.Boolean }))
}
const excluded = { on: PlainDate, id: Id, ground: Schema.Literals(["unlawful", "untrue", "irrelevant"]) }
const completed = {
  on: PlainDate,
  /** What the investigators propose: 调查终结报告. */
  proposal: Schema.Literals(["penalise", "no-penalty", "not-proved", "transfer"])
}

export const evidenceCommands = { CollectEvidence: taken, ExcludeEvidence: excluded, CompleteInvestigation: completed }
const Command = Schema.TaggedUnion(evidenceCommands)
export type EvidenceCommand = typeof Command.Type

export const evidenceEvents = {
  EvidenceCollected: taken,
  EvidenceExcluded: excluded,
  /** `usable` is how many pieces could be used on that day. */
  InvestigationCompleted: { ...completed, usable: Schema.Int }
}
const Event = Schema.TaggedUnion(evidenceEvents)
export type EvidenceEvent = typeof Event.Type
type Collected = Extract<EvidenceEvent, { readonly _tag: "EvidenceCollected" }>
type Completed = Extract<EvidenceEvent, { readonly _tag: "InvestigationCompleted" }>

export interface EvidenceState {
  readonly collected: ReadonlyArray<Collected>
  readonly excluded: ReadonlyArray<string>
  readonly completed: Completed | null
}

export interface EvidenceContext {
  /** Whether there is a clue or a case at all. */
  readonly begun: boolean
  readonly filedOn: PlainDate | null
  /** Whether anybody was assigned. */
  readonly assigned: boolean
  readonly recused: ReadonlyArray<{ readonly ref: PersonRef; readonly from: PlainDate }>
  readonly decidedOn: PlainDate | null
}

/** How many pieces may be used: collected and not excluded. */
export const usableEvidence = ({ collected, excluded }: EvidenceState): number =>
  collected.filter(({ id }) => !excluded.includes(id)).length

const articles: Readonly<Record<EvidenceCommand["_tag"], ArticleOf>> = {
  CollectEvidence: {
    article: "第四十六条、第五十四条第一款",
    before: "第三十六条",
    gist: "全面、客观、公正地调查，收集有关证据"
  },
  ExcludeEvidence: { article: "第四十六条", before: "第三十条", gist: "以非法手段取得的证据不得作为认定事实的根据" },
  CompleteInvestigation: {
    article: "第五十七条第一款",
    before: "第三十八条第一款",
    gist: "调查终结，由负责人审查调查结果"
  }
}

const outOfTurn = (
  { collected, completed, excluded }: EvidenceState,
  { assigned, begun, decidedOn, filedOn }: EvidenceContext,
  command: EvidenceCommand["_tag"],
  id?: string
): Refusal | undefined => {
  const missing = (step: string): Refusal => ({ _tag: "StepMissing", command, step })
  if (decidedOn !== null) return { _tag: "StepTaken", command, on: decidedOn }
  switch (command) {
    case "CollectEvidence":
      if (!begun) return missing("RegisterClue")
      return collected.some((piece) => piece.id === id) ? { _tag: "NoSuchItem", command, id: id ?? "" } : undefined
    case "ExcludeEvidence": {
      if (collected.length === excluded.length) return missing("CollectEvidence")
      const there = id === undefined || (collected.some((piece) => piece.id === id) && !excluded.includes(id))
      return there ? undefined : { _tag: "NoSuchItem", command, id }
    }
    case "CompleteInvestigation":
      if (filedOn === null) return missing("FileCase")
      if (!assigned) return missing("AssignOfficers")
      return completed === null ? undefined : { _tag: "StepTaken", command, on: completed.on }
  }
}

const record = (state: EvidenceState, fact: EvidenceCommand): ReadonlyArray<EvidenceEvent> => {
  switch (fact._tag) {
    case "CollectEvidence":
      return [{ ...fact, _tag: "EvidenceCollected" }]
    case "ExcludeEvidence":
      return [{ ...fact, _tag: "EvidenceExcluded" }]
    case "CompleteInvestigation":
      return [{ ...fact, _tag: "InvestigationCompleted", usable: usableEvidence(state) }]
  }
}

/** 调查取证 under one law and calendar. */
export const evidencePhase = (
  regime: Regime
): Phase<EvidenceCommand, EvidenceEvent, EvidenceState, EvidenceContext> => {
  const takenFindings = (
    { recused }: EvidenceContext,
    { device, id, officers, on, recorded }: Omit<Collected, "_tag" | "kind">
  ): ReadonlyArray<Finding> => [
    ...evidenceTaken.judge(regime, { on, id, recorded, device }),
    ...recusal.judge(regime, { on, officers, recused })
  ]
  const completedFindings = ({ on, proposal, usable }: Pick<Completed, "on" | "proposal" | "usable">) =>
    proposal === "penalise" ? factsEstablished.judge(regime, { on, usable }) : []

  return {
    initial: { collected: [], excluded: [], completed: null },
    decide: (state, context, command) => {
      const id = command._tag === "CompleteInvestigation" ? undefined : command.id
      const refusal = outOfTurn(state, context, command._tag, id)
      if (refusal !== undefined) return reject(refusal)
      switch (command._tag) {
        case "CollectEvidence":
          return unlessForbidden(command._tag, takenFindings(context, command), () => record(state, command))
        case "ExcludeEvidence":
          return accept(...record(state, command))
        case "CompleteInvestigation":
          return unlessForbidden(command._tag, completedFindings({ ...command, usable: usableEvidence(state) }), () =>
            record(state, command)
          )
      }
    },
    record: (state, _, fact) => record(state, fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "EvidenceCollected":
          return { ...state, collected: [...state.collected, event] }
        case "EvidenceExcluded":
          return { ...state, excluded: [...state.excluded, event.id] }
        case "InvestigationCompleted":
          return { ...state, completed: event }
      }
    },
    review: (state, context) => [
      ...state.collected
        .filter(({ id }) => !state.excluded.includes(id))
        .flatMap((piece) => takenFindings(context, piece)),
      ...(state.completed === null ? [] : completedFindings(state.completed))
    ],
    deadlines: () => [],
    next: (state, context, on) => {
      const commands = ["CollectEvidence", "ExcludeEvidence", "CompleteInvestigation"] as const
      return commands.flatMap(
        (command): ReadonlyArray<Step<EvidenceCommand>> =>
          outOfTurn(state, context, command) === undefined ? [{ command, cite: penaltyLaw(on, articles[command]) }] : []
      )
    }
  }
}
