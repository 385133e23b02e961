/** Short forms in which the files of laws are written: a parameter reads as a few lines, one a value. Not exported. */
import { type PlainDate, plainDate, type TimeLimit } from "../calendar/index.ts"
import type { Citation, Confidence, Dated, Label, NumberUnit, Overlay, Parameter } from "./parameter.ts"

/** Citations of one text: article and gist. */
export const textOf =
  (source: string) =>
  (article: string, gist: string): Citation => ({ source, article, gist })

/** One value of a parameter. `note` is needed where the confidence is `doubtful`. */
export const since = <const A>(
  from: string,
  value: A,
  cite: Citation,
  confidence: Confidence = "verified",
  note?: string
): Dated<A> => ({ from: plainDate(from), value, cite, confidence, ...(note !== undefined && { note }) })

/** The day on which somebody last held the values of the penalty laws against their sources. */
const REVIEWED: PlainDate = plainDate("2026-11-22")

/** A parameter that no lower level of law may change, unless `overlay` says so. */
export const parameter = <A>(
  id: string,
  label: Label,
  values: Parameter<A>["values"],
  overlay: Overlay = "none"
): Parameter<A> => ({ id, label, reviewed: REVIEWED, overlay, values })

/** A parameter whose values are plain numbers of a unit. */
export const numberOf = (
  unit: NumberUnit,
  id: string,
  label: Label,
  values: Parameter<number>["values"],
  overlay: Overlay = "none"
): Parameter<number> => ({ ...parameter(id, label, values, overlay), unit })

const limit =
  (unit: TimeLimit["unit"]) =>
  (count: number, owner: TimeLimit["owner"]): TimeLimit => ({ count, unit, owner })

export const workdays = limit("workdays")
export const days = limit("calendarDays")
export const months = limit("months")
export const years = limit("years")

/** Why days of a text that does not say how they are counted are read as calendar days. */
export const UNSAID = "The text does not say how days are counted: read as calendar days, ADR 0020."
