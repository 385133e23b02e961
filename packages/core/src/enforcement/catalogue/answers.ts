/** The catalogue as what deciders and rules ask: one violation, one answer. */
import type { Regime } from "../../regulation/index.ts"
import type { ViolationAnswers } from "../penalty-env.ts"
import { applicableNorm } from "./applicable.ts"
import type { Catalogue } from "./catalogue.ts"

/** Answers from a catalogue under a law. */
export const violationAnswers =
  (regime: Regime, catalogue: Catalogue): ViolationAnswers =>
  ({ violation, ...question }) => {
    const { applies, legalReviewRequired } = applicableNorm(regime, catalogue, { ...question, candidates: [violation] })
    if (applies === null) return undefined
    return {
      fine: applies.range,
      unmeasured: applies.missing !== null,
      order: applies.norm.order,
      contested: legalReviewRequired,
      cite: applies.norm.cite
    }
  }
