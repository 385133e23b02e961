/**
 * 可合并的中间结果 — what one group of an indicator needs of its entries, in a form that can be merged: of a street with a
 * street, of an hour's import with the day before. Inside one tenant only, where a plate or a shop counted twice is known
 * to be the same one; `tenants.ts` adds up what tenants report. See ADR 0061.
 *
 * For one plan and group, {@link merge} is associative and commutative and {@link empty} is its identity: whatever the
 * order of the entries and however they are divided, {@link finish} gives the numbers that `aggregate` gives.
 */
import type { PlainDate } from "../calendar/index.ts"
import { type Cell, groupId, type LedgerKind, type Row, readerOf, type Tally } from "../ledger/index.ts"
import type { Numbers, Plan } from "./plan.ts"

/** A distinct value: a text, or a measure's whole number. */
export type DistinctValue = string | number

/** What one tally has seen: a count or a sum in 10^-scale units (null over nothing but missing values), or the values. */
export type PartialTally =
  | { readonly _tag: "Total"; readonly total: bigint | null }
  | { readonly _tag: "Distinct"; readonly values: ReadonlyArray<DistinctValue> }

/** The entries of one question that fall into a group. Days and distinct values stand in order, each once. */
export interface PartialCell {
  readonly entries: number
  readonly days: ReadonlyArray<PlainDate>
  readonly tallies: ReadonlyArray<PartialTally>
}

/** One group of an indicator over a period: a cell for each of the plan's questions. */
export interface PartialFigure {
  /** The group's key per dimension of the plan. */
  readonly by: ReadonlyArray<string>
  readonly cells: ReadonlyArray<PartialCell>
}

const emptyTally = ({ op }: Tally): PartialTally => {
  switch (op) {
    case "count":
      return { _tag: "Total", total: 0n }
    case "sum":
      return { _tag: "Total", total: null }
    case "distinct":
      return { _tag: "Distinct", values: [] }
  }
}

/** No entries. */
export const empty = ({ questions }: Plan, by: ReadonlyArray<string>): PartialFigure => ({
  by,
  cells: questions.map(({ tallies }) => ({
    entries: 0,
    days: [],
    tallies: tallies.map(emptyTally)
  }))
})

const inOrder = <A extends DistinctValue>(values: Iterable<A>): ReadonlyArray<A> =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** The sum of what is known; null when neither is. */
export const addKnown = (a: bigint | null, b: bigint | null): bigint | null => (a === null ? b : b === null ? a : a + b)

const mergeTallies = (a: PartialTally, b: PartialTally): PartialTally => {
  if (a._tag === "Distinct" && b._tag === "Distinct") {
    return { _tag: "Distinct", values: inOrder([...a.values, ...b.values]) }
  }
  if (a._tag === "Total" && b._tag === "Total") return { _tag: "Total", total: addKnown(a.total, b.total) }
  throw new RangeError("partials of different plans cannot be merged")
}

/**
 * Both together: of the same plan and group, over entries of which none is in both. Throws RangeError for partials of
 * different groups or plans.
 */
export const merge = (a: PartialFigure, b: PartialFigure): PartialFigure => {
  if (groupId(a.by) !== groupId(b.by) || a.cells.length !== b.cells.length) {
    throw new RangeError("partials of different groups cannot be merged")
  }
  return {
    by: a.by,
    cells: a.cells.map((cell, at) => {
      const other = b.cells[at] as PartialCell
      if (cell.tallies.length !== other.tallies.length) throw new RangeError("partials of different plans")
      return {
        entries: cell.entries + other.entries,
        days: inOrder([...cell.days, ...other.days]),
        tallies: cell.tallies.map((tally, index) => mergeTallies(tally, other.tallies[index] as PartialTally))
      }
    })
  }
}

interface Gathered {
  entries: number
  readonly days: Set<PlainDate>
  readonly totals: Array<bigint | null>
  readonly values: ReadonlyArray<Set<DistinctValue>>
}

/** The partials of the groups that some entries of one ledger fall into; entries of other periods are passed over. */
export const partialsOf = (plan: Plan, kind: LedgerKind, rows: Iterable<Row>): ReadonlyArray<PartialFigure> => {
  const groups = new Map<string, { readonly by: ReadonlyArray<string>; readonly cells: Map<number, Gathered> }>()
  const readers = plan.questions.map((question) => (question.kind.id === kind.id ? readerOf(question) : null))
  const started = empty(plan, []).cells
  const gather = (tallies: ReadonlyArray<PartialTally>): Gathered => ({
    entries: 0,
    days: new Set(),
    totals: tallies.map((tally) => (tally._tag === "Total" ? tally.total : null)),
    values: tallies.map(() => new Set())
  })
  for (const row of rows) {
    for (const [question, reader] of readers.entries()) {
      if (reader === null || !reader.chosen(row)) continue
      const by = reader.keyOf(row)
      const id = groupId(by)
      const group = groups.get(id) ?? { by, cells: new Map<number, Gathered>() }
      groups.set(id, group)
      const cell = group.cells.get(question) ?? gather(started[question]?.tallies ?? [])
      group.cells.set(question, cell)
      cell.entries++
      cell.days.add(reader.dayOf(row))
      for (const [at, tally] of reader.tallies.entries()) {
        const value = tally.takes(row)
        if (value === null) continue
        if (tally.op === "distinct") cell.values[at]?.add(value)
        else cell.totals[at] = addKnown(cell.totals[at] ?? null, BigInt(value))
      }
    }
  }
  return [...groups.values()].map(({ by, cells }) => ({
    by,
    cells: started.map((none, question) => {
      const cell = cells.get(question)
      return cell === undefined
        ? none
        : {
            entries: cell.entries,
            days: inOrder(cell.days),
            tallies: none.tallies.map(
              ({ _tag }, at): PartialTally =>
                _tag === "Total"
                  ? { _tag, total: cell.totals[at] ?? null }
                  : { _tag, values: inOrder(cell.values[at] ?? []) }
            )
          }
    })
  }))
}

/** The cells that a store would have answered, per question; null where no entry fell into the group. */
export const cellsOf = ({ by, cells }: PartialFigure): ReadonlyArray<Cell | null> =>
  cells.map(({ days, entries, tallies }) => {
    const lastDay = days.at(-1)
    return lastDay === undefined
      ? null
      : {
          by,
          entries,
          days: days.length,
          lastDay,
          tallies: tallies.map((tally) => (tally._tag === "Total" ? tally.total : BigInt(tally.values.length)))
        }
  })

/** The numbers of the group, for `evaluate`; null when it has no entry. */
export const finish = (plan: Plan, partial: PartialFigure): Numbers | null =>
  plan.read(cellsOf(partial).map((cell) => (cell === null ? [] : [cell])))[0] ?? null
