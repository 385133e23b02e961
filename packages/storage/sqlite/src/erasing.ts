import type { AnyTables, SqlDatabase } from "@xiuhua/storage-sql"
import { sql, type Transaction } from "kysely"
import { BUSY_TIMEOUT } from "./node-sqlite.ts"

const SQLITE_BUSY = 5
/** Milliseconds. */
const PATIENCE = 200

/**
 * What makes an erasure final in SQLite. `secure_delete` alone does not: when SQLite splits or merges pages of a table it
 * leaves copies of neighbouring rows in their unused parts. Emptying the whole table frees all its pages, and freed pages
 * are zeroed; the rows that stay are put back on clean ones. The log still holds older pages, so it is cut to nothing.
 */
export const erasing = ({ writer }: Pick<SqlDatabase, "writer">) => ({
  rewrite: async (transaction: Transaction<AnyTables>): Promise<void> => {
    await sql`create table person_kept as select * from person`.execute(transaction)
    await sql`delete from person`.execute(transaction)
    await sql`insert into person select * from person_kept order by tenant, ref`.execute(transaction)
    await sql`drop table person_kept`.execute(transaction)
  },
  purge: () =>
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
})
