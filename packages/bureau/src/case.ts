/** 案件 — what can be asked about penalty cases of both procedures, and what comes back. */
import type { PlainDate } from "@xiuhua/core/calendar"
import type { Step, Tagged } from "@xiuhua/core/decider"
import type { DutyOutcome } from "@xiuhua/core/duties"
import type { CaseDeadline, NeededDocument, PenaltyCase, Refusal, SummaryPenalty } from "@xiuhua/core/enforcement"
import type { CommandIdTaken, Handled, Order } from "@xiuhua/core/handle"
import type { CommitConflict, StoredEvent, StoreFailure } from "@xiuhua/core/ports"
import type { Finding } from "@xiuhua/core/regulation"
import type { Effect } from "effect"

/** 普通程序、简易程序 */
export type Procedure = "ordinary" | "summary"

/** A command of one procedure, and who gives it. */
export type CaseCommand = Order &
  (
    | { readonly procedure: "ordinary"; readonly command: PenaltyCase.Command }
    | { readonly procedure: "summary"; readonly command: SummaryPenalty.Command }
  )

/** A case as it stands on a day. */
export interface CaseFile {
  readonly id: string
  readonly procedure: Procedure
  readonly version: number
  readonly timeline: ReadonlyArray<StoredEvent>
  readonly findings: ReadonlyArray<Finding>
  readonly deadlines: ReadonlyArray<CaseDeadline>
  /** The statutory limits of the case as duties of the agency. */
  readonly duties: ReadonlyArray<DutyOutcome>
  readonly next: ReadonlyArray<Step<Tagged>>
  /** 卷宗目录 — the documents that the steps taken need, in their order. */
  readonly documents: ReadonlyArray<NeededDocument>
}

type Failure = Refusal | CommandIdTaken | CommitConflict | StoreFailure
/** The events that were added, or why none were. */
export type CaseAnswer = Effect.Effect<Handled<Tagged>, Failure>

/** What can be done with cases. */
export interface Cases {
  /** A new act: refused with the reason where the law or the order of steps forbids it. */
  readonly commandCase: (order: CaseCommand) => CaseAnswer
  /** An act that was done elsewhere, lawful or not: never refused, reported by the findings. */
  readonly recordCase: (order: CaseCommand) => CaseAnswer
  /** The case as it stands; a case that nobody opened has version 0 and an empty time line. */
  readonly caseFile: (query: {
    readonly tenant: string
    readonly procedure: Procedure
    readonly id: string
    readonly on: PlainDate
  }) => Effect.Effect<CaseFile, StoreFailure>
}
