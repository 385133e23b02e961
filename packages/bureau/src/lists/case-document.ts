/**
 * 案件读模型 — the line of a case in lists, made ready in the commit that changes it: the JSON that the bureau sees, and in a
 * collection of its own the JSON that the public sees, so that a page is put together without decoding anything.
 */
import { fingerprint, type Shown } from "@xiuhua/core/handle"
import { type DocumentWrite, documentLimits, type NewDocument } from "@xiuhua/core/ports"
import type { Whose } from "../access/competence.ts"
import type { CaseSummary, Listed } from "./listed.ts"

/** The collection that lines of cases are in. */
const CASES = "cases"

/** 发展党员 — the way of one person into the Party: it is in no list but its own. */
export const APART = "member-development"

/** What the public sees of cases. */
const PUBLIC = `${CASES}/public`

/** Where the lines of an aggregate are. */
export const collectionOf = (aggregate: string | undefined, which: "internal" | "public" = "internal"): string => {
  if (which === "public") return PUBLIC
  return aggregate === APART ? `${CASES}/${APART}` : CASES
}

/** In a facet: it names none, or several, of which the line itself tells. */
export const NONE = ""
export const SEVERAL = "*"

/** A text that every database can index. One that is longer ends in a fingerprint of the whole. */
const fit = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 17)}~${fingerprint(text)}`

export const facetValue = (text: string): string => fit(text, documentLimits.value)

const facetOf = (names: ReadonlyArray<string>): string => {
  const [first = NONE, ...more] = new Set(names)
  return more.length > 0 ? SEVERAL : facetValue(first)
}

/** Where the line of a case is kept. */
const documentId = (aggregate: string, id: string): string => fit(`${aggregate}/${id}`, documentLimits.id)

/** Writes the line of a case, and what the public sees of it. */
export const caseDocuments = (
  about: Pick<CaseSummary, "aggregate" | "id" | "stage" | "nextDue"> & { readonly whose: Whose },
  { lastOn, openedOn, version }: Omit<Shown<unknown>, "state">,
  { publicView, words, ...said }: Listed
): ReadonlyArray<DocumentWrite> => {
  const { aggregate, id, nextDue, stage, whose } = about
  const { details, number, title } = said
  const summary: CaseSummary = {
    aggregate,
    id,
    title,
    number,
    stage,
    version,
    openedOn,
    lastOn,
    whose,
    nextDue,
    details
  }
  const line = (body: string): NewDocument => ({
    body,
    order: openedOn,
    facets: {
      orgUnit: facetOf(whose.orgUnits),
      street: facetOf(whose.areas),
      aggregate: facetValue(aggregate),
      stage: facetValue(stage)
    },
    search: [id, number, title?.zh, title?.en, ...whose.orgUnits, ...whose.areas, ...words]
      .filter((word) => word !== null && word !== undefined)
      .join("\n")
  })
  const at = documentId(aggregate, id)
  const internal = { collection: collectionOf(aggregate), id: at, document: line(JSON.stringify(summary)) }
  if (publicView === "never") return [internal]
  const shown = { aggregate, id, ...publicView }
  const document = publicView === null ? null : line(`${JSON.stringify(shown)}\n${JSON.stringify(whose)}`)
  return [internal, { collection: PUBLIC, id: at, document }]
}

/** The JSON of a line, and whose the case is: of what the public sees that stands behind it, where nobody is shown it. */
export const partsOf = (
  body: string,
  which: "internal" | "public"
): { readonly json: string; readonly whose: () => Whose } => {
  if (which === "internal") return { json: body, whose: () => (JSON.parse(body) as CaseSummary).whose }
  const end = body.indexOf("\n")
  return { json: body.slice(0, end), whose: () => JSON.parse(body.slice(end + 1)) as Whose }
}
