/**
 * 程序顺序 — steps that a decision rests on and that were left out. `decide` never lets it come to this: it is for cases
 * decided elsewhere.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 38, 40, 42, 54, 57; (2017修正) arts. 3, 30, 36 to 38.
 */
import type { Finding } from "../../regulation/index.ts"
import type { PenaltyEnv } from "../penalty-env.ts"
import { penaltyLaw } from "../rules/article.ts"
import { twoOfficers } from "../rules/officers.ts"
import type { State } from "./state.ts"

const RULE = "administrative-penalty-law.order-of-steps"

/** What a penalty was decided without. */
export const orderFindings = (
  env: PenaltyEnv,
  { decision, evidence, filing, officers }: State
): ReadonlyArray<Finding> => {
  const decided = decision.decision
  if (decided === null || decided._tag === "CaseTransferred") return []
  const { on } = decided
  const missing = (step: string, article: string, before: string, gist: string): Finding => ({
    rule: RULE,
    severity: "violation",
    facts: { missing: step, decidedOn: on },
    cite: penaltyLaw(on, { article, before, gist })
  })
  const filedOn = filing.filed?.on
  const completedOn = evidence.completed?.on
  return [
    ...(filedOn === undefined || filedOn > on
      ? [missing("FileCase", "第五十四条第二款", "第三十六条", "符合立案标准的应当及时立案，立案后调查")]
      : []),
    ...(completedOn === undefined || completedOn > on
      ? [missing("CompleteInvestigation", "第五十七条第一款", "第三十八条第一款", "调查终结后方可审查并作出决定")]
      : []),
    ...(officers.assigned === null ? twoOfficers.judge(env, { on, officers: [] }) : [])
  ]
}
