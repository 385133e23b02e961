import { readFileSync, writeFileSync } from "node:fs"
import { deflateRawSync } from "node:zlib"
import { nationalKinds } from "@xiuhua/bureau"
import { sweepDay } from "@xiuhua/core/sanitation"
import { Effect, Exit } from "effect"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { openLedger } from "../../src/index.ts"
import { limits } from "../../src/workbook/limits.ts"
import { MAIN, partsOf, type RawSheet, row, rows, workbookOf, zipOf } from "../raw-workbook.ts"
import { decoded, folder, refused, write } from "../support.ts"

const kind = { kind: sweepDay }
const headings = ["日期", "路段", "环卫站", "道路等级", "应保洁面积", "实际保洁面积"]
const good = ["2022-03-01", "东门路", "一站", "一级", "10", "9"]
const sheet: RawSheet = { name: "台账", rows: rows(headings, good) }
const more = (parts: Record<string, string>) => workbookOf({ sheets: [sheet], more: parts })
const long = (text: string) => ({ ...sheet, rows: row(1, headings) + row(2, [...good.slice(0, 5), text]) })

describe("a good workbook", () => {
  test("is read, and so is one in strict form, in UTF-16, with prefixes and with absolute targets", async () => {
    const expected = [["2022-03-01", "东门路", "一站", "1", 1000, 900, null]]
    expect((await decoded(await workbookOf({ sheets: [sheet] }), kind)).rows).toEqual(expected)
    const wide = `<?xml version="1.0" encoding="UTF-16"?><worksheet ${MAIN}><sheetData>${sheet.rows}</sheetData></worksheet>`
    for (const bytes of [Buffer.from(`\ufeff${wide}`, "utf16le"), Buffer.from(`\ufeff${wide}`, "utf16le").swap16()]) {
      const parts = { ...partsOf({ sheets: [sheet] }), "xl/worksheets/sheet1.xml": bytes }
      expect((await decoded(await zipOf(parts), kind)).rows).toEqual(expected)
    }
    const prefixed = `<x:worksheet xmlns:x="m"><x:sheetData>${sheet.rows.replaceAll(/<(\/?)(\w)/gu, "<$1x:$2")}</x:sheetData></x:worksheet>`
    expect((await decoded(await workbookOf({ sheets: [{ ...sheet, rows: prefixed }] }), kind)).rows).toEqual(expected)
  })
})

