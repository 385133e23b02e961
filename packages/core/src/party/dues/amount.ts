/**
 * 党费计算 — what a member owes a month: the rate of the band in which the whole base lies, on the whole base.
 *
 * 3000.00 yuan give 15.00, 3000.01 yuan give 30.00: the jump is the rule's own, and a marginal reading is wrong. The base is
 * the month's relatively fixed pay after tax; it is asked for and never kept, only the band and the amount are.
 *
 * Source: 《关于中国共产党党费收缴、使用和管理的规定》(2008); parameters `party-dues.*`. Whole fen.
 */
import { Option, Schema } from "effect"
import { addDays, firstOfMonth, PlainDate } from "../../calendar/index.ts"
import {
  type Citation,
  duesRounding,
  farmerLeast,
  farmerMost,
  firstBandRate,
  firstBandUpTo,
  fixedDues,
  fourthBandRate,
  type Law,
  type Parameter,
  type Resolved,
  type Rule,
  retiredBandUpTo,
  retiredHighRate,
  retiredLowRate,
  secondBandRate,
  secondBandUpTo,
  thirdBandRate,
  thirdBandUpTo
} from "../../regulation/index.ts"
import { convention } from "../regime.ts"
import type { DuesBand } from "./ledger.ts"

/** Who pays by which rule. `fixed`: students, the laid-off, those on relief. `hardship`: as was approved for the one member. */
export type DuesCategory = "paid" | "retired" | "farmer" | "fixed" | "hardship"

/** What is asked: the base or the amount agreed, in whole fen. */
export type DuesQuestion =
  | { readonly category: "paid" | "retired"; readonly baseFen: number }
  /** Between the least and the most of the rule. */
  | { readonly category: "farmer"; readonly agreedFen: number }
  | { readonly category: "fixed" }
  /** As approved above, 0 for none (PR11.5). */
  | { readonly category: "hardship"; readonly approvedFen: number }

/** What a member owes a month. */
export interface Dues {
  readonly band: DuesBand
  readonly dueFen: number
  /** The provision of the band; null where the amount was set for the one member. */
  readonly cite: Citation | null
}

/** A band: everything up to its limit, the limit included; the last one has none. */
interface Band {
  readonly band: DuesBand
  readonly upTo?: Parameter<number>
  readonly rate: Parameter<number>
}

const bands = {
  paid: [
    { band: "first", upTo: firstBandUpTo, rate: firstBandRate },
    { band: "second", upTo: secondBandUpTo, rate: secondBandRate },
    { band: "third", upTo: thirdBandUpTo, rate: thirdBandRate },
    { band: "fourth", rate: fourthBandRate }
  ],
  retired: [
    { band: "retired-low", upTo: retiredBandUpTo, rate: retiredLowRate },
    { band: "retired-high", rate: retiredHighRate }
  ]
} as const satisfies Record<string, ReadonlyArray<Band>>

/** `baseFen` × per mille, to whole multiples of `step` fen, halves up. Whole numbers throughout. */
const shareOf = (baseFen: number, permille: number, step: number): number =>
  Math.floor((2 * baseFen * permille + 1000 * step) / (2000 * step)) * step

/**
 * What a member owes for the month of `on`; none where no rule was in force, or an amount is not allowed: a farmer's outside
 * the rule's limits, a base that is no whole number of fen from 0.
 */
export const duesOf = (law: Law, on: PlainDate, question: DuesQuestion): Option.Option<Dues> => {
  const at = <A>(parameter: Parameter<A>): Resolved<A> | undefined => Option.getOrUndefined(law.of(parameter, on))
  switch (question.category) {
    case "paid":
    case "retired": {
      const { baseFen } = question
      if (!Number.isSafeInteger(baseFen) || baseFen < 0) return Option.none()
      const found = (bands[question.category] as ReadonlyArray<Band>).find(({ upTo }) => {
        const limit = upTo === undefined ? undefined : at(upTo)?.value
        return upTo === undefined || (limit !== undefined && baseFen <= limit)
      })
      const rate = found === undefined ? undefined : at(found.rate)
      const step = at(duesRounding)
      if (found === undefined || rate === undefined || step === undefined) return Option.none()
      return Option.some({
        band: found.band,
        dueFen: shareOf(baseFen, rate.value, step.value),
        cite: rate.dated.cite
      })
    }
    case "farmer": {
      const [least, most] = [at(farmerLeast), at(farmerMost)]
      const { agreedFen } = question
      if (least === undefined || most === undefined || agreedFen < least.value || agreedFen > most.value) {
        return Option.none()
      }
      return Option.some({ band: "farmer", dueFen: agreedFen, cite: least.dated.cite })
    }
    case "fixed":
      return Option.map(law.of(fixedDues, on), ({ dated, value }) => ({
        band: "fixed",
        dueFen: value,
        cite: dated.cite
      }))
    case "hardship":
      return Option.some({ band: "hardship", dueFen: question.approvedFen, cite: null })
  }
}

const Facts = Schema.Struct({
  on: PlainDate,
  category: Schema.Literals(["paid", "retired", "fixed"]),
  /** The month's base, in fen; of a fixed amount it is not looked at. */
  baseFen: Schema.Int,
  /** What was asked for or paid, in fen. */
  amountFen: Schema.Int
})

/** Whether an amount is what the rule asks for: for whoever explains or checks a member's dues. */
export const duesRule: Rule<typeof Facts.Type> = {
  id: "party-dues.amount",
  label: { zh: "月缴党费", en: "Monthly dues" },
  facts: Facts,
  judge: ({ law }, { amountFen, baseFen, category, on }) => {
    const dues = Option.getOrUndefined(duesOf(law, on, category === "fixed" ? { category } : { category, baseFen }))
    if (dues === undefined || dues.cite === null)
      return [
        {
          rule: "party-dues.no-band",
          severity: "warning",
          facts: { on, category },
          cite: convention("PR11.1", "没有可依据的标准或者基数有误，须人工核实")
        }
      ]
    if (amountFen >= dues.dueFen) return []
    return [
      {
        rule: "party-dues.amount",
        severity: "violation",
        facts: { on, band: dues.band, dueFen: dues.dueFen, amountFen },
        cite: dues.cite
      }
    ]
  }
}

/** 起缴月份 — the first month of a probationary member: that of the branch meeting that passed him (PR11.4). */
export const firstDuesMonth = (passedOn: PlainDate): PlainDate => firstOfMonth(passedOn)

/** 调档月份 — the first month of a new base: that of the new pay (PR11.3); the old standing ends with the day before. */
export const newBaseMonth = (newPayOn: PlainDate): { readonly from: PlainDate; readonly oldUntil: PlainDate } => {
  const from = firstOfMonth(newPayOn)
  return { from, oldUntil: addDays(from, -1) }
}
