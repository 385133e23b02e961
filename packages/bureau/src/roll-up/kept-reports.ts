/** 收到的区级上报 — reports of other tenants as a city keeps them: each an event, the latest of each figure ready to be added up. */
import { fingerprint } from "@xiuhua/core/handle"
import { type TenantReport, TenantReportJson } from "@xiuhua/core/indicators"
import type { Append, DocumentWrite, Store, StoredDocument, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Schedule, Schema } from "effect"
import type { Catalogue } from "../catalogue.ts"
import { facetValue } from "../lists/case-document.ts"
import { NotFound, type Request } from "../requests.ts"

type Service = Store["Service"]

/** Reports of other tenants, as they were sent. */
export interface ReceiveReports extends Request {
  readonly reports: ReadonlyArray<TenantReport>
  /** The same key again changes nothing. */
  readonly idempotencyKey: string
}

const COLLECTION = "tenant-reports"
const PAGE = 1000

const encode = Schema.encodeSync(Schema.fromJsonString(TenantReportJson))
const decode = Schema.decodeUnknownSync(Schema.fromJsonString(TenantReportJson))

const periodKey = ({ period }: Pick<TenantReport, "period">): string => `${period.from}_${period.to}`

/** One name for what a tenant reports of one figure, period and group. */
const nameOf = ({ by, indicator, period, tenants }: TenantReport): string =>
  fingerprint([tenants, indicator, period, by])

const documentOf = (report: TenantReport): DocumentWrite => ({
  collection: COLLECTION,
  id: nameOf(report),
  document: {
    body: encode(report),
    order: periodKey(report),
    facets: { period: periodKey(report), indicator: facetValue(report.indicator) },
    search: report.tenants.join("\n")
  }
})

/** The reports as events behind those that came before, and as read models where none is later. */
const writesOf = (store: Service, tenant: string, reports: ReadonlyArray<TenantReport>) =>
  Effect.forEach(reports, (report) =>
    Effect.gen(function* () {
      const stream = `tenant-report/${nameOf(report)}`
      const append: Append = {
        stream,
        expectedVersion: (yield* store.read(tenant, stream)).length,
        events: [{ type: "TenantReported", schemaVersion: 1, occurredOn: report.period.to, data: encode(report) }]
      }
      const standing = yield* store.document(tenant, COLLECTION, nameOf(report))
      const isLater = standing === null || decode(standing.body).asOf <= report.asOf
      return { append, documents: isLater ? [documentOf(report)] : [] }
    })
  )

const again = Schedule.exponential("4 millis").pipe(Schedule.jittered, Schedule.upTo({ times: 8 }))
const isRace = ({ _tag }: { readonly _tag: string }): boolean => _tag === "VersionConflict"

/** Keeps reports; of one tenant, figure and period the one as of the latest moment counts. Answers how many it was given. */
export const receiveReports = (store: Service, { indicators }: Catalogue) => {
  const known = indicators.map(({ id }) => id)
  return ({ actor, idempotencyKey, reports, tenant }: ReceiveReports) =>
    Effect.gen(function* () {
      for (const { indicator } of reports) {
        if (!known.includes(indicator)) return yield* new NotFound({ what: "indicator", id: indicator, known })
      }
      const latest = [...new Map(reports.map((report) => [nameOf(report), report])).values()]
      const writes = yield* writesOf(store, tenant, latest)
      yield* store.commit({
        tenant,
        actor,
        idempotencyKey,
        provenance: { source: "tenant-reports", reliability: "secondary" },
        appends: writes.map(({ append }) => append),
        entries: [],
        corrections: [],
        settlements: [],
        documents: writes.flatMap(({ documents }) => documents)
      })
      return reports.length
    }).pipe(Effect.retry({ schedule: again, while: isRace }))
}

/** Every report of a period that a tenant keeps. */
export const keptReports = (
  store: Service,
  tenant: string,
  period: TenantReport["period"]
): Effect.Effect<ReadonlyArray<TenantReport>, StoreFailure> =>
  Effect.gen(function* () {
    const found: Array<StoredDocument> = []
    for (;;) {
      const last = found.at(-1)
      const page = yield* store.documents({
        tenant,
        collection: COLLECTION,
        facets: { period: periodKey({ period }) },
        ...(last !== undefined && { after: { order: last.order, id: last.id } }),
        direction: "ascending",
        limit: PAGE
      })
      found.push(...page)
      if (page.length < PAGE) return found.map(({ body }) => decode(body))
    }
  })
