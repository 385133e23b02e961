/** Read models and messages to other systems, beside the commit that they belong to. */
import {
  checkPage,
  type DocumentList,
  type DocumentPage,
  type DocumentPlace,
  type DocumentWrite,
  documentListOf,
  type OutboxMessage,
  type StoredDocument,
  type StoredMessage
} from "@xiuhua/core/ports"
import { CompiledQuery, sql } from "kysely"
import type { Db, Finder, Raw, Sql, Write } from "./database.ts"
import type { SqlDatabase } from "./flavour.ts"
import { shapes } from "./tables.ts"
import type { Turn } from "./turn.ts"

/** One write, and the commit that it belongs to. */
export interface DatedWrite extends DocumentWrite {
  readonly commit: number
  readonly recordedAt: number
}

/** Documents that one statement names: SQLite takes no expression that is a thousand deep. */
const AT_ONCE = 200

/** Deletes the rows of documents from a table that is about them. */
const remove = async (
  db: Db,
  table: "document" | "document_facet",
  tenant: string,
  which: ReadonlyArray<Pick<DatedWrite, "collection" | "id">>
): Promise<void> => {
  for (let at = 0; at < which.length; at += AT_ONCE) {
    const ids = which
      .slice(at, at + AT_ONCE)
      .map(({ collection, id }) => sql`(tenant = ${tenant} and collection = ${collection} and id = ${id})`)
    await sql`delete from ${sql.table(table)} where ${sql.join(ids, sql` or `)}`.execute(db)
  }
}

/** Takes away what these documents were found by, and gives what is to be kept; of several for one id the last stands. */
export const documentWrites = async (
  db: Db,
  tenant: string,
  writes: ReadonlyArray<DatedWrite>
): Promise<ReadonlyArray<Write>> => {
  if (writes.length === 0) return []
  const last = [...new Map(writes.map((write) => [`${write.collection}\u001f${write.id}`, write])).values()]
  await remove(db, "document_facet", tenant, last)
  const removed = last.filter(({ document }) => document === null)
  await remove(db, "document", tenant, removed)
  const kept = last.flatMap(({ document, ...at }) => (document === null ? [] : [{ ...at, ...document }]))
  return [
    {
      op: "put",
      into: shapes.document,
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
    },
    {
      op: "add",
      into: shapes.documentFacet,
      rows: kept.flatMap(({ collection, facets, id, order }) =>
        Object.entries(facets).map(([facet, value]) => [tenant, collection, facet, value, order, id])
      )
    }
  ]
}

const documentOf = (raw: Raw): StoredDocument => ({
  id: String(raw["id"]),
  order: String(raw["place"]),
  body: String(raw["body"]),
  commit: Number(raw["commit_no"]),
  recordedAt: Number(raw["recorded_at"])
})

const columns = sql.raw("d.id, d.place, d.body, d.commit_no, d.recorded_at")

const byId: Finder = {
  from: shapes.document.name,
  columns: ["id", "place", "body", "commit_no", "recorded_at"],
  by: ["tenant", "collection", "id"],
  types: ["text", "text", "text"],
  order: null
}

export const readDocument = async (
  { flavour, reader }: Pick<SqlDatabase, "flavour" | "reader">,
  tenant: string,
  collection: string,
  id: string
): Promise<StoredDocument | null> => {
  const [[found] = []] = await flavour.lookup(reader, { of: byId, keys: [[tenant, collection, id]] })
  return found === undefined ? null : documentOf(found)
}

/** Which documents a page is about and in which order: along the first facet where there is one, else along the collection. */
const asked = ({ contains: holds }: SqlDatabase["flavour"], page: DocumentPage) => {
  const { after, collection, contains = "", direction, facets = {}, from, tenant, to } = page
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
  if (contains !== "") wanted.push(holds(sql.ref("d.search"), contains))
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
  const which = sql`from ${source} where ${sql.join(wanted, sql` and `)}
    order by ${along}.place ${way}, ${along}.id ${way}`
  return { along, which }
}

type Reading = Pick<SqlDatabase, "flavour" | "reader">

