import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { rules } from "@xiuhua/bureau"
import { describe, expect, it } from "vitest"
import { run, scratch } from "./run.ts"

const folder = scratch()
const law = (...args: ReadonlyArray<string>) => run(folder, ["law", ...args])
const withFacts = async (rule: string, facts: unknown, ...args: ReadonlyArray<string>) => {
  const text = typeof facts === "string" ? facts : JSON.stringify(facts)
  await writeFile(join(folder, "facts.json"), text)
  return law("explain", rule, "--facts", "facts.json", ...args)
}

const rangeOf = "administrative-penalty-law.fine-range"
const facts = {
  violation: "SW-A04",
  respondent: "individual",
  act: { from: "2026-03-02", until: "2026-03-02" },
  decidedOn: "2026-04-08",
  fineFen: 800_000,
  measures: {},
  mitigated: false
}

describe("law explain with facts", () => {
  it("says lawful and exits with 0", async () => {
    const { code, stdout } = await withFacts(rangeOf, facts)
    expect([code, stdout]).toEqual([0, "合法  罚款幅度 administrative-penalty-law.fine-range\n"])
  })

  it("says unlawful with facts, article and gist, and exits with 2", async () => {
    const { code, stdout } = await withFacts(rangeOf, { ...facts, fineFen: 9_900_000 })
    expect(code).toBe(2)
    expect(stdout).toContain("违法  罚款幅度")
    expect(stdout).toContain("✗ 违反：罚款幅度")
    expect(stdout).toContain("99000元")
    expect(stdout).toContain("依据 《汕尾市城市市容和环境卫生管理条例》(2020修正)第五十条第（四）项")
  })

  it("gives the verdict and the findings as JSON", async () => {
    const { code, stdout } = await withFacts(rangeOf, { ...facts, fineFen: 9_900_000 }, "--json")
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      rule: rangeOf,
      verdict: "unlawful",
      findings: [
        { rule: rangeOf, severity: "violation", facts: { fineFen: 9_900_000 }, cite: { article: "第五十条第（四）项" } }
      ]
    })
  })

  it("asks by the law of the day in the facts: 51 yuan on the spot, either side of 2021-07-15", async () => {
    const rule = "administrative-penalty-law.summary-procedure"
    const onSpot = { respondent: "individual", sanctions: [{ _tag: "Fine", fen: 5_100 }], factsConclusive: true }
    expect((await withFacts(rule, { ...onSpot, on: "2021-07-14" })).code).toBe(2)
    expect((await withFacts(rule, { ...onSpot, on: "2021-07-15" })).code).toBe(0)
  })

  it("names every field that is wrong, and exits with 1", async () => {
    const { act: _, ...rest } = facts
    const { code, stderr, stdout } = await withFacts(rangeOf, {
      ...rest,
      decidedOn: "2026-02-30",
      fineFen: "8",
      colour: 1
    })
    expect([code, stdout]).toEqual([1, ""])
    for (const field of ["act", "decidedOn", "fineFen", "colour"]) expect(stderr).toContain(field)
  })

  it.each([
    ["a file that is no JSON", "{ 违法: ", "不是 JSON"],
    ["a file that is JSON and no facts", "[1]", "object"],
    ["an empty file", "", "不是 JSON"]
  ])("%s is an error, not a crash", async (_, text, message) => {
    const { code, stderr } = await withFacts(rangeOf, text)
    expect(code).toBe(1)
    expect(stderr).toContain(message)
  })

  it("a file that is not there is an error that names it", async () => {
    const { code, stderr } = await law("explain", rangeOf, "--facts", "nowhere.json")
    expect(code).toBe(1)
    expect(stderr).toContain("nowhere.json")
  })
})

