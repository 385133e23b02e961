/**
 * 党支部名录 — ordinary, joint and temporary branches, their Party groups (党小组) and the terms of their officers.
 *
 * Source: 《中国共产党支部工作条例（试行）》(2018). The branch is the responsible unit of everything that is kept about it:
 * duties and figures are broken down by branch. {@link PartyBranch} fills these ledgers, or they are imported.
 */
import { code, day, defineKind, measure, personRef, text } from "../../ledger/index.ts"
import { branchTypes, yesNo } from "./codes.ts"

const branch = text("党支部", "branch", { synonyms: ["支部名称", "所在党支部"] })

/** One branch from when to when. */
export const partyBranch = defineKind({
  id: "party.branch",
  label: { zh: "党支部名录", en: "Party branches" },
  fields: {
    branch,
    type: code("类型", "type", branchTypes, { synonyms: ["支部类型"] }),
    committee: code("设支委会", "has a committee", yesNo, { synonyms: ["支委会"] }),
    superior: text("上级党组织", "superior Party organisation", { optional: true, synonyms: ["批准机关"] }),
    document: text("批准文号", "approving document", { optional: true, synonyms: ["文号"] }),
    unitsCovered: measure("覆盖单位数", "units covered", { unit: "家", scale: 0 }, { optional: true }),
    /** 临时党支部 only. */
    task: text("承担任务", "task", { optional: true, synonyms: ["任务"] }),
    /** A preference: a theme day on another day needs a note and is no breach (PR6.3). */
    fixedDay: text("固定党日", "usual theme day", { optional: true, maxLength: 20, synonyms: ["主题党日固定日"] }),
    validFrom: day("成立日期", "valid from", { synonyms: ["批准日期", "起始日期"] }),
    validUntil: day("撤销日期", "valid until", { optional: true, synonyms: ["终止日期"] })
  },
  key: ["branch", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "branch",
  countKey: "branch",
  retentionYears: 30
})

/** One Party group within a branch. */
export const partyGroup = defineKind({
  id: "party.group",
  label: { zh: "党小组名录", en: "Party groups" },
  fields: {
    group: text("党小组", "Party group", { synonyms: ["小组名称"] }),
    branch,
    leader: personRef("组长代号", "leader", { optional: true }),
    validFrom: day("成立日期", "valid from", { synonyms: ["起始日期"] }),
    validUntil: day("撤销日期", "valid until", { optional: true, synonyms: ["终止日期"] })
  },
  key: ["group", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "branch",
  countKey: "group",
  retentionYears: 30
})

/** One term of a branch's elected officers. */
export const branchTerm = defineKind({
  id: "party.branch-term",
  label: { zh: "党支部任期台账", en: "Terms of branch officers" },
  fields: {
    term: text("任期编号", "term"),
    branch,
    electedOn: day("选举日期", "elected on", { synonyms: ["当选日期", "换届日期"] }),
    /** The day on which the next officers were elected. */
    succeededOn: day("下届选举日期", "succeeded on", { optional: true, synonyms: ["改选日期"] }),
    dueOn: day("任期届满日", "term ends", { optional: true, synonyms: ["届满日期"] })
  },
  key: ["term"],
  day: "electedOn",
  grain: "day",
  orgUnit: "branch",
  retentionYears: 30
})
