/**
 * 合计行、附注行 — rows of a sheet that are no entries: sums of the rows above, remarks below the table. They are passed over and
 * reported, never stored.
 */
import type { Layout } from "./layout.ts"
import type { LedgerRecord } from "./record.ts"

/** Why a row was passed over. */
export type SkipReason = "total-row" | "note-row"

const TOTAL = /^(?:合计|小计|总计|累计|共计|总数|total|subtotal|grandtotal|sum)$/iu
const TOTAL_OF = /(?:合计|小计|总计|累计)$/u
const NOTE =
  /^(?:注|备注|说明|附注|填表|填报|制表|审核|复核|核对|经办|负责人|单位负责人|站长|统计|打印|报送|联系电话|数据来源|截至|note|source|preparedby|checkedby)[^:：]{0,12}[:：]/iu

const key = (cell: string): string => cell.normalize("NFKC").replace(/[\s:：()（）]/gu, "")

/** Last characters of words for sums: most first cells are told from them by this alone. */
const ENDINGS = new Set([..."计数lLmM:：)）"].map((sign) => sign.charCodeAt(0)))

/** True for a row that begins with a word for sums: no entry, whatever else is in it. */
export const isTotal = ({ cells }: LedgerRecord): boolean => {
  for (const cell of cells) {
    if (cell === "") continue
    const text = cell.trim()
    if (text === "") continue
    return text.length <= 20 && ENDINGS.has(text.charCodeAt(text.length - 1)) && TOTAL.test(key(text))
  }
  return false
}

/**
 * Makes the function that tells a row that is no entry from one that is wrong. It is asked only of rows that cannot be stored:
 * those where a column of words says that they are sums, and those whose first words are a remark.
 */
export const passedOver = ({ fields, unnamed }: Layout): ((record: LedgerRecord) => SkipReason | undefined) => {
  const worded = [...fields.filter(({ at, measure }) => at >= 0 && !measure).map(({ at }) => at), ...unnamed]
  return ({ cells }) => {
    for (const at of worded) {
      const text = cells[at]?.trim() ?? ""
      if (text === "" || text.length > 40) continue
      if (TOTAL.test(key(text)) || TOTAL_OF.test(key(text))) return "total-row"
    }
    const filled = cells.filter((cell) => cell.trim() !== "")
    const first = filled[0]?.trim() ?? ""
    return filled.length > 0 && NOTE.test(first.replace(/\s/gu, "")) ? "note-row" : undefined
  }
}
