import { add, type Decimal, format } from "@xiuhua/core/ledger"
import { yearDays } from "./days.ts"
import {
  demolitionPlan,
  parkingPlan,
  personPlan,
  refuseShare,
  stallPlan,
  threebaoPlan,
  truckPlan,
  wastePlan
} from "./plan.ts"
import { dueByMonth, exemptSectionDays, undoneByMonth } from "./sweep-plan.ts"

/** What an indicator must come to, exactly. Decimals are in the indicator's unit, without trailing zeros. */
export interface ExpectedFigure {
  readonly numerator: string
  /** Null for a count or an amount. */
  readonly denominator: string | null
  /** The numbers beside it, by the id of the indicator's part, exclusion or substitution. */
  readonly beside: Readonly<Record<string, string>>
}

/** The ids of the nine figures. */
export type FigureId =
  | "san.sweep.execution"
  | "san.waste.removal"
  | "san.waste.harmless"
  | "enf.threebao.signed"
  | "enf.stall.count"
  | "enf.truck.checked"
  | "enf.nonmotor.corrected"
  | "enf.demolish.area"
  | "gov.person.guided"

export type ExpectedFigures = Readonly<Record<FigureId, ExpectedFigure>>

/** Between which two ratios the recycling rate lies, whatever the seed. */
export const expectedRecycling = { atLeast: 1 - refuseShare.most, atMost: 1 - refuseShare.least } as const

const text = (digits: number, scale = 0): string => format({ digits: BigInt(digits), scale })

const figure = (numerator: string, beside: ExpectedFigure["beside"] = {}): ExpectedFigure => ({
  numerator,
  denominator: null,
  beside
})

const sum = (values: ReadonlyArray<number>): number => values.reduce((running, value) => running + value, 0)

const sweep = (year: number): ExpectedFigure => {
  const due = sum(dueByMonth(year))
  return {
    numerator: text(due - sum(undoneByMonth(year)), 2),
    denominator: text(due, 2),
    beside: { exempt: text(exemptSectionDays()) }
  }
}

/** The nine figures of the year, from the plan alone: no indicator and no row takes part. The same for every seed. */
export const expectedFigures = (year: number): ExpectedFigures => {
  const mass = text(wastePlan.ownMass, 3)
  const notOwn = text(wastePlan.otherDays + wastePlan.unattributedDays + wastePlan.landfillDays)
  const { education, correction, penalty } = stallPlan
  const { continuing, renewed, overlapping, fresh } = threebaoPlan
  const demolished: Decimal = { digits: BigInt(demolitionPlan.totals.demolished), scale: 2 }
  const treated: Decimal = { digits: BigInt(demolitionPlan.totals.treated), scale: 2 }
  return {
    "san.sweep.execution": sweep(year),
    "san.waste.removal": {
      numerator: mass,
      denominator: mass,
      beside: { "not-own": notOwn, substituted: text(4 * yearDays(year).length) }
    },
    "san.waste.harmless": { numerator: mass, denominator: mass, beside: { "not-own": notOwn } },
    "enf.threebao.signed": figure(text(continuing + renewed + overlapping + fresh)),
    "enf.stall.count": figure(text(education + correction + penalty), {
      education: text(education),
      correction: text(correction),
      penalty: text(penalty)
    }),
    "enf.truck.checked": figure(text(truckPlan.plates), { checks: text(truckPlan.checks) }),
    "enf.nonmotor.corrected": figure(text(parkingPlan.times)),
    "enf.demolish.area": figure(format(add(demolished, treated)), {
      demolished: format(demolished),
      treated: format(treated)
    }),
    "gov.person.guided": figure(text(personPlan.persons))
  }
}
