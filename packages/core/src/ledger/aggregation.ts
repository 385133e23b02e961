import { addDays, lastOfMonth, type PlainDate } from "../calendar/index.ts"
import { fieldIndex, fieldNames, type LedgerKind } from "./kind.ts"
import { matcher, type Predicate } from "./predicate.ts"
import type { Row } from "./row.ts"

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

/** True when entries of `kind` can be grouped by `dimension`. Personal data are no dimension: a breakdown would list them. */
export const hasDimension = (kind: LedgerKind, dimension: Dimension): boolean => {
  if ((timeDimensions as ReadonlyArray<string>).includes(dimension)) return dimension !== "day" || kind.grain === "day"
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
  return [from, addDays(`${to.slice(0, 8)}01` as PlainDate, -1)]
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

interface Group {
  readonly by: ReadonlyArray<string>
  entries: number
  lastDay: string
  readonly days: Set<string>
  readonly tallies: ReadonlyArray<{ total: bigint; seen: boolean; readonly values: Set<unknown> }>
}

/** Answers an aggregation over rows in memory. Groups come in the order of their keys. */
export const aggregate = (question: Aggregation, rows: Iterable<Row>): ReadonlyArray<Cell> => {
  const { kind, by, tallies } = question
  const names = fieldNames(kind)
  const dayAt = names.indexOf(kind.day)
  const chosen = selects(question)
  const keys = by.map((dimension) =>
    (timeDimensions as ReadonlyArray<string>).includes(dimension)
      ? (row: Row) => bucketOf(row[dayAt] as string, dimension as TimeDimension)
      : (
          (at) => (row: Row) =>
            String(row[at] ?? "")
        )(fieldIndex(kind, dimension))
  )
  const steps = tallies.map((tally) => ({
    matches: tally.where === undefined ? () => true : matcher(kind, tally.where),
    at: tally.op === "count" ? -1 : fieldIndex(kind, tally.field),
    op: tally.op
  }))
  const groups = new Map<string, Group>()
  for (const row of rows) {
    if (!chosen(row)) continue
    const key = keys.map((of) => of(row))
    const id = key.join("\u001f")
    let group = groups.get(id)
    if (group === undefined) {
      const empty = () => ({ total: 0n, seen: false, values: new Set() })
      group = { by: key, entries: 0, lastDay: "", days: new Set(), tallies: steps.map(empty) }
      groups.set(id, group)
    }
    const day = row[dayAt] as string
    group.entries++
    group.days.add(day)
    if (day > group.lastDay) group.lastDay = day
    for (const [index, step] of steps.entries()) {
      const tally = group.tallies[index]
      if (tally === undefined || !step.matches(row)) continue
      const value = row[step.at] ?? null
      if (step.op === "count") tally.total++
      else if (value === null) continue
      else if (step.op === "sum") tally.total += BigInt(value)
      else tally.values.add(value)
      tally.seen = true
    }
  }
  const cells = [...groups.values()].map((group) => ({
    by: group.by,
    entries: group.entries,
    days: group.days.size,
    lastDay: group.lastDay as PlainDate,
    tallies: group.tallies.map(({ total, seen, values }, index) => {
      const op = steps[index]?.op
      return op === "distinct" ? BigInt(values.size) : op === "sum" && !seen ? null : total
    })
  }))
  return orderCells(cells)
}

/** Cells in the order of their keys, the same whichever store answered. */
export const orderCells = (cells: ReadonlyArray<Cell>): ReadonlyArray<Cell> =>
  cells.toSorted((a, b) => {
    const [left, right] = [a.by.join("\u001f"), b.by.join("\u001f")]
    return left < right ? -1 : left > right ? 1 : 0
  })
