/** 请求 — what is asked of the bureau, and why it may be refused. */
import type { Instant, PlainDate } from "@xiuhua/core/calendar"
import type { Dimension, LedgerKind, Row } from "@xiuhua/core/ledger"
import type { Provenance } from "@xiuhua/core/ports"
import type { Checkpoint } from "@xiuhua/core/proof"
import { Schema, type Stream } from "effect"

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
  /** A digest of what the rows are read from; where it is told, the same key with another one is `CommandIdTaken`. */
  readonly digest?: string
}

/** Rows of one ledger, in batches: they come once and go by. */
export interface LedgerRows<E> {
  readonly kind: LedgerKind
  readonly rows: Stream.Stream<ReadonlyArray<Row>, E>
}

/** Entries of several kinds, such as the sheets of one workbook, as one transaction. */
export interface ImportLedgers<E> extends Omit<ImportEntries<E>, "kind" | "rows"> {
  readonly ledgers: ReadonlyArray<LedgerRows<E>>
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
  /** To be printed: signed, not later than `asOf`, and borne out by the record. */
  readonly checkpoint?: Checkpoint
  /** Who must have signed it, as 64 hexadecimal digits; by default whoever it names. */
  readonly publicKey?: string
}

/** A row that may not be stored; `row` counts from 0 over the whole import. */
export class InvalidEntry extends Schema.TaggedError<InvalidEntry>()("InvalidEntry", {
  kind: Schema.String,
  row: Schema.Int,
  problems: Schema.Array(Schema.Struct({ field: Schema.String, problem: Schema.String, value: Schema.String }))
}) {}

/** The request names something that does not exist: an indicator, a dimension, an entry. */
export class NotFound extends Schema.TaggedError<NotFound>()("NotFound", {
  what: Schema.Literals([
    "indicator",
    "dimension",
    "entry",
    "data",
    "rule",
    "violation",
    "quarantine",
    "kind",
    "branch",
    "case",
    "event",
    "attachment",
    "bulletin"
  ]),
  id: Schema.String,
  /** What there is instead, for a helpful message. */
  known: Schema.Array(Schema.String)
}) {}

/**
 * The request contradicts itself or asks for what cannot be done here: an empty period, a correction without reason or
 * approver, a hash function that this Node was built without, a checkpoint of after the moment that a bulletin is of.
 */
export class InvalidRequest extends Schema.TaggedError<InvalidRequest>()("InvalidRequest", {
  rule: Schema.Literals([
    "period",
    "day",
    "range",
    "reason",
    "approver",
    "actor",
    "derived",
    "algorithm",
    "checkpoint",
    "limit",
    "cursor",
    "purpose"
  ])
}) {}
