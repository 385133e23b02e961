import { spawnSync } from "node:child_process"
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { plainDate } from "@xiuhua/core/calendar"
import { Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer, layerReadOnly } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-read-only-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const event = { type: "Noted", schemaVersion: 1, occurredOn: plainDate("2022-03-01"), data: "{}" }
const append = (idempotencyKey: string, expectedVersion: number) =>
  Store.use(({ commit }) =>
    commit({
      tenant: "a",
      actor: "tester",
      idempotencyKey,
      provenance: { source: "test", reliability: "synthetic" },
      appends: [{ stream: "case/1", expectedVersion, events: [event] }],
      entries: [],
      corrections: [],
      settlements: []
    })
  )
const versions = Store.use(({ heads }) => Stream.runCollect(Stream.map(heads("a"), ({ version }) => version)))

const written = async (name: string): Promise<string> => {
  const file = join(folder, `${name}.sqlite`)
  await Effect.runPromise(Effect.provide(append("1", 0), layer({ file, kinds: [] })))
  return file
}
const reading = <A, E>(file: string, work: Effect.Effect<A, E, Store>) =>
  Effect.runPromise(Effect.provide(work, layerReadOnly({ file, kinds: [] })))

describe("a file that is only read", () => {
  it("stays as it was, to the last byte; an empty log may be left beside it", async () => {
    const file = await written("same")
    const before = readFileSync(file)
    expect(await reading(file, versions)).toEqual([1])
    expect(readFileSync(file).equals(before)).toBe(true)
    if (existsSync(`${file}-wal`)) expect(statSync(`${file}-wal`).size).toBe(0)
  })

  it("takes no write: that is a failure which no retry mends", async () => {
    const file = await written("refused")
    const failure = await reading(file, Effect.flip(append("2", 1)))
    expect(failure).toMatchObject({ _tag: "StoreFailure", operation: "commit", retryable: false })
    expect(await reading(file, versions)).toEqual([1])
  })

  it("shows what a process that did not end well left in the log, and what one that still runs has committed", async () => {
    const file = await written("log")
    await Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          yield* append("2", 1)
          for (const suffix of ["", "-wal"]) copyFileSync(file + suffix, join(folder, `left.sqlite${suffix}`))
          expect(yield* Effect.promise(() => reading(file, versions))).toEqual([2])
        }),
        layer({ file, kinds: [] })
      )
    )
    expect(await reading(join(folder, "left.sqlite"), versions)).toEqual([2])
  })

  it("may lie where nothing can be written", async () => {
    const place = join(folder, "evidence")
    mkdirSync(place)
    const file = join(place, "sealed.sqlite")
    copyFileSync(await written("to-be-sealed"), file)
    chmodSync(file, 0o444)
    chmodSync(place, 0o555)
    // Root may write anywhere: a process without that privilege reads.
    const script = fileURLToPath(new URL("./fixtures/heads.ts", import.meta.url))
    const node = [process.execPath, "--conditions=@xiuhua/source", script, file]
    const drop = ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"]
    const [command = "", ...args] = process.getuid?.() === 0 ? [...drop, ...node] : node
    const { status, stderr, stdout } = spawnSync(command, args, { encoding: "utf8" })
    chmodSync(place, 0o755)
    expect([stderr, stdout, status]).toEqual(["", "case/1 1\n", 0])
    expect(readdirSync(place)).toEqual(["sealed.sqlite"])
  })

  it.each([
    ["is not there", () => {}, /unable to open database file/u],
    ["is no database", (file: string) => writeFileSync(file, "编号,日期\n".repeat(500)), /file is not a database/u],
    ["is another database", (file: string) => new DatabaseSync(file).exec("create table t (x)"), /no event streams/u],
    ["is empty", (file: string) => writeFileSync(file, ""), /no event streams/u]
  ])("fails to open when it %s", async (name, make, message) => {
    const file = join(folder, `${name}.sqlite`)
    make(file)
    const failure = await Effect.runPromise(Effect.flip(Effect.provide(versions, layerReadOnly({ file, kinds: [] }))))
    expect(failure).toMatchObject({ _tag: "StoreFailure", operation: "open", retryable: false })
    expect(String(failure.cause)).toMatch(message)
  })
})
