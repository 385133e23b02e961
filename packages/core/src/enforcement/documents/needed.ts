/** 应有文书 — which documents the steps of a case need, and which of them are not in its file. */
import type { PlainDate } from "../../calendar/index.ts"
import type { CaseEvent, StatutoryDocument } from "./document.ts"
import { statutoryDocuments } from "./statutory-documents.ts"

/** One line of the file's index (卷宗目录). */
export interface NeededDocument {
  readonly document: StatutoryDocument
  /** The step that needs it, and its day. */
  readonly event: CaseEvent["_tag"]
  readonly on: PlainDate
  /** What of the case it is about, where there may be several: the id of a seizure, of a piece of evidence. */
  readonly item: string | null
}

/** The documents that one step needs, in the order of the catalogue. Empty for a step that is proved by another's. */
export const documentsFor = (event: CaseEvent): ReadonlyArray<StatutoryDocument> =>
  statutoryDocuments.filter(({ steps }) => steps.some(({ needs }) => needs(event)))

/** 卷宗目录 — every document that the steps of a case need, in the order of the steps. */
export const documentsOf = (events: ReadonlyArray<CaseEvent>): ReadonlyArray<NeededDocument> =>
  events.flatMap((event) =>
    documentsFor(event).map((document) => ({
      document,
      event: event._tag,
      on: event.on,
      item: "id" in event ? event.id : null
    }))
  )

/**
 * What is missing: needed and not among the documents of the file. A document counts once: two notices need two.
 * `filed` are ids of the catalogue; an id that it has not counts for nothing.
 */
export const missingDocuments = (
  events: ReadonlyArray<CaseEvent>,
  filed: ReadonlyArray<string>
): ReadonlyArray<NeededDocument> => {
  const left = new Map<string, number>()
  for (const id of filed) left.set(id, (left.get(id) ?? 0) + 1)
  return documentsOf(events).filter(({ document: { id } }) => {
    const have = left.get(id) ?? 0
    left.set(id, have - 1)
    return have <= 0
  })
}
