/** A ledger that shows aggregates, brought from elsewhere: each new row is recorded as history, in the commit that stores it. */
import { Effect, Stream } from "effect"
import { replay, type Tagged } from "../decider/index.ts"
import type { Row } from "../ledger/index.ts"
import {
  type Append,
  type Commit,
  type CommitAnswer,
  type CommitConflict,
  type DocumentWrite,
  Store,
  type StoredEvent,
  type StoreFailure
} from "../ports/index.ts"
import { type Aggregate, type DatedEvent, eventCodec, listed, type ViewImport } from "./aggregate.ts"
import { load } from "./handle.ts"
import { streamOf } from "./stream-name.ts"
import { keyOf, shownBy } from "./views.ts"

/** Rows of one view, as one transaction. They are held in memory: a view has a row a case, not a row an event of a street. */
export interface ImportRows<E>
  extends Pick<Commit, "tenant" | "actor" | "idempotencyKey" | "fingerprint" | "provenance"> {
  readonly rows: Stream.Stream<ReadonlyArray<Row>, E>
}

/** An aggregate that rows of the import speak of. */
interface Spoken<State, Event> {
  readonly stored: ReadonlyArray<StoredEvent>
  readonly version: number
  readonly state: State
  readonly events: ReadonlyArray<Event>
}

/**
 * Imports rows of a view. A row whose key is known, as an entry or in the view of its aggregate, records nothing: the store
 * says whether it is a duplicate or a conflict.
 */
export const importRows = <C extends Tagged, Ev extends DatedEvent, S, R, F>(
  aggregate: Aggregate<C, Ev, S, R, F>,
  { kind, recorded }: ViewImport<F>
) => {
  const { decider, name, views } = aggregate
  const opened = load(aggregate)
  const { encode } = eventCodec(aggregate)
  const idOf = (row: Row): string => keyOf({ kind, row }).join("\u001f")
  return <E>({ rows, ...by }: ImportRows<E>): Effect.Effect<CommitAnswer, StoreFailure | CommitConflict | E, Store> =>
    Effect.gen(function* () {
      const store = yield* Store
      const { tenant } = by
      const batches = yield* Stream.runCollect(rows)
      const spoken = new Map<string, Spoken<S, Ev>>()
      for (const row of batches.flat()) {
        if ((yield* store.find(tenant, kind, keyOf({ kind, row }))) !== null) continue
        const told = recorded(row)
        if (told === undefined) continue
        const { fact, id } = told
        const { events, state, stored, version } = spoken.get(id) ?? {
          ...(yield* opened(tenant, id)),
          events: [] as ReadonlyArray<Ev>
        }
        const shown = shownBy(views, id, state)
        if (shown.some((view) => view.kind.id === kind.id && idOf(view.row) === idOf(row))) continue
        const more = decider.record(state, fact)
        spoken.set(id, { stored, version, state: replay(decider, more, state), events: [...events, ...more] })
      }
      const appends = [...spoken].flatMap(([id, { events, version }]): ReadonlyArray<Append> => {
        const [first, ...rest] = events.map(encode)
        return first === undefined
          ? []
          : [{ stream: streamOf(name, id), expectedVersion: version, events: [first, ...rest] }]
      })
      const documents = [...spoken].flatMap(
        ([id, { events, state, stored }]): ReadonlyArray<DocumentWrite> =>
          listed(aggregate, id, state, [...stored, ...events.map(encode)])
      )
      return yield* store.commit({
        tenant,
        actor: by.actor,
        idempotencyKey: by.idempotencyKey,
        provenance: by.provenance,
        ...(by.fingerprint !== undefined && { fingerprint: by.fingerprint }),
        appends,
        documents,
        entries: [{ kind, rows: Stream.fromIterable(batches) }],
        corrections: [],
        settlements: []
      })
    })
}
