/** Linear arithmetic of somebody who puts printed numbers together: exact spans, and bounds by the simplex method. */

/** `coefficients · x` against a value. */
export interface Fact {
  readonly coefficients: ReadonlyArray<number>
  readonly is: "=" | "<=" | ">="
  readonly value: number
}

/** Whether whole multiples of the equations, divided by a whole number, give the target: it is then known exactly. */
export const isSpanned = (facts: ReadonlyArray<Fact>, target: ReadonlyArray<number>): boolean => {
  const basis: Array<{ readonly pivot: number; readonly row: ReadonlyArray<bigint> }> = []
  const reduced = (start: ReadonlyArray<number>): ReadonlyArray<bigint> => {
    let row = start.map(BigInt)
    for (const { pivot, row: other } of basis) {
      const [own, its] = [row[pivot] as bigint, other[pivot] as bigint]
      if (own !== 0n) row = row.map((value, at) => value * its - (other[at] as bigint) * own)
    }
    return row
  }
  for (const { coefficients, is } of facts) {
    if (is !== "=") continue
    const row = reduced(coefficients)
    const pivot = row.findIndex((value) => value !== 0n)
    if (pivot >= 0) basis.push({ pivot, row })
  }
  return reduced(target).every((value) => value === 0n)
}

const EPSILON = 1e-7

/** A tableau whose last row is what is to be made smaller and whose last column are the values. */
const pivotOn = (table: Array<Array<number>>, row: number, column: number): void => {
  const line = table[row] as Array<number>
  const by = line[column] as number
  for (let at = 0; at < line.length; at++) line[at] = (line[at] as number) / by
  for (const [index, other] of table.entries()) {
    const times = other[column] as number
    if (index === row || Math.abs(times) < 1e-12) continue
    for (let at = 0; at < other.length; at++) other[at] = (other[at] as number) - times * (line[at] as number)
  }
}

/** By Bland's rule, so that it ends; false where there is no least value. */
const minimise = (table: Array<Array<number>>, base: Array<number>, columns: number): boolean => {
  for (;;) {
    const goal = table.at(-1) as Array<number>
    const column = goal.findIndex((value, at) => at < columns && value < -EPSILON)
    if (column < 0) return true
    let row = -1
    for (let at = 0; at < base.length; at++) {
      const line = table[at] as Array<number>
      const by = line[column] as number
      if (by <= EPSILON) continue
      const ratio = (line.at(-1) as number) / by
      const best =
        row < 0
          ? Number.POSITIVE_INFINITY
          : ((table[row] as Array<number>).at(-1) as number) / ((table[row] as Array<number>)[column] as number)
      if (
        ratio < best - EPSILON ||
        (ratio < best + EPSILON && row >= 0 && (base[at] as number) < (base[row] as number))
      )
        row = at
    }
    if (row < 0) return false
    pivotOn(table, row, column)
    base[row] = column
  }
}

/** The least value of `target · x` over all x of nothing and more that the facts allow; throws where they allow none. */
const least = (facts: ReadonlyArray<Fact>, target: ReadonlyArray<number>): number => {
  const size = target.length
  const slacks = facts.filter(({ is }) => is !== "=").length
  const [total, rows] = [size + slacks + facts.length, facts.length]
  let slack = size
  const table = facts.map(({ coefficients, is, value }, at) => {
    const line = new Array<number>(total + 1).fill(0)
    coefficients.forEach((one, index) => {
      line[index] = one
    })
    if (is !== "=") line[slack++] = is === "<=" ? 1 : -1
    line[total] = value
    const positive = value < 0 ? line.map((one) => -one) : line
    positive[size + slacks + at] = 1
    return positive
  })
  const base = facts.map((_, at) => size + slacks + at)
  const first = new Array<number>(total + 1).fill(0)
  for (const line of table)
    line.forEach((one, at) => {
      if (at < size + slacks || at === total) first[at] = (first[at] as number) - one
    })
  table.push(first)
  minimise(table, base, size + slacks)
  if (Math.abs((table.at(-1) as Array<number>)[total] as number) > 1e-5)
    throw new Error("no world fits what was printed")
  // Columns of the first phase never come back in.
  for (let at = 0; at < rows; at++) {
    if ((base[at] as number) < size + slacks) continue
    const column = (table[at] as Array<number>).findIndex(
      (one, index) => index < size + slacks && Math.abs(one) > EPSILON
    )
    if (column >= 0) {
      pivotOn(table, at, column)
      base[at] = column
    }
  }
  const goal = new Array<number>(total + 1).fill(0)
  target.forEach((one, at) => {
    goal[at] = one
  })
  for (const [at, column] of base.entries()) {
    const times = goal[column] as number
    if (times !== 0)
      (table[at] as Array<number>).forEach((one, index) => {
        goal[index] = (goal[index] as number) - times * one
      })
  }
  table[rows] = goal
  return minimise(table, base, size + slacks) ? -(goal[total] as number) : Number.NEGATIVE_INFINITY
}

/** The whole numbers from and to which `target · x` may lie. */
export const rangeOf = (facts: ReadonlyArray<Fact>, target: ReadonlyArray<number>): readonly [number, number] => [
  Math.ceil(least(facts, target) - 1e-5),
  Math.floor(
    -least(
      facts,
      target.map((one) => -one)
    ) + 1e-5
  )
]
