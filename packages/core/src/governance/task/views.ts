/**
 * 承办事项台账视图 — a task as the ledgers that figures are made from. The same state always gives the same rows: what changes
 * is a correction of the row that stood before, in the period to which it belongs.
 */
import { toRow, type ViewRow } from "../../ledger/index.ts"
import { taskAnswer, taskDue, taskOpened, taskRelapse } from "./ledgers.ts"
import { lastDay, originalDay } from "./limits.ts"
import { acceptedReport, type Report, reportsBefore, type State, stageOf, unitOf } from "./state.ts"

const outcomeOf = (state: State, due: string): "inTime" | "late" | "open" => {
  const accepted = acceptedReport(state)
  if (accepted === undefined) return "open"
  return accepted.reported.on <= due ? "inTime" : "late"
}

const resultOf = (answer: NonNullable<Report["answer"]>, counts: boolean): "accepted" | "returned" | "undone" => {
  if (answer._tag === "TaskReturned") return "returned"
  return counts ? "accepted" : "undone"
}

/** Every row of a task, by its number; none before it was opened. */
export const rowsOf = (task: string, state: State): ReadonlyArray<ViewRow> => {
  const { opened, relapseChecks, reports, withdrawn } = state
  const stage = stageOf(state)
  if (opened === null || stage === "none") return []
  const { level, street, type } = opened
  const shared = { task, type, orgUnit: unitOf(state), street }
  const rows: Array<ViewRow> = [
    {
      kind: taskOpened,
      row: toRow(taskOpened, {
        ...shared,
        openedOn: opened.on,
        title: opened.title,
        level,
        issuer: opened.issuer,
        stage
      })
    }
  ]
  const due = lastDay(state)
  if (due !== null && withdrawn === null) {
    const extended = due === originalDay(state) ? "no" : "yes"
    rows.push({
      kind: taskDue,
      row: toRow(taskDue, { ...shared, dueOn: due, level, outcome: outcomeOf(state, due), extended })
    })
  }
  reports.forEach(({ answer }, at) => {
    if (answer === null) return
    const { body, on } = answer
    const result = resultOf(answer, at >= reportsBefore(state))
    rows.push({
      kind: taskAnswer,
      row: toRow(taskAnswer, { ...shared, turn: String(at + 1), day: on, body, result })
    })
  })
  relapseChecks.forEach(({ checked }, at) => {
    const relapsed = checked.relapsed ? "yes" : "no"
    rows.push({
      kind: taskRelapse,
      row: toRow(taskRelapse, { ...shared, turn: String(at + 1), day: checked.on, relapsed })
    })
  })
  return rows
}
