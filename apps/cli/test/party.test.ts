/** Party work on the command line: the table, the obligations, a vote; JSON as the contract has it; nobody by name. */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Bureau } from "@xiuhua/bureau"
import { partyYear } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { walkParty } from "../src/demo/party.ts"
import { workplace } from "../src/workplace.ts"
import { run, scratch } from "./run.ts"

const folder = scratch()
const db = ["--db", "sqlite:party.sqlite"]
const golden = (name: string) => join(import.meta.dirname, "golden", name)
const party = (...args: ReadonlyArray<string>) => run(folder, ["party", ...args])
const REFERENCE = /p-[bcdfghjkmnpqrstv]{32}/u

beforeAll(() =>
  Effect.runPromise(
    Effect.gen(function* () {
      const file = `sqlite:${join(folder, "party.sqlite")}`
      const { layer, tenant } = yield* workplace({ db: file, locality: "shanwei", tenant: undefined, create: true })
      const entered = Effect.forEach(partyYear({ year: 2022, seed: 1 }), ({ kind, rows }) =>
        Bureau.use((bureau) =>
          bureau.importEntries({
            tenant,
            actor: "demo",
            provenance: { source: "demo", reliability: "synthetic" },
            kind,
            rows: Stream.make(rows),
            idempotencyKey: `demo-${kind.id}`
          })
        )
      )
      yield* Effect.provide(Effect.andThen(entered, walkParty({ tenant, lang: "zh" })), layer)
    })
  )
)

describe("party matrix", () => {
  const year = ["--on", "2022-12-31", ...db]

  it("shows branches and periods with a mark each, and what the marks mean", async () => {
    const { code, stdout } = await party("matrix", ...year)
    expect(code).toBe(0)
    expect(stdout).toContain("党建任务矩阵 2022-01-01 至 2022-12-31，按 2022-12-31 判断")
    expect(stdout).toMatch(/演示环卫一站党支部 {2}✓ {3}✓ {3}○ {3}✓ {3}✓ {3}✓ {3}✓ {3}✗ {3}✓ {3}✓ {3}✓ {3}✓ {3}10\/11/u)
    expect(stdout).toMatch(/党员大会（一般） +Q1 +Q2 +Q3 +Q4 +完成/u)
    expect(stdout).toMatch(/演示机关第一党支部 +✓ +◇ +✓ +✓ +3\/4/u)
    expect(stdout).toContain("✗ 未完成  ◇ 佐证不全  △ 偏离  ✓ 已完成  · 未到期  ○ 豁免")
    expect(stdout).not.toMatch(REFERENCE)
  })

  it("is JSON as the contract has it", async () => {
    const { code, stdout } = await party(
      "matrix",
      "--from",
      "2022-07-01",
      "--branch",
      "演示环卫一站党支部",
      ...year,
      "--json"
    )
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden("party-matrix.json"))
  })

  it("goes back over years, and says so in English", async () => {
    const branch = ["--branch", "演示机关第一党支部", "--lang", "en"]
    const { stdout } = await party("matrix", "--from", "2021-12-01", ...branch, ...year)
    expect(stdout).toContain("Party work 2021-12-01 to 2022-12-31, as of 2022-12-31")
    expect(stdout).toMatch(/Theme Party Day each month \(must\) +21-12 +22-01 /u)
    expect(stdout).toMatch(/演示机关第一党支部 +✗ +✓ .* 12\/13\n/u)
  })

  it("refuses a branch that owes nothing, and names those that do", async () => {
    const { code, stderr } = await party("matrix", "--branch", "演示", ...year)
    expect([code, stderr]).toEqual([1, expect.stringContaining("没有承担任务的党支部或者班子“演示”")])
    expect(stderr).toContain("演示机关第一党支部")
  })
})

