/** A small record in a SQLite file, the same in every run: two cases step by step in turn, then one decided on the spot. */
import { Bureau, type CaseOrder, layer } from "@xiuhua/bureau"
import { catalogueAt, storageOf } from "@xiuhua/host"
import { ordinaryCase, summaryCase } from "@xiuhua/testkit"
import { Effect, Layer } from "effect"
import { TestClock } from "effect/testing"

const provenance = { source: "office", reliability: "official" } as const
const order = (id: string, step: number) => {
  const commandId = `${id}-${step}`
  return { tenant: "441502", actor: "office", provenance, id, commandId }
}
const penalty = (id: string, step: number): CaseOrder => {
  const command = ordinaryCase[step] as (typeof ordinaryCase)[number]
  return { ...order(id, step), aggregate: "penalty-case", command }
}
const onSpot = summaryCase.map(
  (command, step): CaseOrder => ({ ...order("summary", step), aggregate: "summary-penalty", command })
)
const inTurn = [0, 1, 2, 3].flatMap((step) => [penalty("2022-1", step), penalty("2022-2", step)])

/** What the first file of the tests has, and what came later. */
export const parts = { first: inTurn, later: [...onSpot, penalty("2022-2", 4)] } as const

/** Writes steps into a file, the first of them at `from` and each a second after the one before. */
export const write = (file: string, steps: ReadonlyArray<CaseOrder>, from: number): Promise<void> => {
  const steady = Effect.gen(function* () {
    const catalogue = yield* catalogueAt("shanwei")
    const storage = yield* storageOf({ url: `sqlite:${file}`, create: true, resolve: (path) => path }, catalogue)
    return Layer.provide(layer(catalogue), storage)
  })
  const work = Effect.gen(function* () {
    const { record } = yield* Bureau
    for (const [at, step] of steps.entries()) {
      yield* TestClock.setTime(from + 1000 * at)
      yield* record(step)
    }
  })
  return Effect.runPromise(Effect.provide(work, Layer.mergeAll(Layer.unwrap(steady), TestClock.layer())))
}
