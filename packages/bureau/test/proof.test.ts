/** Checkpoints, proofs and the script with which outsiders verify them, run as they would run it. */
import { execFile } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type BulletinQuery, Bureau, type CaseOrder, catalogueOf, layer, type ProofQuery } from "@xiuhua/bureau"
import { type Bulletin, toHtml, toJson, toMarkdown } from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { personRefOf } from "@xiuhua/core/ledger"
import { PersonStore, Sequence, Store } from "@xiuhua/core/ports"
import { type CaseProof, type Checkpoint, readCheckpoint, writeCheckpoint } from "@xiuhua/core/proof"
import { shanwei, shanweiCatalogue } from "@xiuhua/locality-shanwei"
import { layerWith, layer as memory } from "@xiuhua/storage-memory"
import { nodeHash } from "@xiuhua/storage-sqlite"
import { Effect, Layer, Result, Stream } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { at, copyOf, keys, newFile, ordinary, rewrite, steps, tamper, tenant, told, withOfficers } from "./record.ts"

const script = fileURLToPath(new URL("../../../docs/verify-a-proof.mjs", import.meta.url))
const office = keys()
const stranger = keys()

/** Files of the two public keys. */
const pem = (text: string): string => {
  const file = newFile()
  writeFileSync(file, text)
  return file
}
const officePem = pem(office.publicKey)
const strangerPem = pem(stranger.publicKey)

/** What the script says of a proof, or of any JSON. */
const judged = (proof: unknown, ...keyFile: ReadonlyArray<string>) =>
  new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    const file = newFile()
    writeFileSync(file, typeof proof === "string" ? proof : JSON.stringify(proof))
    const child = execFile(process.execPath, [script, file, ...keyFile], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: stdout + stderr })
    )
  })

const file = newFile()
let checkpoint: Checkpoint
const make = (query: Omit<ProofQuery, "tenant">, path = file) =>
  at(
    path,
    Bureau.use((bureau) => bureau.proof({ tenant, ...query }))
  )

beforeAll(async () => {
  await at(file, Effect.andThen(withOfficers, told(steps.early)))
  checkpoint = await at(
    file,
    Bureau.use((bureau) => bureau.checkpoint({ tenant, signer: office.signer }))
  )
  await at(file, told(steps.late))
})

const verified = (path: string, query: { readonly checkpoint?: Checkpoint; readonly publicKey?: string } = {}) =>
  at(
    path,
    Bureau.use((bureau) => bureau.verify({ tenant, ...query }))
  )

describe("a checkpoint", () => {
  it("is borne out by a record that went on, in whatever form the file arrives", async () => {
    const sent = Result.getOrThrow(readCheckpoint(writeCheckpoint(checkpoint).replaceAll("\n", "\r\n")))
    const found = await verified(file, { checkpoint: sent, publicKey: office.signer.key })
    expect(found).toMatchObject({ ok: true, events: 20, streams: 4 })
    expect(found.head).not.toBe(checkpoint.head.root)
    expect([checkpoint.head.position, checkpoint.head.streams]).toEqual([12, 2])
  })

  it("is not borne out when it is another's, or was changed: the store's own breaks come first", async () => {
    const other = await at(
      file,
      Bureau.use((bureau) => bureau.checkpoint({ tenant, signer: stranger.signer }))
    )
    expect((await verified(file, { checkpoint: other })).ok).toBe(true)
    const found = await verified(file, { checkpoint: other, publicKey: office.signer.key })
    expect(found.firstBreak).toEqual({ stream: null, position: 20, reason: "checkpoint-key-differs" })
    const cut = { ...checkpoint, ends: checkpoint.ends.slice(1) }
    expect((await verified(file, { checkpoint: cut })).firstBreak?.reason).toBe("checkpoint-root-mismatch")
    const broken = tamper(copyOf(file), (db) => db.exec("update event set data = '{}' where position = 3"))
    expect((await verified(broken, { checkpoint: cut })).firstBreak?.reason).toBe("hash-mismatch")
  })

  it("is not made of a record that is broken, nor of nothing", async () => {
    const broken = tamper(copyOf(file), (db) => db.exec("delete from event where position = 3"))
    const order = { tenant, signer: office.signer }
    const refused = await at(broken, Effect.flip(Bureau.use((bureau) => bureau.checkpoint(order))))
    expect(refused).toMatchObject({
      _tag: "RecordBroken",
      stream: "penalty-case/1",
      position: 3,
      reason: "position-gap"
    })
    const nothing = Bureau.use((bureau) => bureau.checkpoint({ ...order, tenant: "441521" }))
    expect(await at(file, Effect.flip(nothing))).toMatchObject({ _tag: "NotFound", what: "event", id: "441521" })
  })
})

