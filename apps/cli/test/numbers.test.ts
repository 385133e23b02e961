import { describe, expect, it } from "vitest"
import { run, scratch } from "./run.ts"

const folder = scratch()
const db = ["--db", "sqlite:numbers.sqlite"]
const mark = ["--mark", "汕城管罚字"]
const numbers = (...args: ReadonlyArray<string>) => run(folder, ["numbers", ...args, ...mark, ...db])
const reserve = (key: string, on: string, ...args: ReadonlyArray<string>) =>
  numbers("reserve", "--key", key, "--on", on, ...args)

describe("numbers", () => {
  it("reserves 1, 2, … a year; the same key gives the same number again", async () => {
    expect(JSON.parse((await reserve("case/1", "2022-12-31", "--json")).stdout)).toMatchObject([
      { number: "汕城管罚字〔2022〕第1号", state: "reserved", key: "case/1" }
    ])
    await reserve("case/2", "2022-12-31")
    expect((await reserve("case/1", "2022-12-31")).stdout).toContain("汕城管罚字〔2022〕第1号")
    expect((await reserve("case/3", "2023-01-01")).stdout).toContain("汕城管罚字〔2023〕第1号")
  })

  it("voids with a reason, for good, and lists everything", async () => {
    const voided = await numbers("void", "2", "--year", "2022", "--reason", "文书损毁")
    expect([voided.code, voided.stdout]).toEqual([
      0,
      expect.stringMatching(/汕城管罚字〔2022〕第2号 +已作废 +case\/2 +文书损毁/u)
    ])
    const { stdout } = await numbers("--year", "2022")
    expect(stdout).toMatch(/第1号 +已预留 +case\/1/u)
    expect(stdout).toMatch(/第2号 +已作废/u)
  })

  it.each([
    ["a key of another year", () => reserve("case/1", "2023-01-01"), "已得到 汕城管罚字〔2022〕第1号"],
    ["a voided key", () => reserve("case/2", "2022-12-31"), "已作废：文书损毁"],
    ["a number that nobody has", () => numbers("void", "9", "--year", "2022", "--reason", "r"), "没有预留过"],
    ["a mark with brackets", () => run(folder, ["numbers", "--mark", "城〔", "--year", "2022", ...db]), "机关代字"]
  ] as const)("refuses %s with a sentence and exit code 1", async (_, ask, sentence) => {
    const { code, stderr } = await ask()
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)])
  })
})
