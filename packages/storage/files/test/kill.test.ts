import { type ChildProcess, spawn } from "node:child_process"
import { hash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type AttachmentId, AttachmentStore } from "@xiuhua/core/ports"
import { randomFrom, wholeBetween } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"
import { entryFolder } from "../src/paths.ts"
import { contentOf } from "./fixtures/content.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-kill-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fixture = fileURLToPath(new URL("./fixtures/work.ts", import.meta.url))

/** What a process said before it was killed, `after` milliseconds from its first file on. */
const killed = (root: string, seed: number, after: number) =>
  new Promise<{ lines: ReadonlyArray<string>; signal: string | null; stderr: string }>((resolve) => {
    let [stdout, stderr] = ["", ""]
    const child: ChildProcess = spawn(process.execPath, ["--conditions=@xiuhua/source", fixture, root, `${seed}`])
    child.stderr?.on("data", (data) => {
      stderr += data
    })
    child.stdout?.on("data", (data) => {
      if (stdout === "") setTimeout(() => child.kill("SIGKILL"), after)
      stdout += data
    })
    child.on("close", (_, signal) => {
      // The last line may be half there: whatever it says was not said.
      resolve({ lines: stdout.slice(0, stdout.lastIndexOf("\n")).split("\n"), signal, stderr })
    })
  })

/** How many files and tombstones were under way when processes died. */
const underWay = (root: string): number =>
  readdirSync(join(root, "staging")).flatMap((name) => readdirSync(join(root, "staging", name))).length

const digest = (pieces: ReadonlyArray<Uint8Array>) => `sha-256:${hash("sha256", Buffer.concat(pieces))}`

describe("two processes on one folder, killed with SIGKILL in the midst, again and again", () => {
  it("lose nothing acknowledged, show nothing half, bring nothing deleted back, and leave nothing behind", async () => {
    const root = join(folder, "store")
    const random = randomFrom(9, "kill")
    const put = new Map<AttachmentId, number>()
    const deleted = new Set<AttachmentId>()
    let [kills, cut] = [0, 0]
    const check = Effect.gen(function* () {
      expect(underWay(root)).toBe(0)
      const store = yield* AttachmentStore
      const lines = yield* Stream.runCollect(store.list("t"))
      const listed = new Map(
        lines.map((line) => {
          if (line._tag === "Damaged") throw new Error(`${line.id} is ${line.damage}`)
          return [line._tag === "Kept" ? line.attachment.id : line.tombstone.id, line] as const
        })
      )
      expect(listed.size).toBe(lines.length)
      for (const id of deleted) {
        expect(listed.get(id)?._tag).toBe("Deleted")
        expect(readdirSync(entryFolder(root, "t", id).entry)).toEqual(["tombstone.json"])
      }
      for (const [id, seed] of put) {
        const line = listed.get(id)
        if (line?._tag === "Deleted") {
          // Deleted, though the process did not live to say so: every fifth is.
          expect(seed % 5).toBe(0)
          expect(readdirSync(entryFolder(root, "t", id).entry)).toEqual(["tombstone.json"])
        } else expect(line?._tag).toBe("Kept")
      }
      return listed
    })
    for (let round = 0; round < 26; round++) {
      const seed = round * 1_000
      const ends = await Promise.all([0, 1].map(() => killed(root, seed, wholeBetween(random, 0, 120))))
      for (const { lines, signal, stderr } of ends) {
        expect([signal, stderr]).toEqual(["SIGKILL", ""])
        kills++
        for (const [what, id, of] of lines.map((line) => line.split(" "))) {
          if (what === "put") put.set(id as AttachmentId, Number(of))
          if (what === "delete") deleted.add(id as AttachmentId)
        }
      }
      cut += underWay(root)
      await Effect.runPromise(Effect.provide(check, layer({ folder: root, maxBytes: 1_000_000 })))
    }
    const readAll = Effect.gen(function* () {
      const store = yield* AttachmentStore
      let read = 0
      for (const line of (yield* check).values()) {
        if (line._tag !== "Kept") continue
        const { bytes, id, name } = line.attachment
        const pieces = yield* Stream.runCollect(store.get("t", id))
        expect([digest(pieces), Buffer.concat(pieces).length]).toEqual([id, bytes])
        expect(digest(contentOf(Number.parseInt(name, 10)))).toBe(id)
        read++
      }
      return read
    })
    const read = await Effect.runPromise(Effect.provide(readAll, layer({ folder: root, maxBytes: 1_000_000 })))
    expect(existsSync(join(root, "staging"))).toBe(true)
    expect(kills).toBeGreaterThanOrEqual(50)
    // The kills did hit processes at work.
    expect(cut).toBeGreaterThan(20)
    expect(Math.min(read, put.size, deleted.size)).toBeGreaterThan(20)
  }, 300_000)
})
