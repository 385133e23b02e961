/** 项目指标 */
import { defineIndicator } from "../../indicators/index.ts"
import { eq } from "../../ledger/index.ts"
import { convention } from "../convention.ts"
import { standing } from "../measures.ts"
import { projectLink, projectRegister } from "./ledgers.ts"

/** “党建引领+城市管理”项目数 — on the last day; the projects that have figures beside them are counted apart. */
export const projectCount = defineIndicator({
  id: "gov.project.count",
  label: { zh: "“党建引领+城市管理”项目", en: "Party-led projects of city work" },
  unit: "个",
  better: "info",
  numerator: standing(projectRegister, "project", eq("type", "partyLed")),
  parts: [
    {
      id: "all",
      label: { zh: "全部在册项目", en: "all projects on the register" },
      measure: standing(projectRegister, "project")
    },
    {
      id: "linked",
      label: { zh: "关联业务指标的项目", en: "with figures beside them" },
      measure: standing(projectLink, "project", eq("what", "indicator"))
    }
  ],
  cites: convention("PR12.6", "期末在册的项目，业务指标只并列、不作因果")
})
