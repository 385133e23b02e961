import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { dutyStatuses } from "@xiuhua/core/duties"
import { fieldIndex, format } from "@xiuhua/core/ledger"
import { wholeYear } from "@xiuhua/testkit"
import { beforeAll, describe, expect, it } from "vitest"
import { dutyText, type Found, foundIn, unpaired } from "./found.ts"
import { type Ran, run, scratch } from "./run.ts"

const folder = scratch()
const db = "sqlite:xiuhua-demo/demo.sqlite"
const year = ["--from", "2022-01-01", "--to", "2022-12-31"]
// A recording time after any run of these tests, so that documents do not depend on the clock.
const asOf = ["--as-of", "2199-01-01T00:00:00+08:00"]
const golden = (name: string) => join(import.meta.dirname, "golden", name)

describe("demo", () => {
  let demo: Ran
  let board: Ran
  beforeAll(async () => {
    // What an earlier run left behind.
    mkdirSync(join(folder, "xiuhua-demo"))
    writeFileSync(join(folder, "xiuhua-demo", "demo.sqlite"), "stale")
    demo = await run(folder, ["demo"])
    board = await run(folder, ["indicators", ...year, "--db", db, "--json"])
  })

  it("ends by itself with exit code 0 although the year holds planted faults", () => {
    expect(demo).toMatchObject({ code: 0, stderr: "" })
    expect(demo.stdout).toContain("【演示数据】")
    expect(demo.stdout).toContain("“2022-02-31” 不是有效日期")
    expect(demo.stdout).toMatch(/ serve --db sqlite:xiuhua-demo\/demo\.sqlite\n$/u)
  })

  it("leaves workbooks, rejects, database and bulletin to look into, and nothing of an earlier run", () => {
    const files = readdirSync(join(folder, "xiuhua-demo"))
    expect(files).toEqual(
      expect.arrayContaining([
        "demo.sqlite",
        "通报-2022.html",
        "通报-2022.docx",
        "双公示-2022.xlsx",
        "市容执法台账.xlsx",
        "市容执法台账.rejects.xlsx"
      ])
    )
    expect(files.filter((name) => name.endsWith("台账.xlsx"))).toHaveLength(11)
    expect(files.filter((name) => /-\d\.xlsx$|\.part$/u.test(name))).toEqual([])
  })

  it("shows what is kept aside, by ledger and reason", () => {
    const from = demo.stdout.indexOf("■ 待核的行")
    const part = demo.stdout.slice(from, demo.stdout.indexOf("■", from + 1))
    expect(part).toMatch(/流动摊贩查处台账 +编号已有条目但内容不同 +1 /u)
    expect(part).toMatch(/生活垃圾量日台账 +该汇总已由导入的数据占用 +62 /u)
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
  ])("prints the figure %s in the bulletin and among the nine", (figure) => {
    const [bulletin, nine] = demo.stdout.split("■ 九个数字")
    expect(bulletin?.slice(bulletin.lastIndexOf("■"))).toContain(figure)
    expect(nine).toContain(figure)
  })

  it("again on the same database finds only duplicates, and the figures stand", async () => {
    const again = await run(folder, ["demo", "--db", db])
    expect(again.code).toBe(0)
    expect(again.stdout).toMatch(/环卫汇总台账\.xlsx +3 +15,926 +0 +15,924 +0 +2/u)
    expect(readdirSync(folder)).toEqual(["xiuhua-demo"])
    const board = (out: string) => out.slice(out.indexOf("■ 2022 年指标"), out.lastIndexOf("用时"))
    expect(board(again.stdout)).toBe(board(demo.stdout))
  })

  it("catches every trap of data quality, R9.1 to R9.11 and what else is planted", () => {
    const from = demo.stdout.indexOf("■ 数据质量陷阱")
    const lines = demo.stdout
      .slice(from, demo.stdout.indexOf("■", from + 1))
      .split("\n")
      .filter((line) => /^(?:R|ADR)/u.test(line))
    const caught = lines.filter((line) => / [1-9][\d,]* +✓$/u.test(line))
    expect(caught).toEqual(lines)
    const rules = caught.map((line) => line.split(" ")[0])
    for (let rule = 1; rule <= 11; rule++) expect(rules).toContain(`R9.${rule}`)
  })

  it("walks every case to its end", () => {
    for (const heading of [
      "返工一次后按期办结",
      "并入上一件",
      "恰在期限届满时整改",
      "集中整治行动：",
      "续建、查封",
      "强制拆除（补录"
    ])
      expect(demo.stdout).toMatch(new RegExp(`^■ .*${heading}`, "mu"))
    expect(demo.stdout).toMatch(/整改期限 +2022-03-03 09:00 +2022-03-03 09:00/u)
    expect(demo.stdout).toContain("✗ 违反：责成强制拆除期限")
  })

  it("shows the duties of sanitation done, undone and exempt", () => {
    const board = demo.stdout.slice(demo.stdout.indexOf("■ 义务"))
    for (const duty of [
      "环卫路段每日清扫保洁",
      "主次干道每日冲洗",
      "收集点日产日清",
      "转运站每日检查",
      "环境卫生每日督查"
    ]) {
      expect(board).toMatch(new RegExp(`环卫 +${duty} +[\\d,]+ `, "u"))
    }
    expect(board).toMatch(/主次干道每日冲洗 +[\d,]+ +\d+ +1\d\d/u)
  })

  it("has a value for every figure of sanitation, and the shares of the sample bulletin", () => {
    const values = JSON.parse(board.stdout) as ReadonlyArray<{ id: string; value: unknown; display: string }>
    const sanitation = values.filter(({ id }) => id.startsWith("san."))
    expect(sanitation.length).toBeGreaterThan(40)
    expect(sanitation.filter(({ value }) => value === null)).toEqual([])
    const shown = new Map(values.map(({ display, id }) => [id, display]))
    expect(["san.waste.sameday", "san.insp.close", "san.insp.ontime"].map((id) => shown.get(id))).toEqual([
      "99.87%",
      "99.39%",
      "97.35%"
    ])
  })

  it("duties --on the end of the year says who was released, and by which document", async () => {
    const args = ["duties", "--on", "2022-12-31", "--field", "sanitation", "--rule", "sanitation.daily-sweep"]
    const { stdout } = await run(folder, [...args, "--status", "exempt", "--db", db, "--json"])
    const exempt = JSON.parse(stdout) as ReadonlyArray<{ exemption: string; status: string }>
    expect(exempt).toHaveLength(40)
    expect(exempt[0]).toMatchObject({ status: "exempt", exemption: "演示应急〔2022〕005号" })
  })

  it("indicators --json is as the contract has it", async () => {
    expect(board.code).toBe(0)
    await expect(board.stdout).toMatchFileSnapshot(golden("indicators.json"))
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
    if (format !== "md") return
    expect((await run(folder, [...args, "-o", `b.${format}`])).stdout).toBe("")
    expect(readFileSync(join(folder, `b.${format}`), "utf8").trimEnd()).toBe(stdout.trimEnd())
  })

  it("export 双公示 masks natural persons and writes 万元 exactly; the file is imported again", async () => {
    const { code, stdout } = await run(folder, ["export", "双公示", ...year, "-o", "公示.csv", "--db", db])
    expect([code, stdout.split("\n").length]).toEqual([0, 2])
    const [headings = "", row = ""] = readFileSync(join(folder, "公示.csv"), "utf8").split("\r\n")
    expect(headings).toContain("罚款金额（万元）")
    expect(row).toMatch(/^汕城管罚字〔2022〕第\d+号,陈\*\*,自然人,,,/u)
    expect(row).toContain(",罚款,罚款8000元；责令改正,0.8,,,2022-06-17,,,汕尾市城区城市管理和综合执法局,")
    const again = [
      "import",
      "公示.csv",
      "--as",
      "enforcement.penalty-publicity",
      "--db",
      "sqlite:公示.sqlite",
      "--json"
    ]
    expect(JSON.parse((await run(folder, again)).stdout)).toMatchObject({ read: 1, accepted: 1, rejected: 0 })
  })

  it("as of a moment before the data there is nothing to print", async () => {
    const { stdout } = await run(folder, ["indicators", ...year, "--db", db, "--json", "--as-of", "2020-01-01"])
    const values = JSON.parse(stdout) as ReadonlyArray<{ value: unknown; status: string }>
    expect(values.map(({ status, value }) => [value, status])).toEqual(values.map(() => [null, "not-applicable"]))
  })
})

