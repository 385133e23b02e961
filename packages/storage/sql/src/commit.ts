import type { Row, Touched } from "@xiuhua/core/ledger"
import { type CommitAnswer, type Correction, EntryConflict, KeyTaken, type QuarantineReason } from "@xiuhua/core/ports"
import { type Kysely, sql, type Transaction } from "kysely"
import type { AnyTables, Raw, SqlDatabase } from "./database.ts"
import { bookkeeping, type LedgerTable } from "./table.ts"

/** A transaction that is being filled: what it writes under, and what has become of the rows so far. */
export interface Writing {
  readonly transaction: Transaction<AnyTables>
  readonly tenant: string
  readonly commit: number
  readonly recordedAt: number
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

/** The answer given before to this idempotency key; undefined for a new one. */
export const earlierAnswer = async (
  db: Kysely<AnyTables>,
  tenant: string,
  idempotencyKey: string
): Promise<CommitAnswer | undefined> => {
  const row = (await db
    .selectFrom("commit_log")
    .select("answer")
    .where("tenant", "=", tenant)
    .where("idempotency_key", "=", idempotencyKey)
    .executeTakeFirst()) as { answer: string } | undefined
  // Answers given before there were streams lack what follows.
  const none = { settled: 0, derived: 0, keptAside: 0, events: 0, appended: [] }
  return row === undefined ? undefined : { ...none, ...(JSON.parse(row.answer) as CommitAnswer) }
}

/** Takes the tenant's next commit number; `recordedAt` never goes backwards, whatever the clock does. */
export const startWriting = async (
  transaction: Transaction<AnyTables>,
  tenant: string,
  now: number,
  touched: Touched
): Promise<Writing> => {
  const last = (await transaction
    .selectFrom("commit_log")
    .select(["commit_no", "recorded_at"])
    .where("tenant", "=", tenant)
    .orderBy("commit_no", "desc")
    .limit(1)
    .executeTakeFirst()) as { commit_no: number; recorded_at: number } | undefined
  return {
    transaction,
    tenant,
    commit: Number(last?.commit_no ?? 0) + 1,
    recordedAt: Math.max(now, Number(last?.recorded_at ?? 0)),
    counts: { accepted: 0, duplicates: 0, quarantined: 0, corrected: 0, settled: 0, derived: 0, keptAside: 0 },
    touched
  }
}

/** Keeps a row aside under the next number of the tenant; the same row for the same entry is kept once. */
export const setAside = async (
  database: SqlDatabase,
  { commit, counts, recordedAt, tenant, transaction }: Writing,
  kind: string,
  entry: number,
  row: Row,
  reason: QuarantineReason
): Promise<void> => {
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from quarantine where tenant = ${tenant}`.execute(transaction)
  await database.insertNew(transaction, {
    table: "quarantine",
    columns: ["tenant", "kind", "entry", "values", "reason", "recorded_at", "commit_no", "number"],
    rows: [[tenant, kind, entry, JSON.stringify(row), reason, recordedAt, commit, Number(rows[0]?.last ?? 0) + 1]]
  })
  counts[reason === "key-conflict" ? "quarantined" : "keptAside"]++
}

/** Writes one kind's rows, batch after batch; numbers run on from the last entry of the tenant. */
export const entryWriter = async (database: SqlDatabase, writing: Writing, table: LedgerTable) => {
  const { commit, counts, recordedAt, tenant, transaction } = writing
  const columns = [...bookkeeping, ...table.columns]
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
    const same = versions.some((version) => table.columns.every((column, index) => version[column] === row[index]))
    if (same) {
      counts.duplicates++
      return
    }
    const current = versions.find((version) => version["superseded_at"] === null)
    if (current === undefined) {
      // The key is free again. A new entry, since the old one may live on under another key.
      const last = versions.reduce((most, version) => Math.max(most, Number(version["version"])), 0)
      const fresh = { table: table.name, columns, rows: [insert(next++, last + 1, row)] }
      const clashed = await database.insertNew(transaction, fresh)
      if (clashed.length > 0) throw new Error(`${table.name}: version ${last + 1} of a free key is taken`)
      counts.accepted++
      writing.touched.mark(table.kind, row)
      return
    }
    await setAside(database, writing, table.kind.id, Number(current["entry"]), row, "key-conflict")
  }

  const lookup = (rows: ReadonlyArray<Row>) =>
    database.lookup(transaction, {
      table: table.name,
      columns: ["entry", "version", "superseded_at", ...table.columns],
      by: ["tenant", ...table.key],
      keys: rows.map((row) => [tenant, ...table.keyAt.map((at) => row[at] ?? null)])
    })

  return async (batch: ReadonlyArray<Row>): Promise<void> => {
    const first = next
    next += batch.length
    const clashed = await database.insertNew(transaction, {
      table: table.name,
      columns,
      rows: batch.map((row, index) => insert(first + index, 1, row))
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
  { commit, counts, recordedAt, tenant, touched, transaction }: Writing,
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
