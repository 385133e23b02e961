import type { AttachmentStore, PersonStore, Sequence, Store } from "@xiuhua/core/ports"
import { Layer } from "effect"
import { layerWith as attachmentLayerWith } from "./attachments.ts"
import { layer as personLayer } from "./person-store.ts"
import { layer as sequenceLayer } from "./sequence.ts"
import { type StoreOptions, layerWith as storeLayerWith } from "./store.ts"

export interface MemoryOptions extends StoreOptions {
  /** The most bytes that one evidence file may have; 64 MiB by default. */
  readonly maxBytes?: number
}

type Ports = Store | PersonStore | Sequence | AttachmentStore

/**
 * Ledgers, event streams, persons, document numbers and evidence files in memory, with another hash function for events,
 * which then needs nothing of Node and also runs in a browser, with derivations, or with another limit for files.
 */
export const layerWith = (options: Partial<MemoryOptions>): Layer.Layer<Ports> =>
  Layer.mergeAll(
    storeLayerWith(options),
    personLayer,
    sequenceLayer,
    attachmentLayerWith(options.maxBytes ?? 64 * 1024 * 1024)
  )

/**
 * Ledgers, event streams, persons, document numbers and evidence files in memory, for tests and trying things out. Lost
 * when the process ends.
 */
export const layer: Layer.Layer<Ports> = layerWith({})
