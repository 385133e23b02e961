/**
 * 机构、职责、人员、项目 — the bodies that the first user named, each with its end (synthetic days), what the bureau is there for,
 * who works there, and the projects that stand beside figures.
 */
import { plainDate } from "@xiuhua/core/calendar"
import {
  body,
  honour,
  mandate,
  officeHolder,
  projectLink,
  projectRegister,
  projectStage,
  secondment,
  source,
  staff,
  statement
} from "@xiuhua/core/governance"
import { type EntryInput, type Row, toRow } from "@xiuhua/core/ledger"
import type { GeneratedLedger } from "../district-year/district-year.ts"
import { documentNumber, stations, villageName } from "../district-year/names.ts"
import { type Random, wholeBetween } from "../random.ts"
import { personOf } from "../sanitation-year/person.ts"

const BUREAU = "城区城市管理和综合执法局"
const TEAM = "汕尾高铁站防疫应急队"

const bodyRows = (year: number): ReadonlyArray<Row> => {
  const since = `${year - 3}-01-01`
  const row = (name: string, rest: Omit<EntryInput<typeof body.fields>, "body" | "validFrom">, from = since) =>
    toRow(body, { body: name, validFrom: from, parent: BUREAU, ...rest })
  const team = { validUntil: `${year}-12-20` }
  const began = `${year}-01-05`
  return [
    toRow(body, { body: BUREAU, type: "bureau", ends: "standing", validFrom: since }),
    row("党组", { type: "leadingGroup", ends: "standing", basis: "党组工作条例" }),
    row("党组理论中心学习组", { type: "studyGroup", ends: "standing" }),
    row("青年理论学习小组", { type: "youthGroup", ends: "yearlyReview" }),
    row(TEAM, { type: "taskTeam", ends: "taskEnds", endsWith: "落地引导任务", ...team }, began),
    row(`${TEAM}临时党支部`, { type: "temporaryBranch", ends: "withBody", endsWith: TEAM, ...team }, began),
    row("党员先锋岗", { type: "pioneerPost", ends: "pledgeEnds" }, began),
    row("党员专项服务队", { type: "serviceTeam", ends: "byDecision" }),
    row("城市先锋服务队", { type: "serviceTeam", ends: "byDecision" }),
    row("“善美先锋”党员志愿者队伍", { type: "volunteers", ends: "byDecision" }),
    row("环境卫生督查组", { type: "inspectionGroup", ends: "secondmentEnds" }),
    ...stations.map((name) => row(name, { type: "station", ends: "standing" })),
    row("演示转运一站", { type: "facility", ends: "standing" }),
    ...[1, 2, 3].map((n) => row(villageName(n), { type: "partner", ends: "agreementEnds" })),
    // Planted: a post that outlived the team on which it sat.
    row("演示应急值守点", { type: "pioneerPost", ends: "withBody", endsWith: TEAM }, began)
  ]
}

const mandateRows = (year: number): ReadonlyArray<Row> =>
  (
    [
      ["市容环境卫生管理", "appearance"],
      ["城市管理领域行政处罚", "enforcement"],
      ["生活垃圾分类和收运处理", "sanitation"],
      ["党的建设", "party"]
    ] as const
  ).map(([name, field]) =>
    toRow(mandate, { mandate: name, field, basis: "演示三定规定", orgUnit: BUREAU, validFrom: `${year - 3}-01-01` })
  )

const KINDS = [
  ["civilServant", 22],
  ["publicInstitution", 38],
  ["auxiliary", 64],
  ["contract", 16],
  ["dispatched", 8]
] as const

const staffRows = (random: Random, year: number): ReadonlyArray<Row> => {
  let n = 0
  return KINDS.flatMap(([employment, count]) =>
    Array.from({ length: count }, (_, at) => {
      const fresh = at % 9 === 4
      return toRow(staff, {
        person: personOf("职工", ++n),
        employment,
        orgUnit: `演示${(n % 4) + 1}中队`,
        fresh: fresh ? "yes" : "no",
        validFrom: plainDate(fresh ? `${year}-03-0${wholeBetween(random, 1, 9)}` : `${year - 2}-07-01`)
      })
    })
  )
}

