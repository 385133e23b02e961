/** Figures of governance, each by hand over a few rows: who counts, who counts once, and who is left out. */
import { dutyOutcome } from "@xiuhua/core/duties"
import {
  body,
  dutyShift,
  governanceIndicators,
  honour,
  jointAction,
  mandate,
  material,
  personCount,
  post,
  projectLink,
  projectRegister,
  secondment,
  serviceDue,
  serviceItem,
  staff,
  survey,
  Task
} from "@xiuhua/core/governance"
import { personRefOf, toRow, type ViewRow } from "@xiuhua/core/ledger"
import { describe, expect, it } from "vitest"
import { figure, of, partsOf, shown } from "../sanitation/fixture.ts"
import { told, ways } from "./task-fixture.ts"

const person = (n: number) => personRefOf(new Uint8Array(16).fill(n))
const from = { validFrom: "2021-06-01" }

const shift = (day: string, personTimes: string, closed = false) =>
  toRow(dutyShift, {
    post: closed ? "岗-2" : "岗-1",
    day,
    shift: "day",
    task: "值守",
    openness: closed ? "closed" : "open",
    personTimes
  })
const outcome = (day: string, status: "met" | "missed" | "exempt" | "not-yet-due", rule = "governance.post-manned") =>
  toRow(dutyOutcome, {
    rule,
    field: "governance",
    strength: "must",
    subject: "岗-1",
    period: day,
    from: day,
    to: day,
    dueOn: day,
    status
  })
const due = (request: string, value: "inTime" | "late" | "open" | "withdrawn") =>
  toRow(serviceDue, { request, item: "审批", dueOn: "2022-03-10", outcome: value })
const asked = (id: string, sample: string, satisfied: string, topic: "satisfaction" | "safety" = "satisfaction") =>
  toRow(survey, { survey: id, day: "2022-06-01", topic, question: "总体", sample, satisfied })
const joint = (action: string, partner: string, partnerType: "street" | "community" | "department") =>
  toRow(jointAction, { action, day: "2022-04-01", partner, partnerType, topic: "夜市", dataShared: "yes" })
const worker = (n: number, employment: "civilServant" | "auxiliary", validUntil?: string) =>
  toRow(staff, { person: person(n), employment, orgUnit: "区局", ...from, validUntil })
const project = (name: string, type: "partyLed" | "goal", validUntil?: string) =>
  toRow(projectRegister, { project: name, type, ...from, validUntil })

const rows: ReadonlyArray<ViewRow> = [
  ...Object.entries(ways).flatMap(([id, way]) => Task.rowsOf(id, told(way))),
  ...of(
    personCount,
    toRow(personCount, { day: "2022-03-01", post: "岗-1", shift: "day", task: "arrivals", persons: "120" }),
    toRow(personCount, { day: "2022-03-01", post: "岗-1", shift: "day", task: "other", persons: "7" })
  ),
  ...of(
    post,
    toRow(post, { post: "岗-1", task: "值守", risk: "ordinary", daily: "yes", openness: "open", ...from }),
    toRow(post, { post: "岗-2", task: "值守", risk: "dangerous", daily: "no", openness: "closed", ...from }),
    toRow(post, {
      post: "岗-3",
      task: "值守",
      risk: "hard",
      daily: "no",
      openness: "open",
      ...from,
      validUntil: "2022-05-01"
    })
  ),
  ...of(dutyShift, shift("2022-03-01", "4"), shift("2022-03-02", "5", true), shift("2021-12-31", "9")),
  ...of(
    dutyOutcome,
    outcome("2022-03-01", "met"),
    outcome("2022-03-02", "missed"),
    outcome("2022-03-03", "exempt"),
    outcome("2022-03-04", "not-yet-due"),
    outcome("2022-03-05", "met", "test.other")
  ),
  ...of(
    staff,
    ...[1, 2, 3, 4].map((n) => worker(n, "civilServant")),
    worker(5, "auxiliary"),
    worker(6, "auxiliary", "2022-12-30")
  ),
  ...of(
    secondment,
    ...[1, 2, 3, 4, 5].map((n) => toRow(secondment, { person: person(n), orgUnit: "区局", to: "督查组", ...from }))
  ),
  ...of(
    honour,
    toRow(honour, {
      honour: "1",
      grantedOn: "2022-05-01",
      title: "先进",
      level: "city",
      recipient: "person",
      person: person(1)
    }),
    toRow(honour, {
      honour: "2",
      grantedOn: "2022-05-01",
      title: "先进",
      level: "district",
      recipient: "unit",
      orgUnit: "一站"
    })
  ),
  ...of(survey, asked("1", "100", "90"), asked("2", "300", "210"), asked("3", "50", "10", "safety")),
  ...of(serviceDue, due("1", "inTime"), due("2", "inTime"), due("3", "late"), due("4", "open"), due("5", "withdrawn")),
  ...of(
    serviceItem,
    toRow(serviceItem, { item: "审批", ...from }),
    toRow(serviceItem, { item: "旧", ...from, validUntil: "2022-01-31" })
  ),
  ...of(
    jointAction,
    joint("1", "香洲街道", "street"),
    joint("1", "某社区", "community"),
    joint("2", "公安", "department")
  ),
  ...of(
    material,
    toRow(material, { record: "1", day: "2022-03-01", title: "手册", topic: "分类", form: "leaflet", copies: "500" }),
    toRow(material, { record: "2", day: "2022-03-01", title: "推送", topic: "分类", form: "article" })
  ),
  ...of(projectRegister, project("甲", "partyLed"), project("乙", "partyLed", "2022-06-30"), project("丙", "goal")),
  ...of(
    projectLink,
    toRow(projectLink, { project: "甲", what: "indicator", id: "san.sweep.quality", ...from }),
    toRow(projectLink, { project: "甲", what: "indicator", id: "san.sort.points", ...from }),
    toRow(projectLink, { project: "丙", what: "brand", id: "党建+", ...from })
  ),
  ...of(
    body,
    toRow(body, { body: "区局", type: "bureau", ends: "standing", ...from }),
    toRow(body, { body: "应急队", type: "taskTeam", ends: "taskEnds", ...from, validUntil: "2022-12-20" })
  ),
  ...of(mandate, toRow(mandate, { mandate: "市容管理", field: "appearance", basis: "三定规定", ...from }))
]

