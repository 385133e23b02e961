/**
 * 整改台账视图 — a problem as the ledgers that figures are made from.
 *
 * The same state always gives the same rows: what changes is a correction of the row that stood before. So a problem
 * that is opened again changes the figures of the period in which it was due.
 */
import { dateAt } from "../../../calendar/index.ts"
import { toRow, type ViewRow } from "../../../ledger/index.ts"
import type { ProblemDeadline } from "./deadline.ts"
import { problemCheck, problemDue, problemFound, problemNotice, problemPoints } from "./ledgers.ts"
import { type State, stageOf, stationOf } from "./state.ts"

const yes = (value: boolean): "yes" | "no" => (value ? "yes" : "no")

const outcomeOf = ({ closed }: State, { doneAt, due }: ProblemDeadline): "inTime" | "late" | "open" =>
  closed === null ? "open" : doneAt !== null && doneAt <= due ? "inTime" : "late"

/** Every row of a problem, by its number; none before it was found. */
export const rowsOf = (
  problem: string,
  state: State,
  deadline: ProblemDeadline | undefined
): ReadonlyArray<ViewRow> => {
  const { deductions, found, notices, reopenings, replies } = state
  const station = stationOf(state)
  const stage = stageOf(state)
  if (found === null || station === null || stage === "none") return []
  const { category, street } = found
  const rows: Array<ViewRow> = [
    {
      kind: problemFound,
      row: toRow(problemFound, {
        problem,
        foundOn: found.on,
        street,
        section: found.section,
        place: found.place,
        station,
        category,
        origin: found.origin,
        stage
      })
    }
  ]
  if (deadline !== undefined)
    rows.push({
      kind: problemDue,
      row: toRow(problemDue, {
        problem,
        dueOn: dateAt(deadline.due),
        street,
        station,
        category,
        outcome: outcomeOf(state, deadline),
        extended: yes(deadline.due !== deadline.original),
        reopened: yes(reopenings.length > 0)
      })
    })
  let checks = 0
  for (const { verified } of replies) {
    if (verified === null) continue
    const turn = String(++checks)
    const result = verified.passed ? "passed" : "failed"
    rows.push({
      kind: problemCheck,
      row: toRow(problemCheck, { problem, turn, day: verified.on, street, station, result })
    })
  }
  deductions.forEach(({ on, reason, tenths }, at) => {
    const points = `${Math.floor(tenths / 10)}.${tenths % 10}`
    rows.push({
      kind: problemPoints,
      row: toRow(problemPoints, { problem, turn: String(at + 1), day: on, street, station, points, reason })
    })
  })
  // A problem is named once in a notice, however often that is told.
  for (const [document, { on }] of new Map(notices.map((notice) => [notice.document, notice]))) {
    rows.push({ kind: problemNotice, row: toRow(problemNotice, { problem, document, day: on, street, station }) })
  }
  return rows
}
