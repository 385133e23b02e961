export { annualBulletin, annualIndicators, type Material } from "./annual.ts"
export {
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
export { toHtml } from "./html.ts"
export { toJson } from "./json.ts"
export { toMarkdown } from "./markdown.ts"
export { aboutWan, atLeastRound } from "./wording.ts"