/** Tasks are of 2026, everything else of 2022. */
const whole = (id: string) => {
  const indicator = governanceIndicators.find((one) => one.id === id)
  if (indicator === undefined) throw new Error(`no ${id}`)
  const year = id.startsWith("gov.task.") ? "2026" : "2022"
  return figure(indicator, rows, `${year}-01-01`, `${year}-12-31`)
}

const expected: Readonly<Record<string, ReadonlyArray<string | null>>> = {
  "gov.person.guided": ["120", null],
  "gov.task.opened": ["3", null],
  "gov.task.ontime": ["1", "2"],
  "gov.task.accepted": ["2", null],
  "gov.task.returned": ["1", "4"],
  "gov.task.relapse": ["1", "2"],
  "gov.post.count": ["2", null],
  "gov.post.manned": ["1", "2"],
  "gov.shift.count": ["2", null],
  "gov.shift.persons": ["9", null],
  "gov.staff.count": ["5", null],
  "gov.secondment.count": ["5", null],
  "gov.honour.count": ["2", null],
  "gov.survey.satisfied": ["300", "400"],
  "gov.service.ontime": ["2", "4"],
  "gov.service.items": ["1", null],
  "gov.joint.count": ["1", null],
  "gov.material.copies": ["500", null],
  "gov.project.count": ["1", null],
  "gov.body.count": ["1", null],
  "gov.mandate.count": ["1", null]
}

describe("figures", () => {
  it("every one has a row here", () => {
    expect(Object.keys(expected).sort()).toEqual(governanceIndicators.map(({ id }) => id).sort())
  })

  it.each(Object.entries(expected))("%s", (id, numbers) => {
    expect(shown(whole(id)).slice(0, 2)).toEqual(numbers)
  })

  it("sub-totals and what was left out", () => {
    expect(partsOf(whole("gov.task.ontime"))).toEqual({ late: "1", open: "0", extended: "1", withdrawn: "1" })
    expect(partsOf(whole("gov.task.opened"))).toMatchObject({ hardCase: "2", posted: "1", directive: "0" })
    expect(partsOf(whole("gov.task.accepted"))).toMatchObject({ hardCase: "1", posted: "1" })
    expect(partsOf(whole("gov.post.count"))).toEqual({ hard: "1" })
    expect(partsOf(whole("gov.post.manned"))).toEqual({ exempt: "1" })
    expect(partsOf(whole("gov.staff.count"))).toMatchObject({ civilServant: "4", auxiliary: "1" })
    expect(partsOf(whole("gov.honour.count"))).toMatchObject({ person: "1", unit: "1", city: "1", central: "0" })
    expect(partsOf(whole("gov.survey.satisfied"))).toEqual({ surveys: "3", other: "50" })
    expect(partsOf(whole("gov.service.ontime"))).toEqual({ withdrawn: "1" })
    expect(partsOf(whole("gov.joint.count"))).toEqual({ all: "2", "data-shared": "2" })
    expect(partsOf(whole("gov.project.count"))).toEqual({ all: "2", linked: "1" })
  })

  it("PR16.9 fewer than five people, or thirty answers, are no figure", () => {
    const few = (id: string, kept: (row: ViewRow) => boolean) => {
      const indicator = governanceIndicators.find((one) => one.id === id)
      return indicator === undefined
        ? undefined
        : figure(indicator, rows.filter(kept), "2022-01-01", "2022-12-31").status
    }
    expect(few("gov.staff.count", () => true)).toBe("final")
    expect(few("gov.staff.count", ({ row }) => row[0] !== person(5))).toBe("insufficient")
    expect(few("gov.survey.satisfied", ({ kind }) => kind !== survey)).toBe("not-applicable")
  })
})
