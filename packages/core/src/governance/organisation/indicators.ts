/** 机构、职责指标 */
import { defineIndicator } from "../../indicators/index.ts"
import { convention } from "../convention.ts"
import { standing } from "../measures.ts"
import { body, mandate } from "./ledgers.ts"

/** 在册机构、队伍 — on the last day. */
export const bodyCount = defineIndicator({
  id: "gov.body.count",
  label: { zh: "在册机构、队伍", en: "Bodies" },
  unit: "个",
  better: "info",
  numerator: standing(body, "body"),
  cites: convention("G4.2", "期末在册的机构和队伍")
})

/** 职责清单 — on the last day. */
export const mandateCount = defineIndicator({
  id: "gov.mandate.count",
  label: { zh: "主责主业", en: "Mandates" },
  unit: "个",
  better: "info",
  numerator: standing(mandate, "mandate"),
  cites: convention("G4.3", "期末有依据的职责事项")
})
