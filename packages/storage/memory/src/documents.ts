import {
  checkDocument,
  checkPage,
  type DocumentList,
  type DocumentPage,
  type DocumentPlace,
  type DocumentWrite,
  documentListOf,
  type NewDocument,
  type OutboxMessage,
  type StoredDocument,
  type StoredMessage
} from "@xiuhua/core/ports"

/** A document as kept: what is shown, and what it is found by. */
export interface KeptDocument extends NewDocument, StoredDocument {}

/** The documents of one tenant, by collection and id. */
export type Documents = ReadonlyMap<string, ReadonlyMap<string, KeptDocument>>

const codePoints = (text: string): ReadonlyArray<number> => Array.from(text, (letter) => letter.codePointAt(0) ?? 0)

/** Which of two texts comes first by code points, as in every database: not by UTF-16 units. */
const compare = (left: string, right: string): number => {
  if (left === right) return 0
  const [a, b] = [codePoints(left), codePoints(right)]
  const at = a.findIndex((point, index) => point !== b[index])
  return at < 0 ? -1 : (a[at] ?? 0) - (b[at] ?? -1)
}

const byPlace = (left: DocumentPlace, right: DocumentPlace): number =>
  compare(left.order, right.order) || compare(left.id, right.id)

/** The documents after these writes. Throws DocumentTooLong. */
export const written = (
  before: Documents,
  writes: ReadonlyArray<DocumentWrite>,
  at: { readonly commit: number; readonly recordedAt: number }
): Documents => {
  if (writes.length === 0) return before
  const changed = new Map<string, Map<string, KeptDocument>>()
  for (const write of writes) {
    checkDocument(write)
    const { collection, document, id } = write
    const documents = changed.get(collection) ?? new Map(before.get(collection))
    changed.set(collection, documents)
    if (document === null) documents.delete(id)
    else documents.set(id, { id, ...document, ...at })
  }
  return new Map([...before, ...changed])
}

const shown = ({ body, commit, id, order, recordedAt }: KeptDocument): StoredDocument => ({
  id,
  order,
  body,
  commit,
  recordedAt
})

export const documentOf = (documents: Documents, collection: string, id: string): StoredDocument | null => {
  const found = documents.get(collection)?.get(id)
  return found === undefined ? null : shown(found)
}

const found = (documents: Documents, page: DocumentPage): ReadonlyArray<StoredDocument> => {
  const { after, collection, contains = "", direction, facets = {}, from, limit, to } = page
  const sign = direction === "ascending" ? 1 : -1
  return [...(documents.get(collection)?.values() ?? [])]
    .filter(
      (document) =>
        Object.entries(facets).every(([name, value]) => document.facets[name] === value) &&
        document.search.includes(contains) &&
        (from === undefined || compare(document.order, from) >= 0) &&
        (to === undefined || compare(document.order, to) <= 0) &&
        (after === undefined || sign * byPlace(document, after) > 0)
    )
    .sort((left, right) => sign * byPlace(left, right))
    .slice(0, limit)
    .map(shown)
}

/** The messages after these were added. */
export const told = (
  before: ReadonlyArray<StoredMessage>,
  messages: ReadonlyArray<OutboxMessage>,
  recordedAt: number
): ReadonlyArray<StoredMessage> =>
  messages.length === 0
    ? before
    : [...before, ...messages.map((one, at) => ({ ...one, position: before.length + at + 1, recordedAt }))]

/** One page. Throws DocumentTooLong. */
export const pageOf = (documents: Documents, page: DocumentPage): ReadonlyArray<StoredDocument> => {
  checkPage(page)
  return found(documents, page)
}

/** The same as one text. Throws DocumentTooLong. */
export const listOf = (documents: Documents, page: DocumentPage): DocumentList => {
  checkPage(page)
  return documentListOf(found(documents, { ...page, limit: page.limit + 1 }), page.limit, (text) => Buffer.from(text))
}
