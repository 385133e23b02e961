/**
 * 行政强制执行、代履行 — from the demand to the end: by the agency itself, by others at the respondent's cost, at once on roads and
 * public places, or through the court.
 *
 * Source: 《中华人民共和国行政强制法》(2011) chapters 4 and 5. One stream enforces one decision, whatever case it came from; a clearing
 * at once has a stream of its own. Days: civil days; hours: China Standard Time. Money: whole fen.
 * Refused: what the law forbids, above all enforcing at night and on statutory holidays, without a demand, or without power.
 * Irregular but done elsewhere: recorded, then reported by `review`. Readings: ADR 0090 and 0091.
 */
import type { Regime } from "../../regulation/index.ts"
import { type CaseDecider, compose } from "../phases/compose.ts"
import { type Command, type Event, partsOf } from "./parts.ts"
import type { State } from "./state.ts"

/** What may still be done once it ended, beside the remedies. */
const afterEnd: ReadonlyArray<Command["_tag"]> = ["RestoreEnforced", "EndSeizure"]

/** The decider of enforcements, and the statutory limits of one. */
export type CompulsoryEnforcements = CaseDecider<Command, Event, State>

/** Enforcements under one law and calendar. */
export const compulsoryEnforcements = (regime: Regime): CompulsoryEnforcements =>
  compose<Command, Event, State>({
    parts: partsOf(regime),
    over: ({ ending }, { _tag }, phase) =>
      ending.ended !== null && phase !== "remedies" && !afterEnd.includes(_tag) ? ending.ended.on : undefined,
    after: (_, __, ___, next) => next,
    across: () => []
  })
