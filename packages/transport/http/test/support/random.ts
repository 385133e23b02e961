/** Numbers that look like chance and are the same every time (mulberry32). */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number
  /** From 0 to below `n`. */
  readonly below: (n: number) => number
  readonly pick: <A>(values: ReadonlyArray<A>) => A
  readonly chance: (share: number) => boolean
}

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { next, below, chance: (share) => next() < share, pick: (values) => values[below(values.length)] as never }
}
