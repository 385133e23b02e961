/** 条目归属 — the units and areas that a row of a ledger names, as a function and as a condition that a store can keep to. */
import {
  and,
  fieldNames,
  type LedgerKind,
  not,
  oneOf,
  or,
  type Predicate,
  present,
  type Row
} from "@xiuhua/core/ledger"
import { type Whose, whose } from "./competence.ts"
import { type Principal, WHOLE_DISTRICT } from "./principal.ts"

/** The field that names the unit (its org unit, or the station that keeps it), and the one that names the street. */
const fieldsOf = (kind: LedgerKind): { readonly unit: string | undefined; readonly street: string | undefined } => {
  const known = (name: string) => (Object.hasOwn(kind.fields, name) ? name : undefined)
  return { unit: kind.orgUnit ?? known("station"), street: known("street") }
}

/** The units and areas that a row names. */
export const whoseRow = (kind: LedgerKind): ((row: Row) => Whose) => {
  const names = fieldNames(kind)
  const { street, unit } = fieldsOf(kind)
  const read = (name: string | undefined) => {
    const at = name === undefined ? -1 : names.indexOf(name)
    return (row: Row) => (typeof row[at] === "string" && row[at] !== "" ? [row[at]] : [])
  }
  const [units, streets] = [read(unit), read(street)]
  return (row) => whose(units(row), streets(row))
}

const never: Predicate = or()

/** The rows within somebody's units and areas; undefined where that is every row. */
export const ownRows = (kind: LedgerKind, { areas, orgUnits }: Principal): Predicate | undefined => {
  const { street, unit } = fieldsOf(kind)
  const wholly = [orgUnits, areas].map((own) => own.includes(WHOLE_DISTRICT))
  if (wholly.every(Boolean)) return undefined
  const within = (field: string | undefined, own: ReadonlyArray<string>): ReadonlyArray<Predicate> =>
    field === undefined || own.includes(WHOLE_DISTRICT) ? [] : [or(oneOf(field, own), not(present(field)))]
  const named = [unit, street].flatMap((field) => (field === undefined ? [] : [present(field)]))
  return named.length === 0 ? never : and(or(...named), ...within(unit, orgUnits), ...within(street, areas))
}
