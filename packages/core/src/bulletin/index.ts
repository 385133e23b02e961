export { annualBulletin, annualIndicators, annualSentences, type Material } from "./annual.ts"
export { type Axis, axisOf, chartWords, ticksOf } from "./axis.ts"
export {
  Anchor,
  Bulletin,
  type Chart,
  type ChartPoint,
  type Evidence,
  type Figure,
  figuresOf,
  type Omission,
  type PartOfSection,
  partsOf,
  piecesOf,
  ranges,
  type Section,
  type Sentence,
  type YearBefore
} from "./bulletin.ts"
export type { PersonCell, PersonForm } from "./cell.ts"
export { chartIndicators } from "./charts.ts"
export { type DisclosedCell, Disclosure, type Shown } from "./disclosure.ts"
export { escaped } from "./html/escaped.ts"
export { type HtmlOptions, toHtml } from "./html/page.ts"
export * as Issue from "./issue/index.ts"
export { jsonFile, textOf, toJson } from "./json.ts"
export { toMarkdown } from "./markdown.ts"
export { anchorLine, DEFINITIONS, omissionLine, periodLine, recordedLine, SYNTHETIC, titleLines } from "./notes.ts"
export { personTable } from "./person-table.ts"
export {
  HIDDEN,
  type PersonTable,
  type Publication,
  type PublishedFigure,
  publish,
  type Withheld
} from "./published-figure.ts"
export { isBeside, type Source, sourceCell, sourceColumns, sourcesOf } from "./sources.ts"
export { isAboutPersons, type Subject, subjects } from "./subjects.ts"
export { aboutWan, atLeastRound, chineseDay, chineseNumeral } from "./wording.ts"
