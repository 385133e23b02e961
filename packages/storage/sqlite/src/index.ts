export { nodeHash } from "@xiuhua/storage-sql"
export { layer, type SqliteOptions } from "./layer.ts"
