/**
 * 由环节合成案件 — one decider out of phases. Phases meet in the contexts that the aggregate gives, and nowhere else.
 *
 * Shared by every case of enforcement. Which phase a command or event belongs to follows from the records of fields that
 * the phases export, so nothing can be routed wrongly or forgotten.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { type Decider, reject, type Tagged } from "../../decider/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { type CaseDeadline, lateness, type Phase, type Refusal } from "./phase.ts"

/** A command or event of a case: dated. */
export interface DatedStep extends Tagged {
  readonly on: PlainDate
}

/** One phase, where its slice stands in the state, and what it must know of the others. */
export interface Part<State> {
  /** Name of the slice. */
  readonly name: string
  readonly commands: object
  readonly events: object
  readonly phase: Phase<DatedStep, DatedStep, unknown, unknown>
  readonly context: (state: State) => unknown
}

/** A phase with its records and context, checked against each other before their types are forgotten. */
export const part = <Command extends DatedStep, Event extends DatedStep, Slice, Context, State>(
  name: string,
  commands: Readonly<Record<Command["_tag"], object>>,
  events: Readonly<Record<Event["_tag"], object>>,
  phase: Phase<Command, Event, Slice, Context>,
  context: (state: State) => Context
): Part<State> => ({
  name,
  commands,
  events,
  // The phase only ever gets the commands, events and slice that belong to it: `compose` looks its owner up.
  phase: phase as unknown as Phase<DatedStep, DatedStep, unknown, unknown>,
  context
})

/** What an aggregate adds to its phases. */
export interface Composition<Command, Event, State> {
  /** In the order of the procedure. */
  readonly parts: ReadonlyArray<Part<State>>
  /** The day since which a command is no longer possible because the case is over; undefined while it is. */
  readonly over: (state: State, command: Command, phase: string) => PlainDate | undefined
  /** What an event does to the slices of other phases. */
  readonly after: (initial: State, before: State, event: Event, next: State) => State
  /** Findings that no single phase can make. */
  readonly across: (state: State) => ReadonlyArray<Finding>
}

/** A case as a decider, with its statutory limits. */
export interface CaseDecider<Command extends DatedStep, Event extends DatedStep, State>
  extends Decider<Command, Event, State, Refusal> {
  /** Every limit that runs or ran, in the order of the procedure. */
  readonly deadlines: (state: State) => ReadonlyArray<CaseDeadline>
}

/** Slices by name, and the latest day of any step: the form of every composed state. */
export interface Composed {
  readonly lastOn: PlainDate | null
}

/** Puts phases together. Throws a RangeError when two phases claim one command or event. */
export const compose = <Command extends DatedStep, Event extends DatedStep, State extends Composed>({
  across,
  after,
  over,
  parts
}: Composition<Command, Event, State>): CaseDecider<Command, Event, State> => {
  const owners = (of: "commands" | "events"): ReadonlyMap<string, Part<State>> => {
    const found = new Map<string, Part<State>>()
    for (const part of parts) {
      for (const tag of Object.keys(part[of])) {
        if (found.has(tag)) throw new RangeError(`${tag} belongs to two phases`)
        found.set(tag, part)
      }
    }
    return found
  }
  const commandOwner = owners("commands")
  const eventOwner = owners("events")
  const slices = Object.fromEntries(parts.map(({ name, phase }) => [name, phase.initial]))
  const initial = { ...slices, lastOn: null } as unknown as State
  const slice = (state: State, { name }: Part<State>): unknown => (state as Readonly<Record<string, unknown>>)[name]
  const ownerOf = (map: ReadonlyMap<string, Part<State>>, tag: string): Part<State> => map.get(tag) as Part<State>
  const deadlines = (state: State): ReadonlyArray<CaseDeadline> =>
    parts.flatMap((part) => part.phase.deadlines(slice(state, part), part.context(state)))

  return {
    initial,
    decide: (state, command) => {
      if (state.lastOn !== null && command.on < state.lastOn) {
        return reject({ _tag: "BeforeLastStep", lastOn: state.lastOn })
      }
      const owner = ownerOf(commandOwner, command._tag)
      const on = over(state, command, owner.name)
      if (on !== undefined) return reject({ _tag: "StepTaken", command: command._tag, on })
      // What the phase answers are its own events, all of them events of the case.
      return owner.phase.decide(slice(state, owner), owner.context(state), command) as ReturnType<
        CaseDecider<Command, Event, State>["decide"]
      >
    },
    record: (state, fact) => {
      const owner = ownerOf(commandOwner, fact._tag)
      return owner.phase.record(slice(state, owner), owner.context(state), fact) as ReadonlyArray<Event>
    },
    evolve: (state, event) => {
      const owner = ownerOf(eventOwner, event._tag)
      const lastOn = state.lastOn === null || event.on > state.lastOn ? event.on : state.lastOn
      const next = { ...state, [owner.name]: owner.phase.evolve(slice(state, owner), event), lastOn }
      return after(initial, state, event, next)
    },
    review: (state) => {
      const findings = parts.flatMap((part) => part.phase.review(slice(state, part), part.context(state)))
      findings.push(...across(state))
      // A respondent's own delay is nothing irregular in the agency's record.
      for (const limit of deadlines(state)) {
        const late = limit.owner === "agency" ? lateness(limit) : undefined
        if (late !== undefined) findings.push(late)
      }
      return findings
    },
    next: (state, on) =>
      state.lastOn !== null && on < state.lastOn
        ? []
        : (parts.flatMap((part) =>
            part.phase
              .next(slice(state, part), part.context(state), on)
              .filter(({ command }) => over(state, { _tag: command, on } as Command, part.name) === undefined)
          ) as unknown as ReturnType<CaseDecider<Command, Event, State>["next"]>),
    deadlines
  }
}
