import type { ObligationBasis, ObligationStanding, PartyMatrix } from "../party.ts"
import { obligationNote } from "../words/obligation-notes.ts"
import { dutyRecord } from "./duty.ts"

const basisRecord = ({ cite, confidence, evidence, label, needs, period, rule, strength }: ObligationBasis) => ({
  rule,
  label,
  strength,
  period,
  times: needs?.of === "count" ? needs.atLeast : null,
  cite,
  confidence,
  evidence
})

/** 党建任务 — one obligation: what it rests on and what became of it. Nobody is named. */
export const obligationRecord = (standing: ObligationStanding) => ({
  id: standing.id,
  label: standing.label,
  note: obligationNote(standing),
  bases: standing.bases.map(basisRecord),
  outcomes: standing.outcomes.map(dutyRecord)
})

/** 任务矩阵 — the sections of the table. */
export const matrixRecord = ({ sections }: Pick<PartyMatrix, "sections">) =>
  sections.map(({ evidence: _, needs: __, ...section }) => section)
