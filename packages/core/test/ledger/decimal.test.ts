import { describe, expect, it } from "vitest"
import {
  add,
  compare,
  decimal,
  divideHalfUp,
  format,
  formatFixed,
  parseDecimal,
  roundHalfUp
} from "../../src/ledger/index.ts"

describe("decimal", () => {
  it.each(["0", "12.5", "-0.05", "9007199254740993.000000001", "100"])("reads and writes %s", (text) => {
    expect(formatFixed(decimal(text))).toBe(text)
  })

  it.each(["", "1e3", "1,000", ".5", "5.", "+1", "NaN", "１", " 1", "--1"])("does not read %j", (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })

  it("drops trailing zeros only after the point", () => {
    expect(["100", "1.50", "0.00", "-20.0"].map((text) => format(decimal(text)))).toEqual(["100", "1.5", "0", "-20"])
  })

  it("adds and compares across scales without rounding", () => {
    expect(format(add(decimal("0.1"), decimal("0.2")))).toBe("0.3")
    expect(format(add(decimal("9007199254740992"), decimal("0.000000001")))).toBe("9007199254740992.000000001")
    expect(compare(decimal("1.0"), decimal("1"))).toBe(0)
    expect(compare(decimal("-1"), decimal("0.5"))).toBeLessThan(0)
  })

  it.each([
    ["1", "3", 4, "0.3333"],
    ["2", "3", 4, "0.6667"],
    ["1", "8", 2, "0.13"],
    ["-1", "8", 2, "-0.13"],
    ["0.5", "1", 0, "1"],
    ["2.5", "0.05", 0, "50"]
  ])("%s / %s to %d places is %s, halves away from zero", (top, bottom, scale, result) => {
    expect(formatFixed(divideHalfUp(decimal(top), decimal(bottom), scale))).toBe(result)
  })

  it("rounds only when it must", () => {
    expect(formatFixed(roundHalfUp(decimal("1.005"), 2))).toBe("1.01")
    expect(formatFixed(roundHalfUp(decimal("1.5"), 3))).toBe("1.500")
  })
})
