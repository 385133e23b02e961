/**
 * 过磅单核查 — what other rows say against a ticket: its vehicle's register, its scale's, the tickets of the same plate.
 *
 * Source: sanitation conventions R9.1 to R9.4. Each rule names its doubt; nothing is mended, and a doubted ticket counts
 * nowhere until a person has decided.
 */
import { daysBetween } from "../../calendar/index.ts"
import type { Row } from "../../ledger/index.ts"
import {
  type Parameter,
  plausibleGross,
  type Regime,
  repeatMinutes,
  scaleStep,
  tareTolerance
} from "../../regulation/index.ts"
import { minutesOf } from "./clock.ts"
import { agreedOn, exceeds, kilograms, type Read } from "./exact.ts"
import { scaleOf, scaleOn } from "./scale.ts"
import { vehicleOf, vehicleOn } from "./waste-vehicle.ts"
import { ticketOf, type weighTicket } from "./weigh-ticket.ts"

/** What can be doubted, gravest first. */
export const doubts = {
  "unit-clash": { zh: "疑为公斤误作吨", en: "kilograms written as tonnes" },
  "over-maximum": { zh: "超过核定总质量", en: "above the registered maximum" },
  "off-step": { zh: "与衡器分度值不符", en: "not a step of the scale" },
  "tare-drift": { zh: "皮重偏差超限", en: "tare drifted" },
  "suspect-repeat": { zh: "疑为重复过磅", en: "suspected repeat" }
} as const
export type Doubt = keyof typeof doubts

/** The parameter that each doubt rests on. Two rest on it only where the register does not know the plate. */
export const basisOf = {
  "unit-clash": plausibleGross,
  "over-maximum": plausibleGross,
  "off-step": scaleStep,
  "tare-drift": tareTolerance,
  "suspect-repeat": repeatMinutes
} as const satisfies Readonly<Record<Doubt, Parameter<string> | Parameter<number>>>

export type Ticket = Read<typeof weighTicket>

/** What a ticket is held against. */
export interface Surroundings {
  /** The registers' rows, of any plate and scale. */
  readonly vehicles: ReadonlyArray<Row>
  readonly scales: ReadonlyArray<Row>
  /** Tickets of the same plate on the day and around its midnights, itself included or not. */
  readonly others: ReadonlyArray<Row>
}

const THOUSAND = 1000
/** In kilograms. */
const TONNE = 1000
const MINUTES = 1440

/** Minutes from one ticket to another; negative if the other was before. */
const apart = (a: Ticket, b: Ticket): number =>
  daysBetween(a.day, b.day) * MINUTES + minutesOf(b.time) - minutesOf(a.time)

/** Whether `earlier` came before `later`; tickets of one minute stand in the order of their numbers. */
const precedes = (earlier: Ticket, later: Ticket, gap: number): boolean =>
  gap > 0 || (gap === 0 && `${earlier.scale} ${earlier.ticket}` < `${later.scale} ${later.ticket}`)

const repeats = (ticket: Ticket, other: Ticket, minutes: number): boolean => {
  if (ticket.scale === other.scale && ticket.ticket === other.ticket) return false
  // A load that is weighed out of a station and into a plant with the same gross is no repeat.
  if (other.facility !== ticket.facility || other.direction !== ticket.direction) return false
  const gap = apart(other, ticket)
  return other.gross === ticket.gross && gap <= minutes && precedes(other, ticket, gap)
}

/** Everything that speaks against a ticket, gravest first. Of two repeats the later one is doubted. */
export const doubtsAbout =
  (regime: Pick<Regime, "law">) =>
  (ticket: Ticket, { others, scales, vehicles }: Surroundings): ReadonlyArray<Doubt> => {
    const { day, gross, plate, scale, tare } = ticket
    const vehicleRow = vehicleOn(vehicles, plate, day)
    const vehicle = vehicleRow === undefined ? undefined : vehicleOf(vehicleRow)
    const scaleRow = scaleOn(scales, scale, day)
    const step = (scaleRow === undefined ? null : scaleOf(scaleRow).step) ?? kilograms(agreedOn(regime, scaleStep, day))
    const most = vehicle?.registeredMaximum ?? kilograms(agreedOn(regime, plausibleGross, day))
    const found: Array<Doubt> = []
    if (gross > most) {
      // Read as kilograms it would be a likely weight of this vehicle, or of any: at least its tare, or a tonne.
      const likely = gross >= THOUSAND * (vehicle?.referenceTare ?? TONNE) && gross <= THOUSAND * most
      found.push(likely ? "unit-clash" : "over-maximum")
    }
    if (step > 0 && (gross % step !== 0 || tare % step !== 0)) found.push("off-step")
    if (vehicle !== undefined) {
      const drift = Math.abs(tare - vehicle.referenceTare)
      if (exceeds(drift, vehicle.referenceTare, agreedOn(regime, tareTolerance, day))) found.push("tare-drift")
    }
    const minutes = agreedOn(regime, repeatMinutes, day)
    if (others.some((row) => repeats(ticket, ticketOf(row), minutes))) found.push("suspect-repeat")
    return found
  }

/** The rule of a doubt: the parameter's id, where it is about one. */
export const ruleOfDoubt = (doubt: Doubt): string =>
  doubt === "unit-clash" || doubt === "over-maximum" ? `weigh-ticket.${doubt}` : basisOf[doubt].id
