/**
 * 生活垃圾收运与过磅约定 — what this project holds collection, weighing and transfer of household waste to. No national text
 * that was read fixes these figures: law says 及时清运 and no more. They are conventions, each free for a place to lay
 * down otherwise.
 *
 * Masses are decimals in tonnes, shares are ratios.
 */
import type { TimeLimit } from "../calendar/index.ts"
import type { Label, Overlay, Parameter } from "./parameter.ts"
import { days, numberOf, parameter, since, textOf } from "./write.ts"

const convention = textOf("绣花环卫指标约定")

const agreed = <const A>(
  id: string,
  label: Label,
  value: A,
  rule: string,
  gist: string,
  { note, overlay = "free" }: { readonly note?: string; readonly overlay?: Overlay } = {}
): Parameter<A> => parameter<A>(id, label, [since("1990-01-01", value, convention(rule, gist), "local", note)], overlay)

/**
 * 日产日清截止时点 — until when what arose on a day must have been emptied, as hours and minutes since that day's midnight:
 * `30:00` is 06:00 of the next day. Before `48:00`.
 */
export const clearanceCutOff: Parameter<string> = agreed(
  "waste-clearance.cut-off",
  { zh: "日产日清截止时点", en: "Cut-off of same-day clearance" },
  "30:00",
  "R4.4b",
  "当日产生的垃圾至迟于次日六时清运完毕；打烊垃圾在四时至七时收运"
)

/** 日产日清评判期限 — from when a production day is judged: the cut-off may lie on the next day. */
export const clearanceJudging: Parameter<TimeLimit> = agreed(
  "waste-clearance.judging-limit",
  { zh: "日产日清评判期限", en: "When same-day clearance is judged" },
  days(1, "agency"),
  "R4.4b",
  "截止时点在次日，故产生日的次日结束后评判",
  { overlay: "none" }
)

/** 转运站存量上限 — what may be left, under cover, when the station's day ends. */
export const carryOverLimit: Parameter<string> = agreed(
  "transfer-station.carry-over-limit",
  { zh: "转运站隔夜存量上限", en: "Stock that a station may carry over" },
  "0.5",
  "R4.4e",
  "转运站当日转运；截止时存量不超过上限且加盖封闭的视为日清",
  {
    note: "The duty to move waste the same day was read in a copy; the figure is this project's, as small as the scale's doubt."
  }
)

/** 平衡容差下限 — how far measured and expected stock may be apart whatever came in. */
export const balanceFloor: Parameter<string> = agreed(
  "transfer-station.balance-floor",
  { zh: "转运站平衡容差下限", en: "Least tolerance of a station's balance" },
  "0.5",
  "R9.5",
  "实测存量与推算存量之差不超过半吨的视为平衡"
)

/** 平衡容差比例 — the same as a share of what came in; the larger of the two holds. */
export const balanceShare: Parameter<string> = agreed(
  "transfer-station.balance-share",
  { zh: "转运站平衡容差比例", en: "Tolerance of a station's balance, of what came in" },
  "0.01",
  "R9.5",
  "或不超过当日进站量的百分之一，取其大者"
)

/** 衡器分度值 — what a weight must be a multiple of, where the register of scales does not say. */
export const scaleStep: Parameter<string> = agreed(
  "weigh-ticket.scale-step",
  { zh: "衡器分度值", en: "Step of a scale" },
  "0.01",
  "R9.1",
  "毛重、皮重以百分之一吨为最小单位"
)

/** 皮重偏差容许比例 — how far a tare may be from the vehicle's reference tare. */
export const tareTolerance: Parameter<string> = agreed(
  "weigh-ticket.tare-tolerance",
  { zh: "皮重偏差容许比例", en: "Tolerated drift of a tare" },
  "0.05",
  "R9.2",
  "皮重与车辆基准皮重相差超过百分之五的须经人工核实"
)

/** 毛重合理上限 — above it a gross weight is doubted even of a vehicle that is in no register. */
export const plausibleGross: Parameter<string> = agreed(
  "weigh-ticket.plausible-gross",
  { zh: "毛重合理上限", en: "Largest plausible gross weight" },
  "100",
  "R9.3",
  "未登记车辆毛重超过一百吨的，疑为单位误用"
)

/** 重复过磅时间窗 — within how many minutes the same plate with the same gross weight is doubted. */
export const repeatMinutes: Parameter<number> = numberOf(
  "minutes",
  "weigh-ticket.repeat-minutes",
  { zh: "重复过磅时间窗", en: "Window for repeated weighing" },
  [since("1990-01-01", 10, convention("R9.4", "同车同毛重十分钟内另有票号的，疑为重复"), "local")],
  "free"
)

/** 车次平衡容差 — how far what left stations and what reached plants may be apart. */
export const tripTolerance: Parameter<string> = agreed(
  "trip-balance.tolerance",
  { zh: "车次平衡容差", en: "Tolerance of the balance by trips" },
  "0.02",
  "R9.6",
  "出站量与进厂量之差不超过百分之二；渗滤液只可解释短少"
)

/** 人均日产生量 — kilograms a person and day, for an estimate where generation is not measured. */
export const perCapitaGeneration: Parameter<string> = agreed(
  "waste-generation.per-capita",
  { zh: "人均日产生量", en: "Waste a person and day" },
  "0.85",
  "R4.3c",
  "产生量未实测时，以服务人口乘人均日产生量估算，单位千克",
  { note: "No text that was read fixes it; a place should lay down its own figure." }
)

/** 简易处理是否计入无害化 — whether plain dumping counts as harmless. */
export const simpleDumpingCounts: Parameter<boolean> = parameter(
  "harmless-treatment.simple-dumping",
  { zh: "简易处理计入无害化", en: "Plain dumping counts as harmless" },
  [
    since(
      "1990-01-01",
      false,
      textOf("住房城乡建设统计口径")("无害化处理量", "卫生填埋、焚烧、堆肥等合格处理计入，简易处理不计入"),
      "memory",
      "One description of the waste-free city indicators counts it; that sentence is doubted."
    )
  ],
  "free"
)

/** Everything above. */
export const wasteParameters: ReadonlyArray<Parameter<unknown>> = [
  clearanceCutOff,
  clearanceJudging,
  carryOverLimit,
  balanceFloor,
  balanceShare,
  scaleStep,
  tareTolerance,
  plausibleGross,
  repeatMinutes,
  tripTolerance,
  perCapitaGeneration,
  simpleDumpingCounts
]
