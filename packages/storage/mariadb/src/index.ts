export { nodeHash } from "@xiuhua/storage-sql"
export { layer, type MariadbOptions } from "./layer.ts"
