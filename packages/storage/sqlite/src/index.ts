export { layer, type SqliteOptions } from "./layer.ts"
