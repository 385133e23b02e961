/** 列表文本 — a page of documents as one text, for whoever sends it on without looking at any of them. */
import type { DocumentPlace, StoredDocument } from "./document.ts"

/** The bodies of a page, in UTF-8, a comma between two: what stands in a list where each is JSON. */
export interface DocumentList {
  readonly bytes: Uint8Array
  readonly count: number
  /** The place of the last one where more come after it; null on the last page. */
  readonly next: DocumentPlace | null
}

/** The list of documents in hand: `limit` of them and one more, where there are so many. `encode` gives UTF-8. */
export const documentListOf = (
  documents: ReadonlyArray<StoredDocument>,
  limit: number,
  encode: (text: string) => Uint8Array
): DocumentList => {
  const shown = documents.slice(0, limit)
  const last = shown.at(-1)
  return {
    bytes: encode(shown.map(({ body }) => body).join(",")),
    count: shown.length,
    next: documents.length > limit && last !== undefined ? { order: last.order, id: last.id } : null
  }
}
