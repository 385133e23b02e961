import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { SpreadsheetFailure } from "../../src/index.ts"
import type { LedgerRecord } from "../../src/record.ts"
import { numberReader } from "../../src/workbook/cell-text.ts"
import { plain } from "../../src/workbook/number-format.ts"
import { sheetParser } from "../../src/workbook/sheet-parser.ts"
import { MAIN } from "../raw-workbook.ts"

const context = { strings: ["共享", "", "<&>", "a\nb"], number: numberReader(() => plain, 1900) }

interface Read {
  readonly records?: ReadonlyArray<LedgerRecord>
  readonly merges?: ReadonlyArray<string>
  readonly problem?: string
}

/** Reads a sheet handed over in pieces of a size, scanning rows or leaving all to the parser. */
const read = (xml: string, { scans, size = xml.length }: { scans: boolean; size?: number }): Read => {
  const parser = sheetParser("x.xlsx", "sheet1.xml", context, { scans })
  const records: Array<LedgerRecord> = []
  for (let from = 0; from < xml.length; from += Math.max(size, 1)) {
    const problem = parser.read(xml.slice(from, from + Math.max(size, 1)))
    if (problem !== undefined) return { problem: problem.problem }
    records.push(...parser.take())
  }
  const problem = parser.read(null)
  if (problem instanceof SpreadsheetFailure) return { problem: problem.problem }
  records.push(...parser.take())
  return { records, merges: parser.merges }
}

const sheet = (rows: string, after = "") => `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`
const cellsOf = (rows: string) => read(sheet(rows), { scans: true }).records?.map(({ cells }) => cells)

