import { describe, expect, it } from "vitest"
import type { StoredEvent } from "../../src/ports/index.ts"
import { sealedText } from "../../src/ports/index.ts"
import { type BreakReason, makeVerifier } from "../../src/proof/index.ts"
import { random } from "../calendar/random.ts"
import { digests, sha256 } from "./digests.ts"
import { endsOf, firstBreak, record, type Store, tenant, verified, whole } from "./log.ts"

const { events, heads } = whole

/** The same with one event changed; `at` is its position. */
const changed = (at: number, change: Partial<StoredEvent>): Store => ({
  heads,
  events: events.map((event) => (event.position === at ? { ...event, ...change } : event))
})
/** An event whose hash was made to fit. */
const resealed = (event: StoredEvent): StoredEvent => ({
  ...event,
  algorithm: "sha-256",
  hash: sha256.digest(sealedText({ ...event, algorithm: "sha-256" }))
})
const forged = (at: number, change: Partial<StoredEvent>): Store => ({
  heads,
  events: events.map((event) => (event.position === at ? resealed({ ...event, ...change }) : event))
})
const without = (...gone: ReadonlyArray<number>): Store => ({
  heads,
  events: events.filter(({ position }) => !gone.includes(position))
})
const cutAfter = (position: number) => events.filter((event) => event.position <= position)

describe("a record that is whole", () => {
  it("has no break, and its counts, last position and ends are those of its events", () => {
    expect(verified(whole)).toEqual({
      streams: 3,
      events: 10,
      position: 10,
      recordedAt: 1_646_100_009_000,
      ends: heads,
      firstBreak: null
    })
    expect(new Set(events.map(({ algorithm, stream }) => `${stream} ${algorithm}`))).toEqual(
      new Set(["case/a sha-256", "case/b sha-256", "case/c sha-256", "case/c sm3"])
    )
  })

  it("may be empty", () => {
    const nothing = { streams: 0, events: 0, position: 0, recordedAt: null, ends: [], firstBreak: null }
    expect(verified({ events: [], heads: [] })).toEqual(nothing)
  })

  it("may be one stream of many, whose positions have gaps", () => {
    const stream = "case/c"
    const part = { events: events.filter((event) => event.stream === stream), heads: heads.slice(2) }
    expect(verified(part, undefined, "stream")).toMatchObject({ streams: 1, events: 3, firstBreak: null })
    expect(firstBreak({ ...part, events: part.events.toReversed() }, undefined, "stream")?.reason).toBe("version-gap")
  })

  it("may grow while it is read: what was written in between accounts for the heads", () => {
    const early = cutAfter(6)
    for (let read = 6; read <= 10; read++) {
      const store = { events: early, heads: endsOf(cutAfter(read)), meanwhile: events }
      expect(verified(store)).toMatchObject({ events: 10, firstBreak: null, ends: heads })
    }
  })
})

