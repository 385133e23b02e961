import { Sequence } from "@xiuhua/core/ports"
import { conforms, hold, sequenceRequirements } from "@xiuhua/testkit"
import { Effect, Layer } from "effect"
import { describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"
import { wrongSequences } from "./wrong-sequences.ts"

describe("storage-memory", () => conforms(it, sequenceRequirements, () => () => layer))

describe("the kit on wrong stores", () => {
  it.each(wrongSequences)("a store that $name fails $caught", async ({ caught, spoil }) => {
    const open = () =>
      Layer.provide(
        Layer.effect(
          Sequence,
          Effect.map(Sequence, (store) => ({ ...store, ...spoil(store) }))
        ),
        layer
      )
    const failed: Array<string> = []
    for (const requirement of sequenceRequirements) {
      await hold(requirement, open).catch(() => failed.push(requirement.id))
    }
    expect(failed).not.toEqual([])
    expect(failed).toEqual(caught)
  })
  it("every requirement has a store that fails it", () => {
    const caught = new Set(wrongSequences.flatMap((one) => one.caught))
    const untested = sequenceRequirements.map(({ id }) => id).filter((id) => !caught.has(id))
    expect(untested).toEqual([])
  })
})
