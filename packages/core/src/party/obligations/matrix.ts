/**
 * 任务矩阵 — outcomes as a table: for each duty its periods across, for each branch and subject a line. A table shows only what
 * outcomes say: a blank cell is a period in which nothing was owed. Members of a branch are one line together.
 */
import type { DutyOutcome, DutyStatus } from "../../duties/index.ts"

/** How many outcomes have which status; one where each subject has a line of its own. */
export type MatrixCell = Readonly<Partial<Record<DutyStatus, number>>>

/** One subject of one duty, or everybody of a branch who owes it. */
export interface MatrixLine {
  /** The branch or body; null where the register names none. */
  readonly orgUnit: string | null
  /** Null where the line is of several: members of a branch, meetings of a body. */
  readonly subject: string | null
  /** In the order of the section's periods; null where nothing was owed. */
  readonly cells: ReadonlyArray<MatrixCell | null>
  readonly met: number
  /** Outcomes that fell due: neither exempt nor still open. */
  readonly due: number
}

/** One duty. */
export interface MatrixSection {
  readonly rule: string
  /** Ids of the periods, in their order. */
  readonly periods: ReadonlyArray<string>
  readonly lines: ReadonlyArray<MatrixLine>
}

/** Where an outcome stands in the table. */
export interface MatrixPlace {
  readonly subject: string | null
  /** Id of the column; columns of a duty stand in the order of their ids. */
  readonly period: string
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const unfinished: ReadonlyArray<DutyStatus> = ["exempt", "not-yet-due"]

const cellOf = (outcomes: ReadonlyArray<DutyOutcome>): MatrixCell | null => {
  if (outcomes.length === 0) return null
  const cell: Partial<Record<DutyStatus, number>> = {}
  for (const { status } of outcomes) cell[status] = (cell[status] ?? 0) + 1
  return cell
}

const section = (
  rule: string,
  outcomes: ReadonlyArray<DutyOutcome>,
  placeOf: (outcome: DutyOutcome) => MatrixPlace
): MatrixSection => {
  const placed = outcomes.map((outcome) => ({ outcome, ...placeOf(outcome) }))
  const periods = [...new Set(placed.map(({ period }) => period))].sort(byText)
  // Who moved to another unit stays one line, under the last one; a line of several is one unit's.
  const groups = Map.groupBy(placed, ({ outcome, subject }) =>
    subject === null ? `unit\u001f${outcome.orgUnit}` : `subject\u001f${subject}`
  )
  const lines = [...groups.values()].map((own): MatrixLine => {
    const latest = own.toSorted((a, b) => byText(a.outcome.period.from, b.outcome.period.from)).at(-1)
    const status = own.map(({ outcome }) => outcome.status)
    return {
      orgUnit: latest?.outcome.orgUnit ?? null,
      subject: latest?.subject ?? null,
      cells: periods.map((id) => cellOf(own.flatMap(({ outcome, period }) => (period === id ? [outcome] : [])))),
      met: status.filter((one) => one === "met").length,
      due: status.filter((one) => !unfinished.includes(one)).length
    }
  })
  const ordered = lines.toSorted(
    (a, b) => byText(a.orgUnit ?? "", b.orgUnit ?? "") || byText(a.subject ?? "", b.subject ?? "")
  )
  return { rule, periods, lines: ordered }
}

/** The table of outcomes; its sections stand in the order in which their duties first come. By default each subject has a line. */
export const matrix = (
  outcomes: ReadonlyArray<DutyOutcome>,
  placeOf: (outcome: DutyOutcome) => MatrixPlace = ({ period, subject }) => ({ subject, period: period.id })
): ReadonlyArray<MatrixSection> =>
  [...Map.groupBy(outcomes, ({ rule }) => rule)].map(([rule, own]) => section(rule, own, placeOf))
