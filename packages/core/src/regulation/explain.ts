import type { PlainDate } from "../calendar/index.ts"
import { type Dated, isWeak, type Label, type Parameter } from "./parameter.ts"

/** What there is to say about a parameter on a day: the records themselves, with citation, confidence and note. */
export interface Explanation<A> {
  readonly id: string
  readonly label: Label
  readonly day: PlainDate
  /** Null before the first value and after a repeal. */
  readonly inForce: Dated<A> | null
  /** The value before it; after a repeal the one that was repealed. */
  readonly before: Dated<A> | null
  /** The value that takes its place later; null when none is known. */
  readonly after: Dated<A> | null
  /** Whether a result that leans on it must say so. */
  readonly weak: boolean
  /** The day somebody last held the values against their sources. */
  readonly reviewed: PlainDate
}

/** Explains a parameter on a day. For what holds in one place, explain what its law resolved to: `Resolved.parameter`. */
export const explain = <A>(parameter: Parameter<A>, day: PlainDate): Explanation<A> => {
  const { id, label, reviewed, values } = parameter
  const latest = values.findLastIndex(({ from }) => from <= day)
  const candidate = values[latest]
  const ended = candidate?.until !== undefined && day > candidate.until
  const dated = candidate === undefined || ended ? null : candidate
  return {
    id,
    label,
    day,
    inForce: dated,
    before: values[ended ? latest : latest - 1] ?? null,
    after: values[latest + 1] ?? null,
    weak: dated !== null && isWeak(dated.confidence),
    reviewed
  }
}