describe("party obligations", () => {
  it("says how strong each is, what the text says, what people get wrong, and what is undone", async () => {
    const { code, stdout } = await party("obligations", "--on", "2022-12-31", ...db)
    expect(code).toBe(0)
    for (let n = 1; n <= 22; n++) expect(stdout).toContain(`OB-${String(n).padStart(2, "0")} `)
    expect(stdout).toContain("应当，每月 1 次\n    依据 《中国共产党党员教育管理工作条例》(2019)第十六条")
    expect(stdout).toContain("五十六学时出自全国教育培训规划，不出自条例")
    expect(stdout).toContain("✗ 未完成  演示环卫一站党支部  2022-08  到期 2022-08-31")
    expect(stdout).toContain("○ 豁免  演示环卫一站党支部  2022-03  到期 2022-03-31  演示防疫〔2022〕5号")
    expect(stdout).toMatch(/◇ 佐证不全 {2}演示机关第一党支部 {2}2022-Q2 .*party\.activity-item\/\d+（不全）/u)
    expect(stdout).toMatch(/约定 党课\n {2}本地未启用.*\n {2}注意 中央文件只说按期参加/u)
    // Of members there are numbers.
    expect(stdout).toContain("✗ 未完成  演示机关第一党支部 1 人  2022-03  到期 2022-03-31")
    expect(stdout).not.toMatch(REFERENCE)
  })

  it("is JSON as the contract has it", async () => {
    const { code, stdout } = await party("obligations", "--on", "2022-03-31", "--branch", "演示局党组", ...db, "--json")
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden("party-obligations.json"))
  })

  it("duties of the field name nobody either: alike ones of a branch are one line", async () => {
    const { stdout } = await run(folder, ["duties", "--on", "2022-12-31", "--field", "party", ...db])
    expect(stdout).toMatch(/2022-03-31 +未完成 +按月交纳党费 +1 人 +演示机关第一党支部 +2022-03/u)
    expect(stdout).not.toMatch(REFERENCE)
  })
})

describe("party vote", () => {
  const ballot = {
    kind: "branch",
    on: "2022-06-24",
    members: 20,
    withoutVote: 1,
    onLeave: 3,
    leftOut: [],
    present: 12,
    yes: 9,
    writtenYes: 0,
    secret: true
  }
  const withFacts = async (facts: unknown, ...args: ReadonlyArray<string>) => {
    await writeFile(join(folder, "vote.json"), JSON.stringify(facts))
    return party("vote", "--facts", "vote.json", ...args)
  }

  it("PR5.1 explains base, quorum, majority and result, and exits with 2 where the minutes say otherwise", async () => {
    const { code, stdout } = await withFacts({ ballot, declared: "passed" })
    expect(code).toBe(2)
    expect(stdout).toMatch(/应到会 +19 +正式党员（成员）20 − 无表决权 1 − 不计入 0；请假 3 人仍计入应到会/u)
    expect(stdout).toMatch(/实到会 +12 +≥ 10 +✓ 以应到会 19 人计/u)
    expect(stdout).toMatch(/赞成 +9 +≥ 10 +✗ 以应到会 19 人计/u)
    expect(stdout).toContain("有效，未通过")
    expect(stdout).toContain("✗ 违反：宣布结果与票数 party-vote.declared")
  })

  it("is JSON as the contract has it", async () => {
    const { code, stdout } = await withFacts({ ballot: { ...ballot, yes: 10 }, declared: "passed" }, "--json")
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(golden("party-vote.json"))
  })

  it("tells the form of its facts without any", async () => {
    const { stdout } = await party("vote", "--json")
    expect(Object.keys(JSON.parse(stdout).facts.properties)).toEqual(["ballot", "declared"])
    expect(await withFacts({ ballot: { ...ballot, members: -1 }, declared: null })).toMatchObject({
      code: 1,
      stdout: ""
    })
  })

  it("says so where no text was in force, and speaks English", async () => {
    const early = await withFacts({ ballot: { ...ballot, on: "1980-01-01" }, declared: null }, "--lang", "en")
    expect(early.code).toBe(0)
    expect(early.stdout).toContain("no text in force")
    expect(early.stdout).toContain("somebody has to look")
  })
})
