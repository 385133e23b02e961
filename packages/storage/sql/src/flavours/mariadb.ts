import { CompiledQuery, sql } from "kysely"
import type { Column, TableSpec } from "../column.ts"
import type { Raw, Shape, SqlValue } from "../database.ts"
import type { Flavour } from "../flavour.ts"
import { codeOf, isBroken } from "./network.ts"
import { once } from "./once.ts"
import { chunked, columnsByTable, missing, values } from "./rows.ts"

/** Rows or keys that one statement takes. */
const CHUNK = 250
/** Bytes of an index of InnoDB, and of one character and one number in it. */
const INDEX = 3072
const CHARACTER = 4
const NUMBER = 8
/** Characters of a long text that an index begins with. */
const PREFIX = 100

/** Seconds to wait for another process that brings the database up to date. */
const PATIENCE = 600

const quote = (name: string): string => `\`${name.replaceAll("`", "``")}\``
const list = (names: ReadonlyArray<string>): string => names.map(quote).join(", ")

/** Lock wait, deadlock, statement time-out, interrupted, killed, too many connections, shutting down. */
const RETRYABLE: ReadonlySet<unknown> = new Set([1205, 1213, 1969, 1317, 1927, 1040, 1203, 1053, 2006, 2013])

const bytes = (column: Column): number =>
  column.type === "integer" ? NUMBER : column.type === "key" ? column.length * CHARACTER : Number.POSITIVE_INFINITY

const run = (text: string, parameters: ReadonlyArray<SqlValue>) => CompiledQuery.raw(text, [...parameters])

const overwrite = once(({ columns, key }: Shape) => {
  const rest = columns.filter((column) => !key.includes(column))
  return `on duplicate key update ${rest.map((column) => `${quote(column)} = values(${quote(column)})`).join(", ")}`
})

/** A unique key over texts too long for an index: over their digest, which the database keeps itself. */
const byDigest = ({ columns }: TableSpec, name: string, names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const texts = names.filter((column) => column !== "tenant" && columns[column]?.type !== "integer")
  const digest = quote(`${name}_digest`)
  const rest = names.filter((column) => !texts.includes(column))
  return [
    `${digest} binary(32) as (unhex(sha2(concat_ws(char(31), ${list(texts)}), 256))) persistent`,
    `unique key ${quote(name)} (${list(rest)}, ${digest})`
  ]
}

/**
 * MariaDB, 10.6 and later: `insert … returning` and `nopad` collations are its own, so MySQL is not served and was never tried.
 * The connection is to have `sql_mode` strict, `READ COMMITTED` and no `FOUND_ROWS`, as `@xiuhua/storage-mariadb` sets it.
 */
export const mariadbFlavour: Flavour = {
  name: "mariadb",
  columnType: (column) =>
    column.type === "integer" ? "bigint" : column.type === "key" ? `varchar(${column.length})` : "longtext",
  tableOptions: "engine=InnoDB character set utf8mb4 collate utf8mb4_nopad_bin",
  uniqueKey: (table, name, names) =>
    names.reduce((sum, column) => sum + bytes(table.columns[column] as Column), 0) > INDEX
      ? byDigest(table, name, names)
      : [`unique key ${quote(name)} (${list(names)})`],
  index: (table, name, columns) => {
    const parts = columns.map(([column, { type }]) => (type === "text" ? `${quote(column)}(${PREFIX})` : quote(column)))
    return `create index if not exists ${quote(name)} on ${quote(table)} (${parts.join(", ")})`
  },
  asText: (expression) => sql<string>`cast(${expression} as char)`,
  contains: (expression, text) => sql<boolean>`locate(${text}, ${expression}) > 0`,
  // The rows come over the wire either way.
  bodies: null,
  insertNew: async (db, { identity, into, rows }) => {
    const { columns, name } = into
    const clashed: Array<number> = []
    let first = 0
    // On a clash nothing changes, and the row that is there comes back in the place of the new one.
    const ending = `on duplicate key update ${quote("tenant")} = ${quote(name)}.${quote("tenant")} returning ${quote(identity ?? columns[0] ?? "")}`
    for (const chunk of chunked(rows, CHUNK)) {
      if (identity === null) {
        const { numAffectedRows = 0n } = await db.executeQuery(
          run(
            `insert into ${quote(name)} (${list(columns)}) values ${values(chunk)} on duplicate key update ${quote("tenant")} = ${quote(name)}.${quote("tenant")}`,
            chunk.flat()
          )
        )
        clashed.push(
          ...missing(
            chunk,
            chunk.slice(0, Number(numAffectedRows)).map(() => ({})),
            null,
            columns,
            first
          )
        )
      } else {
        const at = columns.indexOf(identity)
        const text = `insert into ${quote(name)} (${list(columns)}) values ${values(chunk)} ${ending}`
        const { rows: returned } = await db.executeQuery<Raw>(run(text, chunk.flat()))
        for (const [index, row] of chunk.entries()) {
          if (String(returned[index]?.[identity]) !== String(row[at])) clashed.push(first + index)
        }
      }
      first += chunk.length
    }
    return clashed
  },
  write: async (db, writes) => {
    for (const { into, op, rows } of writes) {
      for (const chunk of chunked(rows, CHUNK)) {
        const text = `insert into ${quote(into.name)} (${list(into.columns)}) values ${values(chunk)} ${op === "put" ? overwrite(into) : ""}`
        await db.executeQuery(run(text, chunk.flat()))
      }
    }
  },
  lookup: async (db, { keys, lock, of: { by, columns, from, order } }) => {
    const idOf = (key: ReadonlyArray<unknown>) => key.map(String).join("\u001f")
    const found = new Map<string, Array<Raw>>()
    const same = `(${by.map((column) => `${quote(column)} = ?`).join(" and ")})`
    const wanted = list([...new Set([...by, ...columns])])
    for (const chunk of chunked(keys, CHUNK)) {
      const text = `select ${wanted} from ${quote(from)} where ${chunk.map(() => same).join(" or ")}${order === null ? "" : ` order by ${quote(order)}`}${lock ? " for update" : ""}`
      const { rows } = await db.executeQuery<Raw>(run(text, chunk.flat()))
      for (const row of rows) {
        const id = idOf(by.map((column) => row[column]))
        found.set(id, [...(found.get(id) ?? []), row])
      }
    }
    return keys.map((key) => found.get(idOf(key)) ?? [])
  },
  // Changes of tables end a transaction here, so what holds others back is a lock with a name.
  migrating: (db, change) =>
    db.connection().execute(async (connection) => {
      const lock = sql`concat('xiuhua/', database())`
      const { rows } = await sql<{ got: number | null }>`select get_lock(${lock}, ${sql.lit(PATIENCE)}) as got`.execute(
        connection
      )
      if (Number(rows[0]?.got) !== 1)
        throw Object.assign(new Error("another process is bringing the database up to date"), { code: 1205 })
      try {
        await change(connection)
      } finally {
        await sql`select release_lock(${lock})`.execute(connection)
      }
    }),
  tables: async (db) => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as ${sql.ref("table")}, column_name as ${sql.ref("column")} from information_schema.columns
      where table_schema = database()`.execute(db)
    return columnsByTable(rows)
  },
  isRetryable: (cause) => {
    const errno = (cause as { errno?: unknown } | null)?.errno
    return RETRYABLE.has(errno) || RETRYABLE.has(codeOf(cause)) || isBroken(cause)
  },
  rewritePersons: async () => undefined,
  // Writes the table anew; what the log of changes still holds is the administrator's to purge.
  purgePersons: async ({ writer }) => {
    await sql`optimize table person`.execute(writer)
  }
}
