export {
  type BulletinQuery,
  Bureau,
  type Catalogue,
  type ComputedLimit,
  type CorrectEntry,
  type ImportEntries,
  type IndicatorQuery,
  InvalidEntry,
  InvalidRequest,
  NotFound,
  type Request,
  type SettleRow
} from "./bureau.ts"
export type { CaseAnswer, CaseCommand, CaseFile, Cases, Procedure } from "./case.ts"
export { cases } from "./cases.ts"
export {
  type ExplainedRule,
  explainRule,
  InvalidFacts,
  type ParameterOn,
  parametersOn,
  penaltyEnvOf
} from "./explain-rule.ts"
export { catalogueOf, layer, nationalKinds } from "./layer.ts"
export { computeLimit } from "./limit.ts"
export type { ReportCommand, ReportFile, Reports } from "./reports.ts"
