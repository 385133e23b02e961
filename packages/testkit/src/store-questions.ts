import { deepStrictEqual, ok, strictEqual } from "node:assert/strict"
import { plainDate } from "@xiuhua/core/calendar"
import {
  type Aggregation,
  aggregate,
  and,
  eq,
  matcher,
  not,
  oneOf,
  or,
  type Predicate,
  present,
  type Row,
  range,
  selects,
  type Tally
} from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { randomFrom } from "./random.ts"
import { once, type Requirement } from "./requirement.ts"
import { sameList } from "./same.ts"
import { ever, put, row, sample, sampleDay, sampleFactor, year } from "./store-fixture.ts"

const pick = <A>(next: () => number, values: ReadonlyArray<A>): A => values[Math.floor(next() * values.length)] as A

const twoDigits = (n: number): string => String(n).padStart(2, "0")

/** Rows with gaps everywhere and sums far beyond 2⁵³. */
const someRows = (count: number): ReadonlyArray<Row> => {
  const next = randomFrom(7, "store-questions")
  return Array.from({ length: count }, (_, n) => {
    const day = `${pick(next, [2021, 2022, 2022, 2022, 2023])}-${twoDigits(1 + Math.floor(next() * 12))}-${twoDigits(1 + Math.floor(next() * 28))}`
    return row(`${n}`, {
      day,
      until: pick(next, [null, "2022-06-30", "2022-12-31", "2024-01-01"]),
      street: pick(next, [null, "新港", "香洲", "A", "a", "é", "😀"]),
      outcome: pick(next, [null, "good", "bad"]),
      mass: pick(next, [null, 0, 1, Number.MAX_SAFE_INTEGER, Math.floor(next() * 2 ** 50)]),
      area: pick(next, [null, null, Math.floor(next() * 1e6)])
    })
  })
}

const predicates: ReadonlyArray<Predicate | undefined> = [
  undefined,
  eq("outcome", "good"),
  not(eq("outcome", "good")),
  present("street"),
  not(present("street")),
  oneOf("street", ["新港", "a"]),
  oneOf("street", []),
  range("area", 1000, 500_000),
  range("day", "2022-05-01"),
  and(present("mass"), or(eq("outcome", "bad"), not(range("area", undefined, 10)))),
  and(),
  or()
]

const tallies: ReadonlyArray<Tally> = predicates.flatMap((where): ReadonlyArray<Tally> => {
  const condition = where === undefined ? {} : { where }
  return [
    { op: "count", ...condition },
    { op: "sum", field: "mass", ...condition },
    { op: "sum", field: "area", ...condition },
    { op: "distinct", field: "street", ...condition },
    { op: "distinct", field: "number", ...condition }
  ]
})

const groupings = [[], ["street"], ["outcome", "year"], ["quarter"], ["month", "street"], ["day"]]

/** The cells of one question. */
const ask = (store: Store["Service"], question: Aggregation, asOf = ever) =>
  Effect.map(store.aggregate({ tenant: "a", asOf, questions: [question] }), ([cells]) => cells ?? [])

