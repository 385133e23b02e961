import { personRefOf } from "@xiuhua/core/ledger"
import { PersonErased, type PersonStore, PersonStoreFailure } from "@xiuhua/core/ports"
import { Clock, Effect } from "effect"
import { attempts } from "./attempt.ts"
import type { SqlDatabase } from "./flavour.ts"
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
import { alone } from "./turn.ts"

/** A reference from chance alone. */
const newRef = () => personRefOf(crypto.getRandomValues(new Uint8Array(16)))

/** Persons on a database that is up to date. */
export const makePersonStore = (database: SqlDatabase): PersonStore["Service"] => {
  const { flavour, reader, supports, writer } = database
  const attempt = attempts(
    database,
    (failure: ConstructorParameters<typeof PersonStoreFailure>[0]) => new PersonStoreFailure(failure)
  )

  /** One short transaction; an interruption waits for its end. */
  const inTransaction = <A>(
    operation: PersonStoreFailure["operation"],
    tenant: string,
    body: (work: PersonWork) => Promise<A>
  ): Effect.Effect<A, PersonStoreFailure> =>
    Effect.uninterruptible(
      Effect.flatMap(Clock.currentTimeMillis, (now) =>
        attempt(operation, () =>
          writer.transaction().execute(async (transaction) => {
            await alone(database, transaction, tenant, "persons")
            return body({ transaction, tenant, now })
          })
        )
      )
    )

  return {
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
          await flavour.rewritePersons(work.transaction)
          return tombstones
        }),
        () => attempt("erase", () => flavour.purgePersons(database))
      ),
    expired: (tenant, on) => attempt("expired", () => expiredPersons(reader, tenant, on)),
    audit: (tenant, ref) => attempt("audit", () => personAudit(reader, tenant, ref))
  }
}
