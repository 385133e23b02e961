export { annualBulletin, annualIndicators, annualSentences, type Material } from "./annual.ts"
export {
  type Anchor,
  type Bulletin,
  type Evidence,
  type Figure,
  figuresOf,
  type Omission,
  ranges,
  type Section,
  type Sentence,
  textOf
} from "./bulletin.ts"
export type { PersonCell, PersonForm } from "./cell.ts"
export type { DisclosedCell, Disclosure, Shown } from "./disclosure.ts"
export { toHtml } from "./html.ts"
export { toJson } from "./json.ts"
export { toMarkdown } from "./markdown.ts"
export { partySections } from "./party-section.ts"
export { personTable } from "./person-table.ts"
export {
  HIDDEN,
  type PersonTable,
  type Publication,
  type PublishedFigure,
  publish,
  publishImpersonal,
  type Withheld
} from "./published-figure.ts"
export { type Subject, subjects } from "./subjects.ts"
export { aboutWan, atLeastRound } from "./wording.ts"
