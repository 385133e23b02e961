/** Which group each row of a set of columns belongs to: the dimensions' values as whole numbers, combined into one. */
import { fromEpochDay, toEpochDay } from "../calendar/index.ts"
import { type Aggregation, bucketOf, type Dimension, dayBounds, isTimeDimension } from "./aggregation.ts"
import type { Mask } from "./column-tests.ts"
import { BLOCK, type Column, type Columns, columnOf, NO_DAY, valueAt } from "./columns.ts"

/** A column as small whole numbers: a row's place is `places[codes[row] - base]`, and `labels[place]` is its text. */
interface Axis {
  readonly codes: Int32Array
  readonly base: number
  readonly places: Int32Array
  /** In the order of the texts. */
  readonly labels: ReadonlyArray<string>
}

/** The groups of a question's rows. */
export interface Groups {
  /** Numbers of groups run from 0 to below this; not every one of them need have a row. */
  readonly count: number
  /** Writes the group of each of the `size` rows from `from` on; `count` for a row that the question is not about. */
  readonly read: (from: number, size: number, ids: Int32Array) => void
  readonly keyOf: (group: number) => ReadonlyArray<string>
}

const axisFrom = (codes: Int32Array, base: number, texts: ReadonlyArray<string>): Axis => {
  const labels = [...new Set(texts)].sort()
  const placeOf = new Map(labels.map((label, place) => [label, place]))
  return { codes, base, labels, places: Int32Array.from(texts, (text) => placeOf.get(text) as number) }
}

/** The column of a day field. */
export const daysIn = (columns: Columns, name: string): Extract<Column, { type: "days" }> => {
  const column = columnOf(columns, name)
  if (column.type !== "days") throw new RangeError(`${columns.kind.id}.${name} is not a day`)
  return column
}

/** Any column as codes: from 0 for its different values, -1 for missing ones. */
export const encode = (column: Column, length: number): { codes: Int32Array; values: ReadonlyArray<string> } => {
  if (column.type === "words") return { codes: column.codes, values: column.words }
  const read = valueAt(column, fromEpochDay)
  const known = new Map<string, number>()
  const codes = new Int32Array(length)
  for (let row = 0; row < length; row++) {
    const found = read(row)
    const text = String(found)
    if (found !== null && !known.has(text)) known.set(text, known.size)
    codes[row] = found === null ? -1 : (known.get(text) as number)
  }
  return { codes, values: [...known.keys()] }
}

const axisOf = (columns: Columns, dimension: Dimension): Axis => {
  if (!isTimeDimension(dimension)) {
    const { codes, values } = encode(columnOf(columns, dimension), columns.length)
    return axisFrom(codes, -1, ["", ...values])
  }
  const { days, first, last } = daysIn(columns, columns.kind.day)
  const buckets = Array.from({ length: last - first + 1 }, (_, n) => bucketOf(fromEpochDay(first + n), dimension))
  return axisFrom(days, first, buckets)
}

/** The rows a question is about; null when it is about all of them. */
const selected = (question: Aggregation, columns: Columns): Mask | null => {
  const { kind } = columns
  const { days, first, last } = daysIn(columns, kind.day)
  const [start, end] = dayBounds(question).map(toEpochDay) as [number, number]
  if (question.select === "occurred") {
    if (first >= start && last <= end) return null
    return (from, size, mask) => {
      for (let at = 0; at < size; at++) {
        const day = days[from + at] as number
        mask[at] = Number(day >= start) & Number(day <= end)
      }
    }
  }
  const until = kind.until === undefined ? null : daysIn(columns, kind.until).days
  return (from, size, mask) => {
    for (let at = 0; at < size; at++) {
      const lastDay = until === null ? NO_DAY : (until[from + at] as number)
      mask[at] = Number((days[from + at] as number) <= end) & (Number(lastDay === NO_DAY) | Number(lastDay >= end))
    }
  }
}

