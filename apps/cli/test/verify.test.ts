/** verify, checkpoint and proof as a user runs them. */
import { spawnSync } from "node:child_process"
import { createPublicKey } from "node:crypto"
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"
import { parts, write } from "./record.ts"
import { run, scratch } from "./run.ts"

const folder = scratch()
const script = fileURLToPath(new URL("../../../docs/verify-a-proof.mjs", import.meta.url))
const path = (name: string) => join(folder, name)
const start = Date.UTC(2022, 11, 1, 1)

const tampered = (name: string, from: string, sql: string): string => {
  copyFileSync(path(from), path(name))
  const db = new DatabaseSync(path(name))
  db.exec(sql)
  db.close()
  return name
}
const on = (db: string) => ["--db", `sqlite:${db}`]
const verify = (db: string, ...args: ReadonlyArray<string>) => run(folder, ["verify", ...on(db), ...args])

beforeAll(async () => {
  await write(path("early.sqlite"), parts.first, start)
  copyFileSync(path("early.sqlite"), path("whole.sqlite"))
  expect((await run(folder, ["checkpoint", "keygen", "-o", "bureau.pem"])).code).toBe(0)
  expect((await run(folder, ["checkpoint", "keygen", "-o", "other.pem"])).code).toBe(0)
  const made = await run(folder, ["checkpoint", ...on("early.sqlite"), "--key", "bureau.pem", "-o", "early.txt"])
  expect(made.code).toBe(0)
  await write(path("whole.sqlite"), parts.later, start + 60_000)
  const later = await run(folder, ["checkpoint", ...on("whole.sqlite"), "--key", "bureau.pem", "-o", "late.txt"])
  expect(later.code).toBe(0)
  tampered("changed.sqlite", "whole.sqlite", "update event set actor = 'somebody' where position = 5")
})

describe("verify", () => {
  it("prints the contract of the machine face, and the root that anybody gets from this record", async () => {
    const { code, stderr, stdout } = await verify("whole.sqlite", "--json")
    expect([code, stderr]).toEqual([0, ""])
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      streams: 3,
      events: 16,
      head: "7b8fc9c61ebadbc75b9266ae514817aaaf3ab35ac452be7f2825a660ddcc67a7",
      firstBreak: null
    })
    expect(Object.keys(JSON.parse(stdout))).toEqual(["ok", "streams", "events", "head", "firstBreak"])
  })

  it("says it in Chinese and in English", async () => {
    expect((await verify("whole.sqlite", "--lang", "en")).stdout).toMatch(/^Whole {2}3 streams, 16 events\nRoot /u)
    const sure = await verify("whole.sqlite", "--checkpoint", "early.txt", "--public-key", "bureau.pub.pem")
    expect([sure.code, sure.stdout]).toEqual([
      0,
      expect.stringMatching(/^核验通过 {2}3 个事件流，16 个事件\n根 [0-9a-f]{64}\n/u)
    ])
    expect(sure.stdout).toContain("检查点  位置 8，2022-12-01 09:00:07（北京时间），与记录相符")
    expect(sure.stdout).toContain("与所给公钥一致")
  })

  it("names the first break and exits with 1, for people and for machines", async () => {
    const machine = await verify("changed.sqlite", "--json")
    expect([machine.code, JSON.parse(machine.stdout)]).toEqual([
      1,
      expect.objectContaining({
        ok: false,
        firstBreak: { stream: "penalty-case/2022-1", position: 5, reason: "hash-mismatch" }
      })
    ])
    const { code, stdout } = await verify("changed.sqlite")
    expect([code, stdout]).toEqual([1, expect.stringContaining("第一处异常：penalty-case/2022-1，位置 5：")])
  })

  it("asks about one case, by its whole name or its id", async () => {
    const { code, stdout } = await verify("changed.sqlite", "--case", "2022-2", "--json")
    expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ ok: true, streams: 1, events: 5 })])
    expect((await verify("changed.sqlite", "--case", "penalty-case/2022-1")).code).toBe(1)
    const unknown = await verify("whole.sqlite", "--case", "2022-9")
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining("没有案件“2022-9”")])
  })

  it("finds a database that was rolled back only against a checkpoint", async () => {
    const { code, stdout } = await verify("early.sqlite", "--checkpoint", "late.txt", "--json")
    expect([code, JSON.parse(stdout).firstBreak]).toEqual([
      1,
      { stream: "penalty-case/2022-2", position: 8, reason: "checkpoint-stream-shorter" }
    ])
  })

  it("does not believe a checkpoint that somebody else signed, or that was changed", async () => {
    const other = await verify("whole.sqlite", "--checkpoint", "early.txt", "--public-key", "other.pub.pem", "--json")
    expect([other.code, JSON.parse(other.stdout).firstBreak.reason]).toEqual([1, "checkpoint-key-differs"])
    writeFileSync(path("changed.txt"), readFileSync(path("early.txt"), "utf8").replace("position 8", "position 7"))
    const changed = await verify("whole.sqlite", "--checkpoint", "changed.txt", "--json")
    expect([changed.code, JSON.parse(changed.stdout).firstBreak.reason]).toEqual([1, "checkpoint-signature-invalid"])
  })

  it.each([
    ["no checkpoint", ["--checkpoint", "none.txt"], /找不到文件 .*none\.txt/u],
    ["a file that is none", ["--checkpoint", "bureau.pem"], /不是检查点文件：第 1 行应为格式/u],
    [
      "a private key",
      ["--checkpoint", "early.txt", "--public-key", "bureau.pem"],
      /公钥文件不能用：是一对密钥中的另一把/u
    ]
  ] as const)("says what is wrong with %s", async (_, args, message) => {
    const { code, stderr, stdout } = await verify("whole.sqlite", ...args)
    expect([code, stdout]).toEqual([1, ""])
    expect(stderr).toMatch(message)
  })
})

