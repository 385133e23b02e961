/** 垃圾分类 — communities and villages, drop-off points and vehicles, samples, surveys, events, and the use of resources. */
import { plainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import {
  accuracySample,
  awarenessSurvey,
  outreachEvent,
  participationRound,
  resourceUse,
  sortingArea,
  sortingPoint,
  sortingVehicle
} from "@xiuhua/core/sanitation"
import { decimalText } from "../district-year/apportion.ts"
import { drawDays, yearDays } from "../district-year/days.ts"
import { district, pickStreet, streets } from "../district-year/names.ts"
import { chance, pickWeighted, type Random, wholeBetween } from "../random.ts"
import type { KeyedFinding } from "../whole-year/key-entry.ts"

const [COMMUNITIES, VILLAGES] = [60, 18]
const two = (n: number): string => String(n).padStart(2, "0")
const communityName = (n: number): string => `演示小区-${two(n)}`

/**
 * Most are sorted both ways; some collect by class into one lorry and cover nothing. Planted: a community that two rows
 * describe differently on the same days.
 */
export const areaRows = (random: Random, year: number): ReadonlyArray<Row> => {
  const from = plainDate(`${year}-01-01`)
  const rows = (nature: "community" | "village", count: number, covered: number) =>
    Array.from({ length: count }, (_, at) => {
      const isCovered = at < covered
      return toRow(sortingArea, {
        area: nature === "community" ? communityName(at + 1) : `演示行政村-${two(at + 1)}`,
        nature,
        street: pickStreet(random),
        from,
        dropOff: "yes",
        collection: isCovered || chance(random, 0.6) ? "yes" : "no",
        transport: isCovered ? "yes" : "no",
        treatment: isCovered && chance(random, 0.9) ? "yes" : "no"
      })
    })
  const twice = toRow(sortingArea, {
    area: communityName(COMMUNITIES),
    nature: "community",
    street: streets[0][0],
    from: `${year}-07-01`,
    collection: "no",
    transport: "no"
  })
  return [...rows("community", COMMUNITIES, 52), ...rows("village", VILLAGES, 13), twice]
}

export const sortingFindings = (year: number): ReadonlyArray<KeyedFinding> => [
  { rule: "sorting.area-contradicts", facts: { area: communityName(COMMUNITIES), on: `${year}-07-01` } }
]

/** Points in service; two were taken away before the year's end. */
export const sortingPointRows = (random: Random, year: number): ReadonlyArray<Row> =>
  Array.from({ length: 86 }, (_, at) =>
    toRow(sortingPoint, {
      point: `投放点-${two(at + 1)}`,
      area: communityName((at % COMMUNITIES) + 1),
      street: pickStreet(random),
      recyclable: "yes",
      hazardous: at % 4 === 0 ? "yes" : "no",
      kitchen: "yes",
      residual: "yes",
      hours: "06:30-08:30 18:30-21:00",
      from: plainDate(`${year}-${two(1 + (at % 10))}-15`),
      until: at < 2 ? plainDate(`${year}-11-30`) : null
    })
  )

export const sortingVehicleRows = (year: number): ReadonlyArray<Row> =>
  Array.from({ length: 22 }, (_, at) =>
    toRow(sortingVehicle, {
      plate: `粤N·分${String(at + 1).padStart(4, "0")}`,
      carries:
        (["residual", "kitchen", "recyclable", "hazardous"] as const)[Math.min(3, Math.floor(at / 7))] ?? "residual",
      sealed: at === 21 ? "no" : "yes",
      orgUnit: "演示保洁公司",
      from: plainDate(`${year - 1}-06-01`),
      until: at === 20 ? plainDate(`${year}-06-30`) : null
    })
  )

const monthly = (year: number, each: number): ReadonlyArray<{ readonly day: string; readonly n: number }> =>
  Array.from({ length: 12 * each }, (_, n) => ({
    n: n + 1,
    day: `${year}-${two(Math.floor(n / each) + 1)}-${two(8 + (n % each) * 5)}`
  }))

/** 1 → `准确-01`: a sheet of samples. */
const sheetName = (n: number): string => `准确-${two(n)}`

export const accuracyRows = (random: Random, year: number): ReadonlyArray<Row> =>
  monthly(year, 4).map(({ day, n }) => {
    const samples = wholeBetween(random, 40, 60)
    return toRow(accuracySample, {
      sheet: sheetName(n),
      day,
      street: pickStreet(random),
      area: communityName(wholeBetween(random, 1, COMMUNITIES)),
      samples,
      correct: samples - wholeBetween(random, 2, 10)
    })
  })

export const participationRows = (random: Random, year: number): ReadonlyArray<Row> =>
  monthly(year, 2).map(({ day, n }) => {
    const observed = wholeBetween(random, 80, 160)
    return toRow(participationRound, {
      round: `参与-${two(n)}`,
      day,
      street: pickStreet(random),
      area: communityName(wholeBetween(random, 1, COMMUNITIES)),
      observed,
      taking: observed - wholeBetween(random, 10, 40)
    })
  })

export const awarenessRows = (random: Random, year: number): ReadonlyArray<Row> =>
  ["06", "12"].flatMap((month) =>
    streets.map(([street]) => {
      const asked = wholeBetween(random, 90, 130)
      return toRow(awarenessSurvey, {
        survey: `知晓-${month}-${street}`,
        question: "四分类",
        day: plainDate(`${year}-${month}-20`),
        street,
        asked,
        knew: asked - wholeBetween(random, 4, 16)
      })
    })
  )

const OUTREACH = 64
const outreachName = (n: number): string => `宣传-${String(n).padStart(3, "0")}`

/** One event under its number. */
const event = (random: Random, n: number, day: string): Row =>
  toRow(outreachEvent, {
    event: outreachName(n),
    day,
    street: pickStreet(random),
    venue: pickWeighted(random, [
      ["community", 6],
      ["company", 2],
      ["school", 3]
    ]),
    topic: "生活垃圾分类知识",
    audience: wholeBetween(random, 30, 220),
    copies: wholeBetween(random, 50, 300)
  })

export const outreachRows = (random: Random, year: number): ReadonlyArray<Row> =>
  drawDays(random, yearDays(year), OUTREACH).map(({ date }, at) => event(random, at + 1, date))

/** Two events of November that were reported when the year's figures had been made. */
export const lateOutreachRows = (random: Random, year: number): ReadonlyArray<Row> =>
  [11, 24].map((date, at) => event(random, OUTREACH + at + 1, plainDate(`${year}-11-${date}`)))

/** Eleven months: nobody reported July, and nobody fills it in. */
export const resourceRows = (random: Random, year: number): ReadonlyArray<Row> =>
  Array.from({ length: 12 }, (_, month) => month + 1)
    .filter((month) => month !== 7)
    .map((month) => {
      const base = wholeBetween(random, 10_400_000, 11_400_000)
      return toRow(resourceUse, {
        month: plainDate(`${year}-${two(month)}-01`),
        borough: district.name,
        district: "全区",
        used: decimalText(Math.round((base * wholeBetween(random, 585, 640)) / 1_000), 3),
        base: decimalText(base, 3)
      })
    })
