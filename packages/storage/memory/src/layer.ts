import type { PersonStore, Store } from "@xiuhua/core/ports"
import { Layer } from "effect"
import { layer as personLayer } from "./person-store.ts"
import { type MemoryOptions, layerWith as storeLayerWith } from "./store.ts"

/**
 * Ledgers, event streams and persons in memory, with another hash function, which then needs nothing of Node and also runs
 * in a browser, or with derivations.
 */
export const layerWith = (options: Partial<MemoryOptions>): Layer.Layer<Store | PersonStore> =>
  Layer.merge(storeLayerWith(options), personLayer)

/** Ledgers, event streams and persons in memory, for tests and trying things out. Lost when the process ends. */
export const layer: Layer.Layer<Store | PersonStore> = layerWith({})
