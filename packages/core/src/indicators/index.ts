export {
  canGroupBy,
  citeOn,
  type DatedCitation,
  defineIndicator,
  type Indicator,
  type Measure,
  measuresOf,
  type Part
} from "./indicator.ts"
export { type Numbers, type Period, type Plan, periodOf, plan, type Slice, slices } from "./plan.ts"
export { displayPercent, isOverUnity, judge, ratioOf, type TargetResult } from "./rate.ts"
export {
  type Context,
  evaluate,
  type Flag,
  type IndicatorValue,
  ruleVersionOf,
  type Status,
  targetOf
} from "./value.ts"
