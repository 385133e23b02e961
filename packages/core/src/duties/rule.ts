/**
 * 义务 — a rule that says who must have done what by when, on what basis. One contract for all fields, as data.
 *
 * A rule never says how something is decided or done, only by which entries it shows. Duties that depend on more than
 * sums of entries (a point emptied between its closing time and the cut-off) are judged over a derived ledger kind.
 */
import type { PlainDate, TimeLimit } from "../calendar/index.ts"
import {
  type Field,
  fieldIndex,
  type LedgerKind,
  type MeasureField,
  type Predicate,
  scaleMeasure
} from "../ledger/index.ts"
import type { Citation, Confidence, Label, Parameter } from "../regulation/index.ts"
import type { Recurrence } from "./period.ts"

/** Whose work a duty belongs to. */
export const dutyFields = {
  enforcement: { zh: "执法", en: "enforcement" },
  sanitation: { zh: "环卫", en: "sanitation" },
  party: { zh: "党建", en: "Party work" },
  governance: { zh: "治理", en: "governance" }
} as const satisfies Record<string, Label>
export type DutyField = keyof typeof dutyFields

/** `must` (应当、必须): undone it is missed. `generally` (一般): undone it is a deviation, which is no breach. */
export const strengths = {
  must: { zh: "应当", en: "must" },
  generally: { zh: "一般", en: "generally" }
} as const satisfies Record<string, Label>
export type Strength = keyof typeof strengths

/** What a duty rests on, and from which day: a period that began before the first of them owes nothing. */
export interface DutyCitation {
  readonly from: PlainDate
  /** Last day in force, when it was repealed and nothing took its place. */
  readonly until?: PlainDate
  readonly cite: Citation
  readonly confidence: Confidence
}

/** Who owes the duty: each thing that a register names; for an event each entry that triggers it. */
export interface DutySubjects {
  /** A register (it has an `until`); for an event any kind with a day. Its `orgUnit` and `place` become the outcome's. */
  readonly kind: LedgerKind
  /** The text field that names the subject. */
  readonly subject: string
  /** Rows that owe the duty: branches that have a committee. */
  readonly where?: Predicate
  /** A measure: what the duty weighs for this subject, an area. Absent: every duty weighs one. */
  readonly weight?: string
}

/** Entries that show that a duty was done, all of one kind. */
export interface DutySource {
  readonly kind: LedgerKind
  /** Other entries show nothing and are not looked at. */
  readonly where?: Predicate
  /** The text field that names the subject. An entry without it is nobody's. */
  readonly subject: string
  /** The day it was done; absent: the kind's day. */
  readonly doneOn?: string
  /** The day or month it was done for, where that is another; absent: `doneOn`. */
  readonly about?: string
  /** The time of day it was done, `HH:MM`: needed for windows of a day. */
  readonly time?: string
  /** The measure that counts; absent: each entry counts one. */
  readonly amount?: string
  /** Fields without which the entry proves nothing yet: it is shown as incomplete. */
  readonly required?: ReadonlyArray<string>
  /** Entries that contradict themselves or others: with one of them a person has to look. */
  readonly doubtful?: Predicate
}

/** How much must be shown. Only `weight` and `share` know partial work; the others are done or not. */
export type DutyNeed =
  | { readonly of: "count"; readonly atLeast: number }
  /** Amounts that add up to a figure that a law or plan fixes, a decimal in the amounts' unit. */
  | { readonly of: "amount"; readonly atLeast: Parameter<string> }
  /** Amounts that add up to the subject's weight; part of it is `metWeight`. */
  | { readonly of: "weight" }
  /** Shares of the subject, in %, that add up to the whole; `metWeight` is that share of its weight, rounded down. */
  | { readonly of: "share" }
  /** Amounts that add up to what the subject's own row says it owes: a measure of the register, the month's dues. */
  | { readonly of: "owed"; readonly measure: string }

export interface DutyRule {
  /** Permanent: `sanitation.daily-station-check`. */
  readonly id: string
  readonly label: Label
  readonly field: DutyField
  readonly strength: Strength
  /** Oldest to newest. */
  readonly cites: readonly [DutyCitation, ...ReadonlyArray<DutyCitation>]
  readonly period: Recurrence
  readonly subjects: DutySubjects
  readonly satisfiedBy: readonly [DutySource, ...ReadonlyArray<DutySource>]
  readonly needs: DutyNeed
  /** The last day to do it. Absent: the last day of the period; else a limit that runs from its first or last day. */
  readonly due?: { readonly from: "start" | "end"; readonly within: Parameter<TimeLimit> }
  /** Whether a documented exemption releases from it. No document releases from same-day clearance (R4.4g). */
  readonly exemptions: "by-document" | "none"
}

