import { createTable } from "../ddl.ts"
import type { Migration } from "../migration.ts"
import { event, streamHead } from "../tables.ts"

/** Events, in the order of the commits, and where each stream ends. */
export const streams: Migration = async (db, flavour) => {
  for (const table of [event, streamHead]) await createTable(db, flavour, table)
}
