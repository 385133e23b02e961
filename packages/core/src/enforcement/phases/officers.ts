/**
 * 执法人员、回避 — who handles the case. What the register of officers said is kept with the step.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 42, 43; (2017修正) art. 37.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import type { PenaltyEnv } from "../penalty-env.ts"
import { type ArticleOf, penaltyLaw } from "../rules/article.ts"
import { recusal, twoOfficers } from "../rules/officers.ts"
import { type Phase, type Refusal, unlessForbidden } from "./phase.ts"

const request = {
  on: PlainDate,
  officer: PersonRef,
  requestedBy: Schema.Literals(["respondent", "officer", "agency"]),
  ground: Schema.Literals(["interest", "relation", "other"])
}
const decided = { on: PlainDate, officer: PersonRef, granted: Schema.Boolean, decidedBy: PersonRef }

/** An officer of the case; `qualified` is null where the register did not know. */
const CaseOfficer = Schema.Struct({ ref: PersonRef, qualified: Schema.NullOr(Schema.Boolean) })
export type CaseOfficer = typeof CaseOfficer.Type

export const officerCommands = {
  /** Replaces whoever was assigned before. */
  AssignOfficers: { on: PlainDate, officers: Schema.NonEmptyArray(PersonRef) },
  RequestRecusal: request,
  DecideRecusal: decided
}
const Command = Schema.TaggedUnion(officerCommands)
export type OfficerCommand = typeof Command.Type

export const officerEvents = {
  OfficersAssigned: { on: PlainDate, officers: Schema.Array(CaseOfficer) },
  RecusalRequested: request,
  RecusalDecided: decided
}
const Event = Schema.TaggedUnion(officerEvents)
export type OfficerEvent = typeof Event.Type

export interface OfficerState {
  readonly assigned: { readonly on: PlainDate; readonly officers: ReadonlyArray<CaseOfficer> } | null
  /** Everybody who was ever assigned: who decides the case is none of them. */
  readonly everybody: ReadonlyArray<PersonRef>
  /** Asked for and not yet decided. */
  readonly asked: ReadonlyArray<{ readonly officer: PersonRef; readonly on: PlainDate }>
  readonly recused: ReadonlyArray<{ readonly ref: PersonRef; readonly from: PlainDate }>
}

export interface OfficerContext {
  /** Whether there is a clue or a case at all. */
  readonly begun: boolean
  readonly decidedOn: PlainDate | null
}

const articles: Readonly<Record<OfficerCommand["_tag"], ArticleOf>> = {
  AssignOfficers: {
    article: "第四十二条第一款",
    before: "第三十七条第一款",
    gist: "由两名以上具有执法资格的人员实施"
  },
  RequestRecusal: { article: "第四十三条", before: "第三十七条第三款", gist: "当事人有权申请执法人员回避" },
  DecideRecusal: { article: "第四十三条第三款", before: "第三十七条第三款", gist: "回避由负责人决定，决定前不停止调查" }
}

const outOfTurn = (
  { asked }: OfficerState,
  { begun, decidedOn }: OfficerContext,
  command: OfficerCommand["_tag"],
  officer?: PersonRef
): Refusal | undefined => {
  if (!begun) return { _tag: "StepMissing", command, step: "RegisterClue" }
  if (decidedOn !== null) return { _tag: "StepTaken", command, on: decidedOn }
  if (command !== "DecideRecusal") return undefined
  if (asked.length === 0) return { _tag: "StepMissing", command, step: "RequestRecusal" }
  return officer === undefined || asked.some((request) => request.officer === officer)
    ? undefined
    : { _tag: "NoSuchItem", command, id: officer }
}

/** 执法人员 under one environment. */
export const officerPhase = (env: PenaltyEnv): Phase<OfficerCommand, OfficerEvent, OfficerState, OfficerContext> => {
  const record = (fact: OfficerCommand): ReadonlyArray<OfficerEvent> => {
    switch (fact._tag) {
      case "AssignOfficers": {
        const officers = fact.officers.map((ref) => ({
          ref,
          qualified: env.officers.qualified(ref, fact.on, "enforcement") ?? null
        }))
        return [{ _tag: "OfficersAssigned", on: fact.on, officers }]
      }
      case "RequestRecusal":
        return [{ ...fact, _tag: "RecusalRequested" }]
      case "DecideRecusal":
        return [{ ...fact, _tag: "RecusalDecided" }]
    }
  }
  const findings = (
    recused: OfficerState["recused"],
    on: PlainDate,
    officers: ReadonlyArray<CaseOfficer>
  ): ReadonlyArray<Finding> => [
    ...twoOfficers.judge(env, { on, officers }),
    ...recusal.judge(env, { on, officers: officers.map(({ ref }) => ref), recused })
  ]
  return {
    initial: { assigned: null, everybody: [], asked: [], recused: [] },
    decide: (state, context, command) => {
      const officer = command._tag === "DecideRecusal" ? command.officer : undefined
      const refusal = outOfTurn(state, context, command._tag, officer)
      if (refusal !== undefined) return reject(refusal)
      const events = record(command)
      const [first] = events
      if (first?._tag !== "OfficersAssigned") return accept(...events)
      return unlessForbidden(command._tag, findings(state.recused, first.on, first.officers), () => events)
    },
    record: (_, __, fact) => record(fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "OfficersAssigned": {
          const refs = event.officers.map(({ ref }) => ref)
          const everybody = [...new Set([...state.everybody, ...refs])]
          return { ...state, assigned: { on: event.on, officers: event.officers }, everybody }
        }
        case "RecusalRequested":
          return { ...state, asked: [...state.asked, { officer: event.officer, on: event.on }] }
        case "RecusalDecided": {
          const asked = state.asked.filter(({ officer }) => officer !== event.officer)
          if (!event.granted) return { ...state, asked }
          return { ...state, asked, recused: [...state.recused, { ref: event.officer, from: event.on }] }
        }
      }
    },
    review: ({ assigned, recused }) => (assigned === null ? [] : findings(recused, assigned.on, assigned.officers)),
    deadlines: () => [],
    next: (state, context, on) => {
      const commands = ["AssignOfficers", "RequestRecusal", "DecideRecusal"] as const
      return commands.flatMap(
        (command): ReadonlyArray<Step<OfficerCommand>> =>
          outOfTurn(state, context, command) === undefined ? [{ command, cite: penaltyLaw(on, articles[command]) }] : []
      )
    }
  }
}
