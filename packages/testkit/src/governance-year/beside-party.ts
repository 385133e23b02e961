/**
 * 首用单位清单余项 — ledgers of Party work that the first user's article names and that the year of Party work has none of: the
 * model organ's sheet, the learning platform, call-ups, days at the front line, reports to communities, follow-ups, and what
 * stands beside a brand. People and numbers are made up.
 */

import { type Row, toRow } from "@xiuhua/core/ledger"
import { Assessment, activityFollowUp, Study, Teams } from "@xiuhua/core/party"
import { drawDays, yearDays } from "../district-year/days.ts"
import type { GeneratedLedger } from "../district-year/district-year.ts"
import { pickStreet, placeName } from "../district-year/names.ts"
import { branches } from "../district-year/party-people.ts"
import { type Random, wholeBetween } from "../random.ts"
import { personOf } from "../sanitation-year/person.ts"

const people = Array.from({ length: 12 }, (_, at) => personOf("党员", at + 1))
const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"))

const ITEMS = [
  ["政治建设", "30", "28.5"],
  ["组织生活", "30", "29"],
  ["作风纪律", "20", "19"],
  ["服务群众", "20", "18.5"]
] as const

/** One set of criteria of four items, and the sheet that the bureau filled in. */
const assessment = (year: number): ReadonlyArray<GeneratedLedger> => {
  const [set, sheet] = [`演示标准${year}`, `演示考评-${year}`]
  const assessedOn = `${year}-12-10`
  return [
    {
      kind: Assessment.criterion,
      rows: ITEMS.map(([name, maximum], at) =>
        toRow(Assessment.criterion, {
          set,
          issuer: "演示机关工委",
          item: String(at + 1),
          name,
          maximum,
          validFrom: `${year}-01-01`
        })
      )
    },
    {
      kind: Assessment.assessmentSheet,
      rows: [toRow(Assessment.assessmentSheet, { sheet, organ: "演示机关", set, assessedOn, selfTotal: "95" })]
    },
    {
      kind: Assessment.assessmentScore,
      rows: ITEMS.map(([, , score], at) =>
        toRow(Assessment.assessmentScore, { sheet, item: String(at + 1), assessedOn, by: "self", score })
      )
    }
  ]
}

/** Who used the platform in which month; points are nobody's business here. */
const platformRows = (year: number): ReadonlyArray<Row> =>
  months.flatMap((month, at) =>
    people.map((person, n) =>
      toRow(Study.platformUse, {
        person,
        branch: branches.office,
        platform: "演示学习平台",
        batch: `${year}-${month}`,
        month: `${year}-${month}-01`,
        active: (at + n) % 11 === 0 ? "no" : "yes"
      })
    )
  )

const FRONT_LINE = 140

const frontLineRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), FRONT_LINE).map(({ date }, at) =>
    toRow(Teams.frontLineDay, {
      person: people[at % people.length] ?? personOf("党员", 1),
      day: date,
      place: placeName((at % 60) + 1),
      orgUnit: "演示机关",
      problems: String(wholeBetween(random, 0, 4))
    })
  )

const callUpRows = (random: Random, year: number): ReadonlyArray<Row> =>
  ["03-01", "05-20", "08-15", "11-10"].map((day, at) =>
    toRow(Teams.callUp, {
      callUp: `演示动员-${year}-${at + 1}`,
      task: "演示重点任务",
      from: `${year}-${day}`,
      orgUnit: "演示机关",
      personTimes: String(wholeBetween(random, 20, 80))
    })
  )

const reportRows = (random: Random, year: number): ReadonlyArray<Row> =>
  people.map((person, at) =>
    toRow(Teams.communityReport, {
      report: `演示报到-${year}-${at + 1}`,
      of: "member",
      person,
      organisation: branches.office,
      community: `${pickStreet(random)}演示社区`,
      validFrom: `${year - 1}-03-01`
    })
  )

const followUpRows = (year: number): ReadonlyArray<Row> =>
  ["03", "06", "09", "12"].map((month, at) =>
    toRow(activityFollowUp, {
      activity: `演示研讨-${year}-${month}`,
      followUp: String(at + 1),
      day: `${year}-${month}-12`,
      organiser: "演示中心组",
      dueOn: `${year}-${month}-28`,
      ...(at === 3 ? {} : { closedOn: `${year}-${month}-25` }),
      closed: at === 3 ? "no" : "yes"
    })
  )

const brandLinkRows = (year: number): ReadonlyArray<Row> =>
  (
    [
      ["党建+垃圾分类", "san.sort.participation"],
      ["党建+创文巩卫", "san.checklist.passed"],
      ["党建+综合整治", "enf.campaign.count"]
    ] as const
  ).map(([brand, id]) => toRow(Teams.brandLink, { brand, what: "indicator", id, validFrom: `${year}-01-01` }))

/** What the seed names of Party work beside its own year. */
export const besidePartyLedgers = (
  random: (purpose: string) => Random,
  year: number
): ReadonlyArray<GeneratedLedger> => [
  ...assessment(year),
  { kind: Study.platformUse, rows: platformRows(year) },
  { kind: Teams.frontLineDay, rows: frontLineRows(random(Teams.frontLineDay.id), year) },
  { kind: Teams.callUp, rows: callUpRows(random(Teams.callUp.id), year) },
  { kind: Teams.communityReport, rows: reportRows(random(Teams.communityReport.id), year) },
  { kind: activityFollowUp, rows: followUpRows(year) },
  { kind: Teams.brandLink, rows: brandLinkRows(year) }
]
