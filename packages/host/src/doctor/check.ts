/** 体检项 — one thing that is looked at: how it stands, and what to do about it. */

interface Sentence {
  readonly zh: string
  readonly en: string
}

/** `ok` is as it should be, `warn` works but may not for long, `fail` does not work. */
export type CheckStatus = "ok" | "warn" | "fail"

export interface Check {
  /** Permanent, in kebab-case. */
  readonly id: string
  readonly label: Sentence
  readonly status: CheckStatus
  /** What was found. */
  readonly found: Sentence
  /** What to do; null where nothing is to be done. */
  readonly advice: Sentence | null
}

/** The same in every language. */
export const same = (text: string): Sentence => ({ zh: text, en: text })

/** A check that is named once and answered in one of several ways. */
export const checkOf =
  (id: string, zh: string, en: string) =>
  (status: CheckStatus, found: Sentence, advice: Sentence | null = null): Check => ({
    id,
    label: { zh, en },
    status,
    found,
    advice
  })
