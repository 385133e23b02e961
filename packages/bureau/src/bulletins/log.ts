/**
 * 公开记录 — everything that was ever printed about persons, as one stream. Whoever prints appends to it in the same commit, so two
 * prints that do not know of each other cannot both stand.
 */
import { Disclosure } from "@xiuhua/core/bulletin"
import { PlainDate } from "@xiuhua/core/calendar"
import type { Append, Store, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Schema } from "effect"

const STREAM = "disclosure/printed"

const Printed = Schema.Struct({
  _tag: Schema.Literal("FiguresPrinted"),
  on: PlainDate,
  /** In what: `bulletin/2022`, `bulletin/2022#1` for its first erratum. */
  where: Schema.String,
  disclosures: Schema.Array(Disclosure)
})
type Printed = typeof Printed.Type

const decode = Schema.decodeUnknownSync(Schema.fromJsonString(Printed))
const encode = Schema.encodeSync(Schema.fromJsonString(Printed))

/** The log of a tenant, oldest first. */
export interface DisclosureLog {
  readonly disclosures: ReadonlyArray<Disclosure>
  /** Adds to the log, if it still ends where it was read; nothing for nothing. */
  readonly noting: (printed: Omit<Printed, "_tag">) => ReadonlyArray<Append>
}

export const disclosureLog = (store: Store["Service"], tenant: string): Effect.Effect<DisclosureLog, StoreFailure> =>
  Effect.map(store.read(tenant, STREAM), (stored) => ({
    disclosures: stored.flatMap(({ data }) => decode(data).disclosures),
    noting: (printed) =>
      printed.disclosures.length === 0
        ? []
        : [
            {
              stream: STREAM,
              expectedVersion: stored.length,
              events: [
                {
                  type: "FiguresPrinted",
                  schemaVersion: 1,
                  occurredOn: printed.on,
                  data: encode({ _tag: "FiguresPrinted", ...printed })
                }
              ]
            }
          ]
  }))
