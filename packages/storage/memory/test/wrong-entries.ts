import type { Aggregation, Cell, Row } from "@xiuhua/core/ledger"
import type { Commit, NewEntries, StoredEntry } from "@xiuhua/core/ports"
import { sample } from "@xiuhua/testkit"
import { Clock, Effect, Stream } from "effect"
import { spoilt, type WrongStore } from "./spoil.ts"

/** A store whose entries read differently from what they are. */
const misread = (change: (entry: StoredEntry) => Partial<StoredEntry>): WrongStore["layer"] =>
  spoilt((store) => ({ scan: (scan) => Stream.map(store.scan(scan), (entry) => ({ ...entry, ...change(entry) })) }))

/** The rows of new entries as a stream, however they are handed in. */
const streamed = <E>({ rows }: NewEntries<E>): Stream.Stream<ReadonlyArray<Row>, E> =>
  Stream.isStream(rows) ? rows : Stream.make(rows)

/** Whether a row, or another of its number, was ever current before this commit. */
interface Known {
  readonly row: boolean
  readonly number: boolean
}

/** A store that takes other rows of the sample kind than it was handed, or none in the place of some. */
const mistaken = (change: (known: Known, current: StoredEntry | null, row: Row) => ReadonlyArray<Row>) =>
  spoilt((store) => {
    const seen = new Set<string>()
    return {
      commit: <E>(commit: Commit<E>) => {
        const { tenant } = commit
        const handed: Array<Row> = []
        const find = (row: Row) => Effect.orDie(store.find(tenant, sample, [String(row[0])]))
        const named = (row: Row) => `${tenant} ${JSON.stringify(row)}`
        const taken = (row: Row) =>
          Effect.map(find(row), (current) => {
            handed.push(row)
            return change({ row: seen.has(named(row)), number: seen.has(`${tenant} ${row[0]}`) }, current, row)
          })
        const entries = commit.entries.map((one): NewEntries<E> => {
          const rows = Stream.mapEffect(streamed(one), (batch) =>
            Effect.map(Effect.forEach(batch, taken), (them) => them.flat())
          )
          return one.kind.id === sample.id ? { kind: one.kind, rows } : one
        })
        const remember = Effect.forEach(handed, (row) =>
          Effect.map(find(row), (current) => {
            if (current !== null) seen.add(named(current.row)).add(`${tenant} ${row[0]}`)
          })
        )
        return Effect.tap(store.commit({ ...commit, entries }), () => remember)
      }
    }
  })

const wrongWrites: ReadonlyArray<WrongStore> = [
  {
    name: "invents a first moment",
    layer: spoilt((store) => ({
      state: (tenant) =>
        Effect.map(store.state(tenant), (state) => ({ ...state, lastRecordedAt: state.lastRecordedAt ?? 0 }))
    })),
    caught: ["ST-01", "ST-07"]
  },
  {
    name: "keeps numbers to 15 digits",
    layer: misread(({ row }) => ({
      row: row.map((value) => (typeof value === "number" ? Number(value.toPrecision(15)) : value))
    })),
    caught: ["ST-02", "SQ-02"]
  },
  {
    name: "tidies quotation marks",
    layer: misread(({ row }) => ({
      row: row.map((value) => (typeof value === "string" ? value.replaceAll(/[’“”]/gu, '"') : value))
    })),
    caught: ["ST-02"]
  },
  {
    name: "does not count duplicates",
    layer: spoilt((store) => ({
      commit: (commit) => Effect.map(store.commit(commit), (answer) => ({ ...answer, duplicates: 0 }))
    })),
    caught: ["ST-04", "SC-05", "SE-02", "EV-12"]
  },
  {
    name: "keeps what came before an interruption",
    layer: spoilt((store) => ({
      commit: <E>(commit: Commit<E>) =>
        Effect.suspend(() => {
          const seen: Array<ReadonlyArray<Row>> = []
          const entries = commit.entries.map((one) => ({
            kind: one.kind,
            rows: Stream.tap(streamed(one), (batch) => Effect.sync(() => seen.push(batch)))
          }))
          return Effect.onInterrupt(store.commit({ ...commit, entries }), () =>
            Effect.ignore(store.commit({ ...commit, entries: [{ kind: sample, rows: Stream.fromIterable(seen) }] }))
          )
        })
    })),
    caught: ["ST-08"]
  },
  {
    name: "loses entries of commits at once",
    layer: spoilt((store) => {
      let running = 0
      return {
        commit: (commit) =>
          Effect.suspend(() =>
            Effect.ensuring(
              Effect.tap(store.commit(++running > 1 ? { ...commit, entries: [] } : commit), () => Effect.yieldNow),
              Effect.sync(() => running--)
            )
          )
      }
    }),
    caught: ["ST-09"]
  },
  {
    name: "answers with the clock's time, also when it went back",
    layer: spoilt((store) => ({
      commit: (commit) =>
        Effect.flatMap(store.commit(commit), (answer) =>
          Effect.map(Clock.currentTimeMillis, (recordedAt) => ({ ...answer, recordedAt }))
        )
    })),
    caught: ["ST-10"]
  }
]

