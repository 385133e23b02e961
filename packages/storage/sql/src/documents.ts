/** Read models and messages to other systems, beside the commit that they belong to. */
import {
  checkDocument,
  checkPage,
  type DocumentPage,
  type DocumentWrite,
  type OutboxMessage,
  type StoredDocument,
  type StoredMessage
} from "@xiuhua/core/ports"
import { sql } from "kysely"
import type { Db, Raw, Sql, SqlDatabase } from "./database.ts"
import { shapes } from "./tables.ts"
import type { Turn } from "./turn.ts"

/** One write, and the commit that it belongs to. */
export interface DatedWrite extends DocumentWrite {
  readonly commit: number
  readonly recordedAt: number
}

/** Documents that one statement names: SQLite takes no expression that is a thousand deep. */
const AT_ONCE = 200

/** Writes documents; of several for one id the last stands. Throws DocumentTooLong. */
export const writeDocuments = async (
  database: Pick<SqlDatabase, "flavour">,
  db: Db,
  tenant: string,
  writes: ReadonlyArray<DatedWrite>
): Promise<void> => {
  for (const write of writes) checkDocument(write)
  const last = [...new Map(writes.map((write) => [`${write.collection}\u001f${write.id}`, write])).values()]
  for (let at = 0; at < last.length; at += AT_ONCE) await writeSome(database, db, tenant, last.slice(at, at + AT_ONCE))
}

/** Writes some documents, each id once. */
const writeSome = async (
  { flavour }: Pick<SqlDatabase, "flavour">,
  db: Db,
  tenant: string,
  last: ReadonlyArray<DatedWrite>
): Promise<void> => {
  const gone = sql.join(
    last.map(({ collection, id }) => sql`(tenant = ${tenant} and collection = ${collection} and id = ${id})`),
    sql` or `
  )
  await sql`delete from document_facet where ${gone}`.execute(db)
  const removed = last.filter(({ document }) => document === null)
  if (removed.length > 0) {
    const ids = removed.map(
      ({ collection, id }) => sql`(tenant = ${tenant} and collection = ${collection} and id = ${id})`
    )
    await sql`delete from document where ${sql.join(ids, sql` or `)}`.execute(db)
  }
  const kept = last.flatMap(({ document, ...at }) => (document === null ? [] : [{ ...at, ...document }]))
  if (kept.length === 0) return
  await flavour.put(db, {
    into: shapes.document,
    key: ["tenant", "collection", "id"],
    rows: kept.map(({ body, collection, commit, id, order, recordedAt, search }) => [
      tenant,
      collection,
      id,
      order,
      body,
      search,
      commit,
      recordedAt
    ])
  })
  const facets = kept.flatMap(({ collection, facets, id, order }) =>
    Object.entries(facets).map(([facet, value]) => [tenant, collection, facet, value, order, id])
  )
  if (facets.length > 0) {
    await flavour.insertNew(db, { into: shapes.documentFacet, rows: facets, identity: null })
  }
}

const documentOf = (raw: Raw): StoredDocument => ({
  id: String(raw["id"]),
  order: String(raw["place"]),
  body: String(raw["body"]),
  commit: Number(raw["commit_no"]),
  recordedAt: Number(raw["recorded_at"])
})

const columns = sql.raw("d.id, d.place, d.body, d.commit_no, d.recorded_at")

export const readDocument = async (
  { flavour, reader }: Pick<SqlDatabase, "flavour" | "reader">,
  tenant: string,
  collection: string,
  id: string
): Promise<StoredDocument | null> => {
  const [[found] = []] = await flavour.lookup(reader, {
    from: shapes.document.name,
    columns: ["id", "place", "body", "commit_no", "recorded_at"],
    by: ["tenant", "collection", "id"],
    types: ["text", "text", "text"],
    keys: [[tenant, collection, id]],
    order: null
  })
  return found === undefined ? null : documentOf(found)
}

/** One page: read along the first facet where there is one, else along the collection. Throws DocumentTooLong. */
export const readPage = async (
  { flavour, reader }: Pick<SqlDatabase, "flavour" | "reader">,
  page: DocumentPage
): Promise<ReadonlyArray<StoredDocument>> => {
  checkPage(page)
  const { after, collection, contains = "", direction, facets = {}, from, limit, tenant, to } = page
  const [lead, ...others] = Object.entries(facets)
  const along = sql.raw(lead === undefined ? "d" : "l")
  const wanted: Array<Sql<boolean>> = [
    sql<boolean>`${along}.tenant = ${tenant} and ${along}.collection = ${collection}`
  ]
  if (lead !== undefined) wanted.push(sql<boolean>`l.facet = ${lead[0]} and l.value = ${lead[1]}`)
  for (const [facet, value] of others) {
    wanted.push(sql<boolean>`exists (select 1 from document_facet f where f.tenant = ${tenant}
      and f.collection = ${collection} and f.id = ${along}.id and f.facet = ${facet} and f.value = ${value})`)
  }
  if (contains !== "") wanted.push(flavour.contains(sql.ref("d.search"), contains))
  if (from !== undefined) wanted.push(sql<boolean>`${along}.place >= ${from}`)
  if (to !== undefined) wanted.push(sql<boolean>`${along}.place <= ${to}`)
  const [then, way] = direction === "ascending" ? [sql.raw(">"), sql.raw("asc")] : [sql.raw("<"), sql.raw("desc")]
  if (after !== undefined) {
    wanted.push(sql<boolean>`(${along}.place ${then} ${after.order}
      or (${along}.place = ${after.order} and ${along}.id ${then} ${after.id}))`)
  }
  const source =
    lead === undefined
      ? sql`document d`
      : sql`document_facet l join document d on d.tenant = l.tenant and d.collection = l.collection and d.id = l.id`
  const { rows } = await sql<Raw>`select ${columns} from ${source} where ${sql.join(wanted, sql` and `)}
    order by ${along}.place ${way}, ${along}.id ${way} limit ${limit}`.execute(reader)
  return rows.map(documentOf)
}

/** Adds messages behind the tenant's last one. */
export const writeMessages = async (
  { flavour }: Pick<SqlDatabase, "flavour">,
  db: Db,
  turn: Turn,
  messages: ReadonlyArray<OutboxMessage & { readonly recordedAt: number }>
): Promise<void> => {
  if (messages.length === 0) return
  const rows = messages.map(({ body, key, recordedAt, topic }) => [
    turn.tenant,
    ++turn.message,
    topic,
    key,
    body,
    recordedAt
  ])
  await flavour.insertNew(db, { into: shapes.outbox, rows, identity: null })
}

/** The messages of a tenant after a position, at most `limit` of them, in order. */
export const messagePage = async (
  reader: Db,
  tenant: string,
  afterPosition: number,
  limit: number
): Promise<ReadonlyArray<StoredMessage>> => {
  const { rows } = await sql<Raw>`select position, topic, message_key, body, recorded_at from outbox
    where tenant = ${tenant} and position > ${afterPosition} order by position limit ${limit}`.execute(reader)
  return rows.map((raw) => ({
    position: Number(raw["position"]),
    topic: String(raw["topic"]),
    key: String(raw["message_key"]),
    body: String(raw["body"]),
    recordedAt: Number(raw["recorded_at"])
  }))
}
