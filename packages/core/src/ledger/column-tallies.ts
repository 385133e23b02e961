/** What the tallies of a question keep for each group while blocks of rows pass, and what they yield in the end. */
import type { Tally } from "./aggregation.ts"
import { encode } from "./column-groups.ts"
import { maskOf } from "./column-tests.ts"
import { BLOCK, type Column, type Columns, columnOf } from "./columns.ts"

/** Takes in rows `from` to `from + size`, whose groups are `ids`; yields the number of a group when all have passed. */
export interface Running {
  readonly take: (from: number, size: number, ids: Int32Array) => void
  readonly read: (group: number) => bigint | null
}

type Numbers = Extract<Column, { type: "numbers" }>

/** Rows per group. */
export const running = (groups: number): { readonly counts: Int32Array; readonly take: Running["take"] } => {
  const counts = new Int32Array(groups + 1)
  const take: Running["take"] = (_, size, ids) => {
    for (let at = 0; at < size; at++) (counts[ids[at] as number] as number)++
  }
  return { counts, take }
}

/** A sum of a column without missing values where no sum can pass 2^53: plain floats are exact. */
const plainSum = ({ values }: Numbers, groups: number, entries: Int32Array): Running => {
  const sums = new Float64Array(groups + 1)
  return {
    take: (from, size, ids) => {
      for (let at = 0; at < size; at++) {
        const group = ids[at] as number
        sums[group] = (sums[group] as number) + (values[from + at] as number)
      }
    },
    read: (group) => (entries[group] === 0 ? null : BigInt(sums[group] as number))
  }
}

/** Values are cut at this power of two: the upper and lower halves of 2^26 safe integers add up exactly. */
const CUT = 0x400_0000

/** A sum of any column: exact at any size, missing values left out. */
const halvesSum = ({ values }: Numbers, groups: number): Running => {
  const upper = new Float64Array(groups + 1)
  const lower = new Float64Array(groups + 1)
  const seen = new Uint8Array(groups + 1)
  return {
    take: (from, size, ids) => {
      for (let at = 0; at < size; at++) {
        const value = values[from + at] as number
        if (Number.isNaN(value)) continue
        const group = ids[at] as number
        const high = Math.floor(value / CUT)
        upper[group] = (upper[group] as number) + high
        lower[group] = (lower[group] as number) + (value - high * CUT)
        seen[group] = 1
      }
    },
    read: (group) =>
      seen[group] === 0 ? null : BigInt(upper[group] as number) * BigInt(CUT) + BigInt(lower[group] as number)
  }
}

const sumOf = (column: Column, groups: number, entries: Int32Array | null): Running => {
  if (column.type !== "numbers") throw new RangeError("a sum is of a measure")
  const plain = entries !== null && !column.missing && column.largest * column.values.length <= Number.MAX_SAFE_INTEGER
  return plain ? plainSum(column, groups, entries) : halvesSum(column, groups)
}

/** One bit for each group and value is kept up to this many words of 32, or two for each row. */
const BITS = 0x1_0000

const onesIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

/** Different codes per group; `codes` run from `base` to below `base + values`, lower ones are missing. */
export const distinctOf = (codes: Int32Array, base: number, values: number, groups: number): Running => {
  // Place 0 of a group is for missing values and is not counted.
  const words = (values + 32) >>> 5
  if (words * (groups + 1) > Math.max(BITS, 2 * codes.length)) return distinctInSets(codes, base, groups)
  const bits = new Int32Array(words * (groups + 1))
  return {
    take: (from, size, ids) => {
      for (let at = 0; at < size; at++) {
        const place = Math.max(0, (codes[from + at] as number) - base + 1)
        const word = Math.imul(ids[at] as number, words) + (place >>> 5)
        bits[word] = (bits[word] as number) | (1 << (place & 31))
      }
    },
    read: (group) => {
      let found = -((bits[group * words] as number) & 1)
      for (let word = group * words; word < (group + 1) * words; word++) found += onesIn(bits[word] as number)
      return BigInt(found)
    }
  }
}

const distinctInSets = (codes: Int32Array, base: number, groups: number): Running => {
  const sets = new Array<Set<number> | undefined>(groups + 1)
  return {
    take: (from, size, ids) => {
      for (let at = 0; at < size; at++) {
        const code = codes[from + at] as number
        if (code < base) continue
        const group = ids[at] as number
        let set = sets[group]
        if (set === undefined) {
          set = new Set()
          sets[group] = set
        }
        set.add(code)
      }
    },
    read: (group) => BigInt(sets[group]?.size ?? 0)
  }
}

const unconditional = (columns: Columns, tally: Tally, groups: number, entries: Int32Array | null): Running => {
  switch (tally.op) {
    case "count": {
      if (entries !== null) return { take: () => undefined, read: (group) => BigInt(entries[group] as number) }
      const { counts, take } = running(groups)
      return { take, read: (group) => BigInt(counts[group] as number) }
    }
    case "sum":
      return sumOf(columnOf(columns, tally.field), groups, entries)
    case "distinct": {
      const { codes, values } = encode(columnOf(columns, tally.field), columns.length)
      return distinctOf(codes, 0, values.length, groups)
    }
  }
}

/** A tally over blocks of rows. `entries` are all rows per group, counted elsewhere. */
export const tallyOf = (columns: Columns, tally: Tally, groups: number, entries: Int32Array): Running => {
  if (tally.where === undefined) return unconditional(columns, tally, groups, entries)
  const condition = maskOf(columns, tally.where)
  const { read, take } = unconditional(columns, tally, groups, null)
  const mask = new Uint8Array(BLOCK)
  const own = new Int32Array(BLOCK)
  return {
    // A row that does not satisfy the condition is counted with those that the question is not about.
    take: (from, size, ids) => {
      condition(from, size, mask)
      for (let at = 0; at < size; at++) own[at] = mask[at] === 1 ? (ids[at] as number) : groups
      take(from, size, own)
    },
    read
  }
}
