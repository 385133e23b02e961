import { fingerprint } from "@xiuhua/core/handle"
import type { Row } from "@xiuhua/core/ledger"
import type { Append, DocumentWrite, NewEntries, Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { ViewRows } from "./aggregates/serve.ts"
import type { Registry } from "./cases.ts"
import { entryProblems } from "./check-entry.ts"
import { firstAnswer } from "./first-answer.ts"
import { type ImportEntries, type ImportLedgers, InvalidEntry, InvalidRequest, type LedgerRows } from "./requests.ts"

type Service = Store["Service"]

/** Stops the stream at the first row that may not be stored: what a transport decoded is never simply believed. */
const checked = <E>({ kind, rows }: LedgerRows<E>): Stream.Stream<ReadonlyArray<Row>, E | InvalidEntry> => {
  let before = 0
  return Stream.mapEffect(rows, (batch) => {
    for (const [index, row] of batch.entries()) {
      const problems = entryProblems(kind, row)
      if (problems.length > 0) return Effect.fail(new InvalidEntry({ kind: kind.id, row: before + index, problems }))
    }
    before += batch.length
    return Effect.succeed(batch)
  })
}

/**
 * Imports entries of several ledgers as one transaction. Rows of ledgers that show aggregates become recorded history in the
 * same commit; those are read first and held in memory, all others pass through in the order of the ledgers.
 */
export const importLedgers =
  (store: Service, registry: Registry) =>
  <E>({ actor, digest, idempotencyKey, ledgers, provenance, tenant }: ImportLedgers<E>) =>
    Effect.gen(function* () {
      if (actor.trim() === "") return yield* new InvalidRequest({ rule: "actor" })
      const ids = ledgers.map(({ kind }) => kind.id).join(" ")
      // The rows come once and go by: that another file comes under the same key is seen where the caller says its digest.
      const request = fingerprint(["import", ids, provenance, digest ?? null])
      const served = Object.values(registry)
      const showing = new Set(served.flatMap(({ imports }) => imports.map(({ id }) => id)))
      const shown: Array<ViewRows> = []
      const entries: Array<NewEntries<E | InvalidEntry>> = []
      for (const ledger of ledgers) {
        const { kind } = ledger
        if (!showing.has(kind.id)) {
          entries.push({ kind, rows: checked(ledger) })
          continue
        }
        const rows = (yield* Stream.runCollect(checked(ledger))).flat()
        shown.push({ kind, rows })
        entries.push({ kind, rows })
      }
      const appends: Array<Append> = []
      const documents: Array<DocumentWrite> = []
      for (const { history, imports } of served) {
        const told = shown.filter(({ kind }) => imports.some(({ id }) => id === kind.id))
        if (told.length === 0) continue
        const made = yield* history(tenant, told)
        appends.push(...made.appends)
        documents.push(...made.documents)
      }
      const answer = yield* store.commit({
        tenant,
        actor,
        idempotencyKey,
        fingerprint: request,
        provenance,
        appends,
        documents,
        entries,
        corrections: [],
        settlements: []
      })
      return yield* firstAnswer(request, { commandId: idempotencyKey, stream: ids })(answer)
    })

/** Imports entries of one ledger. */
export const importEntries = (store: Service, registry: Registry) => {
  const run = importLedgers(store, registry)
  return <E>({ kind, rows, ...rest }: ImportEntries<E>) => run({ ...rest, ledgers: [{ kind, rows }] })
}
