import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { plainDate } from "@xiuhua/core/calendar"
import { type LedgerKind, text, toRow } from "@xiuhua/core/ledger"
import { type Commit, Store } from "@xiuhua/core/ports"
import { sample } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-migrate-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const using = <A, E>(
  file: string,
  kinds: ReadonlyArray<LedgerKind>,
  use: (store: Store["Service"]) => Effect.Effect<A, E>
) => Effect.runPromise(Effect.provide(Effect.flatMap(Store, use), layer({ file, kinds })))

const commit: Commit = {
  tenant: "a",
  actor: "tester",
  idempotencyKey: "filled",
  provenance: { source: "test", reliability: "synthetic" },
  appends: [],
  entries: [{ kind: sample, rows: [toRow(sample, { number: "1", day: "2022-03-01", area: "3" })] }],
  corrections: [],
  settlements: []
}

const asked = <A>(file: string, ask: (database: DatabaseSync) => A): A => {
  const database = new DatabaseSync(file)
  try {
    return ask(database)
  } finally {
    database.close()
  }
}

describe("a filled database of an earlier version", () => {
  it("gets what it lacks, and keeps what it has", async () => {
    const file = join(folder, "forwards.sqlite")
    const answer = await using(file, [sample], (store) => store.commit(commit))
    asked(file, (database) =>
      database.exec(
        "drop table document; drop table document_facet; drop table outbox; delete from schema_version where name >= '0004'"
      )
    )
    const document = { body: "{}", order: "1", facets: { stage: "filed" }, search: "" }
    const later = { ...commit, idempotencyKey: "later", entries: [] }
    const [again, page] = await using(file, [sample], (store) =>
      Effect.gen(function* () {
        yield* store.commit({ ...later, documents: [{ collection: "cases", id: "1", document }] })
        const asked = { tenant: "a", collection: "cases", direction: "ascending", limit: 10 } as const
        return [yield* store.commit(commit), yield* store.documents(asked)] as const
      })
    )
    expect(again).toEqual(answer)
    expect(page.map(({ id }) => id)).toEqual(["1"])
    const names = asked(file, (database) => database.prepare("select name from schema_version order by name").all())
    expect(names.map(({ name }) => name)).toEqual(["0001-ledgers", "0002-streams", "0003-persons", "0004-documents"])
  })

  it("from before the first release is refused in words, not with a broken table", async () => {
    const file = join(folder, "unreleased.sqlite")
    asked(file, (database) => database.exec("create table kysely_migration (name text)"))
    await expect(using(file, [sample], (store) => store.state("a"))).rejects.toMatchObject({
      _tag: "StoreFailure",
      operation: "migrate",
      retryable: false
    })
  })
})

describe("a ledger whose kind has a new field", () => {
  const grown: LedgerKind = {
    ...sample,
    fields: { ...sample.fields, note: text("备注", "note", { optional: true, maxLength: 3000 }) }
  }

  it("gets a column; what was there has nothing in it, and new entries have", async () => {
    const file = join(folder, "grown.sqlite")
    await using(file, [sample], (store) => store.commit(commit))
    const row = [...toRow(sample, { number: "2", day: "2022-03-01" }), "新"]
    const entries = [{ kind: grown, rows: [row] }]
    const rows = await using(file, [grown], (store) =>
      Effect.gen(function* () {
        yield* store.commit({ ...commit, idempotencyKey: "grown", entries })
        const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31"), select: "occurred" } as const
        const found = yield* Stream.runCollect(store.scan({ kind: grown, tenant: "a", asOf: 8e12, ...year }))
        return [...found].map((entry) => entry.row)
      })
    )
    expect(rows.map((one) => one.at(-1))).toEqual([null, "新"])
  })

  it("that may not be missing is refused", async () => {
    const file = join(folder, "strict.sqlite")
    await using(file, [sample], (store) => store.commit(commit))
    const strict = { ...sample, fields: { ...sample.fields, note: text("备注", "note") } }
    await expect(using(file, [strict], (store) => store.state("a"))).rejects.toMatchObject({ operation: "migrate" })
  })
})
