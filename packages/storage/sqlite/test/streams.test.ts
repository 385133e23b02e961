import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { plainDate } from "@xiuhua/core/calendar"
import { type Commit, type Hash, type HashAlgorithm, Store, sealedText } from "@xiuhua/core/ports"
import { sample } from "@xiuhua/testkit"
import { Effect } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer, nodeHash } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-streams-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const empty: Commit = {
  tenant: "a",
  actor: "tester",
  idempotencyKey: "empty",
  provenance: { source: "test", reliability: "synthetic" },
  appends: [],
  entries: [],
  corrections: [],
  settlements: []
}

const using = <A, E>(file: string, use: (store: Store["Service"]) => Effect.Effect<A, E>, hash?: Hash) =>
  Effect.runPromise(
    Effect.provide(
      Effect.flatMap(Store, use),
      layer({ file, kinds: [sample], ...(hash === undefined ? {} : { hash }) })
    )
  )

describe("the hash function of a SQLite store", () => {
  it("is that of OpenSSL: the examples of the standards", () => {
    // FIPS 180-4 and GB/T 32905-2016, appendix A, both over "abc".
    expect(nodeHash("sha-256").digest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    expect(nodeHash("sm3").digest("abc")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")
  })

  it("may change: each event names its own, and the chain goes on", async () => {
    const file = join(folder, "hash.sqlite")
    const algorithms: ReadonlyArray<HashAlgorithm> = ["sha-256", "sm3", "sm3", "sha-256"]
    for (const [expectedVersion, algorithm] of algorithms.entries()) {
      const event = { type: "Noted", schemaVersion: 1, occurredOn: plainDate("2022-03-01"), data: '"街"' }
      const appends = [{ stream: "case/1", expectedVersion, events: [event] as const }]
      const idempotencyKey = `${expectedVersion}`
      await using(file, (store) => store.commit({ ...empty, idempotencyKey, appends }), nodeHash(algorithm))
    }
    const events = await using(file, (store) => store.read("a", "case/1"))
    expect(events.map(({ algorithm }) => algorithm)).toEqual(algorithms)
    for (const [index, event] of events.entries()) {
      expect(event.hash).toBe(nodeHash(event.algorithm).digest(sealedText(event)))
      expect(event.prevHash).toBe(events[index - 1]?.hash ?? "0".repeat(64))
    }
  })
})
