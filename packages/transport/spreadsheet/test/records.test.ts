import { parse } from "csv-parse/sync"
import { describe, expect, test } from "vitest"
import { SpreadsheetFailure } from "../src/index.ts"
import type { LedgerRecord } from "../src/record.ts"
import { RECORD_LIMIT, recordCutter } from "../src/records.ts"
import { seeded } from "./support.ts"

/** Cuts a text handed over in parts of the given sizes, the last of them repeated. */
const cut = (text: string, ...sizes: ReadonlyArray<number>): ReadonlyArray<LedgerRecord> | SpreadsheetFailure => {
  const next = recordCutter("x.csv")
  const records: Array<LedgerRecord> = []
  let from = 0
  for (let part = 0; ; part++) {
    const until = from + (sizes[Math.min(part, sizes.length - 1)] ?? text.length)
    const ended = from >= text.length
    const found = next(ended ? null : text.slice(from, until))
    if (found instanceof SpreadsheetFailure) return found
    records.push(...found)
    if (ended) return records
    from = until
  }
}

const cells = (text: string, ...sizes: ReadonlyArray<number>) => {
  const found = cut(text, ...sizes)
  return found instanceof SpreadsheetFailure ? found.problem : found.map((record) => record.cells)
}

describe("records", () => {
  test("quoted commas, line breaks and doubled quotes", () => {
    expect(cells('a,"b,c","d""e","f\r\ng"\n"","x"\n')).toEqual([
      ["a", "b,c", 'd"e', "f\r\ng"],
      ["", "x"]
    ])
  })

  test("LF, CRLF and CR, also mixed; blank records are left out", () => {
    expect(cells('a,b\r\nc,d\re,f\n\n\r\n , \n,\n"",""\ng,h')).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"]
    ])
  })

  test("the line of a record is where it starts, whatever its line breaks", () => {
    const found = cut('h,i\r\n\r\n"a\r\nb","c\nd\re"\r\nx,y\n\n"p\nq",r\nz,z')
    expect(found).toMatchObject([{ line: 1 }, { line: 3 }, { line: 7 }, { line: 9 }, { line: 11 }])
  })

  test.each([
    ['a,b\nc,"d\ne,f\n', "unclosed-quote", 2],
    ['a,b\nc,d"d\n', "unclosed-quote", 2],
    ['a,b\nc,"d\n1,"2",3,"4\n', "stray-quote", 2],
    ['a,b\n"1",2\nc,5" pipe,6" pipe\n', "stray-quote", 3],
    ['a,b\n"1"2,3\n', "stray-quote", 2],
    ['a,b\n"1" ,3\n', "stray-quote", 2]
  ])("misplaced quotes are refused where they stand: %j", (text, problem, line) => {
    for (const size of [1, 3, 1000]) {
      const failed = cut(text, size)
      expect(failed).toMatchObject({ problem, facts: { path: "x.csv", line } })
    }
  })

  test("a forgotten quote and an endless line stop early, naming the line", () => {
    const part = "1,2,3\n".repeat(50_000)
    const handed = (first: string, part: string) => {
      const next = recordCutter("x.csv")
      next(first)
      for (let parts = 1; ; parts++) {
        const found = next(part)
        if (found instanceof SpreadsheetFailure)
          return { ...found.facts, problem: found.problem, read: parts * part.length }
      }
    }
    const unclosed = handed('a,b,c\n1,"2,3\n', part)
    expect(unclosed).toMatchObject({ problem: "unclosed-quote", line: 2 })
    expect(unclosed.read).toBeLessThan(RECORD_LIMIT + 2 * part.length)
    expect(handed("a,b,c\nx", "x".repeat(300_000))).toMatchObject({ problem: "record-too-long", line: 2 })
  })

  test("a long quoted cell is no problem below the limit", () => {
    const long = "长\n".repeat(1_000_000)
    expect(cut(`a,b\n1,"${long}"\n2,3\n`, 100_000)).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1", long] },
      { line: 1_000_003, cells: ["2", "3"] }
    ])
  })

  test("however a text is cut into parts, the records are those of csv-parse", () => {
    const random = seeded(7)
    const reached = { records: 0, quoted: 0, failures: 0 }
    const fields = ["a", "中", "1.5", " ", "", '""', '"x,y"', '"l\nm"', '"r\r\ns"', '"d""q"', '"x', 'y"']
    for (let round = 0; round < 3000; round++) {
      const field = () => (random.chance(0.1) ? random.pick(fields) : random.pick(fields.slice(0, -2)))
      const record = () => Array.from({ length: 1 + random.below(3) }, field).join(",")
      const text = Array.from({ length: random.below(8) }, () => record() + random.pick(["\n", "\r\n", "\r"])).join("")
      let expected: ReadonlyArray<ReadonlyArray<string>> | undefined
      try {
        const options = { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, skip_empty_lines: true }
        expected = parse(text, options).filter((record) => record.some((cell) => cell.trim() !== ""))
      } catch {
        expected = undefined
      }
      for (const size of [1, 2, 5, 100]) {
        const found = cells(text, size)
        if (expected === undefined) expect(typeof found, JSON.stringify(text)).toBe("string")
        else expect(found, JSON.stringify(text)).toEqual(expected)
      }
      reached.records += expected?.length ?? 0
      reached.quoted += expected !== undefined && text.includes('"') ? 1 : 0
      reached.failures += expected === undefined ? 1 : 0
    }
    expect(reached.records).toBeGreaterThan(4000)
    expect(reached.quoted).toBeGreaterThan(2000)
    expect(reached.failures).toBeGreaterThan(200)
  })
})
