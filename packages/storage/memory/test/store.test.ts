import { Store } from "@xiuhua/core/ports"
import { conforms, hold, storeRequirements } from "@xiuhua/testkit"
import { Effect, Layer, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"

describe("storage-memory", () => conforms(it, storeRequirements, () => () => layer))

type Service = Store["Service"]

/** The right store with one thing wrong, and the requirements that must notice. */
const wrong: ReadonlyArray<{
  name: string
  spoil: (store: Service) => Partial<Service>
  caught: ReadonlyArray<string>
}> = [
  {
    name: "ignores the idempotency key",
    spoil: (store) => {
      let n = 0
      return { commit: (commit) => store.commit({ ...commit, idempotencyKey: `${commit.idempotencyKey}-${n++}` }) }
    },
    caught: ["ST-06"]
  },
  {
    name: "mixes tenants",
    spoil: (store) => ({ commit: (commit) => store.commit({ ...commit, tenant: "a" }) }),
    caught: ["ST-03"]
  },
  {
    name: "overwrites instead of keeping aside",
    spoil: (store) => ({ quarantine: () => Stream.empty, commit: (commit) => store.commit(commit) }),
    caught: ["ST-05"]
  },
  {
    name: "forgets corrections",
    spoil: (store) => ({ commit: (commit) => store.commit({ ...commit, corrections: [] }) }),
    caught: ["ST-12", "SC-01", "SC-02", "SC-03", "SC-04", "SC-05", "SC-06"]
  },
  {
    name: "shows the present when asked for the past",
    spoil: (store) => ({ scan: (scan) => store.scan({ ...scan, asOf: 8_000_000_000_000 }) }),
    caught: ["SC-01", "SC-02"]
  },
  {
    name: "counts wrongly when grouped",
    spoil: (store) => ({
      aggregate: (question) => Effect.map(store.aggregate(question), (cells) => cells.slice(0, 3))
    }),
    caught: ["SQ-01"]
  },
  { name: "claims to be durable", spoil: () => ({ supports: { durable: true } }), caught: ["ST-11"] }
]

describe("the kit on wrong stores", () => {
  it.each(wrong)("a store that $name fails $caught", async ({ caught, spoil }) => {
    const open = () =>
      Layer.provide(
        Layer.effect(
          Store,
          Effect.map(Store, (store) => ({ ...store, ...spoil(store) }))
        ),
        layer
      )
    const failed: Array<string> = []
    for (const requirement of storeRequirements) {
      await hold(requirement, open).catch(() => failed.push(requirement.id))
    }
    expect(failed).toEqual(caught)
  })
})
