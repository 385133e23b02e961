import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { plainDate } from "@xiuhua/core/calendar"
import { type Commit, Store } from "@xiuhua/core/ports"
import { killLoop, randomFrom, sampleKinds, survivors } from "@xiuhua/testkit"
import { Effect, Fiber, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-faults-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `${++files}.sqlite`)
const program = fileURLToPath(new URL("./fixtures/write.ts", import.meta.url))

const using = <A, E>(file: string, use: (store: Store["Service"]) => Effect.Effect<A, E>) =>
  Effect.runPromise(Effect.provide(Effect.flatMap(Store, use), layer({ file, kinds: sampleKinds })))

const append = (stream: string, expectedVersion: number, count = 1): Commit => {
  const event = {
    type: "Noted",
    schemaVersion: 1,
    occurredOn: plainDate("2022-03-01"),
    data: `{"n":"${"一".repeat(60)}"}`
  }
  const [first = event, ...rest] = Array.from({ length: count }, () => event)
  return {
    tenant: "a",
    actor: "tester",
    idempotencyKey: `${stream}@${expectedVersion}`,
    provenance: { source: "test", reliability: "synthetic" },
    appends: [{ stream, expectedVersion, events: [first, ...rest] }],
    entries: [],
    corrections: [],
    settlements: []
  }
}

describe("a writer that is killed", () => {
  it("loses nothing that it acknowledged, and leaves nothing by halves", async () => {
    const file = newFile()
    const killed = await killLoop({ program, args: [file] }, layer({ file, kinds: sampleKinds }), {
      kills: 8,
      random: randomFrom(1, "kills")
    })
    expect(killed.wrong).toEqual([])
    expect(killed.acknowledged).toBeGreaterThan(50)
  })
})

describe("a disk that is full", () => {
  it("is a failure that no retry mends; what stood stands, and writing goes on when there is room", async () => {
    const file = newFile()
    const acknowledged = new Set<string>()
    const text = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
      // Half a megabyte a file; the signal that says so is ignored, as a server does.
      const shell = `trap '' XFSZ; ulimit -f 700; exec "$0" --conditions=@xiuhua/source "$@"`
      execFile("bash", ["-c", shell, process.execPath, program, file, "full"], (_, stdout, stderr) =>
        resolve({ stdout, stderr })
      )
    })
    for (const id of text.stdout.split("\n").slice(0, -1)) acknowledged.add(id)
    expect(text.stderr).toMatch(/"_tag":"StoreFailure".*"retryable":false/u)
    expect(acknowledged.size).toBeGreaterThan(5)
    const wrong = await Effect.runPromise(Effect.provide(survivors(acknowledged), layer({ file, kinds: sampleKinds })))
    expect(wrong).toEqual([])
    expect((await using(file, (store) => store.commit(append("case/1", 0)))).events).toBe(1)
  })

  it("inside the database is one too, and the failed commit leaves nothing", async () => {
    const file = newFile()
    const failed = await using(file, (store) =>
      Effect.gen(function* () {
        yield* store.commit(append("case/1", 0))
        const other = new DatabaseSync(file)
        other.exec(
          "create trigger full before insert on event begin select raise(fail, 'database or disk is full'); end"
        )
        other.close()
        return yield* Effect.flip(store.commit(append("case/1", 1, 5)))
      })
    )
    expect(failed).toMatchObject({ _tag: "StoreFailure", operation: "commit", retryable: false })
    expect((await using(file, (store) => store.read("a", "case/1"))).length).toBe(1)
  })
})

describe("two processes on one file", () => {
  it("both write, and neither loses or repeats anything", async () => {
    const file = newFile()
    await using(file, (store) => store.state("a"))
    const open = layer({ file, kinds: sampleKinds })
    const loops = ["one", "two"].map((name) =>
      killLoop({ program, args: [file] }, open, { kills: 2, random: randomFrom(1, name), name })
    )
    const both = await Promise.all(loops)
    expect(both.flatMap(({ wrong }) => wrong)).toEqual([])
    for (const { acknowledged } of both) expect(acknowledged).toBeGreaterThan(5)
  })
})

describe("settings that make it durable", () => {
  it("are on where the store says so, and off where it says that it is not", async () => {
    const level = async (durability: "full" | "process") => {
      const file = newFile()
      const open = layer({ file, kinds: sampleKinds, durability })
      return Effect.runPromise(
        Effect.provide(
          Effect.map(Store, (store) => store.supports.durable),
          open
        )
      )
    }
    expect([await level("full"), await level("process")]).toEqual([true, false])
  })
})

describe("a stream of 100,000 events", () => {
  it("is written, read and continued", async () => {
    const file = newFile()
    const counted = await using(file, (store) =>
      Effect.gen(function* () {
        for (let version = 0; version < 100_000; version += 2_000) yield* store.commit(append("case/1", version, 2_000))
        yield* store.commit(append("case/1", 100_000))
        const tail = yield* store.read("a", "case/1", 99_999)
        const all = yield* Stream.runCount(store.readAll("a", 0))
        return [all, ...tail.map(({ version }) => version)]
      })
    )
    expect(counted).toEqual([100_001, 100_000, 100_001])
  })
})

describe("an append that is interrupted", () => {
  it("has happened as a whole or not at all, and the store goes on", async () => {
    const file = newFile()
    const { last, seen } = await using(file, (store) =>
      Effect.gen(function* () {
        const seen: Array<number> = []
        for (let n = 0; n < 40; n++) {
          const stream = `case/${n}`
          const writer = yield* Effect.forkChild(store.commit(append(stream, 0, 3)))
          for (let wait = 0; wait < n % 8; wait++)
            yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
          yield* Fiber.interrupt(writer)
          seen.push((yield* store.read("a", stream)).length)
        }
        const last = yield* store.commit(append("case/last", 0))
        return { seen, last: last.events }
      })
    )
    expect(new Set(seen)).toEqual(new Set([0, 3]))
    expect(last).toBe(1)
  })
})
