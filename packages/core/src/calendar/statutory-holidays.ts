/**
 * 法定节日 — the days on which all citizens have a holiday by law, as distinct from weekends and from the days that the yearly
 * arrangements shift (调休). They follow from the regulation and from sun and moon alone, so that the next years are known
 * before their arrangement is published.
 *
 * Source: 《全国年节及纪念日放假办法》 art. 2: 11 days in the texts of 2007 (in force 2008) and 2013 (in force 2014), which differ in
 * the eve of the Spring Festival; 13 in that of 2024 (in force 2025), which was read. The one-off holiday of 2015-09-03 was
 * no day of that article. Lunar days and 清明: a test checks them against npm `chinese-days`.
 */
import { addDays, type PlainDate, plainDate } from "./plain-date.ts"

/** 元旦, 春节, 清明节, 劳动节, 端午节, 中秋节, 国庆节. */
export type Festival =
  | "new-year"
  | "spring-festival"
  | "qingming"
  | "labour-day"
  | "dragon-boat"
  | "mid-autumn"
  | "national-day"

/** What moves from year to year: 正月初一, 清明, 五月初五, 八月十五. */
const moving: ReadonlyArray<
  readonly [year: number, springFestival: string, qingming: string, dragonBoat: string, midAutumn: string]
> = [
  [2012, "2012-01-23", "2012-04-04", "2012-06-23", "2012-09-30"],
  [2013, "2013-02-10", "2013-04-04", "2013-06-12", "2013-09-19"],
  [2014, "2014-01-31", "2014-04-05", "2014-06-02", "2014-09-08"],
  [2015, "2015-02-19", "2015-04-05", "2015-06-20", "2015-09-27"],
  [2016, "2016-02-08", "2016-04-04", "2016-06-09", "2016-09-15"],
  [2017, "2017-01-28", "2017-04-04", "2017-05-30", "2017-10-04"],
  [2018, "2018-02-16", "2018-04-05", "2018-06-18", "2018-09-24"],
  [2019, "2019-02-05", "2019-04-05", "2019-06-07", "2019-09-13"],
  [2020, "2020-01-25", "2020-04-04", "2020-06-25", "2020-10-01"],
  [2021, "2021-02-12", "2021-04-04", "2021-06-14", "2021-09-21"],
  [2022, "2022-02-01", "2022-04-05", "2022-06-03", "2022-09-10"],
  [2023, "2023-01-22", "2023-04-05", "2023-06-22", "2023-09-29"],
  [2024, "2024-02-10", "2024-04-04", "2024-06-10", "2024-09-17"],
  [2025, "2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06"],
  [2026, "2026-02-17", "2026-04-05", "2026-06-19", "2026-09-25"],
  [2027, "2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15"],
  [2028, "2028-01-26", "2028-04-04", "2028-05-28", "2028-10-03"],
  [2029, "2029-02-13", "2029-04-04", "2029-06-16", "2029-09-22"],
  [2030, "2030-02-03", "2030-04-05", "2030-06-05", "2030-09-12"]
]

/** Days of each text: of the Spring Festival counted from 正月初一 (-1 is the eve), and how many of Labour Day. */
interface Text {
  readonly fromYear: number
  readonly springFestival: ReadonlyArray<number>
  readonly labourDays: number
}

const texts: ReadonlyArray<Text> = [
  { fromYear: 2008, springFestival: [-1, 0, 1], labourDays: 1 },
  { fromYear: 2014, springFestival: [0, 1, 2], labourDays: 1 },
  { fromYear: 2025, springFestival: [-1, 0, 1, 2], labourDays: 2 }
]

const NATIONAL_DAYS = 3

const festivalsOf = ([year, springFestival, qingming, dragonBoat, midAutumn]: (typeof moving)[number]) => {
  const text = texts.findLast(({ fromYear }) => fromYear <= year) as Text
  const run = (festival: Festival, first: string, offsets: ReadonlyArray<number>) =>
    offsets.map((offset): readonly [PlainDate, Festival] => [addDays(plainDate(first), offset), festival])
  const days = (count: number) => Array.from({ length: count }, (_, index) => index)
  return [
    ...run("qingming", qingming, [0]),
    ...run("dragon-boat", dragonBoat, [0]),
    ...run("mid-autumn", midAutumn, [0]),
    ...run("spring-festival", springFestival, text.springFestival),
    // Last, so that they name a day on which a lunar festival falls as well (2020-10-01, 2028-10-03).
    ...run("new-year", `${year}-01-01`, [0]),
    ...run("labour-day", `${year}-05-01`, days(text.labourDays)),
    ...run("national-day", `${year}-10-01`, days(NATIONAL_DAYS))
  ]
}

const table: ReadonlyMap<PlainDate, Festival> = new Map(moving.flatMap(festivalsOf))
const years: ReadonlySet<string> = new Set(moving.map(([year]) => String(year)))

/**
 * Which statutory holiday a day is, or `none`. Undefined for a year without data: nothing is known of its days, not that
 * they are none. A day of the adjusted rest around a holiday is `none`: ask the work calendar about that.
 */
export const statutoryHoliday = (day: PlainDate): Festival | "none" | undefined =>
  years.has(day.slice(0, 4)) ? (table.get(day) ?? "none") : undefined

/** The statutory holidays of a year in their order; undefined for a year without data. */
export const statutoryHolidaysOf = (
  year: number
): ReadonlyArray<{ readonly on: PlainDate; readonly festival: Festival }> | undefined =>
  years.has(String(year))
    ? [...table]
        .filter(([on]) => on.startsWith(`${year}-`))
        .map(([on, festival]) => ({ on, festival }))
        .sort((a, b) => (a.on < b.on ? -1 : 1))
    : undefined
