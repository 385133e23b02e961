export { Bureau, type ComputedLimit } from "./bureau.ts"
export type {
  AggregateName,
  CaseAnswer,
  CaseFact,
  CaseFile,
  CaseLimit,
  CaseOrder,
  CaseQuery,
  Cases,
  Commands,
  Facts
} from "./case.ts"
export { type Catalogue, catalogueOf, nationalKinds, type Place } from "./catalogue.ts"
export type { DutyQuery } from "./duties.ts"
export {
  type ExplainedRule,
  explainRule,
  InvalidFacts,
  type ParameterOn,
  parametersOn,
  penaltyEnvOf,
  rules
} from "./explain-rule.ts"
export type { EvidenceLedger } from "./figures.ts"
export { layer } from "./layer.ts"
export { computeLimit } from "./limit.ts"
export type { ObligationBasis, ObligationQuery, ObligationStanding, PartyMatrix } from "./party.ts"
export { SOMEBODY } from "./persons.ts"
export {
  type BulletinQuery,
  type CorrectEntry,
  type ImportEntries,
  type ImportLedgers,
  type IndicatorQuery,
  InvalidEntry,
  InvalidRequest,
  type LedgerQuery,
  NotFound,
  type Request,
  type SettleRow
} from "./requests.ts"
export type { Reviewed, ReviewQuery } from "./reviews.ts"
export { type ExplainedVote, explainVote } from "./vote.ts"
