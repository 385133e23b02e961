/**
 * 过磅单认定 — how each ticket stands: it counts, it is doubted, or a person has decided. Every sum of masses is over these
 * rows, so that a doubted ticket is in none of them and lost in none (ADR 0104).
 */
import { addDays } from "../../calendar/index.ts"
import {
  and,
  code,
  day,
  defineDerivation,
  defineKind,
  eq,
  matcher,
  measure,
  not,
  oneOf,
  or,
  type Predicate,
  present,
  type Row,
  text
} from "../../ledger/index.ts"
import { type Finding, type Regime, repeatMinutes } from "../../regulation/index.ts"
import { minutesOf } from "./clock.ts"
import { loadClasses, origins, stages } from "./codes.ts"
import { agreedCite, agreedOn, mass, recordOf, rowOf } from "./exact.ts"
import { about } from "./in-service.ts"
import { scale } from "./scale.ts"
import { decisionOf, ticketDecision } from "./ticket-decision.ts"
import { basisOf, doubts, doubtsAbout, ruleOfDoubt, type Surroundings, type Ticket } from "./ticket-doubts.ts"
import { wasteVehicle } from "./waste-vehicle.ts"
import { ticketOf, weighTicket } from "./weigh-ticket.ts"

const fields = {
  scale: text("衡器", "scale"),
  ticket: text("票号", "ticket"),
  day: day("日期", "day"),
  time: text("时间", "time", { maxLength: 5 }),
  facility: text("设施", "facility"),
  stage: code("设施环节", "stage", stages),
  direction: code("进出", "direction", { in: { zh: "进", en: "in" }, out: { zh: "出", en: "out" } }),
  plate: text("车牌", "plate"),
  wasteClass: code("垃圾类别", "waste class", loadClasses),
  origin: code("来源", "origin", origins),
  station: text("出站转运站", "left station", { optional: true }),
  trip: text("车次", "trip", { optional: true }),
  /** Gross less tare, exactly. Missing where that is nothing or less. */
  net: measure("净重", "net", mass, { optional: true }),
  status: code("认定", "status", {
    counts: { zh: "计入", en: "counts" },
    suspect: { zh: "存疑", en: "doubted" },
    accepted: { zh: "核实计入", en: "counts by decision" },
    dismissed: { zh: "核实不计", en: "does not count by decision" },
    refused: { zh: "无效", en: "refused" }
  }),
  reason: code(
    "存疑原因",
    "reason",
    { ...doubts, "net-not-positive": { zh: "净重不为正", en: "weighs nothing" } },
    {
      optional: true
    }
  ),
  /** Further doubts, by their codes, with spaces between them. */
  moreReasons: text("其他原因", "more reasons", { optional: true })
}
export const standingOf = recordOf({ fields })

export const ticketStanding = defineKind({
  id: "sanitation.ticket-standing",
  label: { zh: "过磅单认定", en: "How tickets stand" },
  fields,
  key: ["scale", "ticket"],
  day: "day",
  grain: "day",
  place: "facility",
  countKey: "plate",
  retentionYears: 10
})

/** Tickets whose mass counts. */
export const countable: Predicate = oneOf("status", ["counts", "accepted"])
export const isCountable = matcher(ticketStanding, countable)

/** Loads weighed for the first time: into a station, or into a plant without having been at a station. */
export const firstWeighing: Predicate = and(eq("direction", "in"), or(eq("stage", "station"), not(present("station"))))

const asRow = rowOf(ticketStanding)

/** How one ticket stands among its surroundings, given the decisions about it. */
const standingIn = (regime: Pick<Regime, "law">) => {
  const review = doubtsAbout(regime)
  return (row: Row, surroundings: Surroundings, decisions: ReadonlyArray<Row>): Row => {
    const ticket = ticketOf(row)
    const { gross, net: _, origin, tare, ...same } = ticket
    const told = { ...same, origin: origin ?? ("unattributed" as const) }
    const net = gross - tare
    if (net <= 0) {
      return asRow({ ...told, net: null, status: "refused", reason: "net-not-positive", moreReasons: null })
    }
    const [reason = null, ...more] = review(ticket, surroundings)
    const moreReasons = more.length === 0 ? null : more.join(" ")
    return asRow({ ...told, net, status: reason === null ? "counts" : decided(ticket, decisions), reason, moreReasons })
  }
}

