/** 自有事项的形状 — an aggregate that a place brings along, as a catalogue has it. */
import type { Tagged } from "@xiuhua/core/decider"
import type { Store } from "@xiuhua/core/ports"
import type { Locality } from "@xiuhua/core/regulation"
import type { Schema } from "effect"
import type { Separation } from "../access/separation.ts"
import type { AccessRow } from "../access/table/row.ts"
import type { AnyServed } from "../registry.ts"

/** An aggregate of one's own, as a catalogue has it. */
export interface OwnAggregate {
  readonly name: string
  readonly domain: string
  readonly command: Schema.Codec<Tagged, Schema.Json>
  readonly access: ReadonlyArray<AccessRow>
  readonly separations: ReadonlyArray<Separation>
  readonly serve: (store: Store["Service"], catalogue: { readonly locality: Locality }) => AnyServed
}
