export { layer, layerWith, type MemoryOptions } from "./layer.ts"
