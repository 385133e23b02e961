import type { PersonStore, Sequence, Store } from "@xiuhua/core/ports"
import { Layer } from "effect"
import { layer as personLayer } from "./person-store.ts"
import { layer as sequenceLayer } from "./sequence.ts"
import { type MemoryOptions, layerWith as storeLayerWith } from "./store.ts"

/**
 * Ledgers, event streams, persons and document numbers in memory, with another hash function, which then needs nothing of
 * Node and also runs in a browser, or with derivations.
 */
export const layerWith = (options: Partial<MemoryOptions>): Layer.Layer<Store | PersonStore | Sequence> =>
  Layer.mergeAll(storeLayerWith(options), personLayer, sequenceLayer)

/**
 * Ledgers, event streams, persons and document numbers in memory, for tests and trying things out. Lost when the process
 * ends.
 */
export const layer: Layer.Layer<Store | PersonStore | Sequence> = layerWith({})
