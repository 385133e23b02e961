import { checkRow, type Row } from "@xiuhua/core/ledger"
import type { Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { type CorrectEntry, type ImportEntries, InvalidEntry, InvalidRequest, NotFound } from "./bureau.ts"

type Service = Store["Service"]

/** Stops the stream at the first row that may not be stored: what a transport decoded is never simply believed. */
const checked = <E>({ kind, rows }: ImportEntries<E>): Stream.Stream<ReadonlyArray<Row>, E | InvalidEntry> => {
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

export const importEntries =
  (store: Service) =>
  <E>(command: ImportEntries<E>) => {
    if (command.actor.trim() === "") return Effect.fail(new InvalidRequest({ rule: "actor" }))
    const { actor, idempotencyKey, kind, provenance, tenant } = command
    return store.commit({
      tenant,
      actor,
      idempotencyKey,
      provenance,
      appends: [],
      entries: [{ kind, rows: checked(command) }],
      corrections: [],
      settlements: []
    })
  }

export const correctEntry = (store: Service) =>
  Effect.fn("Bureau.correctEntry")(function* (command: CorrectEntry) {
    const { actor, approver, idempotencyKey, key, kind, reason, replacement, tenant } = command
    if (actor.trim() === "") return yield* new InvalidRequest({ rule: "actor" })
    if (reason.trim() === "") return yield* new InvalidRequest({ rule: "reason" })
    if (approver.trim() === "") return yield* new InvalidRequest({ rule: "approver" })
    const problems = replacement === null ? [] : checkRow(kind, replacement)
    if (problems.length > 0) return yield* new InvalidEntry({ kind: kind.id, row: 0, problems })
    const current = yield* store.find(tenant, kind, key)
    if (current === null) return yield* new NotFound({ what: "entry", id: `${kind.id} ${key.join(" ")}`, known: [] })
    const { entry, version } = current
    return yield* store.commit({
      tenant,
      actor,
      idempotencyKey,
      provenance: { source: "correction", reliability: "official" },
      appends: [],
      entries: [],
      corrections: [{ kind, entry, version, replacement, reason, approver }],
      settlements: []
    })
  })
