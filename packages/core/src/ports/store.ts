import { Context, type Effect, Schema, type Stream } from "effect"
import type { Instant } from "../calendar/index.ts"
import type { Aggregation, Cell, LedgerKind, Predicate, Row } from "../ledger/index.ts"

/** How far a source can be trusted; `synthetic` data are marked in everything that is made from them. */
export type Reliability = "official" | "secondary" | "synthetic"

/** Where the entries of a commit came from. */
export interface Provenance {
  /** A file name, a system or a person's office; never a personal name. */
  readonly source: string
  readonly reliability: Reliability
}

/** Entries of one kind to be added, in batches, so that a file of any size is one commit. The store takes them as valid. */
export interface NewEntries<E = never> {
  readonly kind: LedgerKind
  readonly rows: Stream.Stream<ReadonlyArray<Row>, E>
}

/** Closes the version of an entry that is current and puts another in its place, or none: a withdrawal. */
export interface Correction {
  readonly kind: LedgerKind
  readonly entry: number
  /** The version the writer saw; another one by then is an `EntryConflict`. */
  readonly version: number
  readonly replacement: Row | null
  readonly reason: string
  readonly approver: string
}

/** One all-or-nothing write. */
export interface Commit<E = never> {
  readonly tenant: string
  readonly actor: string
  /** The same key again returns the first answer and writes nothing. */
  readonly idempotencyKey: string
  readonly provenance: Provenance
  readonly entries: ReadonlyArray<NewEntries<E>>
  readonly corrections: ReadonlyArray<Correction>
}

/** What became of the entries: `accepted + duplicates + quarantined` is what the store was handed. */
export interface CommitAnswer {
  readonly commit: number
  /** Never backwards within a tenant. */
  readonly recordedAt: Instant
  readonly accepted: number
  /** Same key and same values as a version already recorded. */
  readonly duplicates: number
  /** Same key as a current entry, other values: kept aside with the reason `key-conflict`, never overwritten. */
  readonly quarantined: number
  readonly corrected: number
}

/** An entry as stored: one version of it. */
export interface StoredEntry {
  /** Running number within tenant and kind; `sanitation.sweep-day/12` names it everywhere. */
  readonly entry: number
  readonly version: number
  readonly recordedAt: Instant
  /** Null while the version is current. */
  readonly supersededAt: Instant | null
  readonly row: Row
}

/** Which entries to read: those of the period that satisfy `where`, as recorded at `asOf`, in the order of their numbers. */
export interface Scan extends Pick<Aggregation, "kind" | "from" | "to" | "select"> {
  readonly tenant: string
  readonly asOf: Instant
  readonly where?: Predicate
}

/** A row that was kept aside: what it says, the entry it clashes with, and when it came. */
export interface QuarantinedRow {
  readonly kind: string
  readonly entry: number
  readonly reason: "key-conflict"
  readonly row: Row
  readonly recordedAt: Instant
}

/** What is known of a tenant's data as a whole. */
export interface TenantState {
  /** Null when nothing was ever committed. */
  readonly lastRecordedAt: Instant | null
  readonly reliabilities: ReadonlyArray<Reliability>
}

/** The store could not do its work. `retryable` says whether the same call may work later. */
export class StoreFailure extends Schema.TaggedError<StoreFailure>()("StoreFailure", {
  operation: Schema.Literals(["open", "migrate", "commit", "aggregate", "scan", "find", "state", "quarantine"]),
  retryable: Schema.Boolean,
  cause: Schema.Defect()
}) {}

/** A correction named a version that is not the current one: read again and decide again. */
export class EntryConflict extends Schema.TaggedError<EntryConflict>()("EntryConflict", {
  kind: Schema.String,
  entry: Schema.Int,
  expected: Schema.Int,
  /** Null when there is no current version. */
  actual: Schema.NullOr(Schema.Int)
}) {}

/** A replacement's natural key belongs, or once belonged, to another entry. */
export class KeyTaken extends Schema.TaggedError<KeyTaken>()("KeyTaken", {
  kind: Schema.String,
  entry: Schema.Int,
  holder: Schema.Int
}) {}

/** Where ledgers live. Every operation is about one tenant; nothing is ever changed in place. */
export class Store extends Context.Service<
  Store,
  {
    /** What this store can do; the conformance requirements hold it to every claim and to every denial. */
    readonly supports: { readonly durable: boolean }
    /** Writes all of it or nothing: a failure of the store, of `rows` or of a correction leaves no trace. */
    readonly commit: <E = never>(
      commit: Commit<E>
    ) => Effect.Effect<CommitAnswer, StoreFailure | EntryConflict | KeyTaken | E>
    /** Answers a question over the entries as recorded at `asOf`; cells in the order of their keys. */
    readonly aggregate: (
      question: Aggregation & { readonly tenant: string; readonly asOf: Instant }
    ) => Effect.Effect<ReadonlyArray<Cell>, StoreFailure>
    readonly scan: (scan: Scan) => Stream.Stream<StoredEntry, StoreFailure>
    /** The current version of the entry with this natural key, given as key values in the kind's order; null when none. */
    readonly find: (
      tenant: string,
      kind: LedgerKind,
      key: ReadonlyArray<string>
    ) => Effect.Effect<StoredEntry | null, StoreFailure>
    readonly quarantine: (tenant: string) => Stream.Stream<QuarantinedRow, StoreFailure>
    readonly state: (tenant: string) => Effect.Effect<TenantState, StoreFailure>
  }
>()("@xiuhua/core/ports/Store") {}
