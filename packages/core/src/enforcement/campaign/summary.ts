/** 行动总结 — what a campaign came to: forces and results by kind, each in its own unit and never added to another (R1.7). */
import type { Decimal, MeasureField, Unit } from "../../ledger/index.ts"
import { campaignDay } from "../street/campaign.ts"
import type { State } from "./state.ts"
import { type ResultKind, resultKinds } from "./steps.ts"

const totals = ["officers", "vehicles", ...resultKinds] as const
type Total = (typeof totals)[number]

/** An amount in its unit; null where nobody counted on any day. */
export interface Amount {
  readonly amount: Decimal | null
  readonly unit: Unit
}

/** What a campaign came to, as far as it is known. */
export interface CampaignSummary {
  /** Different days with an action on some street. */
  readonly days: number
  readonly streets: number
  readonly totals: Readonly<Record<Total, Amount>>
  /** Whether what was to be reached was reached: as planned, in the unit of its kind. */
  readonly targets: ReadonlyArray<{ readonly result: ResultKind; readonly target: Decimal; readonly met: boolean }>
  /** Cases, reports and problems that it gave rise to, by what they are. */
  readonly matters: ReadonlyArray<{ readonly to: string; readonly ids: ReadonlyArray<string> }>
  /** 疏导点 that belong to it. */
  readonly points: ReadonlyArray<string>
  /** Looks at cleared places, and how many had gone back: the rate is theirs. */
  readonly relapse: { readonly checks: number; readonly relapsed: number }
}

const fields = campaignDay.fields satisfies Readonly<Record<Total, MeasureField>>

const sumOf = ({ days }: State, kind: Total): Amount => {
  const { scale, unit } = fields[kind]
  const counted = days.map(({ figures }) => figures[kind]).filter((amount) => amount !== null)
  const digits = counted.reduce((sum, amount) => sum + BigInt(amount), 0n)
  return { amount: counted.length === 0 ? null : { digits, scale }, unit }
}

/** Sums up a campaign as it stands. */
export const summaryOf = (state: State): CampaignSummary => {
  const { checks, days, matters, plan, points } = state
  const sums = Object.fromEntries(totals.map((kind) => [kind, sumOf(state, kind)])) as CampaignSummary["totals"]
  const kinds = [...new Set(matters.map(({ to }) => to))]
  return {
    days: new Set(days.map(({ on }) => on)).size,
    streets: new Set(days.map(({ street }) => street)).size,
    totals: sums,
    targets: (plan?.targets ?? []).map(({ amount, result }) => ({
      result,
      target: { digits: BigInt(amount), scale: fields[result].scale },
      met: (sums[result].amount?.digits ?? 0n) >= BigInt(amount)
    })),
    matters: kinds.map((to) => ({ to, ids: matters.filter((matter) => matter.to === to).map(({ id }) => id) })),
    points: points.map(({ point }) => point),
    relapse: { checks: checks.length, relapsed: checks.filter(({ relapsed }) => relapsed).length }
  }
}
