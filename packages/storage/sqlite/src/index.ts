export { nodeHash } from "@xiuhua/storage-sql"
export { layer, type SqliteOptions } from "./layer.ts"
export { layerReadOnly } from "./read-only.ts"
