/** 质量抽查、工人工时 — samples of litter, some in the rain and some failed; six workers through two hot weeks. */
import { toEpochDay, weekdayOf } from "@xiuhua/core/calendar"
import { fieldIndex, type Row, toRow } from "@xiuhua/core/ledger"
import { cleaningRun, qualitySample, workerDay } from "@xiuhua/core/sanitation"
import { stations } from "../district-year/names.ts"
import type { Section } from "../district-year/sweep-day.ts"
import { chance, type Random, wholeBetween } from "../random.ts"
import type { KeyedFinding } from "../whole-year/key-entry.ts"
import { personOf } from "./person.ts"
import { daysIn, isIn, type Spans } from "./span.ts"
import type { Weather } from "./weather.ts"

const [RUN, RUN_DAY, RUN_SECTION, RUN_METHOD] = ["run", "day", "section", "method"].map((name) =>
  fieldIndex(cleaningRun, name)
) as [number, number, number, number]

/** A sample every other day. The last one is of a section whose run counts, and fails: somebody has to correct the run. */
export const qualitySampleRows = (
  random: Random,
  { kept, runs }: Spans,
  sections: ReadonlyArray<Section>,
  parts: { readonly runs: ReadonlyArray<Row>; readonly weather: Weather }
): ReadonlyArray<Row> => {
  const days = daysIn(kept).filter((_, at) => at % 2 === 0)
  return days.map((day, at) => {
    const section = sections[wholeBetween(random, 0, sections.length - 1)] as Section
    const isWet = parts.weather.wet.has(day)
    const fails = at === days.length - 1 || chance(random, 0.05)
    const run = parts.runs.find(
      (row) => row[RUN_DAY] === day && row[RUN_SECTION] === section.name && row[RUN_METHOD] === "manual"
    )
    return toRow(qualitySample, {
      sample: `抽查-${String(at + 1).padStart(3, "0")}`,
      day,
      section: section.name,
      station: section.station,
      grade: section.grade,
      area: String(wholeBetween(random, 2, 8) * 500),
      peel: fails ? wholeBetween(random, 45, 60) : wholeBetween(random, 0, 3),
      paper: wholeBetween(random, 0, 3),
      butt: wholeBetween(random, 0, 3),
      spit: wholeBetween(random, 0, 3),
      sewage: "0",
      other: 0,
      wet: isWet ? "yes" : "no",
      wind: wholeBetween(random, 1, 3),
      humidity: isWet ? 90 : wholeBetween(random, 55, 78),
      run: isIn(runs, day) ? String(run?.[RUN]) : null
    })
  })
}

/** The sample that fails although the run under it counts. */
export const qualityFindings = ({ kept }: Spans): ReadonlyArray<KeyedFinding> => {
  const days = daysIn(kept).filter((_, at) => at % 2 === 0)
  const sample = `抽查-${String(days.length).padStart(3, "0")}`
  return [{ rule: "sanitation.failed-check-open", facts: { on: String(days.at(-1)), sample } }]
}

const WORKERS = 6
const SUNDAY = 7
const HOTTEST_DAY = 2

/**
 * Six days a week and seven hours a day. Planted: one works outdoors too long on the hottest day and in its hottest hours,
 * one never rests, one has three hours of overtime without a special cause.
 */
export const workerDayRows = ({ heat }: Spans): ReadonlyArray<Row> =>
  daysIn(heat).flatMap((day, at) =>
    Array.from({ length: WORKERS }, (_, n) => n).flatMap((n) => {
      if (weekdayOf(toEpochDay(day)) === SUNDAY && n !== 1) return []
      const isTooLong = n === 0 && at === HOTTEST_DAY
      return [
        toRow(workerDay, {
          worker: personOf("环卫工", n + 1),
          day,
          station: stations[n % stations.length] as string,
          hours: "7",
          overtime: n === 2 && at === 0 ? "3" : null,
          outdoor: isTooLong ? "7" : "5",
          hottest: isTooLong ? "1.5" : "0"
        })
      ]
    })
  )

/** What is planted among the workers: each week without rest, and what two weeks of it come to. */
export const workerFindings = ({ heat }: Spans): ReadonlyArray<KeyedFinding> => {
  const days = daysIn(heat)
  const [first, hottest, second] = [days[0], days[HOTTEST_DAY], days[7]].map(String) as [string, string, string]
  return [
    { rule: "heat-order.outdoor-hours", facts: { on: hottest } },
    { rule: "heat-order.hottest-hours", facts: { on: hottest } },
    { rule: "labour-law.weekly-hours", facts: { on: first } },
    { rule: "labour-law.weekly-rest-days", facts: { on: first } },
    { rule: "labour-law.weekly-rest-days", facts: { on: second } },
    { rule: "labour-law.daily-overtime", facts: { on: first } }
  ]
}
