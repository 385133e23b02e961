/**
 * One new entry → refreshed indicator: a contamination rate with its count of different vehicles, by day × station × class,
 * against a hand-written update of the same accumulators.
 *
 *     node --conditions=@xiuhua/source bench/indicator-update.ts [rows]
 *
 * Ours takes a row as a ledger holds it (texts, `YYYY-MM-DD`) and gives the whole published value: exact ratio, display,
 * status, flags, citation check, rule version. The hand-written one is given small whole numbers, keeps the same sums, days
 * and vehicles with how often each was seen, and gives a float. Both start from the same rows and must agree at the end.
 */
import { parseInstant, plainDate, toEpochDay } from "@xiuhua/core/calendar"
import { defineIndicator, evaluate, liveIndicator, type Numbers } from "@xiuhua/core/indicators"
import { shanwei } from "@xiuhua/locality-shanwei"
import { compare, formatRatio, markdown, ratio, sink } from "./lib/compare.ts"
import { CLASSES, DAYS, haul, type Load, loads, rowOf, STATIONS, VEHICLES } from "./lib/haul.ts"

const ROWS = Number(process.argv[2] ?? 200_000)
const CHANGES = 20_000
const GOAL = 50
const GROUPS = DAYS * STATIONS * CLASSES
const FIRST = toEpochDay(plainDate("2022-01-01"))

const total = (field: string) => ({ kind: haul, select: "occurred", of: { op: "sum", fields: [field] } }) as const
const contamination = defineIndicator({
  id: "bench.contamination",
  label: { zh: "混入率", en: "Contamination" },
  unit: "%",
  better: "down",
  numerator: total("contaminated"),
  denominator: total("net"),
  parts: [
    {
      id: "vehicles",
      label: { zh: "车辆", en: "vehicles" },
      measure: { kind: haul, select: "occurred", of: { op: "distinct", field: "vehicle" } }
    }
  ],
  cites: [
    { from: plainDate("1990-01-01"), cite: { source: "基准", article: "一", gist: "基准测试" }, confidence: "local" }
  ]
})

const entries = new Uint32Array(GROUPS)
const net = new Float64Array(GROUPS)
const contaminated = new Float64Array(GROUPS)
const vehicles = new Uint32Array(GROUPS)
const seen = new Uint16Array(GROUPS * VEHICLES)
const days = new Map<number, Map<number, number>>()

/** Adds a load and gives the rate of its group. */
const byHand = (load: Load): number => {
  const group = (load.day * STATIONS + load.station) * CLASSES + load.class
  ;(entries[group] as number)++
  net[group] = (net[group] as number) + load.net
  contaminated[group] = (contaminated[group] as number) + load.contaminated
  const at = group * VEHICLES + load.vehicle
  const times = (seen[at] as number) + 1
  seen[at] = times
  if (times === 1) (vehicles[group] as number)++
  let own = days.get(group)
  if (own === undefined) {
    own = new Map()
    days.set(group, own)
  }
  own.set(load.day, (own.get(load.day) ?? 0) + 1)
  return (contaminated[group] as number) / (net[group] as number)
}

const period = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }
const by = ["day", "station", "class"]
const live = liveIndicator(contamination, period, by)
const context = { locality: shanwei, asOf: parseInstant("2023-01-01") as number }

const objects = loads(ROWS)
for (const [n, load] of objects.entries()) {
  byHand(load)
  live.change(haul, null, rowOf(load, n, FIRST))
}
const fresh = loads(CHANGES, 7)
const rows = fresh.map((load, n) => rowOf(load, ROWS + n, FIRST))

const HAND = "hand-written update"
const VALUE = "ours: change, then the published value"
const NUMBERS = "ours: change, then the numbers"
const rounds = { [HAND]: 0, [VALUE]: 0, [NUMBERS]: 0 }
const timings = await compare({
  [HAND]: () => {
    rounds[HAND]++
    for (const load of fresh) sink.value += byHand(load)
    return CHANGES
  },
  [VALUE]: () => {
    rounds[VALUE]++
    for (const row of rows) {
      for (const key of live.change(haul, null, row)) {
        sink.value += evaluate(contamination, period, by, live.numbers(key), context).display.length
      }
    }
    return CHANGES
  },
  [NUMBERS]: () => {
    rounds[NUMBERS]++
    for (const row of rows) {
      for (const key of live.change(haul, null, row)) sink.value += live.numbers(key)?.entries ?? 0
    }
    return CHANGES
  }
})

// Each subject added the same loads, ours in twice as many rounds: take the difference back before comparing.
for (let extra = rounds[VALUE] + rounds[NUMBERS] - rounds[HAND]; extra > 0; extra--) {
  for (const row of rows) live.change(haul, row, null)
}
const stands = new Map(live.groups().map((key) => [key.join(" "), live.numbers(key) as Numbers]))
let agreeing = 0
for (let group = 0; group < GROUPS; group++) {
  if (entries[group] === 0) continue
  const day = FIRST + Math.floor(group / (STATIONS * CLASSES))
  const [, date, station, klass] = rowOf(
    {
      ...(objects[0] as Load),
      day: day - FIRST,
      station: Math.floor(group / CLASSES) % STATIONS,
      class: group % CLASSES
    },
    0,
    FIRST
  )
  const numbers = stands.get(`${date} ${station} ${klass}`)
  const [top, bottom, different] = numbers?.measures.map((measure) => Number(measure?.digits)) ?? []
  const same =
    numbers?.entries === entries[group] &&
    top === contaminated[group] &&
    bottom === net[group] &&
    different === vehicles[group]
  if (!same) throw new Error(`${date} ${station} ${klass} differs from the hand-written update`)
  agreeing++
}
console.log(`${ROWS.toLocaleString("en")} rows first, then ${CHANGES.toLocaleString("en")} changes a round`)
console.log(`${agreeing.toLocaleString("en")} groups equal at the end\n`)
console.log(`${markdown("One new entry → refreshed indicator", timings, HAND)}\n`)
for (const name of [VALUE, NUMBERS]) {
  const measured = ratio(timings, name, HAND)
  const verdict = measured.median <= GOAL ? "reached" : "MISSED"
  console.log(`${name} takes × ${formatRatio(measured)} the time of a ${HAND}; target ≤ ${GOAL}: ${verdict}`)
}
