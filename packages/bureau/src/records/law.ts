import type { ParameterOn } from "../explain-rule.ts"
import type { ComputedLimit } from "../limit.ts"

/** 期限 — a computed limit, every reading of its last day. */
export const limitRecord = ({ deadline: { provisional, raw, rolled, safe }, limit, rule }: ComputedLimit) => ({
  rule,
  value: limit.value,
  raw,
  safe,
  rolled,
  provisional,
  cite: limit.dated.cite,
  confidence: limit.dated.confidence
})

/** 参数 — a parameter as it counts in the place on a day. */
export const parameterRecord = ({ id, resolved: { clash, dated, layer, level, value } }: ParameterOn) => ({
  id,
  value,
  from: dated.from,
  level,
  layer,
  cite: dated.cite,
  confidence: dated.confidence,
  ...(dated.note !== undefined && { note: dated.note }),
  clash
})
