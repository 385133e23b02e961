/**
 * 适用的处罚规范 — of the provisions that an act may have broken, the one that applies, and why the others do not.
 *
 * In this order: the law of the act, or of the decision where that is lighter; what the circumstances call for; the
 * higher level where two clash; the higher fine (择一从重). Where a choice is open, the answer says so and asks for a
 * legal review. Nothing is refused and nothing dropped in silence: each norm comes back as applying, competing or not
 * applied, with the reason. ADR 0082.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 12, 29, 37; 《中华人民共和国生态环境法典》 arts. 1055, 1057;
 * 《中华人民共和国立法法》(2023) arts. 99 to 103, 106.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import {
  type Act,
  chooseBetween,
  type Finding,
  higherFinePrevails,
  higherLawPrevails,
  lighterNewLaw,
  type Regime
} from "../../regulation/index.ts"
import type { Measures } from "../penalty-env.ts"
import { bracketOf, type RespondentKind } from "../respondent.ts"
import type { Catalogue } from "./catalogue.ts"
import { type FineOutcome, type FineRange, fineRange } from "./fine-range.ts"
import { type Circumstance, holdsOn, type Norm } from "./norm.ts"
import { type Candidate, type NotApplied, type Settled, settle } from "./settle.ts"
import type { Violation } from "./violation.ts"

/** Law, calendar and the catalogue of the place. */
export interface CatalogueRegime extends Regime {
  readonly catalogue: Catalogue
}

/** Which norm applies to this act? */
export interface NormQuestion {
  readonly act: Act
  readonly decidedOn: PlainDate
  readonly kind: RespondentKind
  readonly measures: Measures
  /** Codes of the violations that the one act may be. Unknown ones count for nothing. */
  readonly candidates: ReadonlyArray<string>
  /** What has been shown beyond the elements. */
  readonly circumstances?: ReadonlyArray<Circumstance>
}

/** The answer. */
export interface NormChoice {
  /** Null where none of the candidates was punishable on the day whose law applies. */
  readonly applies: { readonly code: string; readonly norm: Norm } | null
  /** The fine of the norm that applies; null also where it has none, or turns on a measure that was not given. */
  readonly range: FineRange | null
  readonly outcome: FineOutcome | null
  /** The day whose law was chosen. */
  readonly day: PlainDate
  /** Norms that may apply instead, so that somebody must decide. */
  readonly competing: ReadonlyArray<Candidate>
  readonly notApplied: ReadonlyArray<NotApplied>
  readonly legalReviewRequired: boolean
  /** The rules that led to the answer, as notes: what they compared stands in their facts. */
  readonly explanation: ReadonlyArray<Finding>
}

const ZERO: FineRange = { minFen: 0, maxFen: 0 }

/** How heavy a settled answer is: its range, 0 where it carries no fine, unknown where that cannot be reckoned. */
const weightOf = ({ applies: { outcome } }: Settled): FineRange | undefined =>
  outcome.range ?? (outcome.reason === "no-fine" ? ZERO : undefined)

/** Lighter by the most that can be imposed; where that is equal, by the least. Unknown is never lighter. */
const isLighter = (now: Settled, old: Settled): boolean => {
  const [a, b] = [weightOf(now), weightOf(old)]
  if (a === undefined || b === undefined) return false
  return a.maxFen < b.maxFen || (a.maxFen === b.maxFen && a.minFen < b.minFen)
}

/** The candidates and, for acts whose provisions have ended, what they stand under now; each once, known ones only. */
const withSuccessors = (catalogue: Catalogue, codes: ReadonlyArray<string>): ReadonlyArray<Violation> => {
  const found = new Map<string, Violation>()
  const add = (code: string): void => {
    const violation = catalogue.find(code)
    if (violation === undefined || found.has(code)) return
    found.set(code, violation)
    violation.succeededBy?.forEach(add)
  }
  codes.forEach(add)
  return [...found.values()]
}

