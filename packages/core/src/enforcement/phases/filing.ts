/**
 * 线索、立案、责令改正 — from the clue to the file, and the order to correct.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 28, 36, 54; 《住房和城乡建设行政处罚程序规定》(2022), whose limits for clues
 * are known from memory only. A case out of time may not be filed; a clue that was verified late is reported.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import {
  type Citation,
  clueVerification,
  clueVerificationExtension,
  deadlineWithSpans,
  type Finding,
  type Regime
} from "../../regulation/index.ts"
import { RespondentKind } from "../respondent.ts"
import { type ArticleOf, penaltyLaw } from "../rules/article.ts"
import { Harm, limitation } from "../rules/limitation.ts"
import { AgeGroup, Capacity } from "../rules/responsibility.ts"
import { handledBy } from "./handled-by.ts"
import { type CaseDeadline, limitFrom, type Phase, type Refusal, unlessForbidden } from "./phase.ts"

const Act = Schema.Struct({ from: PlainDate, until: PlainDate })

const clue = {
  on: PlainDate,
  source: Schema.Literals(["inspection", "report", "transfer", "media", "self-report", "other"]),
  /** Code of the violation catalogue. */
  violation: Schema.NonEmptyString,
  act: Act,
  ...handledBy
}

/** Who the case is about; the name is in the PersonStore. */
export const Respondent = Schema.Struct({
  ref: PersonRef,
  kind: RespondentKind,
  /** At the time of the act. */
  age: AgeGroup,
  capacity: Capacity
})
export type Respondent = typeof Respondent.Type

const file = {
  on: PlainDate,
  violation: Schema.NonEmptyString,
  act: Act,
  respondent: Respondent,
  harm: Harm,
  /** 连续或者继续状态: an illegal building that still stands is taken to continue, which is contested. */
  mode: Schema.Literals(["completed", "continuing", "standing-building"]),
  approver: PersonRef,
  ...handledBy
}

const order = { on: PlainDate, until: PlainDate }
const corrected = { on: PlainDate, corrected: Schema.Boolean }
const declined = {
  on: PlainDate,
  ground: Schema.Literals(["no-facts", "no-jurisdiction", "out-of-time", "other"]),
  approver: PersonRef
}

export const filingCommands = {
  /** 案件来源登记 */
  RegisterClue: clue,
  ExtendVerification: { on: PlainDate, approver: PersonRef },
  /** 不予立案 */
  DeclineFiling: declined,
  /** 立案 */
  FileCase: file,
  /** 责令（限期）改正, until a day. */
  OrderCorrection: order,
  /** 复查: whether it was corrected. */
  CheckCorrection: corrected
}
const Command = Schema.TaggedUnion(filingCommands)
export type FilingCommand = typeof Command.Type

export const filingEvents = {
  ClueRegistered: clue,
  VerificationExtended: { on: PlainDate, approver: PersonRef },
  FilingDeclined: declined,
  CaseFiled: file,
  CorrectionOrdered: order,
  CorrectionChecked: corrected
}
const Event = Schema.TaggedUnion(filingEvents)
export type FilingEvent = typeof Event.Type
type Of<Tag extends FilingEvent["_tag"]> = Extract<FilingEvent, { readonly _tag: Tag }>

export interface FilingState {
  readonly clue: Of<"ClueRegistered"> | null
  readonly extendedOn: PlainDate | null
  readonly declinedOn: PlainDate | null
  readonly filed: Of<"CaseFiled"> | null
  readonly ordered: { readonly on: PlainDate; readonly until: PlainDate; readonly corrected: boolean | null } | null
}

export interface FilingContext {
  readonly decidedOn: PlainDate | null
}

const ORDER_55: Citation = {
  source: "《住房和城乡建设行政处罚程序规定》（住建部令第55号）",
  article: "条号待核",
  gist: "发现线索后应当在期限内核查，并决定是否立案"
}

const filing: ArticleOf = { article: "第五十四条第二款", before: null, gist: "符合立案标准的应当及时立案" }
const correction: ArticleOf = {
  article: "第二十八条第一款",
  before: "第二十三条",
  gist: "实施处罚时应当责令当事人改正或者限期改正"
}

const step = (command: FilingCommand["_tag"], on: PlainDate): Step<FilingCommand> => {
  switch (command) {
    case "RegisterClue":
    case "ExtendVerification":
    case "DeclineFiling":
      return { command, cite: ORDER_55 }
    case "FileCase":
      return { command, cite: penaltyLaw(on, filing) }
    case "OrderCorrection":
    case "CheckCorrection":
      return { command, cite: penaltyLaw(on, correction) }
  }
}

