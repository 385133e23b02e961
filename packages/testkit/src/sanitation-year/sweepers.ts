/** 扫路车作业 — two runs a route and day, one in each window; a few too short, too fast, brush up, or over the edge of a window. */
import { type Row, toRow } from "@xiuhua/core/ledger"
import { sweeperRun } from "@xiuhua/core/sanitation"
import { stations } from "../district-year/names.ts"
import { pickWeighted, type Random, wholeBetween } from "../random.ts"
import { routeName } from "./sections.ts"
import { daysIn, type Spans } from "./span.ts"
import type { Weather } from "./weather.ts"

const windows = {
  first: { from: "04:10", until: "06:15", early: "03:35" },
  second: { from: "13:10", until: "14:50", early: "12:30" }
} as const

type Course = "whole" | "short" | "none" | "early" | "cut" | "brushUp" | "fast"

const courses: ReadonlyArray<readonly [Course, number]> = [
  ["whole", 1_900],
  ["short", 40],
  ["none", 16],
  ["early", 16],
  ["cut", 12],
  ["brushUp", 8],
  ["fast", 8]
]

/** The runs since the finer ledgers are kept; on the day of a storm no sweeper leaves. */
export const sweeperRunRows = (random: Random, { kept }: Spans, { standstill }: Weather): ReadonlyArray<Row> =>
  daysIn(kept)
    .filter((day) => !standstill.has(day))
    .flatMap((day) =>
      stations.flatMap((_, at) =>
        (["first", "second"] as const).flatMap((window) => {
          const course = pickWeighted(random, courses)
          const percent = wholeBetween(random, 96, 100)
          if (course === "none") return []
          const { early, from, until } = windows[window]
          const isEarly = course === "early" || course === "cut"
          return [
            toRow(sweeperRun, {
              run: `机扫-${day}-${at + 1}-${window === "first" ? 1 : 2}`,
              day,
              route: routeName(at),
              from: isEarly ? early : from,
              until,
              covered: String(course === "short" ? percent - wholeBetween(random, 6, 20) : percent),
              // Begun before the window: who says how much of it lay outside is judged, who does not cannot be.
              outside: course === "cut" ? String(wholeBetween(random, 6, 12)) : null,
              brush: course === "brushUp" ? "no" : "yes",
              speed: course === "fast" ? "21.5" : String(wholeBetween(random, 8, 14)),
              vehicle: `演扫-0${at + 1}`
            })
          ]
        })
      )
    )
