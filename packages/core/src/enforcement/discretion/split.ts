/**
 * 幅度的划分 — the part of a range that is light, ordinary or heavy where no benchmark says so. The boundary belongs to the
 * lower tier: it is the last fen of the one and not the first of the other. ADR 0082.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import {
  type Law,
  lightShare,
  lightShareOfMaximum,
  ordinaryFromShareOfMaximum,
  ordinaryShare,
  ordinaryUntilShareOfMaximum,
  type Parameter,
  type Resolved
} from "../../regulation/index.ts"
import type { FineRange } from "../catalogue/fine-range.ts"
import type { TierInRange } from "./benchmark.ts"

/** The minimum and a share of what lies above it, rounded down to whole fen; exact. */
export const atShare = ({ maxFen, minFen }: FineRange, percent: number): number =>
  minFen + Number((BigInt(maxFen - minFen) * BigInt(percent)) / 100n)

/** The part from `from` to `to`; where a range is too narrow for it, its upper end. */
const part = (from: number, to: number): FineRange => ({ minFen: Math.min(from, to), maxFen: to })

/** A part of a range, and the parameters that gave its ends. */
export interface Split {
  readonly part: FineRange
  readonly by: ReadonlyArray<Resolved<number>>
}

/** The part of a range that a tier is on a day; none before the parameters have a value. A fixed fine is all tiers. */
export const splitOf = (law: Law, range: FineRange, tier: TierInRange, day: PlainDate): Option.Option<Split> => {
  const { maxFen, minFen } = range
  const between = (
    ends: ReadonlyArray<Parameter<number>>,
    partOf: (first: number, second: number) => FineRange
  ): Option.Option<Split> => {
    const by = ends.flatMap((end) => Option.toArray(law.of(end, day)))
    const [first, second = first] = by
    if (first === undefined || second === undefined || by.length < ends.length) return Option.none()
    return Option.some({ part: partOf(atShare(range, first.value), atShare(range, second.value)), by })
  }
  if (minFen === 0) {
    // Only a maximum: between light and ordinary the published rules name no tier.
    switch (tier) {
      case "light":
        return between([lightShareOfMaximum], (end) => part(0, end))
      case "ordinary":
        return between([ordinaryFromShareOfMaximum, ordinaryUntilShareOfMaximum], part)
      case "heavy":
        return between([ordinaryUntilShareOfMaximum], (end) => part(end + 1, maxFen))
    }
  }
  switch (tier) {
    case "light":
      return between([lightShare], (end) => part(minFen, end))
    case "ordinary":
      return between([lightShare, ordinaryShare], (first, second) => part(first + 1, second))
    case "heavy":
      return between([ordinaryShare], (end) => part(end + 1, maxFen))
  }
}
