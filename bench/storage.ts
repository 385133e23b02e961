/**
 * What reading and writing through the port costs beside prepared statements on the same SQLite file: a point read, queries of
 * more than 200 µs, loading and deciding on a case of 50 events, a batch of entries, and a figure as one query with the plan that
 * a hand-written one has.
 *
 *     node --conditions=@xiuhua/source bench/storage.ts
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { catalogueOf, penaltyEnvOf } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { PenaltyCase } from "@xiuhua/core/enforcement"
import { eventCodec, load } from "@xiuhua/core/handle"
import type { Aggregation, Row } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { sweepDay } from "@xiuhua/core/sanitation"
import { shanwei, shanweiCatalogue } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { ordinaryCase } from "@xiuhua/testkit"
import { Context, Effect, Exit, Layer, Result, Scope, Stream } from "effect"
import { compare, formatRatio, markdown, ratio, sink } from "./lib/compare.ts"

const ROWS = 100_000
const TENANT = "441502"
const folder = mkdtempSync(join(tmpdir(), "xiuhua-storage-"))
const file = join(folder, "ledger.sqlite")

const open = async (path: string) => {
  const scope = Effect.runSync(Scope.make())
  const context = await Effect.runPromise(Layer.buildWithScope(sqlite({ file: path, kinds: [sweepDay] }), scope))
  return { store: Context.get(context, Store), close: () => Effect.runPromise(Scope.close(scope, Exit.void)) }
}

const two = (n: number) => String(n).padStart(2, "0")
const rowOf = (n: number): Row => [
  `2022-${two(1 + (n % 12))}-${two(1 + (Math.floor(n / 12) % 28))}`,
  `路段-${Math.floor(n / 336)}`,
  `环卫站${n % 5}`,
  `${1 + (n % 4)}`,
  100_000 + (n % 977),
  90_000 + (n % 977),
  n % 50 === 0 ? "应急〔2022〕3号" : null
]
const provenance = { source: "bench", reliability: "synthetic" } as const
const nothing = { corrections: [], settlements: [] } as const

const ours = await open(file)
const rows = Array.from({ length: ROWS }, (_, n) => rowOf(n))
await Effect.runPromise(
  ours.store.commit({
    tenant: TENANT,
    actor: "bench",
    idempotencyKey: "rows",
    provenance,
    appends: [],
    entries: [{ kind: sweepDay, rows }],
    ...nothing
  })
)
// A case of fifty steps: as the demo's begins, and then one piece of evidence after the other.
const decider = PenaltyCase.penaltyCases(penaltyEnvOf(catalogueOf({ locality: shanwei, violations: shanweiCatalogue })))
const penaltyCase = { name: "penalty-case", event: PenaltyCase.Event, schemaVersion: 1, upcasts: {}, decider }
const [clue, officers, evidence] = ordinaryCase
if (clue === undefined || officers === undefined || evidence?._tag !== "CollectEvidence") throw new Error("no case")
const events: Array<PenaltyCase.Event> = []
for (let n = 0, state = decider.initial; events.length < 50; n++) {
  const step = n === 0 ? clue : n === 1 ? officers : { ...evidence, id: `现场勘验笔录${n}` }
  const more = decider.record(state, step)
  state = more.reduce(decider.evolve, state)
  events.push(...more)
}
const { encode } = eventCodec(penaltyCase)
const [first, ...rest] = events.slice(0, 50).map(encode)
if (first === undefined) throw new Error("no events")
await Effect.runPromise(
  ours.store.commit({
    tenant: TENANT,
    actor: "bench",
    idempotencyKey: "case",
    provenance,
    appends: [{ stream: "penalty-case/1", expectedVersion: 0, events: [first, ...rest] }],
    entries: [],
    ...nothing
  })
)
const loaded = load(penaltyCase)
const next = { ...evidence, id: "现场照片" }

const raw = new DatabaseSync(file, { readOnly: true })
raw.exec("pragma cache_size = -65536")

const timed = async (
  title: string,
  subjects: Readonly<Record<string, () => number | Promise<number>>>,
  [subject, baseline]: readonly [string, string],
  target: number,
  rounds = 11
) => {
  const timings = await compare(subjects, { rounds, warmUp: 3 })
  const reached = ratio(timings, subject, baseline)
  console.log(`\n${markdown(title, timings, baseline)}`)
  console.log(`\n${subject} takes ${formatRatio(reached)} times ${baseline}; goal: at most ${target}.`)
}

// A point read: the current entry with a natural key.
const point = raw.prepare(
  "select * from sanitation_sweep_day where tenant = ? and day = ? and section = ? and superseded_at is null"
)
const keys = rows.filter((_, n) => n % 997 === 0).map(([day, section]) => [String(day), String(section)] as const)
await timed(
  "A point read of one entry",
  {
    raw: () => {
      for (let n = 0; n < 2000; n++) {
        const [day = "", section = ""] = keys[n % keys.length] ?? []
        sink.value += point.all(TENANT, day, section).length
      }
      return 2000
    },
    ours: async () => {
      await Effect.runPromise(
        Effect.gen(function* () {
          for (let n = 0; n < 2000; n++) {
            const found = yield* ours.store.find(TENANT, sweepDay, keys[n % keys.length] ?? [])
            sink.value += found?.version ?? 0
          }
        })
      )
      return 2000
    }
  },
  ["ours", "raw"],
  8
)

// Queries above 200 µs: a month by street, with sums; and the same rows as a list.
const question: Aggregation = {
  kind: sweepDay,
  from: plainDate("2022-03-01"),
  to: plainDate("2022-03-31"),
  select: "occurred",
  by: ["station"],
  tallies: [{ op: "count" }, { op: "sum", field: "areaDone" }, { op: "sum", field: "areaDue" }]
}
const byHand = raw.prepare(
  `select station, count(*) as entries, count(distinct day) as days, max(day) as last_day, cast(count(1) as text) as n,
     cast(sum(area_done) as text) as done, cast(sum(area_due) as text) as due
   from sanitation_sweep_day
   where tenant = ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?) and day >= ? and day <= ?
   group by station`
)
const asOf = 8e12
const month = [TENANT, asOf, asOf, "2022-03-01", "2022-03-31"] as const
const asked = { tenant: TENANT, asOf, questions: [question] }
const expected = byHand.all(...month).map((row) => [row["station"], row["done"], row["due"]].join(" "))
const [cells = []] = await Effect.runPromise(ours.store.aggregate(asked))
const got = cells.map(({ by, tallies }) => [by[0], tallies[1], tallies[2]].join(" "))
if (expected.toSorted().join() !== got.toSorted().join()) throw new Error("the two do not agree")

/** The plan of the query that the port runs, as SQLite tells it. */
const planOf = (text: string) =>
  raw
    .prepare(`explain query plan ${text}`)
    .all()
    .map(({ detail }) => String(detail))
