/**
 * 综合执法局应用层 — every use case once. Interfaces (command line, HTTP, spreadsheets) speak to this service and never to a
 * port.
 */
import type { Bulletin } from "@xiuhua/core/bulletin"
import type { Deadline, PlainDate, TimeLimit } from "@xiuhua/core/calendar"
import type { DayRange, DutyOutcome } from "@xiuhua/core/duties"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import type {
  CommitAnswer,
  CommitConflict,
  QuarantinedRow,
  Sequence,
  StoredEntry,
  StoreFailure
} from "@xiuhua/core/ports"
import type { Label, Resolved } from "@xiuhua/core/regulation"
import { Context, type Effect, type Stream } from "effect"
import type { Cases } from "./case.ts"
import type { Catalogue } from "./catalogue.ts"
import type { DutyQuery } from "./duties.ts"
import type { EvidenceLedger } from "./figures.ts"
import type { ObligationQuery, ObligationStanding, PartyMatrix } from "./party.ts"
import type {
  BulletinQuery,
  CorrectEntry,
  ImportEntries,
  ImportLedgers,
  IndicatorQuery,
  InvalidEntry,
  InvalidRequest,
  LedgerQuery,
  NotFound,
  SettleRow
} from "./requests.ts"
import type { Reviewed, ReviewQuery } from "./reviews.ts"

/** A limit that was computed: which rule, on what basis, and the days on which it ends. */
export interface ComputedLimit {
  readonly rule: string
  readonly label: Label
  readonly from: PlainDate
  readonly limit: Resolved<TimeLimit>
  readonly deadline: Deadline
}

export class Bureau extends Context.Service<
  Bureau,
  {
    readonly catalogue: Catalogue
    readonly importEntries: <E>(
      command: ImportEntries<E>
    ) => Effect.Effect<CommitAnswer, InvalidEntry | InvalidRequest | StoreFailure | CommitConflict | E>
    /** The same for several ledgers at once: all of it is stored, or nothing. */
    readonly importLedgers: <E>(
      command: ImportLedgers<E>
    ) => Effect.Effect<CommitAnswer, InvalidEntry | InvalidRequest | StoreFailure | CommitConflict | E>
    /** The current entries of a ledger in a period, in the order in which they were recorded. */
    readonly ledger: (query: LedgerQuery) => Stream.Stream<StoredEntry, InvalidRequest | StoreFailure>
    readonly correctEntry: (
      command: CorrectEntry
    ) => Effect.Effect<CommitAnswer, InvalidEntry | InvalidRequest | NotFound | CommitConflict | StoreFailure>
    readonly settleRow: (
      command: SettleRow
    ) => Effect.Effect<CommitAnswer, InvalidRequest | NotFound | CommitConflict | StoreFailure>
    /** One value a group, in the order of the catalogue and of the group keys. */
    readonly indicators: (
      query: IndicatorQuery
    ) => Effect.Effect<ReadonlyArray<IndicatorValue>, NotFound | InvalidRequest | StoreFailure>
    /** The entries behind an indicator's numerator and denominator, each once. */
    readonly evidence: (
      query: IndicatorQuery & { readonly id: string }
    ) => Effect.Effect<ReadonlyArray<EvidenceLedger>, NotFound | StoreFailure>
    /** Every duty as it stood on a day: of the rules of the place, of entries, then of the limits of cases. */
    readonly duties: (query: DutyQuery) => Effect.Effect<ReadonlyArray<DutyOutcome>, StoreFailure>
    /** 党建任务 — every obligation of Party work: what it rests on, what is due and done. Nobody is named. */
    readonly partyObligations: (
      query: ObligationQuery
    ) => Effect.Effect<ReadonlyArray<ObligationStanding>, NotFound | StoreFailure>
    /** 任务矩阵 — the same as a table of branches and periods. */
    readonly partyMatrix: (
      query: ObligationQuery & { readonly range: DayRange }
    ) => Effect.Effect<PartyMatrix, NotFound | InvalidRequest | StoreFailure>
    /** What the reviews of the ledgers find in a period, in the order of the catalogue. */
    readonly reviews: (query: ReviewQuery) => Effect.Effect<ReadonlyArray<Reviewed>, InvalidRequest | StoreFailure>
    readonly bulletin: (query: BulletinQuery) => Effect.Effect<Bulletin, NotFound | InvalidRequest | StoreFailure>
    /** When a statutory limit ends; `NotFound` for a rule that is no limit, or not in force on that day. */
    readonly computeLimit: (query: {
      readonly rule: string
      readonly from: PlainDate
    }) => Effect.Effect<ComputedLimit, NotFound>
    /** 文号 — the running numbers of documents: reserved, used, voided, and each accounted for. */
    readonly numbers: Pick<Sequence["Service"], "reserve" | "use" | "void" | "list">
    /** The rows that wait for somebody to settle them. */
    readonly quarantine: (tenant: string) => Stream.Stream<QuarantinedRow, StoreFailure>
  } & Cases
>()("@xiuhua/bureau/Bureau") {}
