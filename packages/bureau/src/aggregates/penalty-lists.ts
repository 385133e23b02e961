/** 处罚案件列表 — what lists show of penalty cases, and what the public may see of a decision that was published. */
import { type Catalogue, fineOf, type PenaltyCase, type Sanction, type SummaryPenalty } from "@xiuhua/core/enforcement"
import type { Listed } from "../lists/listed.ts"

type PublicityState = PenaltyCase.State["publicity"]

/** A decision as the public sees it: without the respondent, whose name is for the register of 双公示. */
const published = (
  { publishedOn, withdrawn }: PublicityState,
  decision: { readonly number: string; readonly on: string; readonly sanctions: ReadonlyArray<Sanction> },
  violation: string | null
): Listed["publicView"] =>
  publishedOn === null || withdrawn !== null
    ? null
    : {
        number: decision.number,
        violation,
        decidedOn: decision.on,
        sanctions: decision.sanctions.map(({ _tag }) => _tag),
        fineFen: fineOf(decision.sanctions),
        publishedOn
      }

/** 普通程序 */
export const penaltyListed =
  (violations: Catalogue) =>
  ({ decision: { decision }, examination, filing: { clue, filed }, publicity }: PenaltyCase.State): Listed => {
    const violation = examination.classified?.violation ?? filed?.violation ?? clue?.violation ?? null
    const penalty = decision?._tag === "PenaltyDecided" ? decision : null
    const label = violation === null ? undefined : violations.find(violation)?.label
    return {
      title: label ?? (violation === null ? null : { zh: violation, en: violation }),
      number: penalty?.number ?? null,
      details: {
        violation,
        decision: decision?._tag ?? null,
        decidedOn: decision?.on ?? null,
        fineFen: penalty === null ? null : fineOf(penalty.sanctions),
        respondentKind: filed?.respondent.kind ?? null,
        publishedOn: publicity.publishedOn
      },
      words: violation === null ? [] : [violation],
      publicView: penalty === null ? null : published(publicity, penalty, violation)
    }
  }

/** 简易程序 */
export const summaryListed =
  (violations: Catalogue) =>
  ({ onSpot: { decided }, publicity }: SummaryPenalty.State): Listed => {
    const violation = decided?.violation ?? null
    const label = violation === null ? undefined : violations.find(violation)?.label
    return {
      title: label ?? (violation === null ? null : { zh: violation, en: violation }),
      number: decided?.number ?? null,
      details: {
        violation,
        decidedOn: decided?.on ?? null,
        fineFen: decided === null ? null : fineOf(decided.sanctions),
        respondentKind: decided?.respondent.kind ?? null,
        publishedOn: publicity.publishedOn
      },
      words: violation === null ? [] : [violation],
      publicView: decided === null ? null : published(publicity, decided, violation)
    }
  }
