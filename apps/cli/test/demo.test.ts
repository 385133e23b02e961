import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { type Ran, run, scratch } from "./run.ts"

const folder = scratch()
const db = "sqlite:demo.sqlite"
const year = ["--from", "2022-01-01", "--to", "2022-12-31"]
// A recording time after any run of these tests, so that documents do not depend on the clock.
const asOf = ["--as-of", "2199-01-01T00:00:00+08:00"]
const golden = (name: string) => join(import.meta.dirname, "golden", name)

describe("demo", () => {
  let demo: Ran
  beforeAll(async () => {
    demo = await run(folder, ["demo", "--db", db])
  })

  it("ends by itself with exit code 0 although the year holds planted faults", () => {
    expect(demo).toMatchObject({ code: 0, stderr: "" })
    expect(demo.stdout).toContain("【演示数据】")
    expect(demo.stdout).toContain("“2022-02-31” 不是有效日期")
    expect(readdirSync(folder)).toEqual(["demo.sqlite"])
  })

  it.each([
    "98.41%，达到98%以上",
    "无害化处理率达到100%",
    "清运率100%（产生量以清运量代替",
    "5200多家",
    "7100多宗",
    "2000多辆",
    "5700多辆次",
    "约12.58万平方米",
    "约98万人次"
  ])("prints the figure %s", (figure) => expect(demo.stdout).toContain(figure))

  it("again on the same database finds only duplicates, and the figures stand", async () => {
    const again = await run(folder, ["demo", "--db", db])
    expect(again.code).toBe(0)
    expect(again.stdout).toMatch(/清扫保洁日台账\.csv +sanitation\.sweep-day +14,601 +0 +14,600 +0 +1/u)
    const board = (out: string) => out.slice(out.indexOf("■ 2022 年指标"), out.lastIndexOf("用时"))
    expect(board(again.stdout)).toBe(board(demo.stdout))
  })

  it("indicators --json is as the contract has it", async () => {
    const { code, stdout } = await run(folder, ["indicators", ...year, "--db", db, "--json"])
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden("indicators.json"))
  })

  it("indicators breaks down by what the ledgers have, in any time zone", async () => {
    const args = ["indicators", ...year, "--db", db, "--json", "--by", "month", "--id", "san.sweep.execution"]
    const here = await run(folder, args)
    expect((await run(folder, args, { TZ: "America/New_York" })).stdout).toBe(here.stdout)
    const values = JSON.parse(here.stdout) as ReadonlyArray<{ display: string; targetResult: string; by: object }>
    expect(values).toHaveLength(12)
    expect(values[5]).toMatchObject({ display: "97.996%", targetResult: "missed", by: { month: "2022-06" } })
  })

  it("indicators --entries leads to the entries behind a figure", async () => {
    const { stdout } = await run(folder, [
      "indicators",
      ...year,
      "--db",
      db,
      "--json",
      "--id",
      "enf.demolish.area",
      "--entries"
    ])
    const [value] = JSON.parse(stdout) as ReadonlyArray<{ entries: ReadonlyArray<string> }>
    expect(value?.entries).toHaveLength(260)
    expect(value?.entries[0]).toMatch(/^enforcement\.demolition-site\/\d+$/u)
  })

  it.each(["md", "html", "json"])("bulletin --format %s is the same byte for byte", async (format) => {
    const args = ["bulletin", "--year", "2022", ...asOf, "--db", db, "--format", format]
    const { code, stdout } = await run(folder, args, { TZ: "America/New_York" })
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden(`bulletin-2022.${format}`))
    expect((await run(folder, [...args, "-o", `b.${format}`])).stdout).toBe("")
    expect(readFileSync(join(folder, `b.${format}`), "utf8").trimEnd()).toBe(stdout.trimEnd())
  })

  it("as of a moment before the data there is nothing to print", async () => {
    const { stdout } = await run(folder, ["indicators", ...year, "--db", db, "--json", "--as-of", "2020-01-01"])
    const values = JSON.parse(stdout) as ReadonlyArray<{ value: unknown; status: string }>
    expect(values.map(({ status, value }) => [value, status])).toEqual(values.map(() => [null, "not-applicable"]))
  })

  it("without --db leaves ledgers, database and bulletin to look into, and may run twice", async () => {
    for (const _ of [1, 2]) expect((await run(folder, ["demo"])).code).toBe(0)
    const files = readdirSync(join(folder, "xiuhua-demo"))
    expect(files).toEqual(
      expect.arrayContaining(["demo.sqlite", "通报-2022.html", "清扫保洁日台账.csv", "清扫保洁日台账.rejects.csv"])
    )
    expect(existsSync(join(folder, "xiuhua-demo", "清扫保洁日台账.rejects-2.csv"))).toBe(false)
  })
})
