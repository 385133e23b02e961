/** An aggregate on a store: how it is commanded, recorded and read. Its types are forgotten here, once for all of them. */
import type { PlainDate } from "@xiuhua/core/calendar"
import { type Refusal, replay, type Tagged } from "@xiuhua/core/decider"
import type { DutyOutcome } from "@xiuhua/core/duties"
import type { CaseDeadline, NeededDocument, PublicReport } from "@xiuhua/core/enforcement"
import {
  type Admit,
  type Aggregate,
  type DatedEvent,
  eventCodec,
  type History,
  handle,
  listed as linesOf,
  load,
  type Order,
  record,
  recordRows,
  streamOf,
  type ViewImport
} from "@xiuhua/core/handle"
import type { LedgerKind, Row } from "@xiuhua/core/ledger"
import { type DocumentWrite, Store, type StoredEvent, type StoreFailure } from "@xiuhua/core/ports"
import { Effect, Schedule } from "effect"
import type { Whose } from "../access/competence.ts"
import type { Admission, CaseAnswer, CaseFile, CaseLimit, CaseQuery, Cases } from "../case.ts"
import { caseDocuments } from "../lists/case-document.ts"
import { type Listed, nextDueOf } from "../lists/listed.ts"

/** An aggregate and what a case file shows of it beside its events. */
export interface Handling<Command extends Tagged, Event extends DatedEvent, State, Fact = Command> {
  readonly aggregate: Aggregate<Command, Event, State, Refusal, Fact>
  readonly stage: (state: State, on: PlainDate) => string
  /** What lists show of it. */
  readonly listed: (state: State) => Listed
  /** The units it belongs to and the areas it lies in, for whoever may act only within some. */
  readonly whose: (state: State) => Whose
  readonly limits: (state: State, on: PlainDate) => ReadonlyArray<CaseLimit>
  readonly duties: (id: string, state: State, on: PlainDate) => ReadonlyArray<DutyOutcome>
  readonly documents: (events: ReadonlyArray<Event>) => ReadonlyArray<NeededDocument>
  readonly publicView: (state: State) => PublicReport.PublicView | null
}

/** What most aggregates have none of. */
export const nothingElse = { documents: () => [], publicView: () => null } as const

/** Rows of one ledger that shows aggregates. */
export interface ViewRows {
  readonly kind: LedgerKind
  readonly rows: ReadonlyArray<Row>
}

