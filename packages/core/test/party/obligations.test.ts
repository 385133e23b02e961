/** 组织生活任务: each duty with each status it can have, the conventions of a place, the table, the figures. */
import { addDays } from "@xiuhua/core/calendar"
import { dutyExemption } from "@xiuhua/core/duties"
import { canGroupBy } from "@xiuhua/core/indicators"
import { format, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import {
  type ActivityKind,
  activityItem,
  attendanceRate,
  branchTerm,
  matrix,
  meetingsDone,
  obligations,
  ownChoice,
  pairOf,
  partyActivity,
  partyBody,
  partyBranch,
  partyDuties,
  partyGroup,
  partyIndicators,
  partyKinds,
  partyMember,
  partyTalk,
  talkDue,
  talkShown,
  themeDays
} from "@xiuhua/core/party"
import { memberHours } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import {
  bodyRow,
  branchRow,
  d,
  dutyOf,
  env,
  figure,
  gatheringRow,
  itemRow,
  judged,
  lawWith,
  layerWith,
  ledgersOf,
  lines,
  memberRow,
  person
} from "./fixture.ts"

const branch = "第一党支部"
const year = { from: d("2026-01-01"), to: d("2026-12-31") }
const branches = [partyBranch, [branchRow(branch)]] as const

const statuses = (
  id: string,
  on: string,
  written: ReadonlyArray<readonly [LedgerKind, ReadonlyArray<Row>]>,
  law = env.law
) => lines(judged(dutyOf(id, law), on, ledgersOf(...written), year))

describe("what a part of a gathering must show", () => {
  const themeDay = (more: object) =>
    statuses("party.theme-day", "2026-02-05", [
      branches,
      [activityItem, [itemRow(branch, "themeDay", "2026-01-15", more)]]
    ])[0]

  it.each([
    ["day, host, sign-in, minutes", {}, "met"],
    ["PR1.8 no host", { host: null }, "evidence-incomplete"],
    ["PR1.8 no sign-in", { present: null }, "evidence-incomplete"],
    ["PR1.8 no minutes", { minutes: null }, "evidence-incomplete"],
    ["PR1.7 not named in the minutes", { named: null }, "evidence-incomplete"],
    ["another kind of part", { serves: "study" }, "missed"],
    ["PR1.9 online, signed in, where the place says nothing", { mode: "onlineVerified" }, "missed"],
    ["PR1.9 online without verified sign-in", { mode: "onlineUnverified" }, "missed"],
    ["how it was held not told", { mode: null }, "met"],
    ["自选动作 serves as well as 规定动作: what it is counts", { required: "no" }, "met"]
  ])("%s", (_, more, status) => {
    expect(themeDay(more)).toBe(`2026-01 ${status}`)
  })

  it("PR1.9 online with verified sign-in counts from the day on which the place says so", () => {
    const law = lawWith(layerWith("party-convention.online-meetings-count", true, "2026-02-01"))
    const online = ["2026-01-15", "2026-02-15"].map((day) =>
      itemRow(branch, "themeDay", day, { mode: "onlineVerified" })
    )
    const unverified = itemRow(branch, "themeDay", "2026-03-15", { mode: "onlineUnverified" })
    expect(
      statuses("party.theme-day", "2026-04-01", [branches, [activityItem, [...online, unverified]]], law).slice(0, 3)
    ).toEqual(["2026-01 missed", "2026-02 met", "2026-03 missed"])
  })

  it("PR1.7 one gathering with three named parts serves three duties", () => {
    const at = { activity: "一次活动" }
    const parts = (["memberMeeting", "themeDay", "organisationalLife"] as const).map((serves, order) =>
      itemRow(branch, serves, "2026-03-10", { ...at, order: String(order + 1) })
    )
    const written = [branches, [activityItem, parts]] as const
    expect(statuses("party.member-meeting", "2026-03-31", written)).toEqual([
      "2026-Q1 met",
      "2026-Q2 not-yet-due",
      "2026-Q3 not-yet-due",
      "2026-Q4 not-yet-due"
    ])
    expect(statuses("party.theme-day", "2026-03-31", written)[2]).toBe("2026-03 met")
    expect(statuses("party.organisational-life", "2026-03-31", written)).toEqual(["2026 met"])
    expect(statuses("party.appraisal", "2026-03-31", written)).toEqual(["2026 not-yet-due"])
  })
})

describe("who owes", () => {
  const temporary = [partyBranch, [branchRow("临时", { type: "temporary", validFrom: "2020-01-01" })]] as const

  it("PR4.2 a branch without a committee owes no committee meeting", () => {
    expect(
      statuses("party.committee-meeting", "2026-02-05", [[partyBranch, [branchRow(branch, { committee: "no" })]]])
    ).toEqual([])
  })

  it("PR3.9 a temporary branch owes study each month, advisory, and nothing else", () => {
    for (const { id } of partyDuties(env).filter(({ subjects }) => subjects.kind.id === partyBranch.id))
      expect([id, statuses(id, "2026-02-05", [temporary]).length > 0]).toEqual([id, id === "party.temporary-study"])
    const study = itemRow("临时", "study", "2026-01-15")
    expect(statuses("party.temporary-study", "2026-03-01", [temporary, [activityItem, [study]]]).slice(0, 3)).toEqual([
      "2026-01 met",
      "2026-02 deviation",
      "2026-03 not-yet-due"
    ])
  })

  it("PR4.3 each group owes its meeting, where there are groups", () => {
    const groups = ["一组", "二组"].map((group) => toRow(partyGroup, { group, branch, validFrom: "2020-01-01" }))
    const held = itemRow(branch, "groupMeeting", "2026-01-20", { group: "一组" })
    const outcomes = judged(
      dutyOf("party.group-meeting"),
      "2026-02-05",
      ledgersOf([partyGroup, groups], [activityItem, [held]])
    )
    expect(
      outcomes
        .filter(({ period }) => period.id === "2026-01")
        .map(({ orgUnit, status, subject }) => [subject, orgUnit, status])
    ).toEqual([
      ["一组", branch, "met"],
      ["二组", branch, "deviation"]
    ])
  })

  it("PR1.6 a branch founded in a month owes from the first whole one, a documented exemption releases", () => {
    const founded = branchRow(branch, { validFrom: "2026-01-15" })
    const exempt = toRow(dutyExemption, {
      rule: "party.theme-day",
      subject: branch,
      from: "2026-03-01",
      until: "2026-03-31",
      document: "机党〔2026〕1号"
    })
    expect(
      statuses("party.theme-day", "2026-04-02", [
        [partyBranch, [founded]],
        [dutyExemption, [exempt]]
      ]).slice(0, 3)
    ).toEqual(["2026-02 missed", "2026-03 exempt", "2026-04 not-yet-due"])
  })

  it.each([
    [
      "OB-08",
      "party.secretary-lecture",
      "leadingGroup",
      "lecture",
      { organiser: branch, speakerBody: "党组", speakerPost: "leadingGroupSecretary", speaker: person(1) },
      "missed"
    ],
    ["OB-11", "party.study-group", "studyGroup", "studyGroup", { form: "discussion" }, "missed"],
    ["OB-13", "party.youth-study", "youthGroup", "youthStudy", {}, "deviation"],
    ["OB-14", "party.democratic-life", "leadingGroup", "democraticLife", { quorate: "yes" }, "deviation"],
    ["OB-22", "party.strict-governance", "leadingGroup", "strictGovernance", {}, "missed"]
  ] as const)("%s %s: done in its period, undone in the one before", (_, id, type, serves, more, undone) => {
    const body = [partyBody, [bodyRow("党组", type)]] as const
    const done = itemRow("党组", serves as ActivityKind, "2026-12-10", more)
    const twoYears = { from: d("2025-01-01"), to: d("2026-12-31") }
    const outcomes = judged(dutyOf(id), "2026-12-31", ledgersOf(body, [activityItem, [done]]), twoYears)
    expect(outcomes.at(-1)?.status).toBe("met")
    expect(outcomes.at(-2)?.status).toBe(undone)
    expect(outcomes.at(-1)?.orgUnit).toBe("党组")
  })

  it("PR5.7 a democratic life meeting without its two thirds needs a look", () => {
    const few = itemRow("党组", "democraticLife", "2026-01-10", { quorate: "no" })
    expect(
      statuses("party.democratic-life", "2026-06-01", [
        [partyBody, [bodyRow("党组", "leadingGroup")]],
        [activityItem, [few]]
      ])
    ).toEqual(["2026 needs-review"])
  })

  it("PR8.5 the first topic: first, named, with its text; on the day itself it is still open", () => {
    const on = (day: string, more: object | null) => {
      const gathering = gatheringRow("党组", "leadingGroupMeeting", "2026-01-05")
      const activity = "党组/leadingGroupMeeting/2026-01-05"
      const items =
        more === null ? [] : [itemRow("党组", "firstTopic", "2026-01-05", { activity, source: "讲话", ...more })]
      return statuses("party.first-topic", day, [
        [partyActivity, [gathering]],
        [activityItem, items]
      ]).map((line) => line.slice(14))
    }
    expect(on("2026-01-06", {})).toEqual(["met"])
    expect(on("2026-01-06", { order: "2" })).toEqual(["missed"])
    expect(on("2026-01-06", { source: null })).toEqual(["evidence-incomplete"])
    expect(on("2026-01-05", null)).toEqual(["not-yet-due"])
    expect(on("2026-01-06", null)).toEqual(["missed"])
  })

  it("PR8.6 other meetings begin with it where the place says so", () => {
    const law = lawWith(
      layerWith("party-convention.first-topic-meetings", "leadingGroupMeeting,committeeMeeting", "2026-02-01")
    )
    const gatherings = ["2026-01-05", "2026-02-05"].map((day) => gatheringRow(branch, "committeeMeeting", day))
    expect(statuses("party.first-topic", "2026-03-01", [[partyActivity, gatherings]], law)).toEqual([
      "2026-02-05/.. missed"
    ])
    expect(statuses("party.first-topic", "2026-03-01", [[partyActivity, gatherings]])).toEqual([])
  })

  it("OB-19 a term: elected in time, a day late, postponed with approval", () => {
    const term = (succeededOn: string | null) =>
      toRow(branchTerm, { term: "第一届", branch, electedOn: "2022-05-10", succeededOn })
    const range = { from: d("2022-01-01"), to: d("2022-12-31") }
    const of = (row: Row, on: string, ...exemptions: ReadonlyArray<Row>) =>
      judged(dutyOf("party.term-election"), on, ledgersOf([branchTerm, [row]], [dutyExemption, exemptions]), range).map(
        ({ dueOn, status }) => [dueOn, status]
      )
    const postponed = toRow(dutyExemption, {
      rule: "party.term-election",
      subject: "第一届",
      from: "2022-05-10",
      until: "2025-12-31",
      document: "机党〔2025〕4号"
    })
    expect(of(term("2025-05-10"), "2025-06-01")).toEqual([["2025-05-10", "met"]])
    expect(of(term("2025-05-11"), "2025-06-01")).toEqual([["2025-05-10", "missed"]])
    expect(of(term(null), "2025-05-10")).toEqual([["2025-05-10", "not-yet-due"]])
    expect(of(term(null), "2025-06-01", postponed)).toEqual([["2025-05-10", "exempt"]])
  })
})

describe("conventions of a place", () => {
  it("PR4.7, PR13.1 no fixed number of lectures or warning sessions unless the place has one", () => {
    const ids = partyDuties(env).map(({ id }) => id)
    expect(ids).not.toContain("party.lecture")
    expect(ids).not.toContain("party.warning-education")
  })

  it("PR4.7 a lecture a quarter from the day on which the place asked for it", () => {
    const law = lawWith(layerWith("party-convention.lessons-per-quarter", 1, "2026-04-01"))
    const lecture = itemRow(branch, "lecture", "2026-05-10")
    expect(statuses("party.lecture", "2026-12-31", [branches, [activityItem, [lecture]]], law)).toEqual([
      "2026-Q2 met",
      "2026-Q3 deviation",
      "2026-Q4 not-yet-due"
    ])
  })

  it("PR13.1 two warning sessions a year where the place asks for them", () => {
    const law = lawWith(layerWith("party-convention.warnings-per-year", 2))
    const held = (...days: ReadonlyArray<string>) => [
      [partyBody, [bodyRow("本局", "bureau")]] as const,
      [activityItem, days.map((day) => itemRow("本局", "warning", day))] as const
    ]
    expect(statuses("party.warning-education", "2027-01-01", held("2026-03-01"), law)).toEqual(["2026 deviation"])
    expect(statuses("party.warning-education", "2027-01-01", held("2026-03-01", "2026-09-01"), law)).toEqual([
      "2026 met"
    ])
  })

  it("PR6.9 twice a year is a convention of a place", () => {
    const law = lawWith(layerWith("branch-work-regulation.talks-per-year", 2))
    // What a regulation leaves to the place is free; without a layer once is enough.
    expect(dutyOf("party.talk-among-members", law).needs).toEqual({ of: "count", atLeast: 2 })
    expect(dutyOf("party.talk-among-members").needs).toEqual({ of: "count", atLeast: 1 })
  })

  it("a convention that ends takes its duty with it", () => {
    const [{ parameters, ...layer }] = [layerWith("party-convention.youth-sessions-per-month", 2, "2026-01-01")]
    const [of] = parameters
    if (of === undefined) throw new RangeError("no parameter")
    const ended = { ...of, values: [...of.values, { ...of.values[0], from: d("2026-03-01"), value: 0 }] as never }
    const law = lawWith({ ...layer, parameters: [ended] })
    expect(statuses("party.youth-study", "2026-06-01", [[partyBody, [bodyRow("青年", "youthGroup")]]], law)).toEqual([
      "2026-01 deviation",
      "2026-02 deviation"
    ])
  })
})

describe("talks", () => {
  const [a, b, c] = [1, 2, 3].map(person) as [
    ReturnType<typeof person>,
    ReturnType<typeof person>,
    ReturnType<typeof person>
  ]

  it("a pair of officers is one pair from either side, on the days on which both are officers", () => {
    expect(pairOf(a, b)).toBe(pairOf(b, a))
    const ledgers = ledgersOf([
      partyMember,
      [
        memberRow(a, branch, { role: "secretary" }),
        memberRow(b, branch, { role: "organisation", validFrom: "2025-03-01", validUntil: "2026-06-30" }),
        memberRow(b, branch, { role: "member", validFrom: "2026-07-01" })
      ]
    ])
    expect(ledgers.get(talkDue.id)).toEqual([
      ["committeePair", pairOf(a, b), branch, "2025-03-01", "2026-06-30"],
      ["withCommittee", b, branch, "2026-07-01", null],
      ["amongMembers", b, branch, "2026-07-01", null]
    ])
  })

  it("a talk counts for the pair, for the member, or for both members", () => {
    const talk = (id: string, kind: "committeePair" | "withCommittee" | "amongMembers") =>
      toRow(partyTalk, { talk: id, day: "2026-05-01", branch, kind, first: a, second: c })
    const ledgers = ledgersOf([
      partyTalk,
      [talk("1", "committeePair"), talk("2", "withCommittee"), talk("3", "amongMembers")]
    ])
    expect(ledgers.get(talkShown.id)?.map((row) => row.slice(0, 3))).toEqual([
      ["1", "committeePair", pairOf(a, c)],
      ["2", "withCommittee", c],
      ["3", "amongMembers", a],
      ["3", "amongMembers", c]
    ])
  })

  it("PR6.12 nothing of what was said has a field", () => {
    expect(Object.keys(partyTalk.fields)).toEqual([
      "talk",
      "day",
      "branch",
      "kind",
      "first",
      "second",
      "reminder",
      "followUp"
    ])
  })
})

describe("the table", () => {
  const written = [
    [partyBranch, [branchRow(branch), branchRow("第二党支部", { committee: "no" })]],
    [activityItem, [itemRow(branch, "themeDay", "2026-01-15"), itemRow("第二党支部", "memberMeeting", "2026-02-15")]]
  ] as const
  const ledgers = ledgersOf(...written)
  const outcomes = ["party.member-meeting", "party.committee-meeting", "party.theme-day"].flatMap((id) =>
    judged(dutyOf(id), "2026-02-20", ledgers)
  )

  it("has a section a duty, a column a period, a line a branch; a blank where nothing is owed", () => {
    expect(matrix(outcomes)).toEqual([
      {
        rule: "party.member-meeting",
        periods: ["2026-Q1"],
        lines: [
          { orgUnit: branch, subject: branch, cells: [{ "not-yet-due": 1 }], met: 0, due: 0 },
          { orgUnit: "第二党支部", subject: "第二党支部", cells: [{ met: 1 }], met: 1, due: 1 }
        ]
      },
      {
        rule: "party.committee-meeting",
        periods: ["2026-01", "2026-02"],
        lines: [{ orgUnit: branch, subject: branch, cells: [{ deviation: 1 }, { "not-yet-due": 1 }], met: 0, due: 1 }]
      },
      {
        rule: "party.theme-day",
        periods: ["2026-01", "2026-02"],
        lines: [
          { orgUnit: branch, subject: branch, cells: [{ met: 1 }, { "not-yet-due": 1 }], met: 1, due: 1 },
          { orgUnit: "第二党支部", subject: "第二党支部", cells: [{ missed: 1 }, { "not-yet-due": 1 }], met: 0, due: 1 }
        ]
      }
    ])
    const late = judged(
      dutyOf("party.theme-day"),
      "2026-03-05",
      ledgersOf([partyBranch, [branchRow(branch), branchRow("新支部", { validFrom: "2026-01-10" })]])
    )
    expect(matrix(late)[0]?.lines.map(({ cells }) => cells)).toEqual([
      [null, { missed: 1 }, { "not-yet-due": 1 }],
      [{ missed: 1 }, { missed: 1 }, { "not-yet-due": 1 }]
    ])
    expect(matrix([])).toEqual([])
  })

  it("takes members of a branch as one line, and events by the month in which they fall due", () => {
    const together = matrix(outcomes, ({ dueOn }) => ({ subject: null, period: dueOn.slice(0, 4) }))
    expect(together.at(-1)).toEqual({
      rule: "party.theme-day",
      periods: ["2026"],
      lines: [
        { orgUnit: branch, subject: null, cells: [{ met: 1, "not-yet-due": 1 }], met: 1, due: 1 },
        { orgUnit: "第二党支部", subject: null, cells: [{ missed: 1, "not-yet-due": 1 }], met: 0, due: 1 }
      ]
    })
  })

  it("in any order of outcomes", () => {
    const sorted = (sections: ReturnType<typeof matrix>) => sections.toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
    expect(sorted(matrix(outcomes.toReversed()))).toEqual(sorted(matrix(outcomes)))
  })
})

describe("the catalogue of obligations", () => {
  it("has OB-01 to OB-22 in their order, then conventions", () => {
    const numbers = obligations.flatMap(({ id }) => id ?? [])
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, at) => `OB-${String(at + 1).padStart(2, "0")}`))
    expect(obligations.slice(22).every(({ id }) => id === null)).toBe(true)
  })

  it("puts every duty under one obligation, and names none that no place can have", () => {
    const norms = ["new-staff-induction.auxiliary-hours", "new-staff-induction.contract-hours"]
    const local = [...norms, "cadre-training.network-hours"].map((id) => ({
      level: "bureau" as const,
      id: `nowhere-${id}`,
      parameters: [
        {
          ...memberHours,
          id,
          overlay: "free" as const,
          values: [{ ...memberHours.values[0], confidence: "local" as const }] as const
        }
      ]
    }))
    const on = ["lessons-per-quarter", "warnings-per-year"].map((name) => layerWith(`party-convention.${name}`, 1))
    const law = lawWith(...local, ...on)
    const duties = partyDuties({ law, calendar: env.calendar }).map(({ id }) => id)
    const named = obligations.flatMap(({ rules }) => rules)
    expect(named.toSorted()).toEqual([...duties, "party-member-development.review-interval"].toSorted())
    expect(new Set(named).size).toBe(named.length)
  })
})

