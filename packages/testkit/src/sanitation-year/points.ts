/**
 * 收集点与收运 — thirteen points, each emptied every day after it closed and before the cut-off, but for six point-days that
 * were not cleared: emptied before closing, forgotten at the Spring Festival and in a storm, too late after midnight.
 */
import { addDays, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { clearanceDelay, collectionPoint, emptying } from "@xiuhua/core/sanitation"
import { yearDays } from "../district-year/days.ts"
import { documentNumber, stations, streets } from "../district-year/names.ts"
import { type Random, wholeBetween } from "../random.ts"
import { plateOfCollector } from "./names.ts"
import { clock } from "./span.ts"

const POINTS = 13
/** Out of service in November, by document. */
const CLOSED_FOR_WORKS = 10
/** In service from September on. */
const NEW_POINT = 13
const MIDNIGHT = 1_440

const pointName = (n: number): string => `收集点-${String(n).padStart(2, "0")}`

/** When a point stops taking waste: four take it around the clock, six at set times, three are waste houses. */
const closesAt = (n: number): number => (n <= 4 ? MIDNIGHT : n <= 10 ? 21 * 60 : 22 * 60)

const container = (n: number) => (n <= 4 ? "bins" : n <= 10 ? "timed" : "house")

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
    { point: 12, day: on("09-10"), emptied: MIDNIGHT + 500, reason: "breakdown", note: "车辆故障" }
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

/** Why they were not cleared: a reason explains and never excuses. */
export const delayRows = (year: number): ReadonlyArray<Row> =>
  missedPointDays(year).map(({ day, note, point, reason }) =>
    toRow(clearanceDelay, { day, point: pointName(point), reason, note })
  )
