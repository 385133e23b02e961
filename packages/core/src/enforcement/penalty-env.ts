/** What the deciders of penalties are made with: law and calendar, who may act, and what the catalogue says of an act. */
import { Schema } from "effect"
import type { PlainDate } from "../calendar/index.ts"
import type { PersonRef } from "../ledger/index.ts"
import type { Act, Citation, Regime } from "../regulation/index.ts"
import type { RespondentKind } from "./respondent.ts"

/** 执法人员资格 — what the register of officers says about somebody on a day; undefined where it does not know. */
export interface OfficerRoll {
  readonly qualified: (
    officer: PersonRef,
    on: PlainDate,
    qualification: "enforcement" | "legalReview"
  ) => boolean | undefined
}

/** 计罚基数 — what fines that are no plain amounts are reckoned from; whole fen and heads. */
export const Measures = Schema.Struct({
  /** 工程造价 */
  projectCostFen: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0))),
  /** 重建价、原造价、临时建设造价 */
  baseFen: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0))),
  /** 只、头 */
  poultry: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
  livestock: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))
})
export type Measures = typeof Measures.Type

/** A question to the catalogue: which act, by whom, decided when. */
export interface ViolationQuestion {
  readonly violation: string
  readonly kind: RespondentKind
  readonly act: Act
  readonly decidedOn: PlainDate
  readonly measures: Measures
}

/** 适用规范 — what the norm that applies says. */
export interface ApplicableNorm {
  /** Null where the norm carries no fine, so that none may be imposed. */
  readonly fine: { readonly minFen: number; readonly maxFen: number } | null
  /** True where the fine turns on a measure that was not given, so that its range is not known. */
  readonly unmeasured: boolean
  /** 责令改正: whether a fine needs an order that was refused first, or comes together with one. */
  readonly order: "precondition" | "concurrent"
  /** Whether two norms compete, so that the case needs a legal review. */
  readonly contested: boolean
  readonly cite: Citation
}

/** What the catalogue of the place answers; undefined for a violation it does not know, or that was none then. */
export type ViolationAnswers = (question: ViolationQuestion) => ApplicableNorm | undefined

/** Under which a penalty is decided. */
export interface PenaltyEnv extends Regime {
  readonly officers: OfficerRoll
  readonly violations: ViolationAnswers
}
