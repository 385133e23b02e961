/**
 * 提示语 — the only place where sentences about problems are made: what is wrong, where, and what to do. One entry a
 * problem, in Chinese and English; a missing one does not compile.
 */
import type { Facts, FileProblem, MappingProblem, RowProblem, RowProblemId, SpreadsheetFailure } from "./failure.ts"

export type Language = "zh" | "en"

type Sentence = (facts: Facts) => string

/** One sentence per language over the same facts. */
export interface Message {
  readonly zh: Sentence
  readonly en: Sentence
}

const list = (items: ReadonlyArray<string> | undefined, sign = "、"): string => (items ?? []).join(sign)
const quotedZh = (items: ReadonlyArray<string> | undefined) => list(items?.map((item) => `“${item}”`))
const quotedEn = (items: ReadonlyArray<string> | undefined) =>
  list(
    items?.map((item) => `"${item}"`),
    ", "
  )

const place = (zh: Sentence, en: Sentence): Message => ({
  zh: (facts) => `第 ${facts.line} 行“${facts.column}”：${zh(facts)}`,
  en: (facts) => `line ${facts.line}, "${facts.column}": ${en(facts)}`
})

const rows: Readonly<Record<RowProblemId, Message>> = {
  missing: place(
    () => "不能为空，请补填",
    () => "must not be blank; please fill it in"
  ),
  "not-text": place(
    ({ value }) => `“${value}” 不是文字`,
    ({ value }) => `"${value}" is not text`
  ),
  "too-long": place(
    ({ limit, value }) => `“${value}” 太长，最多 ${limit} 个字，请缩短`,
    ({ limit, value }) => `"${value}" is too long; please keep to ${limit} characters`
  ),
  "control-character": place(
    ({ value }) => `“${value}” 含有看不见的控制字符，请删去后重新输入`,
    ({ value }) => `"${value}" contains invisible control characters; please type it again`
  ),
  "unknown-code": place(
    ({ choices, value }) => `“${value}” 不在可选范围内，可填：${list(choices)}`,
    ({ choices, value }) => `"${value}" is not one of the choices: ${list(choices, ", ")}`
  ),
  "not-a-day": place(
    ({ value }) => `“${value}” 不是有效日期，请写成 2022-03-01 这样`,
    ({ value }) => `"${value}" is not a day that exists; please write it as 2022-03-01`
  ),
  "not-a-month": place(
    ({ value }) => `“${value}” 不是有效月份，请写成 2022-03 这样`,
    ({ value }) => `"${value}" is not a month; please write it as 2022-03`
  ),
  "not-a-number": place(
    ({ value }) => `“${value}” 不是数字，请只写数字，如 1234.5；没有数据请留空`,
    ({ value }) => `"${value}" is not a number; please write only digits, as in 1234.5, or leave the cell blank`
  ),
  negative: place(
    ({ value }) => `“${value}” 是负数，这里不能小于 0`,
    ({ value }) => `"${value}" is negative; it cannot be less than 0`
  ),
  "too-precise": place(
    ({ limit, value }) => `“${value}” 小数位太多，换算后最多 ${limit} 位；不会替您四舍五入，请核对后改写`,
    ({ limit, value }) =>
      `"${value}" has too many decimals (at most ${limit} after conversion); nothing is ever rounded`
  ),
  "too-large": place(
    ({ value }) => `“${value}” 太大，请核对数字和单位`,
    ({ value }) => `"${value}" is too large; please check the number and its unit`
  ),
  "not-a-person-ref": place(
    ({ value }) => `“${value}” 不是人员代号；这里不写姓名，请先在人员库登记，再填写代号`,
    ({ value }) =>
      `"${value}" is not a reference to a person; no names here: register the person, then write the reference`
  ),
  "personal-number": place(
    () => "像是身份证号或手机号，台账中不得填写；请改填人员代号",
    () => "looks like an identity or phone number, which no ledger may hold; please write the person's reference"
  ),
  "not-a-time": place(
    ({ value }) => `“${value}” 不是有效时间，请写成 05:30 这样`,
    ({ value }) => `"${value}" is not a time; please write it as 05:30`
  ),
  contradicts: place(
    ({ value }) => `“${value}” 与本行其他数据对不上，请核对后改写`,
    ({ value }) => `"${value}" contradicts the other cells of its row; please check them`
  ),
  "not-above": place(
    ({ value }) => `“${value}” 与本行其他数据相比应更大（如毛重须大于皮重），请核对`,
    ({ value }) => `"${value}" must be above what it is held against (gross above tare); please check the row`
  ),
  "unnamed-column": place(
    ({ value }) => `“${value}” 所在的列没有表头，请补上表头或删去内容`,
    ({ value }) => `"${value}" stands in a column without a heading; please add one or clear the cell`
  ),
  "ragged-row": {
    zh: ({ actual, expected, line }) =>
      `第 ${line} 行有 ${actual} 个单元格，表头有 ${expected} 个，请检查是否多了或少了逗号`,
    en: ({ actual, expected, line }) =>
      `line ${line} has ${actual} cells where the headings have ${expected}; please check its commas`
  }
}

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

const files: Readonly<Record<FileProblem, Message>> = {
  "missing-file": {
    zh: ({ path }) => `找不到文件 ${path}，请检查路径和文件名`,
    en: ({ path }) => `there is no file ${path}; please check the path`
  },
  directory: {
    zh: ({ path }) => `${path} 是文件夹，请指定其中的 CSV 文件`,
    en: ({ path }) => `${path} is a folder; please name a CSV file in it`
  },
  "not-a-file": {
    zh: ({ path }) => `${path} 不是普通文件，请另存为 CSV 文件后再导入`,
    en: ({ path }) => `${path} is not a regular file; please save it as a CSV file first`
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
    zh: ({ path }) => `${path} 不是文本文件，请导出为 CSV 后再导入`,
    en: ({ path }) => `${path} is not a text file; please export it as CSV`
  },
  workbook: {
    zh: ({ path }) => `${path} 像是 Excel 工作簿或压缩文件，请在 Excel 或 WPS 中另存为“CSV UTF-8”后再导入`,
    en: ({ path }) => `${path} looks like an Excel workbook or an archive; please save it as "CSV UTF-8" first`
  },
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
  "key-reused": {
    zh: ({ path, value }) => `幂等键“${value}”此前用于另一个文件，${path} 没有入库，请换一个键`,
    en: ({ path, value }) => `the idempotency key "${value}" was used for another file; ${path} was not stored`
  }
}

/** Every problem's sentences. `unknown-unit` is the file's; a mapping file's own stands under `mapping`. */
export const messages: Readonly<Record<RowProblemId | FileProblem, Message>> = { ...rows, ...files }

/** The sentence for a problem of a row or the failure of a file; Chinese unless told. */
export const describe = (what: RowProblem | SpreadsheetFailure, language: Language = "zh"): string => {
  if ("_tag" in what) return messages[what.problem][language](what.facts)
  const { column, facts, line, problem, value } = what
  return messages[problem][language]({ ...facts, line, column, value })
}
