import { checkRow, type Row } from "@xiuhua/core/ledger"
import type { Append, NewEntries, Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Registry } from "./cases.ts"
import { type ImportEntries, type ImportLedgers, InvalidEntry, InvalidRequest } from "./requests.ts"

type Service = Store["Service"]

/** Stops the stream at the first row that may not be stored: what a transport decoded is never simply believed. */
const checked = <E>({ kind, rows }: NewEntries<E>): Stream.Stream<ReadonlyArray<Row>, E | InvalidEntry> => {
  let before = 0
  return Stream.mapEffect(rows, (batch) => {
    for (const [index, row] of batch.entries()) {
      const problems = checkRow(kind, row)
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
  <E>({ actor, idempotencyKey, ledgers, provenance, tenant }: ImportLedgers<E>) =>
    Effect.gen(function* () {
      if (actor.trim() === "") return yield* new InvalidRequest({ rule: "actor" })
      const served = Object.values(registry)
      const showing = new Set(served.flatMap(({ imports }) => imports.map(({ id }) => id)))
      const shown: Array<{ readonly kind: NewEntries["kind"]; readonly rows: ReadonlyArray<Row> }> = []
      const entries: Array<NewEntries<E | InvalidEntry>> = []
      for (const ledger of ledgers) {
        const { kind } = ledger
        if (!showing.has(kind.id)) {
          entries.push({ kind, rows: checked(ledger) })
          continue
        }
        const batches = yield* Stream.runCollect(checked(ledger))
        shown.push({ kind, rows: batches.flat() })
        entries.push({ kind, rows: Stream.fromIterable(batches) })
      }
      const appends: Array<Append> = []
      for (const { history, imports } of served) {
        const told = shown.filter(({ kind }) => imports.some(({ id }) => id === kind.id))
        if (told.length > 0) appends.push(...(yield* history(tenant, told)))
      }
      return yield* store.commit({
        tenant,
        actor,
        idempotencyKey,
        provenance,
        appends,
        entries,
        corrections: [],
        settlements: []
      })
    })

/** Imports entries of one ledger. */
export const importEntries = (store: Service, registry: Registry) => {
  const run = importLedgers(store, registry)
  return <E>({ kind, rows, ...rest }: ImportEntries<E>) => run({ ...rest, ledgers: [{ kind, rows }] })
}
