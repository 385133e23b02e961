export { nodeHash } from "@xiuhua/storage-sql"
export { layer, type PostgresOptions } from "./layer.ts"
