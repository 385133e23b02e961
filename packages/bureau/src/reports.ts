/**
 * 数字城管案件 — reports on a store: each step is an event of the report's stream, and the ledgers of reports are kept in the
 * same commit.
 */
import { chinaWorkCalendar, type PlainDate } from "@xiuhua/core/calendar"
import type { Step } from "@xiuhua/core/decider"
import { PublicReport, type Refusal } from "@xiuhua/core/enforcement"
import {
  type Aggregate,
  type CommandIdTaken,
  type Handled,
  handle,
  load,
  type Order,
  record
} from "@xiuhua/core/handle"
import { type CommitConflict, Store, type StoredEvent, type StoreFailure } from "@xiuhua/core/ports"
import type { Finding } from "@xiuhua/core/regulation"
import { Effect } from "effect"
import type { Catalogue } from "./bureau.ts"

/** A step of a report, and who takes it. */
export interface ReportCommand extends Order {
  readonly command: PublicReport.Command
}

/** A report as it stands on a day. */
export interface ReportFile {
  readonly id: string
  readonly version: number
  readonly stage: PublicReport.Stage
  readonly timeline: ReadonlyArray<StoredEvent>
  readonly findings: ReadonlyArray<Finding>
  readonly deadlines: ReadonlyArray<PublicReport.ReportDeadline>
  readonly next: ReadonlyArray<Step<PublicReport.Command>>
  /** Without anybody in it; null for a report that nobody submitted. */
  readonly publicView: PublicReport.PublicView | null
}

type Failure = Refusal | CommandIdTaken | CommitConflict | StoreFailure
type Answer = Effect.Effect<Handled<PublicReport.Event>, Failure>

/** What can be done with reports. */
export interface Reports {
  /** A new step: refused with the reason where it is out of turn or forbidden. */
  readonly commandReport: (order: ReportCommand) => Answer
  /** A step taken elsewhere: never refused. */
  readonly recordReport: (order: ReportCommand) => Answer
  /** A report that nobody submitted has version 0 and an empty time line. */
  readonly reportFile: (query: {
    readonly tenant: string
    readonly id: string
    readonly on: PlainDate
  }) => Effect.Effect<ReportFile, StoreFailure>
}

const aggregateOf = (
  decider: PublicReport.PublicReports
): Aggregate<PublicReport.Command, PublicReport.Event, PublicReport.State, Refusal> => ({
  name: "report",
  event: PublicReport.Event,
  schemaVersion: 1,
  upcasts: {},
  decider,
  views: (id, state) => PublicReport.rowsOf(id, state, decider.deadlines(state))
})

/** Reports on a store, under the table of limits of the place. */
export const reports = (store: Store["Service"], { reportLimits }: Catalogue): Reports => {
  const decider = PublicReport.publicReports({ calendar: chinaWorkCalendar, limits: reportLimits })
  const aggregate = aggregateOf(decider)
  const on = <A, E>(work: Effect.Effect<A, E, Store>): Effect.Effect<A, E> => Effect.provideService(work, Store, store)
  const opened = load(aggregate)
  return {
    commandReport: (order) => on(handle(aggregate)(order, order.command)),
    recordReport: (order) => on(record(aggregate)(order, order.command)),
    reportFile: ({ id, on: day, tenant }) =>
      on(
        Effect.map(opened(tenant, id), ({ state, stored, version }) => ({
          id,
          version,
          stage: PublicReport.stageOf(state),
          timeline: stored,
          findings: decider.review(state),
          deadlines: decider.deadlines(state),
          next: decider.next(state, day),
          publicView: PublicReport.publicView(state)
        }))
      )
  }
}
