/** 服务群众指标 — requests answered in time, satisfaction with its sample, joint actions, material. */
import { defineIndicator } from "../../indicators/index.ts"
import { eq, not, oneOf } from "../../ledger/index.ts"
import { convention } from "../convention.ts"
import { different, entries, standing, total } from "../measures.ts"
import { jointAction, material, serviceDue, serviceItem, survey } from "./ledgers.ts"

const withdrawn = eq("outcome", "withdrawn")

/** 服务申请按期办结率 */
export const servicesOnTime = defineIndicator({
  id: "gov.service.ontime",
  label: { zh: "服务申请按期办结率", en: "Service requests answered in time" },
  unit: "%",
  better: "up",
  numerator: entries(serviceDue, eq("outcome", "inTime")),
  denominator: entries(serviceDue, not(withdrawn)),
  exclusions: [
    { id: "withdrawn", label: { zh: "申请人撤回", en: "withdrawn" }, measure: entries(serviceDue, withdrawn) }
  ],
  cites: convention("G3.4", "到期服务申请中按承诺期限办结的比例，申请人撤回的不计")
})

/** 服务事项数 — on the last day. */
export const serviceItems = defineIndicator({
  id: "gov.service.items",
  label: { zh: "服务事项", en: "Service items" },
  unit: "个",
  better: "info",
  numerator: standing(serviceItem, "item"),
  cites: convention("G3.4", "期末公布的服务事项")
})

/** Fewest answers that make a rate of satisfaction worth comparing. */
const MINIMUM_SAMPLE = "30"

/** 群众满意度 — satisfied over valid answers of all surveys of satisfaction; those on other topics stand apart. */
export const surveySatisfied = defineIndicator({
  id: "gov.survey.satisfied",
  label: { zh: "群众满意度（调查）", en: "Satisfaction in surveys" },
  unit: "%",
  better: "up",
  numerator: total(survey, "satisfied", eq("topic", "satisfaction")),
  denominator: total(survey, "sample", eq("topic", "satisfaction")),
  parts: [
    { id: "surveys", label: { zh: "调查次数", en: "surveys" }, measure: different(survey, "survey") },
    {
      id: "other",
      label: { zh: "其他主题有效样本", en: "answers on other topics" },
      measure: total(survey, "sample", not(eq("topic", "satisfaction")))
    }
  ],
  minimum: { of: "denominator", atLeast: MINIMUM_SAMPLE },
  cites: convention("G3.3", "满意份数除以有效样本，多次调查按份数合计，不取平均")
})

/** 联合行动 — with street offices and communities; others stand beside. Each action once, however many partners. */
export const jointActions = defineIndicator({
  id: "gov.joint.count",
  label: { zh: "联合街道社区行动", en: "Joint actions with streets and communities" },
  unit: "次",
  better: "info",
  numerator: different(jointAction, "action", oneOf("partnerType", ["street", "community"])),
  parts: [
    {
      id: "all",
      label: { zh: "全部联合行动", en: "all joint actions" },
      measure: different(jointAction, "action")
    },
    {
      id: "data-shared",
      label: { zh: "共享数据", en: "with data shared" },
      measure: different(jointAction, "action", eq("dataShared", "yes"))
    }
  ],
  cites: convention("G3.5", "与街道、村（社区）的联合行动次数，同一行动计一次")
})

/** 发放宣传资料 */
export const materialCopies = defineIndicator({
  id: "gov.material.copies",
  label: { zh: "发放宣传资料", en: "Copies of material" },
  unit: "份",
  better: "info",
  numerator: total(material, "copies"),
  cites: convention("R1.7", "各类宣传资料发放份数之和，网上推送不计份数")
})
