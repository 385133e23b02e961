import { nationalParameters } from "@xiuhua/core/regulation"
import { rules } from "../explain-rule.ts"
import type { Language } from "./language.ts"
import { ruleNames } from "./rule-names.ts"

/** What a rule or parameter is called; its id where it has no name. */
export const nameOf = (rule: string, language: Language): string =>
  nationalParameters.find(({ id }) => id === rule)?.label[language] ??
  rules.find(({ id }) => id === rule)?.label[language] ??
  ruleNames[rule]?.[language] ??
  rule
