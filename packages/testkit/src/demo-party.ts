/**
 * 演示党建事项 — what happened step by step in the synthetic year: the temporary branch at the station from founding to end, one
 * of its study meetings, the election of the brigade, a development. Facts of a made-up year; nobody behind a reference exists.
 */
import { localTime, plainDate } from "@xiuhua/core/calendar"
import type { Ballot, Development, PartyActivity, PartyBranch } from "@xiuhua/core/party"
import {
  bodies,
  branches,
  membersIn,
  personOf,
  secretaryOf,
  stationTeam,
  TEMPORARY
} from "./district-year/party-people.ts"

const d = plainDate
const [leader, deputy] = [stationTeam[0]?.ref ?? personOf(0), stationTeam[2]?.ref ?? personOf(0)]

/** A step of a case. */
export interface DemoStep<Command> {
  readonly command: Command
  /** The rule that refuses it; absent for a step that is taken. */
  readonly refusedBy?: string
}

const vote = (
  kind: Ballot["kind"],
  on: string,
  people: Pick<Ballot, "members" | "withoutVote" | "onLeave" | "present">,
  yes: number
): Ballot => ({ kind, on: d(on), ...people, leftOut: [], yes, writtenYes: 0, secret: true })

/** 汕尾高铁站防疫应急队临时党支部: applied for, approved, officers appointed, an election refused, ended with its task. */
export const temporaryBranch: ReadonlyArray<DemoStep<PartyBranch.Command>> = [
  {
    command: {
      _tag: "ApplyForBranch",
      on: d("2022-03-18"),
      branch: TEMPORARY,
      type: "temporary",
      superior: bodies.partyCommittee,
      formal: stationTeam.length,
      probationary: 0,
      units: null,
      task: "高铁站疫情防控",
      project: null
    }
  },
  {
    command: {
      _tag: "ApproveBranch",
      on: d("2022-03-20"),
      approver: bodies.partyCommittee,
      document: "演示党〔2022〕8号",
      from: d("2022-03-20"),
      committee: false
    }
  },
  {
    command: {
      _tag: "AppointOfficers",
      on: d("2022-03-20"),
      approver: bodies.partyCommittee,
      document: "演示党〔2022〕8号",
      committee: false,
      officers: [
        { person: leader, role: "secretary" },
        { person: deputy, role: "deputySecretary" }
      ]
    }
  },
  {
    command: {
      _tag: "ElectOfficers",
      on: d("2022-07-05"),
      committee: false,
      officers: [{ person: deputy, role: "secretary" }],
      votes: [vote("election", "2022-07-05", { members: 6, withoutVote: 0, onLeave: 0, present: 6 }, 6)],
      document: null
    },
    refusedBy: "party-branch.temporary-officers"
  },
  { command: { _tag: "HandOverActivist", on: d("2022-12-09"), person: personOf(91), to: branches.brigade } },
  { command: { _tag: "EndTask", on: d("2022-12-10"), until: d("2022-12-10") } }
]

const studyPart: PartyActivity.Item = {
  order: 1,
  serves: "study",
  form: "reading",
  formName: null,
  topic: "疫情防控要求学习",
  source: "学习篇目4",
  discussed: true,
  speaker: leader,
  speakerPost: "branchSecretary",
  speakerBody: TEMPORARY,
  hourTenths: 15,
  content: null
}

