import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { nationalKinds } from "@xiuhua/bureau"
import { parsePlainDate } from "@xiuhua/core/calendar"
import {
  code,
  day,
  defineKind,
  type Field,
  fieldNames,
  type LedgerKind,
  measure,
  month,
  type Row,
  text,
  type Value
} from "@xiuhua/core/ledger"
import { stationCheck, sweepDay } from "@xiuhua/core/sanitation"
import { randomFrom, randomRows, unchecked } from "@xiuhua/testkit"
import { Effect, Exit, Stream } from "effect"
import ExcelJS from "exceljs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { openLedger, type WorkbookOptions, writeTemplate, writeWorkbook } from "../src/index.ts"
import { decoded, folder, loaded, refused } from "./support.ts"

let files = 0
const fresh = (name = `written-${++files}.xlsx`) => join(folder, name)
const batches = (rows: ReadonlyArray<Row>, size = 100) =>
  Stream.fromIterable(
    Array.from({ length: Math.ceil(rows.length / size) }, (_, n) => rows.slice(n * size, (n + 1) * size))
  )
const written = async (kind: LedgerKind, rows: ReadonlyArray<Row>, options: WorkbookOptions = {}) => {
  const path = fresh()
  await Effect.runPromise(writeWorkbook(path, [{ kind, rows: batches(rows) }], options))
  return path
}
const opened = async (path: string) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

describe("what was written comes back exactly", () => {
  test.each(nationalKinds.map((kind) => [kind.id, unchecked(kind)] as const))("%s", async (_, kind) => {
    const random = randomFrom(2022, kind.id)
    for (const options of [{ dictionary: true }, { language: "en" }] as const) {
      const rows = randomRows(kind, 150, random)
      const path = await written(kind, rows, options)
      const { problems, rows: found } = await decoded(path, { kind })
      expect(problems).toEqual([])
      expect(found).toEqual(rows)
    }
  })

  test("over random ledgers: fields, texts and numbers of every sort", async () => {
    const codes = { a: { zh: "甲", en: "A" }, b: { zh: "乙，乙", en: 'B"' }, 甲: { zh: "丙", en: "C" } }
    const field = fc.oneof(
      fc.record({ optional: fc.boolean() }).map((o) => text("文字", "text", { ...o, maxLength: 5000 })),
      fc.record({ optional: fc.boolean() }).map((o) => code("选项", "code", codes, o)),
      fc.record({ optional: fc.boolean() }).map((o) => day("日期", "day", o)),
      fc.record({ optional: fc.boolean() }).map((o) => month("月份", "month", o)),
      fc
        .tuple(
          fc.integer({ min: 0, max: 12 }),
          fc.constantFrom("t" as const, "%" as const, "元" as const),
          fc.boolean()
        )
        .map(([scale, unit, optional]) => measure("数量", "measure", { unit, scale }, { optional }))
    )
    // What an import keeps: trimmed, without control characters, not blank.
    const words = fc
      .string({
        unit: fc.oneof(
          fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
          fc.constantFrom(..."'=+-@＝<>&\"_x0041_\n\t中 文")
        ),
        maxLength: 60
      })
      .map((all) => all.replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (/[\n\t]/u.test(sign) ? sign : "")).trim())
      .filter((all) => all !== "")
    const days = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2149-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
      .filter((written) => parsePlainDate(written) !== undefined)
    const valuesOf = (one: Field): fc.Arbitrary<Value> => {
      const filled: fc.Arbitrary<Value> =
        one.type === "text"
          ? words
          : one.type === "code"
            ? fc.constantFrom(...Object.keys(one.codes))
            : one.type === "day"
              ? days
              : one.type === "month"
                ? days.map((written) => `${written.slice(0, 7)}-01`)
                : fc.oneof(fc.nat(10_000), fc.maxSafeNat())
      return one.optional ? fc.option(filled, { freq: 3 }) : filled
    }
    const ledger = fc.array(field, { minLength: 1, maxLength: 6 }).chain((fields) => {
      const named = fields.map((one, at) => ({
        ...one,
        label: { zh: `${one.label.zh}${at}`, en: `${one.label.en} ${at}` }
      }))
      const kind = defineKind({
        id: "test.random",
        label: { zh: "随机", en: "random" },
        fields: {
          key: text("关键", "key"),
          on: day("日子", "on"),
          ...Object.fromEntries(named.map((one, at) => [`f${at}`, one]))
        },
        key: ["key"],
        day: "on",
        grain: "day",
        retentionYears: 1
      }) as LedgerKind
      const row = fc.tuple(...Object.values(kind.fields).map(valuesOf)) as fc.Arbitrary<Row>
      return fc.tuple(
        fc.constant(kind),
        fc.array(row, { maxLength: 12 }),
        fc.constantFrom("zh" as const, "en" as const)
      )
    })
    const reached = { rows: 0, texts: 0, long: 0, early: 0 }
    await fc.assert(
      fc.asyncProperty(ledger, async ([kind, rows, language]) => {
        const { problems, rows: found } = await decoded(await written(kind, rows, { language }), { kind })
        expect(problems).toEqual([])
        expect(found).toEqual(rows)
        reached.rows += rows.length
        for (const value of rows.flat()) {
          if (typeof value === "number" && value > 1e15) reached.long++
          else if (typeof value === "string" && value < "1900-03" && /^1900-0/u.test(value)) reached.early++
          else if (typeof value === "string" && /[<>&"\n\t]/u.test(value)) reached.texts++
        }
      }),
      { numRuns: 250, seed: 4 }
    )
    expect(reached.rows).toBeGreaterThan(500)
    expect(reached.texts).toBeGreaterThan(300)
    expect(reached.long).toBeGreaterThan(100)
  }, 120_000)

  test("a ledger that is longer than a sheet goes on in another", async () => {
    const rows = randomRows(unchecked(sweepDay), 25, randomFrom(1, "sheets"))
    const path = await written(sweepDay, rows, { rowsPerSheet: 11 })
    expect((await opened(path)).worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ["清扫保洁日台账", 11],
      ["清扫保洁日台账(2)", 11],
      ["清扫保洁日台账(3)", 6]
    ])
    expect((await decoded(path, { kind: unchecked(sweepDay) })).rows).toEqual(rows)
  })

  test("several ledgers, rows that somebody typed, and nothing at all", async () => {
    const path = fresh()
    const rows: ReadonlyArray<Row> = [["2022-03-01", "A", "站", "1", 100, 50, null]]
    const counts = await Effect.runPromise(
      writeWorkbook(path, [
        { kind: sweepDay, rows: Stream.make(rows), typed: [{ day: "2022-02-31", section: "=1+1", areaDue: "abc" }] },
        { kind: stationCheck, rows: Stream.empty }
      ])
    )
    expect(counts).toEqual([2, 0])
    const report = await loaded(path, { kind: sweepDay }, { sheets: ["1"] })
    expect(report).toMatchObject({ accepted: 1, rejected: 1 })
    expect(report.problems.map(({ column, problem, value }) => [column, problem, value])).toEqual([
      ["日期", "not-a-day", "2022-02-31"],
      ["环卫站", "missing", ""],
      ["道路等级", "missing", ""],
      ["应保洁面积（平方米）", "not-a-number", "abc"],
      ["实际保洁面积（平方米）", "missing", ""]
    ])
  })
})

