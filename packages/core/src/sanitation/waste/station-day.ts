/** 转运站日平衡 — one station on one day: what came, what left, what should be there and what is (R9.5, R4.4e). */
import { addDays } from "../../calendar/index.ts"
import { and, code, day, defineDerivation, defineKind, eq, measure, type Row, text } from "../../ledger/index.ts"
import type { Regime } from "../../regulation/index.ts"
import { mass, rowOf, sumOf } from "./exact.ts"
import { about } from "./in-service.ts"
import { stationBalance } from "./station-balance.ts"
import { stationStock, stockOf } from "./station-stock.ts"
import { countable, standingOf, ticketStanding } from "./ticket-standing.ts"
import { stationOf, stationOn, transferStation } from "./transfer-station.ts"

const fields = {
  day: day("日期", "day"),
  station: text("转运站", "transfer station"),
  opening: measure("期初存量", "opening stock", mass, { optional: true }),
  in: measure("进站量", "in", mass),
  out: measure("出站量", "out", mass),
  /** Missing where it is unknown or would be below nothing. */
  expected: measure("推算存量", "expected stock", mass, { optional: true }),
  measured: measure("实测存量", "measured stock", mass),
  gap: measure("平衡差", "gap", mass, { optional: true }),
  tolerance: measure("容差", "tolerance", mass),
  balance: code("平衡判定", "balance", {
    ok: { zh: "平衡", en: "balanced" },
    failed: { zh: "不平衡", en: "not balanced" },
    impossible: { zh: "出站量超过可出量", en: "more out than there was" },
    "no-opening": { zh: "无期初存量", en: "opening stock unknown" }
  }),
  cleared: code("日清判定", "cleared", {
    cleared: { zh: "已清", en: "cleared" },
    "not-cleared": { zh: "未清", en: "not cleared" },
    "needs-review": { zh: "待核实", en: "needs review" }
  })
}

export const stationDay = defineKind({
  id: "sanitation.station-day",
  label: { zh: "转运站日平衡", en: "Balance of transfer stations" },
  fields,
  key: ["day", "station"],
  day: "day",
  grain: "day",
  place: "station",
  retentionYears: 10
})

const asRow = rowOf(stationDay)

/** The balance of each station and day for which a stock was measured. */
export const stationDayDerivation = (regime: Pick<Regime, "law">) => {
  const balanced = stationBalance(regime)
  return defineDerivation({
    id: "sanitation.station-day-from-stock",
    from: stationStock,
    to: stationDay,
    group: { day: "day", station: "station" },
    beside: [
      {
        kind: ticketStanding,
        of: ([row]) => {
          const { day, station } = stockOf(row as Row)
          return and(eq("day", day), eq("facility", station), eq("stage", "station"), countable)
        },
        touches: (row) => {
          const { day, facility, stage } = standingOf(row)
          return stage === "station" ? and(eq("day", day), eq("station", facility)) : undefined
        }
      },
      {
        kind: stationStock,
        of: ([row]) => {
          const { day, opening, station } = stockOf(row as Row)
          return opening === null ? and(eq("day", addDays(day, -1)), eq("station", station)) : undefined
        },
        touches: (row) => and(eq("day", addDays(stockOf(row).day, 1)), eq("station", stockOf(row).station))
      },
      {
        kind: transferStation,
        of: ([row]) => eq("station", stockOf(row as Row).station),
        touches: (row) => about(transferStation, "station", row, "station", "day")
      }
    ],
    derive: ([row], [tickets = [], stocks = [], stations = []]) => {
      const { closed, day, measured, opening: stated, station } = stockOf(row as Row)
      const registered = stationOn(stations, station, day)
      const { carryOverLimit = null, tolerance: allowed = null } = registered === undefined ? {} : stationOf(registered)
      const moved = (direction: string) =>
        sumOf(tickets.map(standingOf).map((one) => (one.direction === direction ? one.net : null))) ?? 0
      const [before] = stocks
      const opening = stated ?? (before === undefined ? null : stockOf(before).measured)
      const masses = { day, opening, in: moved("in"), out: moved("out"), measured }
      const { balance, cleared, expected, gap, tolerance } = balanced({
        ...masses,
        closed: closed === "yes",
        tolerance: allowed,
        carryOverLimit
      })
      return [
        asRow({
          ...masses,
          station,
          expected: expected === null || expected < 0 ? null : expected,
          gap,
          tolerance,
          balance,
          cleared
        })
      ]
    }
  })
}