const secondmentRows = (year: number): ReadonlyArray<Row> =>
  Array.from({ length: 9 }, (_, at) =>
    toRow(secondment, {
      person: personOf("职工", at + 1),
      orgUnit: `演示${(at % 4) + 1}中队`,
      to: at < 6 ? "环境卫生督查组" : TEAM,
      document: documentNumber("演示抽调", year, at + 1),
      validFrom: `${year}-01-05`,
      validUntil: at < 6 ? null : `${year}-12-20`
    })
  )

const honourRows = (random: Random, year: number): ReadonlyArray<Row> => [
  ...([1, 2, 3, 4, 5, 6] as const).map((n) =>
    toRow(honour, {
      honour: `荣-${year}-${n}`,
      grantedOn: plainDate(`${year}-07-0${wholeBetween(random, 1, 9)}`),
      title: "演示先进个人",
      level: n === 1 ? "city" : "district",
      recipient: "person",
      person: personOf("职工", n),
      ...(n % 3 === 0 ? {} : { consent: n % 3 === 1 ? "yes" : "no" }),
      ...(n % 3 === 1 ? { consentOn: `${year}-07-10` } : {})
    })
  ),
  toRow(honour, {
    honour: `荣-${year}-7`,
    grantedOn: `${year}-12-01`,
    title: "演示先进集体",
    level: "district",
    recipient: "unit",
    orgUnit: stations[0]
  })
]

const PROJECTS = [
  ["“党建+垃圾分类”进小区", "partyLed", "san.sort.participation"],
  ["“党建+创文巩卫”整改", "partyLed", "san.checklist.passed"],
  ["“党建+综合整治”", "partyLed", "enf.source.relapse"],
  ["城市管理像绣花一样精细", "goal", "san.sweep.quality"],
  ["政治建设", "workLine", "pty.meeting.done"],
  ["智慧城管平台", "smart", "enf.case.ontime"]
] as const

const projectRows = (year: number) => ({
  projects: PROJECTS.map(([project, type]) =>
    toRow(projectRegister, { project, type, orgUnit: BUREAU, validFrom: `${year}-01-01` })
  ),
  links: PROJECTS.map(([project, , id]) =>
    toRow(projectLink, { project, what: "indicator", id, validFrom: `${year}-01-01` })
  ),
  stages: (
    [
      ["立项", "03-31", "03-28"],
      ["招标", "06-30", "07-08"],
      ["试运行", "11-30", "11-25"],
      ["验收", "12-31", null]
    ] as const
  ).map(([stage, planned, done]) =>
    toRow(projectStage, {
      project: "智慧城管平台",
      stage,
      orgUnit: BUREAU,
      plannedOn: `${year}-${planned}`,
      doneOn: done === null ? null : `${year}-${done}`,
      listedOn: `${year}-01-01`
    })
  )
})

/** Registers of bodies, people and projects, with what is planted in them. */
export const organisationLedgers = (
  random: (purpose: string) => Random,
  year: number
): ReadonlyArray<GeneratedLedger> => {
  const { links, projects, stages } = projectRows(year)
  const speaker = personOf("职工", 1)
  return [
    { kind: body, rows: bodyRows(year) },
    { kind: mandate, rows: mandateRows(year) },
    {
      kind: source,
      rows: [
        toRow(source, {
          source: "演示转载文章",
          publisher: "演示网站",
          year: String(year),
          copiedOn: `${year}-12-31`,
          reliability: "secondary",
          correction: "向发布者书面提出"
        })
      ]
    },
    { kind: staff, rows: staffRows(random(staff.id), year) },
    { kind: secondment, rows: secondmentRows(year) },
    { kind: honour, rows: honourRows(random(honour.id), year) },
    {
      kind: officeHolder,
      rows: [toRow(officeHolder, { office: "局长", person: speaker, orgUnit: BUREAU, validFrom: `${year - 1}-05-01` })]
    },
    {
      kind: statement,
      rows: [
        toRow(statement, {
          statement: `表-${year}-1`,
          day: `${year}-12-31`,
          office: "局长",
          speaker,
          words: "演示表态：来年继续把小事办细。",
          consent: "yes"
        })
      ]
    },
    { kind: projectRegister, rows: projects },
    { kind: projectStage, rows: stages },
    { kind: projectLink, rows: links }
  ]
}