/** Norms of other violations that the same act may be, where nobody has said which provision is the special one. */
const competitorsOf = (
  catalogue: Catalogue,
  violations: ReadonlyArray<Violation>,
  { kind, measures }: Pick<NormQuestion, "kind" | "measures">,
  day: PlainDate
): ReadonlyArray<{ readonly between: readonly [string, string]; readonly candidates: ReadonlyArray<Candidate> }> =>
  violations.flatMap(({ code, competitors = [] }) =>
    competitors.flatMap((competitor) => {
      const other = catalogue.find(competitor.code)
      if (other === undefined || competitor.kind !== bracketOf(kind) || day < competitor.from) return []
      const candidates = other.norms
        .filter((norm) => holdsOn(norm, day))
        .map((norm) => ({ code: other.code, norm, outcome: fineRange(norm, kind, measures) }))
        .filter(({ outcome }) => outcome.reason !== "not-addressed")
      return candidates.length === 0 ? [] : [{ between: [code, other.code] as const, candidates }]
    })
  )

const has = (candidates: ReadonlyArray<Candidate>, { norm }: Candidate): boolean =>
  candidates.some((other) => other.norm === norm)

/**
 * Which norm applies to an act. The law is that of the last day of the act, or that of the decision if it has changed and
 * fines less (or not at all). Art. 29 is asked on the day of the decision: before 2021-07-15 no rule chose between two
 * fines, and both are reported. Total.
 */
export const applicableNorm = (
  { catalogue, law }: CatalogueRegime,
  { act, candidates, circumstances = [], decidedOn, kind, measures }: NormQuestion
): NormChoice => {
  const violations = withSuccessors(catalogue, candidates)
  const higherFine = Option.getOrUndefined(law.of(higherFinePrevails, decidedOn))
  const higherLaw = Option.getOrUndefined(law.of(higherLawPrevails, decidedOn))
  const settledOn = (day: PlainDate) =>
    settle(violations, { day, kind, measures, circumstances, higherFine: higherFine?.value === true })
  const chosen = chooseBetween<Settled>(law, {
    act,
    decidedOn,
    on: (day) => Option.fromUndefinedOr(settledOn(day).settled),
    isSame: (old, now) => old.applies.norm === now.applies.norm,
    isLighter
  })
  const explanation: Array<Finding> = [
    { rule: lighterNewLaw.id, severity: "note", facts: { day: chosen.day, reason: chosen.reason }, cite: chosen.cite }
  ]
  const settled = Option.getOrUndefined(chosen.applies)
  const { notApplied } = settledOn(chosen.day)
  if (settled === undefined) {
    const nothing = { applies: null, range: null, outcome: null, competing: [], legalReviewRequired: false }
    return { ...nothing, day: chosen.day, notApplied, explanation }
  }
  const { applies, open } = settled
  const competing = [...open]
  let stillNot = notApplied
  let review = open.length > 0 || settled.unsure
  for (const { between, candidates: others } of competitorsOf(catalogue, violations, { kind, measures }, chosen.day)) {
    review = true
    // Of the two, the one that the comparison of fines has passed over competes as well.
    const passedOver = stillNot.filter(({ code, reason }) => between.includes(code) && reason === "lower-fine")
    stillNot = stillNot.filter((one) => !passedOver.includes(one))
    const all = [
      ...others,
      ...passedOver.map(({ code, norm }) => ({ code, norm, outcome: fineRange(norm, kind, measures) }))
    ]
    for (const one of all) if (one.norm !== applies.norm && !has(competing, one)) competing.push(one)
    explanation.push({
      rule: "legislation-law.special-rule",
      severity: "warning",
      facts: { first: between[0], second: between[1] },
      cite: {
        source: "《中华人民共和国立法法》(2023修正)",
        article: "第一百零三条",
        gist: "同一机关制定的，特别规定优于一般规定；何者为特别规定须经法制审核"
      }
    })
  }
  const count = (reason: NotApplied["reason"]): number => notApplied.filter((one) => one.reason === reason).length
  if (count("lower-law") > 0 && higherLaw !== undefined)
    explanation.push({
      rule: higherLawPrevails.id,
      severity: "note",
      facts: { applies: applies.code, level: applies.norm.level, lower: count("lower-law") },
      cite: higherLaw.dated.cite
    })
  if (count("lower-fine") > 0 && higherFine !== undefined)
    explanation.push({
      rule: higherFinePrevails.id,
      severity: "note",
      facts: { applies: applies.code, maxFen: applies.outcome.range?.maxFen ?? 0, passedOver: count("lower-fine") },
      cite: higherFine.dated.cite
    })
  return {
    applies: { code: applies.code, norm: applies.norm },
    range: applies.outcome.range,
    outcome: applies.outcome,
    day: chosen.day,
    competing,
    notApplied: stillNot,
    legalReviewRequired: review,
    explanation
  }
}
