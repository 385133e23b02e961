import { conforms, hold, pushDownRequirements, storeRequirements } from "@xiuhua/testkit"
import { describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"
import { sampleLayer, wrongStores } from "./wrong-stores.ts"

describe("storage-memory: indicators", () => conforms(it, pushDownRequirements, () => () => layer))

describe("storage-memory", () => conforms(it, storeRequirements, () => () => sampleLayer))

describe("the kit on wrong stores", () => {
  it.each(wrongStores)("a store that $name fails $caught", async ({ caught, layer: wrong }) => {
    const failed: Array<string> = []
    for (const requirement of storeRequirements) {
      await hold(requirement, wrong).catch(() => failed.push(requirement.id))
    }
    expect(failed).toEqual(caught)
  })

  it("notices something wrong for every requirement on streams, settlements and derivations", () => {
    const noticed = new Set(wrongStores.flatMap(({ caught }) => caught))
    const unproven = storeRequirements.map(({ id }) => id).filter((id) => /^(EV|SE|SD)/u.test(id) && !noticed.has(id))
    expect(unproven).toEqual([])
  })
})
