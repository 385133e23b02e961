import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ended, run, scratch, start } from "./run.ts"

const folder = scratch()
const mapping = join(import.meta.dirname, "../../../examples/dsny-tonnage.mapping.json")
let databases = 0
const fresh = () => `sqlite:${++databases}.sqlite`

const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return name
}

const folderNamed = (name: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  return name
}

const unreadable = (name: string) => {
  chmodSync(join(folder, name), 0o000)
  return name
}

const json = async (args: ReadonlyArray<string>) => {
  const { code, stderr, stdout } = await run(folder, [...args, "--json"])
  return { code, stderr, result: stdout === "" ? null : JSON.parse(stdout) }
}

const dsny = write(
  "tonnage.csv",
  [
    "MONTH,BOROUGH,COMMUNITYDISTRICT,REFUSETONSCOLLECTED,PAPERTONSCOLLECTED,MGPTONSCOLLECTED,RESORGANICSTONS,SCHOOLORGANICTONS,LEAVESORGANICTONS,XMASTREETONS,BOROUGH_ID",
    "2011 / 01,North,01,1000.1,200.2,100.3,,,,5,1",
    "2011 / 01,South,01,2000,,,,,,,",
    "2011 / 02,North,01,900,100,50.5,1.1,0.1,,,1",
    "2012 / 01,North,01,,10,,,,,,1"
  ].join("\n")
)

describe("import through a mapping file", () => {
  const db = fresh()

  it("accepts every row, and knows them all the second time", async () => {
    const first = await json(["import", dsny, "--mapping", mapping, "--db", db])
    expect(first).toEqual({
      code: 0,
      stderr: "",
      result: { read: 4, accepted: 4, duplicates: 0, quarantined: 0, rejected: 0, rejects: null }
    })
    const second = await json(["import", dsny, "--mapping", mapping, "--db", db])
    expect(second.result).toEqual({ read: 4, accepted: 0, duplicates: 4, quarantined: 0, rejected: 0, rejects: null })
  })

  it("turns short tons into tonnes exactly, a blank stream into no stream", async () => {
    const years = await json([
      "indicators",
      "--from",
      "2011-01-01",
      "--to",
      "2012-12-31",
      "--db",
      db,
      "--by",
      "year",
      "--id",
      "san.waste.tonnage",
      "--id",
      "san.sort.recycling"
    ])
    // 4357.3 and 457.2 short tons of 0.90718474 t, by hand.
    expect(years.result).toMatchObject([
      { id: "san.waste.tonnage", unit: "t", value: "3952.876067602", by: { year: "2011" }, status: "insufficient" },
      { id: "san.waste.tonnage", value: "9.0718474", by: { year: "2012" } },
      { id: "san.sort.recycling", denominator: "3952.876067602", numerator: "414.764863128", by: { year: "2011" } },
      { id: "san.sort.recycling", value: "1", by: { year: "2012" } }
    ])
  })

  it("groups by a field of the ledger", async () => {
    const { result } = await json([
      "indicators",
      "--from",
      "2011-01-01",
      "--to",
      "2011-12-31",
      "--db",
      db,
      "--by",
      "borough",
      "--id",
      "san.waste.tonnage"
    ])
    expect(result.map(({ by, value }: { by: object; value: string }) => [by, value])).toEqual([
      [{ borough: "North" }, "2138.506587602"],
      [{ borough: "South" }, "1814.36948"]
    ])
  })
})

const heading = "日期,路段,环卫站,道路等级,应保洁面积,实际保洁面积,免除依据\n"

