import type { Derivation, LedgerKind } from "@xiuhua/core/ledger"
import { type Hash, type PersonStore, type Sequence, type Store, StoreFailure } from "@xiuhua/core/ports"
import { makeStores, nodeHash, type SqlDatabase, sqliteFlavour } from "@xiuhua/storage-sql"
import { Effect, Layer } from "effect"
import { Kysely, SqliteDialect } from "kysely"
import { connect, type Durability } from "./node-sqlite.ts"
import { describeLedgers } from "./planner.ts"
import { purgePersons } from "./purge.ts"

export interface SqliteOptions {
  /** A path, created when it does not exist; `:memory:` for a database that ends with the process. */
  readonly file: string
  /** Every ledger kind that will be stored; tables are made and extended from these. */
  readonly kinds: ReadonlyArray<LedgerKind>
  /** Run inside each commit for what it touches; one that reads another's rows stands after it. */
  readonly derivations?: ReadonlyArray<Derivation>
  /** What seals the events written from now on; SHA-256 by default. Each event names the function it was sealed with. */
  readonly hash?: Hash
  /**
   * `full`, unless told: what was acknowledged survives a power cut. With `process` it survives the end of the process but
   * not of the machine, and the store says that it is not durable.
   */
  readonly durability?: Durability
}

const open = ({ durability = "full", file }: SqliteOptions): SqlDatabase => {
  const writing = connect(file, { readOnly: false, durability })
  const writer = new Kysely({ dialect: new SqliteDialect({ database: writing.kysely }) })
  const inFile = file !== ":memory:"
  // Opened when it is first asked: Kysely closes only what it has used, and an open reader would keep the log from being
  // folded into the file at the end.
  const readOnly = async () => connect(file, { readOnly: true, durability }).kysely
  const reader = inFile ? new Kysely({ dialect: new SqliteDialect({ database: readOnly }) }) : writer
  const { insertNew, lookup, write } = writing
  return {
    writer,
    reader,
    flavour: {
      ...sqliteFlavour,
      insertNew: async (_, insert) => insertNew(insert),
      write: async (_, writes) => write(writes),
      lookup: async (db, asked) => (db === reader && inFile ? sqliteFlavour.lookup(db, asked) : lookup(asked)),
      purgePersons
    },
    supports: { durable: inFile && durability === "full" },
    cancels: false
  }
}

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
      const { isRetryable } = sqliteFlavour
      const failed = (operation: StoreFailure["operation"]) => (cause: unknown) =>
        new StoreFailure({ operation, retryable: isRetryable(cause), cause })
      const database = yield* Effect.acquireRelease(
        Effect.try({ try: () => open(options), catch: failed("open") }),
        (database) => Effect.promise(() => close(database))
      )
      const stores = yield* makeStores(database, { ...options, hash: options.hash ?? nodeHash("sha-256") })
      yield* Effect.tryPromise({ try: () => describeLedgers(database, options.kinds), catch: failed("migrate") })
      return stores
    })
  )