/** Group numbers may leave gaps up to this, or up to the number of rows; beyond, they are numbered as they appear. */
const GAPS = 0x1_0000

/** A dimension as what each of its codes adds to the number of a group. */
interface Steps {
  readonly codes: Int32Array
  readonly base: number
  readonly adds: Int32Array
}

const stepsOf = (axes: ReadonlyArray<Axis>): ReadonlyArray<Steps> => {
  let stride = axes.reduce((product, { labels }) => product * labels.length, 1)
  return axes.map(({ base, codes, labels, places }) => {
    stride /= labels.length
    const width = stride
    return { codes, base, adds: places.map((place) => place * width) }
  })
}

/** Writes the numbers of the groups of three dimensions at once, which saves two passes over the block. */
const start = (from: number, size: number, ids: Int32Array, first: Steps, second: Steps, third: Steps): void => {
  const { adds: adds1, base: base1, codes: codes1 } = first
  const { adds: adds2, base: base2, codes: codes2 } = second
  const { adds: adds3, base: base3, codes: codes3 } = third
  for (let at = 0; at < size; at++) {
    const row = from + at
    ids[at] =
      (adds1[(codes1[row] as number) - base1] as number) +
      (adds2[(codes2[row] as number) - base2] as number) +
      (adds3[(codes3[row] as number) - base3] as number)
  }
}

/** Adds one more dimension. */
const extend = (from: number, size: number, ids: Int32Array, { adds, base, codes }: Steps): void => {
  for (let at = 0; at < size; at++) {
    ids[at] = (ids[at] as number) + (adds[(codes[from + at] as number) - base] as number)
  }
}

/** Groups all rows by one more dimension and renumbers the groups in the order in which they appear; the old numbers by new ones. */
const renumber = (ids: Int32Array, width: number, { base, codes, places }: Axis): ReadonlyArray<number> => {
  const known = new Map<number, number>()
  for (let row = 0; row < ids.length; row++) {
    const group = (ids[row] as number) * width + (places[(codes[row] as number) - base] as number)
    let id = known.get(group)
    if (id === undefined) {
      id = known.size
      known.set(group, id)
    }
    ids[row] = id
  }
  return [...known.keys()]
}

/** Groups the rows of `columns` as `question` asks. */
export const groupsOf = (question: Aggregation, columns: Columns): Groups => {
  const { length } = columns
  const axes = question.by.map((dimension) => axisOf(columns, dimension))
  const widths = axes.map(({ labels }) => labels.length)
  const product = widths.reduce((all, width) => all * width, 1)
  const dense = product <= Math.max(GAPS, length)
  const all = dense ? null : new Int32Array(length)
  const old = all === null ? [] : axes.map((axis, step) => renumber(all, widths[step] as number, axis))
  const count = dense ? product : (old.at(-1)?.length ?? 1)
  const [first, ...more] = dense ? stepsOf(axes) : []
  const nothing = first === undefined ? null : { ...first, adds: new Int32Array(first.adds.length) }
  const [second = nothing, third = nothing, ...others] = more
  const chosen = selected(question, columns)
  const mask = new Uint8Array(BLOCK)
  const read: Groups["read"] = (from, size, ids) => {
    if (all !== null) ids.set(all.subarray(from, from + size))
    else {
      if (first === undefined || second === null || third === null) ids.fill(0)
      else start(from, size, ids, first, second, third)
      for (const each of others) extend(from, size, ids, each)
    }
    if (chosen === null) return
    chosen(from, size, mask)
    for (let at = 0; at < size; at++) if (mask[at] === 0) ids[at] = count
  }
  const keyOf: Groups["keyOf"] = (group) => {
    const key = new Array<string>(axes.length)
    let rest = group
    for (let step = axes.length - 1; step >= 0; step--) {
      const whole = old[step]?.[rest] ?? rest
      const width = widths[step] as number
      key[step] = axes[step]?.labels[whole % width] as string
      rest = Math.floor(whole / width)
    }
    return key
  }
  return { count, read, keyOf }
}
