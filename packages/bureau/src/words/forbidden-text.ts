import type { AccessForbidden } from "../access/forbidden.ts"
import { roles } from "../access/role.ts"
import type { Text } from "./language.ts"

const rules = {
  "access.role": { zh: "角色无此权限", en: "none of your roles allows it" },
  "access.competence": { zh: "不在管辖的单位或者区域内", en: "it lies outside your units and areas" },
  "access.separation": {
    zh: "已参与同一案件，应当由他人办理",
    en: "you had a hand in the same case, somebody else has to do it"
  },
  "access.approver": { zh: "批准人不得是经办人本人", en: "the approver must be somebody else" }
} as const satisfies Readonly<Record<AccessForbidden["rule"], Text>>

/** Why somebody may not do something, and which roles may. */
export const forbiddenText = ({ because, cite, needs, operation, rule }: AccessForbidden): Text => {
  const { en, zh } = rules[rule]
  const about = because === null ? { zh: "", en: "" } : { zh: `（${because}）`, en: ` (${because})` }
  const basis =
    cite === null
      ? { zh: "", en: "" }
      : { zh: `，依据${cite.source}${cite.article}`, en: `, by ${cite.source}${cite.article}` }
  // Which roles may is only of use where another role would help.
  const instead =
    rule === "access.role"
      ? {
          zh: `。可由：${needs.map((role) => roles[role].zh).join("、") || "无人"}`,
          en: `. Roles that may: ${needs.map((role) => roles[role].en).join(", ") || "none"}`
        }
      : { zh: "", en: "" }
  return {
    zh: `不得进行 ${operation}：${zh}${about.zh}${basis.zh}${instead.zh}`,
    en: `${operation} is not allowed: ${en}${about.en}${basis.en}${instead.en}`
  }
}
