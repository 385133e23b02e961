import type { Label } from "../regulation/index.ts"
import { type Decimal, decimal } from "./decimal.ts"

/**
 * Units of measure (计量单位). Kinds of count are units of their own and are never added together: 家 entities, 宗 cases,
 * 辆 vehicles, 辆次 vehicle-times, 人次 person-times, 处 sites, 件 reports, 户次 visits, 个 items, 次 times, 份 samples or
 * copies, 户 households, 场 events, 组 groups, 天 days, 分 points, 人 people, 张 photos, 学时 hours of
 * study. Hours of service (h) are no hours of study.
 */
export const units = {
  "%": { zh: "%", en: "%" },
  t: { zh: "吨", en: "t" },
  "m²": { zh: "平方米", en: "m²" },
  家: { zh: "家", en: "premises" },
  宗: { zh: "宗", en: "cases" },
  辆: { zh: "辆", en: "vehicles" },
  辆次: { zh: "辆次", en: "vehicle-times" },
  人次: { zh: "人次", en: "person-times" },
  处: { zh: "处", en: "sites" },
  件: { zh: "件", en: "reports" },
  户次: { zh: "户次", en: "door-to-door visits" },
  个: { zh: "个", en: "items" },
  次: { zh: "次", en: "times" },
  份: { zh: "份", en: "samples or copies" },
  户: { zh: "户", en: "households" },
  场: { zh: "场", en: "events" },
  组: { zh: "组", en: "groups" },
  天: { zh: "天", en: "days" },
  分: { zh: "分", en: "points" },
  级: { zh: "级", en: "grade" },
  m: { zh: "米", en: "m" },
  h: { zh: "小时", en: "h" },
  "km/h": { zh: "公里/小时", en: "km/h" },
  "°C": { zh: "℃", en: "°C" },
  人: { zh: "人", en: "people" },
  张: { zh: "张", en: "photos" },
  元: { zh: "元", en: "yuan" },
  万元: { zh: "万元", en: "10,000 yuan" },
  学时: { zh: "学时", en: "hours of study" }
} as const satisfies Record<string, Label>

export type Unit = keyof typeof units

/** What one of a unit is in another, exactly: `digits` × 10^-`scale`, divided by `per` where no decimal says it. */
export interface Factor extends Decimal {
  readonly per?: bigint
}

/** 1 亩 is a fifteenth of a hectare: 2000/3 m². */
const mu: Factor = { ...decimal("2000"), per: 3n }

/** What one of a foreign unit is in ours, exactly. The short ton is 2000 lb of 0.45359237 kg each. */
const conversions: Readonly<Record<string, { readonly to: Unit; readonly factor: Factor }>> = {
  kg: { to: "t", factor: decimal("0.001") },
  公斤: { to: "t", factor: decimal("0.001") },
  千克: { to: "t", factor: decimal("0.001") },
  斤: { to: "t", factor: decimal("0.0005") },
  吨: { to: "t", factor: decimal("1") },
  "short-ton": { to: "t", factor: decimal("0.90718474") },
  平方米: { to: "m²", factor: decimal("1") },
  平米: { to: "m²", factor: decimal("1") },
  亩: { to: "m²", factor: mu },
  公顷: { to: "m²", factor: decimal("10000") },
  万平方米: { to: "m²", factor: decimal("10000") },
  万m2: { to: "m²", factor: decimal("10000") },
  平方公里: { to: "m²", factor: decimal("1000000") },
  平方千米: { to: "m²", factor: decimal("1000000") },
  比值: { to: "%", factor: decimal("100") },
  ratio: { to: "%", factor: decimal("100") },
  公里: { to: "m", factor: decimal("1000") },
  千米: { to: "m", factor: decimal("1000") },
  km: { to: "m", factor: decimal("1000") },
  分钟: { to: "h", factor: { ...decimal("1"), per: 60n } },
  万元: { to: "元", factor: decimal("10000") },
  元: { to: "万元", factor: decimal("0.0001") },
  万人次: { to: "人次", factor: decimal("10000") }
}

/** The exact factor from a written unit to `unit`; undefined when the two do not measure the same thing. */
export const conversion = (written: string, unit: Unit): Factor | undefined => {
  if (written === unit) return decimal("1")
  const known = Object.hasOwn(conversions, written) ? conversions[written] : undefined
  return known?.to === unit ? known.factor : undefined
}
