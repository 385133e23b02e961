/** 案件列表 — cases by what they are, where they stand, whose they are and what is written in them, newest first. */
import { type PlainDate, parsePlainDate } from "@xiuhua/core/calendar"
import type { DocumentPage, DocumentPlace, Store, StoredDocument, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Result } from "effect"
import type { Whose } from "../access/competence.ts"
import { InvalidRequest } from "../requests.ts"
import { collectionOf, facetValue, NONE, partsOf, SEVERAL } from "./case-document.ts"
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

/** One page of a list as text: lines of JSON with commas between, in UTF-8. */
export interface CaseText extends Pick<CasePage, "next"> {
  readonly bytes: Uint8Array
}

/** Which cases somebody is shown: `units` and `streets` where only those, and a last word on each. */
export interface CaseReach {
  readonly units: ReadonlyArray<string> | null
  readonly streets: ReadonlyArray<string> | null
  readonly admits: (aggregate: string, whose: () => Whose) => boolean
  /** True where it admits every case that a question can be about: then none is looked at by itself. */
  readonly whole: boolean
}

const everything: CaseReach = { units: null, streets: null, admits: () => true, whole: true }

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

/** What a question comes to: from where on, how many, and the pages to be read. `InvalidRequest` for what is none. */
const planOf = (
  query: CaseListQuery,
  reach: CaseReach,
  which: "internal" | "public"
): Result.Result<Plan, InvalidRequest> => {
  const { from, limit = 50, order = "newest-first", street, tenant, text = "", to } = query
  if (from !== undefined && to !== undefined && from > to) return Result.fail(new InvalidRequest({ rule: "period" }))
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return Result.fail(new InvalidRequest({ rule: "limit" }))
  const start = query.after === undefined ? undefined : placeOf(query.after)
  if (query.after !== undefined && start === undefined) return Result.fail(new InvalidRequest({ rule: "cursor" }))
  const descending = order === "newest-first"
  return Result.succeed({
    limit,
    start,
    descending,
    sources: sourcesOf(query, reach),
    narrow: query.orgUnit !== undefined || street !== undefined,
    page: (facets, after, most) => ({
      tenant,
      collection: collectionOf(query.aggregate, which),
      facets,
      ...(text !== "" && { contains: text }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(after !== undefined && { after }),
      direction: descending ? "descending" : "ascending",
      limit: most
    })
  })
}

interface Plan {
  readonly limit: number
  readonly start: DocumentPlace | undefined
  readonly descending: boolean
  /** The facets that hold every case the question is about. */
  readonly sources: ReadonlyArray<Record<string, string>>
  /** Whether the cases of those are to be looked at one by one, for the unit or street that was asked for. */
  readonly narrow: boolean
  readonly page: (facets: Record<string, string>, after: DocumentPlace | undefined, limit: number) => DocumentPage
}

const cursorOf = ({ id, order }: DocumentPlace): string => `${order}/${id}`

/** Cases of a tenant, a page of them. `InvalidRequest` for a period, a size or a place that is none. */
export const caseList =
  (store: Store["Service"], which: "internal" | "public" = "internal") =>
  (query: CaseListQuery, reach: CaseReach = everything): Effect.Effect<CasePage, InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      const { descending, limit, narrow, page, sources, start } = yield* Effect.fromResult(planOf(query, reach, which))
      const found: Array<StoredDocument> = []
      let after = start
      // A place behind which every source has been read: what lies beyond it is not known yet.
      for (;;) {
        const pages = yield* Effect.forEach(sources, (facets) => store.documents(page(facets, after, limit + 1)))
        const [only = []] = pages
        // One source comes in its order already.
        const merged = pages.length === 1 ? only : pages.flat().sort(later(descending))
        const full = pages.flatMap((one) => (one.length > limit ? [one.at(-1) as StoredDocument] : []))
        const end = full.toSorted(later(descending))[0]
        const known = end === undefined ? merged : merged.filter((one) => later(descending)(one, end) <= 0)
        for (const document of known) {
          let parsed: Whose | undefined
          const whose = () => (parsed ??= partsOf(document.body, which).whose())
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
          json: partsOf(body, which).json,
          recordedAt
        })),
        next: found.length > limit && last !== undefined ? cursorOf(last) : null
      }
    })

const encoder = new TextEncoder()

/**
 * The same page as the inside of a list in JSON, in UTF-8, ready to be sent on: put together by the store where nobody has to be
 * kept from any of it.
 */
export const caseListText =
  (store: Store["Service"]) =>
  (query: CaseListQuery, reach: CaseReach = everything): Effect.Effect<CaseText, InvalidRequest | StoreFailure> =>
    Effect.flatMap(
      Effect.fromResult(planOf(query, reach, "internal")),
      ({ limit, narrow, page, sources: [source = {}, ...others], start }) =>
        reach.whole && !narrow && others.length === 0
          ? Effect.map(store.documentList(page(source, start, limit)), ({ bytes, next }) => ({
              bytes,
              next: next === null ? null : cursorOf(next)
            }))
          : Effect.map(caseList(store)(query, reach), ({ lines, next }) => ({
              bytes: encoder.encode(lines.map(({ json }) => json).join(",")),
              next
            }))
    )
