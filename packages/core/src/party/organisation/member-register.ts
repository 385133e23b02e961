/**
 * 党员名录 — who belongs to which branch as what; who is put into a temporary branch or lives organisational life elsewhere;
 * and whose right to vote rests.
 *
 * Membership and stage are sensitive personal data (rulebook PR16.2): a name is never here, and no field of these
 * registers is a dimension of a figure but the branch. A change of stage, role or branch is a new row from its day on.
 */
import { code, day, defineKind, personRef, text } from "../../ledger/index.ts"
import { branchRoles, stages } from "./codes.ts"

const person = personRef("党员代号", "member", { synonyms: ["人员代号"] })
const homeBranch = text("党支部", "home branch", { synonyms: ["所在党支部", "组织关系所在支部"] })

/** 组织关系 — one member in the branch that keeps the membership. */
export const partyMember = defineKind({
  id: "party.member",
  label: { zh: "党员名录", en: "Party members" },
  fields: {
    member: person,
    branch: homeBranch,
    group: text("党小组", "Party group", { optional: true }),
    stage: code("党员阶段", "stage", stages, { privacy: "sensitive", synonyms: ["党员类别"] }),
    role: code("党内职务", "role", branchRoles, { privacy: "internal", synonyms: ["职务"] }),
    department: text("所在单位", "department", { optional: true, synonyms: ["工作单位"] }),
    /** Probation and membership run from the branch meeting that admitted (PR10.4). */
    admittedOn: day("入党日期", "admitted on", { optional: true, privacy: "sensitive" }),
    formalOn: day("转正日期", "formal since", { optional: true, privacy: "sensitive" }),
    validFrom: day("起始日期", "valid from", { synonyms: ["转入日期"] }),
    validUntil: day("终止日期", "valid until", { optional: true, synonyms: ["转出日期"] })
  },
  key: ["member", "branch", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "branch",
  countKey: "member",
  retentionYears: 30
})

/** 编入 — one member who lives organisational life in another branch while the membership stays at home. */
export const partyAttachment = defineKind({
  id: "party.attachment",
  label: { zh: "党员编入名录", en: "Members attached to other branches" },
  fields: {
    member: person,
    branch: homeBranch,
    hostBranch: text("编入支部", "host branch", { synonyms: ["临时党支部", "接收支部"] }),
    reason: code("编入原因", "reason", {
      temporaryBranch: { zh: "临时党支部", en: "temporary branch" },
      flowing: { zh: "流动党员", en: "flowing member" },
      secondment: { zh: "抽调", en: "secondment" }
    }),
    document: text("依据文号", "document", { optional: true, synonyms: ["文号"] }),
    validFrom: day("起始日期", "valid from", { synonyms: ["编入日期"] }),
    validUntil: day("终止日期", "valid until", { optional: true, synonyms: ["退出日期"] })
  },
  key: ["member", "hostBranch", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "branch",
  countKey: "member",
  retentionYears: 30
})

/** 表决权暂停 — that a member's right to vote rests and on which days, never why (PR13.6). */
export const votingSuspension = defineKind({
  id: "party.voting-suspension",
  label: { zh: "表决权暂停名录", en: "Suspended voting rights" },
  fields: {
    member: person,
    branch: homeBranch,
    validFrom: day("起始日期", "valid from", { privacy: "sensitive" }),
    validUntil: day("终止日期", "valid until", { optional: true, privacy: "sensitive" })
  },
  key: ["member", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "branch",
  countKey: "member",
  retentionYears: 30
})
