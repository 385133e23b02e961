import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { Bureau, nationalKinds } from "@xiuhua/bureau"
import { officer } from "@xiuhua/core/governance"
import { sweepDay, wasteTonnage, weighTicket } from "@xiuhua/core/sanitation"
import { layer as inMemory } from "@xiuhua/storage-memory"
import { Deferred, Effect, Exit, Fiber, Result, Stream } from "effect"
import { describe, expect, test } from "vitest"
import { describe as describeProblem, parseMapping } from "../src/index.ts"
import { folder, load, loaded, refused, run, stored, write } from "./support.ts"

const kind = { kind: wasteTonnage }
const heading = "日期,设施,来源,产生量依据,产生量,清运量"
const lines = (path: string) => readFileSync(path, "utf8").split("\r\n")
const remains = (path: string) => readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path, ".csv")))

describe("what becomes of the rows", () => {
  test("accepted, duplicate, quarantined and rejected rows add up to what was read", async () => {
    const path = write(
      [
        heading,
        "2022-03-01,甲站,本区,实测,1.5,1.5",
        "2022-03-01,甲站,own,measured,1.50,1.5",
        "2022年3月1日,甲站,本区,实测,9,1.5",
        "",
        '2022-03-02,"甲站",本区,实测,"1,234.5",',
        "2022-02-31,乙站,本区,实测,1,1",
        ""
      ].join("\n")
    )
    const { rows, ...report } = await loaded(path, kind)
    expect(report).toEqual({
      read: 5,
      accepted: 2,
      duplicates: 1,
      quarantined: 1,
      rejected: 1,
      rejects: path.replace(".csv", ".rejects.csv"),
      format: "csv",
      encoding: "utf-8",
      sheets: [{ sheet: null, kind: wasteTonnage.id, read: 5, rejected: 1 }],
      passed: [],
      skipped: { count: 0, first: [] },
      problems: [{ problem: "not-a-day", line: 7, column: "日期", value: "2022-02-31", facts: {} }]
    })
    expect(rows).toEqual([
      ["2022-03-01", "甲站", "own", "measured", 1500, 1500, null],
      ["2022-03-02", "甲站", "own", "measured", 1234500, null, null]
    ])
  })

  test("a file without rows, and one that is fine, leave no rejects file", async () => {
    const path = write(`${heading}\n`)
    expect(await loaded(path, kind)).toMatchObject({ read: 0, accepted: 0, rejected: 0, rejects: null, problems: [] })
    expect(remains(path)).toEqual([basename(path)])
  })

  test("many batches, some of them without a good row", async () => {
    const row = (n: number) => `2022-03-01,S${n},本区,实测,${n % 7},${n >= 3000 && n < 6000 ? "x" : 1}`
    const path = write([heading, ...Array.from({ length: 12_000 }, (_, n) => row(n))].join("\r\n"))
    const seen: Array<ReadonlyArray<number>> = []
    const report = await loaded(path, kind, { onProgress: (...progress) => seen.push(progress) })
    expect(report).toMatchObject({ read: 12_000, accepted: 9000, rejected: 3000 })
    expect(report.problems).toHaveLength(20)
    expect(report.rows).toHaveLength(9000)
    expect(lines(report.rejects ?? "")).toHaveLength(3002)
    const size = readFileSync(path).length
    expect(seen.at(-1)).toEqual([size, size, 12_000])
    expect(seen.map(([, , rows]) => rows)).toEqual(seen.map(([, , rows]) => rows).toSorted((a = 0, b = 0) => a - b))
  })

  test("a row gets all its problems, and a cell of a million characters is shown shortened", async () => {
    const long = "很".repeat(1_000_000)
    const path = write(`${heading}\n2022-02-31,${long},外星,,"2,,3",-1\n`)
    const { problems, rejects, rows } = await loaded(path, kind)
    expect(rows).toEqual([])
    expect(problems.map(({ column, problem, value }) => [column, problem, value.length])).toEqual([
      ["日期", "not-a-day", 10],
      ["设施", "too-long", 60],
      ["来源", "unknown-code", 2],
      ["产生量依据", "missing", 0],
      ["产生量", "not-a-number", 4],
      ["清运量", "negative", 2]
    ])
    expect(lines(rejects ?? "")[1]).toContain(long)
  })
})

test("an identity or phone number in the place of a reference is refused and not repeated in the report", async () => {
  const path = write(
    "执法人员代号,执法证号,资格,所属单位,起始日期\n甲某13800000000,N-1,行政执法资格,一中队,2022-01-01\n"
  )
  const { problems, rows } = await loaded(path, { kind: officer })
  expect(rows).toEqual([])
  expect(problems.map(({ problem, value }) => [problem, value])).toEqual([["personal-number", ""]])
  expect(problems.map((problem) => describeProblem(problem)).join()).not.toContain("13800000000")
})