describe("rows that may not be stored", () => {
  it("are written aside with row, column and reason, and can be imported from there once corrected", async () => {
    const db = fresh()
    const file = write(
      "mixed.csv",
      `${heading}2022-03-01,A,站,一级,"1,000.5",1000,\n2022-02-31,B,站,一级,10,９,\n2022-03-02,C,站,五级,1,-1,\n`
    )
    const first = await json(["import", file, "--as", "sanitation.sweep-day", "--db", db])
    const rejects = join(folder, "mixed.rejects.csv")
    expect(first).toMatchObject({ code: 2, result: { read: 3, accepted: 1, rejected: 2, rejects } })
    const written = readFileSync(rejects, "utf8")
    expect(written).toMatch(/^\ufeff#行,#列,#原因,日期/u)
    expect(written).toMatch(/\n3,日期,.*2022-02-31/u)
    expect(written).toMatch(/\n4,"?道路等级[^\n]*实际保洁面积/u)
    writeFileSync(
      rejects,
      written.replaceAll("2022-02-31", "2022-02-28").replaceAll("五级", "四级").replace(",'-1,", ",1,")
    )
    const second = await json(["import", rejects, "--as", "sanitation.sweep-day", "--db", db])
    expect(second).toMatchObject({ code: 0, result: { read: 2, accepted: 2, rejected: 0 } })
    const { result } = await json([
      "indicators",
      "--from",
      "2022-01-01",
      "--to",
      "2022-12-31",
      "--db",
      db,
      "--id",
      "san.sweep.execution"
    ])
    expect(result[0]).toMatchObject({ numerator: "1010", denominator: "1011.5" })
  })

  it("go to the current folder when the input's folder may not be written", async () => {
    const closed = join(folder, folderNamed("closed"))
    writeFileSync(join(closed, "far.csv"), `${heading}2022-02-31,A,站,一级,1,1,\n`)
    chmodSync(closed, 0o500)
    const { code, result } = await json(["import", "closed/far.csv", "--as", "sanitation.sweep-day", "--db", fresh()])
    chmodSync(closed, 0o700)
    expect([code, result]).toMatchObject([2, { rejected: 1, rejects: join(folder, "far.rejects.csv") }])
    expect(existsSync(join(folder, "far.rejects.csv"))).toBe(true)
  })

  it("a known key with other values is kept aside", async () => {
    const db = fresh()
    await json([
      "import",
      write("a.csv", `${heading}2022-03-01,A,站,一级,10,10,\n`),
      "--as",
      "sanitation.sweep-day",
      "--db",
      db
    ])
    const other = await json([
      "import",
      write("b.csv", `${heading}2022-03-01,A,站,一级,10,5,\n`),
      "--as",
      "sanitation.sweep-day",
      "--db",
      db
    ])
    expect(other).toMatchObject({ code: 0, result: { read: 1, accepted: 0, quarantined: 1 } })
  })
})

describe("a file that is wrong as a whole", () => {
  const cases: ReadonlyArray<readonly [string, () => string, RegExp, RegExp]> = [
    ["is not there", () => "nowhere.csv", /找不到文件/u, /there is no file/u],
    ["is a folder", () => folderNamed("dir.csv"), /是文件夹/u, /is a folder/u],
    ["may not be read", () => unreadable(write("closed.csv", heading)), /没有权限读取/u, /no permission/u],
    ["is empty", () => write("empty.csv", ""), /空文件/u, /is empty/u],
    [
      "is not text",
      () => write("binary.csv", new Uint8Array([1, 0, 2, 3, 0, 255])),
      /不是文本文件/u,
      /not a text file/u
    ],
    ["is a workbook", () => write("book.csv", "PK\u0003\u0004rest"), /Excel/u, /Excel/u],
    [
      "lacks a column",
      () => write("lacks.csv", "日期,路段\n2022-01-01,A\n"),
      /缺少必需的列/u,
      /lacks required columns/u
    ],
    [
      "has an unknown column",
      () => write("more.csv", heading.replace("\n", ",天气\n")),
      /不认识的列/u,
      /unknown columns/u
    ],
    ["has an open quote", () => write("quote.csv", `${heading}2022-03-01,"A,站,一级,1,1,\n`), /引号/u, /quote/u]
  ]

  it.each(cases)("%s: a clear message in the user's language, and nothing stored", async (_, make, zh, en) => {
    const db = fresh()
    const file = make()
    const args = ["import", file, "--as", "sanitation.sweep-day", "--db", db]
    const chinese = await run(folder, args)
    expect([chinese.code, chinese.stdout]).toEqual([1, ""])
    expect(chinese.stderr).toMatch(zh)
    expect((await run(folder, [...args, "--lang", "en"])).stderr).toMatch(en)
    expect(readdirSync(folder).filter((name) => name.includes("rejects") && name.startsWith(file.slice(0, 4)))).toEqual(
      []
    )
  })

  it("leaves the files before it stored, and says which", async () => {
    const db = fresh()
    const good = write("good.csv", `${heading}2022-03-01,A,站,一级,10,10,\n`)
    const { code, stderr } = await run(folder, [
      "import",
      good,
      "nowhere.csv",
      "--as",
      "sanitation.sweep-day",
      "--db",
      db
    ])
    expect(code).toBe(1)
    expect(stderr).toMatch(/找不到文件[\s\S]*已入库的文件：good\.csv/u)
    expect((await json(["import", good, "--as", "sanitation.sweep-day", "--db", db])).result).toMatchObject({
      duplicates: 1
    })
  })
})

describe("an import that is cut off", () => {
  const rows = 250_000
  const big = write(
    "big.csv",
    `${heading}${Array.from({ length: rows }, (_, n) => `2022-03-01,路段${n},站,一级,100.25,${n % 100},\n`).join("")}`
  )

  it.each(["SIGKILL", "SIGINT"] as const)(
    "by %s leaves nothing, and the file can be imported afterwards",
    async (signal) => {
      const name = `cut-${signal}.sqlite`
      const args = ["import", big, "--as", "sanitation.sweep-day", "--db", `sqlite:${name}`]
      const child = start(folder, args)
      const waiting = setInterval(() => {
        if (!existsSync(join(folder, `${name}-wal`))) return
        clearInterval(waiting)
        // The tables are there; the rows take seconds.
        setTimeout(() => child.kill(signal), 500)
      }, 5)
      const cut = await ended(child)
      expect([cut.code === 0, cut.stdout]).toEqual([false, ""])
      const none = await run(folder, ["bulletin", "--year", "2022", "--db", `sqlite:${name}`])
      expect(none.stderr).toContain("还没有数据")
      expect(readdirSync(folder).filter((file) => file.startsWith("big."))).toEqual(["big.csv"])
      expect((await json(args)).result).toMatchObject({ read: rows, accepted: rows, duplicates: 0 })
    }
  )
})
