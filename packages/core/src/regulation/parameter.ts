import { Option, Schema } from "effect"
import type { PlainDate } from "../calendar/index.ts"

/** A name in both languages of the project. */
export interface Label {
  readonly zh: string
  readonly en: string
}

/** A pinpoint in a law, standard or plan, with what it says in our own words: a reviewer can check a rule in its file. */
export const Citation = Schema.Struct({
  source: Schema.NonEmptyString,
  article: Schema.NonEmptyString,
  gist: Schema.NonEmptyString
})
export type Citation = typeof Citation.Type

/**
 * How sure we are of a value: `verified` read in the text itself, `secondary` read in a copy or quotation, `memory` known
 * but not read, `local` a convention of a place or of this project, `article` stated by the first user, `doubtful`.
 */
export const Confidence = Schema.Literals(["verified", "secondary", "memory", "local", "article", "doubtful"])
export type Confidence = typeof Confidence.Type

/** One value, the day it took effect, the text that set it and how sure we are: never kept in parallel lists. */
export interface Dated<A> {
  readonly from: PlainDate
  /** Last day in force, when the rule was repealed and nothing took its place. */
  readonly until?: PlainDate
  readonly value: A
  readonly cite: Citation
  readonly confidence: Confidence
  readonly note?: string
}

/**
 * Whether a lower level of law may say something else: `none` it may not; `within` only inside the range of the higher
 * value, which then is a {@link ValueRange}; `free` anything, because the higher law says "unless provided otherwise" or
 * leaves the value to the place.
 *
 * Source: 《中华人民共和国立法法》(2023) arts. 99, 100; 《中华人民共和国行政处罚法》(2021) arts. 12 to 14.
 */
export type Overlay = "none" | "within" | "free"

/** 幅度 — the least and the most that a law allows, both included, in the unit of the parameter. */
export interface ValueRange {
  readonly min: number
  readonly max: number
}

/** 比例 — a share as two whole numbers. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/**
 * 单位 — of a value that is a plain number: whole fen, per cent, per mille, people, organisations, times, hours, days, years of
 * age, minutes.
 */
export type NumberUnit =
  | "fen"
  | "percent"
  | "permille"
  | "persons"
  | "organisations"
  | "times"
  | "hours"
  | "days"
  | "years"
  | "minutes"

/** 法定参数 — a number or limit fixed by a law, standard or plan. `values` run oldest to newest, without gaps. */
export interface Parameter<A> {
  readonly id: string
  readonly label: Label
  /** The day somebody last held the values against their sources. */
  readonly reviewed: PlainDate
  /** What a province, city, district or bureau may do with it; `none` where it is absent. */
  readonly overlay?: Overlay
  /** Where the values are plain numbers. */
  readonly unit?: NumberUnit
  readonly values: readonly [Dated<A>, ...ReadonlyArray<Dated<A>>]
}

/** The value in force on `day`; none before the first one and after a repeal. */
export const inForce = <A>(parameter: Parameter<A>, day: PlainDate): Option.Option<Dated<A>> => {
  const latest = parameter.values.findLast(({ from }) => from <= day)
  const ended = latest?.until !== undefined && day > latest.until
  return latest === undefined || ended ? Option.none() : Option.some(latest)
}

/** True when a result that leans on this value must say so (flag `weak-source`). */
export const isWeak = (confidence: Confidence): boolean => confidence === "memory" || confidence === "doubtful"
