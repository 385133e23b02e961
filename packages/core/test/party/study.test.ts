/** 学习培训: hours counted once, norms of members, officers, cadres and new staff, and what never becomes hours. */
import { addDays, addMonths, daysBetween, plainDate } from "@xiuhua/core/calendar"
import { dutyExemption, dutyOutcome } from "@xiuhua/core/duties"
import { type EntryInput, type Row, toRow } from "@xiuhua/core/ledger"
import {
  activityItem,
  partyActivity,
  partyAttendance,
  partyIndicators,
  partyKinds,
  partyMember,
  Study
} from "@xiuhua/core/party"
import { hoursADay, memberHours, networkHoursCount } from "@xiuhua/core/regulation"
import { describe, expect, it } from "vitest"
import { derived, figureOf, judged, law, lawWith, local, outcomeRows, personOf } from "./study-fixture.ts"
import scenarios from "./study-scenarios.json" with { type: "json" }

type Record = EntryInput<(typeof Study.study)["fields"]>
const d = plainDate
let records = 0
const studied = (id: string, record: Omit<Record, "record" | "person">): Row =>
  toRow(Study.study, { record: `S${++records}`, person: personOf(id), ...record } as Record)
const member = (id: string, role: "member" | "secretary" = "member"): Row =>
  toRow(partyMember, {
    member: personOf(id),
    branch: "一支部",
    stage: "formal",
    role,
    validFrom: "2020-01-01"
  })
const exempt = (rule: string, id: string, from: string): Row =>
  toRow(dutyExemption, { rule, subject: personOf(id), from, document: "批2026-1" })

const under = (rows: ReadonlyArray<Row>, its = law) => {
  const [days, norms] = Study.studyDerivations({ law: its })
  return { days: derived(days, rows), reached: derived(norms, rows) }
}
const creditHours = (rows: ReadonlyArray<Row>, its = law) =>
  Study.creditsOf(its, rows).credits.map(({ day, hours }) => [day, hours / 100])

