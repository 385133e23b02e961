import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { plainDate } from "@xiuhua/core/calendar"
import { Sequence } from "@xiuhua/core/ports"
import { conforms, sequenceRequirements } from "@xiuhua/testkit"
import { Effect } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-sequence-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `${++files}.sqlite`)

describe("storage-sqlite in a file", () =>
  conforms(it, sequenceRequirements, () => {
    const file = newFile()
    return () => layer({ file, kinds: [] })
  }))

describe("storage-sqlite in memory", () =>
  conforms(it, sequenceRequirements, () => () => layer({ file: ":memory:", kinds: [] })))

const series = { agencyMark: "城综执罚决字", year: 2022 }
const asked = (key: string) => ({ ...series, on: plainDate("2022-03-01"), key, actor: "tester" })
const using = <A, E>(file: string, work: (sequence: Sequence["Service"]) => Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(
    Effect.provide(
      Effect.flatMap(Sequence, (sequence) => work(sequence)),
      layer({ file, kinds: [] })
    )
  )

const fixture = fileURLToPath(new URL("./fixtures/reserve.ts", import.meta.url))

/** What a process of its own got for `keys`, and the signal that ended it. */
const reserveApart = (file: string, end: "live" | "die", keys: ReadonlyArray<string>) =>
  new Promise<{ numbers: ReadonlyMap<string, number>; signal: string | null; stderr: string }>((resolve) => {
    const args = ["--conditions=@xiuhua/source", fixture, file, end, ...keys]
    const child = execFile(process.execPath, args, (_, stdout, stderr) => {
      const lines = stdout.trimEnd().split("\n").filter(Boolean)
      const numbers = new Map(lines.map((line) => [line.replace(/^\d+ /u, ""), Number.parseInt(line, 10)]))
      resolve({ numbers, signal: child.signalCode, stderr })
    })
  })

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

describe("several processes on one file", () => {
  it("never get one number twice, and the same number for the same key", async () => {
    const file = newFile()
    await using(file, (sequence) => sequence.list("t", series))
    const shared = upTo(20).map((n) => `shared/${n}`)
    const answers = await Promise.all(
      ["a", "b", "c"].map((name) =>
        reserveApart(file, "live", [...upTo(40).map((n) => `${name}/${n}`), ...shared].toReversed())
      )
    )
    expect(answers.map(({ stderr }) => stderr)).toEqual(["", "", ""])
    const lines = await using(file, (sequence) => sequence.list("t", series))
    expect(lines.map(({ number }) => number)).toEqual(upTo(3 * 40 + 20))
    expect(new Set(lines.map(({ reserved }) => reserved.actor)).size).toBe(3)
    const stored = new Map(lines.map(({ key, number }) => [key, number]))
    for (const { numbers } of answers) {
      expect(numbers.size).toBe(60)
      for (const [key, number] of numbers) expect(stored.get(key)).toBe(number)
    }
  })
})

describe("a process that is killed after it reserved a number", () => {
  it("leaves it reserved and listed; its key gives it again, or it is voided", async () => {
    const file = newFile()
    const { numbers, signal } = await reserveApart(file, "die", ["case/1/decision", "case/2/decision"])
    expect([signal, [...numbers.values()]]).toEqual(["SIGKILL", [1, 2]])
    const work = (sequence: Sequence["Service"]) =>
      Effect.gen(function* () {
        const left = yield* sequence.list("t", series)
        const again = yield* sequence.reserve("t", asked("case/1/decision"))
        yield* sequence.use("t", again, "case/1/decision", "tester")
        yield* sequence.void("t", left[1] ?? again, "案件撤销", "tester")
        const next = yield* sequence.reserve("t", asked("case/3/decision"))
        return { left, again, next, states: (yield* sequence.list("t", series)).map(({ state }) => state) }
      })
    const { again, left, next, states } = await using(file, work)
    expect(left.map(({ key, number, state }) => [number, state, key])).toEqual([
      [1, "reserved", "case/1/decision"],
      [2, "reserved", "case/2/decision"]
    ])
    expect([again.number, next.number, states]).toEqual([1, 3, ["used", "voided", "reserved"]])
  })
})

describe("a database that refuses a write", () => {
  it("is a failure that says so, and takes no number", async () => {
    const file = newFile()
    const work = (sequence: Sequence["Service"]) =>
      Effect.gen(function* () {
        yield* sequence.reserve("t", asked("1"))
        const other = new DatabaseSync(file)
        other.exec("create trigger full before insert on document_number begin select raise(abort, 'full'); end")
        other.exec("create trigger fixed before update on document_number begin select raise(abort, 'fixed'); end")
        const failures = yield* Effect.all([
          Effect.flip(sequence.reserve("t", asked("2"))),
          Effect.flip(sequence.use("t", { ...series, number: 1 }, "decision/1", "tester")),
          Effect.flip(sequence.void("t", { ...series, number: 1 }, "写错", "tester"))
        ])
        expect(failures).toMatchObject(
          ["reserve", "use", "void"].map((operation) => ({ _tag: "SequenceFailure", operation, retryable: false }))
        )
        other.exec("drop trigger full; drop trigger fixed")
        other.close()
        expect(yield* sequence.reserve("t", asked("3"))).toMatchObject({ number: 2, state: "reserved" })
        expect((yield* sequence.list("t", series)).map(({ state }) => state)).toEqual(["reserved", "reserved"])
      })
    await using(file, work)
  })
})
