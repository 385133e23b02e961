import type { PersonRef } from "@xiuhua/core/ledger"
import { PersonErased, type PersonStore, PersonStoreFailure, StoreFailure } from "@xiuhua/core/ports"
import { Clock, Effect } from "effect"
import type { Transaction } from "kysely"
import type { AnyTables, SqlDatabase } from "./database.ts"
import { migrate } from "./migrate.ts"
import {
  erasePerson,
  expiredPersons,
  findPerson,
  isTombstone,
  note,
  type PersonWork,
  personAudit,
  putPerson
} from "./person-table.ts"

/** What persons need of a database beyond {@link SqlDatabase}. */
export interface PersonDatabase extends SqlDatabase {
  /** A reference from chance alone. */
  readonly newRef: () => PersonRef
  /** Within an erasing transaction: writes table `person` anew, so that no page keeps a trace of what was in it. */
  readonly rewrite: (transaction: Transaction<AnyTables>) => Promise<void>
  /** After that transaction: removes the pages it replaced from logs. Rejects while another process still reads them. */
  readonly purge: () => Promise<void>
}

/** Persons on a database whose fixed tables are brought up to date first. The caller closes the database. */
export const makePersonStore = (database: PersonDatabase): Effect.Effect<PersonStore["Service"], StoreFailure> => {
  const { isRetryable, newRef, purge, reader, rewrite, supports, writer } = database
  const attempt = <A>(operation: PersonStoreFailure["operation"], run: () => Promise<A>) =>
    Effect.tryPromise({
      try: run,
      catch: (cause) => new PersonStoreFailure({ operation, retryable: isRetryable(cause), cause })
    })

  /** One short transaction; an interruption waits for its end. */
  const inTransaction = <A>(
    operation: PersonStoreFailure["operation"],
    tenant: string,
    body: (work: PersonWork) => Promise<A>
  ): Effect.Effect<A, PersonStoreFailure> =>
    Effect.uninterruptible(
      Effect.flatMap(Clock.currentTimeMillis, (now) =>
        attempt(operation, () => writer.transaction().execute((transaction) => body({ transaction, tenant, now })))
      )
    )

  const service: PersonStore["Service"] = {
    supports,
    mint: Effect.sync(newRef),
    put: (tenant, ref, person, access) =>
      Effect.flatMap(
        inTransaction("put", tenant, (work) => putPerson(work, ref, person, access)),
        (tombstone) => (tombstone === undefined ? Effect.void : Effect.fail(new PersonErased({ ref, ...tombstone })))
      ),
    get: (tenant, ref, access) =>
      inTransaction("get", tenant, async (work) => {
        const found = await findPerson(work, ref)
        const known = found !== undefined && !isTombstone(found)
        await note(work, ref, known ? "read" : "missed", access)
        if (known) return { _tag: "Known", person: found }
        return found === undefined ? { _tag: "Unknown" } : { _tag: "Erased", tombstone: found }
      }),
    erase: (tenant, refs, ground, access) =>
      Effect.tap(
        inTransaction("erase", tenant, async (work) => {
          const tombstones = []
          for (const ref of refs) tombstones.push(await erasePerson(work, ref, ground, access))
          await rewrite(work.transaction)
          return tombstones
        }),
        () => attempt("erase", purge)
      ),
    expired: (tenant, on) => attempt("expired", () => expiredPersons(reader, tenant, on)),
    audit: (tenant, ref) => attempt("audit", () => personAudit(reader, tenant, ref))
  }
  return Effect.as(
    Effect.tryPromise({
      try: () => migrate(database, []),
      catch: (cause) => new StoreFailure({ operation: "migrate", retryable: isRetryable(cause), cause })
    }),
    service
  )
}
