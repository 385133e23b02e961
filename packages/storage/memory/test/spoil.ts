import { type Commit, Store } from "@xiuhua/core/ports"
import { sampleDerivations } from "@xiuhua/testkit"
import { Effect, Layer } from "effect"
import { layerWith } from "../src/index.ts"

export type Service = Store["Service"]

/** The store as the requirements open it. */
export const sampleLayer = layerWith({ derivations: sampleDerivations })

/** The right store with one thing wrong, and the requirements that must notice. */
export interface WrongStore {
  readonly name: string
  readonly layer: () => Layer.Layer<Store>
  readonly caught: ReadonlyArray<string>
}

export const spoilt =
  (spoil: (store: Service) => Partial<Service>, right: Layer.Layer<Store> = sampleLayer): WrongStore["layer"] =>
  () =>
    Layer.provide(
      Layer.effect(
        Store,
        Effect.map(Store, (store) => ({ ...store, ...spoil(store) }))
      ),
      right
    )

/** A store that writes something else than it was asked to. */
export const miswritten = (change: (commit: Commit) => Partial<Commit>): WrongStore["layer"] =>
  spoilt((store) => ({
    commit: <E>(commit: Commit<E>) =>
      store.commit<E>({ ...commit, ...(change(commit as Commit) as Partial<Commit<E>>) })
  }))
