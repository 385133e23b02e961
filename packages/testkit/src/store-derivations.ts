import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { deriveAll, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { TestClock } from "effect/testing"
import { randomFrom, wholeBetween } from "./random.ts"
import { once, type Requirement } from "./requirement.ts"
import {
  commit,
  correct,
  ever,
  put,
  row,
  rows,
  sampleDay,
  sampleDerivation,
  sampleFactor,
  sampleWeighted,
  year
} from "./store-fixture.ts"

const derived = (asOf = ever, kind: LedgerKind = sampleDay) =>
  Effect.flatMap(Store, (store) =>
    Stream.runCollect(store.scan({ kind, tenant: "a", asOf, ...year, select: "occurred" }))
  )

const weightedRows = () =>
  Effect.map(derived(ever, sampleWeighted), (entries) => [...entries].map((entry) => entry.row).toSorted())

const derivedRows = (asOf?: number) =>
  Effect.map(derived(asOf), (entries) => [...entries].map((entry) => entry.row).toSorted())

const putDay = (day: string, area: number, entries: number) =>
  commit({ entries: [{ kind: sampleDay, rows: Stream.make([[day, area, entries] as Row]) }] })

/** What a store must do that was opened with a derivation. */
export const storeDerivations: ReadonlyArray<Requirement<Store>> = [
  {
    id: "SD-01",
    text: "derived entries follow in the same commit, marked with their derivation",
    check: once(
      Effect.gen(function* () {
        const answer = yield* put([row("1", { area: 5 }), row("2", { area: 7 }), row("3", { day: "2022-04-01" })])
        deepStrictEqual([answer.accepted, answer.derived], [3, 2])
        deepStrictEqual(yield* derivedRows(), [["2022-03-01", 12, 2]])
        deepStrictEqual(
          [...(yield* derived())].map(({ derivation }) => derivation),
          [sampleDerivation.id]
        )
      })
    )
  },
  {
    id: "SD-02",
    text: "a correction and a withdrawal go through to what was derived, and the past keeps what it had",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        yield* put([row("1", { area: 5 }), row("2", { area: 7 })])
        yield* TestClock.setTime(2_000)
        yield* correct(1, 1, row("1", { area: 50, day: "2022-04-01" }))
        deepStrictEqual(yield* derivedRows(), [
          ["2022-03-01", 7, 1],
          ["2022-04-01", 50, 1]
        ])
        yield* TestClock.setTime(3_000)
        yield* correct(1, 2, row("1", { area: 5 }))
        deepStrictEqual(yield* derivedRows(), [["2022-03-01", 12, 2]])
        yield* TestClock.setTime(4_000)
        yield* correct(1, 3, null)
        yield* correct(2, 1, null)
        deepStrictEqual(yield* derivedRows(), [])
        yield* put([row("9", { area: 12 })])
        deepStrictEqual(yield* derivedRows(), [["2022-03-01", 12, 1]])
        deepStrictEqual(yield* derivedRows(1_500), [["2022-03-01", 12, 2]])
        deepStrictEqual(yield* derivedRows(2_500), [
          ["2022-03-01", 7, 1],
          ["2022-04-01", 50, 1]
        ])
      })
    )
  },
  {
    id: "SD-03",
    text: "after any additions, corrections and withdrawals derived entries are what a run over everything gives",
    check: once(
      Effect.gen(function* () {
        const random = randomFrom(3, "store-derivations")
        const current = new Map<number, number>()
        const done = { put: 0, corrected: 0, withdrawn: 0 }
        for (let step = 0; step < 60; step++) {
          const values = {
            day: `2022-03-0${wholeBetween(random, 1, 4)}`,
            area: random() < 0.2 ? null : wholeBetween(random, 0, 99)
          }
          const entry = [...current.keys()][wholeBetween(random, 0, Math.max(0, current.size - 1))]
          if (entry === undefined || random() < 0.4) {
            yield* put([row(`n${step}`, values)])
            current.set(++done.put, 1)
            continue
          }
          const version = current.get(entry) as number
          if (random() < 0.3) {
            yield* correct(entry, version, null)
            current.delete(entry)
            done.withdrawn++
          } else {
            yield* correct(entry, version, row(`n-${entry}`, values))
            current.set(entry, version + 1)
            done.corrected++
          }
        }
        deepStrictEqual(yield* derivedRows(), [...deriveAll(sampleDerivation, yield* rows()).values()].toSorted())
        ok(Math.min(done.put, done.corrected, done.withdrawn) > 5, JSON.stringify(done))
      })
    )
  },
  {
    id: "SD-04",
    text: "an imported summary stands: what would be derived for its key is kept aside, and the other way round",
    check: once(
      Effect.gen(function* () {
        yield* putDay("2022-03-01", 99, 9)
        const answer = yield* put([row("1", { area: 5 }), row("2", { day: "2022-03-02", area: 6 })])
        deepStrictEqual([answer.derived, answer.quarantined, answer.keptAside], [2, 0, 1])
        const late = yield* putDay("2022-03-02", 1, 1)
        deepStrictEqual([late.accepted, late.quarantined], [0, 1])
        deepStrictEqual(yield* derivedRows(), [
          ["2022-03-01", 99, 9],
          ["2022-03-02", 6, 1]
        ])
        const store = yield* Store
        const aside = [...(yield* Stream.runCollect(store.quarantine("a", "open")))]
        deepStrictEqual(
          aside.map(({ reason, row }) => [reason, row]),
          [
            ["summary-imported", ["2022-03-01", 5, 1]],
            ["key-conflict", ["2022-03-02", 1, 1]]
          ]
        )
      })
    )
  },
  {
    id: "SD-05",
    text: "a commit that fails leaves nothing derived",
    check: once(
      Effect.gen(function* () {
        yield* put([row("1", { area: 5 })])
        const correction = { kind: sampleDerivation.from, version: 1, replacement: null, reason: "r", approver: "a" }
        const failed = yield* Effect.exit(
          commit({
            corrections: [
              { ...correction, entry: 1 },
              { ...correction, entry: 7 }
            ]
          })
        )
        strictEqual(failed._tag, "Failure")
        deepStrictEqual(yield* derivedRows(), [["2022-03-01", 5, 1]])
      })
    )
  },
  {
    id: "SD-06",
    text: "a row beside a group changes what is derived, whichever of the two came first, and also when it goes",
    check: once(
      Effect.gen(function* () {
        const factor = (day: string, value: number) =>
          commit({ entries: [{ kind: sampleFactor, rows: Stream.make([[day, value] as Row]) }] })
        yield* factor("2022-03-01", 3)
        yield* put([row("1", { area: 5 }), row("2", { day: "2022-03-02", area: 6 })])
        deepStrictEqual(yield* weightedRows(), [
          ["2022-03-01", 15, 1],
          ["2022-03-02", 6, 1]
        ])
        const answer = yield* factor("2022-03-02", 10)
        deepStrictEqual([answer.accepted, answer.derived], [1, 1])
        const correction = { kind: sampleFactor, version: 1, reason: "r", approver: "a" }
        yield* commit({
          corrections: [
            { ...correction, entry: 1, replacement: ["2022-03-01", 2] },
            { ...correction, entry: 2, replacement: null }
          ]
        })
        deepStrictEqual(yield* weightedRows(), [
          ["2022-03-01", 10, 1],
          ["2022-03-02", 6, 1]
        ])
        const nothing = yield* factor("2022-04-01", 9)
        strictEqual(nothing.derived, 0)
      })
    )
  }
]
