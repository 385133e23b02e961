/**
 * 派生 — rows that follow from other rows: the swept area of a section and day from its runs, the clearance of a point from
 * its emptyings. A pure function per group, run again for the groups that a new or corrected entry touches.
 */
import type { Dimension } from "./aggregation.ts"
import { fieldIndex, type LedgerKind } from "./kind.ts"
import { and, eq, matcher, type Predicate } from "./predicate.ts"
import { keyOf, type Row, type Value } from "./row.ts"

/**
 * 旁读 — rows of another ledger that bear on a group without making it: what the register says of a plate, what a person
 * decided about a ticket, what the day before left. ADR 0103.
 */
export interface Beside {
  readonly kind: LedgerKind
  /** Which of its rows bear on a group, given the group's source rows; undefined when none can. */
  readonly of: (rows: ReadonlyArray<Row>) => Predicate | undefined
  /** Which source rows one of its rows bears on: their groups are derived again when it comes, goes or changes. */
  readonly touches: (row: Row) => Predicate | undefined
}

export interface Derivation {
  /** Permanent: `sanitation.sweep-day-from-runs`. */
  readonly id: string
  readonly from: LedgerKind
  readonly to: LedgerKind
  /**
   * Fields of `from`, by the fields of `to` that take their values over: what belongs together. None is optional. The
   * derived rows of a group carry the group's values in these fields, so that a group is found again from its rows.
   */
  readonly group: Readonly<Record<string, Dimension>>
  /** Other ledgers that it looks into. */
  readonly beside?: ReadonlyArray<Beside>
  /**
   * The derived rows of one group, in any order; none when nothing follows. Never called without rows. `beside` has the
   * rows of each of {@link Derivation.beside}, in their order.
   */
  readonly derive: (rows: ReadonlyArray<Row>, beside: ReadonlyArray<ReadonlyArray<Row>>) => ReadonlyArray<Row>
}

/** The values that name a group, in the order of {@link Derivation.group}. */
export type GroupKey = ReadonlyArray<NonNullable<Value>>

const reader = (kind: LedgerKind, fields: ReadonlyArray<string>): ((row: Row) => GroupKey) => {
  const places = fields.map((field) => fieldIndex(kind, field))
  return (row) => places.map((place) => row[place] as NonNullable<Value>)
}

/** Checks a derivation when it is made; throws RangeError where a group could not be found again. */
export const defineDerivation = (derivation: Derivation): Derivation => {
  for (const [to, from] of Object.entries(derivation.group)) {
    for (const [kind, name] of [
      [derivation.to, to],
      [derivation.from, from]
    ] as const) {
      const field = kind.fields[name]
      if (field === undefined || field.optional || field.type === "measure") {
        throw new RangeError(`derivation ${derivation.id}: ${kind.id}.${name} cannot name a group`)
      }
    }
  }
  return derivation
}

/** Which group a source row belongs to. */
export const groupOf = ({ from, group }: Derivation): ((row: Row) => GroupKey) => reader(from, Object.values(group))

/** The source entries of a group, and the derived entries that follow from them. */
export const groupScans = (
  { group }: Derivation,
  key: GroupKey
): { readonly from: Predicate; readonly to: Predicate } => ({
  from: and(...Object.values(group).map((field, at) => eq(field, key[at] as string))),
  to: and(...Object.keys(group).map((field, at) => eq(field, key[at] as string)))
})

