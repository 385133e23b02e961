/** The languages of messages; Chinese unless told otherwise. */
export type Language = "zh" | "en"

/** A sentence in both languages. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export const languages = ["zh", "en"] as const
