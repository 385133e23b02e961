/**
 * Verifying a record, against a hand-written loop of `crypto.hash` over the same rows.
 *
 *     node --conditions=@xiuhua/source bench/verify.ts [events]
 *
 * The loop by hand does what the chain needs and no more: it writes the fourteen lines, hashes them, and compares hash,
 * previous hash and version with what it remembers of the stream. Ours also holds the texts to one line of well-formed
 * Unicode, positions and times to their order, the tenant and the ends that the store knows, and can name what is wrong.
 * First over events in memory, then from a SQLite file, which the loop reads with one prepared statement.
 */
import { ok, strictEqual } from "node:assert/strict"
import { hash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { Bureau, layer as bureauLayer, catalogueOf, nodeCrypto } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { type Append, firstPrevHash, type NewEvent, Store, type StoredEvent } from "@xiuhua/core/ports"
import { makeVerifier, rootOf } from "@xiuhua/core/proof"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Effect, Layer, Stream } from "effect"
import { compare, formatRatio, markdown, ratio, sink } from "./lib/compare.ts"

const EVENTS = Number(process.argv[2] ?? 200_000)
/** A case has some thirty events. */
const STREAMS = Math.ceil(EVENTS / 30)
const COMMIT = 1_000
const tenant = "441502"
const folder = mkdtempSync(join(tmpdir(), "xiuhua-bench-"))
const file = join(folder, "record.sqlite")

/** As large as the steps of a case usually are: 190 characters of JSON. */
const event = (n: number): NewEvent => ({
  type: "EvidenceCollected",
  schemaVersion: 1,
  occurredOn: plainDate("2022-05-05"),
  data: `{"_tag":"EvidenceCollected","on":"2022-05-05","id":"现场勘验笔录-${n}","kind":"scene-record","officers":["p-bcdfghjkbcdfghjkbcdfghjkbcdfghjk","p-cdfghjkbcdfghjkbcdfghjkbcdfghjkb"],"recorded":true}`
})

const commitOf = (from: number) => {
  const appends = Array.from({ length: Math.min(COMMIT, EVENTS - from) }, (_, at): Append => {
    const n = from + at
    const expectedVersion = Math.floor(n / STREAMS)
    return { stream: `penalty-case/2022-${n % STREAMS}`, expectedVersion, events: [event(n)] }
  })
  const idempotencyKey = `bench-${from}`
  const provenance = { source: "bench", reliability: "synthetic" } as const
  return {
    tenant,
    actor: "officer-7",
    idempotencyKey,
    provenance,
    appends,
    entries: [],
    corrections: [],
    settlements: []
  }
}

const catalogue = catalogueOf({ locality: shanwei })
const store = sqlite({ file, kinds: catalogue.kinds })
const fill = Effect.flatMap(Store, ({ commit }) =>
  Effect.forEach(
    Array.from({ length: Math.ceil(EVENTS / COMMIT) }, (_, n) => n * COMMIT),
    (from) => commit(commitOf(from)),
    { discard: true }
  )
)
const readAll = Effect.flatMap(Store, (them) =>
  Effect.all([Stream.runCollect(them.readAll(tenant, 0)), Stream.runCollect(them.heads(tenant))])
)
const [events, heads] = await Effect.runPromise(Effect.provide(Effect.andThen(fill, readAll), store))

type Row = Readonly<Record<string, string | number>>

/** What the loops by hand remember of a stream. */
interface Tip {
  version: number
  hash: string
}

const names: Readonly<Record<string, string>> = { "sha-256": "sha256", sm3: "sm3" }

/** One event, checked by hand. */
const check = (tips: Map<string, Tip>, one: StoredEvent): void => {
  const { actor, algorithm, commandId, data, occurredOn, position, prevHash } = one
  const { recordedAt, schemaVersion, stream, type, version } = one
  const text = `xiuhua-event-1\n${algorithm}\n${prevHash}\n${one.tenant}\n${stream}\n${version}\n${position}\n${type}\n${schemaVersion}\n${occurredOn}\n${recordedAt}\n${actor}\n${commandId}\n${data}`
  const tip = tips.get(stream)
  ok(hash(names[algorithm] as string, text) === one.hash)
  ok(prevHash === (tip?.hash ?? firstPrevHash) && version === (tip?.version ?? 0) + 1)
  if (tip === undefined) tips.set(stream, { version, hash: one.hash })
  else {
    tip.version = version
    tip.hash = one.hash
  }
}

const byHand = (): number => {
  const tips = new Map<string, Tip>()
  for (const one of events) check(tips, one)
  sink.value += tips.size
  return EVENTS
}

const { digests } = nodeCrypto()
const ours = (): number => {
  const verifier = makeVerifier({ digests, tenant, scope: "tenant" })
  for (let at = 0; at < events.length; at += 1_000) verifier.take(events.slice(at, at + 1_000))
  verifier.takeHeads(heads)
  const { firstBreak, streams } = verifier.finish()
  strictEqual(firstBreak, null)
  sink.value += streams
  return EVENTS
}

const byHandFromFile = (): number => {
  const db = new DatabaseSync(file, { readOnly: true })
  const tips = new Map<string, Tip>()
  const rows = db.prepare("select * from event where tenant = ? order by position").iterate(tenant)
  for (const raw of rows as Iterable<Row>) {
    check(tips, {
      ...raw,
      schemaVersion: raw["schema_version"],
      occurredOn: raw["occurred_on"],
      recordedAt: raw["recorded_at"],
      commandId: raw["command_id"],
      prevHash: raw["prev_hash"]
    } as unknown as StoredEvent)
  }
  db.close()
  sink.value += tips.size
  return EVENTS
}

const bureau = Layer.provide(bureauLayer(catalogue), store)
const oursFromFile = async (): Promise<number> => {
  const answer = await Effect.runPromise(
    Effect.provide(
      Bureau.use(({ verify }) => verify({ tenant })),
      bureau
    )
  )
  ok(answer.ok)
  strictEqual(answer.events, EVENTS)
  return EVENTS
}

const root = () => {
  const digest = digests("sha-256")
  if (digest !== undefined) sink.value += rootOf(digest, tenant, heads).length
  return heads.length
}

const perSecond = (timings: Readonly<Record<string, ReadonlyArray<number>>>, name: string): string => {
  const sorted = (timings[name] ?? []).toSorted((a, b) => a - b)
  return `${(1e3 / (sorted[sorted.length >> 1] ?? Number.NaN)).toFixed(2)} million events a second`
}

console.log(`${EVENTS} events of ${STREAMS} streams; every subject verifies all of them.\n`)
const core = await compare({ "by hand": byHand, "xiuhua/core": ours })
console.log(markdown("Verifying events in memory, per event", core, "by hand"))
console.log(
  `\nThe loop of core takes ${formatRatio(ratio(core, "xiuhua/core", "by hand"))} times the one by hand: ${perSecond(core, "xiuhua/core")} (goal: at least 0.2).\n`
)
const whole = await compare({ "by hand, node:sqlite": byHandFromFile, "xiuhua verify": oursFromFile }, { rounds: 7 })
console.log(markdown("Verifying a SQLite file, per event", whole, "by hand, node:sqlite"))
console.log(
  `\nThe whole takes ${formatRatio(ratio(whole, "xiuhua verify", "by hand, node:sqlite"))} times the loop by hand: ${perSecond(whole, "xiuhua verify")}.\n`
)
const tree = await compare({ root }, { rounds: 7 })
console.log(markdown("The root over all streams, per stream", tree, "root"))
rmSync(folder, { recursive: true, force: true })
