/**
 * 下推 — figures as one query: every national indicator is answered by a store with exactly the numerator and denominator that
 * core finds over the same entries in memory. A store is opened with `pushDownKinds` and without derivations.
 */
import { deepStrictEqual, ok } from "node:assert/strict"
import { plainDate } from "@xiuhua/core/calendar"
import { enforcementIndicators } from "@xiuhua/core/enforcement"
import { governanceIndicators } from "@xiuhua/core/governance"
import { canGroupBy, type Indicator, measuresOf, plan } from "@xiuhua/core/indicators"
import { type Aggregation, aggregate, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { partyIndicators } from "@xiuhua/core/party"
import { Store } from "@xiuhua/core/ports"
import { sanitationIndicators } from "@xiuhua/core/sanitation"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { chance, type Random, randomFrom, wholeBetween } from "./random.ts"
import { randomRows, unchecked } from "./random-row.ts"
import { once, type Requirement } from "./requirement.ts"
import { ever } from "./store-fixture.ts"

const indicators: ReadonlyArray<Indicator> = [
  ...sanitationIndicators,
  ...enforcementIndicators,
  ...partyIndicators,
  ...governanceIndicators
]

/** Every ledger that an indicator is made from; rows of them need not make sense as a whole. */
export const pushDownKinds: ReadonlyArray<LedgerKind> = [
  ...new Map(
    indicators.flatMap(measuresOf).map(({ kind }): readonly [string, LedgerKind] => [kind.id, unchecked(kind)])
  ).values()
]

const ROWS = 30
const TENANT = "push-down"

/** Most rows in two years and on few days, so that questions find something and groups hold several. */
const closer = (kind: LedgerKind, row: Row, random: Random): Row =>
  row.map((value, at) => {
    const field = Object.values(kind.fields)[at]
    if (value === null || chance(random, 0.1)) return value
    if (field?.type === "month") return `202${wholeBetween(random, 1, 2)}-0${wholeBetween(random, 1, 9)}-01`
    if (field?.type !== "day") return value
    return `202${wholeBetween(random, 1, 2)}-0${wholeBetween(random, 1, 9)}-1${wholeBetween(random, 0, 9)}`
  })

/** Rows of a kind, no key twice. */
const rowsOf = (kind: LedgerKind): ReadonlyArray<Row> => {
  const random = randomFrom(11, kind.id)
  const places = kind.key.map((name) => Object.keys(kind.fields).indexOf(name))
  const rows = new Map<string, Row>()
  for (const row of randomRows(kind, Math.min(ROWS, spread(kind)), random)) {
    const near = closer(kind, row, random)
    rows.set(places.map((place) => near[place]).join("\u001f"), near)
  }
  return [...rows.values()]
}

/** How many different keys a kind can have, as far as that is few. */
const spread = ({ fields, key }: LedgerKind): number =>
  key.reduce((product, name) => {
    const field = fields[name]
    return product * (field?.type === "code" ? Object.keys(field.codes).length : 1_000)
  }, 1)

const EVER = { from: plainDate("1900-01-01"), to: plainDate("2199-12-31") }

const periods = [
  { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") },
  { from: plainDate("2022-03-12"), to: plainDate("2022-08-15") },
  EVER
]

const dimensions = ["month", "quarter", "street", "section", "orgUnit", "branch"]

/** A breakdown of each kind that an indicator allows, and none. */
const breakdowns = (indicator: Indicator): ReadonlyArray<ReadonlyArray<string>> => {
  const allowed = dimensions.filter((dimension) => canGroupBy(indicator, dimension))
  return [[], ...allowed.map((dimension) => [dimension]), ...(allowed.length > 1 ? [allowed.slice(0, 2)] : [])]
}

/** What a store must answer where indicators are made from it. */
export const pushDownRequirements: ReadonlyArray<Requirement<Store>> = [
  {
    id: "PD-01",
    text: "numerator and denominator of every national indicator are those of the entries in memory, for every period and breakdown",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        yield* TestClock.setTime(1_000)
        const rows = new Map(pushDownKinds.map((kind) => [kind.id, rowsOf(kind)]))
        yield* store.commit({
          tenant: TENANT,
          actor: "tester",
          idempotencyKey: "push-down",
          provenance: { source: "testkit", reliability: "synthetic" },
          appends: [],
          entries: pushDownKinds.map((kind) => ({ kind, rows: rows.get(kind.id) ?? [] })),
          corrections: [],
          settlements: []
        })
        const reached = { groups: 0, figures: 0, indicators: new Set<string>() }
        for (const indicator of indicators) {
          for (const period of periods) {
            for (const by of breakdowns(indicator)) {
              const { questions, read } = plan(indicator, period, by)
              const answers = yield* store.aggregate({ tenant: TENANT, asOf: ever, questions })
              const expected = questions.map((question) => aggregate(question, rows.get(question.kind.id) ?? []))
              deepStrictEqual(answers, expected, `${indicator.id} by ${by.join(", ")}`)
              const groups = read(answers)
              deepStrictEqual(groups, read(expected))
              reached.groups += groups.length
              const counted = groups.flatMap(({ measures }) => measures).filter((measure) => measure !== null)
              reached.figures += counted.length
              if (counted.some(({ digits }) => digits > 0n)) reached.indicators.add(indicator.id)
            }
          }
        }
        ok(reached.groups > 10_000, `only ${reached.groups} groups were compared`)
        const empty = indicators.filter(({ id }) => !reached.indicators.has(id)).map(({ id }) => id)
        ok(empty.length <= indicators.length / 4, `nothing was counted for ${empty.join(", ")}`)
      })
    )
  },
  {
    id: "PD-02",
    text: "a figure as recorded at a moment does not change with what is recorded later",
    check: once(
      Effect.gen(function* () {
        const store = yield* Store
        const commit = (key: string, kind: LedgerKind, rows: ReadonlyArray<Row>) =>
          store.commit({
            tenant: "as-of",
            actor: "tester",
            idempotencyKey: `${key}/${kind.id}`,
            provenance: { source: "testkit", reliability: "synthetic" },
            appends: [],
            entries: [{ kind, rows }],
            corrections: [],
            settlements: []
          })
        const kinds = pushDownKinds.slice(0, 12)
        yield* TestClock.setTime(1_000)
        for (const kind of kinds) yield* commit("first", kind, rowsOf(kind).slice(0, 10))
        yield* TestClock.setTime(2_000)
        for (const kind of kinds) yield* commit("second", kind, rowsOf(kind).slice(10))
        for (const kind of kinds) {
          const question: Aggregation = { kind, ...EVER, select: "occurred", tallies: [{ op: "count" }], by: [] }
          const at = (asOf: number) =>
            Effect.map(
              store.aggregate({ tenant: "as-of", asOf, questions: [question] }),
              ([cells]) => cells?.[0]?.entries ?? 0
            )
          const all = rowsOf(kind).length
          deepStrictEqual([yield* at(999), yield* at(1_500), yield* at(2_000)], [0, Math.min(10, all), all])
        }
      })
    )
  }
]
