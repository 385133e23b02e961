/** Rows of the street beside the nine figures: shops on the register, checks, visits, campaigns, measures at the source. */
import { plainDate } from "@xiuhua/core/calendar"
import {
  campaignDay,
  outdoorCheck,
  relapseCheck,
  sourceMeasure,
  threebaoCheck,
  threebaoPremises,
  threebaoShop,
  threebaoVisit
} from "@xiuhua/core/enforcement"
import { fieldIndex, type Row, toRow } from "@xiuhua/core/ledger"
import { chance, pickWeighted, type Random, wholeBetween } from "../random.ts"
import { drawDays, yearDays } from "./days.ts"
import { pickStreet, placeName, premisesId, premisesName, recordNumber, streets } from "./names.ts"

/** Shops that never committed themselves. */
const UNSIGNED = 180

/** The shop fronts of the district: every one that ever signed, and some that did not. */
export const threebaoShopRows = (random: Random, year: number, commitments: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const [id, street] = [fieldIndex(threebaoPremises, "premises"), fieldIndex(threebaoPremises, "street")]
  const signed = new Map(commitments.map((row) => [String(row[id]), String(row[street])]))
  const others = Array.from({ length: UNSIGNED }, (_, n): readonly [string, string] => [
    premisesId(signed.size + n + 1),
    pickStreet(random)
  ])
  return [...signed, ...others].map(([premises, place], n) =>
    toRow(threebaoShop, {
      premises,
      name: premisesName(n + 1),
      street: place,
      openedOn: plainDate(`${year - 1}-01-${10 + wholeBetween(random, 0, 18)}`)
    })
  )
}

const CHECKS = 1_150
const VISITS = 96
const OUTDOOR = 420

/** Checks of shop fronts: nine in ten pass. */
export const threebaoCheckRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), CHECKS).map((day, at) => {
    const passed = chance(random, 0.91)
    return toRow(threebaoCheck, {
      check: recordNumber("三包", year, at + 1),
      day: day.date,
      street: pickStreet(random),
      premises: premisesId(wholeBetween(random, 1, 5_000)),
      result: passed ? "passed" : "failed",
      ...(!passed && {
        duty: pickWeighted(random, [
          ["cleanliness", 5],
          ["order", 4],
          ["greenery", 1]
        ])
      })
    })
  })

/** Door-to-door visits, one line a street and day. */
export const threebaoVisitRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), VISITS).map((day, at) =>
    toRow(threebaoVisit, {
      visit: recordNumber("入户", year, at + 1),
      day: day.date,
      street: pickStreet(random),
      visits: String(wholeBetween(random, 20, 120))
    })
  )

/** Checks of outdoor advertising. */
export const outdoorCheckRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), OUTDOOR).map((day, at) =>
    toRow(outdoorCheck, {
      check: recordNumber("广告", year, at + 1),
      day: day.date,
      street: pickStreet(random),
      site: `演示广告-${wholeBetween(random, 1, 300)}`,
      result: pickWeighted(random, [
        ["passed", 82],
        ["damaged", 9],
        ["offStandard", 5],
        ["noApproval", 3],
        ["unsafe", 1]
      ])
    })
  )

/** Two campaigns, each on some days and on every street. */
export const campaignRows = (random: Random, year: number): ReadonlyArray<Row> =>
  [
    { campaign: "演示“两违”集中整治", days: [`${year}-03-16`, `${year}-03-17`, `${year}-03-18`], land: true },
    { campaign: "演示市容环境集中整治", days: [`${year}-09-19`, `${year}-09-20`, `${year}-09-26`], land: false }
  ].flatMap(({ campaign, days, land }) =>
    days.flatMap((day) =>
      streets.map(([street]) =>
        toRow(campaignDay, {
          campaign,
          day,
          street,
          scope: `${street}主次干道`,
          officers: String(wholeBetween(random, 12, 40)),
          vehicles: String(wholeBetween(random, 2, 8)),
          ...(land
            ? { demolished: `${wholeBetween(random, 60, 400)}.${wholeBetween(random, 0, 9)}5` }
            : {
                matters: String(wholeBetween(random, 3, 18)),
                sites: String(wholeBetween(random, 8, 45)),
                towed: String(wholeBetween(random, 5, 30))
              })
        })
      )
    )
  )

/** One point on each street, opened before the year. */
export const sourceMeasureRows = (random: Random, year: number): ReadonlyArray<Row> =>
  streets.map(([street], at) =>
    toRow(sourceMeasure, {
      point: `演示疏导点-${at + 1}`,
      street,
      measure: at % 2 === 0 ? "market" : "timed",
      openedOn: plainDate(`${year - 1}-06-01`),
      capacity: String(wholeBetween(random, 20, 90))
    })
  )

const RELAPSE_CHECKS = 240

/** Looks at places that were cleared: one in eight has gone back. */
export const relapseCheckRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), RELAPSE_CHECKS).map((day, at) =>
    toRow(relapseCheck, {
      check: recordNumber("复查", year, at + 1),
      day: day.date,
      street: pickStreet(random),
      place: placeName(wholeBetween(random, 1, 60)),
      relapsed: chance(random, 0.125) ? "yes" : "no"
    })
  )
