import { strictEqual } from "node:assert/strict"
import { Context, Effect, Layer } from "effect"
import { describe, expect, it } from "vitest"
import { conforms, type Examination, examine, hold, once, type Requirement, report } from "../src/index.ts"

/** A made-up port: a box that holds one number. */
class Box extends Context.Service<
  Box,
  {
    readonly supports: { readonly durable: boolean }
    readonly put: (n: number) => Effect.Effect<void>
    readonly get: Effect.Effect<number>
  }
>()("@xiuhua/testkit/test/Box") {}

const requirements: ReadonlyArray<Requirement<Box>> = [
  {
    id: "BX-01",
    text: "gives back what was put | the last",
    check: once(
      Effect.gen(function* () {
        const box = yield* Box
        yield* box.put(1)
        yield* box.put(2)
        if ((yield* box.get) !== 2) throw new Error("the last number\nand no other")
      })
    )
  },
  {
    id: "BX-02",
    text: "keeps it over a restart if it says it is durable, and only then",
    check: (open) =>
      Effect.gen(function* () {
        yield* Effect.provide(
          Box.use((box) => box.put(7)),
          open()
        )
        const again = Box.use((box) => Effect.map(box.get, (n) => strictEqual(n, box.supports.durable ? 7 : 0)))
        yield* Effect.provide(again, open())
      })
  }
]

/** Each opening has its own number, unless it is kept. */
const boxes = (kept: boolean, claims: boolean, put = (_: number, n: number) => n) => {
  const outside = { n: 0 }
  return () =>
    Layer.sync(Box, () => {
      const held = kept ? outside : { n: 0 }
      return {
        supports: { durable: claims },
        put: (n) =>
          Effect.sync(() => {
            held.n = put(held.n, n)
          }),
        get: Effect.sync(() => held.n)
      }
    })
}

const examined = (adapter: string, fresh: () => ReturnType<typeof boxes>) =>
  examine({ port: Box, adapter, requirements, fresh })

describe("a report", () => {
  it("says of each adapter what it claims and what it meets, and why not", async () => {
    const examinations = [
      await examined("memory", () => boxes(false, false)),
      await examined("disk", () => boxes(true, true)),
      await examined("liar", () => boxes(false, true)),
      await examined("first only", () => boxes(true, true, (held, n) => held || n))
    ]
    expect(report(examinations)).toBe(`## Box

| id | requirement | memory | disk | liar | first only |
| --- | --- | --- | --- | --- | --- |
| supports.durable |  | no | yes | yes | yes |
| BX-01 | gives back what was put \\| the last | ✓ | ✓ | ✓ | ✗ |
| BX-02 | keeps it over a restart if it says it is durable, and only then | ✓ | ✓ | ✗ | ✓ |

- liar, BX-02: Expected values to be strictly equal: 0 !== 7
- first only, BX-01: the last number and no other
`)
  })

  it("puts several examinations of an adapter into one column, and marks what was not asked of it", () => {
    const one = (port: string, adapter: string, ids: ReadonlyArray<string>): Examination => ({
      port,
      adapter,
      supports: { durable: true },
      outcomes: ids.map((id) => ({ id, text: `does ${id}`, failure: null }))
    })
    const text = report([one("P", "a", ["1"]), one("Q", "a", ["9"]), one("P", "b", ["1", "2"]), one("P", "a", ["3"])])
    expect(text.split("\n").filter((line) => line.startsWith("|"))).toEqual([
      "| id | requirement | a | b |",
      "| --- | --- | --- | --- |",
      "| supports.durable |  | yes | yes |",
      "| 1 | does 1 | ✓ | ✓ |",
      "| 2 | does 2 | – | ✓ |",
      "| 3 | does 3 | ✓ | – |",
      "| id | requirement | a |",
      "| --- | --- | --- |",
      "| supports.durable |  | yes |",
      "| 9 | does 9 | ✓ |"
    ])
  })

  it("is not made of an adapter that cannot be opened", async () => {
    const broken = () => () => Layer.effect(Box, Effect.fail("no such folder"))
    await expect(examine({ port: Box, adapter: "broken", requirements, fresh: broken })).rejects.toBe("no such folder")
  })
})

describe("any runner", () => {
  it("is told id and text, and gets a new backing store for each", async () => {
    const told: Array<[string, () => Promise<void>]> = []
    let made = 0
    const fresh = () => {
      made++
      return boxes(true, true)
    }
    conforms((name, run) => told.push([name, run]), requirements, fresh)
    for (const [, run] of told) await run()
    expect(told.map(([name]) => name.slice(0, 5))).toEqual(["BX-01", "BX-02"])
    expect(made).toBe(2)
  })

  it("sees a requirement fail that comes to no end", async () => {
    const stuck: Requirement<Box> = { id: "BX-03", text: "ends", check: () => Effect.never }
    await expect(hold(stuck, boxes(false, false), 50)).rejects.toThrow("BX-03 came to no end within 0.05 seconds")
  })
})
