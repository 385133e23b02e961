import { Context, type Effect, Schema, type Stream } from "effect"
import type { Instant } from "../calendar/index.ts"
import type { Aggregation, Cell, LedgerKind, Predicate, Row } from "../ledger/index.ts"
import type { StreamEnd } from "./chain.ts"
import type { DocumentPage, DocumentWrite, OutboxMessage, StoredDocument, StoredMessage } from "./document.ts"
import type { DocumentList } from "./document-list.ts"
import type { QuarantinedRow, Settlement, SettlementConflict } from "./quarantine.ts"
import type { Append, Appended, StoredEvent, VersionConflict } from "./stream.ts"

/** How far a source can be trusted; `synthetic` data are marked in everything that is made from them. */
export type Reliability = "official" | "secondary" | "synthetic"

/** Where the entries of a commit came from. */
export interface Provenance {
  /** A file name, a system or a person's office; never a personal name. */
  readonly source: string
  readonly reliability: Reliability
}

/**
 * Entries of one kind to be added. The store takes them as valid. A few rows come as they are, and the commit may share a
 * transaction with others; a file of any size comes as a stream of batches and has one to itself.
 */
export interface NewEntries<E = never> {
  readonly kind: LedgerKind
  readonly rows: ReadonlyArray<Row> | Stream.Stream<ReadonlyArray<Row>, E>
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
  /** What is asked for, in short. It is given back with the answer: who repeats a key sees whether it was for the same. */
  readonly fingerprint?: string
  readonly provenance: Provenance
  /** Taken in this order; two for one stream follow each other. */
  readonly appends: ReadonlyArray<Append>
  readonly entries: ReadonlyArray<NewEntries<E>>
  readonly corrections: ReadonlyArray<Correction>
  readonly settlements: ReadonlyArray<Settlement>
  /** Read models that change with it; of two for one id the later stands. */
  readonly documents?: ReadonlyArray<DocumentWrite>
  /** What other systems are to be told because of it. */
  readonly outbox?: ReadonlyArray<OutboxMessage>
}

/**
 * What became of it. Of the entries `accepted + duplicates + quarantined` is what the store was handed; events,
 * corrections and settlements are counted beside them.
 */
export interface CommitAnswer {
  /** That of the commit which was the first under this key; absent where it gave none. */
  readonly fingerprint?: string
  readonly commit: number
  /** Never backwards within a tenant. */
  readonly recordedAt: Instant
  readonly accepted: number
  /** Same key and same values as a version already recorded. */
  readonly duplicates: number
  /** Same key as a current entry, other values: kept aside with the reason `key-conflict`, never overwritten. */
  readonly quarantined: number
  /** Entries whose version was closed, by a correction or by accepting a quarantined row. */
  readonly corrected: number
  readonly settled: number
  /** Derived entries that were added, changed or withdrawn because of this commit. */
  readonly derived: number
  /** Derived rows kept aside with the reason `summary-imported`; none of them was handed in. */
  readonly keptAside: number
  readonly events: number
  /** One for each append, in their order. */
  readonly appended: ReadonlyArray<Appended>
}

/** An entry as stored: one version of it. */
export interface StoredEntry {
  /** Running number within tenant and kind; `sanitation.sweep-day/12` names it everywhere. */
  readonly entry: number
  readonly version: number
  readonly recordedAt: Instant
  /** Null while the version is current. */
  readonly supersededAt: Instant | null
  /** The derivation that made it; null for what somebody recorded. */
  readonly derivation: string | null
  readonly row: Row
}

/** Questions about a tenant's ledgers, and the moment of recording they are about. */
export interface Questions {
  readonly tenant: string
  readonly asOf: Instant
  readonly questions: ReadonlyArray<Aggregation>
}

/** Which entries to read: those of the period that satisfy `where`, as recorded at `asOf`, in the order of their numbers. */
export interface Scan extends Pick<Aggregation, "kind" | "from" | "to" | "select"> {
  readonly tenant: string
  readonly asOf: Instant
  readonly where?: Predicate
  /** Only entries with a greater number: where a page before ended. */
  readonly after?: number
  /** No more than so many of them. */
  readonly limit?: number
}

