/**
 * 执勤服务人次台账 — persons guided at one post in one shift, in person-times (人次): neither people nor tests.
 */
import { code, day, defineKind, measure, text } from "../ledger/index.ts"
import { shifts } from "./posts/codes.ts"

export const personCount = defineKind({
  id: "governance.person-count",
  label: { zh: "执勤服务人次台账", en: "Person counts by shift" },
  fields: {
    day: day("日期", "day"),
    post: text("岗位", "post", { synonyms: ["点位"] }),
    shift: code("班次", "shift", shifts),
    task: code("任务", "task", {
      arrivals: { zh: "引导落地核酸", en: "guiding arrivals to testing" },
      other: { zh: "其他", en: "other" }
    }),
    persons: measure("人次", "person-times", { unit: "人次", scale: 0 }, { synonyms: ["服务人次"] }),
    /** The team that stood there. */
    team: text("队伍", "team", { optional: true, synonyms: ["应急队", "队伍名称"] }),
    /** Who counted, as a post and never a person: a bulletin leads back to these entries. */
    countedBy: text("计数岗位", "counted by", { optional: true, synonyms: ["计数方"] }),
    /** 事件: what the count belongs to, once it is closed and kept for history. */
    event: text("事件", "event", { optional: true })
  },
  key: ["day", "post", "shift", "task"],
  day: "day",
  grain: "day",
  place: "post",
  retentionYears: 5
})