describe("PTY-07", () => {
  interface Facts {
    readonly role: "member" | "secretary"
    readonly courseDays?: number
    readonly lessonHours?: number
    readonly themeDayStudyHours?: number
    readonly studyMeetingHours?: number
    readonly otherStudyHours?: number
    readonly volunteerHours?: number
    readonly appPoints?: number
    readonly course?: { readonly from: string; readonly to: string; readonly hoursPerDay: number }
    readonly exemption?: { readonly from: string; readonly reasonCode: string }
  }
  const { config, expected, facts } = scenarios.find(({ id }) => id === "PTY-07") as unknown as {
    readonly config: { readonly year: number }
    readonly facts: { readonly [id: string]: Facts } & { readonly allHoursRecordedBy: string }
    readonly expected: {
      readonly "at2026-12-31": {
        readonly [id: string]: { readonly hours?: number; readonly status: string; readonly short?: number }
      }
      readonly "at2026-11-22": { readonly [id: string]: string }
      readonly memberRateAtYearEnd: {
        readonly numerator: number
        readonly denominator: number
        readonly display: string
      }
    }
  }
  const people = Object.entries(facts).filter(([id]) => id.startsWith("M")) as ReadonlyArray<readonly [string, Facts]>

  /** Undated hours are told on days of the year that end with the day by which all was recorded. */
  const rowsOf = ([id, of]: readonly [string, Facts]): ReadonlyArray<Row> => {
    let last = d(facts.allHoursRecordedBy)
    const before = () => {
      last = addDays(last, -1)
      return last
    }
    const told = (form: Study.StudyForm, hours: number | undefined) =>
      hours === undefined ? [] : [studied(id, { form, from: before(), hours: String(hours) })]
    const courseOf = () => {
      if (of.course === undefined) return []
      const { from, hoursPerDay, to } = of.course
      const length = daysBetween(d(from), d(to)) + 1
      return [studied(id, { form: "course", from, to, hours: String(length * hoursPerDay) })]
    }
    return [
      ...Array.from({ length: of.courseDays ?? 0 }, () => studied(id, { form: "course", from: before(), days: "1" })),
      ...told("lesson", of.lessonHours),
      ...told("themeDay", of.themeDayStudyHours),
      ...told("meeting", of.studyMeetingHours),
      ...told("meeting", of.otherStudyHours),
      ...courseOf()
    ]
  }
  const rows = people.flatMap(rowsOf)
  const members = people.map(([id, { role }]) => member(id, role))
  const exemptions = people.flatMap(([id, { exemption }]) =>
    exemption === undefined ? [] : [exempt(Study.memberStudy.id, id, exemption.from)]
  )
  const { reached } = under(rows)
  const outcomesOn = (on: string) =>
    [Study.memberStudy, Study.officerStudy].flatMap((rule) =>
      judged(rule, on, [
        [partyMember, members],
        [Study.normReached, reached],
        [dutyExemption, exemptions]
      ])
    )
  const statusesOn = (on: string) => (id: string) =>
    outcomesOn(on).find(({ subject }) => subject === personOf(id))?.status

  it("at the end of the year and before it", () => {
    // 31 December is the last day to study: what is undone is judged on the day after.
    const judgedAfter = [Study.memberStudy, Study.officerStudy].flatMap((rule) =>
      judged(
        rule,
        `${config.year + 1}-01-01`,
        [
          [partyMember, members],
          [Study.normReached, reached],
          [dutyExemption, exemptions]
        ],
        [`${config.year}-01-01`, `${config.year}-12-31`]
      )
    )
    for (const [id, { status }] of Object.entries(expected["at2026-12-31"])) {
      expect([id, judgedAfter.find(({ subject }) => subject === personOf(id))?.status]).toEqual([id, status])
    }
    const before = statusesOn("2026-11-22")
    for (const [id, status] of Object.entries(expected["at2026-11-22"])) expect([id, before(id)]).toEqual([id, status])
    const rate = expected.memberRateAtYearEnd
    const [figure] = figureOf(
      Study.memberStudyRate,
      [
        [
          dutyOutcome,
          [Study.memberStudy, Study.officerStudy].flatMap((rule) =>
            outcomeRows(
              rule,
              judgedAfter.filter((one) => one.rule === rule.id)
            )
          )
        ]
      ],
      `${config.year}-01-01`,
      `${config.year}-12-31`
    )
    expect([Number(figure?.numerator?.digits), Number(figure?.denominator?.digits)]).toEqual([
      rate.numerator,
      rate.denominator
    ])
    expect(figure?.value?.digits).toBe(5_000_000_000n)
    expect(Number.parseFloat(figure?.display ?? "")).toBe(Number.parseFloat(rate.display))
  })

  it("the hours themselves, what is short and of what", () => {
    const standing = (id: string) => {
      const person = people.find(([one]) => one === id)
      const role = person?.[1].role === "secretary" ? "officer" : "member"
      const { credits } = Study.creditsOf(
        law,
        rows.filter((row) => row.includes(personOf(id)))
      )
      return Study.studyStanding(law, credits, role, d(`${config.year}-12-31`))
    }
    for (const [id, { hours, short }] of Object.entries(expected["at2026-12-31"])) {
      if (hours !== undefined) expect([id, standing(id)?.hours]).toEqual([id, hours * 100])
      if (short !== undefined) expect([id, standing(id)?.shortHours]).toEqual([id, short * 100])
    }
    expect(standing("M2")).toMatchObject({ shortHours: 0, courses: 0, shortCourses: 1 })
  })

  it("mistake 10: neither points nor service are read by anything that makes hours", () => {
    expect(people.some(([, { appPoints, volunteerHours }]) => (appPoints ?? volunteerHours ?? 0) > 0)).toBe(true)
    const sources = new Set(Study.studyDerivations({ law }).map(({ from }) => from.id))
    expect([...sources]).toEqual(["party.study"])
    const inHours = partyKinds.filter((kind) =>
      Object.values(kind.fields).some((field) => field.type === "measure" && field.unit === "学时")
    )
    expect(inHours.map(({ id }) => id)).not.toContain(Study.platformUse.id)
    const onPoints = partyIndicators.filter((indicator) => JSON.stringify(indicator.numerator.of).includes("points"))
    expect(onPoints).toEqual([])
  })
})

