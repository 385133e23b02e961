/**
 * 汕尾市城区城管执法局目标 — what the figures of the district are held to. Four targets and the daily duties the bureau has
 * published for itself; what else stands here is taken over from texts about other places or agreed on by this project
 * until the district lays down its own. None of them is binding national law. Targets that the national rules of this
 * project know already are named, not written again.
 *
 * No target: patrol hours (main roads and lanes have norms of their own, `road-patrol.*`), the gap of stations (a tolerance
 * a day, `transfer-station.*`), rates whose target is left to the place (accuracy, participation, villages, bulky waste,
 * compliance with 门前三包), and everything that is only counted.
 */
import { plainDate } from "@xiuhua/core/calendar"
import {
  type Citation,
  type Confidence,
  closingTarget,
  communityTarget,
  inspectionTarget,
  type Label,
  onTimeTarget,
  type Parameter,
  recyclingTarget,
  resourceTarget,
  reworkTarget,
  type Target
} from "@xiuhua/core/regulation"

interface Basis {
  readonly cite: Citation
  readonly confidence: Confidence
  readonly note?: string
}

const target = (name: string, label: Label, value: Target, basis: Basis): Parameter<Target> => ({
  id: `shanwei-bureau-targets.${name}`,
  label,
  reviewed: plainDate("2026-11-22"),
  values: [{ from: plainDate("2022-01-01"), value, ...basis }]
})

const WHOLE: Target = { op: "equal", ratio: "1" }
const atLeast = (ratio: string): Target => ({ op: "atLeast", ratio })

/** What the bureau says of its own year. */
const reported = (gist: string): Basis => ({
  cite: { source: "汕尾市城区城市管理和综合执法局年度工作报道（2022）", article: "工作执行力部分", gist },
  confidence: "article"
})

/** A starting table: the district has published none, and no text was found. */
const drafted = (article: string, gist: string): Basis => ({
  cite: { source: "汕尾市城区环卫执法指标目标（待定稿）", article, gist },
  confidence: "local"
})

const OTHERS = "Of other places, read in copies: the district has not published one of its own."

const elsewhere = (source: string, article: string, gist: string): Basis => ({
  cite: { source, article, gist },
  confidence: "secondary",
  note: OTHERS
})

const DAILY = "The article says that it is done every day, and names no figure."

const daily = (name: string, label: Label, gist: string): Parameter<Target> =>
  target(name, label, WHOLE, { ...reported(gist), note: DAILY })

/** By the id of the indicator. */
export const shanweiTargets: Readonly<Record<string, Parameter<Target>>> = {
  // 98%以上 includes 98 % itself.
  "san.sweep.execution": target(
    "sweeping-rate",
    { zh: "清扫保洁率目标", en: "Cleaning target" },
    atLeast("0.98"),
    reported("城市清扫保洁率达到98%以上")
  ),
  "san.sweep.coverage": target(
    "sweeping-coverage",
    { zh: "清扫覆盖率目标", en: "Coverage target" },
    atLeast("0.95"),
    elsewhere("城市综合管理服务评价指标及评价细则（2020试行）", "城市道路清扫覆盖率", "覆盖率达到95%得满分")
  ),
  "san.sweep.quality": target(
    "cleaning-pass-rate",
    { zh: "保洁合格率目标", en: "Pass-rate target" },
    atLeast("0.95"),
    drafted("保洁合格率", "抽查合格面积不低于95%")
  ),
  "san.sweep.mech": target(
    "mechanised-sweeping",
    { zh: "机械化清扫率目标", en: "Mechanised-sweeping target" },
    atLeast("0.8"),
    {
      cite: { source: "国家卫生城市标准（2021版）", article: "环境卫生部分", gist: "机械化清扫率不低于80%" },
      confidence: "memory"
    }
  ),
  "san.road.wash": daily("road-washing", { zh: "道路冲洗目标", en: "Washing target" }, "每天对各主次干道冲洗"),
  "san.road.water": daily("road-watering", { zh: "道路洒水目标", en: "Watering target" }, "每天对各主次干道洒水"),
  "san.sweeper.window": daily(
    "sweeper-windows",
    { zh: "机扫时段目标", en: "Target of sweeper windows" },
    "扫路车分两个时段清扫"
  ),
  "san.sweeper.both": daily(
    "sweeper-both-windows",
    { zh: "两时段机扫目标", en: "Target of both windows" },
    "扫路车分两个时段清扫"
  ),
  "san.waste.harmless": target(
    "harmless-treatment-rate",
    { zh: "无害化处理率目标", en: "Harmless-treatment target" },
    WHOLE,
    reported("生活垃圾无害化处理率达到100%")
  ),
  "san.waste.removal": target(
    "removal-rate",
    { zh: "清运率目标", en: "Removal target" },
    WHOLE,
    reported("生活垃圾清运率达100%")
  ),
  "san.waste.sameday": target(
    "same-day-clearance",
    { zh: "日产日清目标", en: "Same-day target" },
    WHOLE,
    reported("确保生活垃圾日产日清")
  ),
  "san.station.check": daily(
    "station-checks",
    { zh: "转运站检查目标", en: "Target of station checks" },
    "加强垃圾转运站日常监督管理"
  ),
  "san.sort.community": communityTarget,
  "san.sort.recycling": recyclingTarget,
  "san.sort.resource": resourceTarget,
  "san.insp.daily": inspectionTarget,
  "san.insp.close": closingTarget,
  "san.insp.ontime": onTimeTarget,
  "san.insp.rework": reworkTarget,
  "enf.case.close": target(
    "report-closing",
    { zh: "结案率目标", en: "Closing target of reports" },
    atLeast("0.95"),
    elsewhere("其他城市数字城管运行通报", "结案率", "应结案件结案率不低于95%")
  ),
  "enf.case.ontime": target(
    "report-on-time",
    { zh: "按期结案率目标", en: "On-time target of reports" },
    atLeast("0.9"),
    elsewhere("其他城市数字城管运行通报", "按期结案率", "应结案件按期结案率不低于90%")
  ),
  "enf.case.rework": target(
    "report-rework",
    { zh: "数字城管返工率目标", en: "Rework target of reports" },
    { op: "atMost", ratio: "0.01" },
    drafted("返工率", "处置后返工的案件不高于1%")
  ),
  "enf.case.dispatch": target(
    "report-dispatch",
    { zh: "派遣准确率目标", en: "Dispatch target" },
    atLeast("0.95"),
    elsewhere("数字城管指标术语（公开资料）", "派遣准确率", "派遣准确率不低于95%")
  ),
  "enf.complaint.ontime": target(
    "complaint-on-time",
    { zh: "投诉按期办结率目标", en: "On-time target of complaints" },
    WHOLE,
    drafted("投诉按期办结率", "到期投诉全部按期办结")
  ),
  "enf.complaint.satisfied": target(
    "complaint-satisfaction",
    { zh: "投诉满意率目标", en: "Satisfaction target" },
    atLeast("0.9"),
    drafted("投诉满意率", "回访满意的不低于90%")
  ),
  "enf.threebao.coverage": target(
    "threebao-coverage",
    { zh: "门前三包签订率目标", en: "Target of shop-front commitments" },
    WHOLE,
    elsewhere("其他城市“门前三包”工作方案（公开资料）", "签订率", "沿街单位和商户签订率100%；也有城市定为95%")
  )
}
