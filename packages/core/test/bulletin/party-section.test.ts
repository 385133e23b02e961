/** 党建段落: sentences from published figures only, and what the bulletin cannot print. */
import {
  annualBulletin,
  annualIndicators,
  isAboutPersons,
  personTable,
  publish,
  subjects,
  textOf,
  toHtml,
  toMarkdown
} from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { dutyOutcome, outcomeRow } from "@xiuhua/core/duties"
import { governanceIndicators } from "@xiuhua/core/governance"
import { toRow } from "@xiuhua/core/ledger"
import { Dues, partyIndicators, partyMember, Study, Teams } from "@xiuhua/core/party"
import { protectRest } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { figureOf, forever, judged, law, lawWith, local, nowhere, personOf } from "../party/study-fixture.ts"

const members = (branch: string, count: number) => Array.from({ length: count }, (_, at) => `${branch}${at}`)
const branches = { 一支部: 12, 二支部: 3, 三支部: 8 }
const everybody = Object.entries(branches).flatMap(([branch, count]) =>
  members(branch, count).map((id) => [branch, id] as const)
)
const roster = everybody.map(([branch, id]) =>
  toRow(partyMember, { member: personOf(id), branch, stage: "formal", role: "member", validFrom: "2020-01-01" })
)
/** Two of the first branch and one of the second have not reached their hours. */
const late = new Set(["一支部0", "一支部1", "二支部0"])
const reached = everybody
  .filter(([, id]) => !late.has(id))
  .map(([, id]) =>
    toRow(Study.normReached, { person: personOf(id), norm: "member", period: "2026", reachedOn: "2026-10-01" })
  )
const outcomes = judged(
  Study.memberStudy,
  "2027-01-01",
  [
    [partyMember, roster],
    [Study.normReached, reached]
  ],
  ["2026-01-01", "2026-12-31"]
).map((outcome) => outcomeRow(Study.memberStudy, outcome))
const year = ["2026-01-01", "2026-12-31"] as const
const [studied] = figureOf(Study.memberStudyRate, [[dutyOutcome, outcomes]], ...year)
const byBranch = figureOf(Study.memberStudyRate, [[dutyOutcome, outcomes]], ...year, ["orgUnit"])
const table = studied === undefined ? undefined : personTable(studied, byBranch)
const sorties = [
  toRow(Teams.sortie, {
    team: "先锋队",
    day: "2026-03-05",
    event: "清洁家园",
    personTimes: 3,
    hours: "6",
    verifiedHours: "4.5"
  })
]
const [hours] = figureOf(Teams.volunteerHours, [[Teams.sortie, sorties]], ...year)

const material = {
  locality: nowhere,
  period: { from: plainDate(year[0]), to: plainDate(year[1]) },
  asOf: forever,
  synthetic: true,
  values: [],
  evidence: () => []
}

const sentences = ({ sections }: ReturnType<typeof annualBulletin>) =>
  sections.map(({ heading, sentences }) => [heading, sentences.map(textOf)])

describe("Party work in the bulletin", () => {
  it("is worded from what may be printed: three of 23 are not told, nor is any branch", () => {
    if (table === undefined || hours === undefined) throw new Error("no figure")
    const { figure } = publish(law, [], table)
    const bulletin = annualBulletin({ ...material, values: [hours], published: [figure] })
    expect(sentences(bulletin)).toEqual([
      ["一、提升政治领导力", ["党员学时达标率75%以上。"]],
      ["二、提升队伍战斗力", ["党员志愿服务4.5小时（1场）。"]]
    ])
    for (const text of [toMarkdown(bulletin), toHtml(bulletin), JSON.stringify(bulletin)])
      expect(text).not.toMatch(/20 ÷ 23|2 ÷ 3|86\.96|"23"|"20"/u)
  })

  it("where a place prints rates whatever they leave out, the small branch and the smallest other one are hidden", () => {
    if (table === undefined) throw new Error("no figure")
    const { figure } = publish(lawWith(local(protectRest.id, false)), [], table)
    expect(sentences(annualBulletin({ ...material, published: [figure] }))).toEqual([
      ["一、提升政治领导力", ["党员学时达标率86.96%（一支部83.33%，三支部—，二支部—）。"]]
    ])
  })

  it("names what is withheld, and why", () => {
    if (table === undefined) throw new Error("no figure")
    const few = { ...table, whole: { key: "", persons: 3, counted: 2, text: "66.67%" }, groups: [] }
    const bulletin = annualBulletin({ ...material, published: [publish(law, [], few).figure] })
    expect(bulletin.sections).toEqual([])
    expect(bulletin.omissions.map(({ indicator, reason }) => [indicator, reason])).toEqual([
      ["pty.study.member", "suppressed"]
    ])
    expect(toMarkdown(bulletin)).toContain("党员学时达标率（涉及人数过少）")
  })

  it("has no other way in: a value about persons, or one of Party work that is not listed, is never worded", () => {
    if (studied === undefined) throw new Error("no figure")
    expect(annualBulletin({ ...material, values: [studied] })).toMatchObject({ sections: [], omissions: [] })
    const unlisted = annualIndicators.filter((id) => id.startsWith("pty.") && subjects[id] === undefined)
    expect(unlisted).toEqual([])
    expect(annualIndicators.filter(isAboutPersons)).toContain("gov.staff.count")
  })

  it("says of every figure of study, dues and teams whether it is about persons", () => {
    const own = [...Study.studyIndicators, ...Dues.duesIndicators, ...Teams.teamIndicators]
    expect(own.filter(({ id }) => subjects[id] === undefined).map(({ id }) => id)).toEqual([])
    const known = new Set([...partyIndicators, ...governanceIndicators].map(({ id }) => id))
    expect(Object.keys(subjects).filter((id) => !known.has(id))).toEqual([])
    if (hours === undefined) throw new Error("no figure")
    expect(personTable(hours)).toBeUndefined()
  })

  it("an amount is about those who gave it", () => {
    const payments = members("一支部", 6).map((id, at) =>
      toRow(Dues.duesPayment, {
        receipt: `R${at}`,
        member: personOf(id),
        branch: "一支部",
        purpose: "dues",
        month: "2026-01-01",
        paidOn: "2026-01-05",
        amount: "30.50"
      })
    )
    const collected = (rows: typeof payments) => {
      const [value] = figureOf(Dues.duesCollected, [[Dues.duesPayment, rows]], ...year)
      const asked = value === undefined ? undefined : personTable(value)
      if (asked === undefined) throw new Error("no figure")
      return publish(law, [], asked).figure
    }
    expect(collected(payments).text).toBe("183元")
    expect(collected(payments.slice(0, 4))).toMatchObject({ text: null, withheld: "too-few" })
  })
})