test("any store gives the same report", async () => {
  const path = write(`${heading}\n2022-03-01,S,本区,实测,1,1\n2022-03-01,S,本区,实测,1,1\n2022-03-02,S,本区,实测,x,1\n`)
  const [sqlite, memory] = [await loaded(path, kind), await loaded(path, kind, {}, inMemory)]
  expect(memory).toEqual({ ...sqlite, rejects: path.replace(".csv", ".rejects-2.csv") })
})

describe("the rejects file", () => {
  const bad = `${heading},#备注\n2022-03-01,"=甲,站",本区,实测,1.5,x,n1\n2022-03-02,乙站,本区\n2022-03-03,丙站,本区,实测,1,1,n3\n`

  test("has notes in front of the original cells, in which nothing is changed but formulas disarmed", async () => {
    const { rejects } = await loaded(write(bad), kind)
    expect(lines(rejects ?? "")).toEqual([
      `\ufeff#行,#列,#原因,${heading}`,
      '2,清运量,第 2 行“清运量”：“x” 不是数字，请只写数字，如 1234.5；没有数据请留空,2022-03-01,"\'=甲,站",本区,实测,1.5,x',
      "3,整行,第 3 行有 3 个单元格，表头有 7 个，请检查是否多了或少了逗号,2022-03-02,乙站,本区",
      ""
    ])
  })

  test("is imported again once corrected in place; rejected again as long as it is not", async () => {
    await run(
      Effect.gen(function* () {
        const first = yield* load(write(bad, "again.csv"), kind)
        const path = first.rejects ?? ""
        const second = yield* load(path, kind)
        expect(second).toMatchObject({ read: 2, rejected: 2, rejects: join(folder, "again.rejects.rejects.csv") })
        const corrected = readFileSync(path, "utf8")
          .replace(",x\r\n", ",2.5\r\n")
          .replace("本区\r\n", "本区,实测,,\r\n")
        writeFileSync(path, corrected)
        expect(yield* load(path, kind)).toMatchObject({ read: 2, accepted: 2, rejected: 0, rejects: null })
        expect(yield* stored(wasteTonnage)).toEqual([
          ["2022-03-03", "丙站", "own", "measured", 1000, 1000, null],
          ["2022-03-01", "=甲,站", "own", "measured", 1500, 2500, null],
          ["2022-03-02", "乙站", "own", "measured", null, null, null]
        ])
      })
    )
  })

  test("keeps foreign headings, so that the same mapping reads it", async () => {
    const text = JSON.stringify({
      kind: wasteTonnage.id,
      columns: { day: "D", facility: "F", origin: "O", generationBasis: "B", removed: { column: "KG", unit: "kg" } },
      ignore: ["X"]
    })
    const mapping = Result.getOrThrow(parseMapping(text, nationalKinds))
    const { rejects } = await loaded(write("X,D,F,O,B,KG\n1,2022-3-1,A,own,measured,1O\n"), { mapping })
    expect(lines(rejects ?? "")[0]).toBe("\ufeff#行,#列,#原因,X,D,F,O,B,KG")
    writeFileSync(rejects ?? "", readFileSync(rejects ?? "", "utf8").replace(",1O", ",10"))
    expect((await loaded(rejects ?? "", { mapping })).rows).toEqual([
      ["2022-03-01", "A", "own", "measured", null, 10, null]
    ])
  })

  test("never takes the place of a file", async () => {
    const path = write(bad, "twice.csv")
    expect((await loaded(path, kind)).rejects).toBe(join(folder, "twice.rejects.csv"))
    expect((await loaded(path, kind)).rejects).toBe(join(folder, "twice.rejects-2.csv"))
    expect((await loaded(path, kind)).rejects).toBe(join(folder, "twice.rejects-3.csv"))
    expect((await loaded(path, kind, { rejectsPath: path })).rejects).toBe(join(folder, "twice-2.csv"))
    expect(readFileSync(path, "utf8")).toBe(bad)
    expect((await loaded(write(bad, "plain"), kind)).rejects).toBe(join(folder, "plain.rejects.csv"))
  })

  test("that cannot be written stops the import, and nothing is stored", async () => {
    const path = write(bad)
    await run(
      Effect.gen(function* () {
        const failed = yield* Effect.flip(load(path, kind, { rejectsPath: join(folder, "no", "such", "folder.csv") }))
        expect(failed).toMatchObject({ problem: "rejects-unwritable", facts: { code: "ENOENT" } })
        expect(yield* stored(wasteTonnage)).toEqual([])
      })
    )
  })
})

