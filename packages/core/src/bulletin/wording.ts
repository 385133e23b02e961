/** 公文数字用语 — how figures are worded in a bulletin. Exact decimals in, Chinese text without the counter out. */
import { compare, type Decimal, decimal, divideHalfUp, format, formatFixed } from "../ledger/index.ts"

const WAN = decimal("10000")

/**
 * 多 — floors to `step` and adds 多 only if something is left: 5237 by hundreds is 5200多, 5200 is 5200 (R14.1). A number
 * below the step is printed as it is.
 */
export const atLeastRound = (value: Decimal, step: bigint): string => {
  const whole = value.digits / 10n ** BigInt(value.scale)
  if (whole < step) return format(value)
  const floor = (whole / step) * step
  return compare(value, { digits: floor, scale: 0 }) > 0 ? `${floor}多` : `${floor}`
}

/**
 * 约…万 — ten-thousands to `places` decimals, halves up: 125,834.6 to two places is 约12.58万 (R14.2). A number below
 * 10,000 is printed as it is; one that is exact in ten-thousands goes without 约.
 */
export const aboutWan = (value: Decimal, places: number): string => {
  if (compare(value, WAN) < 0) return format(value)
  const shown = divideHalfUp(value, WAN, places)
  const exact = compare({ digits: shown.digits * WAN.digits, scale: shown.scale }, value) === 0
  return `${exact ? "" : "约"}${formatFixed(shown)
    .replace(/(\.\d*?)0+$/u, "$1")
    .replace(/\.$/u, "")}万`
}

/** 2022-03-01 → 2022年3月1日. */
export const chineseDay = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

/** 1 → 一; for headings, at most ten. */
export const chineseNumeral = (n: number): string => NUMERALS[n - 1] ?? String(n)