describe("law explain without facts", () => {
  it("shows the form of the facts of a rule", async () => {
    const { code, stdout } = await law("explain", rangeOf, "--json")
    const { facts: form, rule } = JSON.parse(stdout)
    expect([code, rule]).toEqual([0, rangeOf])
    expect(Object.keys(form.properties).sort()).toEqual(Object.keys(facts).sort())
  })

  it("explains a parameter: before, in force, after, each with its article", async () => {
    const { code, stdout } = await law(
      "explain",
      "administrative-penalty-law.summary-cap-individual",
      "--on",
      "2021-07-14"
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/现行 +1996-10-01 +50元 /u)
    expect(stdout).toMatch(/之后 +2021-07-15 +200元 /u)
    expect(stdout).toContain("第五十一条")
  })

  it("names what there is when it does not know the id", async () => {
    const { code, stderr } = await law("explain", "fine-rang")
    expect(code).toBe(1)
    expect(stderr).toContain(rangeOf)
  })
})

describe("law rules, law parameters", () => {
  it("lists every rule", async () => {
    const { stdout } = await law("rules", "--json")
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
    expect((await law("rules")).stdout).toMatch(/administrative-penalty-law\.fine-range +罚款幅度/u)
  })

  it("lists what is in force in the place on a day, Guangdong's thresholds among it", async () => {
    const { stdout } = await law("parameters", "--law", "administrative-penalty-law", "--on", "2026-03-02", "--json")
    const rows: ReadonlyArray<{ id: string; value: unknown; level: string }> = JSON.parse(stdout)
    const parameter = (name: string) => rows.find(({ id }) => id === `administrative-penalty-law.${name}`)
    expect(parameter("summary-cap-individual")).toMatchObject({ value: 20_000, level: "national" })
    expect(parameter("hearing-threshold-individual")).toMatchObject({ level: "province" })
    expect(rows.every(({ id }) => id.startsWith("administrative-penalty-law"))).toBe(true)
  })

  it("reads well for a person", async () => {
    const { stdout } = await law("parameters", "--law", "administrative-penalty-law", "--on", "2026-03-02")
    expect(stdout).toMatch(
      /administrative-penalty-law\.decision-limit +办案期限 +90日（对机关的限制） +2021-07-15 +verified/u
    )
  })
})

describe("law violations", () => {
  it("lists the 52 items of the place", async () => {
    const { code, stdout } = await law("violations", "--json")
    const items: ReadonlyArray<{ code: string }> = JSON.parse(stdout)
    expect([code, items.length]).toEqual([0, 52])
    expect((await law("violations", "--on", "2026-08-15")).stdout).toMatch(
      /SW-D04 +施工单位擅自倾倒建筑垃圾（旧法） +无/u
    )
  })

  it("shows one item with the provisions of the day, either side of the Code", async () => {
    const before = await law("violations", "SW-C06", "--on", "2026-08-14")
    expect(before.stdout).toContain("2026-08-14 没有有效的处罚规定")
    const from = await law("violations", "SW-C06", "--on", "2026-08-15")
    expect(from.stdout).toContain("《中华人民共和国生态环境法典》第一千一百六十九条第一款 2026-08-15 起 verified")
    expect(from.stdout).toMatch(/单位 +100,000–1,000,000元 +责令改正并处 +不得当场 +必告听证/u)
  })

  it("shows percentages, competitors and English", async () => {
    expect((await law("violations", "SW-E01", "--on", "2026-03-02")).stdout).toContain("工程造价5%–10%")
    expect((await law("violations", "SW-D01", "--on", "2026-09-01")).stdout).toContain("竞合，须法制审核：SW-C06")
    expect((await law("violations", "SW-B04", "--on", "2026-03-02", "--lang", "en")).stdout).toContain(
      "on the spot up to the cap"
    )
  })

  it("names what there is when it does not know the code", async () => {
    const { code, stderr } = await law("violations", "SW-Z99")
    expect(code).toBe(1)
    expect(stderr).toContain("没有违法行为“SW-Z99”")
    expect(stderr).toContain("SW-A01")
  })
})
