/** What the sample case is made with. */
import type { WorkCalendar } from "@xiuhua/core/calendar"
import { type Citation, decisionLimit, hearingRequestLimit, type Law, makeLaw } from "@xiuhua/core/regulation"

export interface Environment {
  readonly law: Law
  readonly calendar: WorkCalendar
}

/** The two limits that the sample case asks for, as the national law has them. */
export const sampleLaw: Law = makeLaw({ national: [hearingRequestLimit, decisionLimit], layers: [] })

/** An article of the law of 2021 that is no number. */
export const article = (article: string, gist: string): Citation => ({
  source: "《中华人民共和国行政处罚法》(2021修订)",
  article,
  gist
})
