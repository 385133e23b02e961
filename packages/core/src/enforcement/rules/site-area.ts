/**
 * 点位面积 — a site is measured once, and no more of it is dealt with than was measured. Areas in hundredths of a square metre.
 *
 * No text of a law: conventions R9.10 and R14.2 of this project, so that an area is never counted twice.
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import { formatFixed } from "../../ledger/index.ts"
import type { Citation, Finding, Rule } from "../../regulation/index.ts"

/** 面积 — whole hundredths of a square metre. */
export const Area = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
export type Area = typeof Area.Type

const Facts = Schema.Struct({
  on: PlainDate,
  /** Null while nobody measured. */
  measured: Schema.NullOr(Area),
  demolished: Area,
  treated: Area
})

const convention: Citation = {
  source: "绣花执法指标约定",
  article: "R9.10",
  gist: "每一点位只测量一次、面积只计一次；拆除与整治分列，合计不超过测量面积"
}

/** Square metres with two decimals, as they are shown. */
const metres = (area: Area): string => formatFixed({ digits: BigInt(area), scale: 2 })

export const siteArea: Rule<typeof Facts.Type> = {
  id: "illegal-construction.area",
  label: { zh: "点位面积", en: "Area of a site" },
  facts: Facts,
  judge: (_, { demolished, measured, on, treated }) =>
    measured !== null && demolished + treated <= measured
      ? []
      : [
          {
            rule: siteArea.id,
            severity: "violation",
            facts: {
              on,
              measured: measured === null ? "none" : metres(measured),
              demolished: metres(demolished),
              treated: metres(treated)
            },
            cite: convention
          }
        ]
}

/** A site that was measured before: what comes later is a correction, with reason and approver. */
export const measuredTwice = (on: PlainDate, first: Area | null, again: Area): ReadonlyArray<Finding> =>
  first === null
    ? []
    : [
        {
          rule: "illegal-construction.measured-once",
          severity: "violation",
          facts: { on, measured: metres(first), again: metres(again) },
          cite: convention
        }
      ]
