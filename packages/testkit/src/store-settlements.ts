import { deepStrictEqual } from "node:assert/strict"
import { type Settlement, Store } from "@xiuhua/core/ports"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { once, type Requirement } from "./requirement.ts"
import { aside, commit, correct, put, row, rows, sample } from "./store-fixture.ts"

const accept = (number: number, version: number): Settlement => ({
  op: "accept",
  number,
  kind: sample,
  version,
  reason: "the scale was read again",
  approver: "head"
})

const dismiss = (number: number): Settlement => ({ op: "dismiss", number, reason: "a test print", approver: "head" })

const settle = (...settlements: ReadonlyArray<Settlement>) => commit({ settlements })

/** Entry 1 with `area` 1, and beside it the quarantined rows 1 (`area` 2) and 2 (`area` 3). */
const clash = Effect.gen(function* () {
  yield* TestClock.setTime(1_000)
  yield* put([row("1", { area: 1 })])
  yield* put([row("1", { area: 2 }), row("1", { area: 3 })])
  yield* TestClock.setTime(2_000)
})

const open = Effect.map(aside("open"), (found) => found.map(({ number, row, settled }) => [number, row[6], settled]))
const outcomes = Effect.map(aside("settled"), (found) =>
  found.map(({ number, settled }) => [number, settled?.outcome, settled?.reason, settled?.recordedAt])
)

/** How what was kept aside is settled. */
export const storeSettlements: ReadonlyArray<Requirement<Store>> = [
  {
    id: "SE-01",
    text: "numbers quarantined rows in the order in which they came, each once, per tenant",
    check: once(
      Effect.gen(function* () {
        yield* clash
        yield* put([row("1")], { tenant: "b" })
        yield* put([row("1", { area: 9 })], { tenant: "b" })
        yield* put([row("1", { area: 2 }), row("1", { area: 4 })])
        deepStrictEqual(yield* open, [
          [1, 2, null],
          [2, 3, null],
          [3, 4, null]
        ])
        deepStrictEqual(yield* outcomes, [])
      })
    )
  },
  {
    id: "SE-02",
    text: "an accepted row takes the place of the current version; the past still reads as it was",
    check: once(
      Effect.gen(function* () {
        yield* clash
        const answer = yield* settle(accept(2, 1))
        deepStrictEqual([answer.settled, answer.corrected, answer.accepted], [1, 1, 0])
        deepStrictEqual(yield* rows(), [row("1", { area: 3 })])
        deepStrictEqual(yield* rows({ asOf: 1_999 }), [row("1", { area: 1 })])
        deepStrictEqual(yield* open, [[1, 2, null]])
        deepStrictEqual(yield* outcomes, [[2, "accepted", "the scale was read again", 2_000]])
        const again = yield* put([row("1", { area: 1 }), row("1", { area: 3 })])
        deepStrictEqual([again.duplicates, again.quarantined], [2, 0])
      })
    )
  },
  {
    id: "SE-03",
    text: "a dismissed row leaves the entry as it is, and stays dismissed when it comes again",
    check: once(
      Effect.gen(function* () {
        yield* clash
        const answer = yield* settle(dismiss(1), dismiss(2))
        deepStrictEqual([answer.settled, answer.corrected], [2, 0])
        deepStrictEqual((yield* put([row("1", { area: 2 })])).quarantined, 1)
        deepStrictEqual(yield* rows(), [row("1", { area: 1 })])
        deepStrictEqual(yield* open, [])
        const settled = yield* aside("settled")
        deepStrictEqual(
          settled.map(({ row, settled }) => [row[6], settled]),
          [2, 3].map((area) => [
            area,
            { outcome: "dismissed", reason: "a test print", approver: "head", actor: "tester", recordedAt: 2_000 }
          ])
        )
      })
    )
  },
  {
    id: "SE-04",
    text: "settles a row once, and only one that there is; a refusal takes the whole commit with it",
    check: once(
      Effect.gen(function* () {
        yield* clash
        yield* settle(dismiss(1))
        for (const [settlement, outcome] of [
          [accept(1, 1), "dismissed"],
          [dismiss(7), null]
        ] as const) {
          const refused = yield* Effect.flip(settle(dismiss(2), settlement))
          deepStrictEqual(refused._tag === "SettlementConflict" && [refused.number, refused.outcome], [
            settlement.number,
            outcome
          ])
        }
        const twice = yield* Effect.flip(settle(dismiss(2), dismiss(2)))
        deepStrictEqual(twice._tag === "SettlementConflict" && twice.outcome, "dismissed")
        deepStrictEqual(yield* open, [[2, 3, null]])
        deepStrictEqual(yield* rows(), [row("1", { area: 1 })])
      })
    )
  },
  {
    id: "SE-05",
    text: "refuses to accept a row over a version that the writer did not see",
    check: once(
      Effect.gen(function* () {
        yield* clash
        yield* correct(1, 1, row("1", { area: 8 }))
        const stale = yield* Effect.flip(settle(accept(1, 1)))
        deepStrictEqual(stale._tag === "EntryConflict" && [stale.entry, stale.actual], [1, 2])
        deepStrictEqual((yield* open).length, 2)
        yield* settle(accept(1, 2))
        deepStrictEqual(yield* rows(), [row("1", { area: 2 })])
      })
    )
  },
  {
    id: "SE-06",
    text: "keeps settlements over a restart if it says it is durable",
    check: (openStore) =>
      Effect.gen(function* () {
        const first = Effect.andThen(Effect.andThen(clash, settle(dismiss(1))), outcomes)
        const before = yield* Effect.provide(first, openStore())
        const again = Effect.gen(function* () {
          deepStrictEqual(yield* outcomes, (yield* Store).supports.durable ? before : [])
        })
        yield* Effect.provide(again, openStore())
      })
  }
]
