/**
 * 发展期限 — every limit of the way, under the text that holds on the day of the step, and as the duties that they are.
 *
 * Limits are in months and years and end on the corresponding day, rest day or not (PR10.1); only the public notice counts
 * workdays.
 */
import { Option } from "effect"
import { addDays, addMonths, deadline, type PlainDate, plusWorkdays, type TimeLimit } from "../../calendar/index.ts"
import { type DutyOutcome, dueOutcome, limitPeriod, type Strength, statusBy } from "../../duties/index.ts"
import {
  activistReviewInterval,
  admissionApprovalLimit,
  admissionApprovalLongest,
  admissionMeetingLimit,
  applicantTalkLimit,
  type Citation,
  type Confidence,
  candidatePublicity,
  conversionApprovalLimit,
  developmentRevisedOn,
  developmentText,
  oathLimit,
  type Parameter,
  probationPeriod,
  type Regime,
  type Resolved
} from "../../regulation/index.ts"
import type { State } from "./state.ts"

/** The value for a step: that of the text which this place applies on the day (2014 or 2026). */
export const askedOn = <A>({ law }: Regime, parameter: Parameter<A>, on: PlainDate): Resolved<A> | undefined => {
  const text = Option.getOrUndefined(law.of(developmentText, on))?.value
  if (text === undefined) return undefined
  const before = addDays(developmentRevisedOn, -1)
  const day = text === "2014" ? (on < before ? on : before) : on > developmentRevisedOn ? on : developmentRevisedOn
  return Option.getOrUndefined(law.of(parameter, day))
}

/** A limit of one development. */
export interface DevelopmentDeadline {
  /** Id of the parameter that fixes it. */
  readonly rule: string
  /** Which of several: the number of a half-year review. */
  readonly item?: string
  readonly from: PlainDate
  readonly due: PlainDate
  /** Null while it is open. */
  readonly doneOn: PlainDate | null
  readonly strength: Strength
  readonly cite: Citation
  readonly confidence: Confidence
}

/** The corresponding day after the limit, times `n`; for limits in months or years. */
export const addLimit = ({ count, unit }: TimeLimit, from: PlainDate, n = 1): PlainDate =>
  addMonths(from, n * count * (unit === "years" ? 12 : 1))

const one = (
  env: Regime,
  parameter: Parameter<TimeLimit>,
  start: { readonly on: PlainDate } | null,
  done: { readonly on: PlainDate } | null,
  strength: Strength = "must"
): ReadonlyArray<DevelopmentDeadline> => {
  const limit = start === null ? undefined : askedOn(env, parameter, start.on)
  if (start === null || limit === undefined) return []
  const { cite, confidence } = limit.dated
  const due = addLimit(limit.value, start.on)
  return [{ rule: parameter.id, from: start.on, due, doneOn: done?.on ?? null, strength, cite, confidence }]
}

/** 半年考察 — one for each half-year that begins before the applicant is a candidate, up to the one that holds `on`. */
const reviews = (env: Regime, { activist, candidate, ended, reviews: held }: State, on: PlainDate) => {
  const limit = activist === null ? undefined : askedOn(env, activistReviewInterval, activist.on)
  if (activist === null || limit === undefined) return []
  const { cite, confidence } = limit.dated
  const last = candidate?.on ?? ended?.on ?? null
  const found: Array<DevelopmentDeadline> = []
  for (let n = 1; ; n++) {
    const from = n === 1 ? activist.on : addLimit(limit.value, activist.on, n - 1)
    const due = addLimit(limit.value, activist.on, n)
    // A half-year that was still open when the way went on owes no review.
    if (last === null ? from > on : due > last) return found
    const review = held.find((one) => one.on > from && one.on <= due)
    found.push({
      rule: activistReviewInterval.id,
      item: String(n),
      from,
      due,
      doneOn: review?.on ?? null,
      strength: "must",
      cite,
      confidence
    })
  }
}

const passed = <Vote extends { readonly declared: string }>(vote: Vote | null): Vote | null =>
  vote?.declared === "passed" ? vote : null

/** Every limit that runs or ran on a day, in the order of the way. What `on` adds is the half-year reviews due by then. */
export const deadlinesOf = (env: Regime, state: State, on: PlainDate): ReadonlyArray<DevelopmentDeadline> => {
  const admission = passed(state.admission)
  return [
    ...one(env, applicantTalkLimit, state.applied, state.talk),
    ...reviews(env, state, on),
    ...one(env, admissionMeetingLimit, state.preReview, state.admission),
    ...one(env, admissionApprovalLimit, admission, state.approved),
    ...one(env, admissionApprovalLongest, admission, state.approved),
    ...one(env, oathLimit, state.approved, state.oath, "generally"),
    ...one(env, conversionApprovalLimit, passed(state.conversion), state.converted)
  ]
}

/** 预备期满日 — a year from the branch meeting that admitted, longer by what was extended; null before the meeting. */
export const probationEnds = (env: Regime, { admission, extensions }: State): PlainDate | null => {
  const vote = passed(admission)
  const limit = vote === null ? undefined : askedOn(env, probationPeriod, vote.on)
  if (vote === null || limit === undefined) return null
  return extensions.reduce((end, { months }) => addMonths(end, months), addLimit(limit.value, vote.on))
}

/** 公示期满日 — the last day that a notice must stand, its first day counted; null where none is asked for. */
export const publicityEnds = (
  env: Regime,
  from: PlainDate
): { readonly on: PlainDate; readonly provisional: boolean } | null => {
  const limit = askedOn(env, candidatePublicity, from)
  if (limit === undefined) return null
  const before = addDays(from, -1)
  const { due, provisional } = deadline(limit.value, before, env.calendar)
  return { on: plusWorkdays(env.calendar, before, limit.value.count) ?? due, provisional }
}

/** The limits of one development judged on a day, for the one radar of all fields (OB-20 among them). */
export const developmentDuties = (
  subject: string,
  branch: string | null,
  limits: ReadonlyArray<DevelopmentDeadline>,
  on: PlainDate
): ReadonlyArray<DutyOutcome> =>
  limits
    .filter(({ from }) => from <= on)
    .map(({ cite, doneOn, due, from, item, rule, strength }) => {
      const status = statusBy(due, doneOn, on)
      return dueOutcome({
        rule,
        field: "party",
        strength,
        cite,
        subject,
        orgUnit: branch,
        place: null,
        from,
        period: limitPeriod(from, item),
        dueOn: due,
        provisional: false,
        status: status === "missed" && strength === "generally" ? "deviation" : status
      })
    })
