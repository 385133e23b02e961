import { hash } from "node:crypto"
import { plainDate } from "@xiuhua/core/calendar"
import type { Commit, CommitAnswer, NewEntries, StoredEvent, StoreFailure, StreamEnd } from "@xiuhua/core/ports"
import { sampleDerivations } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { layerWith } from "../src/index.ts"
import { miswritten, type Service, spoilt, type WrongStore } from "./spoil.ts"
import { wrongDocuments } from "./wrong-documents.ts"
import { wrongEntries } from "./wrong-entries.ts"

/** A store whose events read differently from what they are. */
const misread = (change: (event: StoredEvent) => Partial<StoredEvent>): WrongStore["layer"] =>
  spoilt((store) => {
    const changed = (event: StoredEvent): StoredEvent => ({ ...event, ...change(event) })
    return {
      read: (...which) => Effect.map(store.read(...which), (events) => events.map(changed)),
      readAll: (...which) => Stream.map(store.readAll(...which), changed)
    }
  })

const wrongLedgers: ReadonlyArray<WrongStore> = [
  {
    name: "derives nothing",
    layer: () => layerWith({}),
    caught: ["SD-01", "SD-02", "SD-03", "SD-04", "SD-05", "SD-06", "SQ-04"]
  },
  {
    name: "does not notice what comes beside a group",
    layer: () =>
      layerWith({
        derivations: sampleDerivations.map(({ beside = [], ...one }) => ({
          ...one,
          beside: beside.map((other) => ({ ...other, touches: () => undefined }))
        }))
      }),
    caught: ["SD-06"]
  },
  {
    name: "derives from the first entry of a group only",
    layer: () =>
      layerWith({
        derivations: sampleDerivations.map((one) => ({
          ...one,
          derive: (rows, beside) => one.derive(rows.slice(0, 1), beside)
        }))
      }),
    caught: ["SD-01", "SD-02", "SD-03", "SQ-04"]
  },
  {
    name: "ignores the idempotency key",
    layer: spoilt((store) => {
      let n = 0
      return { commit: (commit) => store.commit({ ...commit, idempotencyKey: `${commit.idempotencyKey}-${n++}` }) }
    }),
    caught: ["ST-06", "ST-13", "EV-02", "EV-15", "DO-08", "CC-03"]
  },
  {
    name: "mixes tenants",
    layer: miswritten(() => ({ tenant: "a" })),
    caught: ["ST-03", "SE-01", "EV-05", "EV-10", "EV-21", "EV-19", "DO-03", "DO-09"]
  },
  {
    name: "overwrites instead of keeping aside",
    layer: spoilt(() => ({ quarantine: () => Stream.empty })),
    caught: ["ST-05", "SE-01", "SE-02", "SE-03", "SE-04", "SE-05", "SD-04"]
  },
  {
    name: "forgets corrections",
    layer: miswritten(() => ({ corrections: [] })),
    caught: ["ST-12", "SC-01", "SC-02", "SC-03", "SC-04", "SC-05", "SC-06", "SE-05", "SD-02", "SD-05", "SD-06", "EV-13"]
  },
  {
    name: "shows the present when asked for the past",
    layer: spoilt((store) => ({ scan: (scan) => store.scan({ ...scan, asOf: 8_000_000_000_000 }) })),
    caught: ["SC-01", "SC-02", "SE-02", "SD-02"]
  },
  {
    name: "counts wrongly when grouped",
    layer: spoilt((store) => ({
      aggregate: (asked) => Effect.map(store.aggregate(asked), (answers) => answers.map((cells) => cells.slice(0, 3)))
    })),
    caught: ["SQ-01"]
  },
  {
    name: "claims to be durable",
    layer: spoilt(() => ({ supports: { durable: true } })),
    caught: ["ST-11", "SE-06", "EV-17"]
  },
  {
    name: "forgets settlements",
    layer: miswritten(() => ({ settlements: [] })),
    caught: ["SE-02", "SE-03", "SE-04", "SE-05"]
  },
  {
    name: "dismisses what it should accept",
    layer: miswritten(({ settlements }) => ({
      settlements: settlements.map(({ approver, number, reason }) => ({ op: "dismiss", approver, number, reason }))
    })),
    caught: ["SE-02", "SE-05"]
  },
  {
    name: "goes on listing what is settled",
    layer: spoilt((store) => ({
      quarantine: (tenant, which) =>
        which === "settled"
          ? store.quarantine(tenant, which)
          : Stream.concat(store.quarantine(tenant, which), store.quarantine(tenant, "settled"))
    })),
    caught: ["SE-02", "SE-03", "SE-04"]
  }
]

