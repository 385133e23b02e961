import { Effect, type Layer } from "effect"
import { TestClock } from "effect/testing"

/** One promise of a port, as a value: any runner can run it, and a report can list it. Ids are permanent. */
export interface Requirement<Port> {
  readonly id: string
  readonly text: string
  /** `open` opens the adapter on one backing store, the same one each time it is called. */
  readonly check: (open: () => Layer.Layer<Port, unknown>) => Effect.Effect<void, unknown>
}

/** A check that opens the adapter once. */
export const once =
  <Port>(use: Effect.Effect<void, unknown, Port>): Requirement<Port>["check"] =>
  (open) =>
    Effect.provide(use, open())

/**
 * Runs one requirement under a clock that moves only when told. Rejects when the adapter does not meet it, or when it came
 * to no end after `patience` milliseconds of the real clock, 50 seconds unless told.
 */
export const hold = async <Port>(
  requirement: Requirement<Port>,
  open: () => Layer.Layer<Port, unknown>,
  patience = 50_000
): Promise<void> => {
  const impatient = new AbortController()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    late.reject(new Error(`${requirement.id} came to no end within ${patience / 1_000} seconds`))
    impatient.abort()
  }, patience)
  const check = Effect.provide(requirement.check(open), TestClock.layer())
  await Promise.race([Effect.runPromise(check, { signal: impatient.signal }), late.promise]).finally(() =>
    clearTimeout(timer)
  )
}

/**
 * Registers every requirement with a test runner: `it` of vitest, `test` of node:test, or whatever takes a name and a
 * function. `fresh` gives each one its own empty backing store, as a function that opens an adapter on it, once or more.
 */
export const conforms = <Port>(
  it: (name: string, run: () => Promise<void>) => unknown,
  requirements: ReadonlyArray<Requirement<Port>>,
  fresh: () => () => Layer.Layer<Port, unknown>
): void => {
  for (const requirement of requirements) {
    it(`${requirement.id} ${requirement.text}`, () => hold(requirement, fresh()))
  }
}
