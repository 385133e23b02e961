import { addDays, type PlainDate } from "../calendar/index.ts"
import { isValueRange } from "./overlay.ts"
import type { Dated, Parameter } from "./parameter.ts"

/** What can be wrong with a parameter as data. */
export type ParameterFault =
  /** A value does not begin after the one before it. */
  | "order"
  /** A value ends before it begins. */
  | "until-before-from"
  /** A value still holds on the day on which the next one begins. */
  | "overlap"
  /** Between the end of a value and the next one there are days without any. */
  | "gap"
  /** A citation without source, article or gist. */
  | "empty-cite"
  /** A doubtful value that does not say what the doubt is. */
  | "doubt-without-note"
  /** It may be overlaid within its range and has a value that is none. */
  | "no-range"

export interface ParameterProblem {
  readonly parameter: string
  readonly fault: ParameterFault
  /** First day of the value in which the problem shows. */
  readonly from: PlainDate
}

const faultsOf = ({ overlay }: Parameter<unknown>, dated: Dated<unknown>, before: Dated<unknown> | undefined) => {
  const { cite, confidence, from, note, until, value } = dated
  const faults: Array<ParameterFault> = []
  if (before !== undefined && from <= before.from) faults.push("order")
  if (until !== undefined && until < from) faults.push("until-before-from")
  if (before?.until !== undefined && before.until >= from) faults.push("overlap")
  if (before?.until !== undefined && addDays(before.until, 1) < from) faults.push("gap")
  if ([cite.source, cite.article, cite.gist].some((text) => text.trim() === "")) faults.push("empty-cite")
  if (confidence === "doubtful" && (note ?? "").trim() === "") faults.push("doubt-without-note")
  if (overlay === "within" && !isValueRange(value)) faults.push("no-range")
  return faults
}

/** Everything that is wrong with a parameter, oldest value first; empty for a sound one. */
export const checkParameter = (parameter: Parameter<unknown>): ReadonlyArray<ParameterProblem> =>
  parameter.values.flatMap((dated, index) =>
    faultsOf(parameter, dated, parameter.values[index - 1]).map((fault) => ({
      parameter: parameter.id,
      fault,
      from: dated.from
    }))
  )