describe("an hour is counted once", () => {
  const clock = (from: string, startTime: string, endTime: string, hours?: string) =>
    studied("A", { form: "meeting", from, startTime, endTime, ...(hours !== undefined && { hours }) })

  it("PR7.5 of two sessions that overlap the later one adds what is left, in any order", () => {
    const rows = [clock("2026-03-02", "09:00", "11:00"), clock("2026-03-02", "10:00", "12:00")]
    expect(creditHours(rows)).toEqual([
      ["2026-03-02", 2],
      ["2026-03-02", 1]
    ])
    expect(creditHours(rows.toReversed())).toEqual(creditHours(rows))
    expect(Study.studyFindings(law, rows).map(({ rule }) => rule)).toEqual(["party-study.counted-once"])
    expect(under(rows).days.map((row) => row.at(3))).toEqual([300])
  })

  it("property: sessions of a day by the clock come to the minutes that any of them covers, in any order", () => {
    let state = 5
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const time = (quarter: number) =>
      `${String(quarter >> 2).padStart(2, "0")}:${String((quarter & 3) * 15).padStart(2, "0")}`
    const reached = { overlaps: 0, apart: 0 }
    for (let trial = 0; trial < 300; trial++) {
      const covered = new Set<number>()
      let claimed = 0
      const rows = Array.from({ length: 1 + next(5) }, () => {
        const from = next(90)
        const until = from + 1 + next(95 - from)
        for (let quarter = from; quarter < until; quarter++) covered.add(quarter)
        claimed += until - from
        return clock("2026-03-02", time(from), time(until))
      })
      const sum = (of: ReadonlyArray<Row>) =>
        Study.creditsOf(law, of).credits.reduce((total, { hours }) => total + hours, 0)
      reached[claimed > covered.size ? "overlaps" : "apart"]++
      expect([trial, sum(rows)]).toEqual([trial, covered.size * 25])
      expect(sum(rows.toReversed())).toBe(covered.size * 25)
    }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(50)
  })

  it("a session within another adds nothing, one that joins two adds the gap between them", () => {
    const rows = [
      clock("2026-03-02", "08:00", "10:00"),
      clock("2026-03-02", "09:00", "09:30"),
      clock("2026-03-02", "11:00", "12:00"),
      clock("2026-03-02", "09:30", "12:00")
    ]
    expect(under(rows).days.map((row) => row.at(3))).toEqual([400])
  })

  it("a day of study is the day: another whole day and a session without end add nothing", () => {
    const rows = [
      studied("A", { form: "course", from: "2026-03-02", days: "1" }),
      studied("A", { form: "course", from: "2026-03-02", to: "2026-03-03", days: "2" }),
      studied("A", { form: "lesson", from: "2026-03-02", hours: "2" })
    ]
    expect(under(rows).days.map((row) => [row.at(2), row.at(3)])).toEqual([
      ["2026-03-02", 800],
      ["2026-03-03", 800]
    ])
    expect(Study.studyFindings(law, rows).filter(({ rule }) => rule === "party-study.counted-once")).toHaveLength(2)
  })

  it("PR7.3 a day has the hours that the place says, half a day half of them", () => {
    const half = [studied("A", { form: "course", from: "2026-03-02", days: "0.5" })]
    expect(creditHours(half)).toEqual([["2026-03-02", 4]])
    expect(creditHours(half, lawWith(local(hoursADay.id, 6)))).toEqual([["2026-03-02", 3]])
  })

  it("what does not divide stays whole: 10 hours over three days are 10 hours", () => {
    const rows = [studied("A", { form: "course", from: "2026-03-02", to: "2026-03-04", hours: "10" })]
    expect(creditHours(rows).map(([, hours]) => hours)).toEqual([3.34, 3.33, 3.33])
  })

  it("PR3.6 study in a temporary branch waits for the home branch; records without a length are named", () => {
    const rows = [
      studied("A", { form: "meeting", from: "2026-03-02", hours: "3", confirmed: "no" }),
      studied("A", { form: "meeting", from: "2026-03-03", hours: "3", confirmed: "yes" }),
      studied("A", { form: "meeting", from: "2026-03-04" }),
      studied("A", { form: "meeting", from: "2026-03-04", to: "2026-03-03", hours: "1" })
    ]
    expect(creditHours(rows)).toEqual([["2026-03-03", 3]])
    expect(Study.studyFindings(law, rows).map(({ rule }) => rule)).toEqual([
      "party-study.unconfirmed",
      "party-study.no-length",
      "party-study.ends-before-it-begins"
    ])
  })

  it("PR9.4 leave of more than a seventh of a course", () => {
    const course = (leave: string) => [studied("A", { form: "course", from: "2026-03-02", hours: "21", leave })]
    expect(Study.studyFindings(law, course("3"))).toEqual([])
    expect(Study.studyFindings(law, course("3.01")).map(({ rule }) => rule)).toEqual(["cadre-training.leave-share"])
  })
})

