/**
 * Gatherings of the synthetic year: the organisational life of three branches, the leading group and its study group.
 *
 * Planted: one Theme Party Day of the station that never was (应当, missed), one committee meeting of the brigade (一般, a
 * deviation), one branch meeting of the office without sign-in and minutes (evidence), one meeting of the leading group that
 * began with something else than the first topic (10 of 11), and an emergency meeting that counts as none.
 */
import { plainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { type ActivityKind, activityItem, partyActivity, partyAttendance } from "@xiuhua/core/party"
import { type Random, wholeBetween } from "../random.ts"
import type { KeyedDuty } from "../whole-year/key-entry.ts"
import { bodies, branches, groups, leaders, membersIn, personOf, secretaryOf } from "./party-people.ts"

type Cells = Parameters<typeof toRow<(typeof partyActivity)["fields"]>>[1]

interface Meeting {
  readonly organiser: string
  readonly kind: ActivityKind
  readonly day: string
  readonly due: number
  readonly host: Cells["host"]
  readonly more?: Partial<Cells>
}

const two = (n: number): string => String(n).padStart(2, "0")
const months = Array.from({ length: 12 }, (_, at) => at + 1)
const on = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`

const branchMeetings = (year: number, branch: string): ReadonlyArray<Meeting> => {
  const people = membersIn(branch)
  const base = { organiser: branch, due: people.length, host: secretaryOf(branch) }
  const meeting = (kind: ActivityKind, month: number, day: number, more?: Partial<Cells>): Meeting => ({
    ...base,
    kind,
    day: on(year, month, day),
    ...(more !== undefined && { more })
  })
  const station = branch === branches.station
  const themeMonths = months.filter((month) => !station || (month !== 3 && month !== 8))
  const unproved = { present: null, leave: null, absent: null, due: null, minutes: null }
  return [
    ...themeMonths.map((month) => meeting("themeDay", month, 15, { theme: `${month}月主题党日` })),
    ...[3, 6, 9, 12].map((month) =>
      meeting(
        "memberMeeting",
        month,
        branch === branches.brigade && month === 9 ? 6 : 24,
        branch === branches.office && month === 6 ? unproved : {}
      )
    ),
    ...(station
      ? []
      : months
          .filter((month) => branch !== branches.brigade || month !== 5)
          .map((month) => ({ ...meeting("committeeMeeting", month, 8), due: 5 }))),
    meeting("organisationalLife", 12, 20),
    meeting("appraisal", 12, 20, { theme: "民主评议党员" })
  ]
}

/** What the planted gatherings come to; the station was released from its Theme Party Day of March by document. */
export const gatheringDuties = (year: number): ReadonlyArray<KeyedDuty> => [
  { rule: "party.theme-day", subject: branches.station, from: on(year, 3, 1), status: "exempt" },
  { rule: "party.theme-day", subject: branches.station, from: on(year, 8, 1), status: "missed" },
  { rule: "party.committee-meeting", subject: branches.brigade, from: on(year, 5, 1), status: "deviation" },
  { rule: "party.member-meeting", subject: branches.office, from: on(year, 4, 1), status: "evidence-incomplete" }
]

const groupMeetings = (year: number): ReadonlyArray<Meeting> =>
  groups.flatMap((group) => {
    const people = membersIn(branches.brigade).filter((one) => one.group === group)
    return months.map((month) => ({
      organiser: branches.brigade,
      kind: "groupMeeting" as const,
      day: on(year, month, 21),
      due: people.length,
      host: people.find(({ role }) => role === "member")?.ref ?? null,
      more: { group }
    }))
  })

const bodyMeetings = (year: number): ReadonlyArray<Meeting> => {
  const [secretary = null] = leaders
  const led = { due: leaders.length, host: secretary }
  return [
    ...[2, 5, 8, 11].map((month) => ({
      ...led,
      organiser: bodies.studyGroup,
      kind: "studyGroup" as const,
      day: on(year, month, 25),
      more: { theme: "集体学习研讨" }
    })),
    ...months.map((month) => ({
      organiser: bodies.youthGroup,
      kind: "youthStudy" as const,
      day: on(year, month, 18),
      due: 5,
      host: personOf(81)
    })),
    { ...led, organiser: bodies.leadingGroup, kind: "democraticLife", day: on(year, 12, 28) }
  ]
}

/** 自选动作 — counted, and in no rate. */
const ownChoice = (year: number): ReadonlyArray<Meeting> =>
  [4, 5, 7, 9, 10, 11].map((month) => ({
    organiser: month % 2 === 0 ? branches.brigade : branches.office,
    kind: month === 7 ? ("jointBuilding" as const) : ("service" as const),
    day: on(year, month, 28),
    due: 15,
    host: secretaryOf(branches.office),
    more: { required: "no", brand: "党建+垃圾分类", frontLine: "yes" } satisfies Partial<Cells>
  }))

/** Of `due` people some are on leave and now and then somebody stays away. */
const attendance = (random: Random, due: number) => {
  const leave = due < 6 ? wholeBetween(random, 0, 1) : wholeBetween(random, 0, 2)
  const absent = due < 6 ? 0 : wholeBetween(random, 0, 4) === 0 ? 1 : 0
  return { due: String(due), present: String(due - leave - absent), leave: String(leave), absent: String(absent) }
}

const numbered = (kind: ActivityKind, n: number, year: number): string =>
  `党-${year}-${kind}-${String(n).padStart(3, "0")}`

/** Gatherings, most of them one thing only: their part is derived. What has parts of its own stands in {@link itemRows}. */
export const gatheringRows = (random: Random, year: number): ReadonlyArray<Row> =>
  [
    ...Object.values(branches).flatMap((branch) => branchMeetings(year, branch)),
    ...groupMeetings(year),
    ...bodyMeetings(year),
    ...ownChoice(year)
  ].map(({ day, due, host, kind, more = {}, organiser }, at) => {
    const activity = numbered(kind, at + 1, year)
    return toRow(partyActivity, {
      activity,
      day,
      organiser,
      kind,
      required: "yes",
      host,
      startedAt: "15:00",
      endedAt: "17:00",
      mode: "onSite",
      noticedOn: day,
      minutes: `${activity}纪要`,
      ...attendance(random, due),
      ...more
    })
  })

/** The eleven ordinary meetings of the leading group and the emergency one, as the gatherings that they are. */
export const leadingGroupRows = (random: Random, year: number): ReadonlyArray<Row> =>
  months.map((month) =>
    toRow(partyActivity, {
      activity: numbered("leadingGroupMeeting", month, year),
      day: on(year, month, month === 3 ? 14 : 10),
      organiser: bodies.leadingGroup,
      kind: "leadingGroupMeeting",
      required: "yes",
      theme: "党组会议",
      mode: "onSite",
      host: leaders[0] ?? null,
      ...attendance(random, leaders.length),
      noticedOn: on(year, month, 9),
      minutes: `党组纪要〔${year}〕${month}号`,
      emergencyReason: month === 3 ? "疫情防控紧急部署" : null
    })
  )

/** The ordinary meeting that began with something else. */
export const firstTopicDuties = (year: number): ReadonlyArray<KeyedDuty> => {
  const subject = numbered("leadingGroupMeeting", 9, year)
  return [{ rule: "party.first-topic", subject, from: on(year, 9, 10), status: "missed" }]
}

interface Part {
  readonly serves: ActivityKind
  readonly topic: string
  readonly form?: "discussion" | "reading"
  readonly source?: string
}

/** What a meeting of the leading group was made of. In September the first topic came second. */
const partsIn = (month: number): ReadonlyArray<Part> => {
  const first: Part = {
    serves: "firstTopic",
    topic: "学习重要讲话和指示批示",
    form: "reading",
    source: `学习篇目${month}`
  }
  const business: Part = { serves: "leadingGroupMeeting", topic: "研究重点工作" }
  const governance: Part = { serves: "strictGovernance", topic: "专题研究全面从严治党" }
  if (month === 3) return [business]
  if (month === 9) return [business, first]
  return month === 6 || month === 12 ? [first, governance, business] : [first, business]
}

/** Parts of the leading group's meetings, of the discussions of the study group, and of the lecture of the secretary. */
export const itemRows = (year: number, gatherings: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const [secretary = null] = leaders
  const led = { required: "yes", mode: "onSite", host: secretary, named: "yes", discussed: "yes" } as const
  const meetings = months.flatMap((month) =>
    partsIn(month).map((part, at) =>
      toRow(activityItem, {
        ...led,
        ...part,
        activity: numbered("leadingGroupMeeting", month, year),
        order: String(at + 1),
        day: on(year, month, month === 3 ? 14 : 10),
        organiser: bodies.leadingGroup,
        present: String(leaders.length - 1),
        minutes: `党组纪要〔${year}〕${month}号`
      })
    )
  )
  const studied = gatherings.flatMap((row) => {
    const [activity, day, organiser, , kind] = row
    if (kind !== "studyGroup" && !(kind === "themeDay" && organiser === branches.office && day === on(year, 7, 15)))
      return []
    const lecture = kind === "themeDay"
    const shared = {
      ...led,
      activity: String(activity),
      day: plainDate(String(day)),
      organiser: String(organiser),
      present: "6",
      minutes: `${String(activity)}纪要`
    }
    const own = toRow(activityItem, {
      ...shared,
      order: "1",
      serves: lecture ? "themeDay" : "studyGroup",
      form: lecture ? "oath" : "discussion",
      topic: lecture ? "重温入党誓词" : "集体学习研讨"
    })
    return lecture
      ? [
          own,
          toRow(activityItem, {
            ...shared,
            order: "2",
            serves: "lecture",
            form: "specialLecture",
            topic: "党组书记讲党课",
            speaker: secretary,
            speakerPost: "leadingGroupSecretary",
            speakerBody: bodies.leadingGroup
          })
        ]
      : [own]
  })
  return [...meetings, ...studied]
}

/** Who signed in at the theme days of the office: as many as its gathering says. */
export const attendanceRows = (gatherings: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const names = Object.keys(partyActivity.fields)
  return gatherings.flatMap((row) => {
    const value = (name: string) => row[names.indexOf(name)]
    if (value("kind") !== "themeDay" || value("organiser") !== branches.office) return []
    const [present, leave] = [Number(value("present")), Number(value("leave"))]
    return membersIn(branches.office).map(({ ref }, at) =>
      toRow(partyAttendance, {
        activity: String(value("activity")),
        day: String(value("day")),
        organiser: branches.office,
        person: ref,
        attendance: at < present ? "present" : at < present + leave ? "leave" : "absent",
        reason: at >= present && at < present + leave ? "duty" : null
      })
    )
  })
}
