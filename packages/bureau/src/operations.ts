/** 用例 — every use case of the bureau, by what it is about. One operation has one name, in every interface. */
import type { PlainDate } from "@xiuhua/core/calendar"
import type { DayRange, DutyOutcome } from "@xiuhua/core/duties"
import type { CommandIdTaken } from "@xiuhua/core/handle"
import type { IndicatorValue, TenantReport, Trend } from "@xiuhua/core/indicators"
import type { Predicate } from "@xiuhua/core/ledger"
import type {
  CommitAnswer,
  CommitConflict,
  PersonStore,
  PersonStoreFailure,
  QuarantinedRow,
  Sequence,
  StoreFailure
} from "@xiuhua/core/ports"
import type { Effect, Stream } from "effect"
import type { SensitiveRead, SensitiveReadPage, SensitiveReadQuery } from "./audit/sensitive-read.ts"
import type { Bulletins } from "./bulletins/requests.ts"
import type { CalendarQuery, DutyCalendar } from "./calendar.ts"
import type { Cases } from "./case.ts"
import type { Catalogue } from "./catalogue.ts"
import type { Change } from "./changes.ts"
import type { AdmitRow } from "./corrections.ts"
import type { DutyQuery } from "./duties.ts"
import type { EntryQuery, LedgerEntries } from "./entries.ts"
import type { ExplainedRule, InvalidFacts, ParameterOn } from "./explain-rule.ts"
import type { EvidenceLedger } from "./figures.ts"
import type { ComputedLimit } from "./limit.ts"
import type { ObligationQuery, ObligationStanding, PartyMatrix } from "./party.ts"
import type { Proofs } from "./proof/proofs.ts"
import type { PenaltyPublicity, PublicityQuery } from "./publicity.ts"
import type {
  CorrectEntry,
  ImportEntries,
  ImportLedgers,
  IndicatorQuery,
  InvalidEntry,
  InvalidRequest,
  NotFound,
  SettleRow
} from "./requests.ts"
import type { Reviewed, ReviewQuery } from "./reviews.ts"
import type { CityFigure } from "./roll-up/city-figures.ts"
import type { ReceiveReports } from "./roll-up/kept-reports.ts"
import type { ReportQuery } from "./roll-up/report.ts"
import type { ExplainedVote } from "./vote.ts"

