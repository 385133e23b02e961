/** 汕尾市城区违法行为目录 — 52 items: national law, Guangdong and Shanwei put together. Codes are permanent. */
import { makeCatalogue, nationalViolations, type Violation, withNorms } from "@xiuhua/core/enforcement"
import { shanweiCompetence } from "./competence.ts"
import { appearanceItems } from "./sw-a.ts"
import { cleanlinessItems, cleanlinessNorms } from "./sw-b.ts"
import { householdWasteItems, householdWasteNorms } from "./sw-c.ts"
import { constructionWasteItems, constructionWasteNorms } from "./sw-d.ts"
import { planningItems, planningNorms } from "./sw-e.ts"
import { parkingNorms } from "./sw-f.ts"

/** Every violation of the district. */
export const shanweiViolations: ReadonlyArray<Violation> = [
  ...withNorms(nationalViolations, {
    ...cleanlinessNorms,
    ...householdWasteNorms,
    ...constructionWasteNorms,
    ...planningNorms,
    ...parkingNorms
  }),
  ...appearanceItems,
  ...cleanlinessItems,
  ...householdWasteItems,
  ...constructionWasteItems,
  ...planningItems
]

/** The catalogue of the district. */
export const shanweiCatalogue = makeCatalogue(shanweiViolations, shanweiCompetence)
