/** 案件 — what can be asked about anything with a life of its own, and what comes back: one form for every aggregate. */
import type { PlainDate } from "@xiuhua/core/calendar"
import type { Refusal, Step, Tagged } from "@xiuhua/core/decider"
import type { DutyOutcome } from "@xiuhua/core/duties"
import type {
  Campaign,
  CompulsoryEnforcement,
  IllegalConstruction,
  NeededDocument,
  PenaltyCase,
  PublicReport,
  SummaryPenalty
} from "@xiuhua/core/enforcement"
import type { Task } from "@xiuhua/core/governance"
import type { CommandIdTaken, Handled, Order } from "@xiuhua/core/handle"
import type { Development, PartyActivity, PartyBranch } from "@xiuhua/core/party"
import type { CommitConflict, StoredEvent, StoreFailure } from "@xiuhua/core/ports"
import type { Finding } from "@xiuhua/core/regulation"
import type { Problem } from "@xiuhua/core/sanitation"
import type { Effect } from "effect"
import type { Whose } from "./access/competence.ts"
import type { CaseLimit } from "./case-limit.ts"
import type { CaseListQuery, CasePage, CaseReach, CaseText } from "./lists/case-list.ts"
import type { InvalidRequest } from "./requests.ts"

/** Every aggregate by the name its streams begin with, and what can be asked of it. */
export interface Commands {
  /** 行政处罚案件（普通程序） */
  readonly "penalty-case": PenaltyCase.Command
  /** 当场处罚（简易程序） */
  readonly "summary-penalty": SummaryPenalty.Command
  /** 数字城管案件 */
  readonly report: PublicReport.Command
  /** 集中整治 */
  readonly campaign: Campaign.Command
  /** 行政强制执行、代履行 */
  readonly "compulsory-enforcement": CompulsoryEnforcement.Command
  /** 违法建设 */
  readonly "illegal-construction": IllegalConstruction.Command
  /** 整改问题 */
  readonly problem: Problem.Command
  /** 党支部 */
  readonly "party-branch": PartyBranch.Command
  /** 党建活动 */
  readonly "party-activity": PartyActivity.Command
  /** 发展党员; its id is a number of the file, never the reference of the person. */
  readonly "member-development": Development.Command
  /** 承办事项 */
  readonly task: Task.Command
}
/**
 * The national aggregates. One of a place's own (`defineAggregate`) passes as one of them and is found by its name: whoever
 * tells them apart by name leaves room for others.
 */
export type AggregateName = keyof Commands

/** What can be told of it as history: a command that was carried out elsewhere, and what only a ledger tells. */
export interface Facts extends Omit<Commands, "illegal-construction" | "party-branch" | "party-activity"> {
  readonly "illegal-construction": IllegalConstruction.Fact
  readonly "party-branch": PartyBranch.Fact
  readonly "party-activity": PartyActivity.Fact
}

/** A command to one aggregate, and who gives it. */
export type CaseOrder = {
  [Name in AggregateName]: Order & { readonly aggregate: Name; readonly command: Commands[Name] }
}[AggregateName]

/** A fact about one aggregate, and who tells it. */
export type CaseFact = {
  [Name in AggregateName]: Order & { readonly aggregate: Name; readonly command: Facts[Name] }
}[AggregateName]

/** A case as it stands on a day. */
export interface CaseFile {
  readonly aggregate: AggregateName
  readonly id: string
  /** 0 for a case that nobody opened; its time line is empty. */
  readonly version: number
  readonly stage: string
  /** The units it belongs to and the areas it lies in. */
  readonly whose: Whose
  readonly timeline: ReadonlyArray<StoredEvent>
  readonly findings: ReadonlyArray<Finding>
  readonly limits: ReadonlyArray<CaseLimit>
  /** Its limits as duties of the agency. */
  readonly duties: ReadonlyArray<DutyOutcome>
  readonly next: ReadonlyArray<Step<Tagged>>
  /** 卷宗目录 — the documents that the steps taken need, in their order. */
  readonly documents: ReadonlyArray<NeededDocument>
  /** 公众可见 — without anybody in it; null for what the public does not see. */
  readonly publicView: PublicReport.PublicView | null
}

/** What happened to a case, as it can be proved. */
export interface ProcessRecord {
  readonly stream: string
  readonly whose: Whose
  readonly events: ReadonlyArray<StoredEvent>
}

/** Which case, on which day. */
export interface CaseQuery {
  readonly tenant: string
  readonly aggregate: AggregateName
  readonly id: string
  readonly on: PlainDate
}

/** The events that were added, or why none were. */
export type CaseAnswer<E = never> = Effect.Effect<
  Handled<Tagged>,
  Refusal | InvalidRequest | CommandIdTaken | CommitConflict | StoreFailure | E
>

/** A case as an order meets it: whose it is, or would become by being opened, and what was done so far and by whom. */
export interface Met {
  /** Null where nobody opened it and the order would not either. */
  readonly whose: Whose | null
  readonly timeline: ReadonlyArray<StoredEvent>
}

/** Whether who asks may: fails for somebody who may not, before anything of the case is told or written. */
export type Admission<E> = (met: Met) => Effect.Effect<void, E>

/** What can be done with cases. */
export interface Cases {
  /** A new act: refused with the reason where the law or the order of steps forbids it. */
  readonly command: <E = never>(order: CaseOrder, admit?: Admission<E>) => CaseAnswer<E>
  /** An act that was done elsewhere, lawful or not: never refused, reported by the findings. */
  readonly record: <E = never>(order: CaseFact, admit?: Admission<E>) => CaseAnswer<E>
  readonly caseFile: (query: CaseQuery) => Effect.Effect<CaseFile, StoreFailure>
  /** 执法全过程记录 — every event of a case to the last character, each sealing the one before it. */
  readonly processRecord: (query: Omit<CaseQuery, "on">) => Effect.Effect<ProcessRecord, StoreFailure>
  /** Cases by what they are, where they stand, whose they are and what is written in them; `reach` leaves some out. */
  readonly caseList: (query: CaseListQuery, reach?: CaseReach) => Effect.Effect<CasePage, InvalidRequest | StoreFailure>
  /** The same page as text, for whoever sends it on. */
  readonly caseListText: (
    query: CaseListQuery,
    reach?: CaseReach
  ) => Effect.Effect<CaseText, InvalidRequest | StoreFailure>
  /** What the public sees: reports without anybody in them, decisions that were published. */
  readonly publicCases: (query: CaseListQuery) => Effect.Effect<CasePage, InvalidRequest | StoreFailure>
  /** Makes the lists of a database again that is older than they are; answers how many lines it wrote. */
  readonly rebuildLists: (order: {
    readonly tenant: string
    readonly actor: string
    readonly commandId: string
  }) => Effect.Effect<number, StoreFailure | CommitConflict>
}

export type { CaseLimit } from "./case-limit.ts"