/** What can be done with ledgers. */
interface Ledgers {
  readonly importEntries: <E>(
    command: ImportEntries<E>
  ) => Effect.Effect<CommitAnswer, InvalidEntry | InvalidRequest | CommandIdTaken | StoreFailure | CommitConflict | E>
  /** The same for several ledgers at once, such as the sheets of a workbook: all of it is stored, or nothing. */
  readonly importLedgers: <E>(
    command: ImportLedgers<E>
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
  /** The rows that wait for somebody to settle them. */
  readonly quarantine: (tenant: string) => Stream.Stream<QuarantinedRow, StoreFailure>
  /** The entries of one ledger or register, in the order of their numbers; `narrow` leaves some out whatever is asked. */
  readonly entries: (
    query: EntryQuery,
    narrow?: Predicate
  ) => Effect.Effect<LedgerEntries, NotFound | InvalidRequest | StoreFailure>
  /** What the reviews of the ledgers find in a period, in the order of the catalogue. */
  readonly reviews: (query: ReviewQuery) => Effect.Effect<ReadonlyArray<Reviewed>, InvalidRequest | StoreFailure>
}

/** What can be asked of figures. */
interface Figures {
  /** One value a group, in the order of the catalogue and of the group keys. */
  readonly indicators: (
    query: IndicatorQuery
  ) => Effect.Effect<ReadonlyArray<IndicatorValue>, NotFound | InvalidRequest | StoreFailure>
  /** 环比、同比 */
  readonly trends: (
    query: IndicatorQuery
  ) => Effect.Effect<ReadonlyArray<Trend>, NotFound | InvalidRequest | StoreFailure>
  /** The entries behind an indicator's numerator and denominator, each once. */
  readonly evidence: (
    query: IndicatorQuery & { readonly id: string }
  ) => Effect.Effect<ReadonlyArray<EvidenceLedger>, NotFound | StoreFailure>
  /** 区级上报 — what this tenant reports of its figures to a city: counts only. */
  readonly tenantReports: (
    query: ReportQuery
  ) => Effect.Effect<ReadonlyArray<TenantReport>, NotFound | InvalidRequest | StoreFailure>
  /** Keeps what other tenants report; answers how many reports it was given. */
  readonly receiveReports: (command: ReceiveReports) => Effect.Effect<number, NotFound | CommitConflict | StoreFailure>
  /** 各区合计 — out of the reports that this tenant keeps of others. */
  readonly cityFigures: (
    query: Omit<ReportQuery, "asOf">
  ) => Effect.Effect<ReadonlyArray<CityFigure>, NotFound | InvalidRequest | StoreFailure>
}

/** What can be asked of duties. Nobody is named. */
interface Duties {
  /** Every duty as it stood on a day: of the rules of the place, of entries, then of the limits of cases. */
  readonly duties: (query: DutyQuery) => Effect.Effect<ReadonlyArray<DutyOutcome>, InvalidRequest | StoreFailure>
  /** 日历 — what is overdue, and what falls due on each of the days ahead. */
  readonly calendar: (query: CalendarQuery) => Effect.Effect<DutyCalendar, InvalidRequest | StoreFailure>
  /** 党建任务 — every obligation of Party work: what it rests on, what is due and done. */
  readonly partyObligations: (
    query: ObligationQuery
  ) => Effect.Effect<ReadonlyArray<ObligationStanding>, NotFound | InvalidRequest | StoreFailure>
  /** 任务矩阵 — the same as a table of branches and periods. */
  readonly partyMatrix: (
    query: ObligationQuery & { readonly range: DayRange }
  ) => Effect.Effect<PartyMatrix, NotFound | InvalidRequest | StoreFailure>
}

/** What the law says. Nothing of a tenant is in it. */
interface LawQuestions {
  /** When a statutory limit ends; `NotFound` for a rule that is no limit, or not in force on that day. */
  readonly computeLimit: (query: {
    readonly rule: string
    readonly from: PlainDate
  }) => Effect.Effect<ComputedLimit, NotFound>
  /** What one rule says about facts that somebody brings. */
  readonly explainRule: (query: {
    readonly rule: string
    readonly facts: unknown
  }) => Effect.Effect<ExplainedRule, NotFound | InvalidFacts>
  /** What a vote of a Party body comes to, and why. */
  readonly explainVote: (query: { readonly facts: unknown }) => Effect.Effect<ExplainedVote, NotFound | InvalidFacts>
  /** Every parameter in force on a day; `prefix` narrows it to one law. */
  readonly parametersOn: (query: {
    readonly on: PlainDate
    readonly prefix?: string
  }) => Effect.Effect<ReadonlyArray<ParameterOn>>
}

/** Personal data, and who read it. */
interface Personal {
  /** 双公示 — the penalties that the law wants published, natural persons masked; each name that is read is audited. */
  readonly penaltyPublicity: (
    query: PublicityQuery
  ) => Effect.Effect<PenaltyPublicity, InvalidRequest | StoreFailure | PersonStoreFailure>
  readonly persons: PersonStore["Service"]
  /** Notes that data of Party members is read; without the line nothing is shown. */
  readonly noteSensitiveRead: (
    tenant: string,
    read: SensitiveRead
  ) => Effect.Effect<void, InvalidRequest | StoreFailure>
  /** 查阅日志 — who read data of Party members, newest first. */
  readonly sensitiveReads: (
    query: SensitiveReadQuery
  ) => Effect.Effect<SensitiveReadPage, InvalidRequest | StoreFailure>
}

/** Every use case. */
export interface Operations extends Ledgers, Figures, Bulletins, Duties, LawQuestions, Personal, Cases, Proofs {
  readonly catalogue: Catalogue
  /** 文号 — the running numbers of documents: reserved, used, voided, and each accounted for. */
  readonly numbers: Pick<Sequence["Service"], "reserve" | "use" | "void" | "list">
  /** Steps of cases after a position (0: from the beginning) up to now, in the order of their commits. */
  readonly changes: (tenant: string, after: number) => Stream.Stream<Change, StoreFailure>
  /** The position of the last event of a tenant: what comes after it is new. */
  readonly lastPosition: (tenant: string) => Effect.Effect<number, StoreFailure>
  /** Fails where the store does not answer. */
  readonly ready: Effect.Effect<void, StoreFailure>
}
