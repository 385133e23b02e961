/** 存档 — the bulletins of a tenant as they are kept: a stream a year, and a read model for the list of years. */
import { Issue } from "@xiuhua/core/bulletin"
import { replay } from "@xiuhua/core/decider"
import { eventCodec, streamOf } from "@xiuhua/core/handle"
import type { DocumentWrite, NewEvent, Store, StoredEvent, StoreFailure } from "@xiuhua/core/ports"
import { Effect } from "effect"
import type { IssuedBulletin, Signed } from "./requests.ts"

type Service = Store["Service"]

const codec = eventCodec({ event: Issue.Event, schemaVersion: 1, upcasts: {} })
const COLLECTION = "bulletins"

export const bulletinStream = (year: number): string => streamOf("bulletin", String(year))

/** The bulletin of a year as it is kept. */
export interface Kept {
  readonly stored: ReadonlyArray<StoredEvent>
  readonly state: Issue.State
}

export const kept = (store: Service, tenant: string, year: number): Effect.Effect<Kept, StoreFailure> =>
  Effect.map(store.read(tenant, bulletinStream(year)), (stored) => ({
    stored,
    state: replay(Issue.decider, stored.map(codec.decode))
  }))

export const encoded = (event: Issue.Event): NewEvent => codec.encode(event)

/** As it stands, each step with who took it. */
export const issuedOf = (year: number, { state, stored }: Kept): IssuedBulletin => {
  const signed = stored.map((one): Signed<Issue.Event> => {
    const { actor, recordedAt } = one
    return { event: codec.decode(one), by: actor, recordedAt }
  })
  const all = <Tag extends Issue.Event["_tag"]>(tag: Tag) =>
    signed.filter((one): one is Signed<Issue.Of<Tag>> => one.event._tag === tag)
  return {
    year,
    stage: Issue.stageOf(state),
    drafted: all("BulletinDrafted").at(-1) ?? null,
    published: all("BulletinPublished")[0] ?? null,
    errata: all("ErratumIssued")
  }
}

/** That there is one for a year. */
export const listing = (year: number): DocumentWrite => ({
  collection: COLLECTION,
  id: String(year),
  document: { body: "{}", order: String(year), facets: {}, search: "" }
})

/** The years that have one, the latest first. A thousand years are enough. */
export const listedYears = (store: Service, tenant: string): Effect.Effect<ReadonlyArray<number>, StoreFailure> =>
  Effect.map(store.documents({ tenant, collection: COLLECTION, direction: "descending", limit: 1000 }), (found) =>
    found.map(({ id }) => Number(id))
  )
