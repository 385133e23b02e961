import { describe, expect, it } from "vitest"
import { run, scratch } from "./run.ts"

const folder = scratch()
const limit = async (rule: string, from: string) => {
  const { code, stdout } = await run(folder, ["law", "limit", "--rule", rule, "--from", from, "--json"])
  return { code, ...JSON.parse(stdout) }
}

describe("law limit", () => {
  it("counts workdays over the Spring Festival, the make-up Saturday included", async () => {
    expect(await limit("administrative-penalty-law.hearing-request-limit", "2026-02-10")).toMatchObject({
      code: 0,
      value: { count: 5, unit: "workdays", owner: "respondent" },
      raw: "2026-02-24",
      safe: "2026-02-24",
      rolled: "2026-02-24",
      provisional: false,
      confidence: "verified"
    })
  })

  it("answers by the law of the day it is asked about", async () => {
    expect(await limit("administrative-penalty-law.hearing-request-limit", "2021-07-14")).toMatchObject({
      value: { count: 3, unit: "calendarDays" },
      confidence: "doubtful"
    })
  })

  it("says that a year without published holidays is provisional, and exits with 0", async () => {
    expect(await limit("administrative-penalty-law.decision-limit", "2026-11-22")).toMatchObject({
      code: 0,
      raw: "2027-02-20",
      safe: "2027-02-19",
      rolled: "2027-02-22",
      provisional: true
    })
  })

  it("reads well for a person", async () => {
    const { stdout } = await run(folder, [
      "law",
      "limit",
      "--rule",
      "administrative-penalty-law.decision-limit",
      "--from",
      "2026-03-02"
    ])
    expect(stdout).toMatch(/长度 +90日（对机关的限制）/u)
    expect(stdout).toMatch(/届满 +2026-05-31/u)
    expect(stdout).toMatch(/稳妥日 +2026-05-29/u)
  })

  it("names the limits there are when it does not know one", async () => {
    const { code, stderr } = await run(folder, ["law", "limit", "--rule", "x", "--from", "2026-03-02"])
    expect(code).toBe(1)
    expect(stderr).toContain("administrative-penalty-law.decision-limit")
  })
})
