import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readDependencies, readSources, violations } from "../architecture.ts"

const root = join(import.meta.dirname, "../..")
const sources = readSources(root)
const dependencies = readDependencies(root)

describe("the direction of dependencies", () => {
  it("is kept by every source file", () => {
    expect(sources.size).toBeGreaterThan(80)
    expect(violations(sources, dependencies)).toEqual([])
  })

  it.each([
    ["core reads a file", "packages/core/src/ledger/x.ts", `import { readFileSync } from "node:fs"`, /pure/u],
    ["core takes a library", "packages/core/src/ledger/x.ts", `import fc from "fast-check"`, /effect only/u],
    [
      "a domain imports another",
      "packages/core/src/sanitation/x.ts",
      `import { stallMatter } from "../enforcement/index.ts"`,
      /sanitation may not import enforcement/u
    ],
    [
      "the calendar imports a ledger",
      "packages/core/src/calendar/x.ts",
      `import { eq } from "../ledger/index.ts"`,
      /calendar may not import ledger/u
    ],
    [
      "a decider imports a port",
      "packages/core/src/enforcement/x.ts",
      `import { Store } from "../ports/index.ts"`,
      /enforcement may not import ports/u
    ],
    [
      "a folder goes past an index",
      "packages/core/src/bulletin/x.ts",
      `import { add } from "../ledger/decimal.ts"`,
      /past the index/u
    ],
    [
      "core leaves its package",
      "packages/core/src/ledger/x.ts",
      `import { layer } from "../../../storage/memory/src/index.ts"`,
      /out of its package/u
    ],
    [
      "core loads a store",
      "packages/core/src/ledger/x.ts",
      `const store = await import("@xiuhua/storage-sqlite")`,
      /may not import/u
    ],
    [
      "a store imports the bureau",
      "packages/storage/memory/src/x.ts",
      `import { Bureau } from "@xiuhua/bureau"`,
      /may not import @xiuhua\/bureau/u
    ],
    [
      "the bureau imports a transport",
      "packages/bureau/src/x.ts",
      `export * from "@xiuhua/transport-spreadsheet"`,
      /may not import/u
    ],
    ["a locality imports a node module", "packages/localities/shanwei/src/x.ts", `import "node:os"`, /pure/u],
    [
      "a library uses what only its tests may",
      "packages/storage/memory/src/x.ts",
      `import { sample } from "@xiuhua/testkit"`,
      /no dependency/u
    ]
  ])("is broken when %s", (_, file, source, message) => {
    const found = violations(new Map([...sources, [file, source]]), dependencies)
    expect(found.join("\n")).toMatch(message)
  })

  it("has no cycles", () => {
    const cycle = new Map([
      ["packages/core/src/ledger/a.ts", `import { b } from "./b.ts"`],
      ["packages/core/src/ledger/b.ts", `export { a } from "./a.ts"`]
    ])
    expect(violations(cycle, dependencies)).toEqual([expect.stringMatching(/a cycle: .*a\.ts → .*b\.ts → .*a\.ts/u)])
  })
})
