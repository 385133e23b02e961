import { decisionLimit, hearingRequestLimit } from "./administrative-penalty-law.ts"
import { lighterNewEcologicalLaw, lighterNewLaw } from "./choice-of-law.ts"
import { publishThreshold } from "./data-quality.ts"
import type { Parameter } from "./parameter.ts"

/** Every parameter that holds in the whole country, by the source that fixes it. A test holds the list complete. */
export const nationalParameters: ReadonlyArray<Parameter<unknown>> = [
  publishThreshold,
  hearingRequestLimit,
  decisionLimit,
  lighterNewLaw,
  lighterNewEcologicalLaw
]
