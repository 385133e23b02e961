/**
 * 填报日期 — a day that somebody gives: the day of an act, of an entry, of a question.
 *
 * The calendar ends with 2199. Every limit that begins on a given day must end in it, so days that are given end fifty years
 * earlier: what a law or a table counts from them is never beyond the last day that is known. ADR 0155.
 */
import { type PlainDate, plainDate } from "./plain-date.ts"

/** The last day that may be given. */
export const lastGivenDay: PlainDate = plainDate("2149-12-31")

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** Whether a day is one that may be given. */
export const isGivenDay = (day: PlainDate): boolean => day <= lastGivenDay

/** Whether no part of a value (a command, a fact) names a day after {@link lastGivenDay}. */
export const hasGivenDaysOnly = (value: unknown): boolean => {
  if (typeof value === "string") return value <= lastGivenDay || !DAY.test(value)
  if (typeof value !== "object" || value === null) return true
  return Object.values(value).every(hasGivenDaysOnly)
}
