/**
 * 期限的中止与延长 — spans in which a limit does not run, and grants by which it is longer.
 *
 * A due date is never stored: it is computed from the limit, its start and the spans, as often as somebody asks. Nothing
 * is refused here: a span that changes nothing is reported as ignored, with the reason.
 *
 * Source: the grounds are those of the law that grants them (`ground`, `cite`); how spans are counted: ADR 0020.
 */
import {
  addDays,
  type Deadline,
  deadline,
  fromEpochDay,
  type PlainDate,
  presumedWorkday,
  settle,
  type TimeLimit,
  toEpochDay,
  type WorkCalendar
} from "../calendar/index.ts"
import type { Citation } from "./parameter.ts"

/** Days that do not run: `from` to `until`, both included. Without `until` it is still open. */
export interface Suspension {
  readonly kind: "suspension"
  /** Id of the ground (事由). */
  readonly ground: string
  readonly from: PlainDate
  readonly until?: PlainDate
  readonly cite: Citation
}

/** More time: `limit` runs on from the plain end of what it lengthens. `from` is the day on which it was granted. */
export interface Extension {
  readonly kind: "extension"
  readonly ground: string
  readonly from: PlainDate
  readonly limit: TimeLimit
  readonly cite: Citation
}

export type Span = Suspension | Extension

/** A span that counted, and for how many days: days (or workdays) that did not run, or the count of an extension. */
export interface Applied {
  readonly span: Span
  readonly days: number
}

/**
 * A span that changed nothing. `outside`: no day of it lies in the limit; `nothing-ran`: its days are rest days or were
 * already suspended; `too-late`: granted after the deadline it would replace.
 */
export interface Ignored {
  readonly span: Span
  readonly reason: "outside" | "nothing-ran" | "too-late"
}

/** Each span given is in `applied` or `ignored`. While a suspension is open the limit stands still and has no due date. */
export type SpannedDeadline =
  | {
      readonly running: true
      readonly deadline: Deadline
      readonly applied: ReadonlyArray<Applied>
      readonly ignored: ReadonlyArray<Ignored>
    }
  | {
      readonly running: false
      readonly since: PlainDate
      readonly applied: ReadonlyArray<Applied>
      readonly ignored: ReadonlyArray<Ignored>
    }

/** What of a suspension no earlier one covers: pieces are in order and share no day. */
interface Piece {
  readonly span: Suspension
  readonly from: PlainDate
  readonly until: PlainDate | undefined
}

const byFrom = (a: Span, b: Span): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

/** Suspensions cut to the days after the start that are not suspended already; the rest is put into `ignored`. */
const piecesOf = (spans: ReadonlyArray<Span>, start: PlainDate, ignored: Array<Ignored>): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = []
  let covered: PlainDate | undefined = start
  for (const span of spans) {
    if (span.kind !== "suspension") continue
    if (covered === undefined) {
      ignored.push({ span, reason: "nothing-ran" })
      continue
    }
    const next: PlainDate = addDays(covered, 1)
    const from: PlainDate = span.from < next ? next : span.from
    if (span.until !== undefined && span.until < from) {
      ignored.push({ span, reason: span.until <= start ? "outside" : "nothing-ran" })
      continue
    }
    pieces.push({ span, from, until: span.until })
    covered = span.until
  }
  return pieces
}

const workdaysIn = (from: PlainDate, until: PlainDate, calendar: WorkCalendar): number => {
  let count = 0
  for (let day = toEpochDay(from); day <= toEpochDay(until); day++) if (presumedWorkday(calendar, day)) count++
  return count
}

/**
 * When `limit` ends if it starts to run on `start` (not counted) and `spans` are on record, in any order.
 *
 * - Suspended days do not run: a limit in workdays loses the workdays among them, any other the days. A day in two
 *   suspensions counts once. A suspension that begins after the plain end (`raw`) changes nothing.
 * - An extension counts when it was granted on or before the day due (`due`, spans before it included), and then runs on
 *   from `raw`, in its own unit; whose limit it is stays as it was.
 * - A suspension without end leaves `running: false`.
 *
 * Provisional years are never silent: see {@link Deadline.provisional}. Throws a RangeError if the end lies after 2199.
 */
export const deadlineWithSpans = (
  limit: TimeLimit,
  start: PlainDate,
  spans: ReadonlyArray<Span>,
  calendar: WorkCalendar
): SpannedDeadline => {
  const ordered = spans.toSorted(byFrom)
  const applied: Array<Applied> = []
  const ignored: Array<Ignored> = []
  const pieces = piecesOf(ordered, start, ignored)
  let taken = 0
  let provisional = false

  /** The plain end of one limit, lengthened by every piece that begins before it ends; a day instead if it stands. */
  const run = (part: TimeLimit, from: PlainDate): { readonly raw: PlainDate } | { readonly since: PlainDate } => {
    let lost = 0
    let end = deadline(part, from, calendar)
    for (let piece = pieces[taken]; piece !== undefined && piece.from <= end.raw; piece = pieces[taken]) {
      taken++
      if (piece.until === undefined) {
        applied.push({ span: piece.span, days: 0 })
        return { since: piece.from }
      }
      const days =
        part.unit === "workdays"
          ? workdaysIn(piece.from, piece.until, calendar)
          : toEpochDay(piece.until) - toEpochDay(piece.from) + 1
      if (days === 0) ignored.push({ span: piece.span, reason: "nothing-ran" })
      else applied.push({ span: piece.span, days })
      lost += days
      end =
        part.unit === "workdays"
          ? deadline({ ...part, count: part.count + lost }, from, calendar)
          : settle(fromEpochDay(toEpochDay(end.raw) + days), part.owner, calendar)
    }
    provisional ||= part.unit === "workdays" && end.provisional
    return { raw: end.raw }
  }

  let end = run(limit, start)
  for (const span of ordered) {
    if (span.kind !== "extension") continue
    if ("since" in end) {
      applied.push({ span, days: span.limit.count })
    } else if (span.from > settle(end.raw, limit.owner, calendar).due) {
      ignored.push({ span, reason: "too-late" })
    } else {
      applied.push({ span, days: span.limit.count })
      end = run(span.limit, end.raw)
    }
  }
  for (const { span } of pieces.slice(taken)) ignored.push({ span, reason: "outside" })
  if ("since" in end) return { running: false, since: end.since, applied, ignored }
  const settled = settle(end.raw, limit.owner, calendar)
  return { running: true, deadline: { ...settled, provisional: settled.provisional || provisional }, applied, ignored }
}
