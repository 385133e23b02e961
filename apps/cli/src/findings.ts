/** Findings in words. */
import { rules } from "@xiuhua/bureau"
import { type Finding, nationalParameters } from "@xiuhua/core/regulation"
import { factsText } from "./facts.ts"
import type { Language } from "./language.ts"
import { ruleNames } from "./rule-names.ts"
import { paint } from "./table.ts"

/** What a rule or parameter is called; its id where it has no name. */
export const nameOf = (rule: string, language: Language): string =>
  nationalParameters.find(({ id }) => id === rule)?.label[language] ??
  rules.find(({ id }) => id === rule)?.label[language] ??
  ruleNames[rule]?.[language] ??
  rule

const severities: Readonly<
  Record<Finding["severity"], { readonly zh: string; readonly en: string; readonly mark: string }>
> = {
  violation: { zh: "违反", en: "violation", mark: "✗" },
  warning: { zh: "存疑", en: "doubtful", mark: "!" },
  note: { zh: "提示", en: "note", mark: "·" }
}

/** One finding as the lines a reader wants: what, with which facts, on what basis. */
export const findingText = ({ cite, facts, rule, severity }: Finding, language: Language): string => {
  const { mark } = severities[severity]
  const style = severity === "violation" ? "red" : severity === "warning" ? "yellow" : "dim"
  const label = nameOf(rule, language)
  const head = `${severities[severity][language]}${language === "zh" ? "：" : ": "}${label === rule ? rule : `${label} ${paint("dim", rule)}`}`
  const basis = language === "zh" ? "依据" : "Basis"
  return [
    `${paint(style, mark)} ${head}`,
    `    ${factsText(facts, language)}`,
    `    ${basis} ${cite.source}${cite.article}${language === "zh" ? "：" : ": "}${cite.gist}`
  ].join("\n")
}
