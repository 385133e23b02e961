export { layer, layerWith, type MemoryOptions } from "./store.ts"
