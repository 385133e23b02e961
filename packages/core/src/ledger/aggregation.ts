import { addDaysWithin, firstOfMonth, lastOfMonth, type PlainDate } from "../calendar/index.ts"
import { fieldIndex, type LedgerKind } from "./kind.ts"
import { matcher, type Predicate } from "./predicate.ts"
import type { Row, Value } from "./row.ts"

/** The time dimensions every kind has; the other dimensions are its text and code fields that are not personal. */
export const timeDimensions = ["year", "quarter", "month", "day"] as const
export type TimeDimension = (typeof timeDimensions)[number]

/** A time dimension or the name of a text or code field. */
export type Dimension = string

/** One number wanted from the entries: how many, the sum of a measure, how many different values of a field. */
export type Tally = (
  | { readonly op: "count" }
  | { readonly op: "sum"; readonly field: string }
  | { readonly op: "distinct"; readonly field: string }
) & { readonly where?: Predicate }

/** A question to one ledger, as data: answered here over rows, and by a store as one query, exactly alike. */
export interface Aggregation {
  readonly kind: LedgerKind
  /** Both inclusive. A month's entry belongs to a period that holds the whole month. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** `occurred`: entries whose day lies in the period. `valid`: entries that are valid on its last day. */
  readonly select: "occurred" | "valid"
  readonly tallies: ReadonlyArray<Tally>
  readonly by: ReadonlyArray<Dimension>
}

/** The answer for one group. */
export interface Cell {
  /** The group's key per dimension; a missing value is the empty text. */
  readonly by: ReadonlyArray<string>
  readonly entries: number
  /** Different days (or months) that have an entry. */
  readonly days: number
  readonly lastDay: PlainDate
  /** In the order of the tallies, measures in 10^-scale units; null for a sum over nothing but missing values. */
  readonly tallies: ReadonlyArray<bigint | null>
}

/** True for the dimensions that every kind has by its day field. */
export const isTimeDimension = (dimension: Dimension): dimension is TimeDimension =>
  (timeDimensions as ReadonlyArray<string>).includes(dimension)

/** True when entries of `kind` can be grouped by `dimension`. Personal data are no dimension: a breakdown would list them. */
export const hasDimension = (kind: LedgerKind, dimension: Dimension): boolean => {
  if (isTimeDimension(dimension)) return dimension !== "day" || kind.grain === "day"
  const field = kind.fields[dimension]
  if (field === undefined || (field.type !== "text" && field.type !== "code")) return false
  return field.privacy === "public" || field.privacy === "internal"
}

/** The bucket of a day: `2022`, `2022-Q1`, `2022-03` or the day itself. */
export const bucketOf = (day: string, dimension: TimeDimension): string => {
  switch (dimension) {
    case "year":
      return day.slice(0, 4)
    case "quarter":
      return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    case "month":
      return day.slice(0, 7)
    case "day":
      return day
  }
}

/** The first and last value of the kind's day field that lie in the period. */
export const dayBounds = ({ kind, from, to }: Pick<Aggregation, "kind" | "from" | "to">): [PlainDate, PlainDate] => {
  if (kind.grain === "day" || lastOfMonth(to) === to) return [from, to]
  const month = firstOfMonth(to)
  const lastFull = addDaysWithin(month, -1)
  // Before the first month that is known there is none: nothing lies between an end and a beginning.
  return lastFull < month ? [from, lastFull] : [lastOfMonth(to), month]
}

/** Which rows an aggregation is about, before its tallies' own conditions. */
export const selects = (question: Pick<Aggregation, "kind" | "from" | "to" | "select">): ((row: Row) => boolean) => {
  const { kind } = question
  const [from, to] = dayBounds(question)
  const day = fieldIndex(kind, kind.day)
  if (question.select === "occurred") {
    return (row) => (row[day] as string) >= from && (row[day] as string) <= to
  }
  const until = kind.until === undefined ? -1 : fieldIndex(kind, kind.until)
  return (row) => (row[day] as string) <= to && ((row[until] ?? null) === null || (row[until] as string) >= to)
}

/** A question made ready to read rows: which ones it is about, their group, and what each tally takes from them. */
export const readerOf = (question: Aggregation) => {
  const { kind } = question
  const dayAt = fieldIndex(kind, kind.day)
  const keys = question.by.map((dimension) => {
    if (isTimeDimension(dimension)) return (row: Row) => bucketOf(row[dayAt] as string, dimension)
    const at = fieldIndex(kind, dimension)
    return (row: Row) => String(row[at] ?? "")
  })
  return {
    chosen: selects(question),
    keyOf: (row: Row): ReadonlyArray<string> => keys.map((of) => of(row)),
    dayOf: (row: Row) => row[dayAt] as PlainDate,
    tallies: question.tallies.map((tally) => {
      const matches = tally.where === undefined ? () => true : matcher(kind, tally.where)
      const at = tally.op === "count" ? -1 : fieldIndex(kind, tally.field)
      /** The value that counts; null where the row adds nothing. A count takes 1 of every row. */
      const takes = (row: Row): Value => (matches(row) ? (at < 0 ? 1 : (row[at] ?? null)) : null)
      return { op: tally.op, takes }
    })
  }
}

interface Group {
  readonly by: ReadonlyArray<string>
  entries: number
  lastDay: PlainDate
  readonly days: Set<string>
  readonly tallies: ReadonlyArray<{ total: bigint; seen: boolean; readonly values: Set<unknown> }>
}

/**
 * Answers an aggregation over rows in memory. Groups come in the order of their keys. This is the plain reference that
 * every other way of answering is held to; over many rows use `aggregateColumns`.
 */
export const aggregate = (question: Aggregation, rows: Iterable<Row>): ReadonlyArray<Cell> => {
  const { chosen, dayOf, keyOf, tallies } = readerOf(question)
  const groups = new Map<string, Group>()
  for (const row of rows) {
    if (!chosen(row)) continue
    const by = keyOf(row)
    const id = groupId(by)
    const day = dayOf(row)
    let group = groups.get(id)
    if (group === undefined) {
      const empty = () => ({ total: 0n, seen: false, values: new Set() })
      group = { by, entries: 0, lastDay: day, days: new Set(), tallies: tallies.map(empty) }
      groups.set(id, group)
    }
    group.entries++
    group.days.add(day)
    if (day > group.lastDay) group.lastDay = day
    for (const [index, tally] of group.tallies.entries()) {
      const step = tallies[index] as (typeof tallies)[number]
      const value = step.takes(row)
      if (value === null) continue
      if (step.op === "distinct") tally.values.add(value)
      else tally.total += BigInt(value)
      tally.seen = true
    }
  }
  const cells = [...groups.values()].map(({ by, days, entries, lastDay, tallies: totals }) => ({
    by,
    entries,
    days: days.size,
    lastDay,
    tallies: totals.map(({ total, seen, values }, index) => {
      const op = tallies[index]?.op
      return op === "distinct" ? BigInt(values.size) : op === "sum" && !seen ? null : total
    })
  }))
  return orderCells(cells)
}

/** A group's key as one text, for maps. */
export const groupId = (by: ReadonlyArray<string>): string => by.join("\u001f")

/** Cells in the order of their keys, the same whichever store answered. */
export const orderCells = (cells: ReadonlyArray<Cell>): ReadonlyArray<Cell> =>
  cells
    .map((cell) => [groupId(cell.by), cell] as const)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([, cell]) => cell)
