/**
 * 汕尾市城区数字城管办理时限 — none was found published for the district. What stands here is a starting table in the order
 * of magnitude of other cities' (exposed rubbish four hours of work, spoil heaps two workdays, illegal building four hours
 * to stop it): replace it by the district's own.
 */
import type { PublicReport } from "@xiuhua/core/enforcement"
import { shanweiOfficeHours } from "./office-hours.ts"

type Unit = PublicReport.StageLimit["unit"]

const line = (
  category: string,
  stage: PublicReport.LimitedStage,
  count: number,
  unit: Unit
): PublicReport.StageLimit => ({
  category,
  stage,
  count,
  unit,
  cite: {
    source: "汕尾市城区数字城管办理时限（待定稿）",
    article: "时限表",
    gist: "参照其他城市立案处置结案标准的量级"
  },
  confidence: "local"
})

/** By category and stage; `*` for what has no line of its own. */
export const shanweiReportLimits: PublicReport.ReportLimits = {
  windows: shanweiOfficeHours,
  lines: [
    line("*", "accept", 1, "workHours"),
    line("*", "register", 1, "workHours"),
    line("*", "dispatch", 1, "workHours"),
    line("*", "dispose", 3, "workdays"),
    line("*", "verify", 4, "workHours"),
    line("*", "close", 5, "workdays"),
    line("暴露垃圾", "dispose", 4, "workHours"),
    line("暴露垃圾", "close", 2, "workdays"),
    line("渣土堆积", "dispose", 2, "workdays"),
    line("渣土堆积", "close", 4, "workdays"),
    line("违章搭建", "dispose", 7, "workdays"),
    line("违章搭建", "close", 9, "workdays")
  ]
}
