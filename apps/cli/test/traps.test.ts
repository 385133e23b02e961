/** The table of traps can fail: what nobody caught is counted as nothing, and says so. */
import { describe, expect, it } from "vitest"
import { trapsOf, trapTable } from "../src/demo/traps.ts"

const unchanged = { change: { _tag: "Unchanged" } } as never

describe("traps", () => {
  const nothing = trapsOf({
    files: [],
    values: [],
    outcomes: [],
    reviewed: [],
    quarantined: [],
    late: { reported: unchanged, corrected: unchanged, refused: false }
  })

  it("are not caught where nothing was found", () => {
    expect(nothing.map(({ count }) => count)).toEqual(nothing.map(() => 0))
    expect(trapTable(nothing, "zh").match(/✗ 漏过/gu)).toHaveLength(nothing.length)
  })

  it("name every rule of data quality", () => {
    const rules = nothing.map(({ rule }) => rule)
    expect(rules.slice(0, 11)).toEqual(Array.from({ length: 11 }, (_, at) => `R9.${at + 1}`))
  })
})
