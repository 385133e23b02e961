/** 规则目录 — every rule of the penalty and coercion laws, ready to be asked with facts from outside. */
import { Result, Schema, SchemaIssue } from "effect"
import type { Finding, Label, Rule } from "../../regulation/index.ts"
import type { PenaltyEnv } from "../penalty-env.ts"
import { clearedAtOnce } from "./cleared-at-once.ts"
import { collection } from "./collection.ts"
import { collectiveDiscussion } from "./collective-discussion.ts"
import { courtApplication } from "./court-application.ts"
import { courtMaterials } from "./court-materials.ts"
import { deciderApart } from "./decider-apart.ts"
import { decisionContent } from "./decision-content.ts"
import { demandMade } from "./demand-made.ts"
import { enforcementAgreement } from "./enforcement-agreement.ts"
import { enforcementDecided } from "./enforcement-decided.ts"
import { enforcementEnded, enforcementSuspended, inability, restorationOwed } from "./enforcement-end.ts"
import { evidenceTaken, factsEstablished } from "./evidence.ts"
import { executionAct } from "./execution-act.ts"
import { executionTime } from "./execution-time.ts"
import { exemptionRule } from "./exemption.ts"
import { fineRangeRule } from "./fine-range.ts"
import { hearingChair } from "./hearing-chair.ts"
import { hearingNotice } from "./hearing-notice.ts"
import { hearingRightRule } from "./hearing-right.ts"
import { legalReview, legalReviewer } from "./legal-review.ts"
import { limitation } from "./limitation.ts"
import { noHeavierPenalty } from "./no-heavier-penalty.ts"
import { noticeBeforeDecision } from "./notice-before-decision.ts"
import { recusal, twoOfficers } from "./officers.ts"
import { onSpotConduct } from "./on-spot-conduct.ts"
import { orderToCorrect } from "./order-to-correct.ts"
import { preservationApproved } from "./preservation.ts"
import { responsibility } from "./responsibility.ts"
import { seizureExtended, seizureTaken } from "./seizure.ts"
import { statementReviewed } from "./statement-reviewed.ts"
import { substituteDecided } from "./substitute-decided.ts"
import { substituteCost, substituteDemand, substitutePerformed } from "./substitute-performed.ts"
import { summaryProcedure } from "./summary-procedure.ts"

/** One thing wrong with facts from outside: where (`sanctions[0].fen`), and what was expected there. */
export interface FactsProblem {
  readonly field: string
  readonly problem: string
}

/** A rule with its facts' form folded in: asked with anything, it says what is wrong with the facts or what it finds. */
export interface AskedRule {
  readonly id: string
  readonly label: Label
  /** The form of the facts as JSON Schema. */
  readonly form: () => Schema.JsonObject
  readonly ask: (env: PenaltyEnv, facts: unknown) => Result.Result<ReadonlyArray<Finding>, ReadonlyArray<FactsProblem>>
}

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

const pathOf = (path: ReadonlyArray<unknown> | undefined): string =>
  (path ?? []).reduce<string>((text, step) => {
    const key = typeof step === "object" && step !== null && "key" in step ? step.key : step
    return typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`
  }, "")

/** Facts that are not asked for are an error: a misspelt name would otherwise go unnoticed. */
const asked = <Facts, Encoded>(rule: Rule<Facts> | Rule<Facts, PenaltyEnv>): AskedRule => {
  const decode = Schema.decodeUnknownResult(rule.facts as Schema.Codec<Facts, Encoded>, {
    errors: "all",
    onExcessProperty: "error"
  })
  return {
    id: rule.id,
    label: rule.label,
    form: () => Schema.toJsonSchemaDocument(rule.facts).schema as Schema.JsonObject,
    ask: (env, facts) =>
      Result.match(decode(facts), {
        onFailure: (error) =>
          Result.fail(
            issuesOf(error.issue).issues.map(({ message, path }) => ({ field: pathOf(path), problem: message }))
          ),
        onSuccess: (decoded) => Result.succeed(rule.judge(env, decoded))
      })
  }
}

/** In the order of the procedure. A test holds the list complete. */
export const penaltyRules: ReadonlyArray<AskedRule> = [
  asked(limitation),
  asked(twoOfficers),
  asked(recusal),
  asked(evidenceTaken),
  asked(factsEstablished),
  asked(preservationApproved),
  asked(seizureTaken),
  asked(seizureExtended),
  asked(summaryProcedure),
  asked(onSpotConduct),
  asked(noticeBeforeDecision),
  asked(statementReviewed),
  asked(hearingRightRule),
  asked(hearingNotice),
  asked(hearingChair),
  asked(noHeavierPenalty),
  asked(legalReview),
  asked(legalReviewer),
  asked(collectiveDiscussion),
  asked(deciderApart),
  asked(responsibility),
  asked(exemptionRule),
  asked(orderToCorrect),
  asked(fineRangeRule),
  asked(decisionContent),
  asked(collection),
  asked(courtApplication),
  asked(courtMaterials),
  asked(demandMade),
  asked(enforcementDecided),
  asked(substituteDecided),
  asked(executionTime),
  asked(executionAct),
  asked(substituteDemand),
  asked(substitutePerformed),
  asked(substituteCost),
  asked(clearedAtOnce),
  asked(enforcementAgreement),
  asked(enforcementSuspended),
  asked(inability),
  asked(enforcementEnded),
  asked(restorationOwed)
]