describe("a database that cannot be read", () => {
  const sound = ({ code, stderr, stdout }: Awaited<ReturnType<typeof run>>, message: RegExp) => {
    expect([code, stdout]).toEqual([1, ""])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /u)
  }

  it("because it is damaged, or is none, gets a sentence", async () => {
    const bytes = readFileSync(path("whole.sqlite"))
    writeFileSync(path("damaged.sqlite"), bytes.fill(0x5a, 4096 * 2))
    sound(await verify("damaged.sqlite"), /文件已损坏或者不是数据库/u)
    writeFileSync(path("ledger.csv"), "编号,日期\n".repeat(1000))
    sound(await verify("ledger.csv", "--lang", "en"), /error .*the file is damaged or is no database/u)
  })

  it("because nothing may be written there, is read as it is", async () => {
    mkdirSync(path("evidence"))
    copyFileSync(path("whole.sqlite"), path("evidence/sealed.sqlite"))
    chmodSync(path("evidence/sealed.sqlite"), 0o444)
    chmodSync(path("evidence"), 0o555)
    const { code, stderr, stdout } = await verify("evidence/sealed.sqlite", "--checkpoint", "late.txt", "--json")
    chmodSync(path("evidence"), 0o755)
    expect([code, stderr, JSON.parse(stdout).events]).toEqual([0, "", 16])
  })

  it("is left as it was, whatever is asked", async () => {
    const before = readFileSync(path("early.sqlite"))
    await run(folder, ["proof", "--case", "2022-1", ...on("early.sqlite"), "-o", "unsigned.json"])
    expect(readFileSync(path("early.sqlite")).equals(before)).toBe(true)
  })
})

