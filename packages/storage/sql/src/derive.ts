import {
  changesOf,
  type Derivation,
  type GroupKey,
  groupScans,
  type LedgerKind,
  type Predicate,
  type Row
} from "@xiuhua/core/ledger"
import { sql } from "kysely"
import { condition } from "./condition.ts"
import type { Raw } from "./database.ts"
import { setAside, type Writing } from "./entries.ts"
import type { LedgerTable } from "./table.ts"

/** A derived entry as it stands. */
interface Current {
  readonly entry: number
  readonly version: number
  readonly row: Row
}

/**
 * Runs a derivation again for the groups that the commit has touched, inside its transaction: derived entries are closed
 * and replaced like any other, so the past keeps the figures it had. An imported summary is never touched.
 */
export const rederive = async (
  writing: Writing,
  tableOf: (kind: LedgerKind) => LedgerTable,
  derivation: Derivation
): Promise<void> => {
  const {
    counts,
    database: { flavour },
    touched,
    transaction,
    turn: { commit, recordedAt, tenant }
  } = writing
  const [from, to] = [tableOf(derivation.from), tableOf(derivation.to)]
  const insert = async (entry: number, version: number, row: Row) => {
    const values = [tenant, entry, version, recordedAt, null, commit, derivation.id, ...row]
    const clashed = await flavour.insertNew(transaction, { into: to.shape, rows: [values], identity: null })
    if (clashed.length > 0) throw new Error(`${to.name}: version ${version} of entry ${entry} is taken`)
  }

  const close = ({ entry, version }: Current) =>
    transaction
      .updateTable(to.name)
      .set({ superseded_at: recordedAt })
      .where("tenant", "=", tenant)
      .where("entry", "=", entry)
      .where("version", "=", version)
      .execute()

  // Asked once: while a derivation runs, nobody else adds to its ledger.
  let last: number | undefined
  const nextEntry = async (): Promise<number> => {
    if (last === undefined) {
      const { rows } = await sql<{ last: number | null }>`
        select max(entry) as last from ${sql.table(to.name)} where tenant = ${tenant}`.execute(transaction)
      last = Number(rows[0]?.last ?? 0)
    }
    return ++last
  }

  /** A derived row whose key has no derived entry: new, back after a withdrawal, or in the way of an imported summary. */
  const add = async (row: Row) => {
    const [versions = []] = await flavour.lookup(transaction, {
      of: to.byKey,
      keys: [[tenant, ...to.keyAt.map((at) => row[at] ?? null)]]
    })
    const imported = versions.find((version) => version["superseded_at"] === null)
    if (imported !== undefined) {
      await setAside(writing, to.kind.id, Number(imported["entry"]), row, "summary-imported")
      return false
    }
    const version = versions.reduce((most, { version }) => Math.max(most, Number(version)), 0) + 1
    await insert(await nextEntry(), version, row)
    return true
  }

  const standing = async (table: LedgerTable, where: ReturnType<typeof condition>): Promise<ReadonlyArray<Raw>> => {
    // Sorted here: asked to sort, SQLite reads the whole ledger in the order of entries instead of the group's day.
    const { rows } = await sql<Raw>`select * from ${sql.table(table.name)}
      where tenant = ${tenant} and superseded_at is null and ${where}`.execute(transaction)
    return rows.toSorted((a, b) => Number(a["entry"]) - Number(b["entry"]))
  }

  const rowsOf = async (table: LedgerTable, where: Predicate): Promise<ReadonlyArray<Row>> =>
    (await standing(table, condition(where))).map(table.toRow)

  const lookedBeside = async (sources: ReadonlyArray<Row>) => {
    const found: Array<ReadonlyArray<Row>> = []
    for (const { kind, of } of derivation.beside ?? []) {
      const wanted = sources.length === 0 ? undefined : of(sources)
      found.push(wanted === undefined ? [] : await rowsOf(tableOf(kind), wanted))
    }
    return found
  }

  const refresh = async (group: GroupKey) => {
    const scans = groupScans(derivation, group)
    const sources = await rowsOf(from, scans.from)
    const beside = await lookedBeside(sources)
    const current = (await standing(to, condition(scans.to)))
      .filter((raw) => raw["derivation"] === derivation.id)
      .map((raw): Current => ({ entry: Number(raw["entry"]), version: Number(raw["version"]), row: to.toRow(raw) }))
    const changes = changesOf(to.kind, current, sources.length === 0 ? [] : derivation.derive(sources, beside))
    for (const row of changes.add) {
      if (!(await add(row))) continue
      counts.derived++
      touched.mark(to.kind, row)
    }
    for (const { current, row } of changes.correct) {
      await close(current)
      await insert(current.entry, current.version + 1, row)
      counts.derived++
      touched.mark(to.kind, current.row)
      touched.mark(to.kind, row)
    }
    for (const gone of changes.withdraw) {
      await close(gone)
      counts.derived++
      touched.mark(to.kind, gone.row)
    }
  }

  for (const reached of touched.reached(derivation)) {
    for (const row of await rowsOf(from, reached)) touched.markSource(derivation, row)
  }
  for (const group of touched.take(derivation)) await refresh(group)
}
