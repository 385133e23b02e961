/**
 * Answers an aggregation over columns, with exactly the cells that `aggregate` gives. Rows pass in blocks: the group of
 * each, then every tally in a loop of its own over arrays of numbers. No code is generated. See ADR 0060.
 */
import { fromEpochDay, type PlainDate } from "../calendar/index.ts"
import { type Aggregation, type Cell, orderCells } from "./aggregation.ts"
import { daysIn, groupsOf } from "./column-groups.ts"
import { distinctOf, type Running, running, tallyOf } from "./column-tallies.ts"
import { BLOCK, type Columns } from "./columns.ts"

interface Days {
  readonly take: Running["take"]
  readonly read: (group: number, by: ReadonlyArray<string>) => Pick<Cell, "days" | "lastDay">
}

/** Different days and the last day of each group. A group that is one day needs no count. */
const daysOf = (columns: Columns, by: ReadonlyArray<string>, groups: number): Days => {
  const dayAt = by.indexOf("day")
  if (dayAt >= 0) return { take: () => undefined, read: (_, key) => ({ days: 1, lastDay: key[dayAt] as PlainDate }) }
  const { days, first, last } = daysIn(columns, columns.kind.day)
  const different = distinctOf(days, first, last - first + 1, groups)
  const lastDays = new Int32Array(groups + 1).fill(first)
  return {
    take: (from, size, ids) => {
      different.take(from, size, ids)
      for (let at = 0; at < size; at++) {
        const group = ids[at] as number
        lastDays[group] = Math.max(lastDays[group] as number, days[from + at] as number)
      }
    },
    read: (group) => ({
      days: Number(different.read(group)),
      lastDay: fromEpochDay(lastDays[group] as number)
    })
  }
}

/**
 * As `aggregate`, over columns. The columns must hold every field that the question's dimensions, tallies and conditions
 * name, and the kind's `until` field where it asks for what is `valid`: throws RangeError otherwise, and for columns of
 * another kind.
 */
export const aggregateColumns = (question: Aggregation, columns: Columns): ReadonlyArray<Cell> => {
  if (question.kind.id !== columns.kind.id) throw new RangeError(`${columns.kind.id} cannot answer ${question.kind.id}`)
  const { length } = columns
  if (length === 0) return []
  const groups = groupsOf(question, columns)
  const entries = running(groups.count)
  const days = daysOf(columns, question.by, groups.count)
  const tallies = question.tallies.map((tally) => tallyOf(columns, tally, groups.count, entries.counts))
  const ids = new Int32Array(BLOCK)
  for (let from = 0; from < length; from += BLOCK) {
    const size = Math.min(BLOCK, length - from)
    groups.read(from, size, ids)
    entries.take(from, size, ids)
    days.take(from, size, ids)
    for (const { take } of tallies) take(from, size, ids)
  }
  const cells: Array<Cell> = []
  for (let group = 0; group < groups.count; group++) {
    const found = entries.counts[group] as number
    if (found === 0) continue
    const by = groups.keyOf(group)
    cells.push({ by, entries: found, ...days.read(group, by), tallies: tallies.map(({ read }) => read(group)) })
  }
  return orderCells(cells)
}