describe("cells", () => {
  test("of every type", () => {
    expect(
      cellsOf(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c><c r="D1" t="inlineStr"><is><t>内</t></is></c></row>` +
          `<row r="3"><c r="A3" t="str"><f>X1&amp;Y1</f><v>a&amp;b</v></c><c r="B3" t="b"><v>1</v></c><c r="C3"><f>1+1</f><v>2</v></c></row>` +
          `<row r="4"><c t="n"><v>7</v></c><c><v>8</v></c></row><row><c><v>9</v></c></row>`
      )
    ).toEqual([["共享", "1.5", "", "内"], ["a&b", "TRUE", "2"], ["7", "8"], ["9"]])
  })

  test("rich text is plain text, phonetic runs are dropped", () => {
    const rich = `<is><r><rPr><b/></rPr><t>东</t></r><r><t xml:space="preserve"> 门</t></r><rPh sb="0" eb="1"><t>ドン</t></rPh><phoneticPr fontId="1"/></is>`
    expect(cellsOf(`<row r="1"><c r="A1" t="inlineStr">${rich}</c></row>`)).toEqual([["东 门"]])
  })

  test("errors, formulas without a value, and numbers that lost digits are faults with what stands there", () => {
    const { records } = read(
      sheet(
        `<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>1+1</f></c><c r="C1"><v>12345678901234567</v></c><c r="D1" t="str"><f>""</f><v></v></c></row>`
      ),
      { scans: true }
    )
    expect(records?.[0]?.cells).toEqual(["#N/A", "=", "12345678901234567"])
    expect([...(records?.[0]?.faults ?? [])].map(([at, { problem }]) => [at, problem])).toEqual([
      [0, "cell-error"],
      [1, "formula-without-value"],
      [2, "lost-digits"]
    ])
  })

  test("blank rows are left out, hidden ones marked, merged cells listed", () => {
    const rows = `<row r="1"/><row r="2"><c r="A2" s="1"/></row><row r="5" hidden="1"><c r="A5"><v>1</v></c></row><row r="6"><c r="A6" t="inlineStr"><is><t> </t></is></c></row>`
    expect(
      read(sheet(rows, `<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3:C9"/></mergeCells>`), { scans: true })
    ).toEqual({
      records: [{ line: 5, cells: ["1"], hidden: true }],
      merges: ["A1:B2", "C3:C9"]
    })
  })

  test("elements may have a prefix, and extensions between them mean nothing", () => {
    const xml = `<x:worksheet xmlns:x="main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><y:c r="B1"><y:v>2</y:v></y:c></x:row></x:sheetData></x:worksheet>`
    expect(read(xml, { scans: true }).records?.map(({ cells }) => cells)).toEqual([["1"]])
  })

  test.each([
    [`<row r="2"/><row r="2"/>`, "malformed"],
    [`<row r="2"/><row r="1"/>`, "malformed"],
    [`<row r="0"/>`, "malformed"],
    [`<row r="1048577"/>`, "malformed"],
    [`<row r="1.5"/>`, "malformed"],
    [`<row r="1"><c r="B1"/><c r="A1"/></row>`, "malformed"],
    [`<row r="1"><c r="A2"/></row>`, "malformed"],
    [`<row r="1"><c r="1A"/></row>`, "malformed"],
    [`<row r="1"><c r="A1" t="s"><v>4</v></c></row>`, "malformed"],
    [`<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`, "malformed"],
    [`<row r="1"><c r="A1" t="z"><v>1</v></c></row>`, "malformed"],
    [`<row r="1"><c r="A1"><v>1</v></row>`, "malformed"],
    [`<row r="1" r="1"/>`, "malformed"],
    [`<row r="1"><c r="A1" t="inlineStr"><is><t>a & b</t></is></c></row>`, "malformed"],
    [`<row r="1"><c r="A1" t="inlineStr"><is><t>&evil;</t></is></c></row>`, "malformed"],
    [`<row r="1"><c r="A1" t="inlineStr"><is><t>]]></t></is></c></row>`, "malformed"],
    [`<row r="1"><c r="A1" t="inlineStr"><is><t>\u0001</t></is></c></row>`, "malformed"],
    [`<row r="1"><c r="AMK1"><v>1</v></c></row>`, "too-many-columns"]
  ])("what no sheet has is refused: %s", (rows, problem) => {
    expect(read(sheet(rows), { scans: true })).toEqual({ problem })
    expect(read(sheet(rows), { scans: false })).toEqual({ problem })
  })

  test("what is not well-formed is refused, wherever it breaks off", () => {
    const whole = sheet(`<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`)
    for (let length = 0; length < whole.length; length++) {
      expect(read(whole.slice(0, length), { scans: true }), whole.slice(0, length)).toEqual({ problem: "malformed" })
    }
  })

  test("document types and entities are refused, also when the parser would not come to them", () => {
    const doctype = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    expect(read(`${doctype}${sheet(`<row r="1"/>`)}`, { scans: true })).toEqual({ problem: "doctype" })
    expect(read(`<!DOCTYPE x [${" ".repeat(5_000_000)}`, { scans: true, size: 65_536 })).toEqual({
      problem: "malformed"
    })
  })

  test("a text without end, a tag without end and elements within elements are not held for ever", () => {
    const endless = (opening: string, piece: string) => {
      const parser = sheetParser("x", "y", context)
      let problem = parser.read(`<worksheet ${MAIN}><sheetData>${opening}`)
      let pieces = 0
      for (; problem === undefined && pieces < 2000; pieces++) problem = parser.read(piece)
      return [problem?.problem, pieces * piece.length < 20_000_000]
    }
    const refused = ["malformed", true]
    expect(endless(`<row r="1"><c r="A1" t="inlineStr"><is><t>`, "长".repeat(50_000))).toEqual(refused)
    expect(endless(`<row r="1" spans="`, "1 ".repeat(50_000))).toEqual(refused)
    expect(endless("<!-- ", "-".repeat(1).padEnd(50_000, " "))).toEqual(refused)
    expect(endless("", "<a>".repeat(1000))).toEqual(refused)
  })
})

describe("scanned or parsed, in pieces of any size, the same is read", () => {
  const reference = fc.constantFrom("A", "B", "C", "D", "AA")
  const text = fc.oneof(
    { weight: 12, arbitrary: fc.string({ unit: fc.constantFrom("a", "中", " ", "1", ".", "\n", "_x0041_", "😀") }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "&amp;",
        "&#20013;",
        "]]>",
        "&bad;",
        "<b/>",
        "<!--x-->",
        "<![CDATA[<]]>",
        "\r\n",
        "\t",
        "</row>"
      )
    }
  )
  const index = fc.constantFrom("0", "1", "2", "3", "0", "1", "2", "3", "9")
  const number = fc.constantFrom("1", "0.5", "1e3", "-2.50", "", "x", " 1", "99999999999999999", "0", "3")
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(reference, number).map(([at, v]) => `<c r="${at}ROW"><v>${v}</v></c>`) },
    {
      weight: 4,
      arbitrary: fc.tuple(reference, index).map(([at, v]) => `<c r="${at}ROW" s="1" t="s"><v>${v}</v></c>`)
    },
    {
      weight: 4,
      arbitrary: fc.tuple(reference, text).map(([at, t]) => `<c r="${at}ROW" t="inlineStr"><is><t>${t}</t></is></c>`)
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(reference, text)
        .map(([at, t]) => `<c r="${at}ROW" s="2" t="inlineStr"><is><t xml:space="preserve">${t}</t></is></c>`)
    },
    { weight: 2, arbitrary: reference.map((at) => `<c r="${at}ROW" s="3"/>`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        `<c><v>1</v></c>`,
        `<c r="EROW" t="b"><v>1</v></c>`,
        `<c r="EROW" t="e"><v>#REF!</v></c>`,
        `<c r="EROW" t="str"><f>A1</f><v>x</v></c>`,
        `<c r="EROW"><f>A1</f></c>`,
        `<c t="s" r="EROW"><v>0</v></c>`,
        `<c r='EROW'><v>1</v></c>`,
        `<c r="EROW" ><v>1</v></c>`,
        `<c r="EROW"> <v>1</v></c>`,
        `<c r="EROW" cm="1"><v>1</v></c>`,
        `<c r="EROW"><v>1</v>`,
        `<x r="EROW"/>`,
        `<!-- </row> <c r="EROW"/> -->`
      )
    }
  )
  const row = fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            "",
            ` spans="1:5"`,
            ` hidden="1"`,
            ` s="1" customFormat="1"`,
            ` ht='9'`,
            ` a="1" a="2"`,
            ` x="&lt;"`
          ),
          fc.array(cell, { maxLength: 5 })
        )
        .map(([attributes, cells]) => ({ opening: `<row r="ROW"${attributes}>`, cells, closing: "</row>" }))
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          `<row r="ROW"/>`,
          `<row r="ROW" ht="1"/>`,
          "<row/>",
          "\n",
          "<!-- row -->",
          `<!-- <row r="ROW"></row> -->`,
          `<?pi <row> ?>`,
          "</row>",
          "<row>"
        )
        .map((opening) => ({ opening, cells: [], closing: "" }))
    }
  )
  const xml = fc.array(row, { maxLength: 6 }).map((rows) =>
    sheet(
      rows
        .map(({ cells, closing, opening }, at) => {
          // One cell a column, in their order, so that many sheets are good.
          const columnOf = (cell: string) => cell.match(/[A-Z]+ROW/u)?.[0] ?? ""
          const sorted = [...new Map(cells.map((cell) => [columnOf(cell), cell])).values()].sort(
            (a, b) => columnOf(a).length - columnOf(b).length || columnOf(a).localeCompare(columnOf(b))
          )
          return `${opening}${sorted.join("")}${closing}`.replaceAll("ROW", String(at + 1))
        })
        .join("")
    )
  )

  test("over random sheets", () => {
    const reached = { good: 0, bad: 0, records: 0 }
    fc.assert(
      fc.property(xml, fc.integer({ min: 1, max: 200 }), (text, size) => {
        const parsed = read(text, { scans: false })
        expect(read(text, { scans: true, size })).toEqual(parsed)
        expect(read(text, { scans: true })).toEqual(parsed)
        if (parsed.problem === undefined) reached.good++
        else reached.bad++
        reached.records += parsed.records?.length ?? 0
      }),
      { numRuns: 4000, seed: 20221 }
    )
    expect(reached.good).toBeGreaterThan(500)
    expect(reached.bad).toBeGreaterThan(500)
    expect(reached.records).toBeGreaterThan(500)
  })
})