describe("all or nothing", () => {
  const good = (n: number) => `2022-03-01,S${n},本区,实测,1,1\n`
  const many = `${heading}\n2022-03-01,S,本区,实测,x,1\n${Array.from({ length: 30_000 }, (_, n) => good(n)).join("")}`

  test("a quote that is never closed, far behind, leaves neither rows nor rejects", async () => {
    const path = write(`${many}2022-03-01,"S,本区,实测,1,1\n${good(1)}`)
    await run(
      Effect.gen(function* () {
        const failed = yield* Effect.flip(load(path, kind))
        expect(failed).toMatchObject({ problem: "unclosed-quote", facts: { line: 30_003 } })
        expect(yield* stored(wasteTonnage)).toEqual([])
        expect(remains(path)).toEqual([basename(path)])
      })
    )
  })

  test("a file that changes under the import leaves neither rows nor rejects", async () => {
    const path = write(many)
    await run(
      Effect.gen(function* () {
        const failed = yield* Effect.flip(load(path, kind, { onProgress: () => writeFileSync(path, `${many}\n`) }))
        expect(failed).toMatchObject({ problem: "changed" })
        expect(yield* stored(wasteTonnage)).toEqual([])
        expect(remains(path)).toEqual([basename(path)])
      })
    )
  })

  test("an interruption leaves neither rows nor rejects", async () => {
    const path = write(many)
    await run(
      Effect.gen(function* () {
        const begun = yield* Deferred.make<void>()
        const onProgress = () => void Deferred.doneUnsafe(begun, Effect.void)
        const importing = yield* Effect.forkChild(load(path, kind, { onProgress }))
        yield* Deferred.await(begun)
        expect(remains(path)).toHaveLength(2)
        yield* Fiber.interrupt(importing)
        expect(yield* stored(wasteTonnage)).toEqual([])
        expect(remains(path)).toEqual([basename(path)])
      })
    )
  })

  test("the same idempotency key again stores nothing and reports the same; for another file it is a failure", async () => {
    const path = write(`${heading}\n${good(1)}2022-03-01,S,本区,实测,x,1\n${good(2)}`)
    await run(
      Effect.gen(function* () {
        const first = yield* load(path, kind, { idempotencyKey: "once" })
        const second = yield* load(path, kind, { idempotencyKey: "once" })
        expect(first).toMatchObject({ read: 3, accepted: 2, rejected: 1 })
        expect(second).toEqual({ ...first, rejects: path.replace(".csv", ".rejects-2.csv") })
        const failed = yield* Effect.flip(load(write(many), kind, { idempotencyKey: "once" }))
        expect(failed).toMatchObject({ problem: "key-reused", facts: { value: "once" } })
        expect(yield* stored(wasteTonnage)).toHaveLength(2)
      })
    )
  })

  test("a bureau that loses a row is a defect", async () => {
    const losing = Effect.provideServiceEffect(
      load(write(`${heading}\n${good(1)}`), kind),
      Bureau,
      Effect.map(Bureau, (bureau): Bureau["Service"] => ({
        ...bureau,
        importLedgers: ({ ledgers }) =>
          Effect.as(
            Effect.forEach(ledgers, ({ rows }) => Stream.runDrain(rows)),
            {
              commit: 1,
              recordedAt: 0,
              accepted: 0,
              duplicates: 0,
              quarantined: 0,
              corrected: 0,
              settled: 0,
              derived: 0,
              keptAside: 0,
              events: 0,
              appended: []
            }
          )
      }))
    )
    expect(Exit.hasDies(await run(Effect.exit(losing)))).toBe(true)
  })
})

test("what is wrong with the file is said before the bureau is asked", async () => {
  const failed = await refused(write("日期,路段\n"), { kind: sweepDay })
  expect(failed.zh).toContain("缺少必需的列：“环卫站”、“道路等级”、“应保洁面积”、“实际保洁面积”")
  mkdirSync(join(folder, "folder.csv"))
  expect((await refused(join(folder, "folder.csv"), { kind: sweepDay })).problem).toBe("directory")
  expect(existsSync(join(folder, "folder.rejects.csv"))).toBe(false)
})

test("a row whose cells contradict one another is refused by itself, and the sound ones are taken", async () => {
  const heading = "磅号,磅单号,过磅日期,过磅时间,转运站,设施环节,进出,车牌,垃圾类别,毛重,皮重,净重"
  const rest = "T1,转运站,进,粤N1,混合垃圾"
  const path = write(
    [
      heading,
      `磅1,1,2026-11-03,10:00,${rest},18.24,10.00,8.24`,
      `磅1,2,2026-11-03,10:05,${rest},10.00,10.00,`,
      `磅1,3,2026-11-03,10:10,${rest},18.24,10.00,8.25`,
      `磅1,4,2026-11-03,24:10,${rest},18.24,10.00,\n`
    ].join("\n")
  )
  const { problems, rejected, rows } = await loaded(path, { kind: weighTicket })
  expect([rows.length, rejected]).toEqual([1, 3])
  expect(problems.map(({ column, line, problem, value }) => [line, column, problem, value])).toEqual([
    [3, "毛重", "not-above", "10.00"],
    [4, "净重", "contradicts", "8.25"],
    [5, "过磅时间", "not-a-time", "24:10"]
  ])
  for (const problem of problems) {
    expect(describeProblem(problem)).toContain(problem.value)
    expect(describeProblem(problem, "en")).toContain(problem.value)
  }
})