describe("hours by day", () => {
  it("belong to the branch that the records name, to none where they differ", () => {
    const at = (branch: string, from: string) => studied("A", { form: "meeting", from, hours: "1", branch })
    const [own] = Study.studyDerivations({ law })
    const rows = derived(own, [at("一支部", "2026-03-02"), at("一支部", "2026-03-03"), at("二支部", "2026-03-03")])
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      ["一支部", "2026-03-02", 100],
      [null, "2026-03-03", 200]
    ])
    const [figure] = figureOf(Study.studyHours, [[Study.studyDay, rows]], "2026-01-01", "2026-12-31")
    expect(figure?.display).toBe("3学时")
  })
})

describe("norms", () => {
  const reachedOf = (rows: ReadonlyArray<Row>, its = law) =>
    under(rows, its).reached.map((row) => row.slice(1).join(" "))

  it("PR7.2 an officer needs both, whichever comes last; 56 is not the member's norm (mistake 5)", () => {
    const hours = studied("A", { form: "meeting", from: "2026-02-01", to: "2026-02-07", hours: "55.99" })
    const course = studied("A", { form: "course", from: "2026-06-01", hours: "0.01" })
    const day = (rows: ReadonlyArray<Row>) => reachedOf(rows).find((row) => row.startsWith("officer"))
    expect(day([hours])).toBeUndefined()
    expect(day([hours, course])).toBe("officer 2026 2026-06-01")
    expect(reachedOf([hours])).toEqual(["member 2026 2026-02-04"])
  })

  it("PR7.5 the year is the calendar year: hours of two years do not add up", () => {
    const rows = [studied("A", { form: "course", from: "2025-12-30", to: "2026-01-02", hours: "40" })]
    expect(reachedOf(rows)).toEqual([])
  })

  it("PR9.2 twelve days or ninety hours, each in its own unit, shares added", () => {
    const days = (n: number) =>
      studied("A", { form: "course", from: "2026-03-02", to: addDays(d("2026-03-02"), n - 1), days: String(n) })
    const hours = (n: string) => studied("A", { form: "course", from: "2026-05-04", to: "2026-05-30", hours: n })
    const cadre = (...rows: ReadonlyArray<Row>) => reachedOf(rows).some((row) => row.startsWith("cadre"))
    expect([cadre(days(11)), cadre(days(12))]).toEqual([false, true])
    expect([cadre(hours("89.99")), cadre(hours("90"))]).toEqual([false, true])
    expect([cadre(days(6), hours("44")), cadre(days(6), hours("45"))]).toEqual([false, true])
  })

  it("PR9.1 a county leader has five years, counted from 2023", () => {
    const year = (n: string) => studied("A", { form: "course", from: `${n}-03-01`, to: `${n}-04-30`, hours: "275" })
    const leader = (...rows: ReadonlyArray<Row>) => reachedOf(rows).filter((row) => row.startsWith("leader"))
    expect(leader(year("2023"), year("2027"))).toEqual(["leader 2023-01-01/P5Y 2027-04-30"])
    expect(leader(year("2022"), year("2023"))).toEqual([])
    expect(leader(year("2018"), year("2022"))).toEqual(["leader 2018-01-01/P5Y 2022-04-30"])
  })

  it("network courses count where the place says so, and have hours of their own only there (PR9.3)", () => {
    const rows = [studied("A", { form: "network", from: "2026-03-01", to: "2026-03-31", hours: "50" })]
    expect(reachedOf(rows)).toEqual([])
    expect(reachedOf(rows, lawWith(local(networkHoursCount.id, true)))).toEqual(["member 2026 2026-03-20"])
    expect(reachedOf(rows, lawWith(local(Study.localNorms.network, 50)))).toEqual(["network 2026 2026-03-31"])
    const ids = (its = law) => Study.studyDuties({ law: its }).map(({ id }) => id)
    expect(ids()).not.toContain("party.network-hours")
    expect(ids(lawWith(local(Study.localNorms.network, 50)))).toContain("party.network-hours")
  })

  it("a higher law is not lowered by a place: the 32 hours stand", () => {
    const rows = [studied("A", { form: "meeting", from: "2026-03-01", hours: "20" })]
    expect(reachedOf(rows, lawWith(local(memberHours.id, 10)))).toEqual([])
  })
})

