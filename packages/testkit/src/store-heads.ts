import { deepStrictEqual, strictEqual } from "node:assert/strict"
import { Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import { once, type Requirement } from "./requirement.ts"
import { sameList } from "./same.ts"
import { append, commit, history, noted, put, row } from "./store-fixture.ts"

const heads = (tenant = "a") => Effect.flatMap(Store, (store) => Stream.runCollect(store.heads(tenant)))

/** Where the streams end by their events. */
const endsByEvents = (tenant = "a") =>
  Effect.map(history(0, tenant), (events) => {
    const ends = new Map(events.map(({ hash, stream, version }) => [stream, { stream, version, hash }]))
    return [...ends.keys()].sort().map((stream) => ends.get(stream))
  })

/** In code-unit order: U+1F600 is two units that begin with U+D83D, below U+FF5A; its bytes in UTF-8 are above. */
const names = ["case/1", "case/10", "case/2", "case/A", "case/a", "case/案", "case/😀", "case/ｚ"] as const

/** What a store must know of the ends of its streams. */
export const storeHeads: ReadonlyArray<Requirement<Store>> = [
  {
    id: "EV-19",
    text: "says where each stream of a tenant ends, by version and hash, in the code-unit order of the names",
    check: once(
      Effect.gen(function* () {
        deepStrictEqual(yield* heads(), [])
        for (const [n, stream] of names.toReversed().entries()) yield* append(stream, 0, [n])
        yield* append("case/2", 1, [20, 21])
        yield* append("case/1", 0, [1], { tenant: "b" })
        const ends = yield* heads()
        deepStrictEqual(
          ends.map(({ stream, version }) => [stream, version]),
          names.map((stream) => [stream, stream === "case/2" ? 3 : 1])
        )
        deepStrictEqual(ends, yield* endsByEvents())
        deepStrictEqual(yield* heads("b"), yield* endsByEvents("b"))
        deepStrictEqual(yield* heads("nobody"), [])
      })
    )
  },
  {
    id: "EV-20",
    text: "names each stream once however many there are, and moves no end for a commit that is refused or has no events",
    check: once(
      Effect.gen(function* () {
        const appends = Array.from({ length: 2_300 }, (_, n) => ({
          stream: `case/${n}`,
          expectedVersion: 0,
          events: [noted(n)] as const
        }))
        yield* commit({ appends })
        const before = yield* heads()
        strictEqual(before.length, 2_300)
        sameList(before, yield* endsByEvents())
        const good = { stream: "case/0", expectedVersion: 1, events: [noted(1)] as const }
        yield* Effect.flip(commit({ appends: [good, { ...good, stream: "case/1", expectedVersion: 7 }] }))
        yield* put([row("1")])
        sameList(yield* heads(), before)
      })
    )
  }
]
