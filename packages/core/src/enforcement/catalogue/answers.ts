/** 目录的回答 — the catalogue as the deciders of penalties ask it: one violation, one answer. */
import type { Regime } from "../../regulation/index.ts"
import type { ViolationAnswers } from "../penalty-env.ts"
import { applicableNorm } from "./applicable.ts"
import type { Catalogue } from "./catalogue.ts"

/** What a place's catalogue answers; undefined for a code that it has not, or that was not punishable. */
export const violationAnswers =
  (regime: Regime, catalogue: Catalogue): ViolationAnswers =>
  ({ violation, ...question }) => {
    const choice = applicableNorm({ ...regime, catalogue }, { ...question, candidates: [violation] })
    if (choice.applies === null || choice.outcome === null) return undefined
    const { norm } = choice.applies
    return {
      fine: choice.range,
      unmeasured: choice.outcome.reason === "measure-missing",
      order: norm.order,
      contested: choice.legalReviewRequired,
      cite: norm.cite
    }
  }
