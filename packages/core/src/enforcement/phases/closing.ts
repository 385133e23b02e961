/**
 * 结案、重开、归档 — the end of a case, which cannot lie about what is still open, and its return.
 *
 * Source: 《住房和城乡建设行政处罚程序规定》(2022), from memory: its parameters say so; 《中华人民共和国行政处罚法》(2021修订) art. 47
 * (records are archived). One case, one file (一案一卷). A reopened case loses its end and its file.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { accept, reject, type Step } from "../../decider/index.ts"
import { PersonRef } from "../../ledger/index.ts"
import { type Citation, closingLimit, type Finding, type Regime } from "../../regulation/index.ts"
import { forbidden, limitFrom, type Phase, type Refusal } from "./phase.ts"

const closed = {
  on: PlainDate,
  ground: Schema.Literals([
    "performed",
    "enforcement-ended",
    "investigation-ended",
    "no-penalty",
    "transferred",
    "other"
  ]),
  approver: PersonRef
}
const reopened = { on: PlainDate, reason: Schema.NonEmptyString, approver: PersonRef }
const archived = { on: PlainDate, file: Schema.NonEmptyString }

export const closingCommands = { CloseCase: closed, ReopenCase: reopened, ArchiveCase: archived }
const Command = Schema.TaggedUnion(closingCommands)
export type ClosingCommand = typeof Command.Type

const OpenMatter = Schema.Literals(["money", "performance", "remedy", "seizure", "preserved-evidence", "decision"])
/** What is still open: nothing may be closed as performed while there is something. */
export type OpenMatter = typeof OpenMatter.Type

/** `open` is what was open on that day: what comes up later does not make the closing wrong. */
export const closingEvents = {
  CaseClosed: { ...closed, open: Schema.Array(OpenMatter) },
  CaseReopened: reopened,
  CaseArchived: archived
}
const Event = Schema.TaggedUnion(closingEvents)
export type ClosingEvent = typeof Event.Type
type Closed = Extract<ClosingEvent, { readonly _tag: "CaseClosed" }>

export interface ClosingState {
  readonly closed: Closed | null
  readonly archived: { readonly on: PlainDate; readonly file: string } | null
  readonly reopenedOn: PlainDate | null
}

export interface ClosingContext {
  /** Whether there is a case at all. */
  readonly begun: boolean
  readonly open: ReadonlyArray<OpenMatter>
  /** The day from which it could be closed; null while something is open. */
  readonly closableOn: PlainDate | null
}

const ORDER_55: Citation = {
  source: "《住房和城乡建设行政处罚程序规定》（住建部令第55号）",
  article: "条号待核",
  gist: "执行完毕、终结执行、终止调查、不予处罚等情形的按期结案，一案一卷归档"
}

/** What a case closed on a ground may leave open: who ends the enforcement gives the money up. */
const pardoned: Readonly<Record<Closed["ground"], ReadonlyArray<OpenMatter>>> = {
  performed: [],
  "enforcement-ended": ["money", "performance"],
  "investigation-ended": ["decision"],
  "no-penalty": [],
  transferred: ["decision", "seizure", "preserved-evidence"],
  other: ["decision", "money", "performance"]
}

/** 结案 under one law and calendar. */
export const closingPhase = (regime: Regime): Phase<ClosingCommand, ClosingEvent, ClosingState, ClosingContext> => {
  const stillOpen = ({ ground, on, open }: Pick<Closed, "ground" | "on" | "open">): ReadonlyArray<Finding> =>
    open
      .filter((matter) => !pardoned[ground].includes(matter))
      .map((matter) => ({
        rule: "housing-construction-penalty-procedure.closing",
        severity: "violation",
        facts: { on, ground, open: matter },
        cite: ORDER_55
      }))
  const outOfTurn = (
    state: ClosingState,
    { begun }: ClosingContext,
    command: ClosingCommand["_tag"]
  ): Refusal | undefined => {
    if (!begun) return { _tag: "StepMissing", command, step: "RegisterClue" }
    switch (command) {
      case "CloseCase":
        return state.closed === null ? undefined : { _tag: "StepTaken", command, on: state.closed.on }
      case "ReopenCase":
        return state.closed === null ? { _tag: "StepMissing", command, step: "CloseCase" } : undefined
      case "ArchiveCase":
        if (state.closed === null) return { _tag: "StepMissing", command, step: "CloseCase" }
        return state.archived === null ? undefined : { _tag: "StepTaken", command, on: state.archived.on }
    }
  }
  const record = ({ open }: ClosingContext, fact: ClosingCommand): ReadonlyArray<ClosingEvent> => {
    switch (fact._tag) {
      case "CloseCase":
        return [{ ...fact, _tag: "CaseClosed", open }]
      case "ReopenCase":
        return [{ ...fact, _tag: "CaseReopened" }]
      case "ArchiveCase":
        return [{ ...fact, _tag: "CaseArchived" }]
    }
  }
  return {
    initial: { closed: null, archived: null, reopenedOn: null },
    decide: (state, context, command) => {
      const refusal = outOfTurn(state, context, command._tag)
      if (refusal !== undefined) return reject(refusal)
      const [open] = command._tag === "CloseCase" ? stillOpen({ ...command, open: context.open }) : []
      return open === undefined ? accept(...record(context, command)) : reject(forbidden(command._tag, open))
    },
    record: (_, context, fact) => record(context, fact),
    evolve: (state, event) => {
      switch (event._tag) {
        case "CaseClosed":
          return { ...state, closed: event }
        case "CaseReopened":
          return { closed: null, archived: null, reopenedOn: event.on }
        case "CaseArchived":
          return { ...state, archived: { on: event.on, file: event.file } }
      }
    },
    review: ({ closed }) => (closed === null ? [] : stillOpen(closed)),
    deadlines: ({ closed }, { closableOn }) => {
      const limit = closableOn === null ? undefined : limitFrom(regime, closingLimit, closableOn, closed?.on ?? null)
      return limit === undefined ? [] : [limit]
    },
    next: (state, context) =>
      (["CloseCase", "ReopenCase", "ArchiveCase"] as const).flatMap(
        (command): ReadonlyArray<Step<ClosingCommand>> =>
          outOfTurn(state, context, command) === undefined ? [{ command, cite: ORDER_55 }] : []
      )
  }
}