describe("what is no workbook of values is refused, with the way out", () => {
  const ole = (stream: string) => {
    const bytes = Buffer.alloc(2048)
    Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes)
    bytes.writeUInt16LE(9, 30)
    bytes.writeUInt32LE(1, 48)
    Buffer.from(stream, "utf16le").copy(bytes, 1024 + 128)
    return bytes
  }
  const cases: ReadonlyArray<readonly [string, () => Promise<string> | string, string, RegExp]> = [
    ["macros", () => more({ "xl/vbaProject.bin": "x" }), "macros", /宏/u],
    ["macros of Excel 4", () => more({ "xl/macrosheets/sheet1.xml": "<x/>" }), "macros", /宏/u],
    ["controls", () => more({ "xl/activeX/activeX1.xml": "<x/>" }), "macros", /控件/u],
    [
      "links to other files",
      () => more({ "xl/externalLinks/externalLink1.xml": "<x/>" }),
      "external-links",
      /断开链接/u
    ],
    [
      "a binary workbook",
      () => zipOf({ "[Content_Types].xml": "<x/>", "xl/workbook.bin": "x" }),
      "binary-workbook",
      /xlsb/u
    ],
    [
      "OpenDocument",
      () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      "open-document",
      /ods/u
    ],
    [
      "a document of Word",
      () => zipOf({ "[Content_Types].xml": "<x/>", "word/document.xml": "<x/>" }),
      "not-a-workbook",
      /不是 Excel/u
    ],
    ["an archive of something", () => zipOf({ "readme.txt": "x" }), "not-a-workbook", /不是 Excel/u],
    ["an encrypted workbook", () => write(ole("EncryptedPackage"), "locked.xlsx"), "encrypted", /密码/u],
    ["an old workbook", () => write(ole("Workbook"), "old.xls"), "old-workbook", /另存为“Excel 工作簿（\.xlsx）”/u],
    ["an old workbook named .xlsx", () => write(ole("Workbook"), "old.xlsx"), "old-workbook", /另存为/u],
    [
      "an old workbook that breaks off",
      () => write(Buffer.from("d0cf11e0a1b11ae1", "hex"), "cut.xls"),
      "old-workbook",
      /另存为/u
    ],
    [
      "a workbook as XML of 2003",
      () => write(`<?xml version="1.0"?><Workbook xmlns="urn:x"/>`, "2003.xls"),
      "old-workbook",
      /另存为/u
    ],
    [
      "a web page named .xls",
      () => write("<html><table><tr><td>日期</td></tr></table></html>", "page.xls"),
      "web-page",
      /网页/u
    ],
    [
      "a CSV text named .xlsx",
      () => write(`${headings.join()}\n${good.join()}\n`, "text.xlsx"),
      "text-named-workbook",
      /CSV/u
    ],
    [
      "something binary named .xlsx",
      () => write(new Uint8Array([1, 0, 2, 3]), "bytes.xlsx"),
      "binary",
      /不是文本文件/u
    ],
    ["nothing named .xlsx", () => write("", "nothing.xlsx"), "empty", /空文件/u],
    ["a workbook named .csv", () => workbookOf({ sheets: [sheet] }, "book.csv"), "workbook-named-text", /\.xlsx/u],
    [
      "a part that is missing",
      async () =>
        zipOf(
          Object.fromEntries(Object.entries(partsOf({ sheets: [sheet] })).filter(([name]) => !name.includes("sheet1")))
        ),
      "malformed",
      /损坏/u
    ],
    [
      "a sheet that breaks off",
      () =>
        workbookOf({
          sheets: [{ ...sheet, rows: `<?xml version="1.0"?><worksheet ${MAIN}><sheetData>${sheet.rows}` }]
        }),
      "malformed",
      /损坏/u
    ],
    [
      "a sheet in an unknown encoding",
      () => workbookOf({ sheets: [{ ...sheet, rows: `<?xml version="1.0" encoding="GBK"?><worksheet ${MAIN}/>` }] }),
      "malformed",
      /GBK/u
    ],
    [
      "a document type",
      () =>
        more({ "xl/workbook.xml": `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>` }),
      "doctype",
      /DTD/u
    ],
    [
      "entities that grow",
      () =>
        workbookOf({
          sheets: [
            {
              ...sheet,
              rows: `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "xx"><!ENTITY b "&a;&a;&a;">]><worksheet ${MAIN}><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
            }
          ]
        }),
      "doctype",
      /DTD/u
    ],
    ["no sheets", () => workbookOf({ sheets: [] }), "empty", /空文件/u],
    [
      "only blank sheets",
      () =>
        workbookOf({
          sheets: [
            { name: "a", rows: "" },
            { name: "b", rows: `<row r="1"><c r="A1" s="1"/></row>` }
          ]
        }),
      "empty",
      /空文件/u
    ],
    [
      "something far to the right",
      () => workbookOf({ sheets: [{ name: "a", rows: `<row r="1"><c r="ZZZ1"><v>1</v></c></row>` }] }),
      "too-many-columns",
      /列/u
    ]
  ]
  test.each(cases)("%s", async (_, make, problem, zh) => {
    const failed = await refused(await make(), kind)
    expect(failed.problem).toBe(problem)
    expect(failed.zh).toMatch(zh)
    expect(failed.en).not.toMatch(/undefined|\p{Script=Han}/u)
  })
})

describe("what comes to far more than it weighs", () => {
  test("is refused by its declared size, before anything is unpacked", async () => {
    const failed = await refused(await workbookOf({ sheets: [long("0".repeat(3_000_000))] }), kind)
    expect([failed.problem, failed.facts]).toMatchObject(["zip-bomb", { part: "xl/worksheets/sheet1.xml", limit: 100 }])
  })

  test("is refused while it is unpacked, when its declared size lies", async () => {
    const path = await workbookOf({ sheets: [long("x".repeat(200))] })
    const bytes = readFileSync(path)
    // The central directory says one byte less than there is.
    const name = Buffer.from("xl/worksheets/sheet1.xml")
    const at = bytes.lastIndexOf(name) - 46
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 24) - 1, at + 24)
    writeFileSync(path, bytes)
    expect(await refused(path, kind)).toMatchObject({ problem: "malformed", facts: { part: String(name) } })
  })

  test("a wrong checksum is found, in a sheet and in the shared strings", async () => {
    for (const part of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]) {
      const path = await workbookOf({ sheets: [sheet], strings: ["<t>a</t>"] })
      const bytes = readFileSync(path)
      const at = bytes.lastIndexOf(Buffer.from(part)) - 46
      bytes.writeUInt8(bytes.readUInt8(at + 16) ^ 1, at + 16)
      writeFileSync(path, bytes)
      expect(await refused(path, kind)).toMatchObject({ problem: "malformed", facts: { part, value: "checksum" } })
    }
  })

  test("shared strings are limited in number", async () => {
    // Every text is short and another, so that neither the ratio nor the length refuses them.
    const strings = Array.from(
      { length: limits.strings + 1 },
      (_, n) => `<si><t>${(n * 2_654_435_761) % 2 ** 32}</t></si>`
    )
    const path = await zipOf({
      ...partsOf({ sheets: [sheet], strings: [] }),
      "xl/sharedStrings.xml": `<sst ${MAIN}>${strings.join("")}</sst>`
    })
    expect(await refused(path, kind)).toMatchObject({ problem: "too-many-strings", facts: { limit: limits.strings } })
  }, 120_000)

  test("a text that is longer than any cell is not held", async () => {
    // Letters that do not pack well.
    let state = 1
    const noise = Buffer.from(
      Array.from({ length: 5_000_000 }, () => {
        state = (state * 48_271) % 0x7fff_ffff
        return 65 + (state % 50)
      })
    )
      .toString("latin1")
      .replaceAll(/[[-`]/gu, "x")
    expect(deflateRawSync(Buffer.from(noise)).length).toBeGreaterThan(1_000_000)
    const failed = await refused(await workbookOf({ sheets: [sheet], strings: [`<t>${noise}</t>`] }), kind)
    expect(failed).toMatchObject({ problem: "malformed", facts: { part: "xl/sharedStrings.xml" } })
  })
})

describe("bytes that somebody damaged", () => {
  test("never crash and never hang: rows or a failure", async () => {
    const path = await workbookOf({
      sheets: [
        { name: "a", rows: rows(headings, good, good), after: `<mergeCells><mergeCell ref="A2:A3"/></mergeCells>` }
      ],
      formats: ["yyyy-mm-dd"],
      strings: ["<t>甲</t>", "<r><t>乙</t></r>"]
    })
    const whole = readFileSync(path)
    const reached = { read: 0, refused: 0 }
    const read = (bytes: Uint8Array) =>
      Effect.runPromise(
        Effect.exit(
          Effect.scoped(
            Effect.gen(function* () {
              const { sheets } = yield* openLedger(write(bytes, "damaged.xlsx"), { kinds: nationalKinds.slice(0, 2) })
              for (const one of sheets) while ((yield* one.next) !== null);
            })
          )
        )
      )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.option(fc.nat(whole.length), { nil: undefined, freq: 2 }),
        async (changes, cut) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          const exit = await read(cut === undefined ? bytes : bytes.subarray(0, cut))
          if (Exit.isSuccess(exit)) reached.read++
          else {
            expect(Exit.hasDies(exit)).toBe(false)
            reached.refused++
          }
        }
      ),
      { numRuns: 300, seed: 7 }
    )
    expect(reached.refused).toBeGreaterThan(100)
    expect(reached.read).toBeGreaterThan(0)
  }, 120_000)

  test("in the XML of its parts: rows or a failure", async () => {
    const parts = partsOf({
      sheets: [{ name: "a", rows: rows(headings, good) }],
      strings: ["<t>甲</t>"],
      formats: ["0%"]
    })
    const names = Object.keys(parts)
    const snippet = fc.constantFrom(
      "<",
      ">",
      "</c>",
      "<!--",
      "]]>",
      "&#0;",
      "&#x10FFFF;",
      "<row>",
      '"',
      "\u0000",
      "<?x",
      "</sheetData>",
      'r="A1"'
    )
    const reached = { read: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(1000), snippet, async (name, at, piece) => {
        const text = String(parts[name])
        const cut = at % (text.length + 1)
        const path = await zipOf({ ...parts, [name]: `${text.slice(0, cut)}${piece}${text.slice(cut)}` }, "xml.xlsx")
        const exit = await Effect.runPromise(
          Effect.exit(
            Effect.scoped(
              Effect.gen(function* () {
                const { sheets } = yield* openLedger(path, kind)
                for (const one of sheets) while ((yield* one.next) !== null);
              })
            )
          )
        )
        if (Exit.isSuccess(exit)) reached.read++
        else {
          expect(Exit.hasDies(exit)).toBe(false)
          reached.refused++
        }
      }),
      { numRuns: 200, seed: 11 }
    )
    expect(reached.refused).toBeGreaterThan(50)
    expect(reached.read).toBeGreaterThan(10)
  }, 120_000)

  test("the folder holds what was written and nothing else", () => expect(folder).toContain("xiuhua-spreadsheet"))
})
