export { whose } from "./access/competence.ts"
export { type Handling, nothingElse } from "./aggregates/serve.ts"
export type {
  AdmitPublisher,
  Bulletins,
  DraftBulletin,
  DraftedBulletin,
  IssuedBulletin,
  IssueErratum,
  PublishBulletin,
  Signed
} from "./bulletins/requests.ts"
export { Bureau } from "./bureau.ts"
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
export { type Catalogue, catalogueOf, nationalKinds, type Own, type Place } from "./catalogue.ts"
export type { Change } from "./changes.ts"
export type { DutyQuery } from "./duties.ts"
export { type EntryQuery, kindOf, type LedgerEntries } from "./entries.ts"
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
export { type BureauOptions, layer } from "./layer.ts"
export { type ComputedLimit, computeLimit } from "./limit.ts"
export type { CaseLine, CaseListQuery, CasePage, CaseReach, CaseText } from "./lists/case-list.ts"
export { type CaseSummary, type Listed, named, untitled } from "./lists/listed.ts"
export type { Operations } from "./operations.ts"
export { type AggregateDefinition, type DefinedAggregate, defineAggregate, type OwnAggregate } from "./own-aggregate.ts"
export type { ObligationBasis, ObligationQuery, ObligationStanding, PartyMatrix } from "./party.ts"
export { SOMEBODY } from "./persons.ts"
export { InvalidKey, newKeys, nodeCrypto, type ProofCrypto, publicKeyFrom, signerFrom } from "./proof/node-crypto.ts"
export {
  AmbiguousCase,
  type CheckpointOrder,
  NotCovered,
  type ProofAnswer,
  type ProofQuery,
  type Proofs,
  RecordBroken,
  type Verification,
  type VerifyQuery
} from "./proof/proofs.ts"
export type { KeptOut, PenaltyPublicity, PublicityQuery } from "./publicity.ts"
export {
  type BulletinQuery,
  type CorrectEntry,
  type ImportEntries,
  type ImportLedgers,
  type IndicatorQuery,
  InvalidEntry,
  InvalidRequest,
  type LedgerRows,
  NotFound,
  type Request,
  type SettleRow
} from "./requests.ts"
export type { Reviewed, ReviewQuery } from "./reviews.ts"
export { type ExplainedVote, explainVote } from "./vote.ts"