describe("as another program reads it", () => {
  const rows: ReadonlyArray<Row> = [
    ["2022-03-01", "=cmd|'/c calc'!A1", "@SUM(A1)", "1", 120050, 100, "+1"],
    ["1900-01-02", "-1", "\t|x".trim(), "4", 0, 9007199254740991, '<b>&"甲"\n乙']
  ]

  test("days are days, numbers are numbers, and no text is a formula", async () => {
    const sheet = (await opened(await written(sweepDay, rows))).worksheets[0] as ExcelJS.Worksheet
    expect(sheet.name).toBe("清扫保洁日台账")
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 })
    const values = (number: number) => (sheet.getRow(number).values as ReadonlyArray<ExcelJS.CellValue>).slice(1)
    expect(values(1)).toEqual([
      "日期",
      "路段",
      "环卫站",
      "道路等级",
      "应保洁面积（平方米）",
      "实际保洁面积（平方米）",
      "免除依据"
    ])
    expect(values(2)).toEqual([
      new Date("2022-03-01T00:00:00Z"),
      "'=cmd|'/c calc'!A1",
      "'@SUM(A1)",
      "一级",
      1200.5,
      1,
      "'+1"
    ])
    expect(values(3)).toEqual(["1900-01-02", "'-1", "|x", "四级", 0, "90071992547409.91", '<b>&"甲"\n乙'])
    expect(sheet.getCell("A2").numFmt).toBe("yyyy-mm-dd")
    sheet.eachRow((one) => one.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  })

  test("the same rows give the same bytes, in every zone", async () => {
    const paths = [
      await written(sweepDay, rows, { dictionary: true }),
      await written(sweepDay, rows, { dictionary: true })
    ]
    const [one, two] = paths.map((path) => readFileSync(path))
    expect(one?.equals(two as Buffer)).toBe(true)
    const script = `
      import { Effect, Stream } from "effect"
      import { sweepDay } from "@xiuhua/core/sanitation"
      import { writeWorkbook } from ${JSON.stringify(join(import.meta.dirname, "../src/index.ts"))}
      const rows = ${JSON.stringify(rows)}
      await Effect.runPromise(writeWorkbook(process.argv[1], [{ kind: sweepDay, rows: Stream.make(rows) }], { dictionary: true }))`
    const path = fresh()
    execFileSync(
      process.execPath,
      ["--conditions=@xiuhua/source", "--input-type=module-typescript", "-e", script, path],
      {
        cwd: import.meta.dirname,
        env: { ...process.env, TZ: "America/New_York" }
      }
    )
    expect(readFileSync(path).equals(one as Buffer)).toBe(true)
  })
})

