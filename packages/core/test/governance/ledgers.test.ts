/** Governance ledgers: closed places, consent, offices, requests, projects side by side, bodies that end. */
import { chinaWorkCalendar, endOfDay, plainDate } from "@xiuhua/core/calendar"
import { type DutyEntry, dutyExemption, evaluateDuty } from "@xiuhua/core/duties"
import {
  body,
  dutyShift,
  governanceDerivations,
  governanceDuties,
  governanceEntryDuties,
  governanceKinds,
  honour,
  namedHonours,
  officeHolder,
  organisationFindings,
  personCount,
  personsGuided,
  post,
  printableStatements,
  projectLink,
  projectPage,
  projectStage,
  serviceDue,
  serviceRequest,
  statement,
  statementFindings,
  survey
} from "@xiuhua/core/governance"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import {
  checkRow,
  deriveAll,
  type EntryInput,
  fieldIndex,
  fieldNames,
  hasDimension,
  type LedgerKind,
  personRefOf,
  type Row,
  toRow
} from "@xiuhua/core/ledger"
import { describe, expect, it } from "vitest"

const d = plainDate
const person = (n: number) => personRefOf(new Uint8Array(16).fill(n))
const [li, wang] = [person(1), person(2)] as const

/** The row as it would come from outside: its values in order, whether they may be stored or not. */
const raw = (kind: LedgerKind, values: Readonly<Record<string, string | number>>): Row =>
  fieldNames(kind).map((name) => values[name] ?? null)
const faults = (kind: LedgerKind, values: Readonly<Record<string, string | number>>) =>
  checkRow(kind, raw(kind, values)).map(({ field, problem }) => `${field} ${problem}`)

describe("posts and shifts", () => {
  const shift = { post: "岗-1", day: "2022-03-01", shift: "night", task: "反走私", personTimes: 6 }
  const open = { ...shift, openness: "open", place: "汕尾站" }
  const closed = { ...shift, openness: "closed", closedPlace: "某码头" }

  it("PR16.14 a closed place stands in its own field only; a secret has no code", () => {
    expect(faults(dutyShift, open)).toEqual([])
    expect(faults(dutyShift, closed)).toEqual([])
    expect(faults(dutyShift, { ...closed, place: "某码头" })).toEqual(["place contradicts"])
    expect(faults(dutyShift, { ...open, closedPlace: "某码头" })).toEqual(["closedPlace contradicts"])
    expect(faults(dutyShift, { ...open, openness: "stateSecret" })).toEqual(["openness unknown-code"])
  })

  it("no figure can be asked for by a closed place", () => {
    for (const kind of [post, dutyShift]) {
      expect(hasDimension(kind, "place")).toBe(true)
      expect(hasDimension(kind, "closedPlace")).toBe(false)
      expect(kind.fields["closedPlace"]?.privacy).toBe("sensitive")
    }
  })

  const [manned] = governanceDuties
  const posts = [
    toRow(post, {
      post: "岗-1",
      task: "值守",
      risk: "hard",
      daily: "yes",
      openness: "closed",
      validFrom: "2022-03-01"
    }),
    toRow(post, {
      post: "岗-2",
      task: "值守",
      risk: "ordinary",
      daily: "no",
      openness: "open",
      validFrom: "2022-03-01"
    })
  ]
  it("G2.2 a daily post owes a shift a day, shown by a shift or by a count of persons", () => {
    const shifts = [toRow(dutyShift, { ...shift, shift: "night", openness: "closed", personTimes: "6" })]
    const counts = [
      toRow(personCount, { day: "2022-03-02", post: "岗-1", shift: "day", task: "other", persons: "3", team: "应急队" })
    ]
    const entries = (rows: ReadonlyArray<Row>) =>
      rows.map((row, at): DutyEntry => ({ entry: at + 1, recordedAt: 0, supersededAt: null, row }))
    const ledgers = new Map([
      [post.id, entries(posts)],
      [dutyShift.id, entries(shifts)],
      [personCount.id, entries(counts)],
      [dutyExemption.id, []]
    ])
    if (manned === undefined) throw new Error("no duty")
    const outcomes = evaluateDuty(manned, ledgers, {
      on: d("2022-03-03"),
      asOf: endOfDay(d("2022-03-03")),
      calendar: chinaWorkCalendar
    })
    expect(outcomes.map(({ dueOn, place, status, subject }) => [subject, dueOn, status, place])).toEqual([
      ["岗-1", "2022-03-01", "met", null],
      ["岗-1", "2022-03-02", "met", null],
      ["岗-1", "2022-03-03", "not-yet-due", null]
    ])
  })

  it("every person is a reference, and no text field is personal", () => {
    for (const { fields, id } of governanceKinds) {
      for (const [name, field] of Object.entries(fields)) {
        const isRef = field.type === "text" && field.holds === "person-ref"
        expect(field.privacy === "personal", `${id}.${name}`).toBe(isRef)
      }
    }
  })
})

