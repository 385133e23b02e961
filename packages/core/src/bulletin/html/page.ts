/** 网页 — the bulletin as one self-contained page. */
import { type Bulletin, type Figure, type PartOfSection, partsOf, piecesOf, type Sentence } from "../bulletin.ts"
import { anchorLine, DEFINITIONS, omissionLine, periodLine, recordedLine, SYNTHETIC, titleLines } from "../notes.ts"
import { isBeside, type Source, sourceCell, sourcesOf } from "../sources.ts"
import { chineseNumeral } from "../wording.ts"
import { escaped } from "./escaped.ts"
import { STYLE } from "./style.ts"
import { chartSvg } from "./svg.ts"

export interface HtmlOptions {
  /** What the address of the evidence behind a figure begins with; by default the HTTP interface of the same host. */
  readonly evidenceBase?: string
}

const DEFAULT_BASE = "/api/v1"

/** Where the entries behind a figure are told to whoever may see them; undefined for a figure about persons. */
const evidenceUrl = (base: string, { asOf, indicator, period, value }: Figure): string | undefined =>
  value === null
    ? undefined
    : `${base}/indicators/${encodeURIComponent(indicator)}/evidence?${[
        ["from", period.from],
        ["to", period.to],
        ["asOf", asOf]
      ]
        .map(([name, text]) => `${name}=${encodeURIComponent(text as string)}`)
        .join("&")}`

/** A figure in a sentence leads to its evidence, the number behind it to its row in the table of sources. */
const sentenceHtml =
  (base: string) =>
  (sentence: Sentence): string =>
    piecesOf(sentence)
      .map((piece) => {
        if (typeof piece === "string") return escaped(piece)
        const { number, text } = piece
        const beside = isBeside(sentence, piece)
        const link = `<a class="figure${beside ? " beside" : ""}" href="${escaped(evidenceUrl(base, piece) ?? `#f${number}`)}">${escaped(text)}</a>`
        if (beside) return link
        return `<span class="marked">${link}<sup><a href="#f${number}" aria-label="第${number}项数字的来源">${number}</a></sup></span>`
      })
      .join("")

const partHtml =
  (base: string) =>
  ({ charts, heading, sentences }: PartOfSection, at: number): string => {
    const text = sentences.map(sentenceHtml(base)).join("")
    const drawn = charts.map(
      (chart) => `<figure>\n<figcaption>${escaped(chart.title)}</figcaption>\n${chartSvg(chart)}\n</figure>`
    )
    return [`<h3>（${chineseNumeral(at + 1)}）${escaped(heading)}</h3>`, `<p>${text}</p>`, ...drawn].join("\n")
  }

/** The numbers of entries, for whoever wants them: there may be thousands. */
const idsHtml = (ids: ReadonlyArray<string>): string =>
  ids.length === 0
    ? ""
    : `<details><summary>条目编号</summary>${ids.map((one) => `<small><code>${escaped(one)}</code></small>`).join("")}</details>`

const rowHtml =
  (base: string) =>
  (source: Source): string => {
    const { figures, main } = source
    const cell = (heading: string) => escaped(sourceCell(heading, source))
    const url = evidenceUrl(base, main)
    const ids = main.evidence.flatMap(({ ids, kind }) => (ids === null ? [] : [`${kind}/${ids}`]))
    const cells = [
      figures.map(({ number }) => `<span id="f${number}">${number}</span>`).join(" "),
      figures.map(({ text }) => `<b>${escaped(text)}</b>`).join(" "),
      `${escaped(main.label.zh)}<small>${cell("依据")}</small><small><code>${escaped(main.indicator)}</code> 规则版本 <code>${cell("规则版本")}</code></small>`,
      `${cell("数值")}<small>${cell("状态")}</small>`,
      `${cell("台账条目")}${idsHtml(ids)}${url === undefined ? "" : `<small><a href="${escaped(url)}">查看条目（须有权限）</a></small>`}`
    ]
    return `<tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr>`
  }

/**
 * The bulletin as one self-contained page: charts as inline SVG, each figure a link to its evidence, and at the end what each
 * figure stands on. Nothing is loaded from elsewhere.
 */
export const toHtml = (bulletin: Bulletin, { evidenceBase = DEFAULT_BASE }: HtmlOptions = {}): string => {
  const omitted = omissionLine(bulletin)
  const anchor = anchorLine(bulletin)
  const title = escaped(bulletin.title)
  const body = [
    `<header>\n<h1>${titleLines(bulletin)
      .map((line) => `<span>${escaped(line)}</span>`)
      .join("")}</h1>\n<p class="period">${escaped(periodLine(bulletin))}</p>\n</header>`,
    ...(bulletin.synthetic ? [`<p class="note">${SYNTHETIC}</p>`] : []),
    `<nav aria-label="目录"><ol>${bulletin.sections.map(({ heading }, at) => `<li><a href="#s${at + 1}">${escaped(heading)}</a></li>`).join("")}<li><a href="#sources">数据来源</a></li></ol></nav>`,
    ...bulletin.sections.map(
      (section, at) =>
        `<section>\n<h2 id="s${at + 1}">${escaped(section.heading)}</h2>\n${partsOf(section).map(partHtml(evidenceBase)).join("\n")}\n</section>`
    ),
    ...(omitted === null ? [] : [`<p class="omitted">${escaped(omitted)}</p>`]),
    `<section class="sources">`,
    `<h2 id="sources">数据来源</h2>`,
    `<p>${DEFINITIONS}${escaped(recordedLine(bulletin))}</p>`,
    ...(anchor === null ? [] : [`<p class="anchor">${escaped(anchor)}</p>`]),
    `<div class="wide"><table><thead><tr>${["序号", "文中数字", "指标与依据", "数值", "台账条目"].map((heading) => `<th scope="col">${heading}</th>`).join("")}</tr></thead>`,
    `<tbody>\n${sourcesOf(bulletin).map(rowHtml(evidenceBase)).join("\n")}\n</tbody></table></div>`,
    `</section>`
  ]
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body>
<main>
${body.join("\n")}
</main>
</body>
</html>
`
}
