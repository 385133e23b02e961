/** 程序 — which procedure a violation's fines allow, derived from the amounts in force and never stored. */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import { type Law, summaryCapIndividual, summaryCapOrganisation } from "../../regulation/index.ts"
import { bracketOf, type RespondentKind } from "../respondent.ts"
import { hearingThreshold } from "../rules/hearing-right.ts"
import type { FineRange } from "./range.ts"

/** `partly`: for some amounts of the range. `unknown` where no amount is in force to compare with. */
export type Standing = "yes" | "partly" | "no" | "unknown"

/** 简易程序 — whether fines of a range may be decided on the spot. */
export const summaryStanding = (law: Law, range: FineRange, kind: RespondentKind, on: PlainDate): Standing => {
  const parameter = bracketOf(kind) === "individual" ? summaryCapIndividual : summaryCapOrganisation
  const cap = Option.getOrUndefined(law.of(parameter, on))?.value
  if (cap === undefined) return "unknown"
  return range.maxFen <= cap ? "yes" : range.minFen <= cap ? "partly" : "no"
}

/** 听证 — whether fines of a range give the right to a hearing by their amount. */
export const hearingStanding = (law: Law, range: FineRange, kind: RespondentKind, on: PlainDate): Standing => {
  const threshold = Option.getOrUndefined(hearingThreshold(law, kind, on))?.value
  if (threshold === undefined) return "unknown"
  return range.minFen >= threshold ? "yes" : range.maxFen >= threshold ? "partly" : "no"
}
