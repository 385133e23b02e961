import { expect, test } from "vitest"
import { numberFormat, numberFormatOf } from "../../src/workbook/number-format.ts"
import { dateText, serialOf } from "../../src/workbook/serial.ts"

const none = new Map<number, string>()
const shown = (code: string) => {
  const format = numberFormat(code)
  if (format._tag === "Padded") return `padded ${format.digits}`
  if (format._tag !== "Date") return format._tag
  return [format.shows, format.time ? "time" : "", format.elapsed ? "elapsed" : ""]
    .filter((word) => word !== "")
    .join(" ")
}

test.each([
  ["General", "Plain"],
  ["0.00", "Plain"],
  ["#,##0.00_ ;[Red]\\-#,##0.00\\ ", "Plain"],
  ['"日"0', "Plain"],
  ['0"月"', "Plain"],
  ["@", "Plain"],
  ["[Red]0;[Blue]-0", "Plain"],
  ["bad[", "Plain"],
  ["y".repeat(300), "Plain"],
  ["0%", "Percent"],
  ["0.00%;[Red]-0.00%", "Percent"],
  ["000000", "padded 6"],
  ["yyyy-mm-dd", "day"],
  ['yyyy"年"m"月"d"日"', "day"],
  ["[$-804]yyyy/m/d;@", "day"],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', "day"],
  ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "day"],
  ['m"月"d"日"', "day"],
  ["d-mmm-yy", "day"],
  ["aaaa", "day"],
  ['yyyy"年"m"月"', "month"],
  ["mmm-yy", "month"],
  ["yyyy", "year"],
  ["yyyy/m/d h:mm", "day time"],
  ["yyyy-mm-dd\\ hh:mm:ss", "day time"],
  ["h:mm", "none time"],
  ['上午/下午h"时"mm"分"', "none time"],
  ["[h]:mm:ss", "none time elapsed"]
])("format %s is %s", (code, expected) => expect(shown(code)).toBe(expected))

test.each([
  [0, "Plain"],
  [2, "Plain"],
  [9, "Percent"],
  [10, "Percent"],
  [14, "Date"],
  [22, "Date"],
  [27, "Date"],
  [31, "Date"],
  [36, "Date"],
  [46, "Date"],
  [49, "Plain"],
  [57, "Date"],
  [58, "Date"],
  [164, "Plain"]
])("built-in format %i is %s", (id, tag) => expect(numberFormatOf(id, none)._tag).toBe(tag))

test("what the workbook defines goes before the list", () => {
  expect(numberFormatOf(14, new Map([[14, "0.0"]]))._tag).toBe("Plain")
})

const day = { _tag: "Date", shows: "day", time: false, elapsed: false } as const
const moment = { ...day, time: true } as const
const clock = { ...moment, shows: "none" } as const

test.each([
  [44621, 1900, day, "2022-03-01"],
  [44621.75, 1900, day, "2022-03-01"],
  [43159, 1904, day, "2022-03-01"],
  [0, 1904, day, "1904-01-01"],
  [1, 1900, day, "1900-01-01"],
  [59, 1900, day, "1900-02-28"],
  [60, 1900, day, undefined],
  [61, 1900, day, "1900-03-01"],
  [0, 1900, day, undefined],
  [-1, 1900, day, undefined],
  [2958465, 1900, day, "9999-12-31"],
  [2958466, 1900, day, undefined],
  [1e300, 1900, day, undefined],
  [44621, 1900, { ...day, shows: "month" }, "2022-03"],
  [44621, 1900, { ...day, shows: "year" }, "2022"],
  [44621, 1900, moment, "2022-03-01"],
  [44621.35416666666, 1900, moment, "2022-03-01 08:30"],
  [44621.354178240741, 1900, moment, "2022-03-01 08:30:01"],
  [44621.999999999, 1900, moment, "2022-03-02"],
  [0.229166666666667, 1900, clock, "05:30"],
  [44621.229166666664, 1900, clock, "05:30"],
  [0.999999999, 1900, clock, "00:00"],
  [1.5, 1900, { ...clock, elapsed: true }, "36:00"]
] as const)("serial %d in the system of %d says %s", (value, system, format, expected) =>
  expect(dateText(value, system, format)).toBe(expected)
)

test("a day has a serial number from March 1900 on", () => {
  expect(serialOf(19052)).toBe(44621)
  expect(serialOf(-25508)).toBe(61)
  expect(serialOf(-25509)).toBeUndefined()
})
