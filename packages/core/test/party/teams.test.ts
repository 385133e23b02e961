/** 队伍、岗位、共建: hours that were confirmed, what stands on the last day, and a brand beside its figures. */
import { plainDate } from "@xiuhua/core/calendar"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import { toRow } from "@xiuhua/core/ledger"
import { Study, Teams } from "@xiuhua/core/party"
import { describe, expect, it } from "vitest"
import { derived, figureOf, personOf } from "./study-fixture.ts"

const d = plainDate
let records = 0
const served = (id: string, hours: string, confirmedBy?: "community" | "organiser", community = "香洲社区") =>
  toRow(Teams.service, {
    record: `V${++records}`,
    person: personOf(id),
    team: "先锋队",
    day: "2026-03-05",
    event: "清洁家园",
    community,
    hours,
    ...(confirmedBy !== undefined && { confirmedBy })
  })
const [sortiesFromService] = Teams.teamDerivations

describe("sorties", () => {
  it("PR12.2 add up what each did; only confirmed hours are verified", () => {
    const rows = derived(sortiesFromService, [
      served("A", "2", "community"),
      served("B", "1.25", "organiser"),
      served("C", "3")
    ])
    expect(rows.map((row) => row.slice(0, 7))).toEqual([["先锋队", "2026-03-05", "清洁家园", "香洲社区", 3, 625, 325]])
    const [figure] = figureOf(Teams.volunteerHours, [[Teams.sortie, rows]], "2026-01-01", "2026-12-31")
    expect(figure?.display).toBe("3.3小时")
    expect(figure?.parts.map(({ id, value }) => [id, Number(value?.digits)])).toEqual([
      ["claimed", 625],
      ["sorties", 1],
      ["person-times", 3]
    ])
    const byTeam = figureOf(Teams.volunteerHours, [[Teams.sortie, rows]], "2026-01-01", "2026-12-31", ["team"])
    expect(byTeam.map(({ by }) => by["team"])).toEqual(["先锋队"])
  })

  it("leave the place open where the records disagree", () => {
    const [row] = derived(sortiesFromService, [served("A", "1"), served("B", "1", undefined, "新港社区")])
    expect(row?.[3]).toBeNull()
  })

  it("mistake 10: hours of service are in another unit than hours of study", () => {
    const unitsOf = (kind: { readonly fields: object }) =>
      Object.values(kind.fields).flatMap((field) => (field.type === "measure" ? [field.unit] : []))
    expect(unitsOf(Teams.service)).toEqual(["h"])
    expect(unitsOf(Study.studyDay)).toEqual(["学时"])
  })
})

