import { type Derivation, type LedgerKind, type PersonRef, personRefOf } from "@xiuhua/core/ledger"
import { type Hash, PersonStore, Sequence, Store, StoreFailure } from "@xiuhua/core/ports"
import { makePersonStore, makeSequence, makeStore, nodeHash, type SqlDatabase } from "@xiuhua/storage-sql"
import { Context, Effect, Layer } from "effect"
import { Kysely, SqliteDialect } from "kysely"
import { erasing } from "./erasing.ts"
import { connect } from "./node-sqlite.ts"
import { describeLedgers } from "./planner.ts"

export interface SqliteOptions {
  /** A path, created when it does not exist; `:memory:` for a database that ends with the process. */
  readonly file: string
  /** Every ledger kind that will be stored; tables are made and extended from these. */
  readonly kinds: ReadonlyArray<LedgerKind>
  /** Run inside each commit for what it touches; one that reads another's rows stands after it. */
  readonly derivations?: ReadonlyArray<Derivation>
  /** What seals the events written from now on; SHA-256 by default. Each event names the function it was sealed with. */
  readonly hash?: Hash
}

/** SQLITE_BUSY and SQLITE_LOCKED: somebody else is writing; the same call may work later. */
const isRetryable = (cause: unknown): boolean => {
  const code = (cause as { errcode?: unknown } | null)?.errcode
  return typeof code === "number" && [5, 6].includes(code & 0xff)
}

const open = ({ file }: SqliteOptions): SqlDatabase => {
  const writing = connect(file, { readOnly: false })
  const writer = new Kysely({ dialect: new SqliteDialect({ database: writing.kysely }) })
  const durable = file !== ":memory:"
  // Opened when it is first asked: Kysely closes only what it has used, and an open reader would keep the log from being
  // folded into the file at the end.
  const readOnly = async () => connect(file, { readOnly: true }).kysely
  const reader = durable ? new Kysely({ dialect: new SqliteDialect({ database: readOnly }) }) : writer
  return {
    writer,
    reader,
    insertNew: async (_, insert) => writing.insertNew(insert),
    lookup: async (_, lookup) => writing.lookup(lookup),
    isRetryable,
    supports: { durable },
    tableOptions: "strict, without rowid"
  }
}

const newRef = (): PersonRef => personRefOf(crypto.getRandomValues(new Uint8Array(16)))

const close = async ({ reader, writer }: SqlDatabase): Promise<void> => {
  if (reader !== writer) await reader.destroy()
  await writer.destroy()
}

/**
 * Ledgers, event streams, persons and document numbers in one SQLite file: the embedded default. All use the same
 * connections, so a person is read and a number reserved after a commit that is under way, never instead of it; nothing
 * that makes the rows of a commit may ask for a person or a number.
 */
export const layer = (options: SqliteOptions): Layer.Layer<Store | PersonStore | Sequence, StoreFailure> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const database = yield* Effect.acquireRelease(
        Effect.try({
          try: () => open(options),
          catch: (cause) => new StoreFailure({ operation: "open", retryable: isRetryable(cause), cause })
        }),
        (database) => Effect.promise(() => close(database))
      )
      const store = yield* makeStore(database, { ...options, hash: options.hash ?? nodeHash("sha-256") })
      yield* Effect.tryPromise({
        try: () => describeLedgers(database, options.kinds),
        catch: (cause) => new StoreFailure({ operation: "migrate", retryable: isRetryable(cause), cause })
      })
      const persons = yield* makePersonStore({ ...database, ...erasing(database), newRef })
      const sequence = yield* makeSequence(database)
      return Context.make(Store, store).pipe(Context.add(PersonStore, persons), Context.add(Sequence, sequence))
    })
  )
