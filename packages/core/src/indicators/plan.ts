/** From a definition to questions for a store, and from the answers back to numbers. */
import { addDays, lastOfMonth, type PlainDate, plainDate } from "../calendar/index.ts"
import {
  type Aggregation,
  bucketOf,
  type Cell,
  type Decimal,
  type Dimension,
  groupId,
  isTimeDimension,
  type Tally,
  type TimeDimension,
  timeDimensions
} from "../ledger/index.ts"
import { type Indicator, type Measure, measuresOf, scaleOf } from "./indicator.ts"
import { sumKnown } from "./rate.ts"

export interface Period {
  readonly from: PlainDate
  /** Inclusive. */
  readonly to: PlainDate
}

/** The numbers of one group, in the order of {@link measuresOf}. */
export interface Numbers {
  readonly by: ReadonlyArray<string>
  readonly measures: ReadonlyArray<Decimal | null>
  readonly entries: number
  /** Days (or months) with an entry, the fewest of the ledgers that take part. */
  readonly days: number
  readonly lastDay: PlainDate | null
  /** Several tenants were added up, and what two of them have was counted twice. */
  readonly sumOfTenants?: boolean
}

export interface Plan {
  readonly questions: ReadonlyArray<Aggregation>
  /** `answers` in the order of the questions. */
  readonly read: (answers: ReadonlyArray<ReadonlyArray<Cell>>) => ReadonlyArray<Numbers>
}

/** The last day that the entries of a group speak of; a month's entry speaks of the whole month. */
const lastDayOf = (questions: ReadonlyArray<Aggregation>, cells: ReadonlyArray<Cell | undefined>): PlainDate | null =>
  questions.reduce<PlainDate | null>((last, { kind }, question) => {
    const cell = cells[question]
    if (cell === undefined) return last
    const day = kind.grain === "month" ? lastOfMonth(cell.lastDay) : cell.lastDay
    return last === null || day > last ? day : last
  }, null)

const tallies = ({ of, where }: Measure): ReadonlyArray<Tally> => {
  const condition = where === undefined ? {} : { where }
  switch (of.op) {
    case "count":
      return [{ op: "count", ...condition }]
    case "distinct":
      return [{ op: "distinct", field: of.field, ...condition }]
    case "sum":
      return of.fields.map((field) => ({ op: "sum", field, ...condition }))
  }
}

/** One question per ledger and selection, whatever the number of measures. */
export const plan = (indicator: Indicator, { from, to }: Period, by: ReadonlyArray<Dimension>): Plan => {
  const measures = measuresOf(indicator)
  const questions: Array<Aggregation & { tallies: Array<Tally> }> = []
  const slots = measures.map((measure) => {
    const { kind, select } = measure
    let at = questions.findIndex((question) => question.kind === kind && question.select === select)
    if (at < 0) at = questions.push({ kind, from, to, select, by, tallies: [] }) - 1
    const question = questions[at] as (typeof questions)[number]
    const first = question.tallies.length
    question.tallies.push(...tallies(measure))
    return { question: at, first, count: question.tallies.length - first, scale: scaleOf(measure) }
  })
  const read: Plan["read"] = (answers) => {
    const groups = new Map<string, { by: ReadonlyArray<string>; cells: Array<Cell | undefined> }>()
    answers.forEach((cells, question) => {
      for (const cell of cells) {
        const id = groupId(cell.by)
        const group = groups.get(id) ?? { by: cell.by, cells: [] }
        group.cells[question] = cell
        groups.set(id, group)
      }
    })
    return [...groups.values()].map(({ by, cells }) => {
      const known = cells.filter((cell) => cell !== undefined)
      const days = questions.map((_, question) => cells[question]?.days ?? 0)
      return {
        by,
        measures: slots.map(({ question, first, count, scale }) =>
          sumKnown(
            (cells[question]?.tallies.slice(first, first + count) ?? []).map((digits) =>
              digits === null ? null : { digits, scale }
            )
          )
        ),
        entries: known.reduce((sum, { entries }) => sum + entries, 0),
        days: Math.min(...days),
        lastDay: lastDayOf(questions, cells)
      }
    })
  }
  return { questions, read }
}

/** First and last day of a bucket: `2022-Q1` → 2022-01-01 to 2022-03-31. */
const bucketPeriod = (dimension: TimeDimension, key: string): Period => {
  const year = key.slice(0, 4)
  switch (dimension) {
    case "year":
      return { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }
    case "quarter": {
      const last = 3 * Number(key.slice(6))
      const month = (n: number) => plainDate(`${year}-${String(n).padStart(2, "0")}-01`)
      return { from: month(last - 2), to: lastOfMonth(month(last)) }
    }
    case "month":
      return { from: plainDate(`${key}-01`), to: lastOfMonth(plainDate(`${key}-01`)) }
    case "day":
      return { from: plainDate(key), to: plainDate(key) }
  }
}

/** The part of `period` that a group's time dimensions leave. */
export const periodOf = (period: Period, by: ReadonlyArray<Dimension>, keys: ReadonlyArray<string>): Period => {
  let { from, to } = period
  by.forEach((dimension, index) => {
    if (!isTimeDimension(dimension)) return
    const bucket = bucketPeriod(dimension, keys[index] as string)
    if (bucket.from > from) from = bucket.from
    if (bucket.to < to) to = bucket.to
  })
  return { from, to }
}

/** A period to ask about at once, and the keys it stands for. */
export interface Slice {
  readonly period: Period
  readonly by: ReadonlyArray<Dimension>
  /** Keys of the time dimensions that were taken out of `by`. */
  readonly fixed: Readonly<Record<string, string>>
}

/**
 * How a breakdown is asked: at once, except that what is `valid` on a day has to be asked for the last day of each bucket.
 */
export const slices = (indicator: Indicator, period: Period, by: ReadonlyArray<Dimension>): ReadonlyArray<Slice> => {
  const times = by.filter(isTimeDimension)
  const snapshot = measuresOf(indicator).some(({ select }) => select === "valid")
  if (!snapshot || times.length === 0) return [{ period, by, fixed: {} }]
  const finest = timeDimensions.findLast((dimension) => times.includes(dimension)) as TimeDimension
  const result: Array<Slice> = []
  for (let day = period.from; day <= period.to; ) {
    const bucket = bucketPeriod(finest, bucketOf(day, finest))
    const to = bucket.to < period.to ? bucket.to : period.to
    result.push({
      period: { from: day, to },
      by: by.filter((dimension) => !isTimeDimension(dimension)),
      fixed: Object.fromEntries(times.map((dimension) => [dimension, bucketOf(day, dimension)]))
    })
    day = addDays(to, 1)
  }
  return result
}
