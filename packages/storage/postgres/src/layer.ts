import type { Derivation, LedgerKind } from "@xiuhua/core/ledger"
import { type Hash, type PersonStore, type Sequence, type Store, StoreFailure } from "@xiuhua/core/ports"
import { type Db, makeStores, nodeHash, postgresFlavour, type SqlDatabase } from "@xiuhua/storage-sql"
import { Effect, Layer } from "effect"
import { Kysely, PostgresDialect, sql } from "kysely"
import pg from "pg"
import { preparingPool, types } from "./client.ts"

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; anything else that `pg` reads in a URL is allowed. */
  readonly url: string
  /** Every ledger kind that will be stored; tables are made and extended from these. */
  readonly kinds: ReadonlyArray<LedgerKind>
  /** Run inside each commit for what it touches; one that reads another's rows stands after it. */
  readonly derivations?: ReadonlyArray<Derivation>
  /** What seals the events written from now on; SHA-256 by default. */
  readonly hash?: Hash
  /** The schema with the tables, made when it does not exist; `public` unless told. */
  readonly schema?: string
  /** Connections at most; 10 unless told. */
  readonly connections?: number
  /** Milliseconds after which a statement is given up; 60,000 unless told. */
  readonly statementTimeout?: number
  /** Milliseconds to wait for somebody else who writes for the same tenant; 30,000 unless told. */
  readonly lockTimeout?: number
  /** Milliseconds to wait for a connection; 10,000 unless told. */
  readonly connectTimeout?: number
  /** `full`, unless told: a commit waits for the disk. With `process` a crash of the server may lose the last commits. */
  readonly durability?: "full" | "process"
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const poolOf = ({
  connections = 10,
  connectTimeout = 10_000,
  durability = "full",
  lockTimeout = 30_000,
  schema = "public",
  statementTimeout = 60_000,
  url
}: PostgresOptions): pg.Pool => {
  const settings = {
    search_path: quoted(schema),
    synchronous_commit: durability === "full" ? "on" : "off",
    statement_timeout: statementTimeout,
    lock_timeout: lockTimeout,
    // A process that hangs in a transaction holds its tenant no longer than this.
    idle_in_transaction_session_timeout: statementTimeout,
    default_transaction_isolation: "read\\ committed",
    application_name: "xiuhua"
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectTimeout,
    types,
    // Two statements may be on their way at once: see client.ts.
    pipeline: true,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" ")
  })
  // A connection that breaks while nobody uses it: the pool opens another, and there is nobody to tell.
  pool.on("error", () => undefined)
  // One that breaks while somebody does: whoever asked is told by what he asked.
  pool.on("connect", (client) => client.on("error", () => undefined))
  return pool
}

/** Whether the server waits for its disk: the setting of the session, and that of the server. */
const isDurable = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ fsync: string; commits: string }>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits`.execute(db)
  return rows[0]?.fsync === "on" && rows[0].commits !== "off"
}

const open = async (pool: pg.Pool, { schema = "public" }: PostgresOptions): Promise<SqlDatabase> => {
  const writer = new Kysely({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) })
  await postgresFlavour.migrating(writer, async (db) => {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
  })
  const database = { writer, reader: writer, flavour: postgresFlavour, cancels: true }
  return { ...database, supports: { durable: await isDurable(writer) } }
}

/**
 * Ledgers, event streams, persons and document numbers in a PostgreSQL database, for any number of processes at once. Those
 * that write for one tenant wait for one another; tenants do not. Whether the server is durable is asked when it is opened.
 */
export const layer = (options: PostgresOptions): Layer.Layer<Store | PersonStore | Sequence, StoreFailure> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const pool = yield* Effect.acquireRelease(
        Effect.sync(() => poolOf(options)),
        (pool) => Effect.promise(() => pool.end())
      )
      const database = yield* Effect.tryPromise({
        try: () => open(pool, options),
        catch: (cause) => new StoreFailure({ operation: "open", retryable: postgresFlavour.isRetryable(cause), cause })
      })
      return yield* makeStores(database, { ...options, hash: options.hash ?? nodeHash("sha-256") })
    })
  )
