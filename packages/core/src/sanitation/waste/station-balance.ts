/**
 * 转运站平衡 — what a station should hold at the end of a day, what it holds, and whether it was cleared.
 *
 * Source: sanitation conventions R9.5 (expected = opening + in − out; apart by no more than the larger of a floor and a share
 * of what came in; more out than there was is impossible) and R4.4e (cleared: what is left is within the limit and held
 * closed). An impossible balance clears nothing: a person has to look.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { balanceFloor, balanceShare, carryOverLimit, type Regime } from "../../regulation/index.ts"
import { agreedOn, exceeds, kilograms, shareOf } from "./exact.ts"

/** The masses of a station on a day, in kilograms. */
export interface StationMasses {
  readonly day: PlainDate
  /** Null where nobody knows. */
  readonly opening: number | null
  readonly in: number
  readonly out: number
  readonly measured: number
  readonly closed: boolean
  /** What the register allows this station; null where it says nothing. */
  readonly tolerance: number | null
  readonly carryOverLimit: number | null
}

export interface StationBalance {
  /** In kilograms; below 0 where more went out than there was; null without an opening stock. */
  readonly expected: number | null
  /** How far measured and expected are apart; null where there is nothing to compare. */
  readonly gap: number | null
  /** To the kilogram, for showing. */
  readonly tolerance: number
  readonly balance: "ok" | "failed" | "impossible" | "no-opening"
  readonly cleared: "cleared" | "not-cleared" | "needs-review"
}

export const stationBalance =
  (regime: Pick<Regime, "law">) =>
  (masses: StationMasses): StationBalance => {
    const { closed, day, measured, opening } = masses
    const limit = masses.carryOverLimit ?? kilograms(agreedOn(regime, carryOverLimit, day))
    const floor = masses.tolerance ?? kilograms(agreedOn(regime, balanceFloor, day))
    const share = masses.tolerance === null ? agreedOn(regime, balanceShare, day) : "0"
    const tolerance = Math.max(floor, shareOf(masses.in, share))
    const cleared = closed && measured <= limit ? "cleared" : "not-cleared"
    if (opening === null) return { expected: null, gap: null, tolerance, balance: "no-opening", cleared }
    const expected = opening + masses.in - masses.out
    if (expected < 0) return { expected, gap: null, tolerance, balance: "impossible", cleared: "needs-review" }
    const gap = Math.abs(measured - expected)
    const balance = gap > floor && exceeds(gap, masses.in, share) ? "failed" : "ok"
    return { expected, gap, tolerance, balance, cleared }
  }