describe("figures", () => {
  const ledgers = ledgersOf(
    [partyBranch, [branchRow(branch), branchRow("第二党支部", { committee: "no" })]],
    [
      activityItem,
      [
        itemRow(branch, "themeDay", "2026-01-15"),
        itemRow(branch, "committeeMeeting", "2026-01-08"),
        itemRow("第二党支部", "themeDay", "2026-02-10")
      ]
    ],
    [
      partyActivity,
      [
        gatheringRow(branch, "themeDay", "2026-01-15", { due: "20", present: "17", leave: "3", absent: "0" }),
        gatheringRow("第二党支部", "themeDay", "2026-02-10", { due: "10", present: "10" }),
        gatheringRow("第二党支部", "seminar", "2026-02-11", { required: "no", present: "8" })
      ]
    ]
  )
  const duties = partyDuties(env)
  const outcomes = duties.flatMap((rule) =>
    judged(rule, "2026-03-01", ledgers).map((outcome) => [rule, outcome] as const)
  )
  const period = { from: "2026-01-01", to: "2026-02-28" }
  const shown = (value: ReturnType<typeof figure>[number] | undefined) =>
    value && [
      format(value.numerator ?? { digits: -1n, scale: 0 }),
      value.denominator && format(value.denominator),
      value.display
    ]

  it("pty.meeting.done: obligations met over obligations that fell due", () => {
    // Theme days 2 of 4, committee meetings 1 of 2; quarters and the year are still open.
    expect(figure(meetingsDone, period, outcomes).map(shown)).toEqual([["3", "6", "50%"]])
    expect(
      figure(meetingsDone, period, outcomes, ledgers, ["orgUnit"]).map((one) => [one.by["orgUnit"], one.display])
    ).toEqual([
      [branch, "50%"],
      ["第二党支部", "50%"]
    ])
  })

  it("pty.themeday by branch", () => {
    expect(figure(themeDays, period, outcomes).map(shown)).toEqual([["2", "4", "50%"]])
  })

  it("pty.attendance: leave stays in the denominator, a gathering without a sign-in is in neither", () => {
    expect(figure(attendanceRate, period, [], ledgers).map(shown)).toEqual([["27", "30", "90%"]])
  })

  it("PR12.7 own choice is counted, and in no rate", () => {
    expect(figure(ownChoice, period, [], ledgers).map((one) => one.display)).toEqual(["1件"])
  })

  it("each can be broken down by branch or body, none by person", () => {
    for (const indicator of partyIndicators) {
      const by = indicator.numerator.kind.orgUnit ?? ""
      expect([indicator.id, canGroupBy({ ...indicator, exclusions: [], parts: [] }, by)]).toEqual([indicator.id, true])
      expect(canGroupBy(indicator, "person")).toBe(false)
      expect(canGroupBy(indicator, "host")).toBe(false)
    }
  })
})

