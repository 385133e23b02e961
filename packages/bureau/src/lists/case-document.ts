/**
 * 案件读模型 — the line of a case in lists, made ready in the commit that changes it. The text holds a line for each class of
 * reader, so that a page is put together without decoding anything: whose it is, what the bureau sees, what the public sees.
 */
import { fingerprint, type Shown } from "@xiuhua/core/handle"
import { type DocumentWrite, documentLimits } from "@xiuhua/core/ports"
import type { Whose } from "../access/competence.ts"
import type { CaseSummary, Listed } from "./listed.ts"

/** The collection that lines of cases are in. */
const CASES = "cases"

/** 发展党员 — the way of one person into the Party: it is in no list but its own. */
export const APART = "member-development"

/** Where the lines of an aggregate are. */
export const collectionOf = (aggregate: string | undefined): string =>
  aggregate === APART ? `${CASES}/${APART}` : CASES

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

/** Writes the line of a case. */
export const caseDocument = (
  about: Pick<CaseSummary, "aggregate" | "id" | "stage" | "nextDue"> & { readonly whose: Whose },
  { lastOn, openedOn, version }: Omit<Shown<unknown>, "state">,
  { publicView, words, ...said }: Listed
): DocumentWrite => {
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
  const shown = publicView === null ? "" : JSON.stringify({ aggregate, id, ...publicView })
  return {
    collection: collectionOf(aggregate),
    id: documentId(aggregate, id),
    document: {
      body: [JSON.stringify(summary), JSON.stringify(whose), shown].join("\n"),
      order: openedOn,
      facets: {
        orgUnit: facetOf(whose.orgUnits),
        street: facetOf(whose.areas),
        aggregate: facetValue(aggregate),
        stage: facetValue(stage),
        shown: publicView === null ? "internal" : "public"
      },
      search: [id, number, title?.zh, title?.en, ...whose.orgUnits, ...whose.areas, ...words]
        .filter((word) => word !== null && word !== undefined)
        .join("\n")
    }
  }
}

/** What stands in the text of a line. */
export const partsOf = (body: string): { readonly whose: string; readonly internal: string; readonly open: string } => {
  const first = body.indexOf("\n")
  const second = body.indexOf("\n", first + 1)
  return { internal: body.slice(0, first), whose: body.slice(first + 1, second), open: body.slice(second + 1) }
}
