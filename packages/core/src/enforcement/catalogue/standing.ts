/**
 * 简易程序与听证 — whether the fine that a norm allows is open to the summary procedure, and whether it gives the right
 * to a hearing. Derived from the limits in force on the day and the place, never stored.
 *
 * It is the fine alone that is looked at: what else a decision takes ({@link hearingRight}) is for the case.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 51, 63; (2017修正) arts. 33, 42.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import { type Regime, summaryCapIndividual, summaryCapOrganisation } from "../../regulation/index.ts"
import type { Measures } from "../penalty-env.ts"
import { bracketOf, type RespondentKind } from "../respondent.ts"
import { hearingThreshold } from "../rules/hearing-right.ts"
import { amountFor, type FineOutcome, fineRange } from "./fine-range.ts"
import type { Norm } from "./norm.ts"

/** `yes` for every amount of the range, `partly` up to the cap, `no` for none, `unknown` where the amount is open. */
export type SummaryStanding = "yes" | "partly" | "no" | "unknown"
/** `always` for every amount, `by-amount` from the threshold, `no` for none, `unknown` where the amount or the place is silent. */
export type HearingStanding = "always" | "by-amount" | "no" | "unknown"

/** The most that can come of a norm whatever its measures are: its cap. None where there is no end. */
const mostFen = ({ fine }: Norm, kind: RespondentKind, outcome: FineOutcome): number | undefined => {
  const amount = amountFor(fine, kind)
  if (outcome.range !== null) return outcome.range.maxFen
  return typeof amount === "object" && "capFen" in amount ? amount.capFen : undefined
}

/**
 * Whether the fine of a norm may be imposed on the spot on a day: within the cap, which is itself included.
 * `unknown` where the amount turns on a measure that was not given or is not stated, or where there is no fine at all
 * and no warning; a warning alone is always open to it.
 */
export const summaryStanding = (
  { law }: Regime,
  norm: Norm,
  kind: RespondentKind,
  on: PlainDate,
  measures: Measures = {}
): SummaryStanding => {
  const { range, reason } = fineRange(norm, kind, measures)
  if (reason === "no-fine" && norm.extra.some((extra) => extra.kind === "warning")) return "yes"
  const cap = Option.getOrUndefined(
    law.of(bracketOf(kind) === "organisation" ? summaryCapOrganisation : summaryCapIndividual, on)
  )
  if (range === null || cap === undefined) return "unknown"
  if (range.minFen > cap.value) return "no"
  return range.maxFen > cap.value ? "partly" : "yes"
}

/**
 * Whether the fine of a norm gives the right to a hearing on a day. 以上 includes the threshold. `unknown` where the
 * place has laid down no threshold, or the amount is not known and no cap keeps it below. No fine: `no`.
 */
export const hearingStanding = (
  { law }: Regime,
  norm: Norm,
  kind: RespondentKind,
  on: PlainDate,
  measures: Measures = {}
): HearingStanding => {
  const outcome = fineRange(norm, kind, measures)
  if (outcome.reason === "no-fine" || outcome.reason === "not-addressed") return "no"
  const threshold = Option.getOrUndefined(hearingThreshold(law, kind, on))
  if (threshold === undefined) return "unknown"
  const most = mostFen(norm, kind, outcome)
  if (most !== undefined && most < threshold.value) return "no"
  if (outcome.range === null) return outcome.reason === "measure-missing" ? "by-amount" : "unknown"
  return outcome.range.minFen >= threshold.value ? "always" : "by-amount"
}