/** What was done, to which store, and the break that must be named. */
const table: ReadonlyArray<readonly [done: string, Store, stream: string | null, position: number, BreakReason]> = [
  ...(
    [
      "tenant",
      "stream",
      "version",
      "type",
      "schemaVersion",
      "occurredOn",
      "recordedAt",
      "actor",
      "commandId",
      "data",
      "prevHash",
      "hash"
    ] as const
  ).map((field): (typeof table)[number] => {
    const { [field]: value } = events[4] as StoredEvent
    const other = typeof value === "number" ? value + 1 : value.replace(/.$/u, "x")
    return [
      `${field} changed`,
      changed(5, { [field]: other }),
      field === "stream" ? "case/x" : "case/b",
      5,
      "hash-mismatch"
    ]
  }),
  ["position changed", changed(5, { position: 55 }), "case/b", 55, "hash-mismatch"],
  ["another known function named", changed(5, { algorithm: "sm3" }), "case/b", 5, "hash-mismatch"],
  ["an unknown function named", changed(5, { algorithm: "md5" as "sm3" }), "case/b", 5, "unknown-algorithm"],
  [
    "a function named that every object has",
    changed(5, { algorithm: "toString" as "sm3" }),
    "case/b",
    5,
    "unknown-algorithm"
  ],
  ["a line feed put into a text", changed(5, { actor: "officer\n7" }), "case/b", 5, "not-one-line"],
  ["half a character put into a text", changed(5, { data: '"\ud83d"' }), "case/b", 5, "not-one-line"],
  ["another tenant's event, sealed", forged(5, { tenant: "441521" }), "case/b", 5, "tenant-mismatch"],
  ["data changed and sealed anew", forged(5, { data: "{}" }), "case/b", 9, "prev-hash-mismatch"],
  ["the last event changed and sealed anew", forged(10, { data: "{}" }), "case/a", 10, "head-differs"],
  [
    "a time moved back and sealed anew",
    forged(9, { recordedAt: 1_646_100_000_000 }),
    "case/b",
    9,
    "recorded-backwards"
  ],
  ["a version changed and sealed anew", forged(9, { version: 4 }), "case/b", 9, "version-gap"],
  [
    "an earlier event put after all",
    { heads, events: [...events, events[1] as StoredEvent] },
    "case/b",
    2,
    "position-gap"
  ],
  ["an event taken out of the middle of a stream", without(5), "case/b", 5, "position-gap"],
  ["the first event taken out", without(1), "case/a", 1, "position-gap"],
  ["the end of a stream cut off", without(6, 8), "case/c", 6, "position-gap"],
  ["the last event of all cut off", without(10), "case/a", 7, "head-differs"],
  ["the last events of two streams cut off", without(9, 10), "case/a", 7, "head-differs"],
  ["two streams cut, only one of them before the first gap", without(6, 8, 10), "case/c", 6, "position-gap"],
  ["a stream dropped, its head left", without(4, 6, 8), "case/c", 4, "position-gap"],
  [
    "a stream dropped with its head: nobody can say which",
    { ...without(4, 6, 8), heads: heads.slice(0, 2) },
    null,
    4,
    "position-gap"
  ],
  [
    "the only event of the newest stream dropped",
    { events, heads: [...heads, { stream: "case/d", version: 1, hash: "0" }] },
    "case/d",
    0,
    "head-extra"
  ],
  ["a head taken away", { events, heads: heads.slice(1) }, "case/a", 10, "head-missing"],
  [
    "a head set back",
    { events, heads: heads.map((head) => (head.stream === "case/b" ? { ...head, version: 2 } : head)) },
    "case/b",
    9,
    "head-differs"
  ],
  [
    "two positions exchanged",
    {
      heads,
      events: events
        .map((event) => ({
          ...event,
          position:
            new Map([
              [3, 5],
              [5, 3]
            ]).get(event.position) ?? event.position
        }))
        .sort((a, b) => a.position - b.position)
    },
    "case/b",
    3,
    "hash-mismatch"
  ],
  [
    "an event put in between, those after it moved",
    {
      heads,
      events: [
        ...cutAfter(4),
        resealed({ ...(events[4] as StoredEvent), data: "{}" }),
        ...events.slice(4).map((event) => ({ ...event, position: event.position + 1 }))
      ]
    },
    "case/b",
    6,
    "hash-mismatch"
  ],
  [
    "an event added at the end, its head forgotten",
    { heads, events: record([...events.map(({ stream }) => stream), "case/b"]) },
    "case/b",
    11,
    "head-differs"
  ],
  [
    "a head that what was written meanwhile does not bear out",
    { events: cutAfter(6), heads: endsOf(record(undefined, (n) => `${n}`)), meanwhile: events },
    "case/a",
    10,
    "head-differs"
  ]
]

