export { type FilesOptions, layer } from "./layer.ts"
