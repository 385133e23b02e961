/** 通报刊发 on the command line: published once, kept as printed, corrected by errata. */
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { run, scratch } from "./run.ts"

const folder = scratch()
const db = ["--db", "sqlite:b.sqlite"]
const bulletin = (...args: ReadonlyArray<string>) => run(folder, ["bulletin", ...args, ...db])
const stalls = (from: number, count: number) =>
  `编号,日期,街道,处理结果\n${Array.from({ length: count }, (_, at) => `M-${from + at},2022-03-05,凤山街道,教育`).join("\n")}\n`
const importing = async (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return run(folder, ["import", name, "--as", "enforcement.stall-matter", ...db])
}

describe("bulletin publish, show, erratum, list", () => {
  beforeAll(async () => {
    expect((await importing("a.csv", stalls(0, 230))).code).toBe(0)
  })

  it("goes from nothing to an erratum; the file that was printed has the digest in the list", async () => {
    const out = await bulletin("publish", "--year", "2022", "--on", "2023-01-10", "--actor", "u-2", "--json")
    const issued = JSON.parse(out.stdout)
    expect(issued).toMatchObject({
      stage: "published",
      drafted: { by: "u-2" },
      published: { by: "u-2", on: "2023-01-10" }
    })
    expect((await bulletin("publish", "--year", "2022", "--on", "2023-01-11")).code).toBe(1)

    expect((await bulletin("show", "--year", "2022", "--format", "json", "-o", "b.json")).code).toBe(0)
    const digest = createHash("sha256")
      .update(readFileSync(join(folder, "b.json")))
      .digest("hex")
    expect(digest).toBe(issued.published.digest)
    expect((await bulletin("show", "--year", "2022", "--format", "docx", "-o", "b.docx")).code).toBe(0)
    expect(readFileSync(join(folder, "b.docx")).subarray(0, 2).toString()).toBe("PK")
    expect(readFileSync(join(folder, "b.docx")).includes("2023年1月10日")).toBe(true)

    await importing("b.csv", stalls(1000, 5))
    const erratum = await bulletin("erratum", "--year", "2022", "--on", "2023-02-01", "--reason", "补录三月台账")
    expect(erratum.stdout.split("\n").slice(0, 2)).toEqual([
      "汕尾市城区城市管理和综合执法局2022年工作通报更正（第1号）",
      "《汕尾市城区城市管理和综合执法局2022年工作通报》刊发后，补录三月台账。现更正如下："
    ])
    expect(erratum.stdout).toContain("查处流动摊贩占道经营由230宗更正为235宗")
    expect((await bulletin("show", "--year", "2022", "--erratum", "1")).stdout).toMatch(/^# .*更正（第1号）\n/u)
    expect((await bulletin("list")).stdout).toMatch(/2022 +已刊发，有更正 +2023-01-10 +u-2 +2023-01-10 +u-2 +1 /u)
  })
})
