/** 义务 — who owed what on a day and whether it was done: the duty rules of the place, and the limits of every case. */
import {
  addMonthsWithin,
  chinaWorkCalendar,
  dateAt,
  daysBetween,
  type Instant,
  type PlainDate,
  plainDate,
  type TimeLimit
} from "@xiuhua/core/calendar"
import {
  type DayRange,
  type DutyEntry,
  type DutyField,
  type DutyLedgers,
  type DutyOutcome,
  type DutyQuestion,
  type DutyRule,
  evaluateDuty,
  kindsOf,
  yearUntil
} from "@xiuhua/core/duties"
import { aggregateOf } from "@xiuhua/core/handle"
import type { LedgerKind } from "@xiuhua/core/ledger"
import type { Store, StoredEvent, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { type Registry, served } from "./cases.ts"
import type { Catalogue } from "./catalogue.ts"
import { asOfOf } from "./moment.ts"
import { personalDuties, withoutPerson } from "./persons.ts"
import { InvalidRequest } from "./requests.ts"

type Service = Store["Service"]

export interface DutyQuery {
  readonly tenant: string
  /** The day of judgment: not yet due while the last day is not before it. */
  readonly on: PlainDate
  /** Only what had been recorded by then; by default everything recorded so far. */
  readonly asOf?: Instant
  readonly fields?: ReadonlyArray<DutyField>
  /**
   * Periods that begin in it, and of those that last a year or longer also what still runs in it; by default the year of
   * `on`, up to `on`.
   */
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

/** How many months a limit reaches at most. Workdays are few in a month with a long holiday. */
const monthsOf = ({ count, unit }: TimeLimit): number => {
  switch (unit) {
    case "years":
      return 12 * count
    case "months":
      return count
    case "calendarDays":
      return Math.ceil(count / 28)
    case "workdays":
      return Math.ceil(count / 14)
  }
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
      return 12
    case "event":
      return Math.max(0, ...(period.within?.values ?? []).map(({ value }) => monthsOf(value)))
    case "years":
      return 12 * period.count
  }
}

/** Whether a period may last a year or longer without beginning on the first of January: a term of office. */
const isLong = (rule: DutyRule): boolean => rule.period.unit !== "year" && reach(rule) >= 12

/**
 * Outcomes of one rule as they are listed: of the periods that begin in the range, and of long ones also those that still ran
 * in it, so that an election due this year is seen though its term began before.
 */
const listed = (
  rule: DutyRule,
  ledgers: DutyLedgers,
  { range, ...question }: Required<DutyQuestion> & { readonly asOf: Instant }
): ReadonlyArray<DutyOutcome> =>
  isLong(rule)
    ? evaluateDuty(rule, ledgers, {
        ...question,
        range: { ...range, from: addMonthsWithin(range.from, -reach(rule)) }
      }).filter(({ period }) => period.to >= range.from)
    : evaluateDuty(rule, ledgers, { ...question, range })

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
      range: { from: addMonthsWithin(from, -reach(rule)), to: to < on ? to : on }
    }).filter(({ period }) => period.to >= from && period.to <= to)
  )
}

/** Aggregates that are about one person: their duties name nobody either. */
const personsOwn: ReadonlyArray<string> = ["member-development"]

/** The limits of every case of a tenant, from the events recorded by a moment. */
const caseDuties = (
  store: Service,
  registry: Registry,
  { asOf, on, tenant }: Required<Pick<DutyQuery, "asOf" | "on" | "tenant">>
) =>
  Effect.gen(function* () {
    const cases = new Map<string, Map<string, Array<StoredEvent>>>()
    yield* Stream.runForEach(store.readAll(tenant, 0), (event) =>
      Effect.sync(() => {
        const whose = aggregateOf(event.stream)
        if (event.recordedAt > asOf || whose === undefined || !Object.hasOwn(registry, whose.name)) return
        const streams = cases.get(whose.name) ?? new Map<string, Array<StoredEvent>>()
        cases.set(whose.name, streams)
        const events = streams.get(whose.id)
        if (events === undefined) streams.set(whose.id, [event])
        else events.push(event)
      })
    )
    const found: Array<DutyOutcome> = []
    for (const [name, streams] of cases) {
      const outcomes = yield* served(registry, name).duties(tenant, streams, on)
      found.push(...(personsOwn.includes(name) ? outcomes.map(withoutPerson) : outcomes))
    }
    return found
  })

/** How many days may be asked about at once: every rule has a period for each day of them, for everybody it binds. */
const MOST_DAYS = 1_830

/** Every duty of the tenant: those of rules in the order of the rules, then those of cases. Nobody is named. */
export const duties = (store: Service, catalogue: Catalogue, registry: Registry) => {
  const personal = personalDuties(catalogue)
  return Effect.fn("Bureau.duties")(function* ({ fields, on, range, tenant, ...query }: DutyQuery) {
    if (range !== undefined && daysBetween(range.from, range.to) > MOST_DAYS)
      return yield* new InvalidRequest({ rule: "range" })
    const asOf = yield* asOfOf(store, { tenant, ...query })
    const rules = catalogue.duties.filter(({ field }) => fields === undefined || fields.includes(field))
    const ledgers = yield* dutyLedgers(store, { tenant, asOf }, rules)
    const question = { on, asOf, calendar: chinaWorkCalendar, range: range ?? yearUntil(on) }
    const found = rules.flatMap((rule) => {
      const outcomes = listed(rule, ledgers, question)
      return personal.has(rule.id) ? outcomes.map(withoutPerson) : outcomes
    })
    for (const { kind, outcomes } of catalogue.entryDuties) {
      const scan = { tenant, kind, asOf, from: FIRST, to: LAST, select: "occurred" } as const
      const rows = yield* Stream.runCollect(Stream.map(store.scan(scan), ({ row }) => row))
      found.push(...outcomes(rows, on).filter(({ dueOn }) => range === undefined || dueOn >= range.from))
    }
    const ofCases = yield* caseDuties(store, registry, { tenant, on, asOf })
    return [...found, ...ofCases].filter(({ field }) => fields === undefined || fields.includes(field))
  })
}