/** What is known of a tenant's data as a whole. */
export interface TenantState {
  /** Null when nothing was ever committed. */
  readonly lastRecordedAt: Instant | null
  /** The position of the last event; 0 where there is none. */
  readonly lastPosition: number
  readonly reliabilities: ReadonlyArray<Reliability>
}

/** The store could not do its work. `retryable` says whether the same call may work later. */
export class StoreFailure extends Schema.TaggedError<StoreFailure>()("StoreFailure", {
  operation: Schema.Literals([
    "open",
    "migrate",
    "commit",
    "aggregate",
    "scan",
    "find",
    "state",
    "quarantine",
    "read",
    "readAll",
    "heads",
    "answered",
    "document",
    "documents",
    "documentList",
    "outbox"
  ]),
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

/** Something that the writer saw is no longer so. Nothing was written. */
export type CommitConflict = EntryConflict | KeyTaken | VersionConflict | SettlementConflict

/** Where ledgers and event streams live. Every operation is about one tenant; nothing is ever changed in place. */
export class Store extends Context.Service<
  Store,
  {
    /** What this store can do; the conformance requirements hold it to every claim and to every denial. */
    readonly supports: { readonly durable: boolean }
    /**
     * Writes all of it or nothing: a failure of the store or of `rows` and a conflict leave no trace. An event whose
     * text is not one line is a StoreFailure that is not retryable.
     */
    readonly commit: <E = never>(commit: Commit<E>) => Effect.Effect<CommitAnswer, StoreFailure | CommitConflict | E>
    /** The events of one stream after a version (by default all), in order; none for a stream that does not exist. */
    readonly read: (
      tenant: string,
      stream: string,
      afterVersion?: number
    ) => Effect.Effect<ReadonlyArray<StoredEvent>, StoreFailure>
    /**
     * All events of a tenant after a position (0: from the beginning) up to now, in the order of their commits. Who
     * goes on from the last position it saw misses none.
     */
    readonly readAll: (tenant: string, afterPosition: number) => Stream.Stream<StoredEvent, StoreFailure>
    /**
     * Where each stream of a tenant ends, as the store believes: what it holds the next append against, kept apart from
     * the events. In the order of the names by UTF-16 code units, as `<` compares them.
     */
    readonly heads: (tenant: string) => Stream.Stream<StreamEnd, StoreFailure>
    /**
     * Answers questions over the entries as recorded at `asOf`, all of them over the same moment: of each the cells, in the
     * order of their keys. What a figure is made of is asked at once.
     */
    readonly aggregate: (asked: Questions) => Effect.Effect<ReadonlyArray<ReadonlyArray<Cell>>, StoreFailure>
    readonly scan: (scan: Scan) => Stream.Stream<StoredEntry, StoreFailure>
    /** The current version of the entry with this natural key, given as key values in the kind's order; null when none. */
    readonly find: (
      tenant: string,
      kind: LedgerKind,
      key: ReadonlyArray<string>
    ) => Effect.Effect<StoredEntry | null, StoreFailure>
    /** The rows that wait for somebody, or those that were settled, in the order in which they came. */
    readonly quarantine: (tenant: string, which: "open" | "settled") => Stream.Stream<QuarantinedRow, StoreFailure>
    /** The answer given to this idempotency key before; null for a new one. For what has to be read before a commit. */
    readonly answered: (tenant: string, idempotencyKey: string) => Effect.Effect<CommitAnswer | null, StoreFailure>
    readonly state: (tenant: string) => Effect.Effect<TenantState, StoreFailure>
    /** The read model with this id, as it stands; null when there is none. */
    readonly document: (
      tenant: string,
      collection: string,
      id: string
    ) => Effect.Effect<StoredDocument | null, StoreFailure>
    /** One page of a collection, in its order. */
    readonly documents: (page: DocumentPage) => Effect.Effect<ReadonlyArray<StoredDocument>, StoreFailure>
    /** The same page as one text, whatever is in it. */
    readonly documentList: (page: DocumentPage) => Effect.Effect<DocumentList, StoreFailure>
    /** Messages of a tenant after a position (0: from the beginning) up to now, as `readAll` reads events. */
    readonly outbox: (tenant: string, afterPosition: number) => Stream.Stream<StoredMessage, StoreFailure>
  }
>()("@xiuhua/core/ports/Store") {}
