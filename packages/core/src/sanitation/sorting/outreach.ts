/**
 * 分类宣传台账 — one event that brought the knowledge of sorting into a community, a company or a school (进社区、进企业、进校园).
 *
 * Events, people reached and copies handed out are three kinds of count and stay apart (R1.7).
 */
import { code, day, defineKind, measure, text } from "../../ledger/index.ts"

export const outreachEvent = defineKind({
  id: "sanitation.sorting-outreach",
  label: { zh: "分类宣传台账", en: "Outreach on sorting" },
  fields: {
    event: text("活动编号", "event", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["活动日期"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    venue: code(
      "场所类别",
      "venue",
      {
        community: { zh: "进社区", en: "community" },
        company: { zh: "进企业", en: "company" },
        school: { zh: "进校园", en: "school" },
        other: { zh: "其他", en: "other" }
      },
      { synonyms: ["活动类别"] }
    ),
    place: text("活动地点", "place", { optional: true, synonyms: ["地点"] }),
    topic: text("主题", "topic", { optional: true, synonyms: ["内容"] }),
    audience: measure("受众人次", "people reached", { unit: "人次", scale: 0 }, { optional: true, synonyms: ["人次"] }),
    copies: measure("发放资料", "copies handed out", { unit: "份", scale: 0 }, { optional: true, synonyms: ["份数"] })
  },
  key: ["event"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 5
})
