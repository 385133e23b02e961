import { describe, expect, it } from "vitest"
import { explain } from "../src/explain.ts"
import { bar, table } from "../src/table.ts"
import { run, runFromSources, scratch } from "./run.ts"

const folder = scratch()

describe("wrong use", () => {
  it.concurrent.each([
    [["imprt"], /没有命令“imprt” → import/u],
    [["import", "a.csv", "--as", "x"], /缺少选项 --db/u],
    [["import", "--as", "x", "--db", "memory:"], /缺少参数 file/u],
    [["import", "a.csv", "--db", "memory:"], /--as 写明台账种类/u],
    [["import", "a.csv", "--as", "x", "--db", "memory:"], /没有台账种类“x”/u],
    [["import", "a.csv", "--as", "sanitation.sweep-day", "--db", "memory:", "--locality", "x"], /没有地方规则包“x”/u],
    [
      ["import", "a.csv", "--as", "sanitation.sweep-day", "--db", "oracle://me:secret@h/x"],
      /不认识的数据库“oracle:\/\/\*\*\*@h\/x”/u
    ],
    [["import", "a.csv", "--as", "sanitation.sweep-day", "--db", "sqlite:no/such/folder/x"], /没有文件夹/u],
    [["import", "a.csv", "--mapping", "none.json", "--db", "memory:"], /找不到文件.*none\.json/u],
    [["indicators", "--from", "2022-02-31", "--to", "2022-03-01", "--db", "memory:"], /2022-02-31.*应为存在的日期/u],
    [["indicators", "--from", "2022-03-02", "--to", "2022-03-01", "--db", "memory:"], /起止日期不成区间/u],
    [["indicators", "--from", "2022-03-01", "--to", "2022-03-02", "--db", "sqlite:none.sqlite"], /没有数据库/u],
    [
      ["indicators", "--from", "2022-03-01", "--to", "2022-03-02", "--db", "memory:", "--id", "san.x"],
      /没有指标“san\.x”/u
    ],
    [
      ["indicators", "--from", "2022-03-01", "--to", "2022-03-02", "--db", "memory:", "--as-of", "yesterday"],
      /应为带时区的时间/u
    ],
    [["bulletin", "--year", "22", "--db", "memory:"], /应为四位年份/u],
    [["bulletin", "--year", "2022", "--db", "memory:"], /还没有数据/u],
    [["bulletin", "--year", "2022", "--db", "memory:", "--format", "pdf"], /pdf/u],
    [["bulletin", "--year", "2022", "--db", "memory:", "--format", "docx"], /-o 写明文件/u],
    [["bulletin", "--year", "2022", "--db", "memory:", "--colour"], /不认识的选项 --colour/u]
  ])("%j says so in Chinese on standard error and exits with 1", async (args, message) => {
    const { code, stderr, stdout } = await run(folder, args)
    expect([code, stdout]).toEqual([1, ""])
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain("me:secret")
    expect(stderr).not.toMatch(/\n\s+at /u)
  })

  it("speaks English when asked, by flag or environment", async () => {
    const args = ["indicators", "--from", "2022-03-02", "--to", "2022-03-01", "--db", "memory:"]
    expect((await run(folder, [...args, "--lang", "en"])).stderr).toContain("The period is empty")
    expect((await run(folder, args, { XIUHUA_LANG: "en" })).stderr).toContain("error The period is empty")
  })

  it("help is asked for, not an error", async () => {
    expect(await run(folder, ["import", "--help"])).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining("列对照文件")
    })
    expect(await run(folder, ["--version"])).toMatchObject({ code: 0 })
    expect(await runFromSources(folder, ["--version"])).toEqual(await run(folder, ["--version"]))
  })
})

describe("tables", () => {
  it("line up although Chinese takes two cells", () => {
    const text = table(
      ["指标", "n"],
      [
        ["清运率", "1"],
        ["ab", { text: "22", style: "red" }]
      ],
      [1]
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
    expect(text.replace(/\u001b\[\d+m/gu, "").split("\n")).toEqual([
      "指标     n",
      "──────────",
      "清运率   1",
      "ab      22"
    ])
  })

  it.each([
    [0, ""],
    [0.5, "█████"],
    [1, "██████████"],
    [1.5, "██████████"],
    [0.06, "▋"]
  ])("a bar of %d", (share, shown) => expect(bar(share, 10)).toBe(shown))
})

describe("explain", () => {
  it("hides nothing of an invalid entry", () => {
    const error = {
      _tag: "InvalidEntry",
      kind: "k",
      row: 4,
      problems: [{ field: "day", problem: "not-a-day", value: "x" }]
    }
    expect(explain(error as never).zh).toBe("第 5 条不合 k 的要求：day=x: not-a-day")
  })
})
