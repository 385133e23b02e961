import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { Store } from "@xiuhua/core/ports"

import {
  conforms,
  pushDownKinds,
  pushDownRequirements,
  sampleDerivations,
  sampleKinds,
  storeRequirements
} from "@xiuhua/testkit"
import { Effect } from "effect"
import { afterAll, describe, expect, it } from "vitest"
import { layer } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-sqlite-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `${++files}.sqlite`)

describe("storage-sqlite in a file", () =>
  conforms(it, storeRequirements, () => {
    const file = newFile()
    return () => layer({ file, kinds: sampleKinds, derivations: sampleDerivations })
  }))

describe("storage-sqlite in memory", () =>
  conforms(
    it,
    storeRequirements,
    () => () => layer({ file: ":memory:", kinds: sampleKinds, derivations: sampleDerivations })
  ))

describe("storage-sqlite: indicators as queries", () =>
  conforms(it, pushDownRequirements, () => {
    const file = newFile()
    return () => layer({ file, kinds: pushDownKinds })
  }))

describe("a closed database", () => {
  it("is one file, which can be copied as it is", async () => {
    const file = newFile()
    const state = Store.use((store) => store.state("nobody"))
    for (const use of [Effect.void, state]) {
      await Effect.runPromise(Effect.provide(use, layer({ file, kinds: sampleKinds })))
      expect(readdirSync(folder).filter((name) => name.startsWith(basename(file)))).toEqual([basename(file)])
    }
  })
})
