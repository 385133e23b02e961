/** A made-up record of three streams, as a store would write it, and what somebody may do to it. */
import { plainDate } from "../../src/calendar/index.ts"
import { chain, emptyHead, type StoredEvent, type StreamEnd } from "../../src/ports/index.ts"
import { type Break, type Checkpoint, makeVerifier, type Verified } from "../../src/proof/index.ts"
import { digests, sha256, sm3 } from "./digests.ts"

export const tenant = "441502"

/** Stream of each event; the third stream changes its function. */
const steps = ["case/a", "case/b", "case/a", "case/c", "case/b", "case/c", "case/a", "case/c", "case/b", "case/a"]

/** The events of the steps, each a second after the one before; `say` words one. */
export const record = (
  streams: ReadonlyArray<string> = steps,
  say: (position: number) => string = (position) => `{"n":${position}}`
): ReadonlyArray<StoredEvent> => {
  const events: Array<StoredEvent> = []
  for (const [at, stream] of streams.entries()) {
    const head = events.findLast((event) => event.stream === stream) ?? emptyHead
    const from = { ...head, tenant, position: at, recordedAt: 1_646_100_000_000 + 1000 * at }
    const hash = stream === "case/c" && at > 4 ? sm3 : sha256
    const noted = { type: "Noted", schemaVersion: 1, occurredOn: plainDate("2022-03-01"), data: say(at + 1) }
    const append = { stream, expectedVersion: head.version, events: [noted] as const }
    events.push(...chain(hash, append, { ...from, actor: "officer-7", commandId: `c-${at}` }))
  }
  return events
}

/** Where the streams of some events end, in the order of their names. */
export const endsOf = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<StreamEnd> => {
  const ends = new Map(events.map(({ hash, stream, version }) => [stream, { stream, version, hash }]))
  return [...ends.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1))
}

export interface Store {
  readonly events: ReadonlyArray<StoredEvent>
  readonly heads: ReadonlyArray<StreamEnd>
  /** What somebody writes between the reading of the events and that of the heads, or after it. */
  readonly meanwhile?: ReadonlyArray<StoredEvent>
}

export const whole: Store = { events: record(), heads: endsOf(record()) }

export const verified = (
  { events, heads, meanwhile = [] }: Store,
  checkpoint?: Pick<Checkpoint, "ends">,
  scope: "tenant" | "stream" = "tenant"
): Verified => {
  const verifier = makeVerifier({ digests, tenant, scope, checkpoint: checkpoint?.ends ?? [] })
  verifier.take(events.slice(0, 4))
  verifier.take(events.slice(4))
  verifier.takeHeads(heads)
  verifier.take(meanwhile.filter(({ position }) => position > verifier.position()))
  return verifier.finish()
}

export const firstBreak = (...given: Parameters<typeof verified>): Break | null => verified(...given).firstBreak
