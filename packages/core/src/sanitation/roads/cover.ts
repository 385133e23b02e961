/**
 * 覆盖 — how much of a section or route several passes have covered together, the same stretch counted once.
 *
 * Everything is a share of the whole in whole 10^-4 per cent, {@link WHOLE} being all of it; a stretch is placed by the
 * shares of the length at which it begins and ends. What is not placed may lie anywhere, also on what is placed: it adds
 * nothing to it. So the result is what the records prove, never more. ADR 0100.
 */

/** 100 % in 10^-4 per cent. */
export const WHOLE = 1_000_000

/** Decimals of a share in per cent, as ledgers keep it. */
export const SHARE = { unit: "%", scale: 4 } as const

/** One pass: over a stretch, or over so much of it, nobody says where. */
export type Pass =
  | { readonly _tag: "Placed"; readonly from: number; readonly to: number }
  | { readonly _tag: "Unplaced"; readonly share: number }

/** What a record says of its pass, each null where it says nothing. */
export interface Stated {
  readonly start: number | null
  readonly end: number | null
  readonly covered: number | null
}

const wholePart = (a: number, b: number): number => (a - (a % b)) / b

const capped = (share: number): number => (share > WHOLE ? WHOLE : share)

/**
 * The pass of a record. Backwards is a pass too. A stretch of which less was covered is placed nowhere. Undefined where
 * only one end is known, and where nothing is said at all.
 */
export const passOf = ({ covered, end, start }: Stated): Pass | undefined => {
  const share = covered === null ? null : capped(covered)
  if (start === null && end === null) return share === null ? undefined : { _tag: "Unplaced", share }
  if (start === null || end === null) return undefined
  const from = capped(start < end ? start : end)
  const to = capped(start < end ? end : start)
  return share !== null && share < to - from ? { _tag: "Unplaced", share } : { _tag: "Placed", from, to }
}

/**
 * The stretch between two positions as shares of a length, whole numbers of one unit: rounded towards its middle, so
 * that it never says more than was covered. For whoever keeps positions in metres. The length is not zero.
 */
export const stretchOn = (
  length: number,
  from: number,
  to: number
): { readonly start: number; readonly end: number } => ({
  start: capped(wholePart(from * WHOLE + length - 1, length)),
  end: capped(wholePart(to * WHOLE, length))
})

/** The pass over all of it. */
export const wholePass: Pass = { _tag: "Placed", from: 0, to: WHOLE }

const shareOf = (pass: Pass): number => (pass._tag === "Placed" ? pass.to - pass.from : pass.share)

/** Shares that placed passes cover at least once, at least twice and so on. */
const depths = (passes: ReadonlyArray<Pass>): ReadonlyArray<number> => {
  const edges = passes.flatMap((pass) =>
    pass._tag === "Placed" && pass.from < pass.to
      ? [
          { at: pass.from, step: 1 },
          { at: pass.to, step: -1 }
        ]
      : []
  )
  const found: Array<number> = []
  let depth = 0
  let last = 0
  for (const { at, step } of edges.toSorted((a, b) => a.at - b.at)) {
    for (let level = 0; level < depth; level++) found[level] = (found[level] ?? 0) + at - last
    depth += step
    last = at
  }
  return found
}

/** The share that the passes cover together. */
export const coveredBy = (passes: ReadonlyArray<Pass>): number =>
  passes.reduce(
    (most, pass) => (pass._tag === "Unplaced" && pass.share > most ? pass.share : most),
    depths(passes)[0] ?? 0
  )

/** How many times the passes cover at least the share `least`: one by one, or over each other. */
export const timesCovered = (passes: ReadonlyArray<Pass>, least: number): number => {
  const alone = passes.filter((pass) => shareOf(pass) >= least).length
  const together = depths(passes).filter((share) => share >= least).length
  return alone > together ? alone : together
}
