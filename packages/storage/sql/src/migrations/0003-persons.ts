import { createTable } from "../ddl.ts"
import type { Migration } from "../migration.ts"
import { documentNumber, person, personAudit, turn } from "../tables.ts"

/** Persons with the audit of who saw them, and the numbers of documents. */
export const persons: Migration = async (db, flavour) => {
  for (const table of [turn, person, personAudit, documentNumber]) await createTable(db, flavour, table)
}
