/**
 * 集中整治约定 — when a campaign is summed up and looked at again. No law fixes either: conventions of this project, which a
 * place replaces by what its own plan of campaigns says.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { days, parameter, since, textOf, workdays } from "./write.ts"

const convention = textOf("绣花执法指标约定")

/** 总结期限 — from the end of the campaign. */
export const campaignSummaryLimit: Parameter<TimeLimit> = parameter(
  "campaign-conventions.summary-limit",
  { zh: "集中整治总结期限", en: "Limit for summing up a campaign" },
  [since("1990-01-01", workdays(10, "agency"), convention("R12.11", "行动结束后十个工作日内总结"), "local")],
  "free"
)

/** 回潮复查期限 — from the end of the campaign, for each street on which it acted. */
export const campaignRelapseCheckLimit: Parameter<TimeLimit> = parameter(
  "campaign-conventions.relapse-check-limit",
  { zh: "集中整治回潮复查期限", en: "Limit for the check for relapse" },
  [since("1990-01-01", days(30, "agency"), convention("R12.11", "行动结束后三十日内逐街道复查是否回潮"), "local")],
  "free"
)

/** What this project lays down for campaigns. */
export const campaignParameters: ReadonlyArray<Parameter<unknown>> = [campaignSummaryLimit, campaignRelapseCheckLimit]
