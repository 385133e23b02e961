import { type Derivation, type LedgerKind, touchedGroups } from "@xiuhua/core/ledger"
import {
  type Appended,
  type Commit,
  type CommitAnswer,
  type CommitConflict,
  type Hash,
  type QuarantinedRow,
  type Store,
  type StoredEntry,
  type StoredEvent,
  StoreFailure,
  type StreamEnd,
  VersionConflict
} from "@xiuhua/core/ports"
import { Clock, Effect, Exit, Option, Stream } from "effect"
import type { ControlledTransaction } from "kysely"
import { correct, earlierAnswer, entryWriter, startWriting, type Writing } from "./commit.ts"
import type { AnyTables, SqlDatabase } from "./database.ts"
import { rederive } from "./derive.ts"
import { byName, headPage } from "./heads.ts"
import { migrate } from "./migrate.ts"
import { quarantinePage, settle } from "./quarantine.ts"
import { aggregate, find, scanPage, state } from "./query.ts"
import { appendWriter, eventPage, readStream } from "./streams.ts"
import { ledgerTables } from "./table.ts"

const PAGE = 1000

export interface StoreOptions {
  /** Every ledger kind that will be stored. */
  readonly kinds: ReadonlyArray<LedgerKind>
  /** Run in this order inside each commit, for the groups that it touches. */
  readonly derivations?: ReadonlyArray<Derivation>
  /** What seals events. */
  readonly hash: Hash
}

/** A store on a database whose tables are brought up to `kinds` first; `hash` seals events. The caller closes the database. */
export const makeStore = (
  database: SqlDatabase,
  { derivations = [], hash, kinds }: StoreOptions
): Effect.Effect<Store["Service"], StoreFailure> => {
  const attempt = <A>(
    operation: StoreFailure["operation"],
    run: () => PromiseLike<A>
  ): Effect.Effect<A, StoreFailure> =>
    Effect.tryPromise({
      try: run,
      catch: (cause) => new StoreFailure({ operation, retryable: database.isRetryable(cause), cause })
    })
  const tableOf = ledgerTables(kinds)
  const { reader, supports } = database

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
          resume(Effect.fail(new StoreFailure({ operation: "commit", retryable: database.isRetryable(cause), cause })))
      )
    return Effect.sync(() => {
      gone = true
    })
  })

  const appendAll = (
    writing: Writing,
    { actor, appends, idempotencyKey: commandId }: Pick<Commit, "actor" | "appends" | "idempotencyKey">
  ): Effect.Effect<ReadonlyArray<Appended>, StoreFailure | VersionConflict> =>
    Effect.gen(function* () {
      const appended: Array<Appended> = []
      if (appends.length === 0) return appended
      const put = yield* attempt("commit", () => appendWriter(database, writing, hash, { actor, commandId }))
      for (const append of appends) {
        const answer = yield* attempt("commit", () => put(append))
        if (answer instanceof VersionConflict) return yield* answer
        appended.push(answer)
      }
      return appended
    })

  const write = <E>(
    transaction: ControlledTransaction<AnyTables>,
    commit: Commit<E>
  ): Effect.Effect<CommitAnswer, StoreFailure | CommitConflict | E> =>
    Effect.gen(function* () {
      const { actor, idempotencyKey, provenance, tenant } = commit
      const earlier = yield* attempt("commit", () => earlierAnswer(transaction, tenant, idempotencyKey))
      if (earlier !== undefined) return earlier
      const now = yield* Clock.currentTimeMillis
      const writing = yield* attempt("commit", () => startWriting(transaction, tenant, now, touchedGroups(derivations)))
      const appended = yield* appendAll(writing, commit)
      for (const { kind, rows } of commit.entries) {
        const put = yield* attempt("commit", () => entryWriter(database, writing, tableOf(kind)))
        yield* Stream.runForEach(rows, (batch) => attempt("commit", () => put(batch)))
      }
      for (const correction of commit.corrections) {
        const refused = yield* attempt("commit", () => correct(writing, tableOf(correction.kind), correction))
        if (refused !== undefined) return yield* refused
      }
      for (const settlement of commit.settlements) {
        const refused = yield* attempt("commit", () => settle(writing, tableOf, settlement, actor))
        if (refused !== undefined) return yield* refused
      }
      for (const derivation of derivations) {
        yield* attempt("commit", () => rederive(database, writing, tableOf, derivation))
      }
      const { commit: commitNo, counts, recordedAt } = writing
      const events = commit.appends.reduce((sum, append) => sum + append.events.length, 0)
      const answer: CommitAnswer = { commit: commitNo, recordedAt, ...counts, events, appended }
      yield* attempt("commit", () =>
        transaction
          .insertInto("commit_log")
          .values({
            tenant,
            commit_no: commitNo,
            idempotency_key: idempotencyKey,
            actor,
            ...provenance,
            recorded_at: recordedAt,
            answer: JSON.stringify(answer)
          })
          .execute()
      )
      return answer
    })

  /** Pages until one is not full. */
  const paged = <A, S>(
    start: S,
    page: (from: S) => Promise<ReadonlyArray<A>>,
    next: (page: ReadonlyArray<A>) => S,
    operation: StoreFailure["operation"]
  ) =>
    Stream.paginate(start, (from: S) =>
      Effect.map(
        attempt(operation, () => page(from)),
        (found) => [found, found.length < PAGE ? Option.none() : Option.some(next(found))] as const
      )
    )

  return Effect.as(
    attempt("migrate", () => migrate(database, kinds)),
    {
      supports,
      commit: (commit) => inTransaction((transaction) => write(transaction, commit)),
      aggregate: (question) => attempt("aggregate", () => aggregate(reader, tableOf(question.kind), question)),
      scan: (scan) =>
        paged(
          0,
          (after) => scanPage(reader, tableOf(scan.kind), scan, after, PAGE),
          (page: ReadonlyArray<StoredEntry>) => page.at(-1)?.entry ?? 0,
          "scan"
        ),
      find: (tenant, kind, key) => attempt("find", () => find(reader, tenant, tableOf(kind), key)),
      read: (tenant, stream, afterVersion = 0) =>
        attempt("read", () => readStream(reader, tenant, stream, afterVersion)),
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
      answered: (tenant, key) => attempt("answered", async () => (await earlierAnswer(reader, tenant, key)) ?? null),
      state: (tenant) => attempt("state", () => state(reader, tenant))
    }
  )
}
