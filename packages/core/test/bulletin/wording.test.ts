import { describe, expect, it } from "vitest"
import { aboutWan, atLeastRound, ranges } from "../../src/bulletin/index.ts"
import { decimal } from "../../src/ledger/index.ts"

describe("R14.1 多", () => {
  it.each([
    ["5237", "5200多"],
    ["5200", "5200"],
    ["7112", "7100多"],
    ["2038", "2000多"],
    ["5299.99", "5200多"],
    ["5200.01", "5200多"],
    ["87", "87"],
    ["100", "100"]
  ])("%s by hundreds is %s", (value, text) => expect(atLeastRound(decimal(value), 100n)).toBe(text))
})

describe("R14.2 约…万", () => {
  it.each([
    ["125834.6", 2, "约12.58万"],
    ["125750", 2, "约12.58万"],
    ["125849.99", 2, "约12.58万"],
    ["125850", 2, "约12.59万"],
    ["979600", 0, "约98万"],
    ["975000", 0, "约98万"],
    ["974999", 0, "约97万"],
    ["980000", 0, "98万"],
    ["1000000", 2, "100万"],
    ["9999.5", 2, "9999.5"]
  ])("%s to %d places is %s", (value, places, text) => expect(aboutWan(decimal(value), places)).toBe(text))
})

describe("entry ranges", () => {
  it.each([
    [[], ""],
    [[4], "4"],
    [[1, 2, 3, 7, 9, 10], "1-3,7,9-10"]
  ])("%j", (numbers, text) => expect(ranges(numbers)).toBe(text))
})
