import type { SqlDatabase } from "@xiuhua/storage-sql"
import { sql } from "kysely"
import { BUSY_TIMEOUT } from "./node-sqlite.ts"

const SQLITE_BUSY = 5
/** Milliseconds. */
const PATIENCE = 200

/**
 * What makes an erasure final in SQLite. `secure_delete` alone does not: when SQLite splits or merges pages of a table it
 * leaves copies of neighbouring rows in their unused parts. So the whole table is emptied, which frees all its pages, and
 * freed pages are zeroed; the rows that stay are put back on clean ones. The log still holds older pages: it is cut to
 * nothing here.
 */
export const purgePersons = ({ writer }: Pick<SqlDatabase, "writer">): Promise<void> =>
  writer.connection().execute(async (connection) => {
    // A wait for readers blocks this process, so it is short: the caller can repeat the erasure.
    await sql`pragma busy_timeout = ${sql.lit(PATIENCE)}`.execute(connection)
    try {
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection)
      if (rows[0]?.busy === 0) return
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(BUSY_TIMEOUT)}`.execute(connection)
    }
    throw Object.assign(new Error("another connection still reads the log"), { errcode: SQLITE_BUSY })
  })