const wrongCorrections: ReadonlyArray<WrongStore> = [
  { name: "forgets when a version was closed", layer: misread(() => ({ supersededAt: null })), caught: ["SC-01"] },
  { name: "counts every version as the first", layer: misread(() => ({ version: 1 })), caught: ["SC-01"] },
  {
    name: "still finds what was withdrawn",
    layer: spoilt((store) => {
      const found = new Map<string, StoredEntry>()
      return {
        commit: (commit) =>
          Effect.tap(store.commit(commit), () =>
            Effect.forEach(["1", "2"], (number) =>
              Effect.map(store.find(commit.tenant, sample, [number]), (entry) => entry && found.set(number, entry))
            )
          ),
        find: (tenant, kind, key) =>
          Effect.map(store.find(tenant, kind, key), (entry) => entry ?? found.get(key.join()) ?? null)
      }
    }),
    caught: ["SC-02"]
  },
  {
    name: "corrects whatever version is current",
    layer: spoilt((store) => ({
      commit: <E>(commit: Commit<E>) =>
        Effect.catchIf(
          store.commit(commit),
          (failure) => (failure as { _tag?: unknown })._tag === "EntryConflict",
          (conflict) => {
            const version = (conflict as { actual: number | null }).actual ?? 1
            return store.commit({ ...commit, corrections: commit.corrections.map((one) => ({ ...one, version })) })
          }
        )
    })),
    caught: ["SC-03"]
  },
  {
    name: "leaves a correction out whose key is another's",
    layer: spoilt((store) => ({
      commit: <E>(commit: Commit<E>) =>
        Effect.catchIf(
          store.commit(commit),
          (failure) => (failure as { _tag?: unknown })._tag === "KeyTaken",
          () => store.commit({ ...commit, corrections: [] })
        )
    })),
    caught: ["SC-04"]
  },
  {
    name: "does not know a row again that was corrected",
    layer: mistaken((known, current, row) =>
      known.row && JSON.stringify(current?.row) !== JSON.stringify(row) ? [row.with(3, "again")] : [row]
    ),
    caught: ["SC-05", "SE-02"]
  },
  {
    name: "never gives a key to a new entry",
    layer: mistaken((known, current, row) => (current === null && known.number && !known.row ? [] : [row])),
    caught: ["SC-06"]
  }
]

/** A store whose answers to questions differ from what they are. */
const misanswered = (change: (cells: ReadonlyArray<Cell>, question: Aggregation) => ReadonlyArray<Cell>) =>
  spoilt((store) => ({
    aggregate: (asked) =>
      Effect.map(store.aggregate(asked), (answers) =>
        answers.map((cells, n) => change(cells, asked.questions[n] as Aggregation))
      )
  }))

const wrongQuestions: ReadonlyArray<WrongStore> = [
  {
    name: "sums in floating point",
    layer: misanswered((cells) =>
      cells.map((cell) => ({
        ...cell,
        tallies: cell.tallies.map((sum) => (sum === null ? null : BigInt(Number(sum))))
      }))
    ),
    caught: ["SQ-01"]
  },
  {
    name: "takes a gap for a zero",
    layer: misanswered((cells) => cells.map((cell) => ({ ...cell, tallies: cell.tallies.map((sum) => sum ?? 0n) }))),
    caught: ["SQ-01", "SQ-03"]
  },
  {
    name: "answers a question about nothing with a cell",
    layer: misanswered((cells, { tallies, to }) =>
      cells.length > 0 ? cells : [{ by: [], entries: 0, days: 0, lastDay: to, tallies: tallies.map(() => 0n) }]
    ),
    caught: ["SQ-03", "SQ-04"]
  },
  {
    name: "answers several questions in the order of its own",
    layer: spoilt((store) => ({
      aggregate: (asked) => Effect.map(store.aggregate(asked), (answers) => answers.toReversed())
    })),
    caught: ["SQ-04"]
  },
  {
    name: "scans one page only",
    layer: spoilt((store) => ({ scan: (scan) => Stream.take(store.scan(scan), 1_000) })),
    caught: ["SQ-02", "SQ-11"]
  },
  {
    name: "scans without looking at the condition",
    layer: spoilt((store) => ({ scan: ({ where: _, ...scan }) => store.scan(scan) })),
    caught: ["SQ-02"]
  },
  {
    name: "scans backwards",
    layer: spoilt((store) => ({
      scan: (scan) =>
        Stream.unwrap(
          Effect.map(Stream.runCollect(store.scan(scan)), (entries) => Stream.fromIterable(entries.toReversed()))
        )
    })),
    caught: ["ST-02", "ST-04", "ST-05", "ST-06", "SC-01", "SC-02", "SC-04", "SC-05", "SC-06", "SQ-02", "SQ-10", "SQ-11"]
  }
]

/** Stores that are wrong about entries: what a commit does with them, corrections, questions. */
export const wrongEntries: ReadonlyArray<WrongStore> = [...wrongWrites, ...wrongCorrections, ...wrongQuestions]
