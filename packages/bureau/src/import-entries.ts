import { fingerprint } from "@xiuhua/core/handle"
import type { Row } from "@xiuhua/core/ledger"
import type { Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Registry } from "./cases.ts"
import { entryProblems } from "./check-entry.ts"
import { firstAnswer } from "./first-answer.ts"
import { type ImportEntries, InvalidEntry, InvalidRequest } from "./requests.ts"

type Service = Store["Service"]

/** Stops the stream at the first row that may not be stored: what a transport decoded is never simply believed. */
const checked = <E>({ kind, rows }: ImportEntries<E>): Stream.Stream<ReadonlyArray<Row>, E | InvalidEntry> => {
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

/** Imports entries; rows that show an aggregate become its recorded history in the same commit. */
export const importEntries =
  (store: Service, registry: Registry) =>
  <E>(command: ImportEntries<E>) => {
    if (command.actor.trim() === "") return Effect.fail(new InvalidRequest({ rule: "actor" }))
    const { actor, digest = null, idempotencyKey, kind, provenance, tenant } = command
    // The rows come once and go by: that another file comes under the same key is seen where the caller says its digest.
    const request = fingerprint(["import", kind.id, provenance, digest])
    const same = firstAnswer(request, { commandId: idempotencyKey, stream: kind.id })
    const view = Object.values(registry)
      .flatMap(({ imports }) => imports)
      .find((one) => one.kind.id === kind.id)
    const stored =
      view !== undefined
        ? view.run({ ...command, fingerprint: request, rows: checked(command) })
        : store.commit({
            tenant,
            actor,
            idempotencyKey,
            fingerprint: request,
            provenance,
            appends: [],
            entries: [{ kind, rows: checked(command) }],
            corrections: [],
            settlements: []
          })
    return Effect.flatMap(stored, same)
  }