/** The derived rows of a whole ledger, by their natural keys; `beside` has every row of each ledger it looks into. */
export const deriveAll = (
  derivation: Derivation,
  rows: Iterable<Row>,
  beside: ReadonlyArray<ReadonlyArray<Row>> = []
): ReadonlyMap<string, Row> => {
  const groups = new Map<string, Array<Row>>()
  const of = groupOf(derivation)
  for (const row of rows) {
    const key = of(row).join("\u001f")
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const key = keyOf(derivation.to)
  const looked = (group: ReadonlyArray<Row>) =>
    (derivation.beside ?? []).map(({ kind, of }, at) => {
      const wanted = of(group)
      return wanted === undefined ? [] : (beside[at] ?? []).filter(matcher(kind, wanted))
    })
  return new Map(
    [...groups.values()].flatMap((group) =>
      derivation.derive(group, looked(group)).map((row) => [key(row), row] as const)
    )
  )
}

/** What has to change so that `wanted` stands in the place of `current`; rows that are the same stay as they are. */
export interface Changes<Current> {
  readonly add: ReadonlyArray<Row>
  readonly correct: ReadonlyArray<{ readonly current: Current; readonly row: Row }>
  readonly withdraw: ReadonlyArray<Current>
}

const same = (a: Row, b: Row): boolean => a.length === b.length && a.every((value, at) => value === b[at])

/** The difference between the derived entries of a group as they stand and as they should be. */
export const changesOf = <Current extends { readonly row: Row }>(
  kind: LedgerKind,
  current: ReadonlyArray<Current>,
  wanted: ReadonlyArray<Row>
): Changes<Current> => {
  const key = keyOf(kind)
  const left = new Map(current.map((entry) => [key(entry.row), entry]))
  const add: Array<Row> = []
  const correct: Array<{ current: Current; row: Row }> = []
  for (const row of wanted) {
    const entry = left.get(key(row))
    left.delete(key(row))
    if (entry === undefined) add.push(row)
    else if (!same(entry.row, row)) correct.push({ current: entry, row })
  }
  return { add, correct, withdraw: [...left.values()] }
}

/** The groups that a commit touches, by derivation: what has to be derived again. Shared by all stores. */
export interface Touched {
  /** True when some derivation reads rows of the kind, or looks into it. */
  readonly watches: (kind: LedgerKind) => boolean
  /** A row of the kind came, went or changed (then both rows are marked). */
  readonly mark: (kind: LedgerKind, row: Row) => void
  /**
   * Which source rows of a derivation stand beside a marked row, since it was last asked. The store finds them and hands
   * each to `markSource` before it takes the groups.
   */
  readonly reached: (derivation: Derivation) => ReadonlyArray<Predicate>
  readonly markSource: (derivation: Derivation, row: Row) => void
  /** The groups of a derivation that were marked since it was last asked. */
  readonly take: (derivation: Derivation) => ReadonlyArray<GroupKey>
}

/** Nothing touched yet. A derivation that reads another's rows stands after it. */
export const touchedGroups = (derivations: ReadonlyArray<Derivation>): Touched => {
  const states = new Map(
    derivations.map((derivation) => [
      derivation,
      { of: groupOf(derivation), marked: new Map<string, GroupKey>(), reached: new Map<string, Predicate>() }
    ])
  )
  const readers = new Map<string, Array<(row: Row) => void>>()
  const watch = (kind: LedgerKind, reader: (row: Row) => void) => {
    const others = readers.get(kind.id)
    if (others === undefined) readers.set(kind.id, [reader])
    else others.push(reader)
  }
  const markSource = (derivation: Derivation, row: Row) => {
    const state = states.get(derivation)
    const key = state?.of(row)
    if (key !== undefined) state?.marked.set(key.join("\u001f"), key)
  }
  for (const [derivation, { reached }] of states) {
    watch(derivation.from, (row) => markSource(derivation, row))
    for (const { kind, touches } of derivation.beside ?? []) {
      watch(kind, (row) => {
        const predicate = touches(row)
        if (predicate !== undefined) reached.set(JSON.stringify(predicate), predicate)
      })
    }
  }
  const taken = <A>(map: Map<string, A> | undefined): ReadonlyArray<A> => {
    const values = [...(map?.values() ?? [])]
    map?.clear()
    return values
  }
  return {
    watches: (kind) => readers.has(kind.id),
    mark: (kind, row) => {
      for (const reader of readers.get(kind.id) ?? []) reader(row)
    },
    reached: (derivation) => taken(states.get(derivation)?.reached),
    markSource,
    take: (derivation) => taken(states.get(derivation)?.marked)
  }
}
