import type { Derivation, LedgerKind } from "@xiuhua/core/ledger"
import { type Hash, Store, StoreFailure } from "@xiuhua/core/ports"
import { makeStore, nodeHash, type SqlDatabase } from "@xiuhua/storage-sql"
import { Effect, Layer } from "effect"
import { Kysely, SqliteDialect } from "kysely"
import { connect } from "./node-sqlite.ts"

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
  const reader = durable
    ? new Kysely({ dialect: new SqliteDialect({ database: connect(file, { readOnly: true }).kysely }) })
    : writer
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

const close = async ({ reader, writer }: SqlDatabase): Promise<void> => {
  if (reader !== writer) await reader.destroy()
  await writer.destroy()
}

/** Ledgers and event streams in one SQLite file: the embedded default. */
export const layer = (options: SqliteOptions): Layer.Layer<Store, StoreFailure> =>
  Layer.effect(
    Store,
    Effect.flatMap(
      Effect.acquireRelease(
        Effect.try({
          try: () => open(options),
          catch: (cause) => new StoreFailure({ operation: "open", retryable: isRetryable(cause), cause })
        }),
        (database) => Effect.promise(() => close(database))
      ),
      (database) => makeStore(database, { ...options, hash: options.hash ?? nodeHash("sha-256") })
    )
  )
