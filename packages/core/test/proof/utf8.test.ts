import { expect, it } from "vitest"
import { utf8 } from "../../src/proof/utf8.ts"
import { random } from "../calendar/random.ts"

it("gives the UTF-8 bytes of any text", () => {
  const next = random(3629)
  const edges = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x1_0000, 0x10_ffff]
  const lengths = new Set<number>()
  for (let run = 0; run < 2_000; run++) {
    const codes = Array.from({ length: Math.floor(next() * 12) }, () =>
      next() < 0.5 ? (edges[Math.floor(next() * edges.length)] as number) : Math.floor(next() * 0xd800)
    )
    const text = String.fromCodePoint(...codes)
    const bytes = utf8(text)
    expect(Buffer.from(bytes).toString("hex")).toBe(Buffer.from(text).toString("hex"))
    for (const code of codes) lengths.add(Buffer.from(String.fromCodePoint(code)).length)
  }
  expect([...lengths].sort()).toEqual([1, 2, 3, 4])
})
