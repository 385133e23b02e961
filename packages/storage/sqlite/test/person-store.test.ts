import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { officer } from "@xiuhua/core/governance"
import { type PersonRef, toRow } from "@xiuhua/core/ledger"
import { type Person, PersonStore, Store } from "@xiuhua/core/ports"
import { conforms, personStoreRequirements, randomFrom } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-persons-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `${++files}.sqlite`)

describe("storage-sqlite in a file", () =>
  conforms(it, personStoreRequirements, () => {
    const file = newFile()
    return () => layer({ file, kinds: [] })
  }))

describe("storage-sqlite in memory", () =>
  conforms(it, personStoreRequirements, () => () => layer({ file: ":memory:", kinds: [] })))

const access = { actor: "tester", purpose: "test" }
const someone = (n: number, version: string, length: number): Person => ({
  kind: "natural",
  name: `NAME-${n}-${version}-${"n".repeat(length % 80)}`,
  identityNumber: `ID-${n}-${version}-`,
  phone: `PHONE-${n}-${version}-`,
  address: `HOME-${n}-${version}-${"h".repeat(length)}`,
  keepUntil: null
})

/** Everything that the database has on disk, its log included. */
const bytesOf = (file: string): string =>
  [file, `${file}-wal`].map((path) => (existsSync(path) ? readFileSync(path, "latin1") : "")).join("")

const traces = (bytes: string): ReadonlySet<number> =>
  new Set([...bytes.matchAll(/(?:NAME|ID|PHONE|HOME)-(\d+)-/gu)].map(([, n]) => Number(n)))

const using = <A, E>(file: string, work: (store: PersonStore["Service"]) => Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(Effect.provide(PersonStore.use(work), layer({ file, kinds: [] })))

describe("erasing", () => {
  it("leaves no trace of anybody in the file or its log, however pages were split, and everybody else whole", async () => {
    const file = newFile()
    const random = randomFrom(47, "erasing")
    await using(file, (store) =>
      Effect.gen(function* () {
        const refs: Array<PersonRef> = []
        for (let n = 0; n < 600; n++) {
          const ref = yield* store.mint
          refs.push(ref)
          yield* store.put("t", ref, someone(n, "old", Math.floor(random() * 120)), access)
          const again = Math.floor(random() * refs.length)
          const longer = someone(again, "new", Math.floor(random() * 150))
          if (random() < 0.5) yield* store.put("t", refs[again] as PersonRef, longer, access)
        }
        expect(traces(bytesOf(file)).size).toBe(600)
        const gone = refs.map((_, n) => n).filter(() => random() < 0.5)
        expect(gone.length).toBeGreaterThan(250)
        yield* store.erase(
          "t",
          gone.map((n) => refs[n] as PersonRef),
          "purpose-done",
          access
        )
        // While the database is still open: closing it would tidy up by itself.
        const left = traces(bytesOf(file))
        expect(gone.filter((n) => left.has(n))).toEqual([])
        expect(left.size).toBe(600 - gone.length)
        for (const [n, ref] of refs.entries()) {
          const answer = yield* store.get("t", ref, access)
          expect(answer._tag).toBe(gone.includes(n) ? "Erased" : "Known")
        }
      })
    )
  })

  it("fails, to be repeated, while another process still reads the log; repeated, it leaves no trace", async () => {
    const file = newFile()
    await using(file, (store) =>
      Effect.gen(function* () {
        const ref = yield* store.mint
        yield* store.put("t", ref, someone(1, "old", 10), access)
        const other = new DatabaseSync(file, { readOnly: true })
        other.exec("begin")
        other.prepare("select count(*) from person").get()
        const failure = yield* Effect.flip(store.erase("t", [ref], "term-ended", access))
        expect(failure).toMatchObject({ _tag: "PersonStoreFailure", operation: "erase", retryable: true })
        expect(traces(bytesOf(file))).toEqual(new Set([1]))
        other.close()
        const [tombstone] = yield* store.erase("t", [ref], "other-law", access)
        expect(tombstone?.ground).toBe("term-ended")
        expect(traces(bytesOf(file))).toEqual(new Set())
      })
    )
  }, 30_000)
})

describe("reading", () => {
  it("gives nothing when its audit line cannot be written", async () => {
    const file = newFile()
    await using(file, (store) =>
      Effect.gen(function* () {
        const ref = yield* store.mint
        yield* store.put("t", ref, someone(1, "old", 10), access)
        const other = new DatabaseSync(file)
        other.exec(
          "create trigger full before insert on person_audit begin select raise(abort, 'no room for a line'); end"
        )
        const failure = yield* Effect.flip(store.get("t", ref, access))
        expect(failure).toMatchObject({ _tag: "PersonStoreFailure", operation: "get", retryable: false })
        other.exec("drop trigger full")
        other.close()
        expect(yield* store.get("t", ref, access)).toMatchObject({ _tag: "Known" })
        expect((yield* store.audit("t", ref)).map(({ act }) => act)).toEqual(["created", "read"])
      })
    )
  })
})

describe("a ledger row about somebody who was erased", () => {
  it("stays as it was, and so does its file's answer to who that is", async () => {
    const file = newFile()
    const work = Effect.gen(function* () {
      const persons = yield* PersonStore
      const store = yield* Store
      const ref = yield* persons.mint
      yield* persons.put("t", ref, someone(1, "old", 10), access)
      const row = toRow(officer, {
        officer: ref,
        certificate: "N-1",
        qualification: "enforcement",
        orgUnit: "一中队",
        validFrom: "2022-01-01"
      })
      const commit = (idempotencyKey: string) =>
        store.commit({
          tenant: "t",
          actor: "tester",
          idempotencyKey,
          provenance: { source: "test", reliability: "synthetic" },
          entries: [{ kind: officer, rows: Stream.make([row]) }],
          corrections: [],
          appends: [],
          settlements: []
        })
      expect((yield* commit("first")).accepted).toBe(1)
      yield* persons.erase("t", [ref], "term-ended", access)
      expect((yield* store.find("t", officer, [ref, "enforcement", "2022-01-01"]))?.row).toEqual(row)
      expect((yield* commit("again")).duplicates).toBe(1)
      expect(yield* persons.get("t", ref, access)).toMatchObject({ _tag: "Erased" })
      expect(traces(bytesOf(file)).size).toBe(0)
    })
    await Effect.runPromise(Effect.provide(work, layer({ file, kinds: [officer] })))
  })
})
