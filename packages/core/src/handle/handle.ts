import { Effect, Result, Schema } from "effect"
import { type Decision, replay, type Tagged } from "../decider/index.ts"
import { type Append, type Provenance, Store, type StoredEvent, VersionConflict } from "../ports/index.ts"
import { type Aggregate, type DatedEvent, eventCodec, listed } from "./aggregate.ts"
import { fingerprint } from "./fingerprint.ts"
import { streamOf } from "./stream-name.ts"
import { shownBy, viewChanges } from "./views.ts"

/** Who does what to which aggregate. */
export interface Order {
  readonly tenant: string
  readonly actor: string
  /** The id of this one command: repeating it returns the first answer and writes nothing. */
  readonly commandId: string
  readonly provenance: Provenance
  /** Which aggregate; its stream is {@link streamOf} it. */
  readonly id: string
  /** The version that the caller saw, where it wants to act on that one only: another by then is a `VersionConflict`. */
  readonly expectedVersion?: number
}

/** What an order came to: the events it added (none when it changed nothing) and where the stream ended with them. */
export interface Handled<Event> {
  readonly stream: string
  readonly version: number
  readonly events: ReadonlyArray<Event>
}

/** An aggregate as an order meets it, and as it would stand then. Nothing is decided before somebody asks for it. */
export interface Standing<State> {
  /** Its events so far; none for one that nobody has opened. */
  readonly stored: ReadonlyArray<StoredEvent>
  readonly state: State
  /** The state the order leads to; undefined where it is refused. */
  readonly after: () => State | undefined
}

/** Whether who asks may: fails for somebody who may not, before anything of the case is told or written. */
export type Admit<State, E> = (standing: Standing<State>) => Effect.Effect<void, E>

/** This id was used for something else before: another command, another case, another body. Nothing was written. */
export class CommandIdTaken extends Schema.TaggedError<CommandIdTaken>()("CommandIdTaken", {
  commandId: Schema.String,
  /** What it was now meant for: a stream, or the ledger that a row is of. */
  stream: Schema.String
}) {}

/**
 * One aggregate as it stands: state, version (0 when it does not exist), and its events, each beside the envelope it was
 * stored in: for `review`, `next` and a time line. A stream that does not decode is a defect.
 */
export const load = <C extends Tagged, E extends DatedEvent, S, R, F>(aggregate: Aggregate<C, E, S, R, F>) => {
  const { decode } = eventCodec(aggregate)
  return Effect.fnUntraced(function* (tenant: string, id: string) {
    const store = yield* Store
    const stored = yield* store.read(tenant, streamOf(aggregate.name, id))
    return yield* Effect.sync(() => {
      const events = stored.map(decode)
      return { stored, events, version: stored.length, state: replay(aggregate.decider, events) }
    })
  })
}

/** What is to be done with an aggregate once it is read. */
interface Attempt<State, Event, Refusal, E> {
  readonly decide: (state: State) => Decision<Event, Refusal>
  readonly admit: Admit<State, E>
  /** What is asked for, in short. */
  readonly request: string
}

/** Reads, replays, lets `decide` choose, and commits. */
const perform = <C extends Tagged, E extends DatedEvent, S, R, F>(aggregate: Aggregate<C, E, S, R, F>) => {
  const opened = load(aggregate)
  const { encode } = eventCodec(aggregate)
  return Effect.fnUntraced(function* <Refusal, X>(order: Order, { admit, decide, request }: Attempt<S, E, Refusal, X>) {
    const { actor, commandId, id, provenance, tenant } = order
    const stream = streamOf(aggregate.name, id)
    const { events: history, state, stored, version } = yield* opened(tenant, id)
    let decided: Decision<E, Refusal> | undefined
    const decision = () => (decided ??= decide(state))
    const after = () => {
      const made = decision()
      return Result.isSuccess(made) ? replay(aggregate.decider, made.success, state) : undefined
    }
    yield* admit({ stored, state, after })
    const earlier = history.filter((_, at) => stored[at]?.commandId === commandId)
    if (earlier.length > 0) {
      const { fingerprint: asked = request } = (yield* (yield* Store).answered(tenant, commandId)) ?? {}
      if (asked !== request) return yield* new CommandIdTaken({ commandId, stream })
      const last = stored.findLastIndex((event) => event.commandId === commandId)
      return { stream, version: last + 1, events: earlier } satisfies Handled<E>
    }
    const { expectedVersion: expected = version } = order
    if (expected !== version) return yield* new VersionConflict({ stream, expected, actual: version })
    const events = yield* Effect.fromResult(decision())
    const next = replay(aggregate.decider, events, state)
    const [first, ...rest] = events.map(encode)
    if (first === undefined) return { stream, version, events } satisfies Handled<E>
    const append: Append = { stream, expectedVersion: version, events: [first, ...rest] }
    const { views } = aggregate
    const changes =
      views === undefined
        ? { entries: [], corrections: [] }
        : yield* viewChanges(
            tenant,
            { before: shownBy(views, id, state), after: shownBy(views, id, next) },
            { reason: `${stream} ${events.map(({ _tag }) => _tag).join(", ")}`, approver: actor }
          )
    const { appended, fingerprint: asked = request } = yield* (yield* Store).commit({
      tenant,
      actor,
      idempotencyKey: commandId,
      fingerprint: request,
      provenance,
      appends: [append],
      documents: listed(aggregate, id, next, [...stored, ...append.events]),
      ...changes,
      settlements: []
    })
    const answer = appended.find((ended) => ended.stream === stream)
    if (answer === undefined || asked !== request) return yield* new CommandIdTaken({ commandId, stream })
    return { stream, version: answer.version, events } satisfies Handled<E>
  })
}

/** Anybody may: who it is has been looked at before. */
const anybody = () => Effect.void

/**
 * Handles a new command: fails with the rejection, with a `CommitConflict` when somebody else wrote first (trying again
 * is the caller's), with `CommandIdTaken` or with `StoreFailure`; with what `admit` fails with before any of them. A stream
 * that does not decode is a defect.
 */
export const handle = <C extends Tagged, E extends DatedEvent, S, R, F>(aggregate: Aggregate<C, E, S, R, F>) => {
  const performed = perform(aggregate)
  return <X = never>(order: Order, command: C, admit: Admit<S, X> = anybody) =>
    performed(order, {
      decide: (state) => aggregate.decider.decide(state, command),
      admit,
      request: fingerprint(["command", aggregate.name, order.id, command])
    })
}

/** Records an act that was done elsewhere. As {@link handle}, but nothing is refused. */
export const record = <C extends Tagged, E extends DatedEvent, S, R, F>(aggregate: Aggregate<C, E, S, R, F>) => {
  const performed = perform(aggregate)
  return <X = never>(order: Order, fact: F, admit: Admit<S, X> = anybody) =>
    performed(order, {
      decide: (state) => Result.succeed(aggregate.decider.record(state, fact)),
      admit,
      request: fingerprint(["record", aggregate.name, order.id, fact])
    })
}
