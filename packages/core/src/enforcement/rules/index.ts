/** 规则目录 — every rule of the penalty, planning and coercion laws, ready to be asked with facts from outside. */
import { type AskedRule, asked } from "../../regulation/index.ts"
import type { PenaltyEnv } from "../penalty-env.ts"
import { clearedAtOnce } from "./cleared-at-once.ts"
import { collection } from "./collection.ts"
import { collectiveDiscussion } from "./collective-discussion.ts"
import { courtApplication } from "./court-application.ts"
import { courtMaterials } from "./court-materials.ts"
import { deciderApart } from "./decider-apart.ts"
import { decisionContent } from "./decision-content.ts"
import { demandMade } from "./demand-made.ts"
import { demolitionAuthority } from "./demolition-authority.ts"
import { demolitionCourt } from "./demolition-court.ts"
import { demolitionWait } from "./demolition-wait.ts"
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
import { planningMeasure } from "./planning-measure.ts"
import { preservationApproved } from "./preservation.ts"
import { responsibility } from "./responsibility.ts"
import { seizureExtended, seizureTaken } from "./seizure.ts"
import { siteArea } from "./site-area.ts"
import { statementReviewed } from "./statement-reviewed.ts"
import { substituteDecided } from "./substitute-decided.ts"
import { substituteCost, substituteDemand, substitutePerformed } from "./substitute-performed.ts"
import { summaryProcedure } from "./summary-procedure.ts"
import { temporaryTerm } from "./temporary-term.ts"
import { unknownBuilder } from "./unknown-builder.ts"

/** In the order of the procedure. A test holds the list complete. */
export const penaltyRules: ReadonlyArray<AskedRule<PenaltyEnv>> = [
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
  asked(restorationOwed),
  asked(temporaryTerm),
  asked(unknownBuilder),
  asked(planningMeasure),
  asked(demolitionWait),
  asked(demolitionAuthority),
  asked(demolitionCourt),
  asked(siteArea)
]
