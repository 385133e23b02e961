import type { Derivation, LedgerKind, Row } from "@xiuhua/core/ledger"
import {
  type Commit,
  type CommitAnswer,
  type CommitConflict,
  type Hash,
  type QuarantinedRow,
  type Store,
  type StoredEntry,
  type StoredEvent,
  type StoredMessage,
  StoreFailure,
  type StreamEnd,
  VersionConflict
} from "@xiuhua/core/ports"
import { Clock, Effect, Exit, Option, Stream } from "effect"
import type { ControlledTransaction } from "kysely"
import { attempts } from "./attempt.ts"
import { earlierAnswers } from "./commit-log.ts"
import type { AnyTables } from "./database.ts"
import { messagePage, readDocument, readList, readPage } from "./documents.ts"
import { entryWriter } from "./entries.ts"
import type { SqlDatabase } from "./flavour.ts"
import { groupCommits, isPlain, type Outcome } from "./group.ts"
import { byName, headPage } from "./heads.ts"
import { quarantinePage } from "./quarantine.ts"
import { aggregate, find, scanPage } from "./query.ts"
import { eventPage, readStream } from "./streams.ts"
import { ledgerTables } from "./table.ts"
import { standing } from "./turn.ts"
import { amend, appendAll, close, open, type Parts } from "./write.ts"

const PAGE = 1000
/** Entries of the largest page of a scan. */
const LARGE_PAGE = 16_000

export interface StoreOptions {
  /** Every ledger kind that will be stored. */
  readonly kinds: ReadonlyArray<LedgerKind>
  /** Run in this order inside each commit, for the groups that it touches. */
  readonly derivations?: ReadonlyArray<Derivation>
  /** What seals events. */
  readonly hash: Hash
}

