/**
 * 事件流 — what happened to one case, in order, for ever. Streams are written by `Store.commit` and by nothing else.
 */
import { Schema } from "effect"
import type { Instant, PlainDate } from "../calendar/index.ts"

/** An event to be stored. Every text is one line: no character below U+0020, no half of a surrogate pair. */
export interface NewEvent {
  readonly type: string
  /** The version of the event format that `data` was written in, from 1. */
  readonly schemaVersion: number
  /** The day it happened, which may be long before the day it is recorded. */
  readonly occurredOn: PlainDate
  /** JSON text, stored and given back to the last character. Never a name, a number or an address of a person. */
  readonly data: string
}

/** Events for the end of one stream: all of them, if the stream is still at `expectedVersion`. */
export interface Append {
  /** `<aggregate>/<id>`. */
  readonly stream: string
  /** How many events the writer saw; 0 for a new stream. Another number by then is a `VersionConflict`. */
  readonly expectedVersion: number
  readonly events: readonly [NewEvent, ...ReadonlyArray<NewEvent>]
}

/** What became of one append: where its stream and its tenant now end. */
export interface Appended {
  readonly stream: string
  readonly version: number
  readonly position: number
}

/** `sha-256`: FIPS 180-4. `sm3`: GB/T 32905-2016. Both give 32 bytes. */
export type HashAlgorithm = "sha-256" | "sm3"

/** An event as stored, with what an outsider needs to check it: see `sealedText`. */
export interface StoredEvent extends NewEvent {
  /** `<stream>@<version>`, unique within the tenant. */
  readonly id: string
  readonly tenant: string
  readonly stream: string
  /** 1, 2, 3 … within the stream. */
  readonly version: number
  /** 1, 2, 3 … within the tenant, in the order of the commits and without gaps. */
  readonly position: number
  /** Never backwards within the tenant. */
  readonly recordedAt: Instant
  readonly actor: string
  /** The idempotency key of the commit. */
  readonly commandId: string
  readonly algorithm: HashAlgorithm
  /** The hash of the event before it in the stream; `firstPrevHash` for the first. */
  readonly prevHash: string
  readonly hash: string
}

/** Someone else wrote to the stream first: read again and decide again. */
export class VersionConflict extends Schema.TaggedError<VersionConflict>()("VersionConflict", {
  stream: Schema.String,
  expected: Schema.Int,
  actual: Schema.Int
}) {}
