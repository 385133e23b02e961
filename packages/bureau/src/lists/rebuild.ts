/** 重建列表 — the lines of every case, made again from its events: for a database from before there were lists. */
import { aggregateOf } from "@xiuhua/core/handle"
import type { CommitConflict, DocumentWrite, Store, StoredEvent, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { type Registry, served } from "../registry.ts"

/** Lines that one commit writes. */
const AT_ONCE = 500

/**
 * Writes the line of every case of a tenant again; answers how many cases. The figures of ledgers stay what they are. To be done
 * while nobody else writes: a case that is written to meanwhile may be shown as it was before, until its next event.
 */
export const rebuildLists =
  (store: Store["Service"], registry: Registry) =>
  ({
    actor,
    commandId,
    tenant
  }: {
    readonly tenant: string
    readonly actor: string
    readonly commandId: string
  }): Effect.Effect<number, StoreFailure | CommitConflict> =>
    Effect.gen(function* () {
      const streams = new Map<string, Array<StoredEvent>>()
      yield* Stream.runForEach(store.readAll(tenant, 0), (event) =>
        Effect.sync(() => {
          const events = streams.get(event.stream)
          if (events === undefined) streams.set(event.stream, [event])
          else events.push(event)
        })
      )
      const { reliabilities } = yield* store.state(tenant)
      const lines: Array<DocumentWrite> = []
      let cases = 0
      for (const [stream, events] of streams) {
        const whose = aggregateOf(stream)
        if (whose === undefined || !Object.hasOwn(registry, whose.name)) continue
        cases++
        lines.push(...(yield* served(registry, whose.name).lines(tenant, whose.id, events)))
      }
      for (let at = 0; at < lines.length; at += AT_ONCE) {
        yield* store.commit({
          tenant,
          actor,
          idempotencyKey: `${commandId}/${at}`,
          provenance: { source: "lists", reliability: reliabilities[0] ?? "official" },
          appends: [],
          entries: [],
          corrections: [],
          settlements: [],
          documents: lines.slice(at, at + AT_ONCE)
        })
      }
      return cases
    })
