/**
 * 法律适用 — which norm applies to an act: the law of its day or a lighter new one, higher law before lower, and of several
 * norms the one with the higher fine.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 12, 13, 29, 37; 《中华人民共和国生态环境法典》(2026) art. 1057;
 * 《中华人民共和国立法法》(2023) arts. 99, 100, 103, 104. Every norm that was looked at and not applied is reported with the
 * reason. How fines are compared, and when a lower norm specifies a higher one: ADR 0082.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import { type Act, higherFinePrevails, lighterNewLaw, type Regime } from "../../regulation/index.ts"
import type { Measures } from "../penalty-env.ts"
import { bracketOf, type RespondentKind } from "../respondent.ts"
import { type Catalogue, normsOn } from "./catalogue.ts"
import { type FineRange, isHigher, isWithin, rangeOf } from "./range.ts"
import { type Norm, type NormLevel, normLevels, type Violation } from "./violation.ts"

/** An act, who did it, and the violations that it may be. */
export interface ApplicationQuestion {
  readonly act: Act
  readonly decidedOn: PlainDate
  readonly kind: RespondentKind
  readonly measures: Measures
  readonly candidates: ReadonlyArray<string>
}

/** A norm of a violation, with its range for this respondent: null without a fine, `missing` while a measure is not known. */
export interface Ranged {
  readonly violation: string
  readonly norm: Norm
  readonly range: FineRange | null
  readonly missing: keyof Measures | null
}

/**
 * Why a norm does not apply. `not-in-force`: not on the days that count; `lower-law`: a higher norm rules the same act;
 * `specified`: a lower norm specifies it within its range; `lower-fine`: another norm fines the same act higher;
 * `new-law-not-lighter`, `lighter-new-law`: the choice between the law of the act and that of the decision; `no-fine`: it
 * does not fine this respondent and another one does.
 */
export type NotApplied =
  | "not-in-force"
  | "lower-law"
  | "specified"
  | "lower-fine"
  | "new-law-not-lighter"
  | "lighter-new-law"
  | "no-fine"

export interface Application {
  /** Null where no norm of the candidates holds for the act. */
  readonly applies: Ranged | null
  /** Norms that may be the special or the general one of the same act: a lawyer must say. */
  readonly competing: ReadonlyArray<Ranged>
  readonly notApplied: ReadonlyArray<{ readonly violation: string; readonly norm: Norm; readonly reason: NotApplied }>
  readonly legalReviewRequired: boolean
}

interface Chosen {
  readonly best: Ranged | null
  readonly out: Application["notApplied"]
}

const rank = (level: NormLevel): number => {
  // 部门规章与市地方性法规 stand side by side: neither is lower law of the other (立法法 art. 106).
  const index = normLevels.indexOf(level)
  return level === "city" ? index - 1 : index
}

const ranged = ({ code }: Violation, norm: Norm, kind: RespondentKind, measures: Measures): Ranged | "left-open" => {
  const fine = norm.fine[bracketOf(kind)]
  if (fine === "left-open") return "left-open"
  if (fine === null) return { violation: code, norm, range: null, missing: null }
  const range = rangeOf(fine, measures)
  return "missing" in range
    ? { violation: code, norm, range: null, missing: range.missing }
    : { violation: code, norm, range, missing: null }
}

/** Of the norms of one violation on a day: the highest, unless a lower one specifies it or it leaves the amount open. */
const withinViolation = (violation: Violation, day: PlainDate, kind: RespondentKind, measures: Measures): Chosen => {
  const out: Array<Application["notApplied"][number]> = []
  const drop = (norm: Norm, reason: NotApplied) => out.push({ violation: violation.code, norm, reason })
  let best: Ranged | null = null
  const inForce = normsOn(violation, day).toSorted((a, b) => rank(a.level) - rank(b.level))
  for (const norm of inForce) {
    const found = ranged(violation, norm, kind, measures)
    if (found === "left-open") {
      // What leaves the amount open rules the act all the same, as long as nothing else is found.
      best ??= { violation: violation.code, norm, range: null, missing: null }
      continue
    }
    const open = best !== null && best.norm.fine[bracketOf(kind)] === "left-open"
    if (best === null || open) {
      if (best !== null) drop(best.norm, "specified")
      best = found
    } else if (best.range !== null && found.range !== null && isWithin(found.range, best.range)) {
      if (rank(found.norm.level) > rank(best.norm.level)) {
        drop(best.norm, "specified")
        best = found
      } else drop(norm, "lower-fine")
    } else drop(norm, rank(norm.level) > rank(best.norm.level) ? "lower-law" : "lower-fine")
  }
  for (const norm of violation.norms) if (!inForce.includes(norm)) drop(norm, "not-in-force")
  return { best, out }
}

