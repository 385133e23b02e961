import { conforms, hold, pushDownRequirements, storeRequirements } from "@xiuhua/testkit"
import { describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"
import { sampleLayer } from "./spoil.ts"
import { wrongFigures, wrongStores } from "./wrong-stores.ts"

describe("storage-memory: indicators", () => conforms(it, pushDownRequirements, () => () => layer))

describe("storage-memory", () => conforms(it, storeRequirements, () => () => sampleLayer))

describe.each([
  ["entries, streams and documents", storeRequirements, wrongStores],
  ["indicators", pushDownRequirements, wrongFigures]
] as const)("the kit on wrong stores: %s", (_, requirements, stores) => {
  it.each(stores)("a store that $name fails $caught", async ({ caught, layer: wrong }) => {
    const failed: Array<string> = []
    for (const requirement of requirements) {
      await hold(requirement, wrong).catch(() => failed.push(requirement.id))
    }
    expect(failed).not.toEqual([])
    expect(failed).toEqual(caught)
  })

  it("every requirement has a store that fails it", () => {
    const caught = new Set(stores.flatMap((one) => one.caught))
    expect(requirements.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([])
  })
})
