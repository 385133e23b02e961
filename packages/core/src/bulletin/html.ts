import { type Bulletin, figuresOf } from "./bulletin.ts"
import { anchorLine, DEFINITIONS, figureColumns, omissionLine, periodLine, recordedLine, SYNTHETIC } from "./notes.ts"

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark)

const STYLE = `
body{font:17px/1.9 "Songti SC","SimSun","Noto Serif CJK SC",serif;color:#1b1b1b;max-width:46em;margin:3em auto;padding:0 1.2em}
h1{font:700 26px/1.4 "Heiti SC","SimHei","Noto Sans CJK SC",sans-serif;color:#b3261e;text-align:center;border-bottom:3px solid #b3261e;padding-bottom:.6em}
h2{font:700 19px/1.5 "Heiti SC","SimHei","Noto Sans CJK SC",sans-serif;margin:1.6em 0 .4em}
p{text-indent:2em;margin:.4em 0}
.mark{text-indent:0;background:#fff4d6;border-left:4px solid #d99a00;padding:.4em .8em}
.period{text-align:center;text-indent:0;color:#555}
a{color:#0b57a4;text-decoration:none;border-bottom:1px dotted}
table{border-collapse:collapse;width:100%;font:13px/1.5 "Noto Sans CJK SC",sans-serif}
th,td{border:1px solid #ccc;padding:.35em .5em;text-align:left;vertical-align:top}
th{background:#f4f4f4;white-space:nowrap}tr:target{background:#fff4d6}code{font-size:12px}
.wide{overflow-x:auto}`

/** The bulletin as one self-contained page; each figure links to its row in the closing table. */
export const toHtml = (bulletin: Bulletin): string => {
  const omitted = omissionLine(bulletin)
  const anchor = anchorLine(bulletin)
  const sections = bulletin.sections.map(({ heading, sentences }) => {
    const text = sentences.map(({ segments }) =>
      segments
        .map((segment) =>
          typeof segment === "string" ? escaped(segment) : `<a href="#f${segment.number}">${escaped(segment.text)}</a>`
        )
        .join("")
    )
    return `<h2>${escaped(heading)}</h2>\n<p>${text.join("")}</p>`
  })
  const rows = figuresOf(bulletin).map(
    (figure) =>
      `<tr id="f${figure.number}">${figureColumns.map(([, cell]) => `<td>${escaped(cell(figure))}</td>`).join("")}</tr>`
  )
  const body = [
    `<h1>${escaped(bulletin.title)}</h1>`,
    ...(bulletin.synthetic ? [`<p class="mark">${SYNTHETIC}</p>`] : []),
    `<p class="period">${escaped(periodLine(bulletin))}</p>`,
    ...sections,
    ...(omitted === null ? [] : [`<p>${escaped(omitted)}</p>`]),
    `<h2>数据来源</h2>`,
    `<p>${DEFINITIONS}${escaped(recordedLine(bulletin))}</p>`,
    ...(anchor === null ? [] : [`<p style="overflow-wrap:anywhere">${escaped(anchor)}</p>`]),
    `<div class="wide"><table><thead><tr>${figureColumns.map(([heading]) => `<th>${heading}</th>`).join("")}</tr></thead>`,
    `<tbody>\n${rows.join("\n")}\n</tbody></table></div>`
  ]
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(bulletin.title)}</title><style>${STYLE}</style></head>
<body>
${body.join("\n")}
</body>
</html>
`
}
