import { type Kysely, sql } from "kysely"
import type { Migration } from "kysely/migration"
import type { AnyTables } from "../database.ts"

/** Persons and who read or changed them. Personal text stands in `person` alone; an erased row keeps its reference. */
export const persons = (options: string): Migration => ({
  up: async (db: Kysely<AnyTables>) => {
    await db.schema
      .createTable("person")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("ref", "text", (column) => column.notNull())
      .addColumn("kind", "text")
      .addColumn("name", "text")
      .addColumn("identity_number", "text")
      .addColumn("phone", "text")
      .addColumn("address", "text")
      .addColumn("keep_until", "text")
      .addColumn("erased_at", "integer")
      .addColumn("erased_for", "text")
      .addPrimaryKeyConstraint("person_pk", ["tenant", "ref"])
      .addCheckConstraint(
        "person_erased",
        sql`erased_at is null or (name is null and identity_number is null and phone is null and address is null)`
      )
      .modifyEnd(sql.raw(options))
      .execute()
    await db.schema.createIndex("person_keep_until").on("person").columns(["tenant", "keep_until"]).execute()
    await db.schema
      .createTable("person_audit")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("ref", "text", (column) => column.notNull())
      .addColumn("line", "integer", (column) => column.notNull())
      .addColumn("at", "integer", (column) => column.notNull())
      .addColumn("act", "text", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("purpose", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("person_audit_pk", ["tenant", "ref", "line"])
      .modifyEnd(sql.raw(options))
      .execute()
  }
})
