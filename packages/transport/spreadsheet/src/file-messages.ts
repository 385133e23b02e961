import type { FileProblem, MappingProblem } from "./failure.ts"
import { type Language, list, type Message, quotedEn, quotedZh, type Sentence } from "./message.ts"
import { workbookMessages } from "./workbook-messages.ts"

const mappingProblems: Readonly<
  Record<MappingProblem["problem"], (value: string) => Readonly<Record<Language, string>>>
> = {
  "not-json": (value) => ({ zh: `不是有效的 JSON（${value}）`, en: `not valid JSON (${value})` }),
  "missing-key": () => ({ zh: "缺少这一项", en: "is missing" }),
  "unexpected-key": () => ({ zh: "不认识这一项，请删去", en: "is not known; please remove it" }),
  invalid: () => ({ zh: "写法不对", en: "is not written as expected" }),
  "unknown-kind": (value) => ({ zh: `没有“${value}”这种台账`, en: `there is no ledger kind "${value}"` }),
  "unknown-field": (value) => ({ zh: `台账没有“${value}”这个字段`, en: `the ledger has no field "${value}"` }),
  "unknown-unit": (value) => ({
    zh: `单位“${value}”不能用于这一列`,
    en: `the unit "${value}" does not fit this column`
  }),
  "heading-twice": (value) => ({ zh: `表头“${value}”用了两次`, en: `the heading "${value}" is used twice` })
}

const inMapping =
  (language: Language): Sentence =>
  ({ mapping }) =>
    (mapping ?? [])
      .map(({ path, problem, value }) => `${path === "" ? "" : `${path} `}${mappingProblems[problem](value)[language]}`)
      .join(language === "zh" ? "；" : "; ")

/** What is wrong with a file as a whole, and what to do about it. */
export const fileMessages: Readonly<Record<FileProblem, Message>> = {
  "missing-file": {
    zh: ({ path }) => `找不到文件 ${path}，请检查路径和文件名`,
    en: ({ path }) => `there is no file ${path}; please check the path`
  },
  directory: {
    zh: ({ path }) => `${path} 是文件夹，请指定其中的工作簿或 CSV 文件`,
    en: ({ path }) => `${path} is a folder; please name a workbook or a CSV file in it`
  },
  "not-a-file": {
    zh: ({ path }) => `${path} 不是普通文件，请另存为 .xlsx 或 CSV 文件后再导入`,
    en: ({ path }) => `${path} is not a regular file; please save it as .xlsx or CSV first`
  },
  unreadable: {
    zh: ({ path }) => `没有权限读取 ${path}，请检查文件权限`,
    en: ({ path }) => `no permission to read ${path}; please check its permissions`
  },
  "read-failed": {
    zh: ({ code, path }) => `读取 ${path} 时出错（${code}），请稍后再试`,
    en: ({ code, path }) => `${path} could not be read (${code}); please try again`
  },
  empty: {
    zh: ({ path }) => `${path} 是空文件，没有内容可导入`,
    en: ({ path }) => `${path} is empty; there is nothing to import`
  },
  binary: {
    zh: ({ path }) => `${path} 不是文本文件，也不是工作簿，请另存为 .xlsx 或 CSV 后再导入`,
    en: ({ path }) => `${path} is not a text file and no workbook; please save it as .xlsx or CSV`
  },
  ...workbookMessages,
  encoding: {
    zh: ({ path }) => `认不出 ${path} 的字符编码，请另存为 UTF-8 编码的 CSV（也可用 GB18030、GBK 或 UTF-16）`,
    en: ({ path }) => `the encoding of ${path} is not known; please save it as UTF-8 (GB18030, GBK and UTF-16 work too)`
  },
  changed: {
    zh: ({ path }) => `导入期间 ${path} 被改动，什么都没有入库，请在文件保存好以后重新导入`,
    en: ({ path }) => `${path} changed while it was being imported; nothing was stored, please import it again`
  },
  "record-too-long": {
    zh: ({ line, path }) => `${path} 第 ${line} 行起的记录过长，请检查换行`,
    en: ({ line, path }) => `${path}: the record that begins on line ${line} is too long; please check its line breaks`
  },
  "unclosed-quote": {
    zh: ({ line, path }) => `${path} 第 ${line} 行起有一个引号没有配对，请补上或删去`,
    en: ({ line, path }) => `${path}: a quote in the record that begins on line ${line} is never closed`
  },
  "stray-quote": {
    zh: ({ line, path }) =>
      `${path} 第 ${line} 行起的记录中引号位置不对：内容里的引号要写两遍，并把整个单元格括在引号内`,
    en: ({ line, path }) =>
      `${path}: a quote in the record that begins on line ${line} is misplaced; quotes inside a quoted cell are doubled`
  },
  "no-heading": {
    zh: ({ choices, line, path }) => `${path} 第 ${line} 行应是表头，但没有一个认得的列名；表头可用：${list(choices)}`,
    en: ({ choices, line, path }) =>
      `${path}: line ${line} should hold the headings, but none is known; known are: ${list(choices, ", ")}`
  },
  "duplicate-heading": {
    zh: ({ column, path }) => `${path} 有两列都叫“${column}”，请改名或删去一列`,
    en: ({ column, path }) => `${path} has two columns called "${column}"; please rename or remove one`
  },
  "field-twice": {
    zh: ({ headings, path }) => `${path} 中 ${quotedZh(headings)} 是同一项内容，请只留一列`,
    en: ({ headings, path }) => `${path}: ${quotedEn(headings)} mean the same field; please keep one of them`
  },
  "unknown-unit": {
    zh: ({ column, path, unit }) => `${path} 表头“${column}”中的单位“${unit}”不能换算，请改用认得的单位`,
    en: ({ column, path, unit }) => `${path}: the unit "${unit}" in the heading "${column}" cannot be converted`
  },
  "unknown-columns": {
    zh: ({ choices, path, unknown }) =>
      `${path} 中不认识的列：${quotedZh(unknown)}；请改为 ${list(choices)} 之一，或写进对照文件的 ignore`,
    en: ({ choices, path, unknown }) =>
      `${path} has unknown columns: ${quotedEn(unknown)}; known are ${list(choices, ", ")}, others go under "ignore" in a mapping file`
  },
  "missing-columns": {
    zh: ({ missing, path, unknown }) =>
      `${path} 缺少必需的列：${quotedZh(missing)}${unknown?.length ? `；不认识的列：${quotedZh(unknown)}` : ""}，请补上`,
    en: ({ missing, path, unknown }) =>
      `${path} lacks required columns: ${quotedEn(missing)}${unknown?.length ? `; unknown columns: ${quotedEn(unknown)}` : ""}`
  },
  mapping: {
    zh: (facts) => `对照文件 ${facts.path}：${inMapping("zh")(facts)}`,
    en: (facts) => `mapping file ${facts.path}: ${inMapping("en")(facts)}`
  },
  "rejects-unwritable": {
    zh: ({ code, path }) => `无法写入退回文件 ${path}（${code}），什么都没有入库，请换一个位置`,
    en: ({ code, path }) => `the rejects file ${path} cannot be written (${code}); nothing was stored`
  },
  unwritable: {
    zh: ({ code, path }) => `无法写入 ${path}（${code}），请换一个位置`,
    en: ({ code, path }) => `${path} cannot be written (${code}); please choose another place`
  },
  "key-reused": {
    zh: ({ path, value }) => `幂等键“${value}”此前用于另一个文件，${path} 没有入库，请换一个键`,
    en: ({ path, value }) => `the idempotency key "${value}" was used for another file; ${path} was not stored`
  }
}
