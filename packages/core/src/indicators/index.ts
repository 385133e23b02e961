export { counted, type EvidenceScan, evidenceOf } from "./evidence.ts"
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
export { type LiveIndicator, liveIndicator } from "./live.ts"
export {
  cellsOf,
  type DistinctValue,
  empty,
  finish,
  merge,
  type PartialCell,
  type PartialFigure,
  type PartialTally,
  partialsOf
} from "./partial.ts"
export { PartialJson, TenantReportJson } from "./partial-json.ts"
export { type Numbers, type Period, type Plan, periodOf, plan, type Slice, slices } from "./plan.ts"
export { displayPercent, isOverUnity, judge, ratioOf, type TargetResult } from "./rate.ts"
export { type Moved, type Published, type Restatement, restate } from "./restatement.ts"
export { addReports, definitionOf, numbersOf, reportOf, type TenantReport, type Unlike } from "./tenants.ts"
export { type Change, hasPeriodBefore, hasYearBefore, periodBefore, type Trend, trend, yearBefore } from "./trend.ts"
export {
  type Context,
  evaluate,
  type Flag,
  type IndicatorValue,
  ruleVersionOf,
  type Status,
  targetOf
} from "./value.ts"