/** What a question must be answered with. */
export const storeQuestions: ReadonlyArray<Requirement<Store>> = [
  {
    id: "SQ-01",
    text: "answers every question exactly as core does over the same rows",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        const rows = someRows(400)
        yield* put(rows)
        let asked = 0
        let beyond = 0
        for (const select of ["occurred", "valid"] as const) {
          for (const by of groupings) {
            const question: Aggregation = { kind: sample, ...year, select, tallies, by }
            const expected = aggregate(question, rows)
            sameList(yield* ask(store, question), expected)
            asked += expected.length
            beyond += expected.filter((cell) => (cell.tallies[1] ?? 0n) > BigInt(Number.MAX_SAFE_INTEGER)).length
          }
        }
        ok(asked > 300, `only ${asked} cells were compared`)
        ok(beyond > 10, "no sum passed 2^53")
      })
    )
  },
  {
    id: "SQ-02",
    text: "scans what core would choose, in the order of the entries, however many pages it takes",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        const rows = someRows(2_500)
        yield* put(rows)
        for (const where of predicates) {
          const question = { kind: sample, ...year, select: "occurred" as const }
          const wanted = where === undefined ? () => true : matcher(sample, where)
          const expected = rows.filter((one) => selects(question)(one) && wanted(one))
          const scan = { ...question, tenant: "a", asOf: ever, ...(where === undefined ? {} : { where }) }
          sameList(
            (yield* Stream.runCollect(store.scan(scan))).map((entry) => entry.row),
            expected
          )
        }
      })
    )
  },
  {
    id: "SQ-03",
    text: "a period over which there is nothing has no cell at all, and a sum of gaps is null",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        yield* put([row("1"), row("2")])
        const sum: ReadonlyArray<Tally> = [{ op: "sum", field: "mass" }, { op: "count" }]
        const question: Aggregation = { kind: sample, ...year, select: "occurred", tallies: sum, by: [] }
        deepStrictEqual(
          (yield* ask(store, question)).map((cell) => cell.tallies),
          [[null, 2n]]
        )
        const later = { ...question, from: plainDate("2030-01-01"), to: plainDate("2030-12-31") }
        strictEqual((yield* ask(store, later)).length, 0)
      })
    )
  },
  {
    id: "SQ-04",
    text: "answers several questions at once, about ledgers and groups of their own, each in its place",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        yield* put([row("1", { area: 5, street: "新港" }), row("2", { area: 7 }), row("3", { day: "2022-04-01" })])
        const one = { ...year, select: "occurred" as const }
        const questions: ReadonlyArray<Aggregation> = [
          { kind: sample, ...one, by: ["street", "month"], tallies: [{ op: "count" }] },
          { kind: sampleDay, ...one, by: [], tallies: [{ op: "sum", field: "area" }, { op: "count" }] },
          { kind: sampleFactor, ...one, by: ["year"], tallies: [] }
        ]
        const answers = yield* store.aggregate({ tenant: "a", asOf: ever, questions })
        deepStrictEqual(
          answers.map((cells) => cells.map(({ by, tallies }) => [...by, ...tallies])),
          [
            [
              ["", "2022-03", 1n],
              ["", "2022-04", 1n],
              ["新港", "2022-03", 1n]
            ],
            [[12n, 1n]],
            []
          ]
        )
        deepStrictEqual(yield* store.aggregate({ tenant: "a", asOf: ever, questions: [] }), [])
      })
    )
  },
  {
    id: "SQ-10",
    text: "a scan goes on after an entry: pages of any size give together what one scan gives",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        yield* put(someRows(40))
        const scan = { tenant: "a", kind: sample, ...year, select: "occurred", asOf: ever } as const
        const whole = yield* Stream.runCollect(store.scan(scan))
        ok(whole.length > 10)
        for (const size of [1, 7]) {
          const paged: Array<number> = []
          // A store that gives the same page again and again would never end.
          while (paged.length <= whole.length) {
            const page = yield* Stream.runCollect(Stream.take(store.scan({ ...scan, after: paged.at(-1) ?? 0 }), size))
            paged.push(...page.map(({ entry }) => entry))
            if (page.length < size) break
          }
          deepStrictEqual(
            paged,
            whole.map(({ entry }) => entry)
          )
        }
      })
    )
  },
  {
    id: "SQ-11",
    text: "a scan gives no more than it is asked for, from wherever it goes on",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        const all = someRows(2_200)
        yield* put(all)
        const question = { kind: sample, ...year, select: "occurred" as const, tenant: "a", asOf: ever }
        const numbers = (page: { readonly after?: number; readonly limit?: number }) =>
          Effect.map(Stream.runCollect(store.scan({ ...question, ...page })), (entries) =>
            [...entries].map(({ entry }) => entry)
          )
        const whole = yield* numbers({})
        for (const [after, limit] of [
          [0, 1],
          [7, 50],
          [0, 1_000],
          [3, 1_500],
          [2_190, 50],
          [5_000, 5]
        ] as const) {
          const behind = whole.filter((entry) => entry > after)
          deepStrictEqual(yield* numbers({ after, limit }), behind.slice(0, limit))
          deepStrictEqual(yield* numbers({ after }), behind)
        }
        deepStrictEqual(yield* numbers({ limit: 0 }), [])
      })
    )
  }
]
