/**
 * Reproducible randomness for test data: the same seed and purpose give the same numbers on every machine, in every
 * time zone and in every run. Not for secrets.
 */

/** Draws the next number, from 0 (included) to 1 (excluded), in steps of 2^-32. */
export type Random = () => number

/** FNV-1a over UTF-16 code units, 32 bits. */
const hash = (text: string): number => {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return state >>> 0
}

/**
 * A stream of numbers for one purpose. Each purpose has its own stream, so that drawing more for one ledger leaves the
 * others as they were.
 *
 * A counter in steps of 2^32 / golden ratio, each value scrambled by two rounds of multiply and shift: 2^32 values
 * before it repeats.
 */
export const randomFrom = (seed: number, purpose: string): Random => {
  let counter = hash(`${seed}/${purpose}`)
  return () => {
    counter = (counter + 0x9e3779b9) | 0
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000
  }
}

/** A number from `low` (included) to `high` (excluded). */
export const between = (random: Random, low: number, high: number): number => low + random() * (high - low)

/** A whole number from `low` to `high`, both included. */
export const wholeBetween = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))

/** True with the given probability. */
export const chance = (random: Random, probability: number): boolean => random() < probability

/** One of the entries, each with its weight; throws RangeError when there is none. */
export const pickWeighted = <T>(random: Random, entries: ReadonlyArray<readonly [T, number]>): T => {
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of entries) {
    left -= weight
    if (left < 0) return value
  }
  const last = entries.at(-1)
  if (last === undefined) throw new RangeError("nothing to pick from")
  return last[0]
}

/** A copy in random order (Fisher–Yates). */
export const shuffled = <T>(random: Random, values: ReadonlyArray<T>): Array<T> => {
  const copy = [...values]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = wholeBetween(random, 0, at)
    const kept = copy[at] as T
    copy[at] = copy[other] as T
    copy[other] = kept
  }
  return copy
}
