import { existsSync, readdirSync } from "node:fs"
import { basename, join } from "node:path"
import { nationalKinds } from "@xiuhua/bureau"
import { stallMatter } from "@xiuhua/core/enforcement"
import { sweepDay, wasteTonnage } from "@xiuhua/core/sanitation"
import { layer as inMemory } from "@xiuhua/storage-memory"
import { Effect, Result } from "effect"
import ExcelJS from "exceljs"
import { describe, expect, test } from "vitest"
import { describe as describeProblem, parseMapping } from "../src/index.ts"
import { row, rows, workbookOf } from "./raw-workbook.ts"
import { decoded, folder, load, loaded, refused, run, stored } from "./support.ts"

const waste = { kind: wasteTonnage }
const sweep = { kind: sweepDay }
const wasteHeadings = ["日期", "设施", "来源", "产生量依据", "产生量", "清运量"]
const sweepHeadings = ["日期", "路段", "环卫站", "道路等级", "应保洁面积", "实际保洁面积"]

/** A ledger as a clerk keeps it: a title, a heading in two rows with merged groups, dates of all kinds, sums, a remark. */
const clerksBook = async (name: string) => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet("三月", { views: [{ state: "frozen", ySplit: 4 }] })
  sheet.addRow(["2022年3月清扫保洁日台账"])
  sheet.mergeCells("A1:G1")
  sheet.addRow(["填报单位：城区环卫中心", "", "", "", "", "", ""])
  sheet.addRow(["日 期", "路\n段", "环卫站", "道路等级", "面积（亩）", "", "#备注"])
  sheet.addRow(["", "", "", "", "应保洁面积", "实际保洁面积", ""])
  for (const area of ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:G4"]) sheet.mergeCells(area)
  sheet.addRow([new Date("2022-03-01T00:00:00Z"), "东门路", "一站", "一级", 3, 1.5, "好"]).getCell(1).numFmt =
    'yyyy"年"m"月"d"日"'
  sheet.addRow(["2022.3.1", "西门路", "一站", "１", 6, { formula: "E6/2", result: 3 }])
  sheet.addRow([
    "２０２２年３月２日",
    { richText: [{ text: "东门", font: { bold: true } }, { text: "路" }] },
    "一站",
    "二级",
    "３",
    0
  ])
  sheet.addRow(["小 计", "", "", "", { formula: "SUM(E5:E7)", result: 12 }, 4.5])
  sheet.addRow(["", "南门路", "二站", "三级", 9, 9])
  sheet.getCell("A9").value = new Date("2022-03-03T00:00:00Z")
  sheet.getCell("A9").numFmt = "yyyy/m/d"
  sheet.addRow(["", "北门路", "二站", "三级", 12, 12])
  sheet.mergeCells("A9:A10")
  sheet.addRow(["合计：", "", "", "", 33, 25.5])
  sheet.addRow([])
  sheet.addRow(["填表人：某某　　审核人：某某"])
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

describe("a workbook as a clerk keeps it", () => {
  test("is read: title, heading in two rows, merged cells, dates, units, sums and remarks", async () => {
    const { rows: found, ...report } = await loaded(await clerksBook("clerk.xlsx"), sweep)
    expect(found).toEqual([
      ["2022-03-01", "东门路", "一站", "1", 200000, 100000, null],
      ["2022-03-01", "西门路", "一站", "1", 400000, 200000, null],
      ["2022-03-02", "东门路", "一站", "2", 200000, 0, null],
      ["2022-03-03", "南门路", "二站", "3", 600000, 600000, null],
      ["2022-03-03", "北门路", "二站", "3", 800000, 800000, null]
    ])
    expect(report).toEqual({
      read: 5,
      accepted: 5,
      duplicates: 0,
      quarantined: 0,
      rejected: 0,
      rejects: null,
      format: "xlsx",
      encoding: null,
      sheets: [{ sheet: null, kind: sweepDay.id, read: 5, rejected: 0 }],
      passed: [],
      skipped: {
        count: 3,
        first: [
          { line: 8, reason: "total-row" },
          { line: 11, reason: "total-row" },
          { line: 13, reason: "note-row" }
        ]
      },
      problems: []
    })
  })

  test("any store gives the same", async () => {
    const path = await clerksBook("stores.xlsx")
    expect(await loaded(path, sweep, {}, inMemory)).toEqual(await loaded(path, sweep))
  })
})

describe("cells", () => {
  const book = (lines: ReadonlyArray<ReadonlyArray<string>>, formats: ReadonlyArray<string> = []) =>
    workbookOf({ sheets: [{ name: "a", rows: rows(wasteHeadings, ...lines) }], formats })
  const problemsOf = async (path: string) =>
    (await decoded(path, waste)).problems.map(({ column, line, problem, value }) => [line, column, problem, value])

  test("days of 1900 and of 1904 by their formats, numbers by their worth", async () => {
    for (const [serial, date1904] of [
      ["44621", false],
      ["43159", true]
    ] as const) {
      const lines = [[`< s="1"><v>${serial}</v>`, "甲", "本区", "实测", "<><v>1.1000000000000001</v>", "<><v>1E-3</v>"]]
      const path = await workbookOf({
        sheets: [{ name: "a", rows: rows(wasteHeadings, ...lines) }],
        formats: ["yyyy/m/d"],
        date1904
      })
      expect((await decoded(path, waste)).rows).toEqual([["2022-03-01", "甲", "own", "measured", 1100, 1, null]])
    }
  })

  test("a number that nobody formatted as a day is no day", async () => {
    expect(await problemsOf(await book([["<><v>44621</v>", "甲", "本区", "实测", "1", "1"]]))).toEqual([
      [2, "日期", "not-a-day", "44621"]
    ])
    expect(
      (await decoded(await book([["<><v>20220301</v>", "甲", "本区", "实测", "1", "1"]]), waste)).rows
    ).toHaveLength(1)
  })

  test("what says nothing is rejected with what stands there", async () => {
    const path = await book([
      ["2022-03-01", '< t="e"><v>#N/A</v>', "本区", "实测", "<><f>1+1</f>", "<><v>12345678901234567</v>"]
    ])
    expect(await problemsOf(path)).toEqual([
      [2, "设施", "cell-error", "#N/A"],
      [2, "产生量", "formula-without-value", "="],
      [2, "清运量", "lost-digits", "12345678901234567"]
    ])
  })

  test("a quantity in a cell merged over rows is nobody's, a day is everybody's", async () => {
    const path = await workbookOf({
      sheets: [
        {
          name: "a",
          rows: rows(
            wasteHeadings,
            ["2022-03-01", "甲", "本区", "实测", "5", "<><v>3</v>"],
            ["", "乙", "本区", "实测", "4", ""],
            ["2022-03-02", "丙", "本区", "实测", "4", ""]
          ),
          after: `<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="F2:F3"/></mergeCells>`
        }
      ]
    })
    const { problems, rows: found } = await decoded(path, waste)
    expect(found).toEqual([["2022-03-02", "丙", "own", "measured", 4000, null, null]])
    expect(problems.map(({ column, line, problem, value }) => [line, column, problem, value])).toEqual([
      [2, "清运量", "merged-measure", "3"],
      [3, "清运量", "merged-measure", "3"]
    ])
  })

  test("cells beyond the headings are named by their letters, blank ones at the end of a row are no problem", async () => {
    const path = await book([
      ["2022-03-01", "甲", "本区", "实测"],
      ["2022-03-02", "甲", "本区", "实测", "1", "1", "", "多余"]
    ])
    expect((await decoded(path, waste)).rows).toEqual([["2022-03-01", "甲", "own", "measured", null, null, null]])
    expect(await problemsOf(path)).toEqual([[3, "H", "unnamed-column", "多余"]])
  })

  test("percentages, truth values, ticks, times and padded numbers", async () => {
    const kind = nationalKinds.find(({ id }) => id === "sanitation.sweeper-run")
    if (kind === undefined) throw new Error("no such kind")
    const headings = ["作业编号", "日期", "路线编号", "开始时间", "结束时间", "覆盖比例", "扫刷开启"]
    const path = await workbookOf({
      sheets: [
        {
          name: "a",
          rows: rows(
            headings,
            [
              '< s="3"><v>7</v>',
              '< s="1"><v>44621</v>',
              "R1",
              '< s="2"><v>0.229166666666667</v>',
              "07:30",
              '< s="4"><v>0.985</v>',
              '< t="b"><v>1</v>'
            ],
            ["8", "2022-03-01", "R1", "05:30", "07:30", "98.5%", "√"],
            ["9", "2022-03-01", "R1", "05:30", "07:30", "98.5", "×"]
          )
        }
      ],
      formats: ["yyyy-mm-dd", "h:mm", "0000", "0.0%"]
    })
    const { problems, rows: found } = await decoded(path, { kind })
    expect(problems).toEqual([])
    const names = Object.keys(kind.fields)
    const read = (field: string) => found.map((one) => one[names.indexOf(field)])
    expect(read("run")).toEqual(["0007", "8", "9"])
    expect(read("from")).toEqual(["05:30", "05:30", "05:30"])
    expect(read("covered")).toEqual([985000, 985000, 985000])
    expect(read("brush")).toEqual(["yes", "yes", "no"])
  })
})

describe("several sheets", () => {
  const good = (n: number) => [`2022-03-0${n}`, "甲", "本区", "实测", "1", "1"]

  test("of one ledger are one import, in their order; others are named", async () => {
    const path = await workbookOf({
      sheets: [
        { name: "封面", rows: rows(["清运台账汇编"]) },
        { name: "一月", rows: rows(wasteHeadings, good(1), ["2022-02-31", "甲", "本区", "实测", "1", "1"]) },
        { name: "二月", rows: rows(wasteHeadings, good(2), good(1)) },
        { name: "旧", state: "hidden", rows: rows(wasteHeadings, good(3)) },
        { name: "空", rows: "" }
      ]
    })
    const report = await loaded(path, waste)
    expect(report).toMatchObject({
      read: 4,
      accepted: 2,
      duplicates: 1,
      rejected: 1,
      sheets: [
        { sheet: "一月", read: 2, rejected: 1 },
        { sheet: "二月", read: 2, rejected: 0 }
      ],
      passed: [
        { sheet: "旧", reason: "hidden-sheet" },
        { sheet: "封面", reason: "no-ledger" }
      ],
      problems: [{ sheet: "一月", line: 3, column: "日期" }]
    })
    expect(describeProblem(report.problems[0] as (typeof report.problems)[number])).toMatch(/^“一月”第 3 行“日期”/u)
  })

  test("of several ledgers find their kinds by their headings, in one transaction", async () => {
    const sheets = [
      { name: "清运", rows: rows(wasteHeadings, good(1)) },
      { name: "清扫", rows: rows(sweepHeadings, ["2022-03-01", "东门路", "一站", "一级", "10", "9"]) },
      { name: "摊贩", rows: rows(["编号", "日期", "街道", "处理结果"], ["M1", "2022-03-01", "新港街道", "教育"]) }
    ]
    const path = await workbookOf({ sheets })
    await run(
      Effect.gen(function* () {
        const report = yield* load(path, { kinds: nationalKinds })
        expect(report).toMatchObject({ read: 3, accepted: 3 })
        expect(report.sheets.map(({ kind, sheet }) => [sheet, kind])).toEqual([
          ["清运", wasteTonnage.id],
          ["清扫", sweepDay.id],
          ["摊贩", stallMatter.id]
        ])
        expect(yield* stored(sweepDay)).toHaveLength(1)
        expect(yield* stored(stallMatter)).toHaveLength(1)
      })
    )
    const broken = await workbookOf({
      sheets: [
        ...sheets.slice(0, 2),
        {
          name: "坏",
          rows: `${rows(["编号", "日期", "街道", "处理结果"], ["M1", "2022-03-01", "新港街道", "教育"])}<row r="3"><c r="A3" t="s"><v>9</v></c></row>`
        }
      ]
    })
    await run(
      Effect.gen(function* () {
        expect(yield* Effect.flip(load(broken, { kinds: nationalKinds }))).toMatchObject({ problem: "malformed" })
        for (const kind of [wasteTonnage, sweepDay, stallMatter]) expect(yield* stored(kind)).toEqual([])
      })
    )
  })

  test("ledgers that show cases become their history, together with the plain ones", async () => {
    const branch = nationalKinds.find(({ id }) => id === "party.branch")
    const term = nationalKinds.find(({ id }) => id === "party.branch-term")
    if (branch === undefined || term === undefined) throw new Error("no such kind")
    const path = await workbookOf({
      sheets: [
        {
          name: "届次",
          rows: rows(["任期编号", "党支部", "选举日期", "任期届满日"], ["T1", "第一支部", "2021-06-01", "2024-05-31"])
        },
        {
          name: "支部",
          rows: rows(
            ["党支部", "类型", "设支委会", "成立日期"],
            [
              "第一支部",
              Object.values((branch.fields["type"] as { codes: Record<string, { zh: string }> }).codes)[0]?.zh ?? "",
              "是",
              "2020-01-01"
            ]
          )
        },
        { name: "清运", rows: rows(wasteHeadings, good(1)) }
      ]
    })
    await run(
      Effect.gen(function* () {
        const report = yield* load(path, { kinds: nationalKinds })
        expect(report).toMatchObject({ read: 3, accepted: 3, quarantined: 0 })
        expect(yield* stored(branch)).toHaveLength(1)
        expect(yield* stored(term)).toHaveLength(1)
        expect(yield* load(path, { kinds: nationalKinds })).toMatchObject({ accepted: 0, duplicates: 3 })
      })
    )
  })

  test("are chosen by name or number, and a sheet that was asked for must be a ledger", async () => {
    const path = await workbookOf({
      sheets: [
        { name: "一月", rows: rows(wasteHeadings, good(1)) },
        { name: "旧", state: "veryHidden", rows: rows(wasteHeadings, good(2)) },
        { name: "说明", rows: rows(["说明", "文字"]) }
      ]
    })
    const old = await loaded(path, waste, { sheets: ["旧"] })
    expect(old).toMatchObject({ read: 1, passed: [] })
    expect(old.rows.map(([day]) => day)).toEqual(["2022-03-02"])
    expect(await loaded(path, waste, { sheets: ["2", "一月", "2"] })).toMatchObject({ read: 2 })
    const failure = (sheets: ReadonlyArray<string>) => run(Effect.flip(load(path, waste, { sheets })))
    expect(await failure(["四月"])).toMatchObject({ problem: "no-sheet", facts: { choices: ["一月", "旧", "说明"] } })
    expect(await failure(["4"])).toMatchObject({ problem: "no-sheet" })
    expect(await failure(["说明"])).toMatchObject({ problem: "no-heading", facts: { path: `${path}[说明]` } })
  })

  test("a sheet that is nearly the ledger is refused rather than passed over", async () => {
    const path = await workbookOf({
      sheets: [
        { name: "一月", rows: rows(wasteHeadings, good(1)) },
        { name: "二月", rows: rows(["日期", "设施", "来源地", "产生量依据", "产生量", "清运量"], good(2)) }
      ]
    })
    expect(await refused(path, waste)).toMatchObject({
      problem: "missing-columns",
      facts: { path: `${path}[二月]`, missing: ["来源"], unknown: ["来源地"] }
    })
  })

  test("headings that fit no ledger, or several, are refused", async () => {
    const unknown = await workbookOf({
      sheets: [
        { name: "甲", rows: rows(["一", "二"]) },
        { name: "乙", rows: rows(["三"]) }
      ]
    })
    expect(await refused(unknown, { kinds: nationalKinds })).toMatchObject({
      problem: "no-ledger-sheet",
      facts: { choices: ["甲", "乙"] }
    })
    const twin = { ...wasteTonnage, id: "sanitation.waste-twin" }
    const both = await workbookOf({ sheets: [{ name: "甲", rows: rows(wasteHeadings) }] })
    expect(await refused(both, { kinds: [wasteTonnage, twin] })).toMatchObject({
      problem: "ambiguous-kind",
      facts: { choices: [wasteTonnage.id, twin.id] }
    })
    const other = { ...twin, label: { zh: "另一种", en: "another" } }
    const titled = await workbookOf({ sheets: [{ name: "甲", rows: rows(["另一种 2022年"], wasteHeadings, good(1)) }] })
    expect(
      await run(
        Effect.map(
          load(titled, { kinds: [wasteTonnage, { ...other, id: "sanitation.waste-tonnage" }] }),
          (report) => report.accepted
        )
      )
    ).toBe(1)
  })
})

describe("a mapping reads a foreign workbook", () => {
  test("with its own headings in one row or two, and units", async () => {
    const text = JSON.stringify({
      kind: wasteTonnage.id,
      columns: {
        day: "Date",
        facility: "Site",
        origin: "Origin",
        generationBasis: "Basis",
        removed: { column: "Waste Out", unit: "公斤" }
      },
      ignore: ["Waste In", "Remark"]
    })
    const mapping = Result.getOrThrow(parseMapping(text, nationalKinds))
    const lines = [
      ["Report"],
      ["Date", "Site", "Origin", "Basis", "Waste", "", "Remark"],
      ["", "", "", "", "In", "Out", ""],
      ["2022/3/1", "A", "own", "measured", "9", "1234", "x"]
    ]
    const merged = `<mergeCells><mergeCell ref="E2:F2"/></mergeCells>`
    for (const after of [merged, ""]) {
      const path = await workbookOf({ sheets: [{ name: "a", rows: rows(...lines), after }] })
      expect((await decoded(path, { mapping })).rows).toEqual([
        ["2022-03-01", "A", "own", "measured", null, 1234, null]
      ])
    }
  })
})

describe("rows that may not be stored come back as an annotated workbook", () => {
  const bad = (name?: string) =>
    workbookOf(
      {
        sheets: [
          {
            name: "三月",
            rows:
              rows(
                ["三月清运"],
                [...wasteHeadings, "#备注"],
                ['< s="1"><v>44621</v>', "甲", "本区", "实测", "<><v>1.5</v>", "<><v>1.5</v>", "好的"],
                ["2022-02-31", "=乙", "外星", "实测", "<><v>2.25</v>", "1O", "n"],
                ['< s="1"><v>44623</v>', "丙", "本区", "实测", "<><v>1.2345</v>", ""]
              ) + row(6, ["2022-03-04", "丁", "本区", "实测", "4", ""], ` hidden="1"`)
          },
          { name: "四月", rows: rows(wasteHeadings, ["", "戊", "本区", "实测", "1", "1"]) }
        ],
        formats: ["yyyy-mm-dd"]
      },
      name
    )

  test("the same sheets and headings, red cells, comments that say field, rule and what is expected", async () => {
    const path = await bad("march.xlsx")
    const { rejects, rows: found } = await loaded(path, waste)
    expect(found).toHaveLength(1)
    expect(rejects).toBe(join(folder, "march.rejects.xlsx"))
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(rejects ?? "")
    expect(book.worksheets.map(({ name }) => name)).toEqual(["三月", "四月"])
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    const texts = (number: number) => (sheet.getRow(number).values as ReadonlyArray<unknown>).slice(1)
    expect(texts(1)).toEqual(["#行", "#原因", ...wasteHeadings])
    expect(texts(2).slice(2)).toEqual(["2022-02-31", "'=乙", "外星", "实测", 2.25, "1O"])
    expect(sheet.getCell("A2").value).toBe(4)
    expect(sheet.getCell("C3").value).toEqual(new Date("2022-03-03T00:00:00Z"))
    expect(sheet.getCell("G3").value).toBe(1.2345)
    // With its own decimals in sight, and the reason in as many lines as it needs.
    expect([sheet.getCell("G3").numFmt, sheet.getCell("G2").numFmt]).toEqual([undefined, "0.00#"])
    expect(sheet.getCell("B2").alignment).toMatchObject({ wrapText: true })
    const red = (address: string) =>
      (sheet.getCell(address).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb === "FFFFC7CE"
    expect(["C2", "D2", "E2", "G2", "H2", "C3", "G3", "A4"].map(red)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      true
    ])
    const note = (address: string) => {
      const found = sheet.getCell(address).note as unknown
      return typeof found === "string"
        ? found
        : (found as { texts?: ReadonlyArray<{ text: string }> })?.texts?.map(({ text }) => text).join("")
    }
    expect(note("C2")).toBe("日期：“2022-02-31” 不是有效日期，请写成 2022-03-01 这样")
    expect(note("E2")).toMatch(/^来源：“外星” 不在可选范围内，可填：/u)
    expect(note("G3")).toMatch(/^产生量：“1.2345” 小数位太多/u)
    expect(note("A4")).toMatch(/被隐藏/u)
    expect(sheet.getCell("B2").value).toMatch(/日期：.*；来源：.*；清运量：/u)
    expect(sheet.getRow(4).hidden).toBe(false)
  })

  test("corrected in the annotated workbook and imported again, every row is accepted", async () => {
    await run(
      Effect.gen(function* () {
        const first = yield* load(yield* Effect.promise(() => bad("april.xlsx")), waste)
        expect(first).toMatchObject({ read: 5, accepted: 1, rejected: 4 })
        const path = first.rejects ?? ""
        const again = yield* load(path, waste)
        // The row that was hidden is shown there, and nothing else was wrong with it.
        expect(again).toMatchObject({
          read: 4,
          accepted: 1,
          rejected: 3,
          rejects: join(folder, "april.rejects.rejects.xlsx")
        })
        yield* Effect.promise(async () => {
          const book = new ExcelJS.Workbook()
          await book.xlsx.readFile(path)
          const [march, april] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet]
          march.getCell("C2").value = new Date("2022-02-28T00:00:00Z")
          march.getCell("E2").value = "本区"
          march.getCell("H2").value = 10
          march.getCell("G3").value = 1.234
          april.getCell("C2").value = "2022年4月1日"
          await book.xlsx.writeFile(path)
        })
        expect(yield* load(path, waste)).toMatchObject({
          read: 4,
          accepted: 3,
          duplicates: 1,
          rejected: 0,
          rejects: null
        })
        expect(yield* stored(wasteTonnage)).toEqual([
          ["2022-03-01", "甲", "own", "measured", 1500, 1500, null],
          ["2022-03-04", "丁", "own", "measured", 4000, null, null],
          ["2022-02-28", "=乙", "own", "measured", 2250, 10000, null],
          ["2022-03-03", "丙", "own", "measured", 1234, null, null],
          ["2022-04-01", "戊", "own", "measured", 1000, 1000, null]
        ])
      })
    )
  })

  test("a heading in two rows comes back in one, with its units, and is read alike", async () => {
    const lines = [
      ["日期", "设施", "来源", "产生量依据", "吨位（公斤）", ""],
      ["", "", "", "", "产生量", "清运量"],
      ["2022-03-01", "甲", "本区", "实测", "1000", "x"]
    ]
    const path = await workbookOf({
      sheets: [{ name: "a", rows: rows(...lines), after: `<mergeCells><mergeCell ref="E1:F1"/></mergeCells>` }]
    })
    await run(
      Effect.gen(function* () {
        const { rejects } = yield* load(path, waste)
        yield* Effect.promise(async () => {
          const book = new ExcelJS.Workbook()
          await book.xlsx.readFile(rejects ?? "")
          const sheet = book.worksheets[0] as ExcelJS.Worksheet
          expect(sheet.getCell("G1").value).toBe("产生量（公斤）")
          sheet.getCell("H2").value = 500
          await book.xlsx.writeFile(rejects ?? "")
        })
        expect(yield* load(rejects ?? "", waste)).toMatchObject({ accepted: 1 })
        expect(yield* stored(wasteTonnage)).toEqual([["2022-03-01", "甲", "own", "measured", 1000, 500, null]])
      })
    )
  })

  test("never takes the place of a file, goes where it is told, and is left out when nothing was rejected", async () => {
    const path = await bad("names.xlsx")
    expect((await loaded(path, waste)).rejects).toBe(join(folder, "names.rejects.xlsx"))
    expect((await loaded(path, waste)).rejects).toBe(join(folder, "names.rejects-2.xlsx"))
    expect((await loaded(path, waste, { rejectsPath: join(folder, "elsewhere.xlsx") })).rejects).toBe(
      join(folder, "elsewhere.xlsx")
    )
    const fine = await workbookOf({ sheets: [{ name: "a", rows: rows(wasteHeadings) }] }, "fine.xlsx")
    expect(await loaded(fine, waste)).toMatchObject({ read: 0, rejects: null })
    expect(readdirSync(folder).filter((name) => name.startsWith("fine"))).toEqual(["fine.xlsx"])
  })

  test("a failure leaves neither rows nor rejects", async () => {
    const path = await workbookOf(
      {
        sheets: [
          {
            name: "a",
            rows: `${rows(wasteHeadings, ["x", "", "", "", "", ""])}<row r="9"><c r="A9" t="s"><v>1</v></c></row>`
          }
        ]
      },
      "fails.xlsx"
    )
    await run(
      Effect.gen(function* () {
        expect(yield* Effect.flip(load(path, waste))).toMatchObject({ problem: "malformed" })
        expect(yield* stored(wasteTonnage)).toEqual([])
        expect(readdirSync(folder).filter((name) => name.startsWith("fails"))).toEqual([basename(path)])
        const failed = yield* Effect.flip(
          load(yield* Effect.promise(() => bad()), waste, { rejectsPath: join(folder, "no", "x.xlsx") })
        )
        expect(failed).toMatchObject({ problem: "rejects-unwritable", facts: { code: "ENOENT" } })
        expect(existsSync(join(folder, "no"))).toBe(false)
      })
    )
  })

  test("thousands of them, with comments at the first five thousand cells", async () => {
    const many = Array.from({ length: 6000 }, (_, n) => ["2022-03-01", `设施${n}`, "本区", "实测", "x", "1"])
    const path = await workbookOf({ sheets: [{ name: "a", rows: rows(wasteHeadings, ...many) }] })
    const { rejected, rejects } = await loaded(path, waste)
    expect(rejected).toBe(6000)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(rejects ?? "")
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    expect(sheet.rowCount).toBe(6001)
    expect([sheet.getCell("G5001").note !== undefined, sheet.getCell("G5002").note]).toEqual([true, undefined])
    expect(sheet.getCell("B6001").value).toMatch(/产生量/u)
  })
})
