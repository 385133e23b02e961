/** 规则目录 — every rule of sanitation, ready to be asked with facts from outside. */
import { type AskedRule, asked } from "../regulation/index.ts"
import {
  litterLimits,
  outdoorWork,
  overtimeInMonth,
  testWeatherRule,
  weeklyRest,
  workingDay,
  workingWeeks
} from "./roads/index.ts"

export const sanitationRules: ReadonlyArray<AskedRule> = [
  asked(litterLimits),
  asked(testWeatherRule),
  asked(workingDay),
  asked(workingWeeks),
  asked(weeklyRest),
  asked(overtimeInMonth),
  asked(outdoorWork)
]
