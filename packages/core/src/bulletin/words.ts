/** 遣词 — how one number is worded: its own words, and what must stand around them. */
import type { Change, IndicatorValue } from "../indicators/index.ts"
import { type Decimal, decimal, divideHalfUp, format, formatFixed, units } from "../ledger/index.ts"
import type { Target } from "../regulation/index.ts"
import type { Slot } from "./pattern.ts"
import { aboutWan, atLeastRound } from "./wording.ts"

/** Words before and after one figure, and the figure's own words. */
export interface Worded {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** The number that a slot is about; null where it is not known. */
export const numberOf = (value: IndicatorValue, of: string): Decimal | null => {
  switch (of) {
    case "whole":
      return value.value
    case "numerator":
      return value.numerator
    case "denominator":
      return value.denominator
    default:
      return value.parts.find(({ id }) => id === of)?.value ?? null
  }
}

/** 98%以上, 100%: a target as it is written. */
export const goalOf = ({ op, ratio }: Target): string => {
  const goal = decimal(ratio)
  const percent = format({ digits: goal.digits * 100n, scale: goal.scale })
  return `${percent}%${op === "atLeast" ? "以上" : op === "atMost" ? "以下" : ""}`
}

/** A rate says 达到 only when its target is met unrounded; one that proves nothing is printed with its note. */
const rateWords = (value: IndicatorValue): Worded => {
  const plain = { before: "", text: value.display }
  if (value.flags.includes("tautological")) {
    return { ...plain, after: `（${value.indicator.substituted?.label.zh}，不作为达标依据）` }
  }
  if (value.target === null) return { ...plain, after: "" }
  const goal = goalOf(value.target)
  if (value.targetResult !== "met") return { ...plain, after: `（目标为${goal}）` }
  if (value.target.op === "equal") return { ...plain, before: "达到", after: "" }
  return { ...plain, after: value.target.op === "atMost" ? `，控制在${goal}的目标内` : `，达到${goal}的目标` }
}

const unitOf = ({ indicator }: IndicatorValue, { unit }: Slot): string => unit ?? units[indicator.unit].zh

/** The words of a slot; null where its number is not known. */
export const wordsOf = (slot: Slot, value: IndicatorValue): Worded | null => {
  const number = numberOf(value, slot.of)
  if (number === null) return null
  const unit = unitOf(value, slot)
  const plain = (text: string): Worded => ({ before: "", text, after: "" })
  switch (slot.style) {
    case "rate":
      return rateWords(value)
    case "share":
      return plain(value.display)
    case "hundreds":
      return plain(atLeastRound(number, 100n) + unit)
    case "wan":
      return plain(aboutWan(number, 0) + unit)
    case "wan2":
      return plain(aboutWan(number, 2) + unit)
    case "exact":
      return plain(slot.of === "whole" && slot.unit === undefined ? value.display : format(number) + unit)
  }
}

const isNothing = ({ digits }: Decimal): boolean => digits === 0n
const sizeOf = ({ digits, scale }: Decimal): Decimal => ({ digits: digits < 0n ? -digits : digits, scale })

/** To `places` decimals without trailing zeros; null where nothing is left of it. */
const shortened = (value: Decimal, places: number): string | null => {
  const rounded = divideHalfUp(value, { digits: 1n, scale: 0 }, places)
  return isNothing(rounded) ? null : format(rounded)
}

/** 同比 — `同比提高1.25个百分点`, `同比增长4.6%`; undefined where the two may not be compared. */
export const changeWords = (change: Change): string | undefined => {
  if (change._tag === "Incomparable") return undefined
  const moved = change._tag === "Points" ? change.points : change.difference
  if (isNothing(moved)) return "同比持平"
  if (change._tag === "Points") {
    const points = shortened(sizeOf(moved), 2)
    return points === null ? "同比基本持平" : `同比${moved.digits > 0n ? "提高" : "下降"}${points}个百分点`
  }
  if (change.ratio === null) return undefined
  const { digits, scale } = sizeOf(change.ratio)
  const percent = shortened({ digits: digits * 100n, scale }, 1)
  return percent === null ? "同比基本持平" : `同比${moved.digits > 0n ? "增长" : "下降"}${percent}%`
}

/** A ratio in percent, to 2 decimals. */
export const percentOf = (ratio: Decimal): string =>
  formatFixed(divideHalfUp({ digits: ratio.digits * 100n, scale: ratio.scale }, { digits: 1n, scale: 0 }, 2))
