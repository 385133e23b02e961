import { appendFileSync, utimesSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { sweepDay } from "@xiuhua/core/sanitation"
import { Effect } from "effect"
import { describe, expect, test } from "vitest"
import { openLedger } from "../src/index.ts"
import { decoded, folder, gb18030, refused, write } from "./support.ts"

const ledger = "日期,路段,环卫站,道路等级,应保洁面积,实际保洁面积\n2022-03-01,东门路,城区一站,一级,1200.5,1200\n"
const row = ["2022-03-01", "东门路", "城区一站", "1", 120050, 120000, null]
const kind = { kind: sweepDay }
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")

describe("encodings", () => {
  test.each([
    ["UTF-8", Buffer.from(ledger), "utf-8"],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${ledger}`), "utf-8"],
    ["UTF-16 little endian", utf16(ledger), "utf-16le"],
    ["UTF-16 big endian", utf16(ledger).swap16(), "utf-16be"],
    ["GB18030", gb18030(ledger), "gb18030"],
    ["GB18030 with its byte order mark", Buffer.concat([Buffer.from("84319533", "hex"), gb18030(ledger)]), "gb18030"],
    ["CRLF", Buffer.from(ledger.replaceAll("\n", "\r\n")), "utf-8"],
    ["CR", Buffer.from(ledger.replaceAll("\n", "\r")), "utf-8"],
    ["no line end at the end", Buffer.from(ledger.trimEnd()), "utf-8"]
  ])("%s", async (_, bytes, encoding) => {
    expect(await decoded(write(bytes), kind)).toEqual({ rows: [row], problems: [], encoding })
  })

  test("the whole file decides: Chinese far behind the first part is found, in UTF-8 and in GB18030", async () => {
    const ascii = "day,section,sanitation station,road grade,area due,area done\n"
    const many = Array.from({ length: 20_000 }, (_, n) => `2022-03-01,S${n},A,1,1,1\n`).join("")
    const text = `${ascii}${many}2022-03-01,东门路,城区一站,一级,1200.5,1200\n`
    for (const [bytes, encoding] of [
      [Buffer.from(text), "utf-8"],
      [gb18030(text), "gb18030"]
    ] as const) {
      const read = await decoded(write(bytes), kind)
      expect(read.encoding).toBe(encoding)
      expect(read.rows).toHaveLength(20_001)
      expect(read.rows.at(-1)).toEqual(row)
    }
  })

  test("characters cut in two by the parts of a file are whole again", async () => {
    for (let shift = 0; shift < 4; shift++) {
      const name = `${"x".repeat(shift)}${"路".repeat(150)}`
      const text = ledger + `2022-03-01,${name},城区一站,一级,1,1\n`.repeat(2000)
      for (const bytes of [Buffer.from(text), gb18030(text), utf16(text), utf16(text).swap16()]) {
        const { problems, rows } = await decoded(write(bytes, "cut.csv"), kind)
        expect(problems).toEqual([])
        expect(new Set(rows.slice(1).map((found) => found[1]))).toEqual(new Set([name]))
      }
    }
  })
})

describe("what is refused as a whole", () => {
  const zip = Buffer.concat([Buffer.from("504b0304140006000800", "hex"), Buffer.alloc(64)])
  const big5 = Buffer.from(
    "a4e9b4c12cb8f4ac712cc0f4bdc3afb82cb944b8f4b5a5afc50a323032322d30332d30312caa46aaf9b8f4aa46ac712cbb4fa55fa5abac46" +
      "a9b2c0f4b9d2ab4fc540a7bda955a7a3b24db9422ca4400a",
    "hex"
  )
  test.each([
    ["0 bytes", Buffer.alloc(0), "empty"],
    ["only a byte order mark", Buffer.from("\ufeff"), "empty"],
    ["only a UTF-16 byte order mark", utf16(""), "empty"],
    ["only blank lines", Buffer.from("\r\n \n\t\n　\n"), "empty"],
    ["an Excel workbook (xlsx)", zip, "workbook-named-text"],
    [
      "an Excel workbook (xls)",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]),
      "old-workbook"
    ],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "binary"],
    ["control characters", Buffer.from(Array.from({ length: 400 }, (_, n) => 1 + (n % 8))), "binary"],
    ["a NUL far behind", Buffer.concat([Buffer.from(ledger.repeat(5000)), Buffer.from([0])]), "binary"],
    ["UTF-16 without a byte order mark", Buffer.from(ledger, "utf16le"), "binary"],
    ["a NUL in UTF-16", utf16(`${ledger}\0`), "binary"],
    [
      "Latin-1 whose letters look like GBK pairs",
      Buffer.from("mes,barrio\n1,Málaga\n2,Córdoba\n", "latin1"),
      "encoding"
    ],
    ["Big5", big5, "encoding"],
    ["UTF-8 that breaks off in a character", Buffer.from(ledger).subarray(0, 4), "encoding"],
    ["UTF-8 with a mark but broken", Buffer.concat([Buffer.from(`\ufeff${ledger}`), Buffer.from([0xff])]), "encoding"],
    ["a lone surrogate in UTF-16", utf16(`${ledger}\ud800x`), "encoding"],
    ["a cut-off UTF-16 unit", Buffer.concat([utf16(ledger), Buffer.from([0x4e])]), "encoding"]
  ])("%s", async (_, bytes, problem) => {
    const path = write(bytes)
    const failed = await refused(path, kind)
    expect(failed.problem).toBe(problem)
    expect(failed.zh).toContain(path)
    expect(failed.en).toContain(path)
  })

  test("no file, a folder, a file in a file, a device", async () => {
    expect((await refused(join(folder, "nothing.csv"), kind)).problem).toBe("missing-file")
    expect((await refused(folder, kind)).problem).toBe("directory")
    expect((await refused(join(write(ledger), "inner.csv"), kind)).problem).toBe("missing-file")
    expect((await refused("/dev/null", kind)).problem).toBe("not-a-file")
  })
})

test.each([
  ["grows", (path: string) => appendFileSync(path, "2022-03-02,东门路,城区一站,一级,1,1\n")],
  ["is cut short", (path: string) => writeFileSync(path, ledger)],
  [
    "is rewritten in place",
    (path: string) => {
      writeFileSync(path, ledger.replaceAll("1200.5", "9999.5").padEnd(300_000, "\n"))
      utimesSync(path, 1, 1)
    }
  ]
])("a file that %s while it is read is a failure", async (_, change) => {
  const path = write(ledger.padEnd(300_000, "\n"))
  const failed = await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const { sheets } = yield* openLedger(path, kind)
        change(path)
        while ((yield* sheets[0].next) !== null);
      })
    ).pipe(Effect.flip)
  )
  expect(failed.problem).toBe("changed")
})