describe("the record", () => {
  it("is as whole after a person was erased as before, to the same root", async () => {
    const path = copyOf(file)
    const access = { actor: "office", purpose: "retention" }
    const person = {
      kind: "natural",
      name: "甲某",
      identityNumber: null,
      phone: "10000000000",
      address: "新港街道一号",
      keepUntil: null
    } as const
    const ref = await at(
      path,
      PersonStore.use((persons) => Effect.tap(persons.mint, (minted) => persons.put(tenant, minted, person, access)))
    )
    const command = {
      ...ordinary("5", 1).command,
      officers: [ref, personRefOf(new Uint8Array(16).fill(9))]
    } as CaseOrder["command"]
    await at(path, told([ordinary("5", 0), { ...ordinary("5", 1), command } as CaseOrder]))
    const before = await verified(path, { checkpoint })
    expect(before).toMatchObject({ ok: true, events: 22 })
    await at(
      path,
      PersonStore.use((persons) => persons.erase(tenant, [ref], "purpose-done", access))
    )
    const gone = await at(
      path,
      PersonStore.use((persons) => persons.get(tenant, ref, access))
    )
    expect(gone._tag).toBe("Erased")
    expect(await verified(path, { checkpoint })).toEqual(before)
    const { proof } = await make({ case: "5", against: { signer: office.signer } }, path)
    expect(proof.events[1]?.data).toContain(ref)
    expect((await judged(proof, officePem)).code).toBe(0)
  })

  it("is whole although somebody writes to it while it is read", async () => {
    let written = 0
    const noted = { type: "Noted", schemaVersion: 1, occurredOn: plainDate("2022-03-01"), data: "{}" }
    const program = Effect.gen(function* () {
      const store = yield* Store
      const provenance = { source: "test", reliability: "synthetic" } as const
      const none = { entries: [], corrections: [], settlements: [] }
      const write = Effect.suspend(() => {
        const [n, expectedVersion] = [++written, written - 1]
        const appends = [`case/${n}`, "case/all"].map((stream) => ({
          stream,
          expectedVersion: stream === "case/all" ? expectedVersion : 0,
          events: [noted] as const
        }))
        const order = { tenant, actor: "tester", idempotencyKey: `${n}`, provenance, appends, ...none }
        return Effect.orDie(store.commit(order))
      })
      // Whoever reads the ends finds that somebody was quicker.
      const heads = (of: string) => Stream.unwrap(Effect.as(write, store.heads(of)))
      const busy = Layer.merge(Layer.succeed(Store)({ ...store, heads }), Layer.succeed(Sequence)(yield* Sequence))
      const bureau = Layer.provide(layer(catalogueOf({ locality: shanwei })), busy)
      yield* write
      for (let round = 1; round <= 4; round++) {
        const onProgress = () => {}
        const found = yield* Effect.provide(
          Bureau.use(({ verify }) => verify({ tenant, onProgress })),
          bureau
        )
        expect(found).toMatchObject({ ok: true, events: 2 * written, streams: 1 + written })
      }
      const one = yield* Effect.provide(
        Bureau.use(({ verify }) => verify({ tenant, case: "case/all" })),
        bureau
      )
      expect(one).toMatchObject({ ok: true, streams: 1, events: written })
    })
    await Effect.runPromise(Effect.provide(program, memory))
    expect(written).toBeGreaterThan(9)
  })
})

describe("a bulletin", () => {
  const asked = (path: string, query: Omit<BulletinQuery, "tenant" | "year">) =>
    at(path, Effect.result(Bureau.use((bureau) => bureau.bulletin({ tenant, year: 2022, ...query }))))
  const pages = (bulletin: Bulletin) => [toMarkdown(bulletin), toHtml(bulletin), JSON.stringify(toJson(bulletin))]

  it("prints the root of a checkpoint that it is given, in every format, the same bytes each time", async () => {
    const plain = Result.getOrThrow(await asked(file, {}))
    const first = Result.getOrThrow(await asked(file, { checkpoint, publicKey: office.signer.key }))
    const again = Result.getOrThrow(await asked(copyOf(file), { checkpoint }))
    expect(pages(again)).toEqual(pages(first))
    for (const page of pages(first)) {
      expect(page).toContain(checkpoint.head.root)
      expect(page).toContain(office.signer.key)
    }
    for (const page of pages(plain)) expect(page).not.toContain(checkpoint.head.root)
    expect(
      pages(first)[0]
        ?.split("\n")
        .filter((line) => line.includes("过程记录存证")).length
    ).toBe(1)
  })

  it("prints none that is of after the moment it is of, or that the record does not bear out", async () => {
    const asOf = checkpoint.head.at - 1
    const early = await asked(file, { checkpoint, asOf })
    expect(Result.isFailure(early) && early.failure).toMatchObject({ _tag: "InvalidRequest", rule: "checkpoint" })
    const changed = tamper(copyOf(file), (db) => {
      db.exec("update event set data = '{}' where position = 4")
      rewrite(db, "penalty-case/2", 2)
    })
    const broken = await asked(changed, { checkpoint })
    expect(Result.isFailure(broken) && broken.failure).toMatchObject({ reason: "checkpoint-hash-differs" })
    const foreign = await asked(file, { checkpoint, publicKey: stranger.signer.key })
    expect(Result.isFailure(foreign) && foreign.failure).toMatchObject({ reason: "checkpoint-key-differs" })
  })
})

