/**
 * 加处罚款 — how much is owed on a day, to the fen.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) arts. 66, 67, 72, 73; (2017修正) arts. 46, 51, 52; 《中华人民共和国行政强制法》(2011)
 * art. 45 (the cap); 《罚款决定与罚款收缴分离实施办法》(1997) art. 7 (it must be told). Overdue are the days after the last day
 * for payment up to and including the day of payment. Our readings (ADR 0080): the surcharge is reckoned on the part of the
 * fine that is due and unpaid; payments count for the fine first; the sum is rounded half up to the fen once, at the end.
 */
import { Option } from "effect"
import { type Deadline, deadline, fromEpochDay, type PlainDate, toEpochDay } from "../../calendar/index.ts"
import {
  dailySurcharge,
  paymentLimit,
  type Regime,
  surchargeCap,
  surchargeMustBeTold,
  surchargeStopsForRemedies
} from "../../regulation/index.ts"

/** One part of a fine and its last day for payment, as it counts. */
export interface Part {
  readonly by: PlainDate
  readonly fen: number
}

/** Days on which no surcharge runs; without `until` it still stands still. */
export interface Pause {
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** What a fine and its payments look like. */
export interface Debt {
  readonly parts: ReadonlyArray<Part>
  readonly payments: ReadonlyArray<{ readonly on: PlainDate; readonly fen: number }>
  readonly pauses: ReadonlyArray<Pause>
  /** Whether the decision told of the surcharge. */
  readonly told: boolean
}

/** What is owed at the end of a day; whole fen. */
export interface Owed {
  readonly fineFen: number
  readonly paidFen: number
  /** Days on which something was overdue, pauses left out. */
  readonly overdueDays: number
  /** Of a full day on everything that was due first. */
  readonly dailyFen: number
  readonly uncappedFen: number
  readonly surchargeFen: number
  readonly capReached: boolean
  /** The first day on which the cap holds something back; null when it never did. */
  readonly capReachedOn: PlainDate | null
  /** Fine and surcharge together, payments not yet taken off. */
  readonly totalFen: number
  /** What is still to be paid. */
  readonly openFen: number
}

/** The last day for payment of a decision served on a day; undefined where no law was in force. */
export const payBy = ({ calendar, law }: Regime, servedOn: PlainDate): Deadline | undefined => {
  const limit = Option.getOrUndefined(law.of(paymentLimit, servedOn))
  return limit === undefined ? undefined : deadline(limit.value, servedOn, calendar)
}

const HUNDRED = 100

const isPaused = ({ law }: Regime, pauses: ReadonlyArray<Pause>, day: PlainDate): boolean =>
  pauses.some(
    ({ from, until }) =>
      day >= from &&
      (until === null || day <= until) &&
      Option.exists(law.of(surchargeStopsForRemedies, day), ({ value }) => value)
  )

/** What is owed at the end of the day `on`. Payments after it are left out. */
export const owedOn = (regime: Regime, { parts, pauses, payments, told }: Debt, on: PlainDate): Owed => {
  const { law } = regime
  const fineFen = parts.reduce((sum, { fen }) => sum + fen, 0)
  const made = payments.filter((payment) => payment.on <= on)
  const paidFen = made.reduce((sum, { fen }) => sum + fen, 0)
  const mustTell = Option.exists(law.of(surchargeMustBeTold, on), ({ value }) => value)
  const firstDue = parts.reduce<PlainDate | undefined>(
    (first, { by }) => (first === undefined || by < first ? by : first),
    undefined
  )
  let overdueDays = 0
  let dailyHundredths = 0
  let hundredths = 0
  let capReachedOn: PlainDate | null = null
  if (firstDue !== undefined && (told || !mustTell)) {
    for (let at = toEpochDay(firstDue) + 1; at <= toEpochDay(on); at++) {
      const day = fromEpochDay(at)
      const due = parts.reduce((sum, { by, fen }) => (by < day ? sum + fen : sum), 0)
      const paid = made.reduce((sum, payment) => (payment.on < day ? sum + payment.fen : sum), 0)
      if (due >= fineFen && paid >= fineFen) break // nothing runs any more
      if (paid >= due || isPaused(regime, pauses, day)) continue
      const percent = Option.getOrUndefined(law.of(dailySurcharge, day))?.value ?? 0
      const cap = Option.getOrUndefined(law.of(surchargeCap, day))?.value
      overdueDays++
      dailyHundredths ||= (due - paid) * percent
      hundredths += (due - paid) * percent
      if (capReachedOn === null && cap !== undefined && hundredths > fineFen * cap) capReachedOn = day
    }
  }
  const cap = Option.getOrUndefined(law.of(surchargeCap, on))?.value
  const uncappedFen = roundHalfUp(hundredths)
  const surchargeFen = cap === undefined ? uncappedFen : Math.min(uncappedFen, roundHalfUp(fineFen * cap))
  const totalFen = fineFen + surchargeFen
  return {
    fineFen,
    paidFen,
    overdueDays,
    dailyFen: roundHalfUp(dailyHundredths),
    uncappedFen,
    surchargeFen,
    capReached: surchargeFen < uncappedFen,
    capReachedOn,
    totalFen,
    openFen: Math.max(0, totalFen - paidFen)
  }
}

/** Hundredths of a fen to whole fen. */
const roundHalfUp = (hundredths: number): number => Math.floor((hundredths + HUNDRED / 2) / HUNDRED)