const measureIn = (kind: LedgerKind, name: string): MeasureField | undefined => {
  const field: Field | undefined = kind.fields[name]
  return field?.type === "measure" ? field : undefined
}

/** Every measure that the rule adds up or compares. */
const measuresOf = ({ satisfiedBy, subjects, needs }: DutyRule): ReadonlyArray<readonly [LedgerKind, string]> => [
  ...satisfiedBy.flatMap(({ kind, amount }) => (amount === undefined ? [] : [[kind, amount] as const])),
  ...(needs.of === "weight" ? [[subjects.kind, subjects.weight ?? ""] as const] : []),
  ...(needs.of === "owed" ? [[subjects.kind, needs.measure] as const] : [])
]

const problemsOf = (rule: DutyRule): ReadonlyArray<string> => {
  const { due, needs, period, satisfiedBy, subjects } = rule
  const problems: Array<string> = []
  const check = (sound: boolean, problem: string) => sound || problems.push(problem)
  const event = period.unit === "event"
  const long = !["window", "day", "week"].includes(period.unit)
  check(event || subjects.kind.until !== undefined, `${subjects.kind.id} is no register: it has no until`)
  check(subjects.kind.grain === "day", `${subjects.kind.id} is kept by month`)
  check(!event || due === undefined, "an event ends with its own limit")
  if (period.unit === "years") check(Number.isInteger(period.count) && period.count > 0, `${period.count} years`)
  if (needs.of === "count") check(Number.isInteger(needs.atLeast) && needs.atLeast > 0, `${needs.atLeast} entries`)
  fieldIndex(subjects.kind, subjects.subject)
  if (subjects.weight !== undefined) {
    const weight = measureIn(subjects.kind, subjects.weight)
    check(weight?.unit === "m²" && weight.scale <= 2, `weight ${subjects.weight} is no area of at most 2 decimals`)
  }
  for (const { kind, about, amount, doneOn, required = [], subject, time } of satisfiedBy) {
    for (const name of [subject, ...required]) fieldIndex(kind, name)
    const done = doneOn ?? kind.day
    const told = about ?? done
    check(kind.fields[done]?.type === "day", `${kind.id}.${done} is not a day`)
    check(
      ["day", ...(long ? ["month"] : [])].includes(kind.fields[told]?.type ?? ""),
      `${kind.id}.${told} names no ${period.unit}`
    )
    check(!event || about === undefined, `${kind.id}.${told}: an event is answered by the day of the answer`)
    check((period.unit === "window") === (time !== undefined), `${kind.id}: a time is for windows of a day`)
    if (time !== undefined) check(kind.fields[time]?.type === "text", `${kind.id}.${time} is not a text`)
    check((needs.of === "count") === (amount === undefined), `${kind.id}: amounts are for needs of an amount`)
  }
  const measures = measuresOf(rule).map(([kind, name]) => measureIn(kind, name))
  const written = new Set(
    measures.map((field) => (field === undefined ? "no measure" : `${field.unit}/${field.scale}`))
  )
  check(written.size <= 1 && !written.has("no measure"), `adds unlike things: ${[...written].join(", ")}`)
  const [unit] = measures
  if (needs.of === "share") {
    check(subjects.weight !== undefined, "a share of no weight")
    check(unit?.unit === "%", `a share in ${unit?.unit ?? "nothing"}`)
  }
  if (needs.of === "amount" && unit !== undefined) {
    for (const { value } of needs.atLeast.values)
      check(typeof scaleMeasure(unit, value) === "number", `${needs.atLeast.id}: ${value} is no amount in ${unit.unit}`)
  }
  return problems
}

/** Checks a rule when it is made; throws RangeError for one that contradicts itself or names fields that are not there. */
export const defineDuty = (rule: DutyRule): DutyRule => {
  const [problem] = problemsOf(rule)
  if (problem !== undefined) throw new RangeError(`duty ${rule.id}: ${problem}`)
  return rule
}

/** What a duty for a period that begins on `day` rests on; undefined before the rule existed and after its repeal. */
export const basisOn = ({ cites }: DutyRule, day: PlainDate): DutyCitation | undefined => {
  const latest = cites.findLast(({ from }) => from <= day)
  return latest?.until !== undefined && day > latest.until ? undefined : latest
}