/** A store on a database that is up to date. */
export const makeStore = (database: SqlDatabase, { derivations = [], hash, kinds }: StoreOptions): Store["Service"] => {
  const attempt = attempts(
    database,
    (failure: ConstructorParameters<typeof StoreFailure>[0]) => new StoreFailure(failure)
  )
  const tableOf = ledgerTables(kinds)
  const { flavour, reader, supports } = database
  const parts: Parts = { database, tableOf, derivations, hash }

  /** Commits when the body succeeds, rolls back when it fails or is interrupted. */
  const inTransaction = <A, E>(body: (transaction: ControlledTransaction<AnyTables>) => Effect.Effect<A, E>) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const transaction = yield* restore(begin)
        const exit = yield* Effect.exit(restore(body(transaction)))
        const undo = Effect.ignore(attempt("commit", () => transaction.rollback().execute()))
        if (Exit.isFailure(exit)) {
          yield* undo
          return yield* exit
        }
        yield* Effect.onError(
          attempt("commit", () => transaction.commit().execute()),
          () => undo
        )
        return exit.value
      })
    )

  const begin = Effect.callback<ControlledTransaction<AnyTables>, StoreFailure>((resume) => {
    // A wait that is interrupted must not leak the transaction it gets later.
    let gone = false
    database.writer
      .startTransaction()
      .execute()
      .then(
        (transaction) => (gone ? void transaction.rollback().execute() : resume(Effect.succeed(transaction))),
        (cause) =>
          resume(Effect.fail(new StoreFailure({ operation: "commit", retryable: flavour.isRetryable(cause), cause })))
      )
    return Effect.sync(() => {
      gone = true
    })
  })

  const write = <E>(
    transaction: ControlledTransaction<AnyTables>,
    commit: Commit<E>
  ): Effect.Effect<CommitAnswer, StoreFailure | CommitConflict | E> =>
    Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      const writing = yield* attempt("commit", () => open(parts, transaction, commit, now))
      if ("commit" in writing) return writing
      const appended = yield* attempt("commit", () => appendAll(parts, writing, commit))
      if (appended instanceof VersionConflict) return yield* appended
      for (const { kind, rows } of commit.entries) {
        const put = yield* attempt("commit", () => entryWriter(writing, tableOf(kind)))
        const putAll = (batch: ReadonlyArray<Row>) => attempt("commit", () => put(batch))
        yield* Stream.isStream(rows) ? Stream.runForEach(rows, putAll) : putAll(rows)
      }
      const refused = yield* attempt("commit", () => amend(parts, writing, commit))
      if (refused !== undefined) return yield* refused
      return yield* attempt("commit", () => close(parts, writing, commit, appended))
    })

  const enqueue = groupCommits(parts)

  /** Takes its place in the line; a commit that has begun is waited for, whoever interrupts. */
  const together = (commit: Commit): Effect.Effect<CommitAnswer, StoreFailure | CommitConflict> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) =>
      Effect.callback<CommitAnswer, StoreFailure | CommitConflict>((resume) => {
        let ended: () => void
        const end = new Promise<void>((resolve) => {
          ended = resolve
        })
        const waiting = enqueue(commit, now, (outcome: Outcome) => {
          resume("_tag" in outcome ? Effect.fail(outcome) : Effect.succeed(outcome))
          ended()
        })
        return Effect.suspend(() => {
          waiting.gone = true
          return waiting.begun ? Effect.promise(() => end) : Effect.void
        })
      })
    )

  /** Pages until one is not full. */
  const paged = <A, S>(
    start: S,
    page: (from: S, signal: AbortSignal | undefined) => Promise<ReadonlyArray<A>>,
    next: (page: ReadonlyArray<A>) => S,
    operation: StoreFailure["operation"]
  ) =>
    Stream.paginate(start, (from: S) =>
      Effect.map(
        attempt(operation, (signal) => page(from, signal)),
        (found) => [found, found.length < PAGE ? Option.none() : Option.some(next(found))] as const
      )
    )

  // Pages grow: where the days are found by an index, every page sorts all that is left of them again.
  const scan: Store["Service"]["scan"] = (asked) =>
    Stream.paginate({ after: asked.after ?? 0, left: asked.limit ?? Infinity, size: PAGE }, ({ after, left, size }) => {
      const limit = Math.min(size, left)
      return Effect.map(
        attempt("scan", (signal) => scanPage(reader, tableOf(asked.kind), asked, { after, limit, signal })),
        (found: ReadonlyArray<StoredEntry>) => {
          const last = found.at(-1)?.entry ?? after
          const rest = { after: last, left: left - found.length, size: Math.min(2 * size, LARGE_PAGE) }
          return [found, found.length < limit || rest.left === 0 ? Option.none() : Option.some(rest)] as const
        }
      )
    })

  return {
    supports,
    commit: (commit) =>
      isPlain(commit) ? together(commit as Commit) : inTransaction((transaction) => write(transaction, commit)),
    aggregate: (asked) => attempt("aggregate", (signal) => aggregate(database, tableOf, asked, signal)),
    scan,
    find: (tenant, kind, key) => attempt("find", () => find(database, tenant, tableOf(kind), key)),
    read: (tenant, stream, afterVersion = 0) => attempt("read", () => readStream(reader, tenant, stream, afterVersion)),
    readAll: (tenant, afterPosition) =>
      paged(
        afterPosition,
        (after) => eventPage(reader, tenant, after, PAGE),
        (page: ReadonlyArray<StoredEvent>) => page.at(-1)?.position ?? 0,
        "readAll"
      ),
    heads: (tenant) =>
      Stream.unwrap(
        Effect.map(
          Stream.runCollect(
            paged(
              "",
              (after) => headPage(reader, tenant, after, PAGE),
              (page: ReadonlyArray<StreamEnd>) => page.at(-1)?.stream ?? "",
              "heads"
            )
          ),
          (ends) => Stream.fromIterable(byName(ends))
        )
      ),
    quarantine: (tenant, which) =>
      paged(
        0,
        (after) => quarantinePage(reader, tenant, which, after, PAGE),
        (page: ReadonlyArray<QuarantinedRow>) => page.at(-1)?.number ?? 0,
        "quarantine"
      ),
    answered: (tenant, key) =>
      attempt("answered", async () => (await earlierAnswers(database, reader, tenant, [key]))[0] ?? null),
    state: (tenant) =>
      attempt("state", async () => {
        const turn = await standing(database, reader, tenant)
        return turn === undefined || turn.commit === 0
          ? { lastRecordedAt: null, lastPosition: 0, reliabilities: [] }
          : { lastRecordedAt: turn.recordedAt, lastPosition: turn.position, reliabilities: turn.reliabilities }
      }),
    document: (tenant, collection, id) => attempt("document", () => readDocument(database, tenant, collection, id)),
    documents: (page) => attempt("documents", () => readPage(database, page)),
    documentList: (page) => attempt("documentList", () => readList(database, page)),
    outbox: (tenant, afterPosition) =>
      paged(
        afterPosition,
        (after) => messagePage(reader, tenant, after, PAGE),
        (page: ReadonlyArray<StoredMessage>) => page.at(-1)?.position ?? 0,
        "outbox"
      )
  }
}
