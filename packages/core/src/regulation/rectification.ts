/**
 * 督查整改参数 — the clock of rectification deadlines, the full mark of a station's score sheet, and what the figures of
 * daily inspection are to reach.
 *
 * No text of a law: conventions R7 of this project, which a place may specify. Only the daily inspection is stated by the
 * first user.
 */
import type { Parameter } from "./parameter.ts"
import type { Target } from "./target.ts"
import { parameter, since, textOf } from "./write.ts"

const convention = textOf("绣花环卫指标约定")

/** 整改时钟 — whether hours run at night and on days off (`natural`) or in the windows of workdays only (`work`). */
export const rectificationClock: Parameter<"natural" | "work"> = parameter(
  "rectification.clock",
  { zh: "整改期限计时方式", en: "Clock of rectification deadlines" },
  [since("1990-01-01", "natural", convention("R7.4", "整改期限按自然小时连续计算，另有约定的按工作小时"), "local")],
  "free"
)

/** 考核满分 — from which the points of a month are deducted. A decimal in points. */
export const scoreFullMark: Parameter<string> = parameter(
  "rectification.full-mark",
  { zh: "环卫站月度考核满分", en: "Full mark of a station's month" },
  [since("1990-01-01", "100", convention("R7.2", "每站每月以100分为满分，按整改问题扣分"), "local")],
  "free"
)

const target = (
  id: string,
  zh: string,
  en: string,
  value: Target,
  gist: string,
  confidence: "local" | "article" = "local"
): Parameter<Target> =>
  parameter(`rectification.${id}`, { zh, en }, [since("1990-01-01", value, convention("R7", gist), confidence)], "free")

/** 督查到位率目标 — every day. */
export const inspectionTarget = target(
  "daily-inspection-target",
  "督查到位率目标",
  "Inspection target",
  { op: "equal", ratio: "1" },
  "每日督查，应督查日均有督查",
  "article"
)
/** 整改销号率目标 — every problem that fell due. */
export const closingTarget = target(
  "closing-target",
  "整改销号率目标",
  "Closing target",
  { op: "equal", ratio: "1" },
  "到期问题全部销号"
)
/** 按期整改率目标 */
export const onTimeTarget = target(
  "on-time-target",
  "按期整改率目标",
  "On-time target",
  { op: "atLeast", ratio: "0.95" },
  "到期问题按期整改的不低于95%"
)
/** 整改返工率目标 */
export const reworkTarget = target(
  "rework-target",
  "整改返工率目标",
  "Rework target",
  { op: "atMost", ratio: "0.05" },
  "复核未通过的问题不高于5%"
)

/** Every parameter of inspection and rectification. */
export const rectificationParameters = [
  rectificationClock,
  scoreFullMark,
  inspectionTarget,
  closingTarget,
  onTimeTarget,
  reworkTarget
] as const
