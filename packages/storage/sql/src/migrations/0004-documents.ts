import { createTable } from "../ddl.ts"
import type { Migration } from "../migration.ts"
import { document, documentFacet, outbox } from "../tables.ts"

/** Read models, and what other systems are to be told. */
export const documents: Migration = async (db, flavour) => {
  for (const table of [document, documentFacet, outbox]) await createTable(db, flavour, table)
}