const twoCommits = <E>(store: Service, commit: Commit<E>): ReturnType<typeof store.commit<E>> =>
  Effect.gen(function* () {
    const { appends, idempotencyKey } = commit
    const events = yield* store.commit<E>({ ...commit, entries: [], corrections: [], settlements: [] })
    const rest = yield* store.commit<E>({ ...commit, appends: [], idempotencyKey: `${idempotencyKey}/rest` })
    return appends.length === 0 ? rest : ({ ...rest, events: events.events, appended: events.appended } as CommitAnswer)
  })

const wrongStreams: ReadonlyArray<WrongStore> = [
  {
    name: "ignores the expected version",
    layer: spoilt((store) => ({
      commit: (commit) =>
        Effect.gen(function* () {
          const ends = new Map<string, number>()
          const appends = []
          for (const append of commit.appends) {
            const { events, stream } = append
            const expectedVersion = ends.get(stream) ?? (yield* store.read(commit.tenant, stream)).length
            ends.set(stream, expectedVersion + events.length)
            appends.push({ ...append, expectedVersion })
          }
          return yield* store.commit({ ...commit, appends })
        })
    })),
    caught: ["EV-03", "EV-04", "EV-05", "EV-13", "EV-14", "EV-20", "DO-07", "CC-01"]
  },
  {
    name: "keeps only the first event of an append",
    layer: miswritten(({ appends }) => ({
      appends: appends.map((append) => ({ ...append, events: [append.events[0]] }))
    })),
    caught: [
      "EV-02",
      "EV-03",
      "EV-05",
      "EV-06",
      "EV-08",
      "EV-09",
      "EV-11",
      "EV-21",
      "EV-12",
      "EV-14",
      "EV-16",
      "EV-19",
      "CC-03"
    ]
  },
  {
    name: "tidies the JSON text",
    layer: misread(({ data }) => ({ data: JSON.stringify(JSON.parse(data)) })),
    caught: ["EV-02", "EV-08"]
  },
  {
    name: "writes the events first and the entries after",
    layer: spoilt((store) => ({ commit: (commit) => twoCommits(store, commit) })),
    caught: ["ST-06", "ST-07", "ST-13", "EV-13", "DO-08", "DO-09"]
  },
  {
    name: "gives events their places when a long commit begins, and shows them when it is done",
    layer: spoilt((store) => {
      const hidden = new Set<string>()
      return {
        commit: <E>(commit: Commit<E>) =>
          Effect.gen(function* () {
            const { appends, entries, idempotencyKey } = commit
            if (appends.length === 0 || entries.length === 0) return yield* store.commit(commit)
            for (const { stream } of appends) hidden.add(stream)
            const placed = yield* store.commit<E>({ ...commit, entries: [] })
            const taken: Array<NewEntries<E>> = []
            for (const { kind, rows } of entries) {
              const all = Stream.isStream(rows) ? (yield* Stream.runCollect(rows)).flat() : rows
              taken.push({ kind, rows: all })
            }
            yield* Effect.yieldNow
            const rest = { ...commit, appends: [], idempotencyKey: `${idempotencyKey}/rest`, entries: taken }
            const answer = yield* store.commit<E>(rest)
            for (const { stream } of appends) hidden.delete(stream)
            return { ...answer, events: placed.events, appended: placed.appended }
          }),
        readAll: (...which) => Stream.filter(store.readAll(...which), ({ stream }) => !hidden.has(stream))
      }
    }),
    caught: ["EV-13", "CC-04", "CC-05"]
  },
  {
    name: "numbers positions within the stream",
    layer: misread(({ version }) => ({ position: version })),
    caught: ["EV-05", "EV-06", "EV-08", "EV-11", "EV-21", "CC-02", "CC-04", "CC-05"]
  },
  {
    name: "tells the time of reading",
    layer: misread(() => ({ recordedAt: 9_999 })),
    caught: ["EV-02", "EV-07", "EV-08"]
  },
  {
    name: "hashes the data alone",
    layer: () =>
      layerWith({
        derivations: sampleDerivations,
        hash: { algorithm: "sha-256", digest: (text) => hash("sha256", text.split("\n").at(-1) ?? "") }
      }),
    caught: ["EV-08"]
  },
  {
    name: "names another function than it hashes with",
    layer: () =>
      layerWith({
        derivations: sampleDerivations,
        hash: { algorithm: "sha-256", digest: (text) => hash("sm3", text) }
      }),
    caught: ["EV-08"]
  },
  {
    name: "starts the chain from nothing each time",
    layer: misread(() => ({ prevHash: "0".repeat(64) })),
    caught: ["EV-08", "CC-01"]
  },
  {
    name: "reads all streams of a tenant as one",
    layer: spoilt((store) => ({ read: (tenant) => Stream.runCollect(store.readAll(tenant, 0)) })),
    caught: ["EV-01", "EV-08", "EV-09"]
  },
  {
    name: "reads a stream from the beginning whatever is asked",
    layer: spoilt((store) => ({ read: (tenant, stream) => store.read(tenant, stream) })),
    caught: ["EV-09"]
  },
  {
    name: "skips an event between two pages",
    layer: spoilt((store) => ({
      readAll: (...which) => Stream.filter(store.readAll(...which), ({ position }) => position !== 1_001)
    })),
    caught: ["EV-11", "EV-20"]
  },
  {
    name: "reads history from the beginning whatever is asked",
    layer: spoilt((store) => ({ readAll: (tenant) => store.readAll(tenant, 0) })),
    caught: ["EV-11", "EV-21"]
  },
  {
    name: "takes the last of several appends only",
    layer: miswritten(({ appends }) => ({ appends: appends.slice(-1) })),
    caught: ["EV-14", "EV-20"]
  },
  {
    name: "takes texts of several lines",
    layer: miswritten(({ actor, appends }) => ({
      actor: actor.replaceAll("\n", " "),
      appends: appends.map((append) => ({
        ...append,
        events: [
          append.events[0],
          ...append.events.slice(1).map((event) => ({ ...event, data: event.data.replaceAll(/[\n\0]/gu, " ") }))
        ]
      }))
    })),
    caught: ["EV-16"]
  },
  {
    name: "counts a position for every commit",
    layer: miswritten(({ appends, idempotencyKey }) => {
      const occurredOn = plainDate("2022-01-01")
      const done = { type: "Done", schemaVersion: 1, occurredOn, data: "{}" }
      const stream = `commit/${idempotencyKey}`
      return appends.length > 0 ? {} : { appends: [{ stream, expectedVersion: 0, events: [done] }] }
    }),
    caught: ["EV-18", "EV-20"]
  }
]