describe("PTY-14", () => {
  interface Staff {
    readonly id: string
    readonly kind: Study.StaffKind
    readonly hired?: string
    readonly days?: number
    readonly hours?: number
    readonly doneBy?: string
  }
  const { config, expected, facts } = scenarios.find(({ id }) => id === "PTY-14") as unknown as {
    readonly config: { readonly asOf: string; readonly civilServantDays: number; readonly auxiliaryHours: number }
    readonly facts: { readonly staff: ReadonlyArray<Staff> }
    readonly expected: { readonly [id: string]: string } & {
      readonly rate: { readonly numerator: number; readonly denominator: number; readonly display: string }
    }
  }
  const place = lawWith(local(Study.localNorms.auxiliary, config.auxiliaryHours))
  const hiredOn = ({ hired }: Staff) => d(hired ?? `${config.asOf.slice(0, 4)}-01-01`)
  const staff = facts.staff.map((one) =>
    toRow(Study.newStaff, { person: personOf(one.id), staffKind: one.kind, hiredOn: hiredOn(one) })
  )
  const rows = facts.staff.map(({ days, hours, id, ...one }) =>
    studied(id, {
      form: "induction",
      from: addMonths(hiredOn({ id, ...one }), 1),
      to: addDays(addMonths(hiredOn({ id, ...one }), 1), (days ?? 1) - 1),
      ...(days !== undefined && { days: String(days) }),
      ...(hours !== undefined && { hours: String(hours) })
    })
  )
  const { reached } = under(rows, place)
  const rules = Study.studyDuties({ law: place }).filter(({ id }) => id.startsWith("party.induction"))
  const outcomes = rules.flatMap((rule) =>
    judged(
      rule,
      config.asOf,
      [
        [Study.newStaff, staff],
        [Study.normReached, reached]
      ],
      ["2025-01-01", config.asOf]
    )
  )

  it("each kind of staff by its own norm; a kind without one is named and counted nowhere", () => {
    const words = { "no-norm": "not-applicable-no-norm" } as const
    for (const { person, status } of Study.inductionStandings(staff, outcomes)) {
      const id = facts.staff.find((one) => personOf(one.id) === person)?.id as string
      expect([id, status === "no-norm" ? words[status] : status]).toEqual([id, expected[id]])
    }
    const outcomeRowsOf = rules.flatMap((rule) =>
      outcomeRows(
        rule,
        outcomes.filter((one) => one.rule === rule.id)
      )
    )
    const [figure] = figureOf(Study.inductionRate, [[dutyOutcome, outcomeRowsOf]], "2025-01-01", "2027-12-31")
    expect(expected.rate).toEqual({ numerator: 2, denominator: 3, display: "66.67%" })
    expect(figure?.display).toBe(expected.rate.display)
    expect([figure?.numerator?.digits, figure?.denominator?.digits]).toEqual([2n, 3n])
  })

  it("PR9.6 a probation of a year that began on 15 October ends on 14 October", () => {
    const servant = rules.find(({ id }) => id === "party.induction-civil-servant")
    const [one] = facts.staff.filter(({ hired }) => hired === "2025-10-15")
    const outcome = outcomes.find(({ rule, subject }) => rule === servant?.id && subject === personOf(one?.id ?? ""))
    expect(outcome?.dueOn).toBe("2026-10-14")
  })

  it("without a norm of the place auxiliaries owe nothing", () => {
    const ids = Study.studyDuties({ law }).map(({ id }) => id)
    expect(ids).toContain("party.induction-civil-servant")
    expect(ids).not.toContain("party.induction-auxiliary")
  })
})