describe("the file", () => {
  test("takes its place only when it is whole", async () => {
    const path = fresh("kept.xlsx")
    writeFileSync(path, "before")
    const failing = Stream.concat(
      Stream.make([["2022-03-01", "A", "站", "1", 100, 50, null]] as ReadonlyArray<Row>),
      Stream.fail("no")
    )
    const exit = await Effect.runPromiseExit(writeWorkbook(path, [{ kind: sweepDay, rows: failing }]))
    expect(Exit.isFailure(exit)).toBe(true)
    expect(readFileSync(path, "utf8")).toBe("before")
    expect(readdirSync(folder).filter((name) => name.startsWith("kept"))).toEqual([basename(path)])
    await Effect.runPromise(writeWorkbook(path, [{ kind: sweepDay, rows: Stream.empty }]))
    expect((await decoded(path, { kind: sweepDay })).rows).toEqual([])
  })

  test("that cannot be written is a failure that names it", async () => {
    const path = join(folder, "no", "such", "folder.xlsx")
    const failed = await Effect.runPromise(Effect.flip(writeWorkbook(path, [{ kind: sweepDay, rows: Stream.empty }])))
    expect(failed).toMatchObject({ problem: "unwritable", facts: { path, code: "ENOENT" } })
  })
})

describe("templates", () => {
  const template = async (kind: LedgerKind, language: "zh" | "en" = "zh") => {
    const path = fresh()
    await Effect.runPromise(writeTemplate(path, kind, { language }))
    return path
  }

  test("have notes, lists to choose from, forms, and a dictionary", async () => {
    const book = await opened(await template(sweepDay))
    const [sheet, dictionary, choices] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet, ExcelJS.Worksheet]
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["清扫保洁日台账", "visible"],
      ["数据字典", "visible"],
      ["选项", "hidden"]
    ])
    const rules = (sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } })
      .dataValidations.model
    const rule = (column: string) => rules[`${column}2`] ?? rules[`range:${column}2:${column}10001`]
    expect(rule("D")).toMatchObject({ type: "list", formulae: ["'选项'!$A$2:$A$5"] })
    expect(rule("E")).toMatchObject({ type: "decimal", operator: "greaterThanOrEqual" })
    expect(rule("A")).toMatchObject({ type: "date" })
    expect(choices.getColumn(1).values.slice(1)).toEqual(["grade", "一级", "二级", "三级", "四级"])
    expect(dictionary.rowCount).toBe(fieldNames(sweepDay).length + 1)
    const { note } = sheet.getCell("E1") as unknown as { note: string | { texts: ReadonlyArray<{ text: string }> } }
    const said = typeof note === "string" ? note : note.texts.map((part) => part.text).join("")
    expect(said).toMatch(/^数量，必填\n不小于 0，最多 2 位小数，单位 平方米；没有数据留空，不填 0\n/u)
  })

  test("are imported as they are once filled in", async () => {
    const path = await template(sweepDay)
    expect(await loaded(path, { kind: sweepDay })).toMatchObject({
      read: 0,
      rejected: 0,
      passed: []
    })
    const book = await opened(path)
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    sheet.getRow(2).values = [new Date("2022-03-01T00:00:00Z"), "东门路", "一站", "二级", 10.5, 9]
    await book.xlsx.writeFile(path)
    expect((await loaded(path, { kind: sweepDay })).rows).toEqual([
      ["2022-03-01", "东门路", "一站", "2", 1050, 900, null]
    ])
  })

  test.each(["zh", "en"] as const)(
    "of every ledger are read as that ledger (%s)",
    async (language) => {
      for (const kind of nationalKinds) {
        const { rows } = await decoded(await template(kind, language), { kind })
        expect(rows, kind.id).toEqual([])
      }
    },
    120_000
  )

  test("of every ledger are told from all others by their headings and name", async () => {
    for (const kind of nationalKinds) {
      const path = fresh()
      await Effect.runPromise(
        writeWorkbook(path, [{ kind, rows: Stream.make(randomRows(unchecked(kind), 1, randomFrom(3, kind.id))) }])
      )
      const found = await Effect.runPromise(
        Effect.scoped(Effect.map(openLedger(path, { kinds: nationalKinds }), ({ sheets }) => sheets))
      )
      expect(found.map(({ layout }) => layout.kind.id)).toEqual([kind.id])
    }
  }, 120_000)
})

test("a sheet that looks like several ledgers asks which", async () => {
  const twin = { ...sweepDay, id: "sanitation.sweep-twin" }
  expect(await refused(await written(sweepDay, []), { kinds: [sweepDay, twin] })).toMatchObject({
    problem: "ambiguous-kind"
  })
})