const outOfTurn = (
  { clue, declinedOn, extendedOn, filed, ordered }: FilingState,
  { decidedOn }: FilingContext,
  command: FilingCommand["_tag"]
): Refusal | undefined => {
  const taken = (on: PlainDate | null | undefined): Refusal | undefined =>
    on === null || on === undefined ? undefined : { _tag: "StepTaken", command, on }
  const missing = (step: FilingCommand["_tag"]): Refusal => ({ _tag: "StepMissing", command, step })
  switch (command) {
    case "RegisterClue":
      return taken(clue?.on ?? filed?.on)
    case "ExtendVerification":
      return clue === null ? missing("RegisterClue") : taken(filed?.on ?? declinedOn ?? extendedOn)
    case "DeclineFiling":
      return clue === null ? missing("RegisterClue") : taken(filed?.on ?? declinedOn)
    case "FileCase":
      // A clue that was declined may be filed after all when something new turns up.
      return taken(filed?.on)
    case "OrderCorrection":
      return clue === null && filed === null ? missing("RegisterClue") : taken(decidedOn)
    case "CheckCorrection":
      return ordered === null ? missing("OrderCorrection") : taken(decidedOn)
  }
}

const record = (fact: FilingCommand): ReadonlyArray<FilingEvent> => {
  switch (fact._tag) {
    case "RegisterClue":
      return [{ ...fact, _tag: "ClueRegistered" }]
    case "ExtendVerification":
      return [{ ...fact, _tag: "VerificationExtended" }]
    case "DeclineFiling":
      return [{ ...fact, _tag: "FilingDeclined" }]
    case "FileCase":
      return [{ ...fact, _tag: "CaseFiled" }]
    case "OrderCorrection":
      return [{ ...fact, _tag: "CorrectionOrdered" }]
    case "CheckCorrection":
      return [{ ...fact, _tag: "CorrectionChecked" }]
  }
}

/** 线索、立案 under one law and calendar. */
export const filingPhase = (regime: Regime): Phase<FilingCommand, FilingEvent, FilingState, FilingContext> => {
  /** A report that proved true counts from the day of the report, anything else from the filing. */
  const discoveredOn = (clue: FilingState["clue"], filedOn: PlainDate): PlainDate =>
    clue !== null && clue.on < filedOn ? clue.on : filedOn
  const findings = (
    clue: FilingState["clue"],
    { act, harm, mode, on }: Pick<Of<"CaseFiled">, "act" | "harm" | "mode" | "on">
  ): ReadonlyArray<Finding> => limitation.judge(regime, { act, harm, mode, discoveredOn: discoveredOn(clue, on) })

  return {
    initial: { clue: null, extendedOn: null, declinedOn: null, filed: null, ordered: null },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      return command._tag === "FileCase"
        ? unlessForbidden(command._tag, findings(state.clue, command), () => record(command))
        : accept(...record(command))
    },
    record: (_, __, fact) => record(fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "ClueRegistered":
          return { ...state, clue: event }
        case "VerificationExtended":
          return { ...state, extendedOn: event.on }
        case "FilingDeclined":
          return { ...state, declinedOn: event.on }
        case "CaseFiled":
          return { ...state, filed: event }
        case "CorrectionOrdered":
          return { ...state, ordered: { on: event.on, until: event.until, corrected: null } }
        case "CorrectionChecked":
          return state.ordered === null
            ? { ...state, ordered: { on: event.on, until: event.on, corrected: event.corrected } }
            : { ...state, ordered: { ...state.ordered, corrected: event.corrected } }
      }
    },
    review: ({ clue, filed }) => (filed === null ? [] : findings(clue, filed)),
    deadlines: ({ clue, declinedOn, extendedOn, filed }): ReadonlyArray<CaseDeadline> => {
      if (clue === null) return []
      const limit = limitFrom(regime, clueVerification, clue.on, filed?.on ?? declinedOn)
      const more = limitFrom(regime, clueVerificationExtension, clue.on, null)
      if (limit === undefined || more === undefined || extendedOn === null) return limit === undefined ? [] : [limit]
      const { cite } = more
      const extension = { kind: "extension", ground: "approved", from: extendedOn, limit: more.limit, cite } as const
      const spanned = deadlineWithSpans(limit.limit, clue.on, [extension], regime.calendar)
      return spanned.running ? [{ ...limit, deadline: spanned.deadline }] : [limit]
    },
    next: (state, context, on) => {
      const commands = [
        "RegisterClue",
        "ExtendVerification",
        "DeclineFiling",
        "FileCase",
        "OrderCorrection",
        "CheckCorrection"
      ] as const
      return commands.flatMap((command) =>
        outOfTurn(state, context, command) === undefined ? [step(command, on)] : []
      )
    }
  }
}
