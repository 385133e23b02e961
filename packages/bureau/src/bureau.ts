/**
 * 综合执法局应用层 — every use case once. Interfaces (command line, HTTP, spreadsheets) speak to this service and never to a
 * port.
 */
import type { Bulletin } from "@xiuhua/core/bulletin"
import type { Deadline, PlainDate, TimeLimit } from "@xiuhua/core/calendar"
import type { DayRange, DutyOutcome } from "@xiuhua/core/duties"
import type { CommandIdTaken } from "@xiuhua/core/handle"
import type { IndicatorValue, Trend } from "@xiuhua/core/indicators"
import type { CommitAnswer, CommitConflict, QuarantinedRow, Sequence, StoreFailure } from "@xiuhua/core/ports"
import type { Label, Resolved } from "@xiuhua/core/regulation"
import { Context, type Effect, type Stream } from "effect"
import type { Cases } from "./case.ts"
import type { Catalogue } from "./catalogue.ts"
import type { Change } from "./changes.ts"
import type { AdmitRow } from "./corrections.ts"
import type { DutyQuery } from "./duties.ts"
import type { EntryQuery, LedgerEntries } from "./entries.ts"
import type { EvidenceLedger } from "./figures.ts"
import type { ObligationQuery, ObligationStanding, PartyMatrix } from "./party.ts"
import type { Proofs, RecordBroken } from "./proof/proofs.ts"
import type {
  BulletinQuery,
  CorrectEntry,
  ImportEntries,
  IndicatorQuery,
  InvalidEntry,
  InvalidRequest,
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
    ) => Effect.Effect<CommitAnswer, InvalidEntry | InvalidRequest | CommandIdTaken | StoreFailure | CommitConflict | E>
    readonly correctEntry: <E = never>(
      command: CorrectEntry,
      admit?: AdmitRow<E>
    ) => Effect.Effect<
      CommitAnswer,
      InvalidEntry | InvalidRequest | NotFound | CommandIdTaken | CommitConflict | StoreFailure | E
    >
    readonly settleRow: <E = never>(
      command: SettleRow,
      admit?: AdmitRow<E>
    ) => Effect.Effect<CommitAnswer, InvalidRequest | NotFound | CommandIdTaken | CommitConflict | StoreFailure | E>
    /** One value a group, in the order of the catalogue and of the group keys. */
    readonly indicators: (
      query: IndicatorQuery
    ) => Effect.Effect<ReadonlyArray<IndicatorValue>, NotFound | InvalidRequest | StoreFailure>
    /** The entries behind an indicator's numerator and denominator, each once. */
    readonly evidence: (
      query: IndicatorQuery & { readonly id: string }
    ) => Effect.Effect<ReadonlyArray<EvidenceLedger>, NotFound | StoreFailure>
    /** The same, each against the period before (环比) and against the same days a year before (同比). */
    readonly trends: (
      query: IndicatorQuery
    ) => Effect.Effect<ReadonlyArray<Trend>, NotFound | InvalidRequest | StoreFailure>
    /** The entries of one ledger in a period, in the order of their numbers. */
    readonly entries: (query: EntryQuery) => Effect.Effect<LedgerEntries, NotFound | InvalidRequest | StoreFailure>
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
    readonly bulletin: (
      query: BulletinQuery
    ) => Effect.Effect<Bulletin, NotFound | InvalidRequest | RecordBroken | StoreFailure>
    /** When a statutory limit ends; `NotFound` for a rule that is no limit, or not in force on that day. */
    readonly computeLimit: (query: {
      readonly rule: string
      readonly from: PlainDate
    }) => Effect.Effect<ComputedLimit, NotFound>
    /** 文号 — the running numbers of documents: reserved, used, voided, and each accounted for. */
    readonly numbers: Pick<Sequence["Service"], "reserve" | "use" | "void" | "list">
    /** The rows that wait for somebody to settle them. */
    readonly quarantine: (tenant: string) => Stream.Stream<QuarantinedRow, StoreFailure>
    /** Steps of cases after a position (0: from the beginning) up to now, in the order of their commits. */
    readonly changes: (tenant: string, after: number) => Stream.Stream<Change, StoreFailure>
    /** The position of the last event of a tenant: what comes after it is new. */
    readonly lastPosition: (tenant: string) => Effect.Effect<number, StoreFailure>
    /** Fails where the store does not answer. */
    readonly ready: Effect.Effect<void, StoreFailure>
  } & Cases &
    Proofs
>()("@xiuhua/bureau/Bureau") {}