describe("the first break", () => {
  it.each(table)("%s", (_, store, stream, position, reason) => {
    expect(firstBreak(store)).toEqual({ stream, position, reason })
  })

  it("does not stop the counting", () => {
    expect(verified(changed(2, { data: "{}" }))).toMatchObject({ events: 10, streams: 3, ends: heads })
  })
})

describe("against a checkpoint", () => {
  const checkpoint = { ends: endsOf(cutAfter(8)) }
  /** From its third event on told otherwise, and everything made to fit. */
  const rewritten = record(undefined, (position) => (position === 5 ? "{}" : `{"n":${position}}`))

  it("a record that went on is whole", () => {
    expect(firstBreak(whole, checkpoint)).toBeNull()
    expect(firstBreak({ events: cutAfter(8), heads: checkpoint.ends }, checkpoint)).toBeNull()
  })

  it.each([
    ["rolled back", cutAfter(5), "case/a", 3, "checkpoint-stream-shorter"],
    ["rolled back to before a stream began", cutAfter(3), "case/a", 3, "checkpoint-stream-shorter"],
    ["written anew from an event on", rewritten, "case/b", 5, "checkpoint-hash-differs"],
    ["emptied", [], "case/a", 0, "checkpoint-stream-missing"],
    [
      "started again without a stream",
      record(["case/a", "case/b", "case/a", "case/b", "case/a"]),
      "case/b",
      4,
      "checkpoint-hash-differs"
    ]
  ] as const)("a record that was %s is found, though it is whole in itself", (_, store, stream, position, reason) => {
    const itself = { events: store, heads: endsOf(store) }
    expect(firstBreak(itself)).toBeNull()
    expect(firstBreak(itself, checkpoint)).toEqual({ stream, position, reason })
  })

  it("says which stream was dropped with its head, and which was cut with it", () => {
    const dropped = { ...without(4, 6, 8), heads: heads.slice(0, 2) }
    expect(firstBreak(dropped, checkpoint)).toEqual({ stream: "case/c", position: 4, reason: "position-gap" })
    const cut = without(6, 8)
    expect(firstBreak({ ...cut, heads: endsOf(cut.events) }, checkpoint)?.stream).toBe("case/c")
  })

  it("says so of one stream too", () => {
    const part = { events: events.filter(({ stream }) => stream === "case/c").slice(0, 2), heads: heads.slice(2) }
    const own = { ends: checkpoint.ends.slice(2) }
    expect(firstBreak({ ...part, heads: endsOf(part.events) }, own, "stream")).toEqual({
      stream: "case/c",
      position: 6,
      reason: "checkpoint-stream-shorter"
    })
  })
})

describe("any change of any sealed field of any event", () => {
  it("is named at that event, or where it now stands", () => {
    const next = random(4044)
    const below = (count: number) => Math.floor(next() * count)
    const names = new Map<string, number>()
    for (let run = 0; run < 1_000; run++) {
      const at = 1 + below(events.length)
      const event = events[at - 1] as StoredEvent
      const fields = Object.keys(event).filter((name) => name !== "id") as ReadonlyArray<keyof StoredEvent>
      const field = fields[below(fields.length)] as keyof StoredEvent
      const value = event[field]
      const other =
        typeof value === "number" ? value + 1 + below(3) : `${value.slice(0, -1)}${value.endsWith("x") ? "y" : "x"}`
      const found = firstBreak(changed(at, { [field]: other }))
      expect(found?.reason).toMatch(/^(hash-mismatch|unknown-algorithm)$/u)
      expect(found?.position).toBe(field === "position" ? other : at)
      names.set(field, (names.get(field) ?? 0) + 1)
    }
    expect(names.size).toBe(14)
  })
})

describe("a verification", () => {
  it("is of a tenant: it tells nothing across two of them", () => {
    const other = makeVerifier({ digests, tenant: "441521", scope: "tenant" })
    other.take(events)
    expect(other.finish().firstBreak).toEqual({ stream: "case/a", position: 1, reason: "tenant-mismatch" })
    expect(tenant).toBe("441502")
  })
})
