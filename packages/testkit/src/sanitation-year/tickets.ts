/**
 * 过磅 — every weighing of one transfer station in one month: loads in, loads out, and their arrival at the plant. The tonnage
 * of these days is in the year's summary already, so what follows from the tickets is kept aside and stands for nothing.
 *
 * Planted, each a load of its own: a tare that drifted, more than the lorry may weigh, kilograms written as tonnes, a
 * weight between two steps of the scale, a load weighed twice; a trip that never arrived, one that nobody sent, one that
 * lost too much; a day that does not balance and one on which more went out than there was.
 */
import type { PlainDate } from "@xiuhua/core/calendar"
import { type Row, toRow } from "@xiuhua/core/ledger"
import { leachate, scale, ticketDecision, treatmentPlant, wasteVehicle, weighTicket } from "@xiuhua/core/sanitation"
import { apportion, decimalText } from "../district-year/apportion.ts"
import { jitter } from "../district-year/days.ts"
import { type Random, wholeBetween } from "../random.ts"
import type { KeyedDuty, KeyedFinding } from "../whole-year/key-entry.ts"
import { PLANT, plateOfCarrier, plateOfCollector, transferStations } from "./names.ts"
import { clock, daysIn, type Spans } from "./span.ts"
import type { Stocks } from "./stations.ts"

const STATION = transferStations[0]
const SCALES = { station: "地磅-一站", plant: "地磅-处理厂" } as const

/** Weights in kilograms. */
const collector = { tare: 8_200, maximum: 18_000 } as const
const carrier = { tare: 14_500, maximum: 40_000 } as const
const [COLLECTORS, CARRIERS] = [6, 3]

const tonnes = (kilograms: number): string => decimalText(kilograms, 3)

export const scaleRows = (year: number): ReadonlyArray<Row> =>
  (["station", "plant"] as const).map((stage) =>
    toRow(scale, {
      scale: SCALES[stage],
      facility: stage === "station" ? STATION : PLANT,
      stage,
      step: "0.01",
      verifiedUntil: `${year + 1}-03-31`,
      from: `${year}-01-01`
    })
  )

export const plantRows = (year: number): ReadonlyArray<Row> => [
  toRow(treatmentPlant, {
    plant: PLANT,
    method: "incineration",
    qualified: "yes",
    permit: `演示评级〔${year - 1}〕1号`,
    from: `${year}-01-01`
  })
]

export const vehicleRows = (year: number): ReadonlyArray<Row> => {
  const vehicle = (plate: string, { maximum, tare }: { readonly tare: number; readonly maximum: number }) =>
    toRow(wasteVehicle, {
      plate,
      wasteClass: "mixed",
      orgUnit: "演示保洁公司",
      referenceTare: tonnes(tare),
      registeredMaximum: tonnes(maximum),
      from: `${year}-01-01`
    })
  return [
    ...Array.from({ length: COLLECTORS }, (_, at) => vehicle(plateOfCollector(at + 1), collector)),
    ...Array.from({ length: CARRIERS }, (_, at) => vehicle(plateOfCarrier(at + 1), carrier))
  ]
}

interface Load {
  readonly day: PlainDate
  readonly minute: number
  readonly plate: string
  readonly gross: number
  readonly tare: number
  readonly net?: number
}

/** What is planted on which day of the month: a finding of each, but for the last two, which are days of the station. */
const DAYS = {
  drift: 3,
  over: 5,
  clash: 8,
  step: 11,
  repeat: 14,
  lost: 9,
  unsent: 17,
  short: 20,
  gap: 12,
  impossible: 23
}

const onDay = (year: number, day: keyof typeof DAYS): string => `${year}-05-${String(DAYS[day]).padStart(2, "0")}`

export const ticketFindings = (year: number): ReadonlyArray<KeyedFinding> => [
  { rule: "weigh-ticket.tare-tolerance", facts: { day: onDay(year, "drift"), plate: plateOfCollector(1) } },
  { rule: "weigh-ticket.over-maximum", facts: { day: onDay(year, "over"), plate: plateOfCollector(2) } },
  { rule: "weigh-ticket.unit-clash", facts: { day: onDay(year, "clash"), plate: plateOfCollector(3) } },
  { rule: "weigh-ticket.scale-step", facts: { day: onDay(year, "step"), plate: plateOfCollector(4) } },
  { rule: "weigh-ticket.repeat-minutes", facts: { day: onDay(year, "repeat"), plate: plateOfCollector(5) } },
  { rule: "trip-balance.unmatched", facts: { day: onDay(year, "lost"), side: "out" } },
  { rule: "trip-balance.unmatched", facts: { day: onDay(year, "unsent"), side: "in" } },
  { rule: "trip-balance.trip-off", facts: { trip: `车次-${onDay(year, "short").slice(5)}-1` } }
]

/** Days on which the ticketed station does not come out even: what it held was not held, or was more than there was. */
export const ticketDuties = (year: number): ReadonlyArray<KeyedDuty> => {
  const rule = "sanitation.station-same-day"
  return [
    { rule, subject: STATION, from: onDay(year, "gap"), status: "missed" },
    { rule, subject: STATION, from: onDay(year, "impossible"), status: "needs-review" }
  ]
}

