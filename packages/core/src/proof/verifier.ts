/**
 * 核验 — reads all events of a tenant once, in the order of their positions, and names the first that is not what was
 * written. It keeps one entry per stream and nothing else, so a record of any length passes through.
 *
 * What it shows: no event was changed, moved, put in between or taken out, as far as the events, the ends that the store
 * knows beside them, and a checkpoint made earlier can tell. Without a checkpoint nobody can tell that the newest events of
 * a tenant were cut off together with the ends of their streams, or that a stream was written anew from some event on.
 */
import type { Instant } from "../calendar/index.ts"
import { firstPrevHash, type StoredEvent, type StreamEnd, sealableText } from "../ports/index.ts"
import type { Break, BreakReason } from "./break.ts"
import type { Digests } from "./digest.ts"

export interface VerifierOptions {
  readonly digests: Digests
  readonly tenant: string
  /** `stream`: only one stream is read, so positions leave out what others have. */
  readonly scope: "tenant" | "stream"
  /** Where streams ended at a genuine checkpoint. */
  readonly checkpoint?: ReadonlyArray<StreamEnd>
}

/** What was read and found. */
export interface Verified {
  readonly streams: number
  readonly events: number
  /** Of the last event; 0 and null when there is none. */
  readonly position: number
  readonly recordedAt: Instant | null
  /** Where each stream ends by its events, in the order of the names. */
  readonly ends: ReadonlyArray<StreamEnd>
  readonly firstBreak: Break | null
}

/** A verification under way. Hand it everything in this order: events, heads, the events written in the meantime. */
export interface Verifier {
  readonly take: (events: ReadonlyArray<StoredEvent>) => void
  /**
   * Where the store believes its streams to end, read after the events. A stream that somebody has written to in between
   * may be ahead of the events taken so far; those that follow must then account for it.
   */
  readonly takeHeads: (heads: ReadonlyArray<StreamEnd>) => void
  /** The position after which to go on reading. */
  readonly position: () => number
  readonly finish: () => Verified
}

/** The end of a stream so far. Changed in place: one for each event would be most of the work. */
interface Tip {
  version: number
  hash: string
  position: number
}

const byStream = (a: { readonly stream: string | null }, b: { readonly stream: string | null }): number =>
  (a.stream ?? "") < (b.stream ?? "") ? -1 : 1

/** What is wrong with an event whatever stands around it. */
const sealProblem = (digests: Digests, event: StoredEvent): BreakReason | null => {
  const digest = digests(event.algorithm)
  if (digest === undefined) return "unknown-algorithm"
  const text = sealableText(event)
  if (text === undefined) return "not-one-line"
  return digest.digest(text) === event.hash ? null : "hash-mismatch"
}

/** Begins a verification. */
export const makeVerifier = ({ checkpoint = [], digests, scope, tenant }: VerifierOptions): Verifier => {
  const tips = new Map<string, Tip>()
  const marks = new Map(checkpoint.map((end) => [end.stream, end]))
  /** Heads that are ahead of the events taken so far. */
  const awaited = new Map<string, StreamEnd>()
  const doubts: Array<Break> = []
  let events = 0
  let position = 0
  let recordedAt: Instant | null = null
  let found: Break | null = null

  const problem = (event: StoredEvent, tip: Tip | undefined): BreakReason | null => {
    const broken = sealProblem(digests, event)
    if (broken !== null) return broken
    if (event.tenant !== tenant) return "tenant-mismatch"
    if (scope === "tenant" ? event.position !== position + 1 : event.position <= position) return "position-gap"
    if (event.version !== (tip?.version ?? 0) + 1) return "version-gap"
    if (event.prevHash !== (tip?.hash ?? firstPrevHash)) return "prev-hash-mismatch"
    if (recordedAt !== null && event.recordedAt < recordedAt) return "recorded-backwards"
    const mark = marks.get(event.stream)
    return mark?.version === event.version && mark.hash !== event.hash ? "checkpoint-hash-differs" : null
  }

  /** Whether events of a stream that ended so before the gap may be those that are missing in it. */
  const mayFill = (gap: Break, tip: Tip | undefined): boolean => (tip?.position ?? 0) < gap.position

  const judge = (event: StoredEvent, tip: Tip | undefined): void => {
    if (found === null) {
      const reason = problem(event, tip)
      if (reason === null) return
      const missing = reason === "position-gap" && event.position > position
      found = missing
        ? { stream: null, position: position + 1, reason }
        : { stream: event.stream, position: event.position, reason }
    }
    // A gap belongs to the stream whose versions jump over it.
    if (found.stream === null && event.version > (tip?.version ?? 0) + 1 && mayFill(found, tip)) {
      found = { ...found, stream: event.stream }
    }
  }

  const settle = ({ hash, position, stream, version }: StoredEvent): void => {
    const head = awaited.get(stream)
    if (head?.version !== version) return
    awaited.delete(stream)
    if (head.hash !== hash) doubts.push({ stream, position, reason: "head-differs" })
  }

  const take = (taken: ReadonlyArray<StoredEvent>): void => {
    for (const event of taken) {
      const tip = tips.get(event.stream)
      judge(event, tip)
      if (awaited.size > 0) settle(event)
      if (tip === undefined) {
        tips.set(event.stream, { version: event.version, hash: event.hash, position: event.position })
      } else {
        tip.version = event.version
        tip.hash = event.hash
        tip.position = event.position
      }
      position = event.position
      recordedAt = event.recordedAt
    }
    events += taken.length
  }

  const takeHeads = (heads: ReadonlyArray<StreamEnd>): void => {
    const known = new Set<string>()
    for (const head of heads) {
      known.add(head.stream)
      const tip = tips.get(head.stream)
      if (tip === undefined || head.version > tip.version) awaited.set(head.stream, head)
      else if (head.version !== tip.version || head.hash !== tip.hash) {
        doubts.push({ stream: head.stream, position: tip.position, reason: "head-differs" })
      }
    }
    for (const [stream, tip] of tips) {
      if (!known.has(stream)) doubts.push({ stream, position: tip.position, reason: "head-missing" })
    }
  }

  /** Streams of a list that have fewer events than it says. */
  const short = (list: Iterable<StreamEnd>) =>
    [...list]
      .map((end) => ({ ...end, tip: tips.get(end.stream) }))
      .filter(({ tip, version }) => (tip?.version ?? 0) < version)

  const finish = (): Verified => {
    const cut = short(awaited.values()).sort(byStream)
    const lost = short(marks.values())
    for (const { stream, tip } of cut) {
      doubts.push({ stream, position: tip?.position ?? 0, reason: tip === undefined ? "head-extra" : "head-differs" })
    }
    doubts.sort(byStream)
    for (const { stream, tip } of lost) {
      const reason = tip === undefined ? "checkpoint-stream-missing" : "checkpoint-stream-shorter"
      doubts.push({ stream, position: tip?.position ?? 0, reason })
    }
    const gap = found
    const filling = gap?.stream === null ? [...cut, ...lost].find(({ tip }) => mayFill(gap, tip)) : undefined
    return {
      streams: tips.size,
      events,
      position,
      recordedAt,
      ends: [...tips].map(([stream, { hash, version }]) => ({ stream, version, hash })).sort(byStream),
      firstBreak: gap === null ? (doubts[0] ?? null) : { ...gap, stream: filling?.stream ?? gap.stream }
    }
  }

  return { take, takeHeads, position: () => position, finish }
}
