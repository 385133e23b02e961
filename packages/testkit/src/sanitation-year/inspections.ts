/** 环卫督查 — two groups of seconded cadres, an inspection a group and day, and the checklists of others. */
import { plainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { checklistItem, checklistResult, inspection, inspectionGroup, inspectionMember } from "@xiuhua/core/sanitation"
import { yearDays } from "../district-year/days.ts"
import { documentNumber, placeName } from "../district-year/names.ts"
import { pickWeighted, type Random, wholeBetween } from "../random.ts"
import type { KeyedDuty, KeyedFinding } from "../whole-year/key-entry.ts"
import { personOf } from "./person.ts"
import { clock } from "./span.ts"

const groups = ["督查一组", "督查二组"] as const
const member = (group: number, n: number) => personOf(`督查${group}组`, n)

export const groupRows = (year: number): ReadonlyArray<Row> =>
  groups.map((group, at) =>
    toRow(inspectionGroup, {
      group,
      orgUnit: "演示环卫股",
      scope: at === 0 ? "东片区" : "西片区",
      from: plainDate(`${year}-01-01`)
    })
  )

export const memberRows = (year: number): ReadonlyArray<Row> =>
  groups.flatMap((group, at) =>
    [1, 2, 3].map((n) =>
      toRow(inspectionMember, {
        group,
        member: member(at, n),
        from: plainDate(`${year}-01-01`),
        homeUnit: "演示机关党支部",
        document: documentNumber("演示抽调", year, 1)
      })
    )
  )

/** Planted, by group and day: no inspection, one without a signature, one by somebody who was not seconded. */
const oddInspections: Readonly<Record<string, "none" | "unsigned" | "stranger">> = {
  "0 02-01": "none",
  "1 02-01": "none",
  "1 05-03": "none",
  "0 08-19": "unsigned",
  "1 10-13": "unsigned",
  "0 11-08": "stranger"
}

const planted = (year: number) =>
  Object.entries(oddInspections).map(([at, odd]) => {
    const [group = "", day = ""] = at.split(" ")
    return { group: String(groups[Number(group)]), number: Number(group) + 1, day: `${year}-${day}`, odd }
  })

export const inspectionFindings = (year: number): ReadonlyArray<KeyedFinding> =>
  planted(year)
    .filter(({ odd }) => odd === "stranger")
    .map(({ day, number }) => ({
      rule: "inspection.not-seconded",
      facts: { on: day, inspection: `督查-${day}-${number}` }
    }))

export const inspectionDuties = (year: number): ReadonlyArray<KeyedDuty> =>
  planted(year)
    .filter(({ odd }) => odd !== "stranger")
    .map(({ day, group, odd }) => ({
      rule: "sanitation.daily-inspection",
      subject: group,
      from: day,
      status: odd === "none" ? "missed" : "evidence-incomplete"
    }))

export const inspectionRows = (random: Random, year: number): ReadonlyArray<Row> =>
  yearDays(year).flatMap(({ date }) =>
    groups.flatMap((group, at) => {
      const odd = oddInspections[`${at} ${date.slice(5)}`]
      if (odd === "none") return []
      return [
        toRow(inspection, {
          inspection: `督查-${date}-${at + 1}`,
          day: date,
          group,
          route: `演示督查线路${wholeBetween(random, 1, 8)}`,
          startedAt: clock(wholeBetween(random, 490, 540)),
          endedAt: clock(wholeBetween(random, 640, 700)),
          inspector: odd === "stranger" ? personOf("旁人", 1) : member(at, wholeBetween(random, 1, 3)),
          signedOn: odd === "unsigned" ? null : date,
          problems: wholeBetween(random, 0, 5)
        })
      ]
    })
  )

const CHECKLIST = { checklist: "演示卫生城市测评", edition: "2021版" } as const
const aims = ["clean", "tidy", "orderly", "safe"] as const
const ITEMS = 20
const item = (n: number): string => `演示项-${String(n).padStart(2, "0")}`

export const checklistItemRows = (year: number): ReadonlyArray<Row> =>
  Array.from({ length: ITEMS }, (_, at) =>
    toRow(checklistItem, {
      ...CHECKLIST,
      item: item(at + 1),
      aim: aims[at % aims.length] ?? "other",
      weight: "5",
      orgUnit: "演示环卫股",
      from: plainDate(`${year}-01-01`)
    })
  )

/** Each item in four places; some pass without anything to show for it. */
export const checklistResultRows = (random: Random, year: number): ReadonlyArray<Row> =>
  Array.from({ length: ITEMS * 4 }, (_, at) => {
    const result = pickWeighted(random, [
      ["passed", 88],
      ["failed", 9],
      ["notApplicable", 3]
    ])
    return toRow(checklistResult, {
      ...CHECKLIST,
      item: item((at % ITEMS) + 1),
      year: String(year),
      place: placeName(1 + Math.floor(at / ITEMS)),
      day: plainDate(`${year}-10-${String(10 + Math.floor(at / ITEMS)).padStart(2, "0")}`),
      aim: aims[at % aims.length] ?? "other",
      result,
      ...(result !== "notApplicable" && { score: result === "passed" ? "5" : "2.5", weight: "5" }),
      evidence: result === "passed" && at % 19 !== 7 ? `照片-${at + 1}` : null
    })
  })
