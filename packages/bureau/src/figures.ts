/**
 * 数字的来源 — ledgers at a moment, for whoever makes figures: what is stored is asked of the store; what outcomes of duties
 * come to is computed and joins what is stored, never under a key that is stored.
 */
import { addDaysWithin, dateAt, type Instant, type PlainDate } from "@xiuhua/core/calendar"
import type { DayRange, DutyOutcome, OutcomeLedger } from "@xiuhua/core/duties"
import { evidenceOf, type Indicator } from "@xiuhua/core/indicators"
import {
  type Aggregation,
  aggregate,
  type Cell,
  keyOf,
  type LedgerKind,
  matcher,
  type Row,
  selects
} from "@xiuhua/core/ledger"
import type { Scan, Store, StoredEntry, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { dutyLedgers, outcomesEnding } from "./duties.ts"

type Service = Store["Service"]

/** A row that was computed, and the outcome it was computed from. */
interface ComputedRow {
  readonly row: Row
  readonly outcome: DutyOutcome
}

/** One ledger behind a figure. */
export interface EvidenceLedger {
  readonly kind: LedgerKind
  readonly entries: Stream.Stream<StoredEntry, StoreFailure>
}

/** Ledgers of a tenant in a period, as recorded at a moment. */
export interface Ledgers {
  /** The cells of each question; those that the store answers are asked at once. */
  readonly aggregate: (
    questions: ReadonlyArray<Aggregation>
  ) => Effect.Effect<ReadonlyArray<ReadonlyArray<Cell>>, StoreFailure>
  /** The entries behind a figure. Behind a computed row stand the entries that were given for its duty. */
  readonly evidence: (
    indicator: Indicator,
    period: DayRange
  ) => Effect.Effect<ReadonlyArray<EvidenceLedger>, StoreFailure>
}

/** Rows of a kind that outcomes come to, those left out whose key is stored; worked out once, when first asked. */
const computing = (
  store: Service,
  scope: DayRange & { readonly tenant: string; readonly asOf: Instant },
  { kind, rowOf, rules }: OutcomeLedger
): Effect.Effect<ReadonlyArray<ComputedRow>, StoreFailure> =>
  Effect.gen(function* () {
    const ledgers = yield* dutyLedgers(store, scope, rules)
    const asRow = rowOf(ledgers)
    const rows = outcomesEnding(rules, ledgers, scope).flatMap((outcome) => {
      const row = asRow(outcome)
      return row === null ? [] : [{ row, outcome }]
    })
    if (rows.length === 0) return rows
    const key = keyOf(kind)
    const { asOf, from, tenant, to } = scope
    const stored = yield* Stream.runCollect(store.scan({ tenant, kind, from, to, asOf, select: "occurred" }))
    const taken = new Set(stored.map((entry) => key(entry.row)))
    return rows.filter(({ row }) => !taken.has(key(row)))
  })

/** The entries named in outcomes (`sanitation.sweep-run/12`), a ledger each. */
const entriesOf = (
  store: Service,
  kinds: ReadonlyArray<LedgerKind>,
  scope: { readonly tenant: string; readonly asOf: Instant },
  outcomes: ReadonlyArray<DutyOutcome>
): ReadonlyArray<EvidenceLedger> => {
  const wanted = new Map<string, Set<number>>()
  for (const { evidence } of outcomes) {
    for (const { id } of evidence) {
      const cut = id.lastIndexOf("/")
      const numbers = wanted.get(id.slice(0, cut)) ?? new Set()
      wanted.set(id.slice(0, cut), numbers.add(Number(id.slice(cut + 1))))
    }
  }
  return kinds.flatMap((kind) => {
    const numbers = wanted.get(kind.id)
    if (numbers === undefined) return []
    const all: Scan = { ...scope, kind, from: EVER.from, to: EVER.to, select: "occurred" }
    return [{ kind, entries: Stream.filter(store.scan(all), ({ entry }) => numbers.has(entry)) }]
  })
}

const EVER = { from: "1900-01-01", to: "2199-12-31" } as DayRange

/** The ledgers of a tenant; `scope` holds every period that will be asked about. */
export const ledgersAt = (
  store: Service,
  { kinds, outcomeLedgers }: Catalogue,
  scope: DayRange & { readonly tenant: string; readonly asOf: Instant }
): Effect.Effect<Ledgers> =>
  Effect.gen(function* () {
    const { asOf, tenant } = scope
    const computed = new Map<LedgerKind, Effect.Effect<ReadonlyArray<ComputedRow>, StoreFailure>>()
    for (const ledger of outcomeLedgers) {
      computed.set(ledger.kind, yield* Effect.cached(computing(store, scope, ledger)))
    }
    const rowsOf = (kind: LedgerKind) => computed.get(kind) ?? Effect.succeed([])
    /** What falls due on the day of the moment or later is not counted yet. */
    const lastDay = addDaysWithin(dateAt(asOf), -1)
    const until = ({ dueDay }: LedgerKind, to: PlainDate): PlainDate => (dueDay && lastDay < to ? lastDay : to)
    return {
      aggregate: (asked) =>
        Effect.gen(function* () {
          const questions = asked.map((question) => ({ ...question, to: until(question.kind, question.to) }))
          const rows = yield* Effect.forEach(questions, ({ kind }) => rowsOf(kind))
          const stored = questions.filter((_, at) => rows[at]?.length === 0)
          const answers = yield* store.aggregate({ tenant, asOf, questions: stored })
          const answered = new Map(stored.map((question, at) => [question, answers[at] ?? []]))
          return yield* Effect.forEach(questions, (question, at) => {
            const known = answered.get(question)
            if (known !== undefined) return Effect.succeed(known)
            const { from, kind, select, to } = question
            return Effect.map(Stream.runCollect(store.scan({ tenant, asOf, kind, from, to, select })), (entries) =>
              aggregate(
                question,
                [...entries, ...(rows[at] ?? [])].map(({ row }) => row)
              )
            )
          })
        }),
      evidence: (indicator, { from, to: end }) =>
        Effect.map(
          Effect.forEach(evidenceOf(indicator), ({ kind, select, where }) =>
            Effect.map(rowsOf(kind), (rows): ReadonlyArray<EvidenceLedger> => {
              const to = until(kind, end)
              const matches = matcher(kind, where)
              const isIn = selects({ kind, from, to, select })
              const within = rows.filter(({ row }) => isIn(row) && matches(row))
              return [
                { kind, entries: store.scan({ kind, select, where, tenant, from, to, asOf }) },
                ...entriesOf(
                  store,
                  kinds,
                  { tenant, asOf },
                  within.map(({ outcome }) => outcome)
                )
              ]
            })
          ),
          (found) => found.flat()
        )
    }
  })
