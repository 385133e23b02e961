/**
 * 哈希链 — each event of a stream seals the one before it, so that nobody can change, insert or drop one unseen.
 *
 * 行政执法全过程记录: 《中华人民共和国行政处罚法》(2021修订) art. 47. How an outsider recomputes it: ADR 0040.
 */
import type { Append, HashAlgorithm, StoredEvent } from "./stream.ts"

/** The hash function that a store is handed. */
export interface Hash {
  readonly algorithm: HashAlgorithm
  /** The hash of the UTF-8 bytes of `text`, as 64 lower-case hexadecimal digits. */
  readonly digest: (text: string) => string
}

/** `prevHash` of the first event of a stream: 64 zeros. */
export const firstPrevHash = "0".repeat(64)

type Unsealed = Omit<StoredEvent, "id" | "algorithm" | "hash">

const oneLine = (name: string, text: string): string => {
  if (!text.isWellFormed()) throw new RangeError(`${name} of an event holds half a surrogate pair`)
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x20) throw new RangeError(`${name} of an event holds a control character`)
  }
  return text
}

/**
 * The text whose UTF-8 bytes are hashed: these fourteen lines, joined by one line feed, none at the end. No field can
 * hold a line feed, so no two events have the same text. `id` is not among them: it is the stream and the version.
 *
 * Throws RangeError when a text is not one line of well-formed Unicode (see `NewEvent`).
 */
export const sealedText = (event: Omit<StoredEvent, "id" | "hash">): string =>
  [
    "xiuhua-event-1",
    event.algorithm,
    event.prevHash,
    oneLine("tenant", event.tenant),
    oneLine("stream", event.stream),
    event.version,
    event.position,
    oneLine("type", event.type),
    event.schemaVersion,
    oneLine("occurredOn", event.occurredOn),
    event.recordedAt,
    oneLine("actor", event.actor),
    oneLine("commandId", event.commandId),
    oneLine("data", event.data)
  ].join("\n")

const seal = (hash: Hash, unsealed: Unsealed): StoredEvent => {
  const event = { ...unsealed, id: `${unsealed.stream}@${unsealed.version}`, algorithm: hash.algorithm }
  return { ...event, hash: hash.digest(sealedText(event)) }
}

/** Where a stream ends: its number of events and the hash of the last. */
export interface StreamHead {
  readonly version: number
  readonly hash: string
}

/** The head of a stream that does not exist yet. */
export const emptyHead: StreamHead = { version: 0, hash: firstPrevHash }

/** The events of one append, sealed one after the other from where stream and tenant end now. Throws as {@link sealedText}. */
export const chain = (
  hash: Hash,
  { stream, events }: Append,
  from: StreamHead & Pick<Unsealed, "tenant" | "position" | "recordedAt" | "actor" | "commandId">
): ReadonlyArray<StoredEvent> => {
  const sealed: Array<StoredEvent> = []
  let prevHash = from.hash
  for (const [index, { data, occurredOn, schemaVersion, type }] of events.entries()) {
    const { actor, commandId, recordedAt, tenant } = from
    const version = from.version + index + 1
    const position = from.position + index + 1
    const envelope = { tenant, stream, version, position, recordedAt, actor, commandId, prevHash }
    const event = seal(hash, { ...envelope, type, schemaVersion, occurredOn, data })
    sealed.push(event)
    prevHash = event.hash
  }
  return sealed
}
