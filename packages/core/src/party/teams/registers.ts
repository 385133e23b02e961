/**
 * 队伍、岗位、共建名录 — service teams and who is in them, pioneer posts, reports to communities (双报到), joint building with
 * villages, and the 党建+ brands.
 *
 * Who holds a post or serves is a reference to a person; what is published are teams and totals.
 */
import { code, day, defineKind, personRef, text } from "../../ledger/index.ts"

const validity = {
  validFrom: day("起始日期", "valid from", { synonyms: ["成立日期", "设立日期"] }),
  validUntil: day("终止日期", "valid until", { optional: true, synonyms: ["撤销日期", "到期日期"] })
}

/** 队伍类型 */
const teamTypes = {
  service: { zh: "党员专项服务队", en: "Party special service team" },
  cityPioneer: { zh: "城市先锋服务队", en: "city pioneer service team" },
  volunteers: { zh: "党员志愿者队伍", en: "Party volunteers" },
  assault: { zh: "党员突击队", en: "assault team" },
  task: { zh: "应急队、专班", en: "emergency or task team" }
} as const

/** 党员队伍名录 — a team, its task, and the temporary branch that sits on it where there is one. */
export const team = defineKind({
  id: "party.team",
  label: { zh: "党员队伍名录", en: "Party teams" },
  fields: {
    team: text("队伍", "team", { synonyms: ["队伍名称"] }),
    type: code("类型", "type", teamTypes, { synonyms: ["队伍类型"] }),
    orgUnit: text("所属单位", "org unit", { optional: true, synonyms: ["单位"] }),
    task: text("承担任务", "task", { optional: true, synonyms: ["任务"] }),
    temporaryBranch: text("临时党支部", "temporary branch", { optional: true }),
    document: text("批准文号", "document", { optional: true, synonyms: ["文号"] }),
    ...validity
  },
  key: ["team", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "team",
  retentionYears: 10
})

/** 队员名录 — who is in which team from when to when, called up or of his own accord. */
export const teamMember = defineKind({
  id: "party.team-member",
  label: { zh: "党员队伍队员名录", en: "Members of Party teams" },
  fields: {
    team: text("队伍", "team", { synonyms: ["队伍名称"] }),
    person: personRef("人员代号", "person", { synonyms: ["队员"] }),
    role: code("职务", "role", { leader: { zh: "队长", en: "leader" }, member: { zh: "队员", en: "member" } }),
    joined: code(
      "加入方式",
      "joined",
      { volunteered: { zh: "自愿", en: "volunteered" }, calledUp: { zh: "抽调", en: "called up" } },
      { optional: true }
    ),
    ...validity
  },
  key: ["team", "person", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  countKey: "person",
  retentionYears: 10
})

/** 党员先锋岗名录 — 示范岗 and 责任区 too: a post, its holder, what was pledged and how it was reviewed. */
export const pioneerPost = defineKind({
  id: "party.pioneer-post",
  label: { zh: "党员先锋岗名录", en: "Pioneer posts" },
  fields: {
    post: text("岗位", "post", { synonyms: ["岗位名称", "先锋岗"] }),
    type: code("类型", "type", {
      pioneer: { zh: "党员先锋岗", en: "pioneer post" },
      model: { zh: "党员示范岗", en: "model post" },
      area: { zh: "党员责任区", en: "area of responsibility" }
    }),
    place: text("地点", "place", { optional: true, synonyms: ["点位"] }),
    branch: text("党支部", "branch", { optional: true, synonyms: ["所在党支部"] }),
    holder: personRef("岗位党员代号", "holder", { synonyms: ["负责人"] }),
    pledge: text("承诺事项", "pledge", { optional: true, synonyms: ["承诺"] }),
    review: code(
      "践诺评议",
      "review",
      {
        kept: { zh: "已践诺", en: "kept" },
        partly: { zh: "部分践诺", en: "partly kept" },
        notKept: { zh: "未践诺", en: "not kept" }
      },
      { optional: true, privacy: "internal", synonyms: ["评议结果"] }
    ),
    ...validity
  },
  key: ["post", "holder", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  place: "place",
  orgUnit: "branch",
  countKey: "post",
  retentionYears: 10
})

/** 双报到名录 — a Party organisation or a member that reported to a community, and the post that was claimed there. */
export const communityReport = defineKind({
  id: "party.community-report",
  label: { zh: "双报到名录", en: "Reports to communities" },
  fields: {
    report: text("报到编号", "report number", { synonyms: ["编号"] }),
    of: code("报到主体", "reported by", {
      organisation: { zh: "单位党组织", en: "Party organisation" },
      member: { zh: "在职党员", en: "serving member" }
    }),
    organisation: text("党组织", "Party organisation", { optional: true, synonyms: ["报到支部"] }),
    person: personRef("党员代号", "member", { optional: true }),
    community: text("报到社区", "community", { synonyms: ["社区", "村（社区）"] }),
    claim: text("认领岗位", "claimed post", { optional: true, synonyms: ["认领事项"] }),
    ...validity
  },
  key: ["report"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  place: "community",
  orgUnit: "organisation",
  countKey: "report",
  retentionYears: 5
})

/** 联合共建名录 — an agreement with a village, a community or another unit, for a term. */
export const partnership = defineKind({
  id: "party.partnership",
  label: { zh: "联合党建共建名录", en: "Joint building" },
  fields: {
    agreement: text("协议编号", "agreement", { synonyms: ["编号"] }),
    branch: text("党支部", "branch", { synonyms: ["我方支部"] }),
    partner: text("共建对象", "partner", { synonyms: ["共建村", "共建单位"] }),
    partnerType: code("对象类别", "partner type", {
      village: { zh: "村", en: "village" },
      community: { zh: "社区", en: "community" },
      unit: { zh: "单位", en: "unit" }
    }),
    document: text("协议文号", "document", { optional: true }),
    ...validity
  },
  key: ["agreement"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  place: "partner",
  orgUnit: "branch",
  countKey: "partner",
  retentionYears: 10
})

/** 共建清单 — needs, resources and projects of an agreement; a project is done once the partner accepted it. */
export const partnershipItem = defineKind({
  id: "party.partnership-item",
  label: { zh: "共建清单台账", en: "Items of joint building" },
  fields: {
    item: text("事项编号", "item", { synonyms: ["编号"] }),
    agreement: text("协议编号", "agreement"),
    branch: text("党支部", "branch", { optional: true, synonyms: ["我方支部"] }),
    partner: text("共建对象", "partner", { synonyms: ["共建村", "共建单位"] }),
    type: code("清单类别", "type", {
      need: { zh: "需求", en: "need" },
      resource: { zh: "资源", en: "resource" },
      project: { zh: "项目", en: "project" }
    }),
    name: text("事项", "name", { synonyms: ["项目名称", "办实事"] }),
    agreedOn: day("议定日期", "agreed on", { synonyms: ["日期"] }),
    dueOn: day("完成期限", "due on", { optional: true }),
    acceptedOn: day("验收日期", "accepted on", { optional: true, synonyms: ["办结日期"] })
  },
  key: ["item"],
  day: "agreedOn",
  grain: "day",
  place: "partner",
  orgUnit: "branch",
  retentionYears: 10
})

/** “党建+”品牌名录 */
export const brand = defineKind({
  id: "party.brand",
  label: { zh: "“党建+”品牌名录", en: "Party-building brands" },
  fields: {
    brand: text("品牌", "brand", { synonyms: ["品牌名称"] }),
    field: text("结合领域", "field", { optional: true, synonyms: ["业务领域"] }),
    orgUnit: text("责任单位", "org unit", { optional: true }),
    ...validity
  },
  key: ["brand", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "orgUnit",
  countKey: "brand",
  retentionYears: 10
})

/** 品牌关联名录 — which activities belong to a brand, and which figures stand beside them. It says nothing about why they moved. */
export const brandLink = defineKind({
  id: "party.brand-link",
  label: { zh: "品牌关联名录", en: "What belongs to a brand" },
  fields: {
    brand: text("品牌", "brand"),
    what: code("关联类别", "what", {
      activity: { zh: "党建活动", en: "activity" },
      indicator: { zh: "业务指标", en: "indicator" }
    }),
    /** The number of an activity, or the id of an indicator: `san.sort.outreach`. */
    id: text("关联编号", "id", { synonyms: ["活动编号", "指标编号"] }),
    ...validity
  },
  key: ["brand", "what", "id"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  retentionYears: 10
})
