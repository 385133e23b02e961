import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import {
  type DocumentNumber,
  InvalidNumberInput,
  NumberUnknown,
  NumberUsed,
  NumberVoided,
  Sequence
} from "@xiuhua/core/ports"
import { Effect, Exit } from "effect"
import { TestClock } from "effect/testing"
import { once, type Requirement } from "./requirement.ts"
import { list, numbered, reserve, reserveAll, upTo, use, voidNumber } from "./sequence-fixture.ts"

const wrongNumbers: ReadonlyArray<readonly [change: object, field: string, problem: string]> = [
  [{ agencyMark: "" }, "agencyMark", "missing"],
  [{ agencyMark: "城［综］" }, "agencyMark", "character"],
  [{ year: 1948 }, "year", "out-of-range"],
  [{ year: 2200 }, "year", "out-of-range"],
  [{ year: "2022" }, "year", "wrong-type"],
  [{ number: 0 }, "number", "out-of-range"],
  [{ number: 1.5 }, "number", "wrong-type"],
  [{ number: Number.NaN }, "number", "wrong-type"],
  [{ number: 1e15 }, "number", "out-of-range"]
]

/** What using, voiding and listing numbers must do. */
export const sequenceChanges: ReadonlyArray<Requirement<Sequence>> = [
  {
    id: "SN-12",
    text: "binds a number to a document; the same again changes nothing",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const line = yield* reserve("case/1")
        yield* TestClock.setTime(2_000)
        const expected = { ...line, state: "used", used: { at: 2_000, actor: "officer-7", document: "decision/𠮷 1" } }
        deepStrictEqual(yield* use(line, "decision/𠮷 1"), expected)
        yield* TestClock.setTime(3_000)
        deepStrictEqual(yield* use(line, "decision/𠮷 1", "another"), expected)
        deepStrictEqual(yield* list(), [expected])
      })
    )
  },
  {
    id: "SN-13",
    text: "refuses a used number to another document, and names the one that has it",
    check: once(
      Effect.gen(function* () {
        yield* reserveAll(["case/1", "case/2"])
        yield* use(numbered(1), "decision/1")
        for (const document of ["decision/2", "Decision/1", "decision/1 "]) {
          const refused = yield* Effect.flip(use(numbered(1), document))
          ok(refused instanceof NumberUsed)
          deepStrictEqual([refused.number, refused.document], [numbered(1), "decision/1"])
        }
        strictEqual((yield* use(numbered(2), "decision/2")).number, 2)
        deepStrictEqual(
          (yield* list()).map(({ used }) => used?.document),
          ["decision/1", "decision/2"]
        )
      })
    )
  },
  {
    id: "SN-14",
    text: "neither uses nor voids a number that nobody reserved",
    check: once(
      Effect.gen(function* () {
        yield* reserve("case/1")
        for (const number of [numbered(2), numbered(1, 2023), { ...numbered(1), agencyMark: "城综执" }]) {
          for (const changing of [use(number, "decision/1"), voidNumber(number, "写错")]) {
            const refused = yield* Effect.flip(changing)
            ok(refused instanceof NumberUnknown)
            deepStrictEqual(refused.number, number)
          }
        }
        deepStrictEqual(yield* reserveAll(["case/2"]), [2])
      })
    )
  },
  {
    id: "SN-15",
    text: "a voided number stays listed with its reason and can be used no more",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const [line] = [yield* reserve("case/1"), yield* reserve("case/2")]
        yield* TestClock.setTime(2_000)
        const expected = { ...line, state: "voided", voided: { at: 2_000, actor: "head", reason: "打印错误" } }
        deepStrictEqual(yield* voidNumber(numbered(1), "打印错误"), expected)
        const refused = yield* Effect.flip(use(numbered(1), "decision/1"))
        ok(refused instanceof NumberVoided)
        deepStrictEqual([refused.number, refused.reason], [numbered(1), "打印错误"])
        deepStrictEqual((yield* list())[0], expected)
        deepStrictEqual(
          (yield* list()).map(({ state }) => state),
          ["voided", "reserved"]
        )
      })
    )
  },
  {
    id: "SN-16",
    text: "a used number may be voided too and keeps its document",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        yield* reserve("case/1")
        const used = yield* use(numbered(1), "decision/1")
        yield* TestClock.setTime(2_000)
        const expected = { ...used, state: "voided", voided: { at: 2_000, actor: "head", reason: "送达前污损" } }
        deepStrictEqual(yield* voidNumber(numbered(1), "送达前污损"), expected)
        strictEqual((yield* Effect.flip(use(numbered(1), "decision/1")))._tag, "NumberVoided")
        deepStrictEqual(yield* list(), [expected])
      })
    )
  },
  {
    id: "SN-17",
    text: "voiding again changes nothing, and another reason is refused with the first",
    check: once(
      Effect.gen(function* () {
        yield* reserve("case/1")
        const first = yield* voidNumber(numbered(1), "写错")
        yield* TestClock.setTime(9_000)
        deepStrictEqual(yield* voidNumber(numbered(1), "写错", "another"), first)
        const refused = yield* Effect.flip(voidNumber(numbered(1), "遗失"))
        ok(refused instanceof NumberVoided)
        deepStrictEqual([refused.number, refused.reason], [numbered(1), "写错"])
        deepStrictEqual(yield* list(), [first])
      })
    )
  },
  {
    id: "SN-18",
    text: "refuses a number, document or reason that is not well-formed, and says what is wrong",
    check: once(
      Effect.gen(function* () {
        const sequence = yield* Sequence
        const line = yield* reserve("case/1")
        const refusals = (wrong: Effect.Effect<unknown, unknown>, field: string, problem: string) =>
          Effect.map(Effect.flip(wrong), (refused) => {
            ok(refused instanceof InvalidNumberInput)
            deepStrictEqual([refused.field, refused.problem], [field, problem])
          })
        for (const [change, field, problem] of wrongNumbers) {
          const number = { ...numbered(1), ...change } as DocumentNumber
          yield* refusals(sequence.use("a", number, "decision/1", "clerk"), field, problem)
          yield* refusals(sequence.void("a", number, "写错", "clerk"), field, problem)
          if (field !== "number") yield* refusals(sequence.list("a", number), field, problem)
        }
        for (const [text, problem] of [
          ["", "missing"],
          ["x".repeat(201), "too-long"],
          ["一\n二", "character"],
          ["\udfb7", "character"]
        ] as const) {
          yield* refusals(sequence.use("a", numbered(1), text, "clerk"), "document", problem)
          yield* refusals(sequence.void("a", numbered(1), text, "clerk"), "reason", problem)
          yield* refusals(sequence.use("a", numbered(1), "decision/1", text), "actor", problem)
          yield* refusals(sequence.list(text, numbered(1)), "tenant", problem)
        }
        deepStrictEqual(yield* list(), [line])
      })
    )
  },
  {
    id: "SN-19",
    text: "times never go backwards, whatever the clock does",
    check: once(
      Effect.gen(function* () {
        yield* TestClock.setTime(5_000)
        yield* reserve("case/1")
        yield* TestClock.setTime(1_000)
        yield* reserve("case/2")
        yield* use(numbered(2), "decision/2")
        yield* voidNumber(numbered(2), "写错")
        yield* voidNumber(numbered(1), "写错")
        const times = (yield* list()).map(({ reserved, used, voided }) => [reserved.at, used?.at, voided?.at])
        deepStrictEqual(times, [
          [5_000, undefined, 5_000],
          [5_000, 5_000, 5_000]
        ])
      })
    )
  },
  {
    id: "SN-20",
    text: "of many documents that want one number at once exactly one gets it",
    check: once(
      Effect.gen(function* () {
        yield* reserve("case/1")
        const using = upTo(20).map((n) => Effect.exit(use(numbered(1), `decision/${n}`)))
        const exits = yield* Effect.all(using, { concurrency: "unbounded" })
        const [winner, ...others] = exits.filter(Exit.isSuccess)
        deepStrictEqual(others, [])
        deepStrictEqual(yield* list(), [winner?.value])
      })
    )
  },
  {
    id: "SN-21",
    text: "keeps numbers and what became of them over a restart if it says it is durable, and only then",
    check: (open) =>
      Effect.gen(function* () {
        const before = Effect.gen(function* () {
          yield* reserveAll(["case/1", "case/2", "case/3"])
          yield* use(numbered(1), "decision/1")
          yield* voidNumber(numbered(2), "写错")
          return yield* list()
        })
        const lines = yield* Effect.provide(before, open())
        const after = Effect.gen(function* () {
          const { durable } = (yield* Sequence).supports
          deepStrictEqual(yield* list(), durable ? lines : [])
          deepStrictEqual(yield* reserveAll(["case/3", "case/4"]), durable ? [3, 4] : [1, 2])
        })
        yield* Effect.provide(after, open())
      })
  }
]