const plans = {
  "by hand": planOf(
    `select station, count(*), sum(area_done) from sanitation_sweep_day where tenant = '1' and recorded_at <= 1 and (superseded_at is null or superseded_at > 1) and day >= '1' and day <= '2' group by station`
  ),
  pushed: planOf(
    `select coalesce("station", '') as key_0, count(*), sum("area_done") from "sanitation_sweep_day" where tenant = '1' and recorded_at <= 1 and (superseded_at is null or superseded_at > 1) and "day" >= '1' and "day" <= '2' group by coalesce("station", '')`
  )
}
console.log(`\nPlans: ${JSON.stringify(plans, null, 2)}`)
await timed(
  "A figure of a month by station, as one query",
  {
    "by hand": () => {
      for (let n = 0; n < 10; n++) sink.value += byHand.all(...month).length
      return 10
    },
    pushed: async () => {
      for (let n = 0; n < 10; n++) sink.value += (await Effect.runPromise(ours.store.aggregate(asked))).length
      return 10
    }
  },
  ["pushed", "by hand"],
  1.25
)

const list = raw.prepare(
  `select * from sanitation_sweep_day where tenant = ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
   and day >= ? and day <= ? and entry > ? order by entry limit 1000`
)
const scan = { tenant: TENANT, asOf, kind: sweepDay, from: question.from, to: question.to, select: "occurred" as const }
await timed(
  "The entries of a month, 8,400 rows in pages of 1,000",
  {
    "by hand": () => {
      let after = 0
      for (;;) {
        const page = list.all(...month, after)
        sink.value += page.length
        if (page.length < 1000) return 1
        after = Number(page.at(-1)?.["entry"])
      }
    },
    ours: async () => {
      sink.value += await Effect.runPromise(Stream.runCount(ours.store.scan(scan)))
      return 1
    }
  },
  ["ours", "by hand"],
  1.3
)

// Loading a case of fifty events, and deciding on the next step.
const read = raw.prepare("select * from event where tenant = ? and stream = ? order by version")
await timed(
  "Loading a case of 50 events and deciding on it, against reading and parsing them",
  {
    "by hand": () => {
      for (let n = 0; n < 100; n++) {
        for (const row of read.all(TENANT, "penalty-case/1")) {
          sink.value += (JSON.parse(String(row["data"])) as { readonly _tag: string })._tag.length
        }
      }
      return 100
    },
    ours: async () => {
      for (let n = 0; n < 100; n++) {
        const { state } = await Effect.runPromise(Effect.provideService(loaded(TENANT, "1"), Store, ours.store))
        sink.value += Result.isSuccess(decider.decide(state, next)) ? 1 : 0
      }
      return 100
    }
  },
  ["ours", "by hand"],
  2
)

// A batch of entries, as an import hands them on.
let batches = 0
const insert = (() => {
  const db = new DatabaseSync(join(folder, "raw.sqlite"))
  db.exec("pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536")
  const table = raw.prepare("select sql from sqlite_master where name = 'sanitation_sweep_day'").get()?.["sql"]
  db.exec(`${String(table)}; create index ix_day on sanitation_sweep_day (tenant, day)`)
  const statement = db.prepare("insert into sanitation_sweep_day values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  let entry = 0
  return (some: ReadonlyArray<Row>) => {
    db.exec("begin immediate")
    for (const row of some) statement.run(TENANT, ++entry, 1, 1, null, 1, null, ...row)
    db.exec("commit")
  }
})()
const other = await open(join(folder, "ours.sqlite"))
const fresh = (n: number): ReadonlyArray<Row> =>
  rows.slice(0, 10_000).map(([day, section, ...rest]) => [day as string, `${String(section)}/${n}`, ...rest])
await timed(
  "A batch of 10,000 entries, per entry",
  {
    "by hand": () => {
      insert(fresh(++batches))
      return 10_000
    },
    ours: async () => {
      const some = fresh(++batches)
      const pages = Array.from({ length: 20 }, (_, n) => some.slice(n * 500, n * 500 + 500))
      await Effect.runPromise(
        other.store.commit({
          tenant: TENANT,
          actor: "bench",
          idempotencyKey: `batch-${batches}`,
          provenance,
          appends: [],
          entries: [{ kind: sweepDay, rows: Stream.fromIterable(pages) }],
          ...nothing
        })
      )
      return 10_000
    }
  },
  ["ours", "by hand"],
  1.5,
  9
)
await ours.close()
await other.close()
rmSync(folder, { recursive: true, force: true })
