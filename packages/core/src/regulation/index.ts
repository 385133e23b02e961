export { publishThreshold } from "./data-quality.ts"
export { digest } from "./digest.ts"
export type { Locality, Target } from "./locality.ts"
export { Citation, Confidence, type Dated, inForce, isWeak, type Label, type Parameter } from "./parameter.ts"
