/**
 * 月度考核表 — one station in one month: what was found there, what fell due, was checked, deducted and named in a notice.
 *
 * Source: R7.2, R6.2. The month of a row is that of its own counter: a problem found in October and due in November
 * stands with its finding in October and with its closing in November. Nothing is cut off: more than the full mark
 * may be deducted.
 */
import { Option } from "effect"
import { lastOfMonth, type PlainDate } from "../../calendar/index.ts"
import { add, type Decimal, decimal, fieldIndex, type ViewRow } from "../../ledger/index.ts"
import { type Law, scoreFullMark } from "../../regulation/index.ts"
import { problemCheck, problemDue, problemFound, problemNotice, problemPoints } from "./problem/ledgers.ts"

/** The sheet of one station. */
export interface ScoreSheet {
  readonly station: string
  readonly found: number
  readonly due: number
  readonly closed: number
  readonly onTime: number
  /** Failed checks. */
  readonly reworks: number
  readonly deducted: Decimal
  /** The full mark in force on the last day of the month, less what was deducted. */
  readonly score: Decimal
  /** Documents of the notices that name the station. */
  readonly notices: ReadonlyArray<string>
}

/** The sheets of the stations that have a row in the month, in the order of their names; none without a mark in force. */
export const scoreSheets = (
  { law }: { readonly law: Law },
  month: PlainDate,
  rows: ReadonlyArray<ViewRow>
): ReadonlyArray<ScoreSheet> => {
  const full = Option.getOrUndefined(law.of(scoreFullMark, lastOfMonth(month)))
  if (full === undefined) return []
  const inMonth = rows.filter(
    ({ kind, row }) => String(row[fieldIndex(kind, kind.day)]).slice(0, 7) === month.slice(0, 7)
  )
  const told = ({ kind, row }: ViewRow, field: string) => row[fieldIndex(kind, field)] ?? null
  const stations = new Set(inMonth.map((view) => String(told(view, "station"))))
  return [...stations].sort().map((station) => {
    const own = inMonth.filter((view) => told(view, "station") === station)
    const of = (kind: { readonly id: string }) => own.filter((view) => view.kind.id === kind.id)
    const due = of(problemDue).map((view) => told(view, "outcome"))
    const deducted = of(problemPoints).reduce<Decimal>(
      (sum, view) => add(sum, { digits: BigInt(told(view, "points") as number), scale: 1 }),
      { digits: 0n, scale: 1 }
    )
    return {
      station,
      found: of(problemFound).filter((view) => told(view, "stage") !== "withdrawn").length,
      due: due.length,
      closed: due.filter((outcome) => outcome !== "open").length,
      onTime: due.filter((outcome) => outcome === "inTime").length,
      reworks: of(problemCheck).filter((view) => told(view, "result") === "failed").length,
      deducted,
      score: add(decimal(full.value), { ...deducted, digits: -deducted.digits }),
      notices: [...new Set(of(problemNotice).map((view) => String(told(view, "document"))))].sort()
    }
  })
}
