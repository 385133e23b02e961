/** 变动 — what was added to cases, one after another, for whoever follows along. What it says stands in the case itself. */
import type { Instant, PlainDate } from "@xiuhua/core/calendar"
import { aggregateOf } from "@xiuhua/core/handle"
import type { Store, StoredEvent, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Whose } from "./access/competence.ts"
import type { AggregateName } from "./case.ts"
import type { Registry } from "./cases.ts"

/** A step of a case: which one and when, never what was written in it. */
export interface Change {
  /** 1, 2, 3 … within the tenant; who goes on from the last it saw misses none. */
  readonly position: number
  readonly aggregate: AggregateName
  readonly id: string
  readonly version: number
  readonly type: string
  readonly occurredOn: PlainDate
  readonly recordedAt: Instant
  /** The units the case belongs to now, and the areas it lies in. */
  readonly whose: Whose
}

/** Changes read at once; their cases are looked up once each. */
const BATCH = 200

/** Steps of cases after a position (0: from the beginning) up to now, in the order of their commits. */
export const changes = (store: Store["Service"], registry: Registry) => {
  const ofBatch = (tenant: string, events: ReadonlyArray<StoredEvent>) =>
    Effect.gen(function* () {
      const known = new Map<string, Whose>()
      const found: Array<Change> = []
      for (const { occurredOn, position, recordedAt, stream, type, version } of events) {
        const of = aggregateOf(stream)
        if (of === undefined || !Object.hasOwn(registry, of.name)) continue
        const aggregate = of.name as AggregateName
        const { id } = of
        const whose =
          known.get(stream) ?? (yield* registry[aggregate].file({ tenant, aggregate, id, on: occurredOn })).whose
        known.set(stream, whose)
        found.push({ position, aggregate, id, version, type, occurredOn, recordedAt, whose })
      }
      return found
    })
  return (tenant: string, after: number): Stream.Stream<Change, StoreFailure> =>
    store.readAll(tenant, after).pipe(
      Stream.grouped(BATCH),
      Stream.mapEffect((events) => ofBatch(tenant, events)),
      Stream.flatMap(Stream.fromIterable)
    )
}