describe("checkpoint", () => {
  const make = (db: string, file: string, ...args: ReadonlyArray<string>) =>
    run(folder, ["checkpoint", ...on(db), "--key", "bureau.pem", "-o", file, ...args])

  it("keygen makes a key that only its owner reads, and writes over none", async () => {
    expect(statSync(path("bureau.pem")).mode & 0o777).toBe(0o600)
    const other = createPublicKey(readFileSync(path("bureau.pem"))).export({ format: "pem", type: "spki" })
    expect(readFileSync(path("bureau.pub.pem"), "utf8")).toBe(other)
    const { code, stderr } = await run(folder, ["checkpoint", "keygen", "-o", "bureau.pem"])
    expect([code, stderr]).toEqual([1, expect.stringContaining("已经存在，没有覆盖")])
  })

  it("says how to make a key where there is none", async () => {
    const args = ["checkpoint", ...on("whole.sqlite"), "--key", "none.pem", "-o", "x.txt"]
    const { code, stderr } = await run(folder, args)
    expect([code, stderr]).toEqual([1, expect.stringContaining("xiuhua checkpoint keygen -o")])
    const lost = await run(folder, ["checkpoint", ...on("whole.sqlite"), "--key", "bureau.pub.pem", "-o", "x.txt"])
    expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining("私钥文件不能用")])
  })

  it("prints what it holds", async () => {
    const { code, stdout } = await make("whole.sqlite", "again.txt", "--json", "--algorithm", "sm3")
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({ position: 16, streams: 3, at: "2022-12-01T09:01:07.000+08:00" })
    ])
    expect(readFileSync(path("again.txt"), "utf8")).toContain("algorithm sm3\n")
    expect((await verify("whole.sqlite", "--checkpoint", "again.txt")).code).toBe(0)
  })

  it("takes the place of an earlier one that the record bears out, and of nothing else", async () => {
    copyFileSync(path("early.txt"), path("daily.txt"))
    expect((await make("whole.sqlite", "daily.txt")).code).toBe(0)
    expect(readFileSync(path("daily.txt"), "utf8")).toBe(readFileSync(path("late.txt"), "utf8"))
    // Rolled back since: the only witness stays.
    const back = await make("early.sqlite", "daily.txt")
    expect([back.code, back.stderr]).toEqual([1, expect.stringContaining("没有覆盖")])
    expect(readFileSync(path("daily.txt"), "utf8")).toBe(readFileSync(path("late.txt"), "utf8"))
    const other = await make("whole.sqlite", "bureau.pub.pem")
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining("不是检查点，没有覆盖")])
  })

  it("is not made of a record that is broken", async () => {
    const { code, stderr } = await make("changed.sqlite", "broken.txt")
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("记录核验不通过，没有出具：penalty-case/2022-1，位置 5")
    ])
  })
})

describe("proof", () => {
  const make = (...args: ReadonlyArray<string>) => run(folder, ["proof", ...on("whole.sqlite"), ...args])
  const judged = (file: string, ...key: ReadonlyArray<string>) =>
    spawnSync(process.execPath, [script, path(file), ...key.map(path)], { encoding: "utf8" })

  it("goes into a file that the script for outsiders judges", async () => {
    const signed = await make("--case", "2022-2", "--key", "bureau.pem", "-o", "case.json")
    expect([signed.code, signed.stdout]).toEqual([0, expect.stringContaining("penalty-case/2022-2，5 个事件")])
    const { status, stdout } = judged("case.json", "bureau.pub.pem")
    expect([status, stdout]).toEqual([0, expect.stringContaining("证明成立")])
    expect(judged("case.json", "other.pub.pem").status).toBe(1)
  })

  it("leads to a checkpoint that is given, and says what came later", async () => {
    const args = ["--case", "2022-2", "--checkpoint", "early.txt", "--public-key", "bureau.pub.pem", "-o", "upto.json"]
    expect((await make(...args)).stdout).toContain("检查点之后另有 1 个事件，不在证明之内")
    expect(JSON.parse((await make(...args, "--json")).stdout)).toEqual({
      file: path("upto.json"),
      stream: "penalty-case/2022-2",
      events: 4,
      later: 1,
      signed: true
    })
    expect(judged("upto.json", "bureau.pub.pem").status).toBe(0)
    const uncovered = await make("--case", "summary", "--checkpoint", "early.txt")
    expect([uncovered.code, uncovered.stderr]).toEqual([1, expect.stringContaining("不含 summary-penalty/summary")])
  })

  it("says so when nobody signs; without a file it is printed", async () => {
    expect((await make("--case", "2022-1", "-o", "plain.json")).stdout).toContain("没有签名")
    expect(judged("plain.json").status).toBe(2)
    const { stdout } = await make("--case", "2022-1")
    expect(`${stdout}`).toBe(readFileSync(path("plain.json"), "utf8"))
  })

  it.each([
    ["two things to lead to", ["--checkpoint", "early.txt", "--key", "bureau.pem"], /只能用一个/u],
    ["a public key for nothing", ["--public-key", "bureau.pub.pem"], /须与 --checkpoint 同用/u],
    ["another's checkpoint", ["--checkpoint", "early.txt", "--public-key", "other.pub.pem"], /不是用所给公钥/u]
  ] as const)("is refused with %s", async (_, args, message) => {
    const { code, stderr } = await make("--case", "2022-1", ...args)
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
  })
})
