/** Study, talks, dues and service of the synthetic year: most did what they owe, some did not. */
import { addDays, plainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { Dues, officerRoles, partyTalk, Study, type TalkReading, Teams } from "@xiuhua/core/party"
import { chance, type Random, wholeBetween } from "../random.ts"
import { branches, type DemoMember, members, membersIn, personOf, stationTeam, TEMPORARY } from "./party-people.ts"
import { duesOf } from "./party-registers.ts"

const two = (n: number): string => String(n).padStart(2, "0")
const months = Array.from({ length: 12 }, (_, at) => at + 1)
const isOfficer = ({ role }: DemoMember): boolean => (officerRoles as ReadonlyArray<string>).includes(role)

/** Those who fall short of their hours: one officer, two members. */
const short = [membersIn(branches.brigade)[3], membersIn(branches.brigade)[12], membersIn(branches.office)[9]]

/**
 * Records of study: two hours on eleven theme days, a course of two days for all who reach their hours, another one and a
 * meeting each month for officers, a long one for cadres, an induction for civil servants but one.
 */
export const studyRows = (year: number): ReadonlyArray<Row> => {
  let n = 0
  const record = (
    person: DemoMember["ref"],
    branch: string | null,
    more: Omit<Parameters<typeof toRow<(typeof Study.study)["fields"]>>[1], "record" | "person" | "branch">
  ): Row => {
    n++
    return toRow(Study.study, { record: `学-${year}-${String(n).padStart(5, "0")}`, person, branch, ...more })
  }
  const ofMembers = members.flatMap((member) => {
    const { branch, ref } = member
    const themes = months
      .slice(0, 11)
      .map((month) =>
        record(ref, branch, { form: "themeDay", from: `${year}-${two(month)}-15`, hours: "2", topic: "主题党日学习" })
      )
    if (short.some((one) => one?.ref === ref)) return themes
    const course = record(ref, branch, { form: "course", from: `${year}-05-10`, to: `${year}-05-11`, days: "2" })
    if (!isOfficer(member)) return [...themes, course]
    const second = record(ref, branch, { form: "course", from: `${year}-09-14`, to: `${year}-09-15`, days: "2" })
    const meetings = months.map((month) =>
      record(ref, branch, { form: "meeting", from: `${year}-${two(month)}-08`, hours: "1", topic: "支委会学习" })
    )
    return [...themes, course, second, ...meetings]
  })
  const ofCadres = membersIn(branches.office)
    .slice(0, 7)
    .map(({ branch, ref }) =>
      record(ref, branch, { form: "course", from: `${year}-10-10`, to: `${year}-10-21`, days: "12" })
    )
  const ofNewStaff = Array.from({ length: 5 }, (_, at) =>
    record(personOf(81 + at), null, { form: "induction", from: `${year}-03-01`, to: `${year}-03-12`, days: "12" })
  )
  // Hours of the temporary branch wait for the home branch; those of the sanitation station are still open.
  const ofTeam = stationTeam.map(({ branch, ref }) =>
    record(ref, TEMPORARY, {
      form: "meeting",
      from: `${year}-04-08`,
      hours: "1.5",
      confirmed: branch === branches.station ? null : "yes"
    })
  )
  return [...ofMembers, ...ofCadres, ...ofNewStaff, ...ofTeam]
}

export const classRows = (year: number): ReadonlyArray<Row> =>
  (
    [
      ["党员集中培训", "course", "05-10", "05-11", 36, "yes"],
      ["班子成员培训", "course", "09-14", "09-15", 11, "yes"],
      ["干部能力提升", "course", "10-10", "10-21", 7, "no"],
      ["新录用人员岗前培训", "induction", "03-01", "03-12", 9, "yes"]
    ] as const
  ).map(([name, form, from, to, trainees, integrity], at) =>
    toRow(Study.trainingClass, {
      class: `班-${year}-${at + 1}`,
      name: `演示${name}`,
      form,
      orgUnit: "演示机关",
      from: `${year}-${from}`,
      to: `${year}-${to}`,
      trainees: String(trainees),
      integrity
    })
  )

/** Dues of every month; now and then somebody pays in the next one. */
export const paymentRows = (random: Random, year: number): ReadonlyArray<Row> =>
  months.flatMap((month) =>
    members.map(({ branch, ref }, at) => {
      const late = month < 12 && chance(random, 0.02)
      return toRow(Dues.duesPayment, {
        receipt: `费-${year}-${two(month)}-${two(at + 1)}`,
        member: ref,
        branch,
        purpose: "dues",
        month: `${year}-${two(month)}-01`,
        paidOn: `${year}-${two(late ? month + 1 : month)}-${two(late ? 6 : 5 + wholeBetween(random, 0, 20))}`,
        amount: duesOf(at).due
      })
    })
  )

/** Talks: every pair of officers, every member with an officer; a few never talked with another member. */
export const talkRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const made: Array<readonly [TalkReading, string, DemoMember, DemoMember]> = []
  for (const branch of Object.values(branches)) {
    const own = membersIn(branch)
    const officers = own.filter(isOfficer)
    const others = own.filter((one) => !isOfficer(one))
    officers.forEach((first, at) => {
      for (const second of officers.slice(at + 1)) made.push(["committeePair", branch, first, second])
    })
    others.forEach((member, at) => {
      const officer = officers[at % officers.length]
      const other = others[(at + 1) % others.length]
      if (officer !== undefined) made.push(["withCommittee", branch, officer, member])
      if (at % 2 === 0 && other !== undefined && !chance(random, 0.2))
        made.push(["amongMembers", branch, member, other])
    })
  }
  return made.map(([kind, branch, { ref: first }, { ref: second }], at) =>
    toRow(partyTalk, {
      talk: `谈-${year}-${String(at + 1).padStart(3, "0")}`,
      day: `${year}-${two(wholeBetween(random, 2, 11))}-${two(wholeBetween(random, 1, 28))}`,
      branch,
      kind,
      first,
      second,
      followUp: at % 7 === 0 ? "yes" : "no"
    })
  )
}

