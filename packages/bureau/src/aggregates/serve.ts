/** An aggregate on a store: how it is commanded, recorded and read. Its types are forgotten here, once for all of them. */
import type { PlainDate } from "@xiuhua/core/calendar"
import { type Refusal, replay, type Tagged } from "@xiuhua/core/decider"
import type { DutyOutcome } from "@xiuhua/core/duties"
import type { CaseDeadline, NeededDocument, PublicReport } from "@xiuhua/core/enforcement"
import {
  type Aggregate,
  type DatedEvent,
  eventCodec,
  handle,
  load,
  type Order,
  record,
  recordRows,
  type ViewImport
} from "@xiuhua/core/handle"
import type { LedgerKind, Row, ViewRow } from "@xiuhua/core/ledger"
import { type Append, Store, type StoredEvent, type StoreFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { AggregateName, CaseAnswer, CaseFile, CaseLimit, CaseQuery } from "../case.ts"

/** An aggregate and what a case file shows of it beside its events. */
export interface Handling<Command extends Tagged, Event extends DatedEvent, State, Fact = Command> {
  readonly aggregate: Aggregate<Command, Event, State, Refusal, Fact>
  readonly stage: (state: State, on: PlainDate) => string
  readonly limits: (state: State, on: PlainDate) => ReadonlyArray<CaseLimit>
  readonly duties: (id: string, state: State, on: PlainDate) => ReadonlyArray<DutyOutcome>
  readonly documents: (events: ReadonlyArray<Event>) => ReadonlyArray<NeededDocument>
  readonly publicView: (state: State) => PublicReport.PublicView | null
}

/** What most aggregates have none of. */
export const nothingElse = { documents: () => [], publicView: () => null } as const

/** Rows of one ledger that shows aggregates. */
export interface ViewRows {
  readonly kind: ViewRow["kind"]
  readonly rows: ReadonlyArray<Row>
}

/** An aggregate that is served. */
export interface Served<Command, Fact = Command> {
  readonly command: (order: Order, command: Command) => CaseAnswer
  readonly record: (order: Order, fact: Fact) => CaseAnswer
  readonly file: (query: CaseQuery) => Effect.Effect<CaseFile, StoreFailure>
  /** The limits of cases, each from its events by its id, as duties judged on a day. */
  readonly duties: (
    tenant: string,
    cases: ReadonlyMap<string, ReadonlyArray<StoredEvent>>,
    on: PlainDate
  ) => Effect.Effect<ReadonlyArray<DutyOutcome>, StoreFailure>
  /** The views that bureaus also import as ledgers of their own. */
  readonly imports: ReadonlyArray<LedgerKind>
  /** The history that rows of those come to, to be appended in the commit that stores the rows. */
  readonly history: (
    tenant: string,
    ledgers: ReadonlyArray<ViewRows>
  ) => Effect.Effect<ReadonlyArray<Append>, StoreFailure>
}

/** A statutory limit of a case as people read it. */
export const limitOf = ({ cite, deadline, doneOn, item, owner, rule }: CaseDeadline): CaseLimit => ({
  rule,
  item: item ?? null,
  owner,
  due: deadline.due,
  done: doneOn,
  late: doneOn !== null && doneOn > deadline.due,
  provisional: deadline.provisional,
  deadline,
  cite
})

/** Serves an aggregate; `handlingOf` makes it for a tenant, whose registers it may ask (who may act). */
export const serve = <Command extends Tagged, Event extends DatedEvent, State, Fact = Command>(
  store: Store["Service"],
  handlingOf: (tenant: string) => Effect.Effect<Handling<Command, Event, State, Fact>, StoreFailure>,
  imports: ReadonlyArray<ViewImport<Fact>> = []
): Served<Command, Fact> => {
  const on = <A, E>(work: Effect.Effect<A, E, Store>): Effect.Effect<A, E> => Effect.provideService(work, Store, store)
  const file = (
    { aggregate: { decider }, ...handling }: Handling<Command, Event, State, Fact>,
    { aggregate, id, on: day }: CaseQuery,
    {
      events,
      state,
      stored,
      version
    }: Effect.Success<ReturnType<ReturnType<typeof load<Command, Event, State, Refusal, Fact>>>>
  ): CaseFile => ({
    aggregate: aggregate satisfies AggregateName,
    id,
    version,
    stage: handling.stage(state, day),
    timeline: stored,
    findings: decider.review(state),
    limits: handling.limits(state, day),
    duties: handling.duties(id, state, day),
    next: decider.next(state, day),
    documents: handling.documents(events),
    publicView: handling.publicView(state)
  })
  return {
    command: (order, command) =>
      Effect.flatMap(handlingOf(order.tenant), ({ aggregate }): CaseAnswer => on(handle(aggregate)(order, command))),
    record: (order, fact) =>
      Effect.flatMap(handlingOf(order.tenant), ({ aggregate }): CaseAnswer => on(record(aggregate)(order, fact))),
    file: (query) =>
      Effect.flatMap(handlingOf(query.tenant), (handling) =>
        on(Effect.map(load(handling.aggregate)(query.tenant, query.id), (loaded) => file(handling, query, loaded)))
      ),
    duties: (tenant, cases, day) =>
      Effect.map(handlingOf(tenant), ({ aggregate, duties }) => {
        const { decode } = eventCodec(aggregate)
        return [...cases].flatMap(([id, stored]) => duties(id, replay(aggregate.decider, stored.map(decode)), day))
      }),
    imports: imports.map(({ kind }) => kind),
    history: (tenant, ledgers) =>
      Effect.flatMap(handlingOf(tenant), ({ aggregate }) =>
        on(
          recordRows(aggregate)(
            tenant,
            ledgers.flatMap(({ kind, rows }) => {
              const view = imports.find((one) => one.kind.id === kind.id)
              return view === undefined ? [] : [{ view, rows }]
            })
          )
        )
      )
  }
}
