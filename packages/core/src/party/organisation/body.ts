/**
 * 党内组织名录 — leading Party group, study groups and the like: what there is beside the branches, and who sits in it.
 *
 * The responsible unit of a body is the body itself, so that outcomes and figures can be broken down by it.
 */
import { code, day, defineKind, personRef, text } from "../../ledger/index.ts"
import { bodyTypes } from "./codes.ts"

/** One body from when to when. */
export const partyBody = defineKind({
  id: "party.body",
  label: { zh: "党内组织名录", en: "Party bodies" },
  fields: {
    body: text("组织编号", "body", { synonyms: ["组织名称", "班子"] }),
    type: code("组织类型", "type", bodyTypes, { synonyms: ["类型"] }),
    superior: text("上级党组织", "superior Party organisation", { optional: true }),
    validFrom: day("成立日期", "valid from", { synonyms: ["起始日期"] }),
    validUntil: day("撤销日期", "valid until", { optional: true, synonyms: ["终止日期"] })
  },
  key: ["body", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "body",
  countKey: "body",
  retentionYears: 30
})

/** One person's seat in one body. */
export const bodySeat = defineKind({
  id: "party.body-seat",
  label: { zh: "党内组织成员名录", en: "Seats in Party bodies" },
  fields: {
    body: text("组织编号", "body", { synonyms: ["组织名称", "班子"] }),
    person: personRef("人员代号", "person", { synonyms: ["成员代号"] }),
    role: code("职务", "role", {
      leader: { zh: "书记（组长）", en: "secretary or leader" },
      deputy: { zh: "副书记（副组长）", en: "deputy" },
      studySecretary: { zh: "学习秘书", en: "study secretary" },
      member: { zh: "成员", en: "member" }
    }),
    validFrom: day("任职日期", "valid from", { synonyms: ["起始日期"] }),
    validUntil: day("免职日期", "valid until", { optional: true, synonyms: ["终止日期"] })
  },
  key: ["body", "person", "validFrom"],
  day: "validFrom",
  grain: "day",
  until: "validUntil",
  orgUnit: "body",
  countKey: "person",
  retentionYears: 30
})
