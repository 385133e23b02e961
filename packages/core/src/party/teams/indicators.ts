/** 队伍指标 — sorties, hours that were confirmed, teams and posts that stand; in totals, never by person. */
import { defineIndicator, type Measure } from "../../indicators/index.ts"
import { and, eq, type LedgerKind, type Predicate, present } from "../../ledger/index.ts"
import { byConvention } from "../obligations/cites.ts"
import { callUp, frontLineDay, sortie } from "./ledgers.ts"
import { brand, partnership, partnershipItem, pioneerPost, team } from "./registers.ts"

const sum = (kind: LedgerKind, field: string): Measure => ({
  kind,
  select: "occurred",
  of: { op: "sum", fields: [field] }
})
const entries = (kind: LedgerKind, where?: Predicate): Measure => ({
  kind,
  select: "occurred",
  of: { op: "count" },
  ...(where !== undefined && { where })
})
const standing = (kind: LedgerKind, field: string): Measure => ({
  kind,
  select: "valid",
  of: { op: "distinct", field }
})

/** 党员志愿服务时长 — confirmed hours; what was claimed stands beside it. */
export const volunteerHours = defineIndicator({
  id: "pty.volunteer.hours",
  label: { zh: "党员志愿服务时长", en: "Volunteer hours" },
  unit: "h",
  better: "info",
  decimals: 1,
  numerator: sum(sortie, "verifiedHours"),
  parts: [
    { id: "claimed", label: { zh: "申报时长", en: "claimed" }, measure: sum(sortie, "hours") },
    { id: "sorties", label: { zh: "出动次数", en: "sorties" }, measure: entries(sortie) },
    { id: "person-times", label: { zh: "出动人次", en: "person-times" }, measure: sum(sortie, "personTimes") }
  ],
  cites: byConvention("PR12.2", "经社区或者任务负责人确认的服务时长累计，按队伍汇总")
})

/** 队伍出动人次 */
export const sortiePersonTimes = defineIndicator({
  id: "pty.sortie.persons",
  label: { zh: "党员队伍出动人次", en: "Person-times of sorties" },
  unit: "人次",
  better: "info",
  numerator: sum(sortie, "personTimes"),
  parts: [{ id: "sorties", label: { zh: "出动次数", en: "sorties" }, measure: entries(sortie) }],
  cites: byConvention("PR16.12", "按出动登记的人次累计，不是人数")
})

/** 党员队伍数 — on the last day of the period. */
export const teamCount = defineIndicator({
  id: "pty.team.count",
  label: { zh: "党员队伍数", en: "Party teams" },
  unit: "个",
  better: "info",
  numerator: standing(team, "team"),
  cites: byConvention("PR12.5", "期末在册的队伍")
})

/** 党员先锋岗数 — on the last day of the period. */
export const pioneerPosts = defineIndicator({
  id: "pty.post.count",
  label: { zh: "党员先锋岗数", en: "Pioneer posts" },
  unit: "个",
  better: "info",
  numerator: standing(pioneerPost, "post"),
  cites: byConvention("PR12.5", "期末在册的先锋岗、示范岗、责任区")
})

/** 共建对象数 — partners with an agreement in force on the last day; things done for them beside it. */
export const partners = defineIndicator({
  id: "pty.partnership.count",
  label: { zh: "联合共建对象数", en: "Partners in joint building" },
  unit: "个",
  better: "info",
  numerator: standing(partnership, "partner"),
  cites: byConvention("PR12.3", "期末协议有效的共建村、社区和单位")
})

/** 共建实事件数 — projects of the period that the partner has accepted. */
export const partnerProjects = defineIndicator({
  id: "pty.partnership.done",
  label: { zh: "共建办实事件数", en: "Projects done with partners" },
  unit: "件",
  better: "info",
  numerator: entries(partnershipItem, and(eq("type", "project"), present("acceptedOn"))),
  parts: [
    { id: "agreed", label: { zh: "议定项目", en: "agreed" }, measure: entries(partnershipItem, eq("type", "project")) }
  ],
  cites: byConvention("PR12.3", "期内议定的项目中已经对方验收的件数")
})

/** “党建+”品牌数 — on the last day of the period. */
export const brandCount = defineIndicator({
  id: "pty.brand.count",
  label: { zh: "“党建+”品牌数", en: "Party-building brands" },
  unit: "个",
  better: "info",
  numerator: standing(brand, "brand"),
  cites: byConvention("PR12.6", "期末在册的品牌；品牌与业务指标只并列，不作因果")
})

/** 动员人次 */
export const calledUp = defineIndicator({
  id: "pty.callup.persons",
  label: { zh: "重点任务动员人次", en: "Call-ups" },
  unit: "人次",
  better: "info",
  numerator: sum(callUp, "personTimes"),
  cites: byConvention("PR12.5", "按任务动员的人次累计，不是人数")
})

/** 一线办公天次 */
export const frontLineDays = defineIndicator({
  id: "pty.frontline.days",
  label: { zh: "党员干部一线办公天次", en: "Days at the front line" },
  unit: "天",
  better: "info",
  numerator: entries(frontLineDay),
  cites: byConvention("PR12.5", "按人按日按地点登记的天次")
})
