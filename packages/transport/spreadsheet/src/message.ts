import type { Facts } from "./failure.ts"

export type Language = "zh" | "en"

export type Sentence = (facts: Facts) => string

/** One sentence per language over the same facts. */
export interface Message {
  readonly zh: Sentence
  readonly en: Sentence
}

export const list = (items: ReadonlyArray<string> | undefined, sign = "、"): string => (items ?? []).join(sign)
export const quotedZh = (items: ReadonlyArray<string> | undefined) => list(items?.map((item) => `“${item}”`))
export const quotedEn = (items: ReadonlyArray<string> | undefined) =>
  list(
    items?.map((item) => `"${item}"`),
    ", "
  )
