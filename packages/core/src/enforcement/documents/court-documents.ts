/** 申请法院执行的文书 — what comes back from the court, and what goes to the higher one. 《中华人民共和国行政强制法》(2011) arts. 56 to 60. */
import { coercionLaw } from "../rules/article.ts"
import { type StatutoryDocument, step } from "./document.ts"

const filed = { to: "file", numbered: false, confidence: "verified" } as const

/** In the order of the procedure. */
export const courtDocuments: ReadonlyArray<StatutoryDocument> = [
  {
    ...filed,
    id: "court-acceptance",
    label: { zh: "法院受理（不予受理）材料", en: "Acceptance by the court, or its refusal" },
    cite: coercionLaw("第五十六条", "法院接到申请的五日内受理；不予受理的作出裁定"),
    steps: [step("CourtAcceptanceDecided")]
  },
  {
    ...filed,
    id: "court-ruling",
    label: { zh: "行政裁定书", en: "Ruling of the court" },
    cite: coercionLaw("第五十七条、第五十八条", "法院作出执行或者不予执行的裁定，不予执行的说明理由"),
    steps: [step("CourtRulingMade"), step("HigherRulingMade")]
  },
  {
    ...filed,
    to: "court",
    numbered: true,
    id: "higher-court-application",
    label: { zh: "向上一级法院的复议申请书", en: "Application to the higher court" },
    cite: coercionLaw("第五十六条第二款、第五十八条第三款", "对裁定有异议的可以向上一级人民法院申请复议"),
    steps: [step("HigherCourtAsked")]
  },
  {
    ...filed,
    id: "court-execution",
    label: { zh: "法院执行结果材料", en: "What came of the court's enforcement" },
    cite: coercionLaw("第六十条", "由法院强制执行，费用由被执行人承担"),
    steps: [step("CourtExecuted")]
  }
]
