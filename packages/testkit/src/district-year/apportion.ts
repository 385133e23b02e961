import { formatFixed } from "@xiuhua/core/ledger"

/**
 * Cuts the whole number `total` into whole parts in proportion to `weights`; the parts add up to `total` exactly.
 *
 * Each part is the difference of two rounded running shares, so it is off by less than one and never negative; a weight
 * of 0 gives 0. At least one weight is above 0. Exact up to 2^53.
 */
export const apportion = (total: number, weights: ReadonlyArray<number>): ReadonlyArray<number> => {
  const sum = weights.reduce((running, weight) => running + weight, 0)
  let running = 0
  let given = 0
  return weights.map((weight) => {
    running += weight
    const upTo = Math.round(total * (running / sum))
    const part = upTo - given
    given = upTo
    return part
  })
}

/** As {@link apportion}, with at least 1 for every part; `total` is not less than the number of parts. */
export const apportionFromOne = (total: number, weights: ReadonlyArray<number>): ReadonlyArray<number> =>
  apportion(total - weights.length, weights).map((part) => part + 1)

/** `digits` × 10^-`scale` as decimal text: (1250, 2) is `12.50`. */
export const decimalText = (digits: number, scale: number): string => formatFixed({ digits: BigInt(digits), scale })
