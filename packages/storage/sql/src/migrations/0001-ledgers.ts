import { createTable } from "../ddl.ts"
import type { Migration } from "../migration.ts"
import { commitLog, correctionLog, quarantine, settlement, tenantTurn } from "../tables.ts"

/** Commits, corrections, and what was kept aside. */
export const ledgers: Migration = async (db, flavour) => {
  for (const table of [tenantTurn, commitLog, correctionLog, quarantine, settlement])
    await createTable(db, flavour, table)
}
