/** 岗位、执勤、服务、调查、联合行动、资料 — what was stood, asked, done together and given out in a year. */
import { addDays } from "@xiuhua/core/calendar"
import { dutyShift, jointAction, material, post, serviceItem, serviceRequest, survey } from "@xiuhua/core/governance"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { drawDays, yearDays } from "../district-year/days.ts"
import type { GeneratedLedger } from "../district-year/district-year.ts"
import { pickStreet, placeName, recordNumber } from "../district-year/names.ts"
import { type Random, wholeBetween } from "../random.ts"
import { streetNames } from "./tasks.ts"

const STATION = "汕尾站(高铁)"
const CROSSING = "演示值守岗-2"
const CLOSED = "演示岗-B1"
const TEAM = "汕尾高铁站防疫应急队"

const postRows = (year: number): ReadonlyArray<Row> => {
  const validFrom = `${year}-01-05`
  return [
    toRow(post, {
      post: STATION,
      team: TEAM,
      task: "引导落地核酸",
      risk: "hard",
      daily: "yes",
      openness: "open",
      place: STATION,
      validFrom,
      validUntil: `${year}-12-20`
    }),
    toRow(post, {
      post: CROSSING,
      task: "市容值守",
      risk: "ordinary",
      daily: "yes",
      openness: "open",
      place: placeName(7),
      validFrom: `${year}-11-01`
    }),
    toRow(post, { post: CLOSED, task: "反走私反偷渡", risk: "dangerous", daily: "no", openness: "closed", validFrom })
  ]
}

/** Days on which nobody stood at the second post. */
const MISSED: ReadonlyArray<string> = ["11-13", "12-04"]
const CLOSED_SHIFTS = 64

const shiftRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const days = yearDays(year)
  const team = days
    .filter(({ date }) => date >= `${year}-01-05` && date <= `${year}-12-20`)
    .flatMap(({ date }) =>
      (["morning", "day", "night"] as const).map((shift) =>
        toRow(dutyShift, {
          post: STATION,
          day: date,
          shift,
          task: "引导落地核酸",
          team: TEAM,
          openness: "open",
          place: STATION,
          personTimes: String(wholeBetween(random, 4, 12))
        })
      )
    )
  const crossing = days
    .filter(({ date }) => date >= `${year}-11-01` && !MISSED.includes(date.slice(5)))
    .map(({ date }) =>
      toRow(dutyShift, {
        post: CROSSING,
        day: date,
        shift: "day",
        task: "市容值守",
        openness: "open",
        place: placeName(7),
        personTimes: String(wholeBetween(random, 2, 4))
      })
    )
  const closed = new Set(drawDays(random, days, CLOSED_SHIFTS).map(({ date }) => date))
  return [
    ...team,
    ...crossing,
    ...[...closed].map((day) =>
      toRow(dutyShift, {
        post: CLOSED,
        day,
        shift: "night",
        task: "反走私反偷渡",
        openness: "closed",
        personTimes: String(wholeBetween(random, 6, 10))
      })
    )
  ]
}

const ITEMS = ["临时占道审批", "户外广告设置审批", "建筑垃圾处置核准"] as const
const REQUESTS = 180

/** Requests of a year: one in fifteen late, the last ones still open, some taken back. */
const requestRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), REQUESTS).map(({ date }, at) => {
    const dueOn = addDays(date, 15)
    const late = at % 15 === 8
    const doneOn = addDays(date, late ? 19 : wholeBetween(random, 2, 15))
    const open = doneOn > `${year}-12-31`
    return toRow(serviceRequest, {
      request: recordNumber("申", year, at + 1),
      item: ITEMS[at % ITEMS.length] ?? ITEMS[0],
      askedOn: date,
      street: pickStreet(random),
      dueOn,
      ...(open ? {} : { doneOn, result: at % 31 === 9 ? "withdrawn" : at % 12 === 6 ? "refused" : "granted" })
    })
  })

const surveyRows = (random: Random, year: number): ReadonlyArray<Row> =>
  (["06-10", "12-10"] as const).flatMap((day) =>
    streetNames.flatMap((street, at) => {
      const sample = wholeBetween(random, 120, 260)
      const base = { day: `${year}-${day}`, street, surveyor: "演示调查机构", sample: String(sample) }
      const number = `调-${year}-${day.slice(0, 2)}-${at + 1}`
      return [
        toRow(survey, {
          ...base,
          survey: number,
          topic: "satisfaction",
          question: "对城市管理工作是否满意",
          satisfied: String(Math.floor((sample * wholeBetween(random, 88, 96)) / 100))
        }),
        toRow(survey, {
          ...base,
          survey: number,
          topic: "safety",
          question: "是否感到安全",
          satisfied: String(Math.floor((sample * wholeBetween(random, 90, 98)) / 100))
        })
      ]
    })
  )

const JOINT = 42

const jointRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), JOINT).flatMap(({ date }, at) => {
    const street = pickStreet(random)
    const action = recordNumber("联", year, at + 1)
    const row = (partner: string, partnerType: "street" | "community" | "department", personTimes: string | null) =>
      toRow(jointAction, {
        action,
        day: date,
        partner,
        partnerType,
        topic: "演示联合整治",
        street,
        dataShared: at % 4 === 0 ? "yes" : "no",
        personTimes
      })
    return [
      row(`${street}办事处`, "street", String(wholeBetween(random, 6, 20))),
      ...(at % 3 === 0 ? [row("演示社区", "community", null)] : []),
      ...(at % 5 === 0 ? [row("演示公安派出所", "department", null)] : [])
    ]
  })

const MATERIALS = 60

const materialRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), MATERIALS).map(({ date }, at) =>
    toRow(material, {
      record: recordNumber("料", year, at + 1),
      day: date,
      title: "演示宣传资料",
      topic: at % 2 === 0 ? "垃圾分类" : "门前三包",
      form: at % 6 === 5 ? "article" : "leaflet",
      street: pickStreet(random),
      copies: at % 6 === 5 ? null : String(wholeBetween(random, 100, 600))
    })
  )

/** Posts and shifts, services, surveys, joint actions and material. */
export const workLedgers = (random: (purpose: string) => Random, year: number): ReadonlyArray<GeneratedLedger> => [
  { kind: post, rows: postRows(year) },
  { kind: dutyShift, rows: shiftRows(random(dutyShift.id), year) },
  {
    kind: serviceItem,
    rows: ITEMS.map((item) => toRow(serviceItem, { item, promise: "15日", validFrom: `${year - 1}-01-01` }))
  },
  { kind: serviceRequest, rows: requestRows(random(serviceRequest.id), year) },
  { kind: survey, rows: surveyRows(random(survey.id), year) },
  { kind: jointAction, rows: jointRows(random(jointAction.id), year) },
  { kind: material, rows: materialRows(random(material.id), year) }
]