const higherLaw = (a: Ranged, b: Ranged): boolean => rank(a.norm.level) < rank(b.norm.level)

/** True if the first is to be applied before the second, where both hold for one act. */
const prevails = (a: Ranged, b: Ranged, byFine: boolean): boolean => {
  if (a.range === null || b.range === null) return a.range !== null || (b.range === null && higherLaw(a, b))
  if (byFine && isHigher(a.range, b.range)) return true
  if (byFine && isHigher(b.range, a.range)) return false
  return higherLaw(a, b)
}

/** Of several violations on a day. Before 2021-07-15 no text said that the higher fine prevails: higher law does. */
const among = (
  violations: ReadonlyArray<Violation>,
  day: PlainDate,
  byFine: boolean,
  question: ApplicationQuestion
) => {
  const chosen = violations.map((violation) => withinViolation(violation, day, question.kind, question.measures))
  const out = chosen.flatMap((it) => it.out)
  let best: Ranged | null = null
  for (const { best: next } of chosen) {
    if (next === null) continue
    if (best === null) {
      best = next
      continue
    }
    const [wins, loses]: readonly [Ranged, Ranged] = prevails(next, best, byFine) ? [next, best] : [best, next]
    best = wins
    const reason = loses.range === null ? "no-fine" : higherLaw(wins, loses) ? "lower-law" : "lower-fine"
    out.push({ violation: loses.violation, norm: loses.norm, reason })
  }
  return { best, out }
}

/** True if the new one is lighter: by its maximum, then by its minimum; a norm without a fine is lighter than one with. */
const isLighter = (now: Ranged, then: Ranged): boolean =>
  now.range === null
    ? then.range !== null && now.missing === null
    : then.range !== null && isHigher(then.range, now.range)

/** Which norm applies to an act. Total: candidates that the catalogue does not know are left out. */
export const applicableNorm = (regime: Regime, catalogue: Catalogue, question: ApplicationQuestion): Application => {
  const { act, candidates, decidedOn } = question
  const known = candidates.flatMap((code) => catalogue.find(code) ?? [])
  const holds = (day: PlainDate) => Option.exists(regime.law.of(higherFinePrevails, day), ({ value }) => value)
  const byFine = holds(decidedOn)
  /** What a violation has become by a day. */
  const successors = (day: PlainDate): ReadonlyArray<Violation> => [
    ...new Set(
      known.flatMap((violation) => {
        const next = violation.succeededBy
        const code = next !== undefined && next.from <= day ? next.code : undefined
        const heir = code === undefined ? undefined : catalogue.find(code)
        return heir === undefined ? [violation] : [violation, heir]
      })
    )
  ]
  const then = among(successors(act.until), act.until, byFine, question)
  const contested = known.flatMap((violation) => {
    const other = violation.contestedWith
    const rival = other !== undefined && other.from <= act.until ? catalogue.find(other.code) : undefined
    const best = rival === undefined ? null : withinViolation(rival, act.until, question.kind, question.measures).best
    return best === null || best.norm === then.best?.norm ? [] : [best]
  })
  const competing = then.best === null ? [] : contested
  const result = (best: Ranged | null, more: Application["notApplied"]): Application => ({
    applies: best,
    competing,
    notApplied: [...then.out, ...more].flatMap(({ norm, reason, violation }) => {
      if (norm === best?.norm) return []
      const lower = reason === "lower-fine" && best !== null && rank(norm.level) > rank(best.norm.level)
      return [{ violation, norm, reason: lower ? "lower-law" : reason }]
    }),
    legalReviewRequired: competing.length > 0
  })
  const lighter = Option.exists(regime.law.of(lighterNewLaw, decidedOn), ({ value }) => value)
  if (!lighter || decidedOn <= act.until || then.best === null) return result(then.best, [])
  const now = among(successors(decidedOn), decidedOn, byFine, question).best
  if (now === null || now.norm === then.best.norm) return result(then.best, [])
  return isLighter(now, then.best)
    ? result(now, [{ violation: then.best.violation, norm: then.best.norm, reason: "lighter-new-law" }])
    : result(then.best, [{ violation: now.violation, norm: now.norm, reason: "new-law-not-lighter" }])
}
