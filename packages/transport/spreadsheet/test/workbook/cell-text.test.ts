import { expect, test } from "vitest"
import { isFault } from "../../src/fault.ts"
import { numberReader, otherText } from "../../src/workbook/cell-text.ts"
import { escaped, unescaped } from "../../src/workbook/escapes.ts"
import { numberFormat } from "../../src/workbook/number-format.ts"
import { letters, place } from "../../src/workbook/reference.ts"

const formats = ["General", "0.00%", "000000", "yyyy-mm-dd"].map(numberFormat)
const read = numberReader((style) => formats[style] as (typeof formats)[number], 1900)
const shown = (written: string, style = 0) => {
  const said = read(written, style)
  return isFault(said) ? `!${said.problem}` : said
}

test.each([
  ["0", "0"],
  ["12.5", "12.5"],
  ["12.50", "12.50"],
  ["-3", "-3"],
  ["1E3", "1000"],
  ["1.5e-3", "0.0015"],
  [".5", "0.5"],
  ["5.", "5"],
  ["0.30000000000000004", "0.3"],
  ["1.1000000000000001", "1.1"],
  ["123456789.123456789", "123456789.123457"],
  ["1000.0000000000001", "1000"],
  ["999999999999999", "999999999999999"],
  ["1.2345678901234E-7", "0.00000012345678901234"],
  ["-0.000001", "-0.000001"],
  ["0.0", "0.0"],
  ["-0", "0"],
  ["1.5e-30", `0.${"0".repeat(29)}15`],
  ["1000000000000000", "!lost-digits"],
  ["441502199001011234", "!lost-digits"],
  ["-1e15", "!lost-digits"],
  ["1e400", "!not-a-number"],
  ["NaN", "!not-a-number"],
  ["0x10", "!not-a-number"],
  ["1,5", "!not-a-number"],
  [" 1", "!not-a-number"]
])("number %s says %s", (written, expected) => expect(shown(written)).toBe(expected))

test.each([
  ["0.985", "98.5%"],
  ["0.98", "98%"],
  ["1", "100%"],
  ["0", "0%"],
  ["0.0001", "0.01%"],
  ["12.3456", "1234.56%"],
  ["-0.5", "-50%"],
  ["0.30000000000000004", "30%"]
])("percentage %s says %s", (written, expected) => expect(shown(written, 1)).toBe(expected))

test("zeros in front are shown where the format has them", () => {
  expect(shown("123", 2)).toBe("000123")
  expect(shown("1234567", 2)).toBe("1234567")
  expect(shown("1.5", 2)).toBe("1.5")
})

test("the same number under two formats is not mixed up, however often", () => {
  for (let round = 0; round < 5000; round++) {
    expect(shown(String(40000 + round), 3)).toMatch(/^\d{4}-\d\d-\d\d$/u)
    expect(shown(String(40000 + round))).toBe(String(40000 + round))
  }
  expect(shown("x", 3)).toBe("!not-a-number")
})

test("truth values, errors, and days as ISO text", () => {
  expect([otherText("b", "1"), otherText("b", "0"), otherText("b", "true")]).toEqual(["TRUE", "FALSE", "TRUE"])
  expect(otherText("e", "#N/A")).toMatchObject({ problem: "cell-error" })
  expect(otherText("d", "2022-03-01")).toBe("2022-03-01")
  expect(otherText("d", "2022-03-01T00:00:00")).toBe("2022-03-01")
  expect(otherText("d", "2022-03-01T08:30:00Z")).toBe("2022-03-01 08:30")
  expect(otherText("d", "2022-03-01T08:30:07.000")).toBe("2022-03-01 08:30:07")
  expect(otherText("d", "tomorrow")).toMatchObject({ problem: "not-a-day" })
  expect(otherText("?", "1")).toBeUndefined()
})

test("references", () => {
  expect([place("A1"), place("Z9"), place("AB12"), place("XFD1048576")]).toEqual([
    { column: 0, row: 0 },
    { column: 25, row: 8 },
    { column: 27, row: 11 },
    { column: 16383, row: 1048575 }
  ])
  for (const wrong of ["", "A", "1", "a1", "A0", "ABCD1", "A1B", "A-1", "A12345678", "$A$1"]) {
    expect(place(wrong), wrong).toBeUndefined()
  }
  for (const at of [0, 25, 26, 51, 701, 702, 16383]) expect(place(`${letters(at)}1`)?.column).toBe(at)
})

test("what XML cannot hold is escaped and comes back", () => {
  expect(escaped(`a<b>&"c"`)).toBe("a&lt;b&gt;&amp;&quot;c&quot;")
  expect(escaped("a\r\n\tb")).toBe("a_x000D_\n\tb")
  expect(escaped("_x000D_")).toBe("_x005F_x000D_")
  expect(escaped("\ud800x\udc00")).toBe("_xD800_x_xDC00_")
  expect(escaped("😀")).toBe("😀")
  for (const text of ["plain", "_x000d_", "\u0000\u001f\u007f\ufffe", "\ud800", "__x0041_", "中_x_文"]) {
    expect(unescaped(escaped(text).replaceAll("&lt;", "<"))).toBe(text)
  }
})
