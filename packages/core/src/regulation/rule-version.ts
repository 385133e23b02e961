import { digest } from "./digest.ts"

/** Ledger kinds stand for themselves by id: their labels and privacy classes change no figure. */
const plain = (key: string, value: unknown): unknown => {
  if (key === "kind" && typeof value === "object" && value !== null && "id" in value) return value.id
  if (typeof value === "bigint") return value.toString()
  if (value instanceof Map || value instanceof Set) return [...value]
  if (typeof value === "function") throw new TypeError(`a rule version cannot see into a function: ${key}`)
  return value
}

/**
 * A short name for the rule by which a result was made: 16 hex digits over everything that decides it, in this order:
 * the definition, the values in force (records with citation, not parameters), the locality's id. The same parts give
 * the same name in every run; another order of keys another one. Throws a TypeError for a function: a definition that
 * holds one gives its data and a revision of its own instead.
 */
export const ruleVersion = (...parts: ReadonlyArray<unknown>): string => digest(JSON.stringify(parts, plain))
