/**
 * 案件聚合 — an aggregate with a life: what may be done to it, what was done, and what follows.
 *
 * Pure and synchronous: the day is in the command, law and calendar are arguments of whoever makes the decider
 * (`({ law, calendar })`), nothing reads a clock. Refused is only what the law or the order of steps forbids; what is
 * late or irregular but done is recorded, then reported by `review`.
 *
 * A large aggregate is a folder of phases: modules that export `decide`, `record`, `evolve`, `review` and `next` of
 * their own commands and events, over one shared State. The whole is put together by plain functions: `decide`,
 * `record` and `evolve` switch on `_tag` and call the phase; `review` and `next` concatenate what the phases answer.
 */
import { Result } from "effect"
import type { PlainDate } from "../calendar/index.ts"
import type { Citation, Finding } from "../regulation/index.ts"

/** A command, event or rejection: plain data, told apart by its tag. */
export interface Tagged {
  readonly _tag: string
}

/** Accepted events (none when the command changes nothing), or why the command was refused. */
export type Decision<Event, Rejection> = Result.Result<ReadonlyArray<Event>, Rejection>

/** A command that is possible now, and the article that provides for it: procedure as data for a front end. */
export interface Step<Command extends Tagged> {
  readonly command: Command["_tag"]
  readonly cite: Citation
}

/** An aggregate. A fact has the shape of a command unless the aggregate says otherwise: an act is told alike, asked for or done. */
export interface Decider<Command extends Tagged, Event extends Tagged, State, Rejection, Fact = Command> {
  readonly initial: State
  /** Guards a new act: its events, or the rejection. */
  readonly decide: (state: State, command: Command) => Decision<Event, Rejection>
  /** The events of an act that was done elsewhere, lawful or not. Never refuses. */
  readonly record: (state: State, fact: Fact) => ReadonlyArray<Event>
  /** Total: any event may follow any other, since history from elsewhere knows no order. */
  readonly evolve: (state: State, event: Event) => State
  /** Everything irregular in what was done, in the order of the procedure. */
  readonly review: (state: State) => ReadonlyArray<Finding>
  /** What `decide` would not refuse for its day or its turn on the day `on`. */
  readonly next: (state: State, on: PlainDate) => ReadonlyArray<Step<Command>>
}

/** These events, in this order. */
export const accept = <const Event>(...events: ReadonlyArray<Event>): Decision<Event, never> => Result.succeed(events)

/** No events, and the reason as a value. */
export const reject = <const Rejection>(rejection: Rejection): Decision<never, Rejection> => Result.fail(rejection)

/** State after a history, oldest event first; `from` is where an earlier replay ended. */
export const replay = <Event, State>(
  { evolve, initial }: { readonly initial: State; readonly evolve: (state: State, event: Event) => State },
  history: ReadonlyArray<Event>,
  from: State = initial
): State => {
  let state = from
  for (const event of history) state = evolve(state, event)
  return state
}
