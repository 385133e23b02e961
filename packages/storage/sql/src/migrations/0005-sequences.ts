import { type Kysely, sql } from "kysely"
import type { Migration } from "kysely/migration"
import type { AnyTables } from "../database.ts"

/** Document numbers and what became of each, and one row per tenant that whoever changes its numbers holds. */
export const sequences = (options: string): Migration => ({
  up: async (db: Kysely<AnyTables>) => {
    await db.schema
      .createTable("sequence_turn")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("turn", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("sequence_turn_pk", ["tenant"])
      .modifyEnd(sql.raw(options))
      .execute()
    await db.schema
      .createTable("document_number")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("agency_mark", "text", (column) => column.notNull())
      .addColumn("year", "integer", (column) => column.notNull())
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("reservation_key", "text", (column) => column.notNull())
      .addColumn("reserved_at", "integer", (column) => column.notNull())
      .addColumn("reserved_by", "text", (column) => column.notNull())
      .addColumn("document", "text")
      .addColumn("used_at", "integer")
      .addColumn("used_by", "text")
      .addColumn("void_reason", "text")
      .addColumn("voided_at", "integer")
      .addColumn("voided_by", "text")
      .addPrimaryKeyConstraint("document_number_pk", ["tenant", "agency_mark", "year", "number"])
      .addUniqueConstraint("document_number_key", ["tenant", "reservation_key"])
      .modifyEnd(sql.raw(options))
      .execute()
  }
})
