/**
 * 办案环节 — what every phase of a case is made of, so that several aggregates can share it.
 *
 * A phase owns its commands, its events and its slice of the state; what it must know of other phases comes in as a
 * context. A rule that forbids is never written twice: `decide` refuses what {@link forbids} names, `review` reports the
 * same findings about what was recorded. Late is not forbidden: deadlines are listed, {@link lateness} reports them.
 */

import { Option } from "effect"
import { type Deadline, deadline, type PlainDate, type TimeLimit } from "../../calendar/index.ts"
import { accept, type Decision, forbidden, type Refusal, reject, type Step, type Tagged } from "../../decider/index.ts"
import {
  type Citation,
  type Confidence,
  type Finding,
  forbids,
  isWeak,
  type Parameter,
  type Regime
} from "../../regulation/index.ts"

export { forbidden, type Refusal }

/**
 * What is taken to have come before an act: `all` that is known, for a new act; for one of the past what speaks against it only
 * from the day `before`, since afterwards nobody knows the order within a day.
 */
export type Known = "all" | "before"

/** The events of an act, unless one of its findings forbids it. Warnings do not: they stand in the review. */
export const unlessForbidden = <Event>(
  command: string,
  findings: ReadonlyArray<Finding>,
  events: () => ReadonlyArray<Event>
): Decision<Event, Refusal> => {
  const finding = forbids(findings)
  return finding === undefined ? accept(...events()) : reject(forbidden(command, finding))
}

/** A statutory limit of a case: when it ends, and the day on which what it asks for was done. */
export interface CaseDeadline {
  /** Id of the parameter that fixes it. */
  readonly rule: string
  /** What of the case it is about, where there may be several: the id of a seizure. */
  readonly item?: string
  /** Whom it binds; `court` where the agency can only wait. */
  readonly owner: TimeLimit["owner"] | "court"
  readonly from: PlainDate
  /** The limit as the law states it, before spans. */
  readonly limit: TimeLimit
  readonly deadline: Deadline
  /** Null while it is open. */
  readonly doneOn: PlainDate | null
  readonly cite: Citation
  readonly confidence: Confidence
}

/** A phase over its own slice of a case. */
export interface Phase<Command extends Tagged, Event extends Tagged, State, Context> {
  readonly initial: State
  readonly decide: (state: State, context: Context, command: Command) => Decision<Event, Refusal>
  /** The events of an act that was done elsewhere, lawful or not. Never refuses. */
  readonly record: (state: State, context: Context, fact: Command) => ReadonlyArray<Event>
  /** Total: any event may follow any other. */
  readonly evolve: (state: State, event: Event) => State
  /** What is irregular in what was done, lateness apart. */
  readonly review: (state: State, context: Context) => ReadonlyArray<Finding>
  /** Every statutory limit of the phase that runs or ran. */
  readonly deadlines: (state: State, context: Context) => ReadonlyArray<CaseDeadline>
  readonly next: (state: State, context: Context, on: PlainDate) => ReadonlyArray<Step<Command>>
}

/** The deadline that a parameter gives from a day on; undefined where no law was in force on that day. */
export const limitFrom = (
  { calendar, law }: Regime,
  parameter: Parameter<TimeLimit>,
  from: PlainDate,
  doneOn: PlainDate | null,
  item?: string
): CaseDeadline | undefined => {
  const limit = Option.getOrUndefined(law.of(parameter, from))
  if (limit === undefined) return undefined
  return {
    rule: parameter.id,
    ...(item !== undefined && { item }),
    owner: limit.value.owner,
    from,
    limit: limit.value,
    deadline: deadline(limit.value, from, calendar),
    doneOn,
    cite: limit.dated.cite,
    confidence: limit.dated.confidence
  }
}

/**
 * The finding for a limit that was not kept: a violation after every reading of its end, a warning where only the
 * reading that moves an agency's last day to the next workday saves it. None while it is open or was kept.
 */
export const lateness = (limit: CaseDeadline): Finding | undefined => {
  const { cite, confidence, deadline, doneOn, item, owner, rule } = limit
  if (doneOn === null || doneOn <= deadline.due) return undefined
  const arguable = owner === "agency" && doneOn <= deadline.rolled
  return {
    rule,
    severity: arguable || deadline.provisional || isWeak(confidence) ? "warning" : "violation",
    facts: {
      due: deadline.due,
      doneOn,
      ...(item !== undefined && { item }),
      ...(isWeak(confidence) && { confidence })
    },
    cite
  }
}
