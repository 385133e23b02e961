import { deepStrictEqual, strictEqual } from "node:assert/strict"
import { Store } from "@xiuhua/core/ports"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { once, type Requirement } from "./requirement.ts"
import { all, correct, put, row, rows, sample } from "./store-fixture.ts"

/** What a correction must do. */
export const storeCorrections: ReadonlyArray<Requirement<Store>> = [
  {
    id: "SC-01",
    text: "a correction closes the version and adds the next; the past still reads as it was",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        yield* put([row("1", { area: 1 }), row("2")])
        yield* TestClock.setTime(2_000)
        const answer = yield* correct(1, 1, row("1", { area: 5, day: "2022-04-01" }))
        deepStrictEqual([answer.corrected, answer.accepted, answer.recordedAt], [1, 0, 2_000])
        deepStrictEqual(yield* rows({ asOf: 1_999 }), [row("1", { area: 1 }), row("2")])
        deepStrictEqual(yield* rows({ asOf: 2_000 }), [row("1", { area: 5, day: "2022-04-01" }), row("2")])
        deepStrictEqual(
          [...(yield* all({ asOf: 1_500 }))].map(({ supersededAt, version }) => [version, supersededAt]),
          [
            [1, 2_000],
            [1, null]
          ]
        )
        deepStrictEqual(
          [...(yield* all())].map(({ entry, supersededAt, version }) => [entry, version, supersededAt]),
          [
            [1, 2, null],
            [2, 1, null]
          ]
        )
        const store = yield* Store
        strictEqual((yield* store.find("a", sample, ["1"]))?.version, 2)
      })
    )
  },
  {
    id: "SC-02",
    text: "a withdrawal closes the version and adds none",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        yield* put([row("1"), row("2")])
        yield* TestClock.setTime(2_000)
        yield* correct(1, 1, null)
        deepStrictEqual(yield* rows(), [row("2")])
        deepStrictEqual(yield* rows({ asOf: 1_000 }), [row("1"), row("2")])
        const store = yield* Store
        strictEqual(yield* store.find("a", sample, ["1"]), null)
      })
    )
  },
  {
    id: "SC-03",
    text: "refuses a version that is not the current one, and writes nothing",
    check: once(
      Effect.gen(function* () {
        yield* put([row("1")])
        yield* correct(1, 1, row("1", { area: 2 }))
        const stale = yield* Effect.flip(correct(1, 1, row("1", { area: 3 })))
        deepStrictEqual(stale._tag === "EntryConflict" && [stale.entry, stale.expected, stale.actual], [1, 1, 2])
        yield* correct(1, 2, null)
        const gone = yield* Effect.flip(correct(1, 2, row("1")))
        deepStrictEqual(gone._tag === "EntryConflict" && gone.actual, null)
        const unknown = yield* Effect.flip(correct(7, 1, null))
        deepStrictEqual(unknown._tag === "EntryConflict" && unknown.actual, null)
        deepStrictEqual(yield* rows(), [])
      })
    )
  },
  {
    id: "SC-04",
    text: "refuses a replacement whose key is another entry's",
    check: once(
      Effect.gen(function* () {
        yield* put([row("1"), row("2")])
        const taken = yield* Effect.flip(correct(1, 1, row("2", { area: 1 })))
        deepStrictEqual(taken._tag === "KeyTaken" && [taken.entry, taken.holder], [1, 2])
        deepStrictEqual(yield* rows(), [row("1"), row("2")])
      })
    )
  },
  {
    id: "SC-05",
    text: "importing a file again after a correction brings nothing back",
    check: once(
      Effect.gen(function* () {
        const file = [row("1", { area: 1 }), row("2"), row("3")]
        yield* put(file)
        yield* correct(1, 1, row("1", { area: 5 }))
        yield* correct(2, 1, null)
        yield* correct(3, 1, row("30"))
        const again = yield* put(file)
        deepStrictEqual([again.accepted, again.duplicates, again.quarantined], [0, 3, 0])
        deepStrictEqual(yield* rows(), [row("1", { area: 5 }), row("30")])
      })
    )
  },
  {
    id: "SC-06",
    text: "a key that was given up may be used again, by a new entry",
    check: once(
      Effect.gen(function* () {
        yield* put([row("1"), row("2")])
        yield* correct(1, 1, null)
        yield* correct(2, 1, row("20"))
        const answer = yield* put([row("1", { area: 8 }), row("2", { area: 9 })])
        deepStrictEqual([answer.accepted, answer.duplicates, answer.quarantined], [2, 0, 0])
        deepStrictEqual(yield* rows(), [row("20"), row("1", { area: 8 }), row("2", { area: 9 })])
        strictEqual(new Set([...(yield* all())].map(({ entry }) => entry)).size, 3)
      })
    )
  }
]
