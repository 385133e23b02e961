import { nationalKinds } from "@xiuhua/bureau"
import { streamTonnage, sweepDay } from "@xiuhua/core/sanitation"
import { randomFrom, randomRows, unchecked } from "@xiuhua/testkit"
import { describe, expect, test } from "vitest"
import { csvWriter, writeCsv } from "../src/index.ts"
import { loaded, write } from "./support.ts"

describe("what was written comes back exactly", () => {
  test.each(nationalKinds.map((kind) => [kind.id, unchecked(kind)] as const))("%s", async (_, kind) => {
    const random = randomFrom(2022, kind.id)
    const reached = { missing: 0, guarded: 0, quoted: 0, lineBreaks: 0, zero: 0, large: 0 }
    for (const options of [{}, { language: "en", bom: false }] as const) {
      const rows = randomRows(kind, 300, random)
      const text = writeCsv(kind, rows, options)
      const report = await loaded(write(text), { kind })
      expect(report).toMatchObject({ read: 300, accepted: 300, rejected: 0, rejects: null })
      expect(report.rows).toEqual(rows)
      for (const value of rows.flat()) {
        if (value === null) reached.missing++
        else if (value === 0) reached.zero++
        else if (typeof value === "number" && value > 2 ** 45) reached.large++
        else if (typeof value === "string" && value.includes('"')) reached.quoted++
        else if (typeof value === "string" && /[\r\n]/u.test(value)) reached.lineBreaks++
        else if (typeof value === "string" && /^'*[=+\-@＝]/u.test(value)) reached.guarded++
      }
    }
    const fields = Object.values(kind.fields)
    if (fields.some(({ optional }) => optional)) expect(reached.missing).toBeGreaterThan(100)
    if (fields.some(({ type }) => type === "measure")) expect(reached.zero * reached.large).toBeGreaterThan(100)
    expect(reached.guarded * reached.quoted * reached.lineBreaks).toBeGreaterThan(1000)
  })
})

test("Chinese headings and labels, plain decimals, CRLF, and a byte order mark for Excel", () => {
  const rows = [
    ["2022-03-01", "=cmd|'x'!A1", '甲"站', "1", 120050, 100, null],
    ["2022-03-02", "-1", "甲,站", "4", 0, 9007199254740991, "@x"]
  ]
  expect(writeCsv(sweepDay, rows)).toBe(
    "\ufeff日期,路段,环卫站,道路等级,应保洁面积,实际保洁面积,免除依据\r\n" +
      '2022-03-01,\'=cmd|\'x\'!A1,"甲""站",一级,1200.5,1,\r\n' +
      "2022-03-02,'-1,\"甲,站\",四级,0,90071992547409.91,'@x\r\n"
  )
  const english = csvWriter(sweepDay, { language: "en", bom: false })
  expect(english.heading).toBe("day,section,sanitation station,road grade,area due,area done,exemption document\r\n")
  expect(english.rows(rows.slice(0, 1))).toContain(",grade 1,1200.5,1,")
  const month = ["2022-03-01", "A", "1", 2955880038342, null, 0, null, null, null, null, null]
  expect(writeCsv(streamTonnage, [month], { bom: false }).split("\r\n")[1]).toBe(
    "2022-03,A,1,2955.880038342,,0,,,,,,,,"
  )
  expect(writeCsv(sweepDay, [])).toBe(csvWriter(sweepDay).heading)
})
