/**
 * 汕尾市城区城管执法局自定目标 — three targets the bureau has published for itself. None of them is a national figure.
 */
import { plainDate } from "@xiuhua/core/calendar"
import type { Parameter, Target } from "@xiuhua/core/regulation"

const target = (
  name: string,
  label: { readonly zh: string; readonly en: string },
  value: Target,
  gist: string
): Parameter<Target> => ({
  id: `shanwei-bureau-targets.${name}`,
  label,
  reviewed: plainDate("2026-11-22"),
  values: [
    {
      from: plainDate("2022-01-01"),
      value,
      cite: { source: "汕尾市城区城市管理和综合执法局年度工作报道（2022）", article: "工作执行力部分", gist },
      confidence: "article"
    }
  ]
})

/** 清扫保洁率 ≥ 98 %: 98%以上 includes 98 % itself. */
export const sweepingTarget = target(
  "sweeping-rate",
  { zh: "清扫保洁率目标", en: "Cleaning target" },
  { op: "atLeast", ratio: "0.98" },
  "城市清扫保洁率达到98%以上"
)

/** 无害化处理率 = 100 %. */
export const harmlessTarget = target(
  "harmless-treatment-rate",
  { zh: "无害化处理率目标", en: "Harmless-treatment target" },
  { op: "equal", ratio: "1" },
  "生活垃圾无害化处理率达到100%"
)

/** 清运率 = 100 %. */
export const removalTarget = target(
  "removal-rate",
  { zh: "清运率目标", en: "Removal target" },
  { op: "equal", ratio: "1" },
  "生活垃圾清运率达100%"
)
