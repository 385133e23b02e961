import { type Kysely, sql } from "kysely"
import type { Migration } from "kysely/migration"
import type { AnyTables } from "../database.ts"

/** Events, in the order of the commits, and where each stream ends. */
export const streams = (options: string): Migration => ({
  up: async (db: Kysely<AnyTables>) => {
    await db.schema
      .createTable("event")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("stream", "text", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("type", "text", (column) => column.notNull())
      .addColumn("schema_version", "integer", (column) => column.notNull())
      .addColumn("occurred_on", "text", (column) => column.notNull())
      .addColumn("recorded_at", "integer", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("command_id", "text", (column) => column.notNull())
      // Text and never json: the hash is over the characters as they were written.
      .addColumn("data", "text", (column) => column.notNull())
      .addColumn("algorithm", "text", (column) => column.notNull())
      .addColumn("prev_hash", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("event_pk", ["tenant", "position"])
      .addUniqueConstraint("event_version", ["tenant", "stream", "version"])
      .modifyEnd(sql.raw(options))
      .execute()
    await db.schema
      .createTable("stream_head")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("stream", "text", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("stream_head_pk", ["tenant", "stream"])
      .modifyEnd(sql.raw(options))
      .execute()
  }
})
