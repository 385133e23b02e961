export { layer } from "./store.ts"
