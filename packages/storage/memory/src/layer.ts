import type { PersonStore, Store } from "@xiuhua/core/ports"
import { Layer } from "effect"
import { layer as personLayer } from "./person-store.ts"
import { layer as storeLayer } from "./store.ts"

/** Ledgers and persons in memory: for tests, browsers and trying things out. Lost when the process ends. */
export const layer: Layer.Layer<Store | PersonStore> = Layer.merge(storeLayer, personLayer)
