/** Findings in words. */
import { factsText, nameOf } from "@xiuhua/bureau/words"
import type { Finding } from "@xiuhua/core/regulation"
import type { Language } from "./language.ts"
import { paint } from "./table.ts"

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