describe("what stands", () => {
  it("teams, posts, partners and brands are counted on the last day, projects once accepted", () => {
    const until = (validUntil?: string) => ({
      validFrom: "2026-01-01",
      ...(validUntil !== undefined && { validUntil })
    })
    const teams = [
      toRow(Teams.team, { team: "先锋队", type: "cityPioneer", ...until() }),
      toRow(Teams.team, {
        team: "应急队",
        type: "task",
        temporaryBranch: "应急队临时党支部",
        ...until("2026-05-31")
      })
    ]
    const posts = [
      toRow(Teams.pioneerPost, { post: "西门岗", type: "pioneer", holder: personOf("A"), ...until() }),
      toRow(Teams.pioneerPost, { post: "西门岗", type: "pioneer", holder: personOf("B"), ...until() })
    ]
    const villages = [
      toRow(Teams.partnership, {
        agreement: "X1",
        branch: "一支部",
        partner: "东村",
        partnerType: "village",
        ...until()
      })
    ]
    const items = (["need", "project", "project"] as const).map((type, at) =>
      toRow(Teams.partnershipItem, {
        item: `I${at}`,
        agreement: "X1",
        partner: "东村",
        type,
        name: "路灯",
        agreedOn: "2026-02-01",
        ...(at < 2 && { acceptedOn: "2026-04-01" })
      })
    )
    const brands = [toRow(Teams.brand, { brand: "党建+垃圾分类", ...until() })]
    const on = (indicator: (typeof Teams.teamIndicators)[number], kind: never, rows: never, to = "2026-12-31") =>
      figureOf(indicator, [[kind, rows]], "2026-01-01", to)[0]?.display
    expect(on(Teams.teamCount, Teams.team as never, teams as never)).toBe("1个")
    expect(on(Teams.teamCount, Teams.team as never, teams as never, "2026-05-31")).toBe("2个")
    expect(on(Teams.pioneerPosts, Teams.pioneerPost as never, posts as never)).toBe("1个")
    expect(on(Teams.partners, Teams.partnership as never, villages as never)).toBe("1个")
    expect(on(Teams.partnerProjects, Teams.partnershipItem as never, items as never)).toBe("1件")
    expect(on(Teams.brandCount, Teams.brand as never, brands as never)).toBe("1个")
  })

  it("call-ups and days at the front line are counted as they were entered", () => {
    const calls = [
      toRow(Teams.callUp, { callUp: "C1", task: "创文", from: "2026-03-01", personTimes: 12 }),
      toRow(Teams.callUp, { callUp: "C2", task: "防汛", from: "2026-06-01", personTimes: 8 })
    ]
    const days = [
      toRow(Teams.frontLineDay, { person: personOf("A"), day: "2026-03-01", place: "东街" }),
      toRow(Teams.frontLineDay, { person: personOf("A"), day: "2026-03-02", place: "东街" })
    ]
    const [called] = figureOf(Teams.calledUp, [[Teams.callUp, calls]], "2026-01-01", "2026-12-31")
    const [front] = figureOf(Teams.frontLineDays, [[Teams.frontLineDay, days]], "2026-01-01", "2026-12-31")
    expect([called?.display, front?.display]).toEqual(["20人次", "2天"])
  })
})

describe("a brand's page", () => {
  const link = (what: "activity" | "indicator", id: string, validUntil?: string) =>
    toRow(Teams.brandLink, {
      brand: "党建+垃圾分类",
      what,
      id,
      validFrom: "2026-01-01",
      ...(validUntil !== undefined && { validUntil })
    })
  const [figure] = figureOf(Teams.volunteerHours, [[Teams.sortie, []]], "2026-01-01", "2026-12-31")
  const page = Teams.brandPage(
    "党建+垃圾分类",
    { from: d("2026-01-01"), to: d("2026-12-31") },
    [
      link("activity", "A2"),
      link("activity", "A1"),
      link("activity", "old", "2025-12-31"),
      link("indicator", "pty.volunteer.hours"),
      toRow(Teams.brandLink, { brand: "另一品牌", what: "activity", id: "A3", validFrom: "2026-01-01" })
    ],
    [
      { id: "A1", on: d("2026-05-01"), name: "入户宣传" },
      { id: "A2", on: d("2026-03-01"), name: "桶边督导" },
      { id: "A3", on: d("2026-03-01"), name: "别的" },
      { id: "old", on: d("2026-03-01"), name: "旧的" }
    ],
    figure === undefined ? [] : [figure]
  )

  it("PR12.6 is two lists and nothing that relates them", () => {
    expect(page.activities.map(({ id }) => id)).toEqual(["A2", "A1"])
    expect(page.figures.map(({ indicator }) => indicator.id)).toEqual(
      figure === undefined ? [] : ["pty.volunteer.hours"]
    )
    type Members = keyof Teams.BrandPage
    const all: Record<Members, true> = { brand: true, activities: true, figures: true }
    expect(Object.keys(page).sort()).toEqual(Object.keys(all).sort())
    const figures: ReadonlyArray<IndicatorValue> = page.figures
    // @ts-expect-error an activity carries no figure
    void page.activities[0]?.figure
    expect(figures).toBe(page.figures)
  })
})