describe("consent", () => {
  const base = { honour: "R-1", grantedOn: "2022-05-01", title: "先进个人", level: "district" }
  it("PR16.4 an honour says whose it is, and a consent its day", () => {
    expect(faults(honour, { ...base, recipient: "person", person: li })).toEqual([])
    expect(faults(honour, { ...base, recipient: "person" })).toEqual(["person missing"])
    expect(faults(honour, { ...base, recipient: "unit" })).toEqual(["orgUnit missing"])
    expect(faults(honour, { ...base, recipient: "unit", orgUnit: "一站", person: li })).toEqual(["person contradicts"])
    expect(faults(honour, { ...base, recipient: "person", person: li, consent: "yes" })).toEqual(["consentOn missing"])
  })

  it("names a unit, and a person who had consented by the day; nobody who was not asked or said no", () => {
    const make = (more: Partial<EntryInput<typeof honour.fields>>) =>
      toRow(honour, { ...base, level: "district", recipient: "person", person: li, ...more })
    const rows = [
      make({ honour: "R-1" }),
      make({ honour: "R-2", consent: "no" }),
      make({ honour: "R-3", consent: "yes", consentOn: "2022-06-01" }),
      make({ honour: "R-4", recipient: "unit", person: null, orgUnit: "一站" })
    ]
    const named = (on: string) => namedHonours(rows, on).map((row) => row[0])
    expect(named("2022-05-31")).toEqual(["R-4"])
    expect(named("2022-06-01")).toEqual(["R-3", "R-4"])
  })

  const holders = [
    toRow(officeHolder, {
      office: "局长",
      person: li,
      orgUnit: "区局",
      validFrom: "2020-01-01",
      validUntil: "2022-06-30"
    }),
    toRow(officeHolder, { office: "局长", person: wang, orgUnit: "区局", validFrom: "2022-07-01" })
  ]
  const said = (id: string, day: string, speaker: string, consent?: "yes" | "no") =>
    toRow(statement, { statement: id, day, office: "局长", speaker, words: "……", consent })
  const statements = [
    said("S-1", "2022-06-30", li, "yes"),
    said("S-2", "2022-06-30", li),
    said("S-3", "2022-07-01", li, "yes"),
    said("S-4", "2022-07-01", wang, "no")
  ]
  it("a statement prints with consent, in the office of that day; one out of office is a finding", () => {
    expect(printableStatements(statements, holders).map(([id]) => id)).toEqual(["S-1"])
    expect(statementFindings(statements, holders)).toMatchObject([
      { rule: "statement.not-in-office", facts: { on: "2022-07-01", statement: "S-3", office: "局长" } }
    ])
  })
})

