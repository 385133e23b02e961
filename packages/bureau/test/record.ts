/** A record of four cases in a SQLite file, written through the bureau, and what somebody may do to the file. */
import { hash } from "node:crypto"
import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import { Bureau, type CaseOrder, catalogueOf, layer, newKeys, signerFrom } from "@xiuhua/bureau"
import { officer } from "@xiuhua/core/governance"
import { type PersonStore, type StoredEvent, sealedText } from "@xiuhua/core/ports"
import { shanwei, shanweiCatalogue } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { demoOfficers, ordinaryCase, summaryCase } from "@xiuhua/testkit"
import { Effect, Layer, Result, Stream } from "effect"
import { afterAll } from "vitest"

export const tenant = "441502"
const catalogue = catalogueOf({ locality: shanwei, violations: shanweiCatalogue })
const folder = mkdtempSync(join(tmpdir(), "xiuhua-record-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** A name for a file of its own. */
export const newFile = (): string => join(folder, `${++files}.sqlite`)
/** A copy to be tampered with. */
export const copyOf = (file: string): string => {
  const copy = newFile()
  copyFileSync(file, copy)
  return copy
}

/** Does something with the bureau of a file, and with its persons. */
export const at = <A, E>(file: string, work: Effect.Effect<A, E, Bureau | PersonStore>): Promise<A> => {
  const store = sqlite({ file, kinds: catalogue.kinds })
  return Effect.runPromise(Effect.provide(work, Layer.provideMerge(layer(catalogue), store)) as Effect.Effect<A, E>)
}

const provenance = { source: "office", reliability: "official" } as const
const order = (id: string, commandId: string) => ({ tenant, actor: "office", provenance, id, commandId })

/** A step of one of the two demo cases, under an id. */
export const ordinary = (id: string, step: number): CaseOrder => ({
  ...order(id, `${id}-${step}`),
  aggregate: "penalty-case",
  command: ordinaryCase[step] as (typeof ordinaryCase)[number]
})
const summary = (id: string, step: number): CaseOrder => ({
  ...order(id, `summary-${id}-${step}`),
  aggregate: "summary-penalty",
  command: summaryCase[step] as (typeof summaryCase)[number]
})

const six = [0, 1, 2, 3, 4, 5]

/**
 * Twenty events: `penalty-case/1` at the odd positions from 1 to 11, `penalty-case/2` at the even ones up to 12,
 * `summary-penalty/3` from 13 to 19, `penalty-case/4` at 20. `early` goes up to 12.
 */
export const steps: { readonly early: ReadonlyArray<CaseOrder>; readonly late: ReadonlyArray<CaseOrder> } = {
  early: six.flatMap((step) => [ordinary("1", step), ordinary("2", step)]),
  late: [...summaryCase.map((_, step) => summary("3", step)), ordinary("4", 0)]
}

/** Tells the bureau of steps that were taken. */
export const told = (orders: ReadonlyArray<CaseOrder>) =>
  Effect.flatMap(Bureau, (bureau) => Effect.forEach(orders, (step) => bureau.record(step), { discard: true }))

/** The register that the first case asks for its officers. */
export const withOfficers = Effect.flatMap(Bureau, (bureau) =>
  bureau.importEntries({
    tenant,
    actor: "office",
    kind: officer,
    rows: Stream.make(demoOfficers),
    provenance,
    idempotencyKey: "officers"
  })
)

/** A pair of keys: who signs, and the text of both files. */
export const keys = () => {
  const pair = newKeys()
  return { ...pair, signer: Result.getOrThrow(signerFrom(pair.privateKey)) }
}

/** Changes a database behind everybody's back. */
export const tamper = (file: string, change: (db: DatabaseSync) => void): string => {
  const db = new DatabaseSync(file)
  change(db)
  db.close()
  return file
}

type Row = Readonly<Record<string, SQLInputValue>>

const eventOf = (row: Row): StoredEvent =>
  ({
    ...row,
    id: `${row["stream"]}@${row["version"]}`,
    schemaVersion: row["schema_version"],
    occurredOn: row["occurred_on"],
    recordedAt: row["recorded_at"],
    commandId: row["command_id"],
    prevHash: row["prev_hash"]
  }) as unknown as StoredEvent

/** Makes everything of a stream fit again from a version on, as somebody would who knows how: hashes, chain and head. */
export const rewrite = (db: DatabaseSync, stream: string, from: number): void => {
  const rows = db.prepare("select * from event where stream = ? order by version").all(stream) as ReadonlyArray<Row>
  let before = rows[from - 2]?.["hash"] ?? "0".repeat(64)
  for (const row of rows.slice(from - 1)) {
    const sealed = { ...eventOf(row), prevHash: String(before) }
    const made = hash(sealed.algorithm === "sm3" ? "sm3" : "sha256", sealedText(sealed))
    db.prepare("update event set prev_hash = ?, hash = ? where position = ?").run(before, made, sealed.position)
    before = made
  }
  db.prepare("update stream_head set hash = ? where stream = ?").run(before, stream)
}

/** Puts a row of the record in again, with some of its columns changed. */
export const insertLike = (db: DatabaseSync, position: number, change: Row): void => {
  const row = { ...(db.prepare("select * from event where position = ?").get(position) as Row), ...change }
  const names = Object.keys(row)
  const places = names.map(() => "?").join(", ")
  db.prepare(`insert into event (${names.join(", ")}) values (${places})`).run(...Object.values(row))
}