describe("what the engine finds in the demo, against the key of its generator", () => {
  const { key } = wholeYear({ year: 2022, seed: 1 })
  let found: Found
  beforeAll(async () => {
    found = await foundIn(join(folder, "xiuhua-demo", "demo.sqlite"))
  })

  it("every finding of the reviews is in the key, and every one of the key is found", () => {
    expect(unpaired(found.findings, key.findings)).toEqual({ missed: [], beyond: [] })
  })

  it("every undone duty of the planted rules is in the key, and every one of the key is undone", () => {
    const planted = new Set(key.duties.map(({ rule }) => rule))
    const undone = found.undone.filter(({ rule }) => planted.has(rule))
    expect(undone.map((one) => dutyText({ ...one, from: one.period.from } as never)).toSorted()).toEqual(
      key.duties.map(dutyText).toSorted()
    )
    const others = new Set(found.undone.flatMap(({ rule, subject }) => (/^demo-/u.test(subject) ? [] : [rule])))
    expect([...others].filter((rule) => !planted.has(rule) && !key.drawn.includes(rule))).toEqual([
      "party-member-development.review-interval"
    ])
  })

  it("what is kept aside is what was typed so, and the summaries that stood", () => {
    const aside = found.quarantined.map(({ kind, reason }) => `${kind} ${reason}`)
    const typed = key.door
      .filter(({ expect: outcome }) => outcome === "quarantined")
      .map(({ kind, reason }) => `${kind.id} ${reason}`)
    expect(aside.filter((one) => one.endsWith("key-conflict")).toSorted()).toEqual(typed.toSorted())
    const summaries = found.quarantined.filter(({ reason }) => reason === "summary-imported")
    const days = summaries.map(({ kind, row }) => {
      const own = found.kinds.find(({ id }) => id === kind)
      return String(own === undefined ? "" : row[fieldIndex(own, own.day)])
    })
    expect(days.toSorted()).toEqual([...key.summaryDays, ...key.summaryDays].toSorted())
  })

  it("the nine figures are those of the key, with the numbers beside them", () => {
    const shown = found.values.map(({ denominator, indicator, numerator }) => [
      indicator.id,
      numerator && format(numerator),
      denominator && format(denominator)
    ])
    const keyed = Object.entries(key.figures).map(([id, figure]) => [id, figure.numerator, figure.denominator])
    expect(keyed.filter((figure) => !shown.some((one) => JSON.stringify(one) === JSON.stringify(figure)))).toEqual([])
  })

  it("each duty status occurs, and each national indicator has a value but for what nobody reported", () => {
    expect(found.statuses).toEqual(new Set(Object.keys(dutyStatuses)))
    const without = found.values.filter(({ value }) => value === null).map(({ indicator }) => indicator.id)
    expect(without).toEqual(["pty.training.network"])
    expect(found.values.length).toBeGreaterThan(100)
  })
})