describe("ids and privacy", () => {
  it("every id is of the field and stands once", () => {
    for (const ids of [partyKinds, partyDuties(env), partyIndicators].map((list) => list.map(({ id }) => id))) {
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.every((id) => /^(party|pty)\.[a-z-]+(\.[a-z-]+)*$/u.test(id))).toBe(true)
    }
  })

  it("PR16 a person is a reference wherever one stands; stage, dates of membership and reasons of leave are sensitive", () => {
    const fields = partyKinds.flatMap((kind) =>
      Object.entries(kind.fields).map(([name, field]) => [`${kind.id}.${name}`, field] as const)
    )
    const persons = fields.filter(([name]) => /\.(person|member|leader|host|speaker|first|second)$/u.test(name))
    expect(persons.length).toBeGreaterThan(10)
    for (const [name, field] of persons)
      expect([name, field.privacy, "holds" in field && field.holds]).toEqual([name, "personal", "person-ref"])
    const sensitive = fields.filter(([, { privacy }]) => privacy === "sensitive").map(([name]) => name)
    expect(sensitive).toEqual(
      expect.arrayContaining([
        "party.member.stage",
        "party.member.admittedOn",
        "party.member.formalOn",
        "party.voting-suspension.validFrom",
        "party.attendance.reason"
      ])
    )
  })

  it("PR1.2 the day after the last one decides: on 31 December the year is open", () => {
    const on = (day: string) => statuses("party.organisational-life", day, [branches])
    expect(on("2026-12-31")).toEqual(["2026 not-yet-due"])
    expect(on(addDays(d("2026-12-31"), 1))).toEqual(["2026 missed"])
  })
})
