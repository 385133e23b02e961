/** 地方约定 — conventions that a place may switch, as parts of duty rules: dated like everything else. */
import { addDays, type PlainDate } from "../../calendar/index.ts"
import type { DutyCitation } from "../../duties/index.ts"
import { and, eq, not, oneOf, or, type Predicate, range } from "../../ledger/index.ts"
import { type Dated, firstTopicMeetings, type Law, onlineCounts, type Parameter } from "../../regulation/index.ts"

/** A value and the days on which it holds here. */
interface Stretch<A> extends Dated<A> {
  /** Undefined while no end is known. */
  readonly until?: PlainDate
}

/** The values of a convention in a place, each with its last day. */
const stretches = <A>(law: Law, parameter: Parameter<A>): ReadonlyArray<Stretch<A>> => {
  const { values } = law.inPlace(parameter)
  return values.map((dated, at) => {
    const next = values[at + 1]
    return dated.until !== undefined || next === undefined ? dated : { ...dated, until: addDays(next.from, -1) }
  })
}

/** How often something is due where a place says so. */
export interface LocalCount {
  readonly atLeast: number
  readonly cites: readonly [DutyCitation]
}

/**
 * The count that a convention has here; undefined where it is off. A rule has one count, so a convention that changed its
 * number is judged from the first day of its last number on.
 */
export const localCount = (law: Law, parameter: Parameter<number>): LocalCount | undefined => {
  const last = stretches(law, parameter).findLast(({ value }) => value > 0)
  if (last === undefined) return undefined
  const { cite, confidence, from, until, value } = last
  return { atLeast: value, cites: [{ from, cite, confidence, ...(until !== undefined && { until }) }] }
}

/** Parts held on site, and online ones with verified sign-in on the days on which the place counts them. */
export const countsHere = (law: Law): Predicate =>
  or(
    not(oneOf("mode", ["onlineVerified", "onlineUnverified"])),
    ...stretches(law, onlineCounts).flatMap(({ from, until, value }) =>
      value ? [and(eq("mode", "onlineVerified"), range("day", from, until))] : []
    )
  )

/** Gatherings that begin with the first topic here. */
export const beginsWithFirstTopic = (law: Law): Predicate =>
  or(
    ...stretches(law, firstTopicMeetings).map(({ from, until, value }) =>
      and(oneOf("kind", value.split(",")), range("day", from, until))
    )
  )
