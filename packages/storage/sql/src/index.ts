export type {
  AnyTables,
  ColumnType,
  Db,
  Finder,
  Insert,
  Lookup,
  Raw,
  Shape,
  Sql,
  SqlDatabase,
  SqlValue,
  Write
} from "./database.ts"
export type { Column, TableSpec } from "./ddl.ts"
export type { Flavour } from "./flavour.ts"
export { mariadbFlavour } from "./flavours/mariadb.ts"
export { postgresFlavour } from "./flavours/postgres.ts"
export { sqliteFlavour, sqliteTexts } from "./flavours/sqlite.ts"
export { nodeHash } from "./hash.ts"
export { type Migration, migrate, migrations } from "./migrate.ts"
export type { StoreOptions } from "./store.ts"
export { makeStores, storesOf } from "./stores.ts"
export { ledgerTable } from "./table.ts"
