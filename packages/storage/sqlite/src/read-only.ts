/** A SQLite file that is read as it stands: for whoever examines it and must leave it as it was. */
import { statSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { type PersonStore, type Sequence, type Store, StoreFailure } from "@xiuhua/core/ports"
import { nodeHash, type SqlDatabase, sqliteFlavour, storesOf } from "@xiuhua/storage-sql"
import { Effect, Layer } from "effect"
import { Kysely, SqliteDialect, sql } from "kysely"
import type { SqliteOptions } from "./layer.ts"
import { connect } from "./node-sqlite.ts"

const hasLog = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/** Opens a connection and reads from it once: SQLite finds out only then whether it can. */
const tried = async (file: string | URL): Promise<SqlDatabase> => {
  const database = async () => connect(file, { readOnly: true, durability: "full" }).kysely
  const reader = new Kysely({ dialect: new SqliteDialect({ database }) })
  try {
    const { rows } = await sql`select name from sqlite_master where name in ('event', 'stream_head')`.execute(reader)
    if (rows.length < 2) throw new Error("it holds no event streams of this library, or is older than they are")
  } catch (cause) {
    await reader.destroy()
    throw cause
  }
  return { writer: reader, reader, flavour: sqliteFlavour, supports: { durable: true }, cancels: false }
}

/** SQLITE_READONLY and SQLITE_CANTOPEN: something that reading needs could not be written. */
const mayNotWrite = (cause: unknown): boolean =>
  [8, 14].includes(((cause as { readonly errcode?: number }).errcode ?? 0) & 0xff)

/**
 * SQLite keeps an index beside a file that has a log, and cannot make one in a folder where nothing may be written. Without
 * a log nothing is missed by doing without the index.
 */
const open = (file: string): Promise<SqlDatabase> =>
  tried(file).catch((cause: unknown) => {
    if (!mayNotWrite(cause) || hasLog(file)) throw cause
    const url = pathToFileURL(file)
    url.searchParams.set("immutable", "1")
    return tried(url)
  })

/**
 * The stores of a file that nobody changes through them: it is neither migrated nor written to, and every write is a
 * failure. Fails where there is no file, or one that holds no event streams.
 */
export const layerReadOnly = ({
  file,
  hash,
  kinds
}: Pick<SqliteOptions, "file" | "hash" | "kinds">): Layer.Layer<Store | PersonStore | Sequence, StoreFailure> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const database = yield* Effect.acquireRelease(
        Effect.tryPromise({
          try: () => open(file),
          catch: (cause) => new StoreFailure({ operation: "open", retryable: sqliteFlavour.isRetryable(cause), cause })
        }),
        ({ reader }) => Effect.promise(() => reader.destroy())
      )
      return storesOf(database, { kinds, hash: hash ?? nodeHash("sha-256") })
    })
  )
