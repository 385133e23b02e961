import { fieldIndex, type LedgerKind } from "./kind.ts"
import type { Row, Value } from "./row.ts"

/**
 * A condition on one entry, as data: evaluated here and compiled to SQL with the same answer. Two-valued: a missing value
 * is equal to nothing and in no range, and the negation of that is true.
 */
export type Predicate =
  | { readonly op: "eq"; readonly field: string; readonly value: string | number }
  | { readonly op: "in"; readonly field: string; readonly values: ReadonlyArray<string | number> }
  | { readonly op: "range"; readonly field: string; readonly from?: string | number; readonly to?: string | number }
  | { readonly op: "present"; readonly field: string }
  | { readonly op: "and"; readonly all: ReadonlyArray<Predicate> }
  | { readonly op: "or"; readonly any: ReadonlyArray<Predicate> }
  | { readonly op: "not"; readonly of: Predicate }

export const eq = (field: string, value: string | number): Predicate => ({ op: "eq", field, value })
export const oneOf = (field: string, values: ReadonlyArray<string | number>): Predicate => ({ op: "in", field, values })
export const range = (field: string, from?: string | number, to?: string | number): Predicate => ({
  op: "range",
  field,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to })
})
export const present = (field: string): Predicate => ({ op: "present", field })
export const and = (...all: ReadonlyArray<Predicate>): Predicate => ({ op: "and", all })
export const or = (...any: ReadonlyArray<Predicate>): Predicate => ({ op: "or", any })
export const not = (of: Predicate): Predicate => ({ op: "not", of })

/** A predicate about the value of one field. */
export type FieldPredicate = Exclude<Predicate, { readonly op: "and" | "or" | "not" }>

/** What a predicate asks of a value that is not missing. */
export const valueTest = (predicate: FieldPredicate): ((value: NonNullable<Value>) => boolean) => {
  switch (predicate.op) {
    case "eq":
      return (value) => value === predicate.value
    case "in": {
      const values = new Set(predicate.values)
      return (value) => values.has(value)
    }
    case "range": {
      const { from, to } = predicate
      return (value) => (from === undefined || value >= from) && (to === undefined || value <= to)
    }
    case "present":
      return () => true
  }
}

/** The predicate as a function over rows of `kind`. */
export const matcher = (kind: LedgerKind, predicate: Predicate): ((row: Row) => boolean) => {
  switch (predicate.op) {
    case "and": {
      const all = predicate.all.map((part) => matcher(kind, part))
      return (row) => all.every((test) => test(row))
    }
    case "or": {
      const any = predicate.any.map((part) => matcher(kind, part))
      return (row) => any.some((test) => test(row))
    }
    case "not": {
      const test = matcher(kind, predicate.of)
      return (row) => !test(row)
    }
    default: {
      const index = fieldIndex(kind, predicate.field)
      const test = valueTest(predicate)
      return (row) => {
        const value = row[index]
        return value !== null && value !== undefined && test(value)
      }
    }
  }
}
