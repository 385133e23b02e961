import { type Kysely, sql } from "kysely"
import type { Migration } from "kysely/migration"
import type { AnyTables, Raw } from "../database.ts"

/** Numbers for quarantined rows, in the order in which they came, and how each was settled. */
export const settlements = (options: string): Migration => ({
  up: async (db: Kysely<AnyTables>) => {
    await db.schema.alterTable("quarantine").addColumn("number", "integer").execute()
    const key = ["tenant", "kind", "entry", "values"] as const
    const rows = (await db
      .selectFrom("quarantine")
      .select(key)
      .orderBy("tenant")
      .orderBy("commit_no")
      .orderBy("kind")
      .orderBy("entry")
      .orderBy("values")
      .execute()) as ReadonlyArray<Raw>
    const last = new Map<string, number>()
    for (const row of rows) {
      const tenant = String(row["tenant"])
      const number = (last.get(tenant) ?? 0) + 1
      last.set(tenant, number)
      let update = db.updateTable("quarantine").set({ number })
      for (const column of key) update = update.where(column, "=", row[column])
      await update.execute()
    }
    await db.schema.createIndex("quarantine_number").unique().on("quarantine").columns(["tenant", "number"]).execute()
    await db.schema
      .createTable("settlement")
      .addColumn("tenant", "text", (column) => column.notNull())
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("outcome", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("approver", "text", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("recorded_at", "integer", (column) => column.notNull())
      .addColumn("commit_no", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("settlement_pk", ["tenant", "number"])
      .modifyEnd(sql.raw(options))
      .execute()
  }
})
