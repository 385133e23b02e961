import type { Row, Touched } from "@xiuhua/core/ledger"
import { type Correction, EntryConflict, KeyTaken, type QuarantineReason } from "@xiuhua/core/ports"
import { sql } from "kysely"
import type { Db, Raw } from "./database.ts"
import type { SqlDatabase } from "./flavour.ts"
import { nodeHash } from "./hash.ts"
import type { LedgerTable } from "./table.ts"
import { shapes } from "./tables.ts"
import type { Turn } from "./turn.ts"

/** A transaction that is being filled: what it writes under, and what has become of the rows so far. */
export interface Writing {
  readonly database: SqlDatabase
  readonly transaction: Db
  readonly turn: Turn
  readonly counts: {
    accepted: number
    duplicates: number
    quarantined: number
    corrected: number
    settled: number
    derived: number
    keptAside: number
  }
  /** Which groups of which derivations the commit has touched so far. */
  readonly touched: Touched
}

const { digest } = nodeHash("sha-256")

/** Keeps a row aside under the next number of the tenant; the same row for the same entry is kept once. */
export const setAside = async (
  { counts, database, transaction, turn }: Writing,
  kind: string,
  entry: number,
  row: Row,
  reason: QuarantineReason
): Promise<void> => {
  const values = JSON.stringify(row)
  const number = turn.quarantine + 1
  const clashed = await database.flavour.insertNew(transaction, {
    into: shapes.quarantine,
    rows: [[turn.tenant, number, kind, entry, values, digest(values), reason, turn.recordedAt, turn.commit]],
    identity: null
  })
  if (clashed.length === 0) turn.quarantine = number
  counts[reason === "key-conflict" ? "quarantined" : "keptAside"]++
}

/** Writes one kind's rows, batch after batch; numbers run on from the last entry of the tenant. */
export const entryWriter = async (writing: Writing, table: LedgerTable) => {
  const { counts, database, transaction, turn } = writing
  const { flavour } = database
  const { commit, recordedAt, tenant } = turn
  const { rows } = await sql<{ last: number | null }>`
    select max(entry) as last from ${sql.table(table.name)} where tenant = ${tenant}`.execute(transaction)
  let next = Number(rows[0]?.last ?? 0) + 1

  const insert = (entry: number, version: number, row: Row) => [
    tenant,
    entry,
    version,
    recordedAt,
    null,
    commit,
    null,
    ...row
  ]

  /** A row whose key is known: a duplicate of any version, a clash with the current one, or new after a withdrawal. */
  const settle = async (row: Row, versions: ReadonlyArray<Raw>) => {
    const same = versions.some((version) => table.toRow(version).every((value, index) => value === row[index]))
    if (same) {
      counts.duplicates++
      return
    }
    const current = versions.find((version) => version["superseded_at"] === null)
    if (current === undefined) {
      // The key is free again. A new entry, since the old one may live on under another key.
      const last = versions.reduce((most, version) => Math.max(most, Number(version["version"])), 0)
      const fresh = { into: table.shape, rows: [insert(next++, last + 1, row)], identity: null }
      const clashed = await flavour.insertNew(transaction, fresh)
      if (clashed.length > 0) throw new Error(`${table.name}: version ${last + 1} of a free key is taken`)
      counts.accepted++
      writing.touched.mark(table.kind, row)
      return
    }
    await setAside(writing, table.kind.id, Number(current["entry"]), row, "key-conflict")
  }

  const lookup = (rows: ReadonlyArray<Row>) =>
    flavour.lookup(transaction, {
      of: table.byKey,
      keys: rows.map((row) => [tenant, ...table.keyAt.map((at) => row[at] ?? null)])
    })

  return async (batch: ReadonlyArray<Row>): Promise<void> => {
    const first = next
    next += batch.length
    const clashed = await flavour.insertNew(transaction, {
      into: table.shape,
      rows: batch.map((row, index) => insert(first + index, 1, row)),
      identity: "entry"
    })
    counts.accepted += batch.length - clashed.length
    if (writing.touched.watches(table.kind)) {
      const refused = new Set(clashed)
      for (const [index, row] of batch.entries()) if (!refused.has(index)) writing.touched.mark(table.kind, row)
    }
    if (clashed.length === 0) return
    const known = await lookup(clashed.map((index) => batch[index] as Row))
    const settled = new Set<string>()
    for (const [index, at] of clashed.entries()) {
      const row = batch[at] as Row
      const key = table.keyAt.map((place) => row[place]).join("\u001f")
      // A second row of the batch with this key has to see what became of the first.
      const versions = settled.has(key) ? ((await lookup([row]))[0] ?? []) : (known[index] ?? [])
      settled.add(key)
      await settle(row, versions)
    }
  }
}

/** Closes the current version of an entry and puts the replacement in its place; gives the failure instead of throwing. */
export const correct = async (
  { counts, touched, transaction, turn: { commit, recordedAt, tenant } }: Writing,
  table: LedgerTable,
  { approver, entry, reason, replacement, version }: Correction
): Promise<EntryConflict | KeyTaken | undefined> => {
  const kind = table.kind.id
  const versions = (await transaction
    .selectFrom(table.name)
    .selectAll()
    .where("tenant", "=", tenant)
    .where("entry", "=", entry)
    .orderBy("version")
    .execute()) as ReadonlyArray<Raw>
  const current = versions.find((row) => row["superseded_at"] === null)
  if (current === undefined || Number(current["version"]) !== version) {
    return new EntryConflict({ kind, entry, expected: version, actual: current ? Number(current["version"]) : null })
  }
  await transaction
    .updateTable(table.name)
    .set({ superseded_at: recordedAt })
    .where("tenant", "=", tenant)
    .where("entry", "=", entry)
    .where("version", "=", version)
    .execute()
  if (replacement !== null) {
    let holders = transaction
      .selectFrom(table.name)
      .select(["entry", "superseded_at", "version"])
      .where("tenant", "=", tenant)
    table.key.forEach((column, index) => {
      holders = holders.where(column, "=", replacement[table.keyAt[index] as number])
    })
    const others = ((await holders.execute()) as ReadonlyArray<Raw>).filter((row) => Number(row["entry"]) !== entry)
    const holder = others.find((row) => row["superseded_at"] === null) ?? others[0]
    if (holder !== undefined) return new KeyTaken({ kind, entry, holder: Number(holder["entry"]) })
    const values = Object.fromEntries(table.columns.map((column, index) => [column, replacement[index]]))
    await transaction
      .insertInto(table.name)
      .values({
        tenant,
        entry,
        version: version + 1,
        recorded_at: recordedAt,
        superseded_at: null,
        commit_no: commit,
        ...values
      })
      .execute()
  }
  await transaction
    .insertInto("correction_log")
    .values({ tenant, kind, entry, version, reason, approver, commit_no: commit })
    .execute()
  counts.corrected++
  touched.mark(table.kind, table.toRow(current))
  if (replacement !== null) touched.mark(table.kind, replacement)
  return undefined
}
