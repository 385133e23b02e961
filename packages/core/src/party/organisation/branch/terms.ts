/** 任期 — when the officers of a branch are due to be elected again, and the limits that run for it. */
import { Option } from "effect"
import { addMonths, deadline, type PlainDate, plainDate } from "../../../calendar/index.ts"
import {
  branchReplyLimit,
  branchTermLimit,
  type Citation,
  type Confidence,
  type Regime,
  termReminder
} from "../../../regulation/index.ts"
import { type State, typeOf } from "./state.ts"

/** A limit of a branch, with the day on which what it asks for was done. */
export interface BranchDeadline {
  /** Id of the parameter that fixes it. */
  readonly rule: string
  readonly from: PlainDate
  readonly dueOn: PlainDate
  /** Null while it is open. */
  readonly doneOn: PlainDate | null
  readonly cite: Citation
  readonly confidence: Confidence
}

/** One term of elected officers. */
export interface Term {
  /** As an old ledger names it; null for one that began here. */
  readonly id: string | null
  readonly electedOn: PlainDate
  /** The last day for the next election as the text has it; null where none was in force. */
  readonly dueOn: PlainDate | null
  /** The election to which it was moved with approval, earlier or later; null where it was not. */
  readonly shiftedTo: { readonly to: PlainDate; readonly document: string } | null
  readonly succeededOn: PlainDate | null
}

/** A ledger may name a day so late that its term would end after all days; such a term has no end. */
const LATEST: PlainDate = plainDate("2190-01-01")

/** The day that ends a term which began on `on`; null where no text was in force, and beyond all days. */
const termEnd = ({ calendar, law }: Regime, on: PlainDate): PlainDate | null =>
  Option.match(law.of(branchTermLimit, on), {
    onNone: () => null,
    onSome: ({ value }) => (on > LATEST ? null : deadline(value, on, calendar).raw)
  })

/** Elections only: appointed officers of a temporary branch serve as long as it stands. */
export const termsOf = (env: Regime, { oldTerms, shifts, terms }: State): ReadonlyArray<Term> => {
  const began = [
    ...oldTerms.map(({ dueOn, on, succeededOn, term }) => ({ id: term, on, dueOn, succeededOn })),
    ...terms
      .filter(({ _tag, on }) => _tag === "OfficersElected" && oldTerms.every((old) => old.on !== on))
      .map(({ on }) => ({ id: null, on, dueOn: null, succeededOn: null }))
  ].toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return began.map(({ dueOn, id, on, succeededOn }, at) => {
    const next = succeededOn ?? began[at + 1]?.on ?? null
    // Nobody moves an election on the day of the one before.
    const shift = shifts.findLast((one) => one.on > on && (next === null || one.on <= next))
    return {
      id,
      electedOn: on,
      dueOn: dueOn ?? termEnd(env, on),
      shiftedTo: shift === undefined ? null : { to: shift.to, document: shift.document },
      succeededOn: next
    }
  })
}

/** Every limit of the branch: the reply to its application, each term, and the reminder before a term that runs. */
export const deadlinesOf = (env: Regime, state: State): ReadonlyArray<BranchDeadline> => {
  const { approved, applied, declined } = state
  const limits: Array<BranchDeadline> = []
  const reply = applied === null ? undefined : Option.getOrUndefined(env.law.of(branchReplyLimit, applied.on))
  if (applied !== null && reply !== undefined)
    limits.push({
      rule: branchReplyLimit.id,
      from: applied.on,
      dueOn: deadline(reply.value, applied.on, env.calendar).raw,
      doneOn: approved?.on ?? declined?.on ?? null,
      cite: reply.dated.cite,
      confidence: reply.dated.confidence
    })
  if (typeOf(state) === "temporary") return limits
  for (const { dueOn, electedOn, shiftedTo, succeededOn } of termsOf(env, state)) {
    const term = Option.getOrUndefined(env.law.of(branchTermLimit, electedOn))
    if (dueOn === null || term === undefined) continue
    const due = shiftedTo?.to ?? dueOn
    const { cite, confidence } = term.dated
    limits.push({ rule: branchTermLimit.id, from: electedOn, dueOn: due, doneOn: succeededOn, cite, confidence })
    const reminder = Option.getOrUndefined(env.law.of(termReminder, electedOn))
    if (reminder !== undefined && succeededOn === null)
      limits.push({
        rule: termReminder.id,
        from: electedOn,
        dueOn: addMonths(due, -reminder.value.count),
        doneOn: null,
        cite: reminder.dated.cite,
        confidence: reminder.dated.confidence
      })
  }
  return limits
}
