import { describe, expect, it } from "vitest"
import { byCodePoints } from "../src/lists/code-points.ts"

/** By the numbers of the characters, written out. */
const slowly = (left: string, right: string): number => {
  const numbers = (text: string) => Array.from(text, (sign) => sign.codePointAt(0) ?? 0)
  const [a, b] = [numbers(left), numbers(right)]
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0)
  return a.length - b.length
}

describe("texts in the order of databases", () => {
  const texts = [
    "",
    "a",
    "ab",
    "b",
    "中",
    "中文",
    "~",
    "\uE000",
    "\uFFFD",
    "\u{10000}",
    "\u{10001}",
    "𠮷",
    "😀",
    "😀a",
    "😁"
  ]

  it("agrees with the numbers of their characters", () => {
    for (const left of texts)
      for (const right of texts)
        expect([left, right, Math.sign(byCodePoints(left, right))]).toEqual([
          left,
          right,
          Math.sign(slowly(left, right))
        ])
  })

  it("is not the order of UTF-16", () => {
    expect(byCodePoints("\uFFFD", "\u{10000}")).toBeLessThan(0)
    expect("\uFFFD" < "\u{10000}").toBe(false)
  })
})
