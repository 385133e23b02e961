import { Schema } from "effect"
import type { PlainDate } from "../calendar/index.ts"
import type { Decider, Tagged } from "../decider/index.ts"
import type { LedgerKind, Row, ViewRow } from "../ledger/index.ts"
import type { DocumentWrite, NewEvent, StoredEvent } from "../ports/index.ts"

/** An event that can be stored: `on` is the day it happened. */
export interface DatedEvent extends Tagged {
  readonly on: PlainDate
}

/** An event's data as JSON, before it is decoded. */
export type Stored = { readonly [key: string]: Schema.Json }

/** From the data of one event as one version wrote it to the data as the next version writes it. */
export type Upcast = (data: Stored) => Stored

/** An aggregate as a read model shows it. */
export interface Shown<State> {
  readonly state: State
  readonly version: number
  /** The day of the first event, and the latest of any. */
  readonly openedOn: PlainDate
  readonly lastOn: PlainDate
}

/**
 * An aggregate ready to be stored: its decider, its event format and the name its streams begin with.
 *
 * What was ever written must decode for ever. A field may be added when it is optional, under a new `schemaVersion`;
 * where that is not enough, `upcasts[n]` turns what version n wrote into version n + 1.
 */
export interface Aggregate<Command extends Tagged, Event extends DatedEvent, State, Rejection, Fact = Command> {
  /** Permanent, in kebab-case: the streams are `<name>/<id>`. */
  readonly name: string
  readonly event: Schema.Codec<Event, Schema.Json>
  /** The version that events are written in now, from 1. */
  readonly schemaVersion: number
  readonly upcasts: Readonly<Record<number, Upcast>>
  readonly decider: Decider<Command, Event, State, Rejection, Fact>
  /**
   * 台账视图 — the rows of ledgers that this state comes to, by natural keys that are the aggregate's own. They are written in
   * the commit of its events: new ones as entries, changed ones as corrections, so that figures never drift from cases.
   */
  readonly views?: (id: string, state: State) => ReadonlyArray<ViewRow>
  /** 读模型 — what lists show of it, written in the commit of its events. */
  readonly lists?: (id: string, shown: Shown<State>) => ReadonlyArray<DocumentWrite>
}

/** The read models of an aggregate with these events; none for one that has none. */
export const listed = <State>(
  { lists }: Pick<Aggregate<Tagged, DatedEvent, State, unknown>, "lists">,
  id: string,
  state: State,
  events: ReadonlyArray<Pick<NewEvent, "occurredOn">>
): ReadonlyArray<DocumentWrite> => {
  const [first] = events
  if (lists === undefined || first === undefined) return []
  const lastOn = events.reduce((last, { occurredOn }) => (occurredOn > last ? occurredOn : last), first.occurredOn)
  return lists(id, { state, version: events.length, openedOn: first.occurredOn, lastOn })
}

/** 台账补录 — how an imported row of a view becomes a recorded fact, whose view is that very row. */
export interface ViewImport<Fact> {
  readonly kind: LedgerKind
  /** Which aggregate the row is about, and what it says of it; undefined for a row that is about none. */
  readonly recorded: (row: Row) => { readonly id: string; readonly fact: Fact } | undefined
}

type Format<Event extends DatedEvent> = Pick<
  Aggregate<Tagged, Event, unknown, unknown>,
  "event" | "schemaVersion" | "upcasts"
>

/** Between events and what a store keeps. Decoding throws on data that no version ever wrote: a corrupt stream is a defect. */
export interface EventCodec<Event extends DatedEvent> {
  readonly encode: (event: Event) => NewEvent
  readonly decode: (stored: Pick<StoredEvent, "id" | "schemaVersion" | "data">) => Event
}

/** Decoded events that a codec remembers at most, in each of two generations. */
const REMEMBERED = 10_000

/**
 * What was decoded before is not decoded again: an event never changes, and a case is read at every step. Known by its version
 * and its whole text, so that another text is another event whatever stands beside it.
 */
const remembering = <Event>(decode: (schemaVersion: number, data: string, id: string) => Event) => {
  let young = new Map<string, Event>()
  let old = new Map<string, Event>()
  return (schemaVersion: number, data: string, id: string): Event => {
    const key = `${schemaVersion} ${data}`
    const known = young.get(key) ?? old.get(key)
    const event = known ?? decode(schemaVersion, data, id)
    if (young.size >= REMEMBERED) {
      old = young
      young = new Map()
    }
    young.set(key, event)
    return event
  }
}

/** The codec of an aggregate's events, made once. Decoded events are shared and never changed. */
export const eventCodec = <Event extends DatedEvent>({
  event,
  schemaVersion,
  upcasts
}: Format<Event>): EventCodec<Event> => {
  const toJson = Schema.encodeSync(event)
  const fromJson = Schema.decodeUnknownSync(event)
  const decoded = remembering((written, data, id) => {
    if (written > schemaVersion) throw new Error(`${id} was written by a later version (${written})`)
    let json = JSON.parse(data) as Stored
    for (let version = written; version < schemaVersion; version++) json = upcasts[version]?.(json) ?? json
    return fromJson(json)
  })
  return {
    encode: (event) => ({
      type: event._tag,
      schemaVersion,
      occurredOn: event.on,
      data: JSON.stringify(toJson(event))
    }),
    decode: ({ data, id, schemaVersion: written }) => decoded(written, data, id)
  }
}
