/** 同日规范的取舍 — which of the norms that hold on one day applies to an act, and why the others do not. */
import type { PlainDate } from "../../calendar/index.ts"
import type { Measures } from "../penalty-env.ts"
import type { RespondentKind } from "../respondent.ts"
import { type FineOutcome, type FineRange, fineRange } from "./fine-range.ts"
import { type Circumstance, holdsOn, type Norm, normLevels, outranks } from "./norm.ts"
import type { Violation } from "./violation.ts"

/** A norm of a violation, with the fine that it comes to. */
export interface Candidate {
  readonly code: string
  readonly norm: Norm
  readonly outcome: FineOutcome
}

/**
 * Why a norm does not apply. `lower-law` a higher one says something else; `specified` a lower one says it more exactly,
 * within its range (处罚法2021 art. 12); `same-fine` another one says the same; `lower-fine` art. 29; `no-fine` another one
 * fines; `special-circumstance` the same text has an own fine for what was shown; `circumstance-not-shown`,
 * `not-addressed`, `not-in-force` it is not about this act.
 */
export interface NotApplied {
  readonly code: string
  readonly norm: Norm
  readonly reason:
    | "lower-law"
    | "specified"
    | "same-fine"
    | "lower-fine"
    | "no-fine"
    | "special-circumstance"
    | "circumstance-not-shown"
    | "not-addressed"
    | "not-in-force"
}

/** What applies. `open` may apply instead; `unsure` says that the answer rests on something nobody has said. */
export interface Settled {
  readonly applies: Candidate
  readonly open: ReadonlyArray<Candidate>
  readonly unsure: boolean
}

/** What the norms of a day are settled by. */
export interface Settling {
  readonly day: PlainDate
  readonly kind: RespondentKind
  readonly measures: Measures
  readonly circumstances: ReadonlyArray<Circumstance>
  /** Whether the rule that the higher fine prevails holds. */
  readonly higherFine: boolean
}

type Fined = Candidate & { readonly outcome: { readonly range: FineRange } }

const isFined = (candidate: Candidate): candidate is Fined => candidate.outcome.range !== null
const isSame = (a: FineRange, b: FineRange): boolean => a.minFen === b.minFen && a.maxFen === b.maxFen
const isWithin = (inner: FineRange, outer: FineRange): boolean =>
  inner.minFen >= outer.minFen && inner.maxFen <= outer.maxFen

/** Higher first: by the maximum, then by the minimum. */
const byFine = (a: Fined, b: Fined): number =>
  b.outcome.range.maxFen - a.outcome.range.maxFen || b.outcome.range.minFen - a.outcome.range.minFen

const byLevel = (a: Candidate, b: Candidate): number =>
  normLevels.indexOf(a.norm.level) - normLevels.indexOf(b.norm.level)

/** The norms of a violation that are about this act; `unsure` where each of them needs something that was not shown. */
const liveOf = (
  { code, norms }: Violation,
  { circumstances, day, kind, measures }: Settling,
  notApplied: Array<NotApplied>
): { readonly live: ReadonlyArray<Candidate>; readonly unsure: boolean } => {
  const about: Array<Candidate> = []
  for (const norm of norms) {
    const outcome = fineRange(norm, kind, measures)
    const displaced = norm.displaced === true && day >= norm.from
    if (outcome.reason === "not-addressed") notApplied.push({ code, norm, reason: "not-addressed" })
    else if (!holdsOn(norm, day)) notApplied.push({ code, norm, reason: displaced ? "lower-law" : "not-in-force" })
    else about.push({ code, norm, outcome })
  }
  const isShown = ({ norm }: Candidate): boolean => norm.when !== undefined && circumstances.includes(norm.when)
  const shown = about.filter(isShown)
  const plain = about.filter(({ norm }) => norm.when === undefined)
  if (shown.length === 0 && plain.length === 0) return { live: about, unsure: about.length > 0 }
  for (const one of about)
    if (one.norm.when !== undefined && !isShown(one))
      notApplied.push({ code, norm: one.norm, reason: "circumstance-not-shown" })
  const live = [...shown]
  for (const one of plain) {
    if (shown.some(({ norm }) => norm.level === one.norm.level))
      notApplied.push({ code, norm: one.norm, reason: "special-circumstance" })
    else live.push(one)
  }
  return { live, unsure: false }
}

