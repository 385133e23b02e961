import type { Derivation, LedgerKind } from "@xiuhua/core/ledger"
import { type Hash, type PersonStore, type Sequence, type Store, StoreFailure } from "@xiuhua/core/ports"
import { type Db, makeStores, mariadbFlavour, nodeHash, type SqlDatabase } from "@xiuhua/storage-sql"
import { Effect, Layer } from "effect"
import { CompiledQuery, type DatabaseConnection, Kysely, MysqlDialect, sql } from "kysely"
import { createConnection, createPool, type Pool } from "mysql2"

export interface MariadbOptions {
  /** `mariadb://user:password@host:port/database`; `mysql://` is read too. The database is made when it does not exist. */
  readonly url: string
  /** Every ledger kind that will be stored; tables are made and extended from these. */
  readonly kinds: ReadonlyArray<LedgerKind>
  /** Run inside each commit for what it touches; one that reads another's rows stands after it. */
  readonly derivations?: ReadonlyArray<Derivation>
  /** What seals the events written from now on; SHA-256 by default. */
  readonly hash?: Hash
  /** Connections at most; 10 unless told. */
  readonly connections?: number
  /** Milliseconds after which a statement is given up; 60,000 unless told. */
  readonly statementTimeout?: number
  /** Milliseconds to wait for somebody else who writes for the same tenant; 30,000 unless told. */
  readonly lockTimeout?: number
  /** Milliseconds to wait for a connection; 10,000 unless told. */
  readonly connectTimeout?: number
}

const addressOf = (url: string) => {
  const { hostname, password, pathname, port, username } = new URL(url.replace(/^mariadb:/u, "mysql:"))
  return {
    host: decodeURIComponent(hostname),
    port: port === "" ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1))
  }
}

const poolOf = ({ connections = 10, connectTimeout = 10_000, url }: MariadbOptions): Pool =>
  createPool({
    ...addressOf(url),
    connectionLimit: connections,
    connectTimeout,
    charset: "UTF8MB4_BIN",
    // So that a row which was there already counts as none.
    flags: ["-FOUND_ROWS"]
  })

/** What every connection is set to before it is used. */
const prepare =
  ({ lockTimeout = 30_000, statementTimeout = 60_000 }: MariadbOptions) =>
  async (connection: DatabaseConnection): Promise<void> => {
    const settings = [
      "names utf8mb4 collate utf8mb4_nopad_bin",
      "session transaction isolation level read committed",
      "session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'",
      `session innodb_lock_wait_timeout = ${Math.max(1, Math.round(lockTimeout / 1000))}`,
      `session max_statement_time = ${statementTimeout / 1000}`
    ]
    for (const setting of settings) await connection.executeQuery(CompiledQuery.raw(`set ${setting}`))
  }

const makeDatabase = ({ connectTimeout = 10_000, url }: MariadbOptions): Promise<void> => {
  const { database, ...address } = addressOf(url)
  const connection = createConnection({ ...address, connectTimeout })
  return new Promise((resolve, reject) => {
    connection.on("error", reject)
    connection.query(
      `create database if not exists \`${database.replaceAll("`", "``")}\` character set utf8mb4 collate utf8mb4_nopad_bin`,
      (failure) => {
        connection.destroy()
        if (failure === null) resolve()
        else reject(failure)
      }
    )
  })
}

/** Whether the server waits for its disk at every commit. */
const isDurable = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ flush: number }>`select @@innodb_flush_log_at_trx_commit as flush`.execute(db)
  return Number(rows[0]?.flush) === 1
}

const open = async (pool: Pool, options: MariadbOptions): Promise<SqlDatabase> => {
  await makeDatabase(options)
  const writer = new Kysely({
    dialect: new MysqlDialect({ pool, controlConnection: createConnection, onCreateConnection: prepare(options) })
  })
  const database = { writer, reader: writer, flavour: mariadbFlavour, cancels: true }
  return { ...database, supports: { durable: await isDurable(writer) } }
}

/** A connection that breaks while nobody asks anything of it: there is nobody to tell. */
const calm = (pool: Pool): Pool => {
  pool.on("connection", (connection) => connection.on("error", () => undefined))
  return pool
}

const end = (pool: Pool): Promise<void> => new Promise((resolve) => pool.end(() => resolve()))

/**
 * Ledgers, event streams, persons and document numbers in a MariaDB database, for any number of processes at once. Those
 * that write for one tenant wait for one another; tenants do not. MySQL lacks what is used here, and was never tried.
 */
export const layer = (options: MariadbOptions): Layer.Layer<Store | PersonStore | Sequence, StoreFailure> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const failed = (cause: unknown) =>
        new StoreFailure({ operation: "open", retryable: mariadbFlavour.isRetryable(cause), cause })
      const pool = yield* Effect.acquireRelease(
        Effect.try({ try: () => calm(poolOf(options)), catch: failed }),
        (pool) => Effect.promise(() => end(pool))
      )
      const database = yield* Effect.tryPromise({ try: () => open(pool, options), catch: failed })
      return yield* makeStores(database, { ...options, hash: options.hash ?? nodeHash("sha-256") })
    })
  )