const TEAM = "汕尾高铁站防疫应急队"

export const teamRows = (year: number): ReadonlyArray<Row> => [
  toRow(Teams.team, {
    team: TEAM,
    type: "task",
    task: "高铁站疫情防控",
    temporaryBranch: TEMPORARY,
    document: `演示党〔${year}〕8号`,
    validFrom: `${year}-03-20`,
    validUntil: `${year}-12-10`
  }),
  ...["演示城市先锋服务队", "演示垃圾分类服务队"].map((team, at) =>
    toRow(Teams.team, {
      team,
      type: at === 0 ? "cityPioneer" : "service",
      orgUnit: "演示机关",
      validFrom: `${year - 1}-07-01`
    })
  )
]

/** Service of the team at the station each week, of the others each month; what nobody confirmed does not count. */
export const serviceRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const days = [
    ...Array.from({ length: 36 }, (_, week) => ({
      team: TEAM,
      day: addDays(plainDate(`${year}-03-24`), 7 * week),
      event: "进站查验",
      people: stationTeam
    })),
    ...months.map((month) => ({
      team: "演示垃圾分类服务队",
      day: `${year}-${two(month)}-19`,
      event: "入户宣传",
      people: membersIn(branches.office).slice(0, 6)
    }))
  ]
  let n = 0
  return days.flatMap(({ day, event, people, team }) =>
    people.map(({ ref }) => {
      n++
      return toRow(Teams.service, {
        record: `服-${year}-${String(n).padStart(4, "0")}`,
        person: ref,
        team,
        day,
        event,
        community: team === TEAM ? "汕尾高铁站" : "演示社区",
        hours: team === TEAM ? "4" : "2.5",
        confirmedBy: chance(random, 0.95) ? "organiser" : null
      })
    })
  )
}

export const postRows = (year: number): ReadonlyArray<Row> =>
  stationTeam.slice(0, 3).map(({ branch, ref }, at) =>
    toRow(Teams.pioneerPost, {
      post: `演示先锋岗-${at + 1}`,
      type: "pioneer",
      place: "汕尾高铁站",
      branch,
      holder: ref,
      validFrom: `${year}-04-01`
    })
  )

export const partnershipRows = (year: number): ReadonlyArray<Row> => [
  toRow(Teams.partnership, {
    agreement: `共建-${year}-1`,
    branch: branches.office,
    partner: "演示村01",
    partnerType: "village",
    validFrom: `${year}-01-10`
  })
]

export const partnershipItemRows = (year: number): ReadonlyArray<Row> =>
  ["安装路灯", "整治边沟", "垃圾分类亭"].map((name, at) =>
    toRow(Teams.partnershipItem, {
      item: `共建-${year}-1-${at + 1}`,
      agreement: `共建-${year}-1`,
      branch: branches.office,
      partner: "演示村01",
      type: "project",
      name,
      agreedOn: `${year}-02-0${at + 1}`,
      acceptedOn: at === 2 ? null : `${year}-0${7 + at}-20`
    })
  )

export const brandRows = (year: number): ReadonlyArray<Row> =>
  ["党建+垃圾分类", "党建+综合整治"].map((brand) =>
    toRow(Teams.brand, { brand, orgUnit: "演示机关", validFrom: `${year - 1}-07-01` })
  )
