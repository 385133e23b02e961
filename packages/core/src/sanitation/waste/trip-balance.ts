/**
 * 车次平衡 — what left the stations against what reached the plants, trip by trip.
 *
 * Source: sanitation conventions R9.6, R4.5d. Only tickets that count are looked at. Leachate explains that less arrived than
 * left and never the opposite. A load that reached a plant from a station without having left one, or whose origin nobody
 * stated, is unattributed.
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { Row } from "../../ledger/index.ts"
import { type Finding, type Regime, tripTolerance } from "../../regulation/index.ts"
import { agreedCite, agreedOn, exceeds, type Read, sumOf } from "./exact.ts"
import { leachateOf } from "./leachate.ts"
import { isCountable, standingOf, type ticketStanding } from "./ticket-standing.ts"

type Standing = Read<typeof ticketStanding>

/** A trip whose two ends were weighed; masses in kilograms. */
export interface Trip {
  readonly trip: string
  readonly out: number
  readonly in: number
}

export interface TripBalance {
  /** What left stations and what plants received from stations, in kilograms. */
  readonly out: number
  readonly in: number
  /** What leachate explains of a deficit. */
  readonly explained: number
  /** How far the two are apart, after that. */
  readonly gap: number
  readonly balanced: boolean
  /** Trips that are out of tolerance by themselves. */
  readonly off: ReadonlyArray<Trip>
  /** Tickets of one end without the other, in the order of their days. */
  readonly unmatchedOut: ReadonlyArray<Standing>
  readonly unmatchedIn: ReadonlyArray<Standing>
  /** What plants received without an origin, or from a station that it never left. */
  readonly unattributed: number
  readonly findings: ReadonlyArray<Finding>
}

const byTrip = (tickets: ReadonlyArray<Standing>) => {
  const trips = new Map<string, Array<Standing>>()
  for (const ticket of tickets) {
    if (ticket.trip === null) continue
    const others = trips.get(ticket.trip)
    if (others === undefined) trips.set(ticket.trip, [ticket])
    else others.push(ticket)
  }
  return trips
}

const netOf = (tickets: ReadonlyArray<Standing>): number => sumOf(tickets.map(({ net }) => net)) ?? 0

const inOrder = (tickets: ReadonlyArray<Standing>) =>
  tickets.toSorted((a, b) =>
    `${a.day} ${a.time} ${a.scale} ${a.ticket}` < `${b.day} ${b.time} ${b.scale} ${b.ticket}` ? -1 : 1
  )

/**
 * The balance of the tickets given: those of a period, with the arrivals of the morning after. `on` is the day whose
 * conventions hold.
 */
export const tripBalance =
  (regime: Pick<Regime, "law">) =>
  (rows: ReadonlyArray<Row>, leachates: ReadonlyArray<Row>, on: PlainDate): TripBalance => {
    const ratio = agreedOn(regime, tripTolerance, on)
    const tickets = rows.filter(isCountable).map(standingOf)
    const left = tickets.filter(({ direction, stage }) => stage === "station" && direction === "out")
    const plant = tickets.filter(({ direction, stage }) => stage === "plant" && direction === "in")
    const arrived = plant.filter(({ station }) => station !== null)
    const [outs, ins] = [byTrip(left), byTrip(arrived)]
    const unmatchedOut = inOrder(left.filter(({ trip }) => trip === null || !ins.has(trip)))
    const unmatchedIn = inOrder(arrived.filter(({ trip }) => trip === null || !outs.has(trip)))
    const off = [...outs].flatMap(([trip, out]) => {
      const arrivals = ins.get(trip)
      if (arrivals === undefined) return []
      const one = { trip, out: netOf(out), in: netOf(arrivals) }
      return exceeds(Math.abs(one.out - one.in), one.out, ratio) ? [one] : []
    })
    const [out, arrivedMass] = [netOf(left), netOf(arrived)]
    const drained = sumOf(leachates.map((row) => leachateOf(row).removed)) ?? 0
    const explained = Math.min(drained, Math.max(0, out - arrivedMass))
    const gap = Math.abs(out - arrivedMass) - explained
    const balanced = !exceeds(gap, out, ratio)
    const untraced = plant.filter((ticket) => ticket.origin === "unattributed" || unmatchedIn.includes(ticket))
    const finding = (rule: string, severity: Finding["severity"], facts: Finding["facts"]): Finding => ({
      rule,
      severity,
      facts,
      cite: agreedCite(regime, tripTolerance, on)
    })
    const unmatched = (side: string) => (one: Standing) =>
      finding("trip-balance.unmatched", "warning", {
        side,
        scale: one.scale,
        ticket: one.ticket,
        day: one.day,
        plate: one.plate,
        net: one.net ?? 0,
        ...(one.trip !== null && { trip: one.trip })
      })
    return {
      out,
      in: arrivedMass,
      explained,
      gap,
      balanced,
      off,
      unmatchedOut,
      unmatchedIn,
      unattributed: netOf(untraced),
      findings: [
        ...(balanced ? [] : [finding("trip-balance.tolerance", "warning", { out, in: arrivedMass, explained, gap })]),
        ...off.map(({ trip, ...masses }) => finding("trip-balance.trip-off", "note", { trip, ...masses })),
        ...unmatchedOut.map(unmatched("out")),
        ...unmatchedIn.map(unmatched("in"))
      ]
    }
  }
