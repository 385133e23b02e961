import { PersonStore, Sequence, Store, StoreFailure } from "@xiuhua/core/ports"
import { Context, Effect } from "effect"
import type { SqlDatabase } from "./flavour.ts"
import { migrate } from "./migrate.ts"
import { makePersonStore } from "./person-store.ts"
import { makeSequence } from "./sequence.ts"
import { makeStore, type StoreOptions } from "./store.ts"

/** The stores of a database as it stands, which must be up to date: nothing is written before somebody asks for it. */
export const storesOf = (
  database: SqlDatabase,
  options: StoreOptions
): Context.Context<Store | PersonStore | Sequence> =>
  Context.make(Store, makeStore(database, options)).pipe(
    Context.add(PersonStore, makePersonStore(database)),
    Context.add(Sequence, makeSequence(database))
  )

/**
 * Ledgers, event streams, persons and document numbers on one database, which is brought up to `kinds` first. The caller
 * closes it. This is where a database of somebody else's is handed in: a Kysely with the dialect that serves it, and the
 * flavour of its SQL.
 */
export const makeStores = (
  database: SqlDatabase,
  options: StoreOptions
): Effect.Effect<Context.Context<Store | PersonStore | Sequence>, StoreFailure> =>
  Effect.map(
    Effect.tryPromise({
      try: () => migrate(database, options.kinds),
      catch: (cause) =>
        new StoreFailure({ operation: "migrate", retryable: database.flavour.isRetryable(cause), cause })
    }),
    () => storesOf(database, options)
  )
