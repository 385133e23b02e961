/** Ledgers that show aggregates, brought from elsewhere: each new row is recorded as history, in the commit that stores it. */
import { Effect } from "effect"
import { replay, type Tagged } from "../decider/index.ts"
import type { Row } from "../ledger/index.ts"
import { type Append, type DocumentWrite, Store, type StoredEvent, type StoreFailure } from "../ports/index.ts"
import { type Aggregate, type DatedEvent, eventCodec, listed, type ViewImport } from "./aggregate.ts"
import { load } from "./handle.ts"
import { streamOf } from "./stream-name.ts"
import { keyOf, shownBy } from "./views.ts"

/** Rows of one view. They are held in memory: a view has a row a case, not a row an event of a street. */
export interface ImportedRows<Fact> {
  readonly view: ViewImport<Fact>
  readonly rows: ReadonlyArray<Row>
}

/** What a commit adds so that imported rows have their history: events, and what lists show of the cases. */
export interface History {
  readonly appends: ReadonlyArray<Append>
  readonly documents: ReadonlyArray<DocumentWrite>
}

/** An aggregate that rows of the import speak of. */
interface Spoken<State, Event> {
  readonly stored: ReadonlyArray<StoredEvent>
  readonly version: number
  readonly state: State
  readonly events: ReadonlyArray<Event>
}

/**
 * The history that rows of an aggregate's views come to, for the commit that stores the rows. A row whose key is known, as an
 * entry or in the view of its aggregate, records nothing: the store says whether it is a duplicate or a conflict.
 */
export const recordRows = <C extends Tagged, Ev extends DatedEvent, S, R, F>(aggregate: Aggregate<C, Ev, S, R, F>) => {
  const { decider, name, views } = aggregate
  const opened = load(aggregate)
  const { encode } = eventCodec(aggregate)
  return (tenant: string, ledgers: ReadonlyArray<ImportedRows<F>>): Effect.Effect<History, StoreFailure, Store> =>
    Effect.gen(function* () {
      const store = yield* Store
      const spoken = new Map<string, Spoken<S, Ev>>()
      const tell = Effect.fnUntraced(function* ({ kind, recorded }: ViewImport<F>, row: Row) {
        const key = keyOf({ kind, row })
        if ((yield* store.find(tenant, kind, key)) !== null) return
        const told = recorded(row)
        if (told === undefined) return
        const { fact, id } = told
        const { events, state, stored, version } = spoken.get(id) ?? {
          ...(yield* opened(tenant, id)),
          events: [] as ReadonlyArray<Ev>
        }
        const isShown = shownBy(views, id, state).some(
          (view) => view.kind.id === kind.id && keyOf(view).join("\u001f") === key.join("\u001f")
        )
        if (isShown) return
        const more = decider.record(state, fact)
        spoken.set(id, { stored, version, state: replay(decider, more, state), events: [...events, ...more] })
      })
      for (const { rows, view } of ledgers) for (const row of rows) yield* tell(view, row)
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
      return { appends, documents }
    })
}
