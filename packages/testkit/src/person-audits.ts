import { deepStrictEqual, strictEqual } from "node:assert/strict"
import type { PersonStore } from "@xiuhua/core/ports"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { acts, add, audit, auditor, clerk, erase, get, mint, officer, person, put } from "./person-fixture.ts"
import { once, type Requirement } from "./requirement.ts"

/** What the audit of a person must say. */
export const personAudits: ReadonlyArray<Requirement<PersonStore>> = [
  {
    id: "PS-11",
    text: "every read leaves a line: when, by whom and for what",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const ref = yield* add()
        yield* TestClock.setTime(2_000)
        yield* get(ref)
        yield* get(ref)
        deepStrictEqual(yield* audit(ref), [
          { at: 1_000, act: "created", ...clerk },
          { at: 2_000, act: "read", ...officer },
          { at: 2_000, act: "read", ...officer }
        ])
      })
    )
  },
  {
    id: "PS-12",
    text: "a read that finds nobody leaves a line too",
    check: once(
      Effect.gen(function* () {
        const [nobody, gone] = [yield* mint, yield* add()]
        yield* get(nobody)
        yield* erase([gone])
        yield* get(gone)
        deepStrictEqual(yield* acts(nobody), ["missed"])
        deepStrictEqual(yield* acts(gone), ["created", "erased", "missed"])
        deepStrictEqual(yield* acts(yield* mint), [])
      })
    )
  },
  {
    id: "PS-13",
    text: "every change leaves a line, the refused one too; what changes nothing leaves none",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const ref = yield* add()
        yield* put(ref)
        yield* put(ref, person({ phone: null }))
        yield* put(ref, person({ phone: null }))
        yield* erase([ref])
        yield* erase([ref])
        yield* Effect.flip(put(ref))
        deepStrictEqual(yield* audit(ref), [
          { at: 1_000, act: "created", ...clerk },
          { at: 1_000, act: "changed", ...clerk },
          { at: 1_000, act: "erased", ...auditor },
          { at: 1_000, act: "refused", ...clerk }
        ])
      })
    )
  },
  {
    id: "PS-14",
    text: "lines are in the order of events, and their times never go backwards",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(5_000)
        const ref = yield* add()
        yield* TestClock.setTime(1_000)
        yield* get(ref)
        yield* TestClock.setTime(9_000)
        yield* put(ref, person({ name: "乙某" }))
        deepStrictEqual(
          (yield* audit(ref)).map(({ act, at }) => [act, at]),
          [
            ["created", 5_000],
            ["read", 5_000],
            ["changed", 9_000]
          ]
        )
      })
    )
  },
  {
    id: "PS-15",
    text: "lines belong to one reference of one tenant",
    check: once(
      Effect.gen(function* () {
        const [one, two] = [yield* add(), yield* add()]
        yield* put(one, person(), "b")
        yield* get(one, "b")
        yield* get(two)
        deepStrictEqual(yield* acts(one, "a"), ["created"])
        deepStrictEqual(yield* acts(one, "b"), ["created", "read"])
        deepStrictEqual(yield* acts(two, "a"), ["created", "read"])
      })
    )
  },
  {
    id: "PS-16",
    text: "of many reads at once each leaves its own line",
    check: once(
      Effect.gen(function* () {
        const ref = yield* add()
        const answers = yield* Effect.all(
          Array.from({ length: 20 }, () => get(ref)),
          { concurrency: "unbounded" }
        )
        strictEqual(answers.filter(({ _tag }) => _tag === "Known").length, 20)
        strictEqual((yield* acts(ref)).filter((act) => act === "read").length, 20)
      })
    )
  }
]