/** An aggregate that is served. */
export interface Served<Command, Fact = Command> {
  readonly command: <E = never>(order: Order, command: Command, admit?: Admission<E>) => CaseAnswer<E>
  readonly record: <E = never>(order: Order, fact: Fact, admit?: Admission<E>) => CaseAnswer<E>
  readonly file: (query: CaseQuery) => Effect.Effect<CaseFile, StoreFailure>
  readonly processRecord: Cases["processRecord"]
  /** The limits of cases, each from its events by its id, as duties judged on a day. */
  readonly duties: (
    tenant: string,
    cases: ReadonlyMap<string, ReadonlyArray<StoredEvent>>,
    on: PlainDate
  ) => Effect.Effect<ReadonlyArray<DutyOutcome>, StoreFailure>
  /** What lists show of a case, made from its events. */
  readonly lines: (
    tenant: string,
    id: string,
    events: ReadonlyArray<StoredEvent>
  ) => Effect.Effect<ReadonlyArray<DocumentWrite>, StoreFailure>
  /** The views that bureaus also import as ledgers of their own. */
  readonly imports: ReadonlyArray<LedgerKind>
  /** The history that rows of those come to, for the commit that stores the rows. */
  readonly history: (tenant: string, ledgers: ReadonlyArray<ViewRows>) => Effect.Effect<History, StoreFailure>
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

type Failure = Effect.Error<CaseAnswer>

/** Somebody else wrote in between, or the database was busy: what was decided may be decided again on what stands now. */
const isRace = (failure: unknown): boolean => {
  const { _tag, retryable } = failure as { readonly _tag?: Failure["_tag"]; readonly retryable?: boolean }
  return _tag === "VersionConflict" || _tag === "EntryConflict" || (_tag === "StoreFailure" && retryable === true)
}

const again = Schedule.exponential("4 millis").pipe(Schedule.jittered, Schedule.upTo({ times: 8 }))

/** An order that was not meant for one version of the case is carried out on the one that stands; the command id makes it once. */
const carriedOut = <E>({ expectedVersion }: Order, work: CaseAnswer<E>): CaseAnswer<E> =>
  expectedVersion === undefined ? Effect.retry(work, { schedule: again, while: isRace }) : work

/** What an admission is shown: whose a case is, and of one that is only now opened whose it becomes. */
const met =
  <State, E>({ whose }: { readonly whose: (state: State) => Whose }, admit?: Admission<E>): Admit<State, E> =>
  ({ after, state, stored }) => {
    if (admit === undefined) return Effect.void
    const standing = stored.length > 0 ? state : after()
    return admit({ whose: standing === undefined ? null : whose(standing), timeline: stored })
  }

/** The aggregate, and the line that lists show of it. */
const listing = <Command extends Tagged, Event extends DatedEvent, State, Fact>(
  handling: Handling<Command, Event, State, Fact>
): Handling<Command, Event, State, Fact> => {
  const { aggregate, limits, listed, stage, whose } = handling
  const lists: NonNullable<typeof aggregate.lists> = (id, shown) => {
    const { lastOn, state } = shown
    const about = {
      aggregate: aggregate.name,
      id,
      stage: stage(state, lastOn),
      whose: whose(state),
      nextDue: nextDueOf(limits(state, lastOn))
    }
    return caseDocuments(about, shown, listed(state))
  }
  return { ...handling, aggregate: { ...aggregate, lists } }
}

/** Serves an aggregate; `made` makes it for a tenant, whose registers it may ask (who may act). */
export const serve = <Command extends Tagged, Event extends DatedEvent, State, Fact = Command>(
  store: Store["Service"],
  made: (tenant: string) => Effect.Effect<Handling<Command, Event, State, Fact>, StoreFailure>,
  imports: ReadonlyArray<ViewImport<Fact>> = []
): Served<Command, Fact> => {
  const on = <A, E>(work: Effect.Effect<A, E, Store>): Effect.Effect<A, E> => Effect.provideService(work, Store, store)
  const handlingOf = (tenant: string) => Effect.map(made(tenant), listing)
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
    aggregate,
    id,
    version,
    stage: handling.stage(state, day),
    whose: handling.whose(state),
    timeline: stored,
    findings: decider.review(state),
    limits: handling.limits(state, day),
    duties: handling.duties(id, state, day),
    next: decider.next(state, day),
    documents: handling.documents(events),
    publicView: handling.publicView(state)
  })
  return {
    command: <E = never>(order: Order, command: Command, admit?: Admission<E>) =>
      Effect.flatMap(
        handlingOf(order.tenant),
        (handling): CaseAnswer<E> =>
          carriedOut(order, on(handle(handling.aggregate)(order, command, met(handling, admit))))
      ),
    record: <E = never>(order: Order, fact: Fact, admit?: Admission<E>) =>
      Effect.flatMap(
        handlingOf(order.tenant),
        (handling): CaseAnswer<E> =>
          carriedOut(order, on(record(handling.aggregate)(order, fact, met(handling, admit))))
      ),
    file: (query) =>
      Effect.flatMap(handlingOf(query.tenant), (handling) =>
        on(Effect.map(load(handling.aggregate)(query.tenant, query.id), (loaded) => file(handling, query, loaded)))
      ),
    processRecord: ({ id, tenant }) =>
      Effect.flatMap(handlingOf(tenant), ({ aggregate, whose }) =>
        on(
          Effect.map(load(aggregate)(tenant, id), ({ state, stored }) => ({
            stream: streamOf(aggregate.name, id),
            whose: whose(state),
            events: stored
          }))
        )
      ),
    duties: (tenant, cases, day) =>
      Effect.map(handlingOf(tenant), ({ aggregate, duties }) => {
        const { decode } = eventCodec(aggregate)
        return [...cases].flatMap(([id, stored]) => duties(id, replay(aggregate.decider, stored.map(decode)), day))
      }),
    lines: (tenant, id, events) =>
      Effect.map(handlingOf(tenant), ({ aggregate }) => {
        const { decode } = eventCodec(aggregate)
        return linesOf(aggregate, id, replay(aggregate.decider, events.map(decode)), events)
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
