/** Registers of Party work in the synthetic year: branches, members, bodies, dues, exemptions, new staff. */
import { dutyExemption } from "@xiuhua/core/duties"
import { type Row, toRow } from "@xiuhua/core/ledger"
import {
  bodySeat,
  branchTerm,
  Dues,
  partyAttachment,
  partyBody,
  partyBranch,
  partyGroup,
  partyMember,
  Study,
  votingSuspension
} from "@xiuhua/core/party"
import {
  bodies,
  branches,
  groups,
  leaders,
  members,
  membersIn,
  personOf,
  stationTeam,
  TEMPORARY
} from "./party-people.ts"

const since = (year: number, day = "06-18"): string => `${year}-${day}`

export const branchRows = (year: number): ReadonlyArray<Row> =>
  Object.values(branches).map((branch, at) =>
    toRow(partyBranch, {
      branch,
      type: "ordinary",
      committee: branch === branches.station ? "no" : "yes",
      superior: bodies.partyCommittee,
      document: `演示党〔${year - 4}〕${at + 1}号`,
      fixedDay: "每月15日",
      validFrom: since(year - 4, "11-12")
    })
  )

export const groupRows = (year: number): ReadonlyArray<Row> =>
  groups.map((group, at) =>
    toRow(partyGroup, {
      group,
      branch: branches.brigade,
      leader: membersIn(branches.brigade)[5 + at]?.ref ?? null,
      validFrom: since(year - 3)
    })
  )

/** The term of the brigade ends in the year; those of the others later. */
export const termRows = (year: number): ReadonlyArray<Row> =>
  (
    [
      [branches.office, since(year - 2, "07-20")],
      [branches.brigade, since(year - 3, "09-10")],
      [branches.station, since(year - 1, "03-15")]
    ] as const
  ).map(([branch, electedOn]) => toRow(branchTerm, { term: `${branch}/${electedOn}`, branch, electedOn }))

export const memberRows = (year: number): ReadonlyArray<Row> =>
  members.map(({ branch, group, probationary, ref, role }) =>
    toRow(partyMember, {
      member: ref,
      branch,
      group,
      stage: probationary ? "probationary" : "formal",
      role,
      admittedOn: probationary ? since(year - 1, "12-02") : since(year - 9, "07-01"),
      formalOn: probationary ? null : since(year - 8, "07-01"),
      validFrom: probationary ? since(year - 1, "12-02") : since(year - 3)
    })
  )

/** Of the station team, on the days of its temporary branch. */
export const attachmentRows = (year: number): ReadonlyArray<Row> =>
  stationTeam.map(({ branch, ref }) =>
    toRow(partyAttachment, {
      member: ref,
      branch,
      hostBranch: TEMPORARY,
      reason: "temporaryBranch",
      document: `演示党〔${year}〕8号`,
      validFrom: since(year, "03-20"),
      validUntil: since(year, "12-10")
    })
  )

/** One vote of the brigade rests, nobody is told why. */
export const suspensionRows = (year: number): ReadonlyArray<Row> =>
  membersIn(branches.brigade)
    .slice(-1)
    .map(({ branch, ref }) =>
      toRow(votingSuspension, { member: ref, branch, validFrom: since(year, "04-01"), validUntil: null })
    )

export const bodyRows = (year: number): ReadonlyArray<Row> =>
  (["leadingGroup", "studyGroup", "youthGroup", "bureau"] as const).map((type) =>
    toRow(partyBody, {
      body: bodies[type],
      type,
      superior: type === "leadingGroup" ? "演示区委" : bodies.leadingGroup,
      validFrom: since(year - 4, "11-12")
    })
  )

export const seatRows = (year: number): ReadonlyArray<Row> =>
  leaders.map((person, at) =>
    toRow(bodySeat, {
      body: bodies.leadingGroup,
      person,
      role: at === 0 ? "leader" : "member",
      validFrom: since(year - 2)
    })
  )

/** One branch shut by the epidemic in March, and one old member of whom no hours are asked. */
export const exemptionRows = (year: number): ReadonlyArray<Row> => [
  toRow(dutyExemption, {
    rule: "party.theme-day",
    subject: branches.station,
    from: since(year, "03-01"),
    until: since(year, "03-31"),
    document: `演示防疫〔${year}〕5号`
  }),
  ...membersIn(branches.office)
    .slice(-2, -1)
    .map(({ ref }) =>
      toRow(dutyExemption, {
        rule: "party.study-hours",
        subject: ref,
        from: since(year, "01-01"),
        until: since(year, "12-31"),
        document: `演示机关支部〔${year}〕2号`
      })
    )
]

/** How much each owes, by the running number of the member: made-up bands. */
export const duesOf = (at: number) =>
  at % 3 === 0
    ? ({ band: "fourth", due: "220" } as const)
    : at % 3 === 1
      ? ({ band: "third", due: "96" } as const)
      : ({ band: "second", due: "42.5" } as const)

export const standingRows = (year: number): ReadonlyArray<Row> =>
  members.map(({ branch, ref }, at) =>
    toRow(Dues.duesStanding, {
      member: ref,
      branch,
      ...duesOf(at),
      schedule: "monthly",
      validFrom: since(year, "01-01")
    })
  )

/** Six civil servants and four auxiliaries hired the year before; auxiliaries owe what a place lays down, here nothing. */
export const newStaffRows = (year: number): ReadonlyArray<Row> =>
  Array.from({ length: 10 }, (_, at) =>
    toRow(Study.newStaff, {
      person: personOf(81 + at),
      staffKind: at < 6 ? "civil-servant" : "auxiliary",
      orgUnit: "演示执法大队",
      hiredOn: since(year - 1, "08-02")
    })
  )

/** Cadres: the officers of the office and some members. */
export const cadreRows = (year: number): ReadonlyArray<Row> =>
  membersIn(branches.office)
    .slice(0, 8)
    .map(({ ref }) =>
      toRow(Study.cadre, { person: ref, level: "section", orgUnit: "演示机关", validFrom: since(year - 3, "01-01") })
    )
