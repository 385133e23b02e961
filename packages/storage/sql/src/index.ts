export type { AnyTables, Insert, Lookup, Raw, SqlDatabase } from "./database.ts"
export { nodeHash } from "./hash.ts"
export { makePersonStore } from "./person-store.ts"
export { makeStore, type StoreOptions } from "./store.ts"
