export type { AnyTables, Insert, Lookup, Raw, SqlDatabase } from "./database.ts"
export { makePersonStore } from "./person-store.ts"
export { makeStore } from "./store.ts"
