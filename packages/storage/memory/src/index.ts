export { layer, layerWith } from "./layer.ts"
export type { MemoryOptions } from "./store.ts"
