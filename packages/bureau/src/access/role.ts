/** 角色 — who somebody is to the bureau. What a role may do stands in the access table and nowhere else. */
import type { Label } from "@xiuhua/core/regulation"

/** Every role, with its labels. Ids are permanent. */
export const roles = {
  officer: { zh: "执法队员", en: "officer" },
  "legal-reviewer": { zh: "法制审核", en: "legal reviewer" },
  head: { zh: "负责人", en: "head" },
  inspector: { zh: "督查员", en: "inspector" },
  "station-handler": { zh: "环卫站", en: "station handler" },
  "party-officer": { zh: "党务", en: "Party-affairs officer" },
  clerk: { zh: "录入", en: "data clerk" },
  analyst: { zh: "统计分析", en: "analyst" },
  auditor: { zh: "审计", en: "auditor" },
  administrator: { zh: "管理员", en: "administrator" },
  public: { zh: "公众", en: "public" }
} as const satisfies Readonly<Record<string, Label>>

export type Role = keyof typeof roles

/** Every role, in the order in which tables show them. */
export const roleIds = Object.keys(roles) as ReadonlyArray<Role>

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)
