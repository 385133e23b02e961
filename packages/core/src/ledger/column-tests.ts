/** A predicate over columns, a block of rows at a time. Each word or day is tested once and not in each row. */
import { fromEpochDay } from "../calendar/index.ts"
import { BLOCK, type Column, type Columns, columnOf, NO_DAY } from "./columns.ts"
import { type FieldPredicate, type Predicate, valueTest } from "./predicate.ts"

/** Writes one byte a row for the `count` rows from `from` on: 1 where the row satisfies the condition, else 0. */
export type Mask = (from: number, count: number, mask: Uint8Array) => void

/** Which rows satisfy `predicate`: the same ones as `matcher` says. Throws RangeError for a field that is not held. */
export const maskOf = (columns: Columns, predicate: Predicate): Mask => {
  switch (predicate.op) {
    case "and": {
      const parts = predicate.all.map((part) => maskOf(columns, part))
      const other = new Uint8Array(BLOCK)
      return (from, count, mask) => {
        mask.fill(1)
        for (const part of parts) {
          part(from, count, other)
          for (let at = 0; at < count; at++) mask[at] = (mask[at] as number) & (other[at] as number)
        }
      }
    }
    case "or": {
      const parts = predicate.any.map((part) => maskOf(columns, part))
      const other = new Uint8Array(BLOCK)
      return (from, count, mask) => {
        mask.fill(0)
        for (const part of parts) {
          part(from, count, other)
          for (let at = 0; at < count; at++) mask[at] = (mask[at] as number) | (other[at] as number)
        }
      }
    }
    case "not": {
      const of = maskOf(columns, predicate.of)
      return (from, count, mask) => {
        of(from, count, mask)
        for (let at = 0; at < count; at++) mask[at] = 1 - (mask[at] as number)
      }
    }
    default:
      return fieldMask(columnOf(columns, predicate.field), predicate)
  }
}

const fieldMask = (column: Column, predicate: FieldPredicate): Mask => {
  const test = valueTest(predicate)
  switch (column.type) {
    case "words": {
      const { codes, words } = column
      const passes = Uint8Array.from([0, ...words.map((word) => Number(test(word)))])
      return (from, count, mask) => {
        for (let at = 0; at < count; at++) mask[at] = passes[(codes[from + at] as number) + 1] as number
      }
    }
    case "days": {
      const { days, first, last } = column
      const span = Math.max(0, last - first + 1)
      const passes = Uint8Array.from({ length: span }, (_, day) => Number(test(fromEpochDay(first + day))))
      return (from, count, mask) => {
        for (let at = 0; at < count; at++) {
          const day = days[from + at] as number
          mask[at] = day === NO_DAY ? 0 : (passes[day - first] as number)
        }
      }
    }
    case "numbers": {
      const { values } = column
      return (from, count, mask) => {
        for (let at = 0; at < count; at++) {
          const value = values[from + at] as number
          mask[at] = Number.isNaN(value) ? 0 : Number(test(value))
        }
      }
    }
  }
}
