import { lastGivenDay } from "@xiuhua/core/calendar"
import type { RowProblemId } from "./failure.ts"
import { list, type Message, type Sentence } from "./message.ts"

const said = (zh: Sentence, en: Sentence): Message => ({ zh, en })

/** What is wrong with a row or a cell, without its place. */
export const rowMessages: Readonly<Record<RowProblemId, Message>> = {
  missing: said(
    () => "不能为空，请补填",
    () => "must not be blank; please fill it in"
  ),
  "not-text": said(
    ({ value }) => `“${value}” 不是文字`,
    ({ value }) => `"${value}" is not text`
  ),
  "too-long": said(
    ({ limit, value }) => `“${value}” 太长，最多 ${limit} 个字，请缩短`,
    ({ limit, value }) => `"${value}" is too long; please keep to ${limit} characters`
  ),
  "control-character": said(
    ({ value }) => `“${value}” 含有看不见的控制字符，请删去后重新输入`,
    ({ value }) => `"${value}" contains invisible control characters; please type it again`
  ),
  "unknown-code": said(
    ({ choices, value }) => `“${value}” 不在可选范围内，可填：${list(choices)}`,
    ({ choices, value }) => `"${value}" is not one of the choices: ${list(choices, ", ")}`
  ),
  "not-a-day": said(
    ({ value }) => `“${value}” 不是有效日期，请写成 2022-03-01 这样`,
    ({ value }) => `"${value}" is not a day that exists; please write it as 2022-03-01`
  ),
  "not-a-month": said(
    ({ value }) => `“${value}” 不是有效月份，请写成 2022-03 这样`,
    ({ value }) => `"${value}" is not a month; please write it as 2022-03`
  ),
  "too-late": said(
    ({ value }) => `“${value}” 太晚，日期最晚为 ${lastGivenDay}；无固定期限的请留空`,
    ({ value }) => `"${value}" is too late: ${lastGivenDay} is the last day; leave the cell blank where there is no end`
  ),
  "not-a-number": said(
    ({ value }) => `“${value}” 不是数字，请只写数字，如 1234.5；没有数据请留空`,
    ({ value }) => `"${value}" is not a number; please write only digits, as in 1234.5, or leave the cell blank`
  ),
  negative: said(
    ({ value }) => `“${value}” 是负数，这里不能小于 0`,
    ({ value }) => `"${value}" is negative; it cannot be less than 0`
  ),
  "too-precise": said(
    ({ limit, value }) => `“${value}” 小数位太多，换算后最多 ${limit} 位；不会替您四舍五入，请核对后改写`,
    ({ limit, value }) =>
      `"${value}" has too many decimals (at most ${limit} after conversion); nothing is ever rounded`
  ),
  "too-large": said(
    ({ value }) => `“${value}” 太大，请核对数字和单位`,
    ({ value }) => `"${value}" is too large; please check the number and its unit`
  ),
  "not-a-person-ref": said(
    ({ value }) => `“${value}” 不是人员代号；这里不写姓名，请先在人员库登记，再填写代号`,
    ({ value }) =>
      `"${value}" is not a reference to a person; no names here: register the person, then write the reference`
  ),
  "personal-number": said(
    () => "像是身份证号或手机号，台账中不得填写；请改填人员代号",
    () => "looks like an identity or phone number, which no ledger may hold; please write the person's reference"
  ),
  "not-a-time": said(
    ({ value }) => `“${value}” 不是有效时间，请写成 05:30 这样`,
    ({ value }) => `"${value}" is not a time; please write it as 05:30`
  ),
  contradicts: said(
    ({ value }) => `“${value}” 与本行其他数据对不上，请核对后改写`,
    ({ value }) => `"${value}" contradicts the other cells of its row; please check them`
  ),
  "not-above": said(
    ({ value }) => `“${value}” 与本行其他数据相比应更大（如毛重须大于皮重），请核对`,
    ({ value }) => `"${value}" must be above what it is held against (gross above tare); please check the row`
  ),
  "unnamed-column": said(
    ({ value }) => `“${value}” 所在的列没有表头，请补上表头或删去内容`,
    ({ value }) => `"${value}" stands in a column without a heading; please add one or clear the cell`
  ),
  "ragged-row": {
    zh: ({ actual, expected }) => `有 ${actual} 个单元格，表头有 ${expected} 个，请检查是否多了或少了逗号`,
    en: ({ actual, expected }) => `has ${actual} cells where the headings have ${expected}; please check its commas`
  },
  "not-exact": said(
    ({ limit, unit, value }) =>
      `“${value}” 换算成${unit}除不尽（最多 ${limit} 位小数），不会替您四舍五入，请直接填写${unit}`,
    ({ limit, value }) =>
      `"${value}" does not come out even in the ledger's unit (${limit} decimals); nothing is ever rounded`
  ),
  "cell-error": said(
    ({ value }) => `单元格是错误值 ${value}，请改正公式或填写数据`,
    ({ value }) => `the cell holds the error ${value}; please mend its formula or write the value`
  ),
  "formula-without-value": said(
    () => "公式没有保存计算结果，请在 Excel 或 WPS 中打开、保存后再导入，或粘贴为数值",
    () => "the formula was stored without its result; please open and save the file in Excel, or paste values"
  ),
  "lost-digits": said(
    ({ value }) => `“${value}” 超过 15 位，Excel 按数字保存时末几位已经丢失，请把单元格设为文本后重新填写`,
    ({ value }) => `"${value}" has more than 15 digits, of which Excel keeps no more; please write it again as text`
  ),
  "merged-measure": said(
    ({ value }) => `“${value}” 在几行合并的单元格中，不知各行是多少，请取消合并并逐行填写`,
    ({ value }) => `"${value}" stands in a cell merged over several rows; please unmerge it and write each row's own`
  ),
  "hidden-row": said(
    () => "在原表中被隐藏，没有入库；要入库请保留这一行再次导入，不要就删去",
    () => "was hidden and not stored; keep the row here to import it, or delete it"
  )
}