/** Why the first of two norms that punish the same violation gives way to the second; undefined where it does not. */
const givesWay = (one: Fined, other: Fined): NotApplied["reason"] | undefined => {
  const [range, against] = [one.outcome.range, other.outcome.range]
  if (outranks(other.norm.level, one.norm.level)) {
    if (isSame(range, against)) return "same-fine"
    return isWithin(range, against) ? undefined : "lower-law"
  }
  if (!outranks(one.norm.level, other.norm.level)) return undefined
  return isWithin(against, range) && !isSame(range, against) ? "specified" : undefined
}

/** Of the norms of one violation those that no other level replaces: a lower one may specify a higher one, no more. */
const levelled = (live: ReadonlyArray<Candidate>, notApplied: Array<NotApplied>): ReadonlyArray<Candidate> => {
  const fined = live.filter(isFined)
  return live.filter((one) => {
    if (!isFined(one)) return true
    for (const other of fined) {
      const reason = givesWay(one, other)
      if (reason === undefined) continue
      notApplied.push({ code: one.code, norm: one.norm, reason })
      return false
    }
    return true
  })
}

const reasonAgainst = (one: Fined, applies: Fined): NotApplied["reason"] => {
  if (isSame(one.outcome.range, applies.outcome.range)) return "same-fine"
  const outranked = outranks(applies.norm.level, one.norm.level)
  return outranked && !isWithin(one.outcome.range, applies.outcome.range) ? "lower-law" : "lower-fine"
}

/** Between norms of several violations that one act breaks: the higher fine, if that is a rule, else the higher level. */
const amongFined = (fined: ReadonlyArray<Fined>, higherFine: boolean, notApplied: Array<NotApplied>) => {
  const [applies, ...others] = fined.toSorted(
    higherFine ? (a, b) => byFine(a, b) || byLevel(a, b) : (a, b) => byLevel(a, b)
  )
  if (applies === undefined) return undefined
  const open: Array<Candidate> = []
  let unsure = false
  for (const one of others) {
    const reason = reasonAgainst(one, applies)
    if (!higherFine && reason !== "same-fine") open.push(one)
    else notApplied.push({ code: one.code, norm: one.norm, reason })
    // A lower text that fines more than a higher one for the same act may go beyond it; unranked ones may clash.
    const within = isWithin(applies.outcome.range, one.outcome.range)
    const unranked = applies.norm.level !== one.norm.level && !outranks(applies.norm.level, one.norm.level)
    unsure ||= reason !== "same-fine" && unranked && !within
  }
  return { applies, open, unsure }
}

/** Settles the norms of a day; nothing is settled where none of them is about the act. */
export const settle = (
  violations: ReadonlyArray<Violation>,
  settling: Settling
): { readonly settled: Settled | undefined; readonly notApplied: ReadonlyArray<NotApplied> } => {
  const notApplied: Array<NotApplied> = []
  let unsure = false
  const live = violations.flatMap((violation) => {
    const found = liveOf(violation, settling, notApplied)
    unsure ||= found.unsure
    return levelled(found.live, notApplied)
  })
  const unmeasured = live.filter(({ outcome }) => outcome.reason === "measure-missing")
  const fineless = live.filter((one) => !isFined(one) && !unmeasured.includes(one)).toSorted(byLevel)
  const chosen = amongFined(live.filter(isFined), settling.higherFine, notApplied)
  const [first, ...rest] = chosen === undefined ? [...unmeasured.toSorted(byLevel), ...fineless] : []
  const applies = chosen?.applies ?? first
  if (applies === undefined) return { settled: undefined, notApplied }
  const open = [...(chosen?.open ?? []), ...unmeasured.filter((one) => one !== applies)]
  for (const one of chosen === undefined ? rest : fineless)
    if (!unmeasured.includes(one)) notApplied.push({ code: one.code, norm: one.norm, reason: "no-fine" })
  return { settled: { applies, open, unsure: unsure || chosen?.unsure === true }, notApplied }
}