/** What the latest decision about these very weights says; `suspect` without one. */
const decided = ({ gross, scale, tare, ticket }: Ticket, decisions: ReadonlyArray<Row>) => {
  const latest = decisions
    .map(decisionOf)
    .filter((one) => one.scale === scale && one.ticket === ticket && one.gross === gross && one.tare === tare)
    .sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))
    .at(-1)
  return latest === undefined ? "suspect" : latest.decision === "counts" ? "accepted" : "dismissed"
}

const LAST_MINUTE = 1439

/** Whether a repeat of a ticket may lie on the day before (-1) or after (1). */
const reaches = (regime: Pick<Regime, "law">, { day, time }: Ticket): ReadonlyArray<-1 | 1> => {
  const minutes = agreedOn(regime, repeatMinutes, day)
  const minute = minutesOf(time)
  return [...(minute < minutes ? [-1 as const] : []), ...(minute + minutes > LAST_MINUTE ? [1 as const] : [])]
}

/** Every ticket of a plate on a day, among the vehicles, scales and neighbouring tickets, with what was decided. */
export const standingDerivation = (regime: Pick<Regime, "law">) => {
  const stands = standingIn(regime)
  return defineDerivation({
    id: "sanitation.ticket-standing-from-tickets",
    from: weighTicket,
    to: ticketStanding,
    group: { plate: "plate", day: "day" },
    beside: [
      {
        kind: wasteVehicle,
        of: ([row]) => eq("plate", ticketOf(row as Row).plate),
        touches: (row) => about(wasteVehicle, "plate", row, "plate", "day")
      },
      {
        kind: scale,
        of: (rows) => oneOf("scale", [...new Set(rows.map((row) => ticketOf(row).scale))]),
        touches: (row) => about(scale, "scale", row, "scale", "day")
      },
      {
        kind: weighTicket,
        // Only tickets that may repeat one around midnight are looked for.
        of: (rows) => {
          const tickets = rows.map(ticketOf)
          const days = new Set(
            tickets.flatMap((one) =>
              reaches(regime, one)
                .filter((step) => step < 0)
                .map((step) => addDays(one.day, step))
            )
          )
          return days.size === 0 ? undefined : and(eq("plate", tickets[0]?.plate ?? ""), oneOf("day", [...days]))
        },
        touches: (row) => {
          const ticket = ticketOf(row)
          return reaches(regime, ticket).includes(1)
            ? and(eq("plate", ticket.plate), eq("day", addDays(ticket.day, 1)))
            : undefined
        }
      },
      {
        kind: ticketDecision,
        of: (rows) =>
          and(
            oneOf("scale", [...new Set(rows.map((row) => ticketOf(row).scale))]),
            oneOf(
              "ticket",
              rows.map((row) => ticketOf(row).ticket)
            )
          ),
        touches: (row) => and(eq("scale", decisionOf(row).scale), eq("ticket", decisionOf(row).ticket))
      }
    ],
    derive: (rows, [vehicles = [], scales = [], before = [], decisions = []]) => {
      const surroundings = { vehicles, scales, others: [...before, ...rows] }
      return rows.map((row) => stands(row, surroundings, decisions))
    }
  })
}

/** The finding about a doubted ticket, decided or not; undefined for one that nothing speaks against. */
export const doubtFinding =
  (regime: Pick<Regime, "law">) =>
  (row: Row): Finding | undefined => {
    const { day, facility, moreReasons, net, plate, reason, scale, status, ticket } = standingOf(row)
    if (reason === null || reason === "net-not-positive") return undefined
    return {
      rule: ruleOfDoubt(reason),
      severity: status === "suspect" ? "warning" : "note",
      facts: {
        scale,
        ticket,
        day,
        facility,
        plate,
        net: net ?? 0,
        status,
        ...(moreReasons !== null && { moreReasons })
      },
      cite: agreedCite(regime, basisOf[reason], day)
    }
  }
