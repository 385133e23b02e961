/** 更正启事 — an erratum in words. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Bulletin, Figure } from "../bulletin.ts"
import { escaped } from "../html/escaped.ts"
import { STYLE } from "../html/style.ts"
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

/** An erratum as it is printed: its title, what was corrected and why, by whom and on which day. */
export interface ErratumText {
  readonly title: string
  readonly lines: ReadonlyArray<string>
  readonly issuer: string
  readonly on: PlainDate
}

/** The words of an erratum to a bulletin. */
export const erratumText = (
  { issuer, title }: Bulletin,
  { changes, number, on, reason }: Of<"ErratumIssued">
): ErratumText => ({
  title: `${title}更正（第${number}号）`,
  lines: [`《${title}》刊发后，${reason}。现更正如下：`, ...changes.map(sentenceWords)],
  issuer,
  on
})

const signature = ({ issuer, on }: ErratumText): ReadonlyArray<string> => [issuer, chineseDay(on)]

/** An erratum as Markdown. */
export const erratumMarkdown = (text: ErratumText): string =>
  `${[`# ${text.title}`, ...text.lines, ...signature(text)].join("\n\n")}\n`

/** An erratum as a page of its own. */
export const erratumHtml = (text: ErratumText): string => {
  const title = escaped(text.title)
  const paragraphs = text.lines.map((line) => `<p>${escaped(line)}</p>`)
  const signed = signature(text).map((line) => `<p class="signature">${escaped(line)}</p>`)
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body>
<main>
<header>
<h1>${title}</h1>
</header>
${[...paragraphs, ...signed].join("\n")}
</main>
</body>
</html>
`
}
