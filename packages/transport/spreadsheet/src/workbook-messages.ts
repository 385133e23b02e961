import type { FileProblem } from "./failure.ts"
import { list, type Message, quotedEn, quotedZh } from "./message.ts"

type WorkbookProblem = Extract<
  FileProblem,
  | "workbook-named-text"
  | "text-named-workbook"
  | "old-workbook"
  | "binary-workbook"
  | "open-document"
  | "web-page"
  | "not-a-workbook"
  | "encrypted"
  | "macros"
  | "external-links"
  | "malformed"
  | "doctype"
  | "zip-bomb"
  | "too-large-file"
  | "too-many-strings"
  | "too-many-columns"
  | "too-many-merges"
  | "no-sheet"
  | "no-ledger-sheet"
  | "ambiguous-kind"
>

const saveAs = { zh: "请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后再导入", en: "please save it as .xlsx first" }

/** What is wrong with a workbook as a whole. */
export const workbookMessages: Readonly<Record<WorkbookProblem, Message>> = {
  "workbook-named-text": {
    zh: ({ path }) => `${path} 的内容是 Excel 工作簿或压缩文件，不是文本；若是工作簿，请把扩展名改为 .xlsx 后再导入`,
    en: ({ path }) => `${path} holds an Excel workbook or an archive, no text; if a workbook, please name it .xlsx`
  },
  "text-named-workbook": {
    zh: ({ path }) => `${path} 不是 Excel 工作簿，内容像是 CSV 文本；请把扩展名改为 .csv 后再导入`,
    en: ({ path }) => `${path} is no Excel workbook but looks like CSV text; please name it .csv and import it again`
  },
  "old-workbook": {
    zh: ({ path }) => `${path} 是旧版 Excel 格式（.xls 或 .et），${saveAs.zh}`,
    en: ({ path }) => `${path} is an old Excel file (.xls); ${saveAs.en}`
  },
  "binary-workbook": {
    zh: ({ path }) => `${path} 是二进制工作簿（.xlsb），${saveAs.zh}`,
    en: ({ path }) => `${path} is a binary workbook (.xlsb); ${saveAs.en}`
  },
  "open-document": {
    zh: ({ path }) => `${path} 是 OpenDocument 表格（.ods），${saveAs.zh}`,
    en: ({ path }) => `${path} is an OpenDocument sheet (.ods); ${saveAs.en}`
  },
  "web-page": {
    zh: ({ path }) => `${path} 其实是网页（有些系统导出的 .xls 是这样），${saveAs.zh}`,
    en: ({ path }) => `${path} is a web page, as some systems export; please open it in Excel and save it as .xlsx`
  },
  "not-a-workbook": {
    zh: ({ path }) => `${path} 是压缩文件，但不是 Excel 工作簿，请指定 .xlsx 或 CSV 文件`,
    en: ({ path }) => `${path} is an archive but no Excel workbook; please name an .xlsx or a CSV file`
  },
  encrypted: {
    zh: ({ path }) => `${path} 设了打开密码，无法读取；请取消密码后再导入`,
    en: ({ path }) => `${path} is protected by a password; please remove it and import again`
  },
  macros: {
    zh: ({ path }) => `${path} 含有宏或控件，不予导入；${saveAs.zh}（不含宏）`,
    en: ({ path }) => `${path} holds macros or controls and is refused; ${saveAs.en}, which keeps none`
  },
  "external-links": {
    zh: ({ path }) => `${path} 引用了其他文件的数据，不予导入；请在“数据—编辑链接”中断开链接，或粘贴为数值后再导入`,
    en: ({ path }) => `${path} takes data from other files and is refused; please break its links or paste values`
  },
  malformed: {
    zh: ({ part, path, value }) =>
      `${path} 已损坏或不完整${part ? `（${part}）` : ""}，请在 Excel 或 WPS 中重新保存后再导入${value ? `：${value}` : ""}`,
    en: ({ part, path, value }) =>
      `${path} is broken${part ? ` (${part})` : ""}; please save it again in Excel${value ? `: ${value}` : ""}`
  },
  doctype: {
    zh: ({ part, path }) => `${path} 的 ${part} 中有文档类型声明（DTD），Excel 不会这样写，不予导入`,
    en: ({ part, path }) => `${path}: ${part} declares a document type, which Excel never does; it is refused`
  },
  "zip-bomb": {
    zh: ({ limit, part, path }) => `${path} 的 ${part} 解压后超过原大小的 ${limit} 倍，像是恶意文件，不予导入`,
    en: ({ limit, part, path }) => `${path}: ${part} unpacks to more than ${limit} times its size and is refused`
  },
  "too-large-file": {
    zh: ({ limit, path }) => `${path} 解压后超过 ${limit} GB，请分成几个文件导入`,
    en: ({ limit, path }) => `${path} unpacks to more than ${limit} GB; please split it`
  },
  "too-many-strings": {
    zh: ({ limit, path }) => `${path} 中不同的文字超过 ${limit} 条或总长过大，请分成几个文件，或另存为 CSV 导入`,
    en: ({ limit, path }) => `${path} holds more than ${limit} different texts, or too long ones; split it or use CSV`
  },
  "too-many-columns": {
    zh: ({ limit, line, path }) => `${path} 第 ${line} 行在第 ${limit} 列之后还有内容，请删去多余的列`,
    en: ({ limit, line, path }) => `${path}: row ${line} has something beyond column ${limit}; please remove it`
  },
  "too-many-merges": {
    zh: ({ limit, path }) => `${path} 的一张工作表中合并单元格超过 ${limit} 处，请取消合并后再导入`,
    en: ({ limit, path }) => `${path}: a sheet has more than ${limit} merged cells; please unmerge them`
  },
  "no-sheet": {
    zh: ({ choices, path, sheet }) => `${path} 中没有工作表“${sheet}”，有：${quotedZh(choices)}`,
    en: ({ choices, path, sheet }) => `${path} has no sheet "${sheet}"; it has: ${quotedEn(choices)}`
  },
  "no-ledger-sheet": {
    zh: ({ choices, path }) =>
      `${path} 中没有一张工作表的表头认得（看过：${quotedZh(choices)}）；请核对表头，或用 --as 写明台账种类看详细原因`,
    en: ({ choices, path }) =>
      `${path}: the headings of no sheet are known (looked at: ${quotedEn(choices)}); name the ledger with --as to see why`
  },
  "ambiguous-kind": {
    zh: ({ choices, path }) => `${path} 的表头对几种台账都合适：${list(choices)}；请用 --as 写明是哪一种`,
    en: ({ choices, path }) => `the headings of ${path} fit several ledgers: ${list(choices, ", ")}; name one with --as`
  }
}
