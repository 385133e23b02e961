import {
  type Append,
  type Appended,
  chain,
  emptyHead,
  type Hash,
  type StoredEvent,
  type StreamEnd,
  VersionConflict
} from "@xiuhua/core/ports"

/** The events of one tenant, by position and by stream. Nothing is ever taken out. */
export interface Streams {
  readonly log: Array<StoredEvent>
  readonly byStream: Map<string, Array<StoredEvent>>
}

/** What the events of one commit have in common. */
export interface Envelope {
  readonly tenant: string
  readonly recordedAt: number
  readonly actor: string
  readonly commandId: string
}

export const noStreams = (): Streams => ({ log: [], byStream: new Map() })

/** The events of all appends, sealed but not yet kept, or the first conflict. Throws RangeError on text that is not one line. */
export const sealAll = (
  hash: Hash,
  { byStream, log }: Streams,
  appends: ReadonlyArray<Append>,
  envelope: Envelope
): ReadonlyArray<StoredEvent> | VersionConflict => {
  const sealed: Array<StoredEvent> = []
  for (const append of appends) {
    const { expectedVersion: expected, stream } = append
    const last = sealed.findLast((event) => event.stream === stream) ?? byStream.get(stream)?.at(-1)
    const head = last ?? emptyHead
    if (head.version !== expected) return new VersionConflict({ stream, expected, actual: head.version })
    const from = { version: head.version, hash: head.hash, position: log.length + sealed.length, ...envelope }
    sealed.push(...chain(hash, append, from))
  }
  return sealed
}

/** Keeps events that `sealAll` made; in one step, so that nobody sees a part of them. */
export const keep = ({ byStream, log }: Streams, sealed: ReadonlyArray<StoredEvent>): void => {
  for (const event of sealed) {
    log.push(event)
    const events = byStream.get(event.stream)
    if (events === undefined) byStream.set(event.stream, [event])
    else events.push(event)
  }
}

/** Where each append left its stream and the tenant. */
export const endsOf = (appends: ReadonlyArray<Append>, sealed: ReadonlyArray<StoredEvent>): ReadonlyArray<Appended> => {
  let count = 0
  return appends.map(({ events }) => {
    count += events.length
    const { position, stream, version } = sealed[count - 1] as StoredEvent
    return { stream, version, position }
  })
}

/** Where each stream ends, in the order of their names. */
export const headsOf = ({ byStream }: Streams): ReadonlyArray<StreamEnd> =>
  [...byStream.values()]
    .map((events) => events.at(-1) as StoredEvent)
    .map(({ hash, stream, version }) => ({ stream, version, hash }))
    .sort((a, b) => (a.stream < b.stream ? -1 : 1))
