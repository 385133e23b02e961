/** 汕尾市城区 (441502) — what this district adds to the national rules. Any other district is made the same way. */
import type { Locality } from "@xiuhua/core/regulation"
import { guangdong } from "./guangdong.ts"
import { shanweiCity } from "./shanwei-city.ts"
import { shanweiTargets } from "./targets.ts"

export const shanwei: Locality = {
  id: "shanwei",
  areaCode: "441502",
  name: { zh: "汕尾市城区", en: "Shanwei urban district" },
  bureau: {
    zh: "汕尾市城区城市管理和综合执法局",
    en: "Urban Management and Law Enforcement Bureau of Shanwei urban district"
  },
  layers: [guangdong, shanweiCity],
  targets: shanweiTargets
}

export { shanweiBenchmarks } from "./catalogue/benchmarks.ts"
export { shanweiCatalogue, shanweiViolations } from "./catalogue/index.ts"
export { shanweiProblemProfile } from "./problem-profile.ts"
export { shanweiReportLimits } from "./report-limits.ts"
