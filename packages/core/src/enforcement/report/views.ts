/**
 * 案件台账视图 — a report as the ledgers that figures are made from, and as the public may see it.
 *
 * The same state always gives the same rows, under the keys of {@link reportIntake} and its sisters: what changes is a
 * correction of the row that stood before.
 */
import { dateAt, type PlainDate } from "../../calendar/index.ts"
import { toRow, type ViewRow } from "../../ledger/index.ts"
import { reportDispatch, reportDisposal, reportDue, reportIntake, satisfaction } from "./ledgers.ts"
import type { ReportDeadline } from "./limits.ts"
import { currentTurn, momentOf, type Stage, type State, stageOf } from "./state.ts"

const yes = (value: boolean): "yes" | "no" => (value ? "yes" : "no")

/**
 * 应结案: in which way a registered report stands in the period in which its limit ends. A report that is reopened stays in
 * that period and is open there again; what was published before is restated.
 */
const dueRow = (report: string, state: State, deadlines: ReadonlyArray<ReportDeadline>): ReadonlyArray<ViewRow> => {
  const { closed, deferrals, extensions, merged, submitted, turns } = state
  const limit = deadlines.find(({ stage }) => stage === "close")
  if (submitted === null || limit === undefined) return []
  const outcome =
    merged !== null ? "merged" : closed === null ? "open" : momentOf(closed) <= limit.due ? "inTime" : "late"
  const department = turns.findLast(({ returned }) => returned === null)?.dispatched.department
  const { category, channel, nature, street } = submitted
  const row = toRow(reportDue, {
    report,
    dueOn: dateAt(limit.due),
    street,
    ...(department !== undefined && { orgUnit: department }),
    channel,
    nature,
    category,
    outcome,
    extended: yes(extensions.length > 0),
    deferred: yes(deferrals.length > 0)
  })
  return [{ kind: reportDue, row }]
}

/** Every row of a report, by its number; none before it was submitted. */
export const rowsOf = (
  report: string,
  state: State,
  deadlines: ReadonlyArray<ReportDeadline>
): ReadonlyArray<ViewRow> => {
  const { accepted, merged, ratings, registered, submitted, turns } = state
  if (submitted === null) return []
  const { category, channel, grid, nature, on, street } = submitted
  const rows: Array<ViewRow> = [
    {
      kind: reportIntake,
      row: toRow(reportIntake, {
        report,
        reportedOn: on,
        street,
        channel,
        nature,
        category,
        // What was registered was accepted, whatever the history from elsewhere leaves out: 上报 ≥ 受理 ≥ 立案.
        accepted: yes(accepted !== null || registered !== null),
        registered: yes(registered !== null),
        ...(merged !== null && { duplicateOf: merged.into }),
        ...(grid !== undefined && { grid })
      })
    },
    ...dueRow(report, state, deadlines)
  ]
  let disposals = 0
  turns.forEach(({ disposals: done, dispatched, returned }, at) => {
    const orgUnit = dispatched.department
    rows.push({
      kind: reportDispatch,
      row: toRow(reportDispatch, {
        report,
        turn: String(at + 1),
        day: dispatched.on,
        street,
        orgUnit,
        correct: yes(returned === null),
        ...(dispatched.centre !== undefined && { centre: dispatched.centre })
      })
    })
    for (const { disposed, verified } of done) {
      const check = verified === null ? "open" : verified.passed ? "passed" : "returned"
      rows.push({
        kind: reportDisposal,
        row: toRow(reportDisposal, { report, turn: String(++disposals), day: disposed.on, street, orgUnit, check })
      })
    }
  })
  // Of several answers on one day the last one stands.
  for (const [day, { answer }] of new Map(ratings.map((rating) => [rating.on, rating]))) {
    rows.push({ kind: satisfaction, row: toRow(satisfaction, { report, day, street, channel, answer }) })
  }
  return rows
}

/** 公众可见 — a report without anybody in it: what is being done, never who asked or who does it. */
export interface PublicView {
  readonly stage: Stage
  readonly category: string
  readonly street: string
  readonly reportedOn: PlainDate
  readonly department: string | null
  readonly history: ReadonlyArray<{ readonly on: PlainDate; readonly stage: Stage }>
  /** Up to when nobody can do it (缓办); null where it goes on. */
  readonly deferredUntil: PlainDate | null
  /** How it ended; for a duplicate, how the report ended under which it goes on. */
  readonly closing: { readonly ground: string | null; readonly explanation: string | null } | null
  /** The report under which the matter goes on. */
  readonly mergedInto: string | null
}

/** What the public may see; null before the report was submitted. */
export const publicView = (state: State): PublicView | null => {
  const { closed, deferrals, history, merged, submitted, told } = state
  if (submitted === null) return null
  const ended = closed ?? (merged !== null && told?.outcome === "closed" ? told : null)
  const deferral = deferrals.at(-1)
  return {
    stage: stageOf(state),
    category: submitted.category,
    street: submitted.street,
    reportedOn: submitted.on,
    department: currentTurn(state)?.dispatched.department ?? null,
    history,
    deferredUntil: deferral !== undefined && deferral.ended === null ? deferral.deferred.until : null,
    closing: ended === null ? null : { ground: ended.ground, explanation: ended.explanation },
    mergedInto: merged?.into ?? null
  }
}