const found = async ({ flavour, reader }: Reading, page: DocumentPage): Promise<ReadonlyArray<StoredDocument>> => {
  const { rows } = await sql<Raw>`select ${columns} ${asked(flavour, page).which} limit ${page.limit}`.execute(reader)
  return rows.map(documentOf)
}

/** One page. Throws DocumentTooLong. */
export const readPage = async (database: Reading, page: DocumentPage): Promise<ReadonlyArray<StoredDocument>> => {
  checkPage(page)
  return found(database, page)
}

/** What the database says of a list. */
interface Listed {
  readonly bytes: Uint8Array | null
  readonly count: number
  /** JSON: order and id of the last that is shown, and of the next where there is one. */
  readonly ends: string
}

/** The place of the last that is shown where there is one behind it. */
const nextOf = (ends: string): DocumentPlace | null => {
  const [last, next] = JSON.parse(ends) as ReadonlyArray<readonly [order: string, id: string]>
  return last === undefined || next === undefined ? null : { order: last[0], id: last[1] }
}

/** Values of the conditions of `asked`, in their order, of a page without a text to look for. */
const valuesOf = ({ after, collection, facets = {}, from, tenant, to }: DocumentPage): ReadonlyArray<string> => {
  const [lead, ...others] = Object.entries(facets)
  return [
    tenant,
    collection,
    ...(lead ?? []),
    ...others.flatMap(([facet, value]) => [tenant, collection, facet, value]),
    ...(from === undefined ? [] : [from]),
    ...(to === undefined ? [] : [to]),
    ...(after === undefined ? [] : [after.order, after.order, after.id])
  ]
}

/** Texts of queries for lists by what they ask about: to put one together costs more than to run it. */
const listTexts = new WeakMap<SqlDatabase["reader"], Map<string, string>>()
/** Facets come from programs and are few. */
const KEPT = 200

/** The query of a list. Whether there is one behind the last that is shown, and where that is, are read from the index. */
const listQuery = ({ flavour, lines, reader }: Reading & { readonly lines: Sql }, page: DocumentPage) => {
  const { after, contains = "", direction, facets = {}, from, limit, to } = page
  const key = JSON.stringify([
    Object.keys(facets),
    direction,
    from === undefined,
    to === undefined,
    after === undefined
  ])
  const texts = listTexts.get(reader) ?? new Map<string, string>()
  listTexts.set(reader, texts)
  const known = contains === "" ? texts.get(key) : undefined
  if (known !== undefined) {
    const values = valuesOf(page)
    return CompiledQuery.raw(known, [...values, limit - 1, ...values, limit])
  }
  const { along, which } = asked(flavour, page)
  const query = sql`select ${lines},
    (select json_group_array(json_array(place, id))
      from (select ${along}.place as place, ${along}.id as id ${which} limit 2 offset ${limit - 1})) as ends
    from (select d.body as body ${which} limit ${limit})`.compile(reader)
  if (contains === "" && texts.size < KEPT) texts.set(key, query.sql)
  return query
}

/** The same as one text: put together by the database where that costs less. Throws DocumentTooLong. */
export const readList = async (database: Reading, page: DocumentPage): Promise<DocumentList> => {
  checkPage(page)
  const { flavour, reader } = database
  const { limit } = page
  if (flavour.bodies === null) {
    return documentListOf(await found(database, { ...page, limit: limit + 1 }), limit, (text) => Buffer.from(text))
  }
  const { rows } = await reader.executeQuery<Listed>(listQuery({ ...database, lines: flavour.bodies }, page))
  const [list] = rows
  return {
    bytes: list?.bytes ?? new Uint8Array(),
    count: Number(list?.count ?? 0),
    next: list === undefined ? null : nextOf(list.ends)
  }
}

/** Messages behind the tenant's last one, to be kept; the turn moves on behind them. */
export const messageWrites = (
  turn: Turn,
  messages: ReadonlyArray<OutboxMessage & { readonly recordedAt: number }>
): ReadonlyArray<Write> =>
  messages.length === 0
    ? []
    : [
        {
          op: "add",
          into: shapes.outbox,
          rows: messages.map(({ body, key, recordedAt, topic }) => [
            turn.tenant,
            ++turn.message,
            topic,
            key,
            body,
            recordedAt
          ])
        }
      ]

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
