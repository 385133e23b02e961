/** 更正启事 — an erratum in words. */
import type { Bulletin, Figure } from "../bulletin.ts"
import { chineseDay, chineseNumeral } from "../wording.ts"
import type { FigureChange, Of, SentenceChange } from "./steps.ts"

const numberIn = ({ display, of, parts, text, value }: Figure): string => {
  if (value === null || of !== "whole") return text
  const { denominator, numerator } = parts
  return denominator === null || denominator === undefined ? display : `${display}（${numerator} ÷ ${denominator}）`
}

/** `查处流动摊贩占道经营由7112宗更正为7113宗` */
const figureWords = ({ after, before }: FigureChange): string =>
  after === null
    ? `${before.label.zh}${numberIn(before)}不再成立`
    : `${before.label.zh}由${numberIn(before)}更正为${numberIn(after)}`

const sentenceWords = ({ figures, text }: SentenceChange, at: number): string => {
  const change =
    text.after === null
      ? `“${text.before}”予以撤回`
      : text.after === text.before
        ? `“${text.before}”文字不变`
        : `“${text.before}”更正为“${text.after}”`
  // A part that stands beside its whole needs no line of its own where the whole says it.
  const told = figures.filter(({ before }) => before.of === "whole")
  return `${chineseNumeral(at + 1)}、${change}：${(told.length === 0 ? figures : told).map(figureWords).join("，")}。`
}

/** An erratum: its title, what was corrected, and why. */
export interface ErratumText {
  readonly title: string
  readonly lines: ReadonlyArray<string>
}

/** The words of an erratum to a bulletin. */
export const erratumText = (
  { issuer, title }: Bulletin,
  { changes, number, on, reason }: Of<"ErratumIssued">
): ErratumText => ({
  title: `${title}更正（第${number}号）`,
  lines: [
    `《${title}》刊发后，${reason}。现更正如下：`,
    ...changes.map(sentenceWords),
    `${issuer}，${chineseDay(on)}。`
  ]
})
