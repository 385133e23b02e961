/** 义务 — who owed what on a day and whether it was done: the duty rules of the place, and the limits of every case. */
import { addMonths, chinaWorkCalendar, dateAt, type Instant, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import {
  type DayRange,
  type DutyEntry,
  type DutyField,
  type DutyLedgers,
  type DutyOutcome,
  type DutyRule,
  evaluateDuty,
  kindsOf
} from "@xiuhua/core/duties"
import { aggregateOf } from "@xiuhua/core/handle"
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { Store, StoredEvent, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Registry } from "./cases.ts"
import type { Catalogue } from "./catalogue.ts"
import { asOfOf } from "./moment.ts"

type Service = Store["Service"]

export interface DutyQuery {
  readonly tenant: string
  /** The day of judgment: not yet due while the last day is not before it. */
  readonly on: PlainDate
  /** Only what had been recorded by then; by default everything recorded so far. */
  readonly asOf?: Instant
  readonly fields?: ReadonlyArray<DutyField>
  /** Periods that begin in it; by default in the year of `on`, up to `on`. */
  readonly range?: DayRange
}

const FIRST = plainDate("1900-01-01")
const LAST = plainDate("2199-12-31")

/** Every entry of the ledgers that the rules read, as recorded at a moment. Each ledger is read once. */
export const dutyLedgers = (
  store: Service,
  { asOf, tenant }: { readonly tenant: string; readonly asOf: Instant },
  rules: ReadonlyArray<DutyRule>
): Effect.Effect<DutyLedgers, StoreFailure> => {
  const kinds: ReadonlyArray<LedgerKind> = [...new Set(rules.flatMap(kindsOf))]
  return Effect.map(
    Effect.forEach(kinds, (kind) =>
      Effect.map(
        Stream.runCollect(store.scan({ tenant, kind, asOf, from: FIRST, to: LAST, select: "occurred" })),
        (entries): readonly [string, Iterable<DutyEntry>] => [kind.id, entries]
      )
    ),
    (found) => new Map(found)
  )
}

/** How many months before a range a period may begin that ends within it. */
const reach = ({ period }: DutyRule): number => {
  switch (period.unit) {
    case "window":
    case "day":
      return 0
    case "week":
    case "month":
      return 1
    case "quarter":
      return 3
    case "half-year":
      return 6
    case "year":
    case "event":
      return 12
    case "years":
      return 12 * period.count
  }
}

/** Outcomes of rules whose period ends in the range, judged on the civil day of the moment they are asked as of. */
export const outcomesEnding = (
  rules: ReadonlyArray<DutyRule>,
  ledgers: DutyLedgers,
  { asOf, from, to }: DayRange & { readonly asOf: Instant }
): ReadonlyArray<DutyOutcome> => {
  const on = dateAt(asOf)
  return rules.flatMap((rule) =>
    evaluateDuty(rule, ledgers, {
      on,
      asOf,
      calendar: chinaWorkCalendar,
      range: { from: addMonths(from, -reach(rule)), to: to < on ? to : on }
    }).filter(({ period }) => period.to >= from && period.to <= to)
  )
}

/** The limits of every case of a tenant, from the events recorded by a moment. */
const caseDuties = (
  store: Service,
  registry: Registry,
  { asOf, on, tenant }: Required<Pick<DutyQuery, "asOf" | "on" | "tenant">>
) =>
  Effect.gen(function* () {
    const streams = new Map<string, Array<StoredEvent>>()
    yield* Stream.runForEach(store.readAll(tenant, 0), (event) =>
      Effect.sync(() => {
        if (event.recordedAt > asOf) return
        const events = streams.get(event.stream)
        if (events === undefined) streams.set(event.stream, [event])
        else events.push(event)
      })
    )
    const found: Array<DutyOutcome> = []
    for (const [stream, events] of streams) {
      const whose = aggregateOf(stream)
      if (whose === undefined || !Object.hasOwn(registry, whose.name)) continue
      const served = registry[whose.name as keyof Registry]
      found.push(...(yield* served.duties(tenant, whose.id, events, on)))
    }
    return found
  })

/** Every duty of the tenant: those of rules in the order of the rules, then those of cases. */
export const duties = (store: Service, catalogue: Catalogue, registry: Registry) =>
  Effect.fn("Bureau.duties")(function* ({ fields, on, range, tenant, ...query }: DutyQuery) {
    const asOf = yield* asOfOf(store, { tenant, ...query })
    const rules = catalogue.duties.filter(({ field }) => fields === undefined || fields.includes(field))
    const ledgers = yield* dutyLedgers(store, { tenant, asOf }, rules)
    const question = { on, asOf, calendar: chinaWorkCalendar, ...(range !== undefined && { range }) }
    const found = rules.flatMap((rule) => evaluateDuty(rule, ledgers, question))
    for (const { kind, outcomes } of catalogue.entryDuties) {
      const scan = { tenant, kind, asOf, from: FIRST, to: LAST, select: "occurred" } as const
      const rows = yield* Stream.runCollect(Stream.map(store.scan(scan), ({ row }) => row))
      found.push(...outcomes(rows, on).filter(({ dueOn }) => range === undefined || dueOn >= range.from))
    }
    const ofCases = yield* caseDuties(store, registry, { tenant, on, asOf })
    return [...found, ...ofCases].filter(({ field }) => fields === undefined || fields.includes(field))
  })
