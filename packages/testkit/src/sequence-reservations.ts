import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { InvalidNumberInput, NumberVoided, ReservationKeyTaken, Sequence } from "@xiuhua/core/ports"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { once, type Requirement } from "./requirement.ts"
import {
  decisions,
  list,
  numbered,
  numbers,
  orders,
  reserve,
  reserveAll,
  upTo,
  use,
  voidNumber
} from "./sequence-fixture.ts"

/** What reserving numbers must do. */
export const sequenceReservations: ReadonlyArray<Requirement<Sequence>> = [
  {
    id: "SN-01",
    text: "numbers run 1, 2, 3 … in the order of reservation",
    check: once(
      Effect.gen(function* () {
        const keys = upTo(25).map((n) => `case/${n}`)
        deepStrictEqual(yield* reserveAll(keys), upTo(25))
        deepStrictEqual(
          (yield* list()).map(({ key, number }) => [number, key]),
          keys.map((key, n) => [n + 1, key])
        )
      })
    )
  },
  {
    id: "SN-02",
    text: "the same key gives the same number again, as it stands now, and takes no new one",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const first = yield* reserve("case/1")
        yield* reserve("case/2")
        yield* TestClock.setTime(9_000)
        deepStrictEqual(yield* reserve("case/1", { actor: "another", on: "2022-12-31" }), first)
        const used = yield* use(numbered(1), "decision/1")
        deepStrictEqual(yield* reserve("case/1"), used)
        deepStrictEqual(yield* numbers(), [1, 2])
      })
    )
  },
  {
    id: "SN-03",
    text: "each agency mark has numbers of its own, to the last character",
    check: once(
      Effect.gen(function* () {
        const marks = [decisions, orders, `${decisions}A`, `${decisions}a`, "𠮷".repeat(20), "垦执停'%_\"字"]
        for (const agencyMark of marks) {
          deepStrictEqual(yield* reserveAll([`${agencyMark}/1`, `${agencyMark}/2`], { agencyMark }), [1, 2])
        }
        for (const agencyMark of marks) {
          deepStrictEqual(
            (yield* list(2022, agencyMark)).map((line) => [line.agencyMark, line.key]),
            [
              [agencyMark, `${agencyMark}/1`],
              [agencyMark, `${agencyMark}/2`]
            ]
          )
        }
      })
    )
  },
  {
    id: "SN-04",
    text: "numbers start anew each year, that of the day given and never that of the clock",
    check: once(
      Effect.gen(function* () {
        // 2023-01-01T00:30 in China, still 2022 in UTC; the documents are dated as the caller says.
        yield* TestClock.setTime(Date.UTC(2022, 11, 31, 16, 30))
        deepStrictEqual(yield* reserveAll(["1", "2"], { on: "2022-12-31" }), [1, 2])
        deepStrictEqual(yield* reserveAll(["3", "4"], { on: "2023-01-01" }), [1, 2])
        deepStrictEqual(yield* reserveAll(["5"], { on: "2022-01-01" }), [3])
        deepStrictEqual(yield* reserveAll(["6"], { on: "1949-10-01" }), [1])
        deepStrictEqual(yield* reserveAll(["7"], { on: "2199-12-31" }), [1])
        deepStrictEqual([yield* numbers(2022), yield* numbers(2023), yield* numbers(2024)], [[1, 2, 3], [1, 2], []])
      })
    )
  },
  {
    id: "SN-05",
    text: "keeps tenants apart, under one agency mark and one key too",
    check: once(
      Effect.gen(function* () {
        deepStrictEqual(yield* reserveAll(["case/1", "case/2"]), [1, 2])
        deepStrictEqual(yield* numbers(2022, decisions, "b"), [])
        strictEqual((yield* Effect.flip(use(numbered(1), "d", "officer", "b")))._tag, "NumberUnknown")
        deepStrictEqual(yield* reserveAll(["case/2"], { tenant: "b" }), [1])
        yield* voidNumber(numbered(1), "写错", "head", "b")
        deepStrictEqual(
          (yield* list()).map(({ state }) => state),
          ["reserved", "reserved"]
        )
      })
    )
  },
  {
    id: "SN-06",
    text: "refuses a key that stands for a number of another agency mark or year, and names that number",
    check: once(
      Effect.gen(function* () {
        yield* reserve("case/1", { on: "2022-12-31" })
        for (const asked of [{ on: "2023-01-01" }, { agencyMark: orders }]) {
          const refused = yield* Effect.flip(reserve("case/1", asked))
          ok(refused instanceof ReservationKeyTaken)
          deepStrictEqual([refused.key, refused.number], ["case/1", numbered(1)])
        }
        deepStrictEqual([yield* numbers(2023), yield* numbers(2022, orders), yield* numbers()], [[], [], [1]])
      })
    )
  },
  {
    id: "SN-07",
    text: "keys differ by every character, capitals and spaces too",
    check: once(
      Effect.gen(function* () {
        const keys = ["a", "A", "a ", " a", "á", "a\u0301", "ａ", "'; --", "%", "𠮷".repeat(100)]
        deepStrictEqual(yield* reserveAll(keys), upTo(keys.length))
        deepStrictEqual(yield* reserveAll(keys), upTo(keys.length))
        deepStrictEqual(
          (yield* list()).map(({ key }) => key),
          keys
        )
      })
    )
  },
  {
    id: "SN-08",
    text: "a voided number is never given again, and its key gives no number any more",
    check: once(
      Effect.gen(function* () {
        yield* reserveAll(["case/1", "case/2"])
        yield* voidNumber(numbered(2), "案件撤销")
        const refused = yield* Effect.flip(reserve("case/2"))
        ok(refused instanceof NumberVoided)
        deepStrictEqual([refused.number, refused.reason], [numbered(2), "案件撤销"])
        deepStrictEqual(yield* reserveAll(["case/2-again"]), [3])
        deepStrictEqual(yield* numbers(), [1, 2, 3])
      })
    )
  },
  {
    id: "SN-09",
    text: "refuses a reservation that is not well-formed, says what is wrong, and takes no number for it",
    check: once(
      Effect.gen(function* () {
        const sequence = yield* Sequence
        const right = { agencyMark: decisions, on: plainDate("2022-03-01"), key: "k", actor: "clerk" }
        const day = (text: string) => ({ on: text as PlainDate })
        const wrong: ReadonlyArray<readonly [tenant: string, change: object, field: string, problem: string]> = [
          ["a", { agencyMark: "" }, "agencyMark", "missing"],
          ["a", { agencyMark: " 　" }, "agencyMark", "missing"],
          ["a", { agencyMark: "城综执〔2022〕字" }, "agencyMark", "character"],
          ["a", { agencyMark: "城综执(罚)字" }, "agencyMark", "character"],
          ["a", { agencyMark: "城综执\u0000字" }, "agencyMark", "character"],
          ["a", { agencyMark: "城综执\n字" }, "agencyMark", "character"],
          ["a", { agencyMark: "城综执\u200b字" }, "agencyMark", "character"],
          ["a", { agencyMark: "城综执\ud842字" }, "agencyMark", "character"],
          ["a", { agencyMark: "字".repeat(41) }, "agencyMark", "too-long"],
          ["a", { agencyMark: 7 }, "agencyMark", "wrong-type"],
          ["a", day("1948-12-31"), "on", "out-of-range"],
          ["a", day("2200-01-01"), "on", "not-a-day"],
          ["a", day("2022-02-30"), "on", "not-a-day"],
          ["a", day(""), "on", "not-a-day"],
          ["a", { on: undefined }, "on", "not-a-day"],
          ["a", { key: "" }, "key", "missing"],
          ["a", { key: "k".repeat(201) }, "key", "too-long"],
          ["a", { key: "k\ud842" }, "key", "character"],
          ["a", { key: undefined }, "key", "wrong-type"],
          ["a", { actor: " " }, "actor", "missing"],
          ["", {}, "tenant", "missing"],
          ["a\u0000", {}, "tenant", "character"]
        ]
        for (const [tenant, change, field, problem] of wrong) {
          const refused = yield* Effect.flip(sequence.reserve(tenant, { ...right, ...change }))
          ok(refused instanceof InvalidNumberInput)
          deepStrictEqual([refused.field, refused.problem], [field, problem])
        }
        deepStrictEqual(yield* reserveAll(["k"]), [1])
      })
    )
  },
  {
    id: "SN-10",
    text: "of many reservations at once each gets its own number, and none is left out",
    check: once(
      Effect.gen(function* () {
        const reserving = upTo(40).map((n) => reserve(`case/${n}`, { agencyMark: n % 2 === 0 ? decisions : orders }))
        const lines = yield* Effect.all(reserving, { concurrency: "unbounded" })
        for (const agencyMark of [decisions, orders]) {
          const given = lines.filter((line) => line.agencyMark === agencyMark).map(({ number }) => number)
          deepStrictEqual(
            given.toSorted((a, b) => a - b),
            upTo(20)
          )
          deepStrictEqual(yield* numbers(2022, agencyMark), upTo(20))
        }
      })
    )
  },
  {
    id: "SN-11",
    text: "of many reservations at once under one key all get the same number",
    check: once(
      Effect.gen(function* () {
        const lines = yield* Effect.forEach(upTo(20), () => reserve("case/1"), { concurrency: "unbounded" })
        deepStrictEqual(new Set(lines.map(({ number }) => number)), new Set([1]))
        deepStrictEqual(yield* numbers(), [1])
      })
    )
  }
]
