import { describe, expect, it } from "vitest"
import { displayPercent, isOverUnity, judge, ratioOf } from "../../src/indicators/index.ts"
import { decimal, format } from "../../src/ledger/index.ts"
import type { Target } from "../../src/regulation/index.ts"

const atLeast98: Target = { op: "atLeast", ratio: "0.98" }
const exactly100: Target = { op: "equal", ratio: "1" }

describe("a rate (R1.1 to R1.6)", () => {
  it("R1.2 is null over nothing: never 0 and never 100", () => {
    expect(ratioOf(decimal("0"), decimal("0"))).toBeNull()
    expect(ratioOf(decimal("5"), decimal("0"))).toBeNull()
    expect(ratioOf(null, decimal("5"))).toBeNull()
  })

  it("has 10 places, halves up", () => {
    expect(format(ratioOf(decimal("1"), decimal("3")) ?? decimal("0"))).toBe("0.3333333333")
    expect(format(ratioOf(decimal("2"), decimal("3")) ?? decimal("0"))).toBe("0.6666666667")
    expect(format(ratioOf(decimal("911"), decimal("972")) ?? decimal("0"))).toBe("0.9372427984")
  })

  it.each([
    ["97.996", "100", "missed"],
    ["98", "100", "met"],
    ["97.999999999999999999", "100", "missed"],
    ["98.000000000000000001", "100", "met"]
  ])("R1.3 compares %s of %s with 98 %% before rounding: %s", (top, bottom, result) => {
    expect(judge(decimal(top), decimal(bottom), atLeast98, false)).toBe(result)
  })

  it("demands exactly 100 % where the target is 100 %", () => {
    expect(judge(decimal("99999"), decimal("100000"), exactly100, false)).toBe("missed")
    expect(judge(decimal("100.0"), decimal("100"), exactly100, false)).toBe("met")
    expect(judge(decimal("101"), decimal("100"), exactly100, false)).toBe("missed")
  })

  it("proves nothing when it is tautological or has no value", () => {
    expect(judge(decimal("1"), decimal("1"), exactly100, true)).toBe("not-demonstrable")
    expect(judge(decimal("1"), decimal("0"), exactly100, false)).toBe("not-demonstrable")
    expect(judge(decimal("1"), decimal("1"), null, true)).toBe("none")
  })

  it.each([
    ["97.996", "100", atLeast98, "97.996%"],
    ["97.9951", "100", atLeast98, "97.995%"],
    ["98.406", "100", atLeast98, "98.41%"],
    ["98", "100", atLeast98, "98%"],
    ["99999", "100000", exactly100, "99.999%"],
    ["9999999", "10000000", exactly100, "99.99999%"],
    ["1", "1", exactly100, "100%"],
    ["1801", "1812", null, "99.39%"],
    ["99999", "100000", null, "100.00%"],
    ["7", "5", null, "140%"]
  ])("R1.4 prints %s of %s so that rounding never crosses the target", (top, bottom, target, shown) => {
    expect(displayPercent(decimal(top), decimal(bottom), target)).toBe(shown)
  })

  it("R1.5 above 100 % is flagged and never clipped", () => {
    expect(isOverUnity(decimal("7"), decimal("5"))).toBe(true)
    expect(isOverUnity(decimal("5"), decimal("5"))).toBe(false)
    expect(format(ratioOf(decimal("7"), decimal("5")) ?? decimal("0"))).toBe("1.4")
  })
})