export interface Ticketed {
  readonly tickets: ReadonlyArray<Row>
  readonly decisions: ReadonlyArray<Row>
  readonly leachates: ReadonlyArray<Row>
  readonly stocks: Stocks
}

/** The tickets of the month, what was decided about two of them, and what they leave at the end of each day. */
export const ticketed = (random: Random, { tickets: span }: Spans): Ticketed => {
  const tickets: Array<Row> = []
  const decisions: Array<Row> = []
  const stocks = new Map<string, number>()
  const numbers = { station: 0, plant: 0 }

  const weigh = (
    stage: "station" | "plant",
    direction: "in" | "out",
    load: Load,
    trip: { readonly trip: string; readonly station?: string } | undefined = undefined
  ): string => {
    const ticket = `${stage === "station" ? "一" : "厂"}${String(++numbers[stage]).padStart(5, "0")}`
    tickets.push(
      toRow(weighTicket, {
        scale: SCALES[stage],
        ticket,
        day: load.day,
        time: clock(load.minute),
        facility: stage === "station" ? STATION : PLANT,
        stage,
        direction,
        plate: load.plate,
        wasteClass: "mixed",
        origin: "own",
        ...trip,
        gross: tonnes(load.gross),
        tare: tonnes(load.tare),
        net: tonnes(load.gross - load.tare)
      })
    )
    return ticket
  }
  const decide = (ticket: string, { day, gross, tare }: Load, decision: "counts" | "dismissed", reason: string) =>
    decisions.push(
      toRow(ticketDecision, {
        scale: SCALES.station,
        ticket,
        decidedOn: day,
        decision,
        gross: tonnes(gross),
        tare: tonnes(tare),
        reason,
        approver: "演示环卫所负责人"
      })
    )

  let held = 0
  daysIn(span).forEach((day, at) => {
    const date = at + 1
    let arrived = 0
    const collect = (minute: number, n: number, more: Partial<Load> = {}): Load => ({
      day,
      minute,
      plate: plateOfCollector(n),
      gross: collector.tare + wholeBetween(random, 700, 940) * 10,
      tare: collector.tare + wholeBetween(random, -10, 10) * 10,
      ...more
    })
    for (let n = 0; n < 12; n++) {
      const load = collect(300 + n * 45 + wholeBetween(random, 0, 12), (n % COLLECTORS) + 1)
      weigh("station", "in", load)
      arrived += load.gross - load.tare
    }
    if (date === DAYS.drift) {
      const load = collect(900, 1, { tare: collector.tare + 600, gross: collector.tare + 8_600 })
      decide(weigh("station", "in", load), load, "counts", "加装密闭盖后皮重增加，已复核")
      arrived += load.gross - load.tare
    }
    if (date === DAYS.over) weigh("station", "in", collect(900, 2, { gross: 19_400 }))
    if (date === DAYS.clash) weigh("station", "in", collect(900, 3, { gross: 16_300_000 }))
    if (date === DAYS.step) weigh("station", "in", collect(900, 4, { gross: 15_503 }))
    if (date === DAYS.repeat) {
      const first = collect(900, 5, { gross: 15_950 })
      weigh("station", "in", first)
      arrived += first.gross - first.tare
      const again = { ...first, minute: 906 }
      decide(weigh("station", "in", again), again, "dismissed", "同车同毛重六分钟内重复过磅")
    }
    const left = wholeBetween(random, 0, 40) * 10
    const out = apportion(
      (held + arrived - left) / 10,
      Array.from({ length: 5 }, () => jitter(random, 0.1))
    ).map((tens) => tens * 10)
    // More went out than there was: a load of the day before that nobody had weighed in.
    if (date === DAYS.impossible) out.push(16_000)
    out.forEach((net, n) => {
      const load = {
        day,
        minute: 600 + n * 95,
        plate: plateOfCarrier((n % CARRIERS) + 1),
        gross: carrier.tare + net,
        tare: carrier.tare
      }
      const trip = `车次-${day.slice(5)}-${n + 1}`
      weigh("station", "out", load, { trip })
      if (date === DAYS.lost && n === 0) return
      const lost = date === DAYS.short && n === 0 ? 900 : wholeBetween(random, 0, 4) * 10
      weigh("plant", "in", { ...load, minute: load.minute + 40, gross: load.gross - lost }, { trip, station: STATION })
    })
    if (date === DAYS.unsent) {
      const load = { day, minute: 1_130, plate: plateOfCarrier(2), gross: carrier.tare + 9_800, tare: carrier.tare }
      weigh("plant", "in", load, { trip: `车次-${day.slice(5)}-9`, station: STATION })
    }
    held = date === DAYS.gap ? left + 1_450 : left
    stocks.set(day, held)
  })
  const leachates = daysIn(span).map((day) =>
    toRow(leachate, { day, station: STATION, removed: tonnes(wholeBetween(random, 4, 12) * 10) })
  )
  return { tickets, decisions, leachates, stocks }
}
