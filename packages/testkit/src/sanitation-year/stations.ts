/** 转运站 — three stations, their daily checks and what they held at the end of each day. */
import { plainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { checkItems, stationCheck, stationStock, transferStation } from "@xiuhua/core/sanitation"
import { decimalText } from "../district-year/apportion.ts"
import { yearDays } from "../district-year/days.ts"
import { stations, streets } from "../district-year/names.ts"
import { type Random, wholeBetween } from "../random.ts"
import type { KeyedDuty } from "../whole-year/key-entry.ts"
import { transferStations } from "./names.ts"
import { personOf } from "./person.ts"
import { clock } from "./span.ts"

export const stationRows = (year: number): ReadonlyArray<Row> =>
  transferStations.map((station, at) =>
    toRow(transferStation, {
      station,
      street: streets[at]?.[0] ?? streets[0][0],
      orgUnit: stations[at] as string,
      from: plainDate(`${year}-01-01`)
    })
  )

/** Planted among the checks, by station and day: not made, without photos, a fault that opened no problem. */
const oddChecks: Readonly<Record<string, "none" | "unproved" | "contradictory">> = {
  "0 01-22": "none",
  "0 08-14": "none",
  "1 02-01": "none",
  "1 10-05": "unproved",
  "2 02-02": "none",
  "2 06-18": "contradictory",
  "2 11-27": "none"
}

/** One check a station and day: nine items, photos, somebody who signs. */
export const stationCheckRows = (random: Random, year: number): ReadonlyArray<Row> =>
  yearDays(year).flatMap(({ date }) =>
    transferStations.flatMap((station, at) => {
      const odd = oddChecks[`${at} ${date.slice(5)}`]
      if (odd === "none") return []
      const items = Object.fromEntries(checkItems.map((item) => [item, "ok"])) as Readonly<
        Record<(typeof checkItems)[number], "ok" | "problem">
      >
      const isFaulty = odd === "contradictory" || wholeBetween(random, 1, 40) === 1
      return [
        toRow(stationCheck, {
          day: date,
          time: clock(wholeBetween(random, 480, 660)),
          station,
          inspector: personOf("转运站检查", at + 1),
          ...items,
          ...(isFaulty && { surroundings: "problem" }),
          photos: odd === "unproved" ? null : wholeBetween(random, 2, 6),
          problemsOpened: isFaulty && odd === undefined ? 1 : 0,
          round: "1"
        })
      ]
    })
  )

/** What a ticketed station held at the end of a day, in kilograms, by day; see the tickets. */
export type Stocks = ReadonlyMap<string, number>

/** Days on which a station's stock was not held closed, or not measured. */
const oddStocks: Readonly<Record<string, "open" | "unmeasured">> = {
  "1 04-09": "open",
  "1 07-21": "open",
  "2 02-03": "unmeasured",
  "2 12-11": "open"
}

/** What the odd checks and stocks come to: a duty of that station and day each. */
export const stationDuties = (year: number): ReadonlyArray<KeyedDuty> => {
  const at = (key: string) => {
    const [station = "", day = ""] = key.split(" ")
    return { subject: transferStations[Number(station)] ?? "", from: `${year}-${day}` }
  }
  const checks = { none: "missed", unproved: "evidence-incomplete", contradictory: "needs-review" } as const
  return [
    ...Object.entries(oddChecks).map(([key, odd]): KeyedDuty => {
      return { rule: "sanitation.daily-station-check", ...at(key), status: checks[odd] }
    }),
    ...Object.keys(oddStocks).map((key): KeyedDuty => {
      return { rule: "sanitation.station-same-day", ...at(key), status: "missed" }
    })
  ]
}

/** What each station held every day, a little or an explicit nothing; of the ticketed station what its tickets leave. */
export const stationStockRows = (random: Random, year: number, ticketed: Stocks): ReadonlyArray<Row> =>
  yearDays(year).flatMap(({ date }, dayAt) =>
    transferStations.flatMap((station, at) => {
      const odd = oddStocks[`${at} ${date.slice(5)}`]
      if (odd === "unmeasured") return []
      const drawn = Math.max(0, wholeBetween(random, -20, 40)) * 10
      const measured = at === 0 ? (ticketed.get(date) ?? drawn) : drawn
      return [
        toRow(stationStock, {
          day: date,
          station,
          opening: dayAt === 0 ? "0" : null,
          measured: decimalText(measured, 3),
          closed: odd === "open" ? "no" : "yes"
        })
      ]
    })
  )
