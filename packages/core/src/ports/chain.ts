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

/** Fourteen lines: a field with a line feed in it would make them more. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what may not be there.
const FOURTEEN_LINES = /^[^\u0000-\u001f]*(?:\n[^\u0000-\u001f]*){13}$/

/**
 * The text whose UTF-8 bytes are hashed: these fourteen lines, joined by one line feed, none at the end. No field can
 * hold a line feed, so no two events have the same text. `id` is not among them: it is the stream and the version.
 *
 * Undefined when a text is not one line of well-formed Unicode (see `NewEvent`): no store takes such an event.
 */
export const sealableText = (event: Omit<StoredEvent, "id" | "hash">): string | undefined => {
  const { actor, algorithm, commandId, data, occurredOn, position, prevHash } = event
  const { recordedAt, schemaVersion, stream, tenant, type, version } = event
  const text = `xiuhua-event-1\n${algorithm}\n${prevHash}\n${tenant}\n${stream}\n${version}\n${position}\n${type}\n${schemaVersion}\n${occurredOn}\n${recordedAt}\n${actor}\n${commandId}\n${data}`
  return text.isWellFormed() && FOURTEEN_LINES.test(text) ? text : undefined
}

const texts = ["algorithm", "prevHash", "tenant", "stream", "type", "occurredOn", "actor", "commandId", "data"] as const

/** The same; throws RangeError, naming the field, when a text is not one line of well-formed Unicode. */
export const sealedText = (event: Omit<StoredEvent, "id" | "hash">): string => {
  const text = sealableText(event)
  if (text !== undefined) return text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what may not be there.
  const unfit = texts.find((name) => !event[name].isWellFormed() || /[\u0000-\u001f]/.test(event[name]))
  throw new RangeError(`${unfit} of an event is not one line of well-formed Unicode`)
}

const seal = (hash: Hash, unsealed: Unsealed): StoredEvent => {
  const event = { ...unsealed, id: `${unsealed.stream}@${unsealed.version}`, algorithm: hash.algorithm }
  return { ...event, hash: hash.digest(sealedText(event)) }
}

/** Where a stream ends: its number of events and the hash of the last. */
export interface StreamHead {
  readonly version: number
  readonly hash: string
}

/** Where a named stream ends. */
export interface StreamEnd extends StreamHead {
  readonly stream: string
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
