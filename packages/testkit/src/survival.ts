/**
 * 存亡 — what must be true of a store whose writer was killed: everything it was told is there, and nothing is there by halves.
 * One process writes and says what was acknowledged; another looks at what is left.
 */
import { plainDate } from "@xiuhua/core/calendar"
import { Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { row, sample } from "./store-fixture.ts"

const TENANT = "survival"
const COLLECTION = "written"

/** One step: an event of each of two streams, an entry, a read model and a message, in one commit. */
const step = (run: string, n: number) =>
  Effect.flatMap(Store, (store) => {
    const id = `${run}-${n}`
    const event = { type: "Written", schemaVersion: 1, occurredOn: plainDate("2022-03-01"), data: `{"id":"${id}"}` }
    const small = n % 2 === 0
    return store.commit({
      tenant: TENANT,
      actor: "writer",
      idempotencyKey: id,
      provenance: { source: "testkit", reliability: "synthetic" },
      appends: ["a", "b"].map((side) => ({ stream: `${side}/${id}`, expectedVersion: 0, events: [event] })),
      // Every other commit has no rows, and may share a transaction.
      entries: small ? [] : [{ kind: sample, rows: [row(id)] }],
      corrections: [],
      settlements: [],
      documents: [{ collection: COLLECTION, id, document: { body: id, order: id, facets: {}, search: "" } }],
      outbox: [{ topic: "written", key: id, body: id }]
    })
  })

/** Writes until it is killed, eight at a time; `say` is called with the id of each step once it was acknowledged. */
export const writeUntilKilled = (run: string, say: (id: string) => void): Effect.Effect<never, unknown, Store> => {
  let next = 0
  const writer = Effect.forever(
    Effect.suspend(() => {
      const n = ++next
      return Effect.tap(step(run, n), () => Effect.sync(() => say(`${run}-${n}`)))
    })
  )
  return Effect.flatMap(
    Effect.all(
      Array.from({ length: 8 }, () => writer),
      { concurrency: "unbounded" }
    ),
    () => Effect.never
  )
}

/** What is wrong with what is left: every acknowledged step that is missing, every one that is there by halves, every gap. */
export const survivors = (acknowledged: ReadonlySet<string>): Effect.Effect<ReadonlyArray<string>, unknown, Store> =>
  Effect.gen(function* () {
    const store = yield* Store
    const events = [...(yield* Stream.runCollect(store.readAll(TENANT, 0)))]
    const messages = [...(yield* Stream.runCollect(store.outbox(TENANT, 0)))]
    const scan = {
      kind: sample,
      tenant: TENANT,
      asOf: 8e12,
      from: plainDate("2022-01-01"),
      to: plainDate("2022-12-31")
    }
    const entries = [...(yield* Stream.runCollect(store.scan({ ...scan, select: "occurred" })))]
    const wrong: Array<string> = []
    for (const [at, { position }] of events.entries())
      if (position !== at + 1) wrong.push(`position ${position} at ${at + 1}`)
    for (const [at, { position }] of messages.entries()) if (position !== at + 1) wrong.push(`message ${position}`)
    const sides = (side: string) =>
      new Set(events.filter(({ stream }) => stream.startsWith(side)).map(({ stream }) => stream.slice(side.length)))
    const [left, right, told] = [sides("a/"), sides("b/"), new Set(messages.map(({ key }) => key))]
    const listed = new Set(entries.map((entry) => String(entry.row[0])))
    for (const id of new Set([...left, ...right, ...told, ...listed])) {
      const isRow = Number(id.split("-").at(-1)) % 2 === 1
      const document = yield* store.document(TENANT, COLLECTION, id)
      const whole = left.has(id) && right.has(id) && told.has(id) && listed.has(id) === isRow && document?.body === id
      if (!whole) wrong.push(`${id} is there by halves`)
    }
    for (const id of acknowledged) if (!left.has(id)) wrong.push(`${id} was acknowledged and is lost`)
    return wrong
  })
