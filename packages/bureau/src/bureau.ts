/**
 * 综合执法局应用层 — every use case once. Interfaces (command line, HTTP, spreadsheets) speak to this service and never to a
 * port.
 */

import type { Bulletin } from "@xiuhua/core/bulletin"
import type { Deadline, Instant, PlainDate, TimeLimit } from "@xiuhua/core/calendar"
import type { DutyOutcome, DutyRule, EntryDuties, OutcomeLedger } from "@xiuhua/core/duties"
import type { PublicReport, Catalogue as Violations } from "@xiuhua/core/enforcement"
import type { Indicator, IndicatorValue } from "@xiuhua/core/indicators"
import type { Derivation, Dimension, LedgerKind, Row } from "@xiuhua/core/ledger"
import type {
  CommitAnswer,
  CommitConflict,
  Provenance,
  QuarantinedRow,
  Sequence,
  StoreFailure
} from "@xiuhua/core/ports"
import type { Label, Locality, Resolved } from "@xiuhua/core/regulation"
import type { Problem } from "@xiuhua/core/sanitation"
import { Context, type Effect, Schema, type Stream } from "effect"
import type { Cases } from "./case.ts"
import type { DutyQuery } from "./duties.ts"
import type { EvidenceLedger } from "./figures.ts"

/** What every request says about its sender. */
export interface Request {
  readonly tenant: string
  readonly actor: string
}

/** Entries of one kind, in batches, as one transaction: all that is valid is stored, or nothing at all. */
export interface ImportEntries<E> extends Request {
  readonly kind: LedgerKind
  readonly rows: Stream.Stream<ReadonlyArray<Row>, E>
  readonly provenance: Provenance
  /** The same key again returns the first answer and writes nothing. */
  readonly idempotencyKey: string
}

/** Puts another row in the place of a current entry, or withdraws it (`replacement` null). */
export interface CorrectEntry extends Request {
  readonly kind: LedgerKind
  /** Values of the natural key, in the kind's order. */
  readonly key: ReadonlyArray<string>
  readonly replacement: Row | null
  readonly reason: string
  readonly approver: string
  readonly idempotencyKey: string
}

/** Settles a row that was kept aside: `accept` puts it in the entry's place, `dismiss` leaves the entry as it is. */
export interface SettleRow extends Request {
  readonly number: number
  readonly op: "accept" | "dismiss"
  readonly reason: string
  readonly approver: string
  readonly idempotencyKey: string
}

export interface IndicatorQuery {
  readonly tenant: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** Only what had been recorded by then; by default everything recorded so far. */
  readonly asOf?: Instant
  readonly by?: ReadonlyArray<Dimension>
  readonly ids?: ReadonlyArray<string>
}

export interface BulletinQuery {
  readonly tenant: string
  readonly year: number
  readonly asOf?: Instant
}

/** A row that may not be stored; `row` counts from 0 over the whole import. */
export class InvalidEntry extends Schema.TaggedError<InvalidEntry>()("InvalidEntry", {
  kind: Schema.String,
  row: Schema.Int,
  problems: Schema.Array(Schema.Struct({ field: Schema.String, problem: Schema.String, value: Schema.String }))
}) {}

/** The request names something that does not exist: an indicator, a dimension, an entry. */
export class NotFound extends Schema.TaggedError<NotFound>()("NotFound", {
  what: Schema.Literals(["indicator", "dimension", "entry", "data", "rule", "violation", "quarantine", "kind"]),
  id: Schema.String,
  /** What there is instead, for a helpful message. */
  known: Schema.Array(Schema.String)
}) {}

/** The request contradicts itself: an empty period, a correction without reason or approver. */
export class InvalidRequest extends Schema.TaggedError<InvalidRequest>()("InvalidRequest", {
  rule: Schema.Literals(["period", "reason", "approver", "actor", "derived"])
}) {}

/** What this bureau knows: ledger kinds, indicators, duties, violations, and the locality that overlays them. */
export interface Catalogue {
  readonly kinds: ReadonlyArray<LedgerKind>
  /** What a store of this bureau is opened with, so that summaries follow their sources. */
  readonly derivations: ReadonlyArray<Derivation>
  /** Who must do what by when, under the law of the place. */
  readonly duties: ReadonlyArray<DutyRule>
  /** Duties whose last day an entry says itself. */
  readonly entryDuties: ReadonlyArray<EntryDuties>
  /** The ledgers that outcomes of duties come to. */
  readonly outcomeLedgers: ReadonlyArray<OutcomeLedger>
  readonly indicators: ReadonlyArray<Indicator>
  readonly locality: Locality
  /** What may not be done there, and what it costs. */
  readonly violations: Violations
  /** How long each stage of a report may take there. */
  readonly reportLimits: PublicReport.ReportLimits
  /** How long the rectification of a problem may take there. */
  readonly problemProfile: Problem.ProblemProfile
}

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
