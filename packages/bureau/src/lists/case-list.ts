/** 案件列表 — cases by what they are, where they stand, whose they are and what is written in them, newest first. */
import { type PlainDate, parsePlainDate } from "@xiuhua/core/calendar"
import type { DocumentPage, DocumentPlace, Store, StoredDocument, StoreFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { Whose } from "../access/competence.ts"
import { InvalidRequest } from "../requests.ts"
import { CASES, facetValue, NONE, partsOf, SEVERAL } from "./case-document.ts"
import { byCodePoints } from "./code-points.ts"

/** Which cases. What is left out does not narrow. */
export interface CaseListQuery {
  readonly tenant: string
  readonly aggregate?: string
  readonly stage?: string
  readonly orgUnit?: string
  readonly street?: string
  /** Opened on these days, both inclusive. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** A text that stands in its id, number, title, units, streets or words. */
  readonly text?: string
  readonly order?: "newest-first" | "oldest-first"
  /** 1 to 200; 50 unless told. */
  readonly limit?: number
  /** Where the page before ended. */
  readonly after?: string
}

/** One line of a list: the JSON of a `CaseSummary`, or of what the public sees. */
export interface CaseLine {
  readonly aggregate: string
  readonly json: string
  /** When the case was last written to. */
  readonly recordedAt: number
}

/** One page of a list. */
export interface CasePage {
  readonly lines: ReadonlyArray<CaseLine>
  /** What the next page is asked `after`; null on the last one. Cases opened meanwhile move nothing between two pages. */
  readonly next: string | null
}

/** Which cases somebody is shown: `units` and `streets` where only those, and a last word on each. */
export interface CaseReach {
  readonly units: ReadonlyArray<string> | null
  readonly streets: ReadonlyArray<string> | null
  readonly admits: (aggregate: string, whose: () => Whose) => boolean
}

const everything: CaseReach = { units: null, streets: null, admits: () => true }

const MOST = 200
const CURSOR = /^(\d{4}-\d{2}-\d{2})\/(.+)$/su

const placeOf = (after: string): DocumentPlace | undefined => {
  const [, order = "", id = ""] = CURSOR.exec(after) ?? []
  return parsePlainDate(order) === undefined ? undefined : { order, id }
}

const aggregateOf = (id: string): string => id.slice(0, id.indexOf("/"))

/** The facets that together hold every case that a reach and a question leave: each case stands in one of them. */
const sourcesOf = (query: CaseListQuery, { streets, units }: CaseReach): ReadonlyArray<Record<string, string>> => {
  const named = ({ aggregate, stage }: CaseListQuery): Record<string, string> => ({
    ...(aggregate !== undefined && { aggregate: facetValue(aggregate) }),
    ...(stage !== undefined && { stage: facetValue(stage) })
  })
  const along = (facet: string, values: ReadonlyArray<string>) =>
    [...new Set([...values, SEVERAL])].map((value) => ({ [facet]: value, ...named(query) }))
  const { orgUnit, street } = query
  if (orgUnit !== undefined) return along("orgUnit", [facetValue(orgUnit)])
  if (street !== undefined) return along("street", [facetValue(street)])
  if (units !== null) return along("orgUnit", [...units.map(facetValue), NONE])
  if (streets !== null) return along("street", [...streets.map(facetValue), NONE])
  return [named(query)]
}

const later = (descending: boolean) => (a: DocumentPlace, b: DocumentPlace) => {
  const order = byCodePoints(a.order, b.order) || byCodePoints(a.id, b.id)
  return descending ? -order : order
}

const isAsked = ({ orgUnit, street }: CaseListQuery, { areas, orgUnits }: Whose): boolean =>
  (orgUnit === undefined || orgUnits.includes(orgUnit)) && (street === undefined || areas.includes(street))

/** Cases of a tenant, a page of them. `InvalidRequest` for a period, a size or a place that is none. */
export const caseList =
  (store: Store["Service"], which: "internal" | "public" = "internal") =>
  (query: CaseListQuery, reach: CaseReach = everything): Effect.Effect<CasePage, InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      const { from, limit = 50, order = "newest-first", street, tenant, text = "", to } = query
      if (from !== undefined && to !== undefined && from > to) return yield* new InvalidRequest({ rule: "period" })
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return yield* new InvalidRequest({ rule: "limit" })
      const start = query.after === undefined ? undefined : placeOf(query.after)
      if (query.after !== undefined && start === undefined) return yield* new InvalidRequest({ rule: "cursor" })
      const descending = order === "newest-first"
      const sources = sourcesOf(query, reach)
      const page = (facets: Record<string, string>, after: DocumentPlace | undefined): DocumentPage => ({
        tenant,
        collection: CASES,
        facets: which === "public" ? { ...facets, shown: "public" } : facets,
        ...(text !== "" && { contains: text }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(after !== undefined && { after }),
        direction: descending ? "descending" : "ascending",
        limit: limit + 1
      })
      const narrow = query.orgUnit !== undefined || street !== undefined
      const found: Array<StoredDocument> = []
      let after = start
      // A place behind which every source has been read: what lies beyond it is not known yet.
      for (;;) {
        const pages = yield* Effect.forEach(sources, (facets) => store.documents(page(facets, after)))
        const [only = []] = pages
        // One source comes in its order already.
        const merged = pages.length === 1 ? only : pages.flat().sort(later(descending))
        const full = pages.flatMap((one) => (one.length > limit ? [one.at(-1) as StoredDocument] : []))
        const end = full.toSorted(later(descending))[0]
        const known = end === undefined ? merged : merged.filter((one) => later(descending)(one, end) <= 0)
        for (const document of known) {
          let parsed: Whose | undefined
          const whose = () => (parsed ??= JSON.parse(partsOf(document.body).whose) as Whose)
          if (narrow && !isAsked(query, whose())) continue
          if (reach.admits(aggregateOf(document.id), whose)) found.push(document)
        }
        if (found.length > limit || end === undefined) break
        after = { order: end.order, id: end.id }
      }
      const shown = found.slice(0, limit)
      const last = shown.at(-1)
      return {
        lines: shown.map(({ body, id, recordedAt }) => ({
          aggregate: aggregateOf(id),
          json: which === "public" ? partsOf(body).open : partsOf(body).internal,
          recordedAt
        })),
        next: found.length > limit && last !== undefined ? `${last.order}/${last.id}` : null
      }
    })
