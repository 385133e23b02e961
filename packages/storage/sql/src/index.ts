export type { AnyTables, Insert, Lookup, Raw, SqlDatabase } from "./database.ts"
export { makeStore } from "./store.ts"
