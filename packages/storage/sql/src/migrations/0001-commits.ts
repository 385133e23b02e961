import { type Kysely, sql } from "kysely"
import type { Migration } from "kysely/migration"
import type { AnyTables } from "../database.ts"

/** Commits, corrections and what was kept aside. */
export const commits = (options: string): Migration => ({
  up: async (db: Kysely<AnyTables>) => {
    await db.schema
      .createTable("commit_log")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("commit_no", "integer", (column) => column.notNull())
      .addColumn("idempotency_key", "text", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("source", "text", (column) => column.notNull())
      .addColumn("reliability", "text", (column) => column.notNull())
      .addColumn("recorded_at", "integer", (column) => column.notNull())
      .addColumn("answer", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("commit_log_pk", ["tenant", "commit_no"])
      .addUniqueConstraint("commit_log_idempotency", ["tenant", "idempotency_key"])
      .modifyEnd(sql.raw(options))
      .execute()
    await db.schema
      .createTable("correction_log")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("entry", "integer", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("approver", "text", (column) => column.notNull())
      .addColumn("commit_no", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("correction_log_pk", ["tenant", "kind", "entry", "version"])
      .modifyEnd(sql.raw(options))
      .execute()
    await db.schema
      .createTable("quarantine")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("entry", "integer", (column) => column.notNull())
      .addColumn("values", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("recorded_at", "integer", (column) => column.notNull())
      .addColumn("commit_no", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("quarantine_pk", ["tenant", "kind", "entry", "values"])
      .modifyEnd(sql.raw(options))
      .execute()
  }
})