/** A study meeting at the station, from the notice to the archive; taking dues there is refused. */
export const stationStudy = (month: number): ReadonlyArray<DemoStep<PartyActivity.Command>> => {
  const day = (n: number) => d(`2022-${String(month).padStart(2, "0")}-${String(n).padStart(2, "0")}`)
  const present = stationTeam.length - (month % 3 === 0 ? 1 : 0)
  const dues: PartyActivity.Item = { ...studyPart, order: 2, serves: null, form: "dues", topic: "收缴党费" }
  return [
    {
      command: {
        _tag: "AnnounceActivity",
        on: day(5),
        organiser: TEMPORARY,
        group: null,
        kind: "study",
        required: true,
        plannedOn: day(8),
        theme: "政治学习",
        topicCode: null,
        brand: null,
        place: "汕尾高铁站"
      }
    },
    ...(month === 4
      ? [
          {
            command: { _tag: "SetAgenda" as const, on: day(6), items: [studyPart, dues] as const },
            refusedBy: "party-branch.temporary-power"
          }
        ]
      : []),
    { command: { _tag: "SetAgenda", on: day(6), items: [studyPart] } },
    {
      command: {
        _tag: "HoldActivity",
        on: day(8),
        startedAt: localTime("19:00"),
        endedAt: localTime("20:30"),
        host: leader,
        mode: "onSite",
        frontLine: true,
        emergencyReason: null
      }
    },
    {
      command: {
        _tag: "SignIn",
        on: day(8),
        due: stationTeam.length,
        present,
        leave: stationTeam.length - present,
        absent: 0,
        persons: stationTeam.map(({ ref }, at) => ({
          person: ref,
          attendance: at < present ? ("present" as const) : ("leave" as const),
          reason: at < present ? null : ("duty" as const)
        }))
      }
    },
    { command: { _tag: "RecordMinutes", on: day(9), document: `高铁站临时支部纪要${month}`, items: [studyPart] } },
    ...(month === 4
      ? [
          { command: { _tag: "SetFollowUp" as const, on: day(9), id: "排班", task: "排定党员先锋岗", dueOn: day(15) } },
          { command: { _tag: "CloseFollowUp" as const, on: day(14), id: "排班" } }
        ]
      : []),
    { command: { _tag: "FileActivity", on: day(20) } }
  ]
}

/** Its months: the first whole one to the last. */
export const stationMonths: ReadonlyArray<number> = [4, 5, 6, 7, 8, 9, 10, 11]

const brigade = membersIn(branches.brigade)
const people = { members: brigade.length, withoutVote: 1, onLeave: 1, present: 13 }
/** 执法大队换届 — the vote that elected: 15 ought to come, 13 came, 10 agreed. */
export const brigadeVote = vote("election", "2022-09-06", people, 10)

/** The election of the brigade four days before its term ended. */
export const brigadeElection: ReadonlyArray<DemoStep<PartyBranch.Command>> = [
  {
    command: {
      _tag: "ElectOfficers",
      on: d("2022-09-06"),
      committee: true,
      officers: [
        { person: secretaryOf(branches.brigade), role: "secretary" },
        ...brigade.slice(1, 5).map(({ ref, role }) => ({ person: ref, role: role as "organisation" }))
      ],
      votes: [brigadeVote, brigadeVote, brigadeVote, brigadeVote, brigadeVote],
      document: null
    }
  },
  { command: { _tag: "FileElection", on: d("2022-09-20"), document: "演示党〔2022〕31号" } }
]

/** 党组讨论干部任免 — seven ought to come; four come, which is more than half and less than two thirds. */
export const appointmentVote: Ballot = vote(
  "appointment",
  "2022-10-10",
  { members: 7, withoutVote: 0, onLeave: 3, present: 4 },
  4
)

/** An activist of the station, whose notes the brigade took over; the second review of a half-year was missed. */
export const development: ReadonlyArray<Development.Command> = [
  { _tag: "Apply", on: d("2021-03-01"), applicant: personOf(91), branch: branches.brigade, age: 27 },
  { _tag: "HoldTalk", on: d("2021-03-20"), by: secretaryOf(branches.brigade) },
  { _tag: "NameActivist", on: d("2021-06-25"), recommended: "by-members" },
  { _tag: "FileActivist", on: d("2021-07-01") },
  {
    _tag: "AssignContacts",
    on: d("2021-07-01"),
    contacts: brigade.slice(5, 7).map(({ ref }) => ref)
  },
  { _tag: "ReviewActivist", on: d("2021-12-20"), passed: true },
  { _tag: "ReviewActivist", on: d("2022-12-22"), passed: true }
]
