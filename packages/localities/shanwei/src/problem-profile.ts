/**
 * 汕尾市城区环卫整改时限 — none was found published for the district: a starting table, to be replaced by the district's own.
 * Hours run night and day (sanitation convention R7.4).
 */
import type { Problem } from "@xiuhua/core/sanitation"
import { shanweiOfficeHours } from "./office-hours.ts"

const line = (category: string, hours: number): Problem.ProblemLimit => ({
  category,
  hours,
  cite: {
    source: "汕尾市城区环卫督查整改时限（待定稿）",
    article: "时限表",
    gist: "参照其他城市环卫督查整改时限的量级"
  },
  confidence: "local"
})

/** By category; `*` for what has no line of its own. */
export const shanweiProblemProfile: Problem.ProblemProfile = {
  windows: shanweiOfficeHours,
  limits: [line("*", 24), line("暴露垃圾", 4), line("垃圾满溢", 4), line("路面污染", 8), line("设施破损", 72)]
}
