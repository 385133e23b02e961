/**
 * 随录随算 — the numbers of an indicator kept up to date while entries are added, corrected and withdrawn, one at a time,
 * without reading the others again. Always what `aggregate` would say of the rows that stand.
 *
 * Sums are kept as bigints; days and different values with how many rows have each, so that withdrawing one of two loads
 * of a truck still leaves the truck. The state is this process's own: it is rebuilt from the ledger when it starts.
 */
import type { PlainDate } from "../calendar/index.ts"
import { type Cell, type Dimension, groupId, type LedgerKind, type Row, readerOf } from "../ledger/index.ts"
import type { Indicator } from "./indicator.ts"
import { type Numbers, type Period, type Plan, plan } from "./plan.ts"

/** An indicator over a period, by dimensions, that follows its ledgers. */
export interface LiveIndicator {
  readonly plan: Plan
  /**
   * One change of one ledger: `before` null for a new entry, `after` null for a withdrawal, both for a correction. Returns
   * the keys of the groups whose numbers may have changed: none when neither row is in the period. Throws RangeError when
   * `before` was never there.
   */
  readonly change: (kind: LedgerKind, before: Row | null, after: Row | null) => ReadonlyArray<ReadonlyArray<string>>
  /** The numbers of a group, for `evaluate`; null when no entry is left in it. */
  readonly numbers: (by: ReadonlyArray<string>) => Numbers | null
  /** Keys of the groups that have an entry, in no order. */
  readonly groups: () => ReadonlyArray<ReadonlyArray<string>>
}

type Counts<A> = Map<A, number>

/** Adds `by` to how often `value` was seen; throws RangeError where it would fall below none. */
const countUp = <A>(counts: Counts<A>, value: A, by: 1 | -1): void => {
  const count = (counts.get(value) ?? 0) + by
  if (count < 0) throw new RangeError(`an entry that was never added cannot be taken away: ${value}`)
  if (count === 0) counts.delete(value)
  else counts.set(value, count)
}

interface State {
  readonly by: ReadonlyArray<string>
  entries: number
  /** The greatest of `days`; null when it was taken away and has to be looked for. */
  lastDay: PlainDate | null
  readonly days: Counts<PlainDate>
  readonly tallies: ReadonlyArray<{ total: bigint; known: number; readonly values: Counts<string | number> }>
}

type Reader = ReturnType<typeof readerOf>

const apply = (state: State, reader: Reader, row: Row, by: 1 | -1): void => {
  const day = reader.dayOf(row)
  countUp(state.days, day, by)
  state.entries += by
  if (by > 0) {
    if (state.lastDay !== null && day > state.lastDay) state.lastDay = day
  } else if (day === state.lastDay && !state.days.has(day)) state.lastDay = null
  for (let at = 0; at < reader.tallies.length; at++) {
    const { op, takes } = reader.tallies[at] as Reader["tallies"][number]
    const value = takes(row)
    if (value === null) continue
    const tally = state.tallies[at] as State["tallies"][number]
    tally.known += by
    if (op === "distinct") countUp(tally.values, value, by)
    else tally.total += by > 0 ? BigInt(value) : -BigInt(value)
  }
}

const latest = (days: Counts<PlainDate>): PlainDate => [...days.keys()].reduce((last, day) => (day > last ? day : last))

const cellOf = (state: State, { tallies }: Reader): Cell => {
  state.lastDay ??= latest(state.days)
  return {
    by: state.by,
    entries: state.entries,
    days: state.days.size,
    lastDay: state.lastDay,
    tallies: state.tallies.map(({ known, total, values }, at) => {
      const op = tallies[at]?.op
      return op === "distinct" ? BigInt(values.size) : op === "sum" && known === 0 ? null : total
    })
  }
}

/**
 * Follows `indicator` over `period`, by dimensions. What is `valid` on a day is followed for the last day of `period`:
 * for a breakdown in time make one for each of its `slices`.
 */
export const liveIndicator = (indicator: Indicator, period: Period, by: ReadonlyArray<Dimension>): LiveIndicator => {
  const asked = plan(indicator, period, by)
  const questions = asked.questions.map((question) => ({
    kind: question.kind.id,
    reader: readerOf(question),
    groups: new Map<string, State>()
  }))
  const change: LiveIndicator["change"] = (kind, before, after) => {
    const touched = new Map<string, ReadonlyArray<string>>()
    for (const { groups, kind: own, reader } of questions) {
      if (own !== kind.id) continue
      for (const [row, step] of [
        [before, -1],
        [after, 1]
      ] as const) {
        if (row === null || !reader.chosen(row)) continue
        const key = reader.keyOf(row)
        const id = groupId(key)
        let state = groups.get(id)
        if (state === undefined) {
          const tallies = reader.tallies.map(() => ({ total: 0n, known: 0, values: new Map() }))
          state = { by: key, entries: 0, lastDay: reader.dayOf(row), days: new Map(), tallies }
          groups.set(id, state)
        }
        apply(state, reader, row, step)
        if (state.entries === 0) groups.delete(id)
        touched.set(id, key)
      }
    }
    return [...touched.values()]
  }
  return {
    plan: asked,
    change,
    numbers: (key) => {
      const id = groupId(key)
      const cells = questions.map(({ groups, reader }) => {
        const state = groups.get(id)
        return state === undefined ? [] : [cellOf(state, reader)]
      })
      return asked.read(cells)[0] ?? null
    },
    groups: () => [...new Map(questions.flatMap(({ groups }) => [...groups].map(([id, { by }]) => [id, by]))).values()]
  }
}
