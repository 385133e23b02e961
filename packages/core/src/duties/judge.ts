/** One duty of one subject in one period: from what is known to its outcome. Pure; both the pass and the refresh use it. */
import { Option } from "effect"
import type { PlainDate } from "../calendar/index.ts"
import {
  type Decimal,
  fieldIndex,
  type MeasureField,
  type Registered,
  type Row,
  scaleMeasure
} from "../ledger/index.ts"
import { inForce } from "../regulation/index.ts"
import type { Due } from "./due.ts"
import { byDay, type Shown } from "./evidence.ts"
import { type DutyEvidence, type DutyOutcome, type EvidenceStanding, statusOf } from "./outcome.ts"
import type { DutyPeriod } from "./period.ts"
import { basisOn, type DutyRule } from "./rule.ts"

/** Everything that bears on one outcome. */
export interface Matter {
  readonly subject: string
  readonly period: DutyPeriod
  readonly due: Due
  /** The register's row on the last day of the period, or the triggering entry. */
  readonly last: Registered
  /** Whether the register contradicts itself about this period. */
  readonly unclear: boolean
  readonly shown: ReadonlyArray<Shown>
  /** The document of an exemption that covers the period's last day. */
  readonly exemption: string | null
}

const standingOf = ({ complete, doneOn, doubtful }: Shown, dueOn: PlainDate): EvidenceStanding => {
  if (doubtful) return "doubtful"
  if (doneOn !== null && doneOn > dueOn) return "late"
  return complete ? "counts" : "incomplete"
}

const ONE: Decimal = { digits: 1n, scale: 0 }
const NONE: Decimal = { digits: 0n, scale: 0 }

/** 100 % in the smallest unit of a rule's shares. */
const wholeOf = ({ satisfiedBy: [{ amount = "", kind }] }: DutyRule): number =>
  scaleMeasure(kind.fields[amount] as MeasureField, "100") as number

/** How much of the weight was met by what counts; partial shares are rounded down to the weight's smallest unit. */
const metOf = (rule: DutyRule): ((good: number, weight: number, enough: boolean) => number) => {
  switch (rule.needs.of) {
    case "count":
    case "amount":
    case "owed":
      return (_, weight, enough) => (enough ? weight : 0)
    case "weight":
      return (good, weight) => Math.min(good, weight)
    case "share": {
      const whole = wholeOf(rule)
      return (good, weight, enough) => (enough ? weight : Number((BigInt(weight) * BigInt(good)) / BigInt(whole)))
    }
  }
}

/** How much is needed on `day`, in whole numbers of what evidence adds; null when no figure was in force. */
const neededBy = (rule: DutyRule): ((day: PlainDate, weight: number, row: Row) => number | null) => {
  const { needs, satisfiedBy, subjects } = rule
  switch (needs.of) {
    case "count":
      return () => needs.atLeast
    case "weight":
      return (_, weight) => weight
    case "share": {
      const whole = wholeOf(rule)
      return () => whole
    }
    case "owed": {
      const at = fieldIndex(subjects.kind, needs.measure)
      return (_, __, row) => (row[at] ?? null) as number | null
    }
    case "amount": {
      const [{ kind, amount = "" }] = satisfiedBy
      const field = kind.fields[amount] as MeasureField
      return (day) =>
        Option.getOrNull(Option.map(inForce(needs.atLeast, day), ({ value }) => scaleMeasure(field, value) as number))
    }
  }
}

/** The judge of a rule for the day `on`. What was done after that day was not done yet. */
export const judgeOf = (rule: DutyRule, on: PlainDate): ((matter: Matter) => DutyOutcome) => {
  const { subjects } = rule
  const indexOf = (name: string | undefined) => (name === undefined ? -1 : fieldIndex(subjects.kind, name))
  const orgUnitAt = indexOf(subjects.kind.orgUnit)
  const placeAt = indexOf(subjects.kind.place)
  const weightAt = indexOf(subjects.weight)
  const weightField = subjects.weight === undefined ? undefined : subjects.kind.fields[subjects.weight]
  const scale = weightField?.type === "measure" ? weightField.scale : 0
  const needed = neededBy(rule)
  const metBy = metOf(rule)

  return ({ due, exemption, last, period, shown, subject, unclear }) => {
    const weight = weightAt < 0 ? 1 : Number(last.row[weightAt] ?? 0)
    const unknownWeight = weightAt >= 0 && (last.row[weightAt] ?? null) === null
    const evidence: Array<DutyEvidence> = []
    let good = 0
    let lacking = 0
    let doubtful = false
    for (const one of shown.toSorted(byDay)) {
      if (one.doneOn !== null && one.doneOn > on) continue
      const standing = standingOf(one, due.dueOn)
      evidence.push({ id: `${one.kind}/${one.entry}`, doneOn: one.doneOn, standing })
      if (standing === "counts") good += one.amount
      else if (standing === "incomplete") lacking += one.amount
      else if (standing === "doubtful") doubtful = true
    }
    const need = needed(period.from, weight, last.row)
    const incomplete = evidence.some(({ standing }) => standing === "incomplete")
    const enough = need !== null && good >= need
    // An entry that lacks its very amount may hold any amount.
    const hopeful = incomplete && (rule.needs.of !== "count" || (need !== null && good + lacking >= need))
    const met = metBy(good, weight, enough)
    const asWeight = (whole: number): Decimal =>
      weightAt < 0 ? (whole === 0 ? NONE : ONE) : { digits: BigInt(whole), scale }
    return {
      rule: rule.id,
      field: rule.field,
      strength: rule.strength,
      cite: (basisOn(rule, period.from) ?? rule.cites[0]).cite,
      subject,
      orgUnit: (last.row[orgUnitAt] ?? null) as string | null,
      place: (last.row[placeAt] ?? null) as string | null,
      period,
      dueOn: due.dueOn,
      provisional: due.provisional,
      status: statusOf({
        exempt: exemption !== null,
        doubtful: doubtful || unclear || unknownWeight || need === null,
        enough,
        enoughWithIncomplete: hopeful,
        dueOn: due.dueOn,
        on,
        strength: rule.strength
      }),
      weight: asWeight(weight),
      metWeight: asWeight(met),
      evidence,
      exemption
    }
  }
}
