/** 落实市容精细化管理 — the street, campaigns, reports and complaints (seed rows 110 to 127). */
import { exact, hundreds, outOf, type Pattern, part, rate, wan2 } from "../pattern.ts"

export const streetPatterns: ReadonlyArray<Pattern> = [
  {
    id: "threebao-signed",
    part: "street",
    say: ["落实“门前三包”责任制{n}"],
    slots: { n: hundreds("enf.threebao.signed") }
  },
  {
    id: "stall-count",
    part: "street",
    say: ["查处流动摊贩占道经营行为{n}", "（其中教育{education}、责令改正{correction}、处罚{penalty}）"],
    slots: {
      n: hundreds("enf.stall.count"),
      education: part("enf.stall.count", "education"),
      correction: part("enf.stall.count", "correction"),
      penalty: part("enf.stall.count", "penalty")
    }
  },
  {
    id: "truck-checked",
    part: "street",
    say: ["检查上路“泥头车”{n}", "（{checks}）"],
    slots: { n: hundreds("enf.truck.checked"), checks: part("enf.truck.checked", "checks", "辆次") }
  },
  {
    id: "parking-corrected",
    part: "street",
    say: ["纠正非机动车不规范停放行为{n}"],
    slots: { n: hundreds("enf.nonmotor.corrected") }
  },
  {
    id: "demolished-area",
    part: "street",
    say: ["累计拆违治违面积{n}", "（其中拆除{demolished}、整治{treated}）"],
    slots: {
      n: wan2("enf.demolish.area"),
      demolished: part("enf.demolish.area", "demolished"),
      treated: part("enf.demolish.area", "treated")
    }
  },
  {
    id: "threebao-visits",
    part: "street",
    say: ["上门宣传“门前三包”{n}"],
    slots: { n: hundreds("enf.threebao.visits") }
  },
  { id: "threebao-kept", part: "street", say: ["“门前三包”履约率{n}"], slots: { n: rate("enf.threebao.keep") } },
  {
    id: "campaigns",
    part: "street",
    say: ["集中整治{n}", "，查处{matters}", "，清理{sites}"],
    slots: {
      n: exact("enf.campaign.count"),
      matters: exact("enf.campaign.matters"),
      sites: exact("enf.campaign.sites")
    }
  },
  {
    id: "source-capacity",
    part: "street",
    say: ["源头疏导提供摊位、车位等{n}"],
    slots: { n: exact("enf.source.capacity") }
  },
  { id: "relapse", part: "street", say: ["整治点位回潮率{n}"], slots: { n: rate("enf.source.relapse") } },
  {
    id: "hard-cases",
    part: "street",
    say: ["疑难问题立项{n}", "，验收办结{done}"],
    slots: { n: part("gov.task.opened", "hardCase"), done: part("gov.task.accepted", "hardCase") }
  },
  {
    id: "reports-closed",
    part: "street",
    say: ["数字城管案件结案率{n}", "（应结案{due}）"],
    slots: { n: rate("enf.case.close"), due: outOf("enf.case.close", "件") }
  },
  { id: "reports-ontime", part: "street", say: ["按期结案率{n}"], slots: { n: rate("enf.case.ontime") } },
  {
    id: "complaints-ontime",
    part: "street",
    say: ["办理群众诉求{due}，按期办结率{n}"],
    slots: { n: rate("enf.complaint.ontime"), due: outOf("enf.complaint.ontime", "件") }
  },
  {
    id: "complaints-satisfied",
    part: "street",
    say: ["群众诉求满意率{n}", "（有效回访{sample}）"],
    slots: { n: rate("enf.complaint.satisfied"), sample: outOf("enf.complaint.satisfied", "份") }
  },
  { id: "plans", part: "street", say: ["下一步计划事项{n}"], slots: { n: part("gov.task.opened", "plan", "项") } }
]
