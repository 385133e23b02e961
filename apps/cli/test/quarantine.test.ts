import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { run, scratch } from "./run.ts"

const folder = scratch()
const db = ["--db", "sqlite:q.sqlite"]
const heading = "点位编号,完成日期,街道,村(社区),拆除面积,整治面积\n"
const json = async (...args: ReadonlyArray<string>) =>
  JSON.parse((await run(folder, [...args, ...db, "--json"])).stdout)
const area = async () =>
  (await json("indicators", "--from", "2022-01-01", "--to", "2022-12-31", "--id", "enf.demolish.area"))[0].value

describe("quarantine", () => {
  beforeAll(async () => {
    writeFileSync(join(folder, "a.csv"), `${heading}1,2022-03-01,新街,,100,\n2,2022-03-01,新街,,50,\n`)
    writeFileSync(join(folder, "b.csv"), `${heading}1,2022-03-01,新街,,120.5,\n2,2022-03-01,新街,,5,\n`)
    for (const file of ["a.csv", "b.csv"])
      await run(folder, ["import", file, "--as", "enforcement.demolition-site", ...db])
  })

  it("lists what waits, with the entry it clashes with", async () => {
    const waiting = await json("quarantine")
    expect(waiting).toMatchObject([
      {
        number: 1,
        entry: "enforcement.demolition-site/1",
        reason: "key-conflict",
        values: { site: "1", demolished: "120.5" }
      },
      { number: 2, entry: "enforcement.demolition-site/2", values: { demolished: "5" } }
    ])
    const { stdout } = await run(folder, ["quarantine", ...db])
    expect(stdout).toMatch(/1 +enforcement\.demolition-site\/1 +编号已有条目但内容不同 +1 2022-03-01 新街 120\.5/u)
  })

  it("settles with reason and approver: accepted rows correct the entry, dismissed ones leave it", async () => {
    expect(await area()).toBe("150")
    const signed = ["--reason", "复测", "--approver", "负责人"]
    expect(await json("quarantine", "accept", "1", ...signed)).toEqual({ number: 1, settled: 1, corrected: 1 })
    expect(await area()).toBe("170.5")
    expect(await json("quarantine", "dismiss", "2", ...signed)).toEqual({ number: 2, settled: 1, corrected: 0 })
    expect(await area()).toBe("170.5")
    expect((await run(folder, ["quarantine", ...db])).stdout).toContain("没有待核的行")
    const again = await run(folder, ["quarantine", "accept", "1", ...signed, ...db])
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("没有待核行“1”")])
  })

  it("wants a reason", async () => {
    const { code, stderr } = await run(folder, ["quarantine", "accept", "1", "--reason", " ", "--approver", "x", ...db])
    expect([code, stderr]).toEqual([1, expect.stringContaining("理由")])
  })
})
