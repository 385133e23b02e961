/**
 * 列式台账 — the entries of one ledger by column, for questions over many rows in memory: texts and codes as numbers into
 * a list of words, days as epoch days, measures as 64-bit floats that hold whole numbers exactly. See ADR 0060.
 */
import { type EpochDay, type PlainDate, toEpochDay } from "../calendar/index.ts"
import type { Field } from "./field.ts"
import { fieldIndex, fieldNames, type LedgerKind } from "./kind.ts"
import type { Row, Value } from "./row.ts"

/** One field of all rows. */
export type Column =
  /** `codes[row]` stands for `words[codes[row]]`; -1 where the value is missing. */
  | { readonly type: "words"; readonly codes: Int32Array; readonly words: ReadonlyArray<string> }
  /** `days[row]` is an epoch day; {@link NO_DAY} where the value is missing. */
  | { readonly type: "days"; readonly days: Int32Array; readonly first: EpochDay; readonly last: EpochDay }
  /** `values[row]` in 10^-scale units, NaN where it is missing; `largest` is the greatest magnitude. */
  | { readonly type: "numbers"; readonly values: Float64Array; readonly largest: number; readonly missing: boolean }

/** Rows by column. Holds the fields it was asked to hold. */
export interface Columns {
  readonly kind: LedgerKind
  readonly length: number
  readonly fields: Readonly<Record<string, Column>>
}

/** A missing day; no day that exists. */
export const NO_DAY = -0x8000_0000

/** 2^26 rows: up to here sums of halves of safe integers are exact and group numbers fit. */
const MOST_ROWS = 0x400_0000

/** Rows are worked on this many at a time, so that what lies between two steps stays in the processor's cache. */
export const BLOCK = 0x1000

interface Builder {
  readonly push: (value: Value) => void
  readonly finish: () => Column
}

const wordsBuilder = (): Builder => {
  let codes = new Int32Array(1024)
  let length = 0
  const known = new Map<string, number>()
  return {
    push: (value) => {
      if (length === codes.length) codes = grown(codes, new Int32Array(length * 2))
      let code = value === null ? -1 : known.get(value as string)
      if (code === undefined) {
        code = known.size
        known.set(value as string, code)
      }
      codes[length++] = code
    },
    finish: () => ({ type: "words", codes: codes.slice(0, length), words: [...known.keys()] })
  }
}

const daysBuilder = (): Builder => {
  let days = new Int32Array(1024)
  let length = 0
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  return {
    push: (value) => {
      if (length === days.length) days = grown(days, new Int32Array(length * 2))
      if (value === null) {
        days[length++] = NO_DAY
        return
      }
      const day = toEpochDay(value as PlainDate)
      if (day < first) first = day
      if (day > last) last = day
      days[length++] = day
    },
    finish: () => ({ type: "days", days: days.slice(0, length), first, last })
  }
}

const numbersBuilder = (): Builder => {
  let values = new Float64Array(1024)
  let length = 0
  let largest = 0
  let missing = false
  return {
    push: (value) => {
      if (length === values.length) values = grown(values, new Float64Array(length * 2))
      const number = value === null ? Number.NaN : (value as number)
      if (value === null) missing = true
      else if (Math.abs(number) > largest) largest = Math.abs(number)
      values[length++] = number
    },
    finish: () => ({ type: "numbers", values: values.slice(0, length), largest, missing })
  }
}

const grown = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
  to.set(from)
  return to
}

const builderOf = ({ type }: Field): Builder => {
  switch (type) {
    case "text":
    case "code":
      return wordsBuilder()
    case "day":
    case "month":
      return daysBuilder()
    case "measure":
      return numbersBuilder()
  }
}

/**
 * Puts rows that may be stored (`checkRow` found nothing) into columns. Leave out fields that no question asks about, a
 * ticket number above all: every different text is kept once. The kind's day field is always held. Throws RangeError for
 * a field the kind does not have and beyond 2^26 rows; a column holds at most 2^24 different texts.
 */
export const columnsOf = (
  kind: LedgerKind,
  rows: Iterable<Row>,
  fields: ReadonlyArray<string> = fieldNames(kind)
): Columns => {
  const names = [...new Set([kind.day, ...fields])]
  const builders = names.map((name) => [fieldIndex(kind, name), builderOf(kind.fields[name] as Field)] as const)
  let length = 0
  for (const row of rows) {
    if (++length > MOST_ROWS) throw new RangeError(`${kind.id}: more than ${MOST_ROWS} rows`)
    for (const [at, builder] of builders) builder.push(row[at] ?? null)
  }
  const columns = builders.map(([, builder], index) => [names[index] as string, builder.finish()] as const)
  return { kind, length, fields: Object.fromEntries(columns) }
}

/** The column of a field; throws RangeError for one that is not held. */
export const columnOf = ({ fields, kind }: Columns, name: string): Column => {
  const column = fields[name]
  if (column === undefined) throw new RangeError(`columns of ${kind.id} do not hold ${name}`)
  return column
}

/** The values of a column as they stand in rows, by row. */
export const valueAt = (column: Column, show: (day: EpochDay) => PlainDate): ((row: number) => Value) => {
  switch (column.type) {
    case "words":
      return (row) => column.words[column.codes[row] as number] ?? null
    case "days":
      return (row) => (column.days[row] === NO_DAY ? null : show(column.days[row] as number))
    case "numbers":
      return (row) => (Number.isNaN(column.values[row]) ? null : (column.values[row] as number))
  }
}
