/**
 * 收集点与收运 — 120 points, each emptied every day after it closed and before the cut-off, but for 56 point-days that were not
 * cleared: emptied before closing, forgotten at the Spring Festival and in a storm, too late after midnight.
 */
import { addDays, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { clearanceDelay, collectionPoint, emptying } from "@xiuhua/core/sanitation"
import { yearDays } from "../district-year/days.ts"
import { documentNumber, stations, streets } from "../district-year/names.ts"
import { type Random, wholeBetween } from "../random.ts"
import type { KeyedDuty } from "../whole-year/key-entry.ts"
import { plateOfCollector } from "./names.ts"
import { clock } from "./span.ts"

const POINTS = 120
/** Out of service in November, by document. */
const CLOSED_FOR_WORKS = 10
/** In service from September on. */
const NEW_POINT = 23
const MIDNIGHT = 1_440

const pointName = (n: number): string => `收集点-${String(n).padStart(3, "0")}`

/** Of twelve points four take waste around the clock, six at set times, two are waste houses. */
const container = (n: number) => {
  const turn = (n - 1) % 12
  return turn < 4 ? "bins" : turn < 10 ? "timed" : "house"
}

/** When a point stops taking waste. */
const closesAt = (n: number): number => ({ bins: MIDNIGHT, timed: 21 * 60, house: 22 * 60 })[container(n)]

const firstDay = (year: number, n: number): PlainDate => plainDate(`${year}-${n === NEW_POINT ? "09" : "01"}-01`)

export const pointRows = (year: number): ReadonlyArray<Row> =>
  Array.from({ length: POINTS }, (_, at) => at + 1).flatMap((n) => {
    const shared = {
      point: pointName(n),
      street: streets[n % streets.length]?.[0] ?? streets[0][0],
      station: stations[n % stations.length] as string,
      container: container(n),
      closesAt: clock(closesAt(n))
    } as const
    const from = firstDay(year, n)
    if (n !== CLOSED_FOR_WORKS) return [toRow(collectionPoint, { ...shared, from })]
    const document = documentNumber("演示停用", year, 1)
    return [
      toRow(collectionPoint, { ...shared, from, until: `${year}-10-31`, document }),
      toRow(collectionPoint, { ...shared, from: `${year}-12-01` })
    ]
  })

/** The first day of the Spring Festival's days off; 1 February where no arrangement is known. */
const festival = (year: number): PlainDate =>
  yearDays(year).find(({ holiday, month }) => holiday && month <= 1)?.date ?? plainDate(`${year}-02-01`)

interface Missed {
  readonly point: number
  readonly day: PlainDate
  /** Minutes since the midnight of the production day at which it was emptied all the same; null for not at all. */
  readonly emptied: number | null
  readonly reason: "festival" | "typhoon" | "breakdown" | "other"
  readonly note: string
}

/** What is planted: the point-days that were not cleared. */
const missedPointDays = (year: number): ReadonlyArray<Missed> => {
  const on = (day: string) => plainDate(`${year}-${day}`)
  const eve = festival(year)
  const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at)
  /** Points that close before midnight: for the others there is no too early. */
  const closing = from(61, 40).filter((n) => closesAt(n) !== MIDNIGHT)
  return [
    {
      point: 5,
      day: on("03-15"),
      emptied: 20 * 60 + 40,
      reason: "other",
      note: "停止投放前二十分钟已收运，之后未再收"
    },
    { point: 11, day: on("06-20"), emptied: 19 * 60 + 30, reason: "other", note: "提前收运" },
    { point: 6, day: addDays(eve, 1), emptied: null, reason: "festival", note: "春节放假未收运" },
    {
      point: 1,
      day: addDays(eve, 2),
      emptied: MIDNIGHT + 380,
      reason: "festival",
      note: "次日六时二十分收运，超过截止时点"
    },
    { point: 7, day: on("07-20"), emptied: null, reason: "typhoon", note: "台风停运" },
    { point: 12, day: on("09-10"), emptied: MIDNIGHT + 500, reason: "breakdown", note: "车辆故障" },
    ...from(31, 14).map((point): Missed => {
      return { point, day: addDays(eve, 1), emptied: null, reason: "festival", note: "春节放假未收运" }
    }),
    ...from(49, 18).map((point): Missed => {
      return { point, day: on("07-20"), emptied: null, reason: "typhoon", note: "台风停运" }
    }),
    ...from(101, 12).map((point): Missed => {
      return { point, day: on("09-10"), emptied: MIDNIGHT + 500, reason: "breakdown", note: "车辆故障" }
    }),
    ...closing.slice(0, 6).map((point, at): Missed => {
      const day = plainDate(`${year}-${String(at + 3).padStart(2, "0")}-12`)
      return { point, day, emptied: closesAt(point) - 30, reason: "other", note: "停止投放前半小时已收运" }
    })
  ]
}

/** One emptying a point and day in service: across midnight where the point closes with the day. */
export const emptyingRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const missed = new Map(missedPointDays(year).map((one) => [`${one.day} ${one.point}`, one]))
  return yearDays(year).flatMap(({ date, month }) =>
    Array.from({ length: POINTS }, (_, at) => at + 1).flatMap((n) => {
      if (date < firstDay(year, n) || (n === CLOSED_FOR_WORKS && month === 10)) return []
      const drawn =
        closesAt(n) === MIDNIGHT
          ? MIDNIGHT + wholeBetween(random, 245, 350)
          : closesAt(n) + wholeBetween(random, 5, 110)
      const found = missed.get(`${date} ${n}`)
      const minute = found === undefined ? drawn : found.emptied
      if (minute === null) return []
      return [
        toRow(emptying, {
          day: minute >= MIDNIGHT ? addDays(date, 1) : date,
          time: clock(minute % MIDNIGHT),
          point: pointName(n),
          plate: plateOfCollector((n % 6) + 1)
        })
      ]
    })
  )
}

export const pointDuties = (year: number): ReadonlyArray<KeyedDuty> =>
  missedPointDays(year).map(({ day, point }) => ({
    rule: "sanitation.point-same-day",
    subject: pointName(point),
    from: day,
    status: "missed"
  }))

/** Why they were not cleared: a reason explains and never excuses. */
export const delayRows = (year: number): ReadonlyArray<Row> =>
  missedPointDays(year).map(({ day, note, point, reason }) =>
    toRow(clearanceDelay, { day, point: pointName(point), reason, note })
  )
