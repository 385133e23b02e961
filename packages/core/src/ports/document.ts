/**
 * 读模型 — what a list or a page shows, made ready in the commit that changes it: a text beside the facts it is read by.
 *
 * A document is never the truth: it can be made again from streams and ledgers, and is overwritten in place.
 */
import { Schema } from "effect"
import type { Instant } from "../calendar/index.ts"

/** A read model as it is written. */
export interface NewDocument {
  /** Any text, usually JSON; given back to the last character. */
  readonly body: string
  /** What a list is in order of, by code points; documents with the same are in the order of their ids. */
  readonly order: string
  /** What a list is narrowed by, each one value: `{ stage: "filed", street: "新港街道" }`. */
  readonly facets: Readonly<Record<string, string>>
  /** What a search looks in, to the letter. */
  readonly search: string
}

/** Puts a document in the place of whatever stood there, or takes it away (`document` null). */
export interface DocumentWrite {
  /** Permanent, in kebab-case: which list it belongs to. */
  readonly collection: string
  readonly id: string
  readonly document: NewDocument | null
}

/** A document as it stands. */
export interface StoredDocument extends Pick<NewDocument, "body" | "order"> {
  readonly id: string
  /** The commit that wrote it, and when. */
  readonly commit: number
  readonly recordedAt: Instant
}

/** Where a page ended. */
export interface DocumentPlace {
  readonly order: string
  readonly id: string
}

/** One page of a collection. Documents written meanwhile never move those that are between two pages. */
export interface DocumentPage {
  readonly tenant: string
  readonly collection: string
  /** Only documents that have each of these values. */
  readonly facets?: Readonly<Record<string, string>>
  /** Only documents whose `search` holds this text. */
  readonly contains?: string
  /** From `order`, inclusive, and to it, inclusive. */
  readonly from?: string
  readonly to?: string
  /** Only what comes after this place in the order asked for. */
  readonly after?: DocumentPlace
  readonly direction: "ascending" | "descending"
  /** 1 to 1000. */
  readonly limit: number
}

/** Lengths in UTF-16 units, which every adapter keeps to, since some databases cannot index longer texts. */
export const documentLimits = { collection: 60, id: 190, order: 190, facet: 40, value: 190, page: 1000 } as const

/** What of a document or a page is too long; thrown, and carried by a `StoreFailure` that is not retryable. */
export class DocumentTooLong extends Schema.TaggedError<DocumentTooLong>()("DocumentTooLong", {
  part: Schema.Literals(["collection", "id", "order", "facet", "value", "page"]),
  length: Schema.Int,
  limit: Schema.Int
}) {}

const within = (part: keyof typeof documentLimits, length: number): void => {
  const limit = documentLimits[part]
  if (length > limit) throw new DocumentTooLong({ part, length, limit })
}

/** Throws {@link DocumentTooLong} for what no adapter takes. */
export const checkDocument = ({ collection, document, id }: DocumentWrite): void => {
  within("collection", collection.length)
  within("id", id.length)
  if (document === null) return
  within("order", document.order.length)
  for (const [facet, value] of Object.entries(document.facets)) {
    within("facet", facet.length)
    within("value", value.length)
  }
}

/** Throws {@link DocumentTooLong} for a page that is larger than any adapter gives. */
export const checkPage = ({ limit }: Pick<DocumentPage, "limit">): void => within("page", limit)

/** 待发消息 — something to be told to other systems, once the commit stands. */
export interface OutboxMessage {
  readonly topic: string
  /** What it is about: messages with one key are told in their order. */
  readonly key: string
  /** Any text, usually JSON; given back to the last character. */
  readonly body: string
}

/** A message as stored. Who tells messages on remembers the last position it told. */
export interface StoredMessage extends OutboxMessage {
  /** 1, 2, 3 … within the tenant, in the order of the commits and without gaps. */
  readonly position: number
  readonly recordedAt: Instant
}
