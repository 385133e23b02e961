export { violationAnswers } from "./answers.ts"
export {
  type Application,
  type ApplicationQuestion,
  applicableNorm,
  type NotApplied,
  type Ranged
} from "./applicable.ts"
export { type AddedNorms, type Catalogue, type CatalogueLayer, makeCatalogue, normsOn } from "./catalogue.ts"
export { nationalViolations } from "./national/index.ts"
export { type FineRange, isHigher, isWithin, rangeOf } from "./range.ts"
export { hearingStanding, type Standing, summaryStanding } from "./standing.ts"
export type {
  Competence,
  ExtraSanction,
  Fine,
  FineOrNot,
  Norm,
  NormLevel,
  Violation
} from "./violation.ts"
export { article, both, each, norm, type Text, yuan } from "./write.ts"
