import type { PlainDate } from "@xiuhua/core/calendar"
import { type Aggregation, type Cell, type LedgerKind, orderCells } from "@xiuhua/core/ledger"
import type { Questions, Scan, StoredEntry } from "@xiuhua/core/ports"
import { sql } from "kysely"
import { condition, groupKey, selection, tallyColumn } from "./condition.ts"
import type { Db, Raw, Sql } from "./database.ts"
import type { Flavour, SqlDatabase } from "./flavour.ts"
import type { LedgerTable } from "./table.ts"

/** A query that is stopped on the server when nobody waits for it any more. */
const stopping = (signal: AbortSignal | undefined) =>
  signal === undefined ? undefined : ({ signal, inflightQueryAbortStrategy: "cancel query" } as const)

/** One question as a query; short of groups or tallies, filled up with nulls, so that several can be one. */
const queryOf = (
  { asText }: Flavour,
  { asOf, tenant }: Pick<Questions, "asOf" | "tenant">,
  question: Aggregation,
  { at, groups, tallies: width }: { readonly at: number; readonly groups: number; readonly tallies: number },
  table: LedgerTable
) => {
  const { by, kind, tallies } = question
  const keys = by.map((dimension) => groupKey(kind, dimension))
  const day = groupKey(kind, "day")
  const nothing = (_: unknown) => asText(sql`null`)
  const filled = <A>(some: ReadonlyArray<A>, count: number, of: (one: A) => Sql, name: string) =>
    Array.from({ length: count }, (_, place) => {
      const one = some[place]
      return sql`${one === undefined ? nothing(one) : of(one)} as ${sql.ref(`${name}_${place}`)}`
    })
  const columns = [
    sql`${sql.lit(at)} as question`,
    sql`count(*) as entries`,
    sql`count(distinct ${day}) as days`,
    sql`max(${day}) as last_day`,
    ...filled(keys, groups, (key) => key, "key"),
    ...filled(tallies, width, (tally) => tallyColumn({ asText }, tally), "tally")
  ]
  const grouped = keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`
  return sql<Raw>`select ${sql.join(columns)} from ${sql.table(table.name)}
    where ${selection({ ...question, asOf, tenant })} ${grouped}`
}

/** The queries that answer these questions: one, whatever their number. */
const questionsQuery = (
  { flavour }: Pick<SqlDatabase, "flavour">,
  tableOf: (kind: LedgerKind) => LedgerTable,
  { questions, ...asked }: Questions
) => {
  const groups = Math.max(0, ...questions.map(({ by }) => by.length))
  const tallies = Math.max(0, ...questions.map((question) => question.tallies.length))
  const queries = questions.map((question, at) =>
    queryOf(flavour, asked, question, { at, groups, tallies }, tableOf(question.kind))
  )
  return sql<Raw>`${sql.join(queries, sql` union all `)}`
}

/** Answers questions with one query. */
export const aggregate = async (
  database: Pick<SqlDatabase, "flavour" | "reader">,
  tableOf: (kind: LedgerKind) => LedgerTable,
  asked: Questions,
  signal?: AbortSignal
): Promise<ReadonlyArray<ReadonlyArray<Cell>>> => {
  if (asked.questions.length === 0) return []
  const { rows } = await questionsQuery(database, tableOf, asked).execute(database.reader, stopping(signal))
  const answers: ReadonlyArray<Array<Cell>> = asked.questions.map(() => [])
  for (const row of rows) {
    const at = Number(row["question"])
    const { by, tallies } = asked.questions[at] as Aggregation
    if (Number(row["entries"]) === 0) continue
    answers[at]?.push({
      by: by.map((_, place) => String(row[`key_${place}`])),
      entries: Number(row["entries"]),
      days: Number(row["days"]),
      lastDay: row["last_day"] as PlainDate,
      tallies: tallies.map((_, place) => {
        const value = row[`tally_${place}`] ?? null
        return value === null ? null : BigInt(value)
      })
    })
  }
  return answers.map(orderCells)
}

/** An entry as stored, from a row of its table. */
const storedEntry = (table: LedgerTable, raw: Raw): StoredEntry => ({
  entry: Number(raw["entry"]),
  version: Number(raw["version"]),
  recordedAt: Number(raw["recorded_at"]),
  supersededAt: raw["superseded_at"] === null ? null : Number(raw["superseded_at"]),
  derivation: (raw["derivation"] ?? null) as string | null,
  row: table.toRow(raw)
})

/** The entries after number `after`, at most `limit` of them: a page needs no open cursor. */
export const scanPage = async (
  db: Db,
  table: LedgerTable,
  scan: Scan,
  { after, limit, signal }: { readonly after: number; readonly limit: number; readonly signal: AbortSignal | undefined }
): Promise<ReadonlyArray<StoredEntry>> => {
  const where = scan.where === undefined ? sql`` : sql`and ${condition(scan.where)}`
  const { rows } = await sql<Raw>`select * from ${sql.table(table.name)}
    where ${selection(scan)} ${where} and entry > ${after} order by entry limit ${limit}`.execute(db, stopping(signal))
  return rows.map((row) => storedEntry(table, row))
}

/** The current version of the entry with a natural key. */
export const find = async (
  { flavour, reader }: Pick<SqlDatabase, "flavour" | "reader">,
  tenant: string,
  table: LedgerTable,
  key: ReadonlyArray<string>
): Promise<StoredEntry | null> => {
  const [versions = []] = await flavour.lookup(reader, { of: table.byKey, keys: [[tenant, ...key]] })
  const current = versions.find((row) => row["superseded_at"] === null)
  return current === undefined ? null : storedEntry(table, current)
}
