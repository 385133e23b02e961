/**
 * 存储适配器 — a database that the project has no package for: here SQLite by a driver of one's own, held to what every adapter
 * is held to. Run from the root of the checkout:
 *
 *     npx -y pnpm@12.21.0 exec node --conditions=@xiuhua/source examples/write-an-adapter.ts
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
// #region adapter
import { DatabaseSync, type SQLInputValue } from "node:sqlite"
import type { Derivation, LedgerKind } from "@xiuhua/core/ledger"
import { PersonStore, Sequence, StoreFailure } from "@xiuhua/core/ports"
import { makeStores, nodeHash, type SqlDatabase, sqliteFlavour } from "@xiuhua/storage-sql"
import { Effect, Layer } from "effect"
import { Kysely, SqliteDialect } from "kysely"

/** What Kysely's dialect asks of a driver. */
const driver = (file: string) => {
  const db = new DatabaseSync(file, { timeout: 10_000 })
  db.exec("pragma journal_mode = wal; pragma synchronous = full")
  return {
    close: () => db.close(),
    prepare: (text: string) => {
      // A writer takes its lock at once: two writers queue instead of clashing.
      const statement = db.prepare(text === "begin" ? "begin immediate" : text)
      const values = (parameters: ReadonlyArray<unknown>) => parameters as ReadonlyArray<SQLInputValue>
      return {
        reader: statement.columns().length > 0,
        all: (parameters: ReadonlyArray<unknown>) => statement.all(...values(parameters)),
        run: (parameters: ReadonlyArray<unknown>) => statement.run(...values(parameters)),
        iterate: (parameters: ReadonlyArray<unknown>) => statement.iterate(...values(parameters))
      }
    }
  }
}

const open = (file: string): SqlDatabase => {
  const kysely = new Kysely({ dialect: new SqliteDialect({ database: driver(file) }) })
  return { writer: kysely, reader: kysely, flavour: sqliteFlavour, supports: { durable: true }, cancels: false }
}

/** The layer that a program is given: opens, brings the tables up to `kinds`, closes with the scope. */
export const layer = (file: string, kinds: ReadonlyArray<LedgerKind>, derivations: ReadonlyArray<Derivation> = []) =>
  Layer.effectContext(
    Effect.gen(function* () {
      const database = yield* Effect.acquireRelease(
        Effect.try({
          try: () => open(file),
          catch: (cause) => new StoreFailure({ operation: "open", retryable: false, cause })
        }),
        ({ writer }) => Effect.promise(() => writer.destroy())
      )
      return yield* makeStores(database, { kinds, derivations, hash: nodeHash("sha-256") })
    })
  )

// #endregion adapter

// #region examine
import {
  examine,
  personStoreRequirements,
  report,
  sampleDerivations,
  sampleKinds,
  sequenceRequirements
} from "@xiuhua/testkit"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-adapter-"))
let files = 0
/** A new, empty backing store for each requirement; what comes back opens it, once or more. */
const fresh = () => {
  const file = join(folder, `${++files}.sqlite`)
  return () => layer(file, sampleKinds, sampleDerivations)
}
const adapter = "own driver"
console.log(
  report([
    await examine({ port: PersonStore, adapter, requirements: personStoreRequirements, fresh }),
    await examine({ port: Sequence, adapter, requirements: sequenceRequirements, fresh })
  ])
)
// #endregion examine
rmSync(folder, { recursive: true })
