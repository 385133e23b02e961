/**
 * One new entry → refreshed duty: the daily check of 300 stations over a year, against a hand-written update of the same
 * accumulators.
 *
 *     node --conditions=@xiuhua/source bench/duty-update.ts
 *
 * Ours is the rule of the tests (R6.1) with registers, exemptions and evidence, and gives the whole outcome; the hand-written
 * one knows this one rule, is handed small whole numbers, and gives status and evidence. Both must agree on every outcome.
 */
import { addDays, chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import { dutyState } from "@xiuhua/core/duties"
import { checkRow, dailyStationCheck, station, stationCheck, stationRow } from "../packages/core/test/duties/rules.ts"
import { compare, formatRatio, markdown, ratio, sink } from "./lib/compare.ts"

const STATIONS = 300
const DAYS = 365
const CHANGES = 20_000
const GOAL = 50
const first = plainDate("2025-01-01")
const on = plainDate("2026-01-01")
const range = { from: first, to: addDays(first, DAYS - 1) }
const days = Array.from({ length: DAYS }, (_, day) => addDays(first, day))
const names = Array.from({ length: STATIONS }, (_, n) => `站${n}`)

/** The n-th check; the order jumps about, one in twenty has no inspector. */
const checks = Array.from({ length: CHANGES }, (_, n) => {
  const at = (n * 7919) % (STATIONS * DAYS)
  const signed = n % 20 !== 0
  const [stationAt, day] = [at % STATIONS, Math.floor(at / STATIONS)]
  const row = checkRow(names[stationAt] as string, days[day] as (typeof days)[number], {
    inspector: signed ? "P1" : null
  })
  return { station: stationAt, day, signed, row }
})

const ours = () => {
  const state = dutyState(dailyStationCheck, { on, calendar: chinaWorkCalendar, range })
  for (const [n, name] of names.entries()) state.load(station, n + 1, stationRow(name, plainDate("2020-01-01"), null))
  return state
}

const byHand = () => {
  const evidence = new Map<number, Array<number>>()
  const signed = new Uint16Array(STATIONS * DAYS)
  return {
    put: (n: number) => {
      const check = checks[n] as (typeof checks)[number]
      const at = check.day * STATIONS + check.station
      const own = evidence.get(at)
      if (own === undefined) evidence.set(at, [n + 1])
      else own.push(n + 1)
      if (check.signed) signed[at] = (signed[at] as number) + 1
      const status = (signed[at] as number) > 0 ? "met" : "evidence-incomplete"
      return { station: check.station, day: check.day, status, evidence: evidence.get(at) }
    },
    statuses: () =>
      Array.from({ length: STATIONS * DAYS }, (_, at) =>
        (signed[at] as number) > 0 ? "met" : evidence.has(at) ? "evidence-incomplete" : "missed"
      )
  }
}

{
  const [state, hand] = [ours(), byHand()]
  for (const [n, { row }] of checks.entries()) {
    state.put(stationCheck, n + 1, row)
    hand.put(n)
  }
  const known = new Map(state.outcomes().map(({ period, status, subject }) => [`${subject} ${period.id}`, status]))
  const agreed = hand
    .statuses()
    .every((status, at) => known.get(`${names[at % STATIONS]} ${days[Math.floor(at / STATIONS)]}`) === status)
  if (!agreed || known.size !== STATIONS * DAYS) throw new Error("the two do not agree")
  console.log(`${STATIONS} stations × ${DAYS} days: both agree on ${known.size.toLocaleString("en")} outcomes.\n`)
}

let state = ours()
let hand = byHand()
const timings = await compare(
  {
    "by hand, one rule": () => {
      hand = byHand()
      for (let n = 0; n < CHANGES; n++) sink.value += hand.put(n).day
      return CHANGES
    },
    "dutyState.put": () => {
      for (let n = 0; n < CHANGES; n++) {
        sink.value += state.put(stationCheck, n + 1, (checks[n] as (typeof checks)[number]).row).length
      }
      state = ours()
      return CHANGES
    }
  },
  { rounds: 7 }
)
console.log(markdown("One new entry → refreshed duty", timings, "by hand, one rule"))
const measured = ratio(timings, "dutyState.put", "by hand, one rule")
console.log(
  `\ndutyState.put takes × ${formatRatio(measured)} the hand-written update; target ≤ ${GOAL}: ${measured.median <= GOAL ? "reached" : "MISSED"}`
)