/** A store that knows something else of the ends of its streams. */
const misplaced = (change: (ends: Stream.Stream<StreamEnd, StoreFailure>) => Stream.Stream<StreamEnd, StoreFailure>) =>
  spoilt((store) => ({ heads: (tenant) => change(store.heads(tenant)) }))

/** As databases compare them: by code points, which is by the bytes of UTF-8. */
const byBytes = (a: StreamEnd, b: StreamEnd) => Buffer.compare(Buffer.from(a.stream), Buffer.from(b.stream))

const wrongHeads: ReadonlyArray<WrongStore> = [
  { name: "knows no ends", layer: misplaced(() => Stream.empty), caught: ["EV-19", "EV-20"] },
  {
    name: "orders the ends of streams by their bytes",
    layer: misplaced((ends) =>
      Stream.unwrap(Effect.map(Stream.runCollect(ends), (all) => Stream.fromIterable(all.toSorted(byBytes))))
    ),
    caught: ["EV-19"]
  },
  {
    name: "gives one page of ends",
    layer: misplaced((ends) => Stream.take(ends, 1_000)),
    caught: ["EV-20"]
  },
  {
    name: "mixes the ends of tenants",
    layer: spoilt((store) => ({
      heads: (tenant) => (tenant === "b" ? Stream.concat(store.heads("a"), store.heads("b")) : store.heads(tenant))
    })),
    caught: ["EV-19"]
  },
  {
    name: "knows the first hash of each stream only",
    layer: spoilt((store) => ({
      heads: (tenant) =>
        Stream.mapEffect(store.heads(tenant), (end) =>
          Effect.map(store.read(tenant, end.stream), ([first]) => ({ ...end, hash: first?.hash ?? end.hash }))
        )
    })),
    caught: ["EV-19"]
  },
  {
    name: "moves ends before it refuses",
    layer: spoilt((store) => {
      let refused = 0
      return {
        commit: (commit) => Effect.tapError(store.commit(commit), () => Effect.sync(() => refused++)),
        heads: (tenant) => Stream.map(store.heads(tenant), (end) => ({ ...end, version: end.version + refused }))
      }
    }),
    caught: ["EV-20"]
  }
]

/** Every one of them, each wrong in one way. */
export const wrongStores: ReadonlyArray<WrongStore> = [
  ...wrongEntries,
  ...wrongLedgers,
  ...wrongStreams,
  ...wrongHeads,
  ...wrongDocuments
]

/** What those that are wrong about questions fail of the requirements on indicators. */
export const wrongFigures: ReadonlyArray<WrongStore> = [
  {
    name: "counts wrongly when grouped",
    layer: spoilt((store) => ({
      aggregate: (asked) => Effect.map(store.aggregate(asked), (answers) => answers.map((cells) => cells.slice(0, 3)))
    })),
    caught: ["PD-01"]
  },
  {
    name: "counts up to now when asked for the past",
    layer: spoilt((store) => ({ aggregate: (asked) => store.aggregate({ ...asked, asOf: 8_000_000_000_000 }) })),
    caught: ["PD-02"]
  }
]
