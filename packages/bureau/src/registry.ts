/** 登记 — the aggregates that a bureau serves, by name. */
import type { Tagged } from "@xiuhua/core/decider"
import type { Served } from "./aggregates/serve.ts"

/** An aggregate that is served, its types forgotten. */
export type AnyServed = Served<Tagged, Tagged>

/** Every aggregate by its name: the national ones, and those that the place brings along. */
export type Registry = Readonly<Record<string, AnyServed>>

/** The aggregate of a name. Throws RangeError for one that the bureau has not: whoever made the order checks the name. */
export const served = (registry: Registry, name: string): AnyServed => {
  const found = Object.hasOwn(registry, name) ? registry[name] : undefined
  if (found === undefined) throw new RangeError(`no aggregate ${name}`)
  return found
}
