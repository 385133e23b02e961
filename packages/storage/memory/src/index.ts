export { layer, layerWith } from "./store.ts"
