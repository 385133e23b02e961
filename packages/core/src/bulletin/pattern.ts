/**
 * 句式 — the wording of one sentence, as plain data: text with named slots, and which number stands in each. A sentence is
 * printed only where its first clause has all of its numbers; every further clause only where it has its own. What the first
 * user's text says without a number (slogans, aims, effects) has no pattern and is never printed.
 */
/**
 * How a number is written: `exact` as it is; `hundreds` floored, with 多; `wan` and `wan2` in ten-thousands with no or two
 * decimals, with 约; `rate` with its target, `share` without.
 */
export type Style = "exact" | "hundreds" | "wan" | "wan2" | "rate" | "share"

/** One number of an indicator: `whole`, `numerator`, `denominator`, or the id of a part. */
export interface Slot {
  readonly indicator: string
  readonly of: string
  readonly style: Style
  /** Its counter, where it is not the indicator's: the numerator of a rate. */
  readonly unit?: string
}

export interface Pattern {
  /** Permanent. */
  readonly id: string
  readonly part: PartId
  /** Clauses with slots in braces: `查处{n}`; what stands in angle brackets is said only of something, not of none. */
  readonly say: readonly [string, ...ReadonlyArray<string>]
  /** The slot named `n` is what the sentence is about. */
  readonly slots: Readonly<Record<string, Slot>> & { readonly n: Slot }
}

/** The three chapters of the yearly bulletin and their parts, in their order (seed rows 13, 51, 83). */
export const chapters = [
  {
    heading: "提升政治领导力",
    parts: { study: "抓好理论学习", brand: "打造“党建+”品牌", life: "规范组织生活" }
  },
  {
    heading: "提升队伍战斗力",
    parts: { front: "服务重点任务", people: "服务群众", discipline: "正风肃纪" }
  },
  {
    heading: "提升工作执行力",
    parts: { clean: "加强环卫管理", sort: "推进垃圾分类", street: "落实市容精细化管理" }
  }
] as const

type Chapter = (typeof chapters)[number]
export type PartId = Chapter extends infer C ? (C extends { readonly parts: infer P } ? keyof P : never) : never

const slot =
  (style: Style) =>
  (indicator: string): Slot => ({ indicator, of: "whole", style })

export const exact = slot("exact")
export const hundreds = slot("hundreds")
export const wan = slot("wan")
export const wan2 = slot("wan2")
export const rate = slot("rate")
export const share = slot("share")

/** A part of an indicator, in its unit unless told. */
export const part = (indicator: string, of: string, unit?: string): Slot => ({
  indicator,
  of,
  style: "exact",
  ...(unit === undefined ? {} : { unit })
})

/** What a rate counts, and out of what. */
export const counted = (indicator: string, unit: string): Slot => part(indicator, "numerator", unit)
export const outOf = (indicator: string, unit: string): Slot => part(indicator, "denominator", unit)