describe("services", () => {
  const ask = (request: string, more: Partial<EntryInput<typeof serviceRequest.fields>> = {}) =>
    toRow(serviceRequest, { request, item: "临时占道审批", askedOn: "2022-03-01", dueOn: "2022-03-10", ...more })
  const requests = [
    ask("1", { doneOn: "2022-03-10", result: "granted" }),
    ask("2", { doneOn: "2022-03-11", result: "refused" }),
    ask("3"),
    ask("4", { doneOn: "2022-03-02", result: "withdrawn" })
  ]

  it("G3.4 an answer on the last day is in time; a request that was taken back owes nothing", () => {
    const [duty] = governanceEntryDuties
    const statuses = (on: string) => duty?.outcomes(requests, d(on)).map(({ status, subject }) => [subject, status])
    expect(statuses("2022-03-10")).toEqual([
      ["1", "met"],
      ["2", "not-yet-due"],
      ["3", "not-yet-due"]
    ])
    expect(statuses("2022-03-11")).toEqual([
      ["1", "met"],
      ["2", "missed"],
      ["3", "missed"]
    ])
    expect(statuses("2022-02-28")).toEqual([])
  })

  it("the counter of what fell due follows from the requests", () => {
    const [derivation] = governanceDerivations
    if (derivation === undefined) throw new Error("no derivation")
    const outcome = fieldIndex(serviceDue, "outcome")
    expect([...deriveAll(derivation, requests).values()].map((row) => row[outcome])).toEqual([
      "inTime",
      "late",
      "open",
      "withdrawn"
    ])
  })

  it("no more are satisfied than answered", () => {
    const asked = { survey: "D-1", day: "2022-06-01", topic: "satisfaction", question: "总体", sample: 100 }
    expect(faults(survey, { ...asked, satisfied: 100 })).toEqual([])
    expect(faults(survey, { ...asked, satisfied: 101 })).toEqual(["satisfied contradicts"])
  })
})

describe("projects", () => {
  const link = (what: "activity" | "brand" | "indicator" | "task", id: string, from = "2022-01-01", until?: string) =>
    toRow(projectLink, { project: "绣花街区", what, id, validFrom: from, validUntil: until })
  const links = [
    link("indicator", "gov.person.guided"),
    link("indicator", "gov.person.guided", "2022-05-01"),
    link("activity", "A-1"),
    link("brand", "党建+垃圾分类"),
    link("task", "T-1", "2021-01-01", "2021-12-31"),
    toRow(projectLink, { project: "别的", what: "task", id: "T-2", validFrom: "2022-01-01" })
  ]
  const year = { from: d("2022-01-01"), to: d("2022-12-31") }

  it("PR12.6 what is linked stands beside each other, each once, and nothing relates it", () => {
    const value = { indicator: personsGuided } as IndicatorValue
    const page = projectPage("绣花街区", year, links, [value])
    expect(page).toEqual({
      project: "绣花街区",
      activities: ["A-1"],
      brands: ["党建+垃圾分类"],
      tasks: [],
      figures: [value]
    })
  })

  it("G4.1 a stage owes itself by the day planned; a dropped one owes nothing", () => {
    const stage = (name: string, more: Partial<EntryInput<typeof projectStage.fields>>) =>
      toRow(projectStage, {
        project: "绣花街区",
        stage: name,
        plannedOn: "2022-06-30",
        listedOn: "2022-01-01",
        ...more
      })
    const duty = governanceEntryDuties[1]
    const outcomes = duty?.outcomes(
      [
        stage("一", { doneOn: "2022-06-30" }),
        stage("二", { doneOn: "2022-07-01" }),
        stage("三", { droppedOn: "2022-05-01" }),
        stage("四", { listedOn: "2022-12-01", plannedOn: "2022-12-31" })
      ],
      d("2022-07-15")
    )
    expect(outcomes?.map(({ status, subject }) => [subject, status])).toEqual([
      ["绣花街区/一", "met"],
      ["绣花街区/二", "missed"]
    ])
  })
})

describe("organisation", () => {
  const make = (name: string, more: Partial<EntryInput<typeof body.fields>>) =>
    toRow(body, { body: name, type: "taskTeam", ends: "taskEnds", validFrom: "2022-01-01", ...more })
  it("G4.2 a body that was to end with another and did not is a finding; one that ended with it is none", () => {
    const bodies = [
      make("应急队", { validUntil: "2022-12-20" }),
      make("临时党支部", { type: "temporaryBranch", ends: "withBody", endsWith: "应急队" }),
      make("先锋岗", { type: "pioneerPost", ends: "withBody", endsWith: "应急队", validUntil: "2022-12-20" }),
      make("环卫站", { type: "station", ends: "standing" })
    ]
    expect(organisationFindings(bodies, d("2022-12-20"))).toEqual([])
    expect(organisationFindings(bodies, d("2022-12-21"))).toMatchObject([
      { rule: "organisation.outlives", facts: { body: "临时党支部", endsWith: "应急队" } }
    ])
  })
})