describe("records from a gathering", () => {
  const gathering = (more: Partial<EntryInput<(typeof partyActivity)["fields"]>> = {}) => ({
    kind: partyActivity,
    row: toRow(partyActivity, {
      activity: "ACT-1",
      day: "2026-03-02",
      organiser: "一支部",
      kind: "themeDay",
      required: "yes",
      startedAt: "15:00",
      endedAt: "17:30",
      ...more
    })
  })
  const item = (order: string, hours: string, form: "reading" | "volunteering") => ({
    kind: activityItem,
    row: toRow(activityItem, {
      activity: "ACT-1",
      order,
      day: "2026-03-02",
      organiser: "一支部",
      required: "yes",
      form,
      hours
    })
  })
  const came = (id: string, attendance: "present" | "leave") => ({
    kind: partyAttendance,
    row: toRow(partyAttendance, {
      activity: "ACT-1",
      day: "2026-03-02",
      organiser: "一支部",
      person: personOf(id),
      attendance
    })
  })
  const rows = [
    gathering(),
    item("1", "1.5", "reading"),
    item("2", "0.5", "reading"),
    item("3", "1", "volunteering"),
    came("A", "present"),
    came("B", "leave")
  ]
  const hoursOf = (of: ReturnType<typeof Study.studyFromGathering>) =>
    Study.creditsOf(
      law,
      of.map(({ row }) => row)
    ).credits.map(({ form, hours }) => [form, hours])

  it("PR1.7, PR7.4 whoever came has the hours of its study once; service is none", () => {
    const made = Study.studyFromGathering(rows)
    expect(made.map(({ row }) => row.slice(0, 4))).toEqual([
      [`ACT-1/${personOf("A")}`, personOf("A"), "一支部", "themeDay"]
    ])
    expect(hoursOf(made)).toEqual([["themeDay", 200]])
  })

  it("PR1.9, PR3.6 not where nobody was verified, and not before the home branch confirmed", () => {
    const online = [gathering({ mode: "onlineUnverified" }), ...rows.slice(1)]
    expect(Study.studyFromGathering(online)).toEqual([])
    expect(hoursOf(Study.studyFromGathering(rows, "no"))).toEqual([])
    expect(hoursOf(Study.studyFromGathering(rows, "yes"))).toEqual([["themeDay", 200]])
    expect(Study.studyFromGathering(rows.slice(3))).toEqual([])
  })
})

describe("what platforms send", () => {
  it("PR9.9 becomes a share of people and nothing else; the points are sensitive", () => {
    const use = (id: string, active: "yes" | "no", points: string) =>
      toRow(Study.platformUse, {
        person: personOf(id),
        branch: "一支部",
        platform: "学习强国",
        batch: "2026-03",
        month: "2026-03-01",
        active,
        points
      })
    const rows = [use("A", "yes", "9000"), use("B", "no", "0"), use("C", "yes", "1")]
    const [figure] = figureOf(Study.platformShare, [[Study.platformUse, rows]], "2026-03-01", "2026-03-31")
    expect(figure?.display).toBe("66.67%")
    expect(Study.platformUse.fields.points.privacy).toBe("sensitive")
  })
})