/** Every value of a JSON document that is no list or object, by the way to it. */
const leavesOf = (value: unknown, path: ReadonlyArray<string | number> = []): ReadonlyArray<typeof path> =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]))
    : [path]

/** The same document with one value changed as little as it can be. */
const withChanged = (document: unknown, path: ReadonlyArray<string | number>): unknown => {
  const copy = structuredClone(document) as Record<string | number, unknown>
  const parent = path.slice(0, -1).reduce((part, name) => part[name] as typeof copy, copy)
  const name = path.at(-1) as string
  const value = parent[name]
  parent[name] = typeof value === "number" ? value + 1 : `${value}`.replace(/.$/u, (last) => (last === "0" ? "1" : "0"))
  return copy
}

describe("the script for outsiders", () => {
  it("is short, and asks for nothing that Node does not have", () => {
    const text = readFileSync(script, "utf8")
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(100)
    expect([...text.matchAll(/from "([^"]+)"/gu)].map(([, name]) => name)).toEqual(["node:crypto", "node:fs"])
  })
})

describe("the proof of one case", () => {
  let proof: CaseProof
  beforeAll(async () => {
    proof = (await make({ case: "penalty-case/2", against: { signer: office.signer } })).proof
  })

  it("convinces an outsider, who sees whose key it was; with another key than the one given it does not", async () => {
    expect(await judged(proof)).toEqual({ code: 0, said: expect.stringMatching(/PROVED\n.*compare it with the pub/u) })
    expect(await judged(proof, officePem)).toEqual({ code: 0, said: expect.stringContaining("the one given") })
    expect(await judged(proof, strangerPem)).toEqual({ code: 1, said: expect.stringContaining("another key") })
  })

  it("does not when any value in it is changed", async () => {
    const leaves = leavesOf(proof)
    expect(leaves.length).toBeGreaterThan(90)
    const passed: Array<string> = []
    for (let at = 0; at < leaves.length; at += 4) {
      const some = leaves.slice(at, at + 4)
      const answers = await Promise.all(some.map((path) => judged(withChanged(proof, path))))
      for (const [n, { code, said }] of answers.entries()) {
        if (code !== 1 || !said.includes("NOT PROVED")) passed.push(`${some[n]?.join(".")} ${code} ${said}`)
      }
    }
    expect(passed).toEqual([])
  })

  it.each<readonly [string, (proof: CaseProof) => unknown, string]>([
    ["the last event is left out", (it) => ({ ...it, events: it.events.slice(0, -1) }), "the root is another"],
    ["the first event is left out", (it) => ({ ...it, events: it.events.slice(1) }), "does not follow"],
    ["an event is left out", (it) => ({ ...it, events: it.events.toSpliced(2, 1) }), "event 3 does not follow"],
    [
      "two events are exchanged",
      (it) => ({ ...it, events: [0, 2, 1, 3].flatMap((at) => it.events.slice(at, at + 1)) }),
      "event 2 does not follow"
    ],
    ["an event stands twice", (it) => ({ ...it, events: [...it.events, it.events.at(-1)] }), "event 7 does not follow"],
    ["there are no events", (it) => ({ ...it, events: [] }), "there are no events"],
    [
      "the path is too short",
      (it) => ({ ...it, inclusion: { ...it.inclusion, path: it.inclusion.path.slice(1) } }),
      "the path is too short"
    ],
    [
      "the path is too long",
      (it) => ({ ...it, inclusion: { ...it.inclusion, path: [...it.inclusion.path, it.inclusion.path[0]] } }),
      "the root is another"
    ],
    [
      "a line is missing",
      (it) => ({ ...it, checkpoint: { ...it.checkpoint, lines: it.checkpoint.lines.slice(0, 7) } }),
      "eight lines"
    ],
    [
      "a line is added",
      (it) => ({ ...it, checkpoint: { ...it.checkpoint, lines: [...it.checkpoint.lines, "note x"] } }),
      "eight lines"
    ],
    [
      "the signature is taken off",
      (it) => ({ ...it, checkpoint: { ...it.checkpoint, signature: null } }),
      "there is no signature"
    ],
    ["it is another document", () => ({}), "NOT PROVED"],
    ["it is no document", () => "no JSON", "NOT PROVED"]
  ])("does not when %s", async (_, change, said) => {
    expect(await judged(change(proof))).toEqual({ code: 1, said: expect.stringContaining(said) })
  })

  it("does not when somebody made everything fit again and signed it with a key of his own", async () => {
    const forged = tamper(copyOf(file), (db) => {
      db.exec("update event set data = '{}' where position = 4")
      rewrite(db, "penalty-case/2", 2)
    })
    const { proof: theirs } = await make({ case: "2", against: { signer: stranger.signer } }, forged)
    expect((await judged(theirs)).said).toContain(stranger.signer.key)
    expect(await judged(theirs, officePem)).toMatchObject({ code: 1 })
    // With the office's name put in, the signature is not the office's.
    const lines = theirs.checkpoint.lines.with(7, `key ${office.signer.key}`)
    expect((await judged({ ...theirs, checkpoint: { ...theirs.checkpoint, lines } })).code).toBe(1)
    // And a path to the root that the office signed there is none.
    expect((await judged({ ...theirs, checkpoint: proof.checkpoint })).said).toContain("the root is another")
  })

  it("says so when nobody signed; somebody who gives a key is not content with that", async () => {
    const { proof: unsigned } = await make({ case: "penalty-case/2" })
    expect(await judged(unsigned)).toEqual({ code: 2, said: expect.stringContaining("UNSIGNED") })
    expect((await judged(unsigned, officePem)).code).toBe(1)
    const emptied = unsigned.checkpoint.lines.with(7, `key ${office.signer.key}`)
    expect((await judged({ ...unsigned, checkpoint: { lines: emptied, signature: null } })).code).toBe(1)
  })

  it("is made against an earlier checkpoint up to where that goes", async () => {
    const against = { checkpoint, publicKey: office.signer.key }
    const path = copyOf(file)
    await at(path, told([ordinary("2", 6), ordinary("2", 7)]))
    const made = await make({ case: "2", against }, path)
    expect([made.stream, made.proof.events.length, made.later]).toEqual(["penalty-case/2", 6, 2])
    expect(made.proof.checkpoint.lines).toContain("position 12")
    expect((await judged(made.proof, officePem)).code).toBe(0)
    const early = await at(path, Effect.flip(Bureau.use((bureau) => bureau.proof({ tenant, case: "4", against }))))
    expect(early).toMatchObject({ _tag: "NotCovered", stream: "penalty-case/4", position: 12 })
    const theirs = { checkpoint, publicKey: stranger.signer.key }
    const foreign = await at(
      path,
      Effect.flip(Bureau.use((bureau) => bureau.proof({ tenant, case: "2", against: theirs })))
    )
    expect(foreign).toMatchObject({ _tag: "RecordBroken", stream: null, reason: "checkpoint-key-differs" })
  })

  it("is not made of a record that is broken, even if the case itself is whole", async () => {
    const broken = tamper(copyOf(file), (db) => db.exec("update event set data = '{}' where position = 3"))
    const asked = Bureau.use((bureau) => bureau.proof({ tenant, case: "2", against: { signer: office.signer } }))
    expect(await at(broken, Effect.flip(asked))).toMatchObject({ _tag: "RecordBroken", position: 3 })
  })

  it("may be under SM3, of events sealed with either function", async () => {
    const program = Effect.gen(function* () {
      yield* told(steps.early)
      const bureau = yield* Bureau
      const query = { tenant, case: "1", algorithm: "sm3", against: { signer: office.signer } } as const
      return (yield* bureau.proof(query)).proof
    })
    const catalogue = catalogueOf({ locality: shanwei, violations: shanweiCatalogue })
    const store = layerWith({ hash: nodeHash("sm3"), derivations: catalogue.derivations })
    const made = await Effect.runPromise(Effect.provide(program, Layer.provide(layer(catalogue), store)))
    expect(made.events.map(({ algorithm }) => algorithm)).toEqual(Array.from({ length: 6 }, () => "sm3"))
    expect(await judged(made, officePem)).toMatchObject({ code: 0 })
    const swapped = { ...made, events: made.events.map((event) => ({ ...event, algorithm: "sha-256" })) }
    expect((await judged(swapped)).said).toContain("event 1 is not what was hashed")
  })

  it("is of one case: an id that several have must be written in full", async () => {
    const path = copyOf(file)
    await at(path, told([ordinary("3", 0)]))
    const asked = await at(path, Effect.flip(Bureau.use((bureau) => bureau.verify({ tenant, case: "3" }))))
    expect(asked).toMatchObject({ _tag: "AmbiguousCase", id: "3", streams: ["penalty-case/3", "summary-penalty/3"] })
    expect((await make({ case: "summary-penalty/3" }, path)).proof.events.length).toBe(7)
  })
})
