import { isGivenDay, parsePlainDate } from "@xiuhua/core/calendar"
import { type CellDecoder, type Fault, fault, halfWidth } from "./fault.ts"

const notADay = fault("not-a-day")
const notAMonth = fault("not-a-month")
const tooLate = fault("too-late")

const DAY = /^(\d{4}) ?([-/.年]) ?(\d{1,2}) ?([-/.月]) ?(\d{1,2}) ?(日?)$/u
const BARE_DAY = /^(\d{4})(\d{2})(\d{2})$/u
const MONTH = /^(\d{4}) ?([-/年]) ?(\d{1,2}) ?(月?)$/u
const BARE_MONTH = /^(\d{4})(\d{2})$/u

/** A day that may be given; undefined where the text is none. */
const given = (text: string): string | Fault | undefined => {
  const day = parsePlainDate(text)
  return day === undefined || isGivenDay(day) ? day : tooLate
}

const dayOf = (year = "", month = "", day = "", otherwise: Fault) =>
  given(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) ?? otherwise

/** A day: `2022-03-01`, `2022/3/1`, `2022.3.1`, `2022年3月1日`, `20220301`; one that exists, 1900 to 2149. */
export const decodeDay: CellDecoder = (cell) => {
  const stored = given(cell)
  if (stored !== undefined) return stored
  const text = halfWidth(cell)
  const bare = BARE_DAY.exec(text)
  if (bare !== null) return dayOf(bare[1], bare[2], bare[3], notADay)
  const [, year, first, month, second, day, last] = DAY.exec(text) ?? []
  const chinese = first === "年" && second === "月" && last === "日"
  const plain = first !== "年" && first === second && last === ""
  return chinese || plain ? dayOf(year, month, day, notADay) : notADay
}

/** A month: `2022-03`, `2022/3`, `1990 / 08`, `2022年3月`, `202203`; stored as its first day. */
export const decodeMonth: CellDecoder = (cell) => {
  const text = halfWidth(cell)
  const bare = BARE_MONTH.exec(text)
  if (bare !== null) return dayOf(bare[1], bare[2], "1", notAMonth)
  const [, year, sign, month, last] = MONTH.exec(text) ?? []
  return (sign === "年") === (last === "月") ? dayOf(year, month, "1", notAMonth) : notAMonth
}
