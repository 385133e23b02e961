import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { conforms, sampleDerivations, sampleKinds, storeRequirements } from "@xiuhua/testkit"
import { afterAll, describe, it } from "vitest"
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
