import type { Label } from "../regulation/index.ts"
import type { Field } from "./field.ts"

export type Fields = Readonly<Record<string, Field>>

/** What can be wrong with a field because of the others of its row: it says something else, is not above what it must be, or lacks. */
export interface RowFault {
  readonly field: string
  readonly problem: "contradicts" | "not-above" | "not-a-time" | "missing"
}

/**
 * 台账种类 — what one ledger records, as data: tables, templates, imports, exports and forms are made from it.
 * Ids are permanent (`sanitation.sweep-day`); fields may be added when optional, never renamed or removed.
 */
export interface LedgerKind<F extends Fields = Fields> {
  readonly id: string
  readonly label: Label
  readonly fields: F
  /** The natural key: what makes two rows the same entry. None of these is optional. */
  readonly key: ReadonlyArray<string>
  /** The field that says to which period an entry belongs: the day or month it happened, or the first day it is valid. */
  readonly day: string
  readonly grain: "day" | "month"
  /**
   * The day is the last one of a limit (应结案): such an entry counts once that day has passed, so that nothing is called
   * late, or lowers a rate, before its time (R7.6).
   */
  readonly dueDay?: true
  /** The last day an entry is valid, for kinds that describe what exists rather than what happened. */
  readonly until?: string
  /** How often an entry is due; periods with fewer are reported as incomplete. */
  readonly cadence?: "daily" | "monthly"
  readonly place?: string
  readonly orgUnit?: string
  /** What a distinct count counts: 家 premises, 辆 plates. */
  readonly countKey?: string
  /** Years to keep the entries after their day. */
  readonly retentionYears: number
  /** What is wrong with a row whose fields are each in order; such a row is refused at the door. Asks nothing but the row. */
  readonly check?: (row: ReadonlyArray<string | number | null>) => ReadonlyArray<RowFault>
}

/** A descriptor as it is written: names are checked against the fields by the compiler. */
type Definition<F extends Fields> = LedgerKind<F> & {
  readonly key: ReadonlyArray<keyof F>
  readonly day: keyof F
  readonly until?: keyof F
  readonly place?: keyof F
  readonly orgUnit?: keyof F
  readonly countKey?: keyof F
}

/** Checks a descriptor when it is made; throws RangeError on a descriptor that contradicts itself. */
export const defineKind = <const F extends Fields>(kind: Definition<F>): LedgerKind<F> => {
  const fail = (problem: string): never => {
    throw new RangeError(`ledger kind ${kind.id}: ${problem}`)
  }
  if (kind.key.length === 0) fail("no natural key")
  for (const name of kind.key) if (kind.fields[name]?.optional !== false) fail(`key field ${name} may be missing`)
  for (const name of kind.key) if (kind.fields[name]?.type === "measure") fail(`key field ${name} is a measure`)
  if (kind.fields[kind.day]?.type !== kind.grain) fail(`${kind.day} is not a ${kind.grain}`)
  if (kind.fields[kind.day]?.optional !== false) fail(`${kind.day} may be missing`)
  if (kind.until !== undefined && kind.fields[kind.until]?.type !== "day") fail(`${kind.until} is not a day`)
  for (const name of Object.keys(kind.fields)) if (!/^[a-z][a-zA-Z0-9]*$/u.test(name)) fail(`field name ${name}`)
  return kind
}

/** The names of a kind's fields, in the order of its rows. */
export const fieldNames = (kind: LedgerKind): ReadonlyArray<string> => Object.keys(kind.fields)

/** Where a field stands in a row; throws RangeError for a name the kind does not have. */
export const fieldIndex = (kind: LedgerKind, name: string): number => {
  const index = fieldNames(kind).indexOf(name)
  if (index < 0) throw new RangeError(`ledger kind ${kind.id} has no field ${name}`)
  return index
}
