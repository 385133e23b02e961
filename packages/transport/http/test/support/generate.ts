/** Values from the schemas of the document: such as fit, and such as nearly do. */
import fc from "fast-check"
import { document } from "./document.ts"
import type { Random } from "./random.ts"

export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly const?: unknown
  readonly anyOf?: ReadonlyArray<Schema>
  readonly oneOf?: ReadonlyArray<Schema>
  readonly allOf?: ReadonlyArray<Schema>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly prefixItems?: ReadonlyArray<Schema>
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
}

const resolve = (schema: Schema): Schema => {
  if (schema.$ref === undefined) return schema
  const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1)
  return (document.components.schemas[name] ?? {}) as Schema
}

/** Texts of a pattern, made once. What fast-check cannot read of it is written in another way that fits too. */
const pools = new Map<string, ReadonlyArray<string>>()
const poolOf = (pattern: string): ReadonlyArray<string> => {
  const known = pools.get(pattern)
  if (known !== undefined) return known
  const plain = pattern.replaceAll("[^\\s\\p{Cc}\\p{Cs}]", "[!-~一-龥é]").replaceAll("[^\\p{Cc}\\p{Cs}]", "[ -~一-龥é]")
  const exact = new RegExp(pattern, "u")
  const made = fc
    .sample(fc.stringMatching(new RegExp(plain, "u")), { seed: 7, numRuns: 200 })
    .filter((text) => exact.test(text))
  pools.set(pattern, made)
  return made
}

/** Patterns of days begin so. */
const DAY = /^\^\(\?:(?:\(\?:19\|20\)|19\|20\|21\))/u
const HAN = "城管执法扬尘占道经营清运站点新港香洲街道中队号"
const odd = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "😀",
  "'; drop table event;--",
  "../../etc/passwd",
  "<script>",
  "a".repeat(5_000),
  "=1+1",
  "%00",
  "null"
]

/** Words that answers spoke of: what exists is found by them. */
export type Known = Map<string, Array<string>>

/** Where calendars end. */
const edges = ["1900-01-01", "1900-01-02", "2149-12-31", "2150-01-01", "2199-12-31", "2024-02-29"]

const dayIn = (random: Random): string => {
  if (random.chance(0.02)) return random.pick(edges)
  const year = random.chance(0.9) ? 2020 + random.below(4) : 1900 + random.below(300)
  return `${year}-${String(1 + random.below(12)).padStart(2, "0")}-${String(1 + random.below(28)).padStart(2, "0")}`
}

const textFor = (schema: Schema, random: Random): string => {
  const { maxLength = 20, minLength = 0, pattern } = schema
  if (pattern !== undefined) {
    if (DAY.test(pattern) && random.chance(0.9)) return dayIn(random)
    const pool = poolOf(pattern)
    return pool.length === 0 ? "" : random.pick(pool)
  }
  const length = minLength + random.below(Math.max(1, Math.min(maxLength, minLength + 12) - minLength + 1))
  return Array.from({ length }, () => random.pick([...HAN])).join("")
}

const numberFor = (schema: Schema, random: Random): number => {
  const least = Math.max(schema.minimum ?? -1000, (schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY) + 1, -1e9)
  const most = Math.min(schema.maximum ?? least + 100_000, 1e9)
  if (random.chance(0.1)) return random.pick([least, most])
  const span = Math.min(most - least, 10 ** random.below(6))
  const value = least + Math.floor(random.next() * (span + 1))
  return schema.type === "integer" || random.chance(0.7)
    ? Math.round(Math.max(value, 0) > most ? most : Math.max(value, least))
    : value + 0.5
}

/** A value that fits the schema. `name` is the property it is for: values that exist may be asked for again. */
export const generate = (given: Schema, random: Random, known: Known, name = "", depth = 0): unknown => {
  const schema = resolve(given)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return generate(random.pick(choices), random, known, name, depth)
  if (schema.allOf !== undefined) {
    const { allOf, ...rest } = schema
    return generate(Object.assign({}, rest, ...allOf.map(resolve)) as Schema, random, known, name, depth)
  }
  switch (schema.type) {
    case "string": {
      const words = known.get(name)
      return words !== undefined && words.length > 0 && random.chance(0.7)
        ? random.pick(words)
        : textFor(schema, random)
    }
    case "integer":
    case "number":
      return numberFor(schema, random)
    case "boolean":
      return random.chance(0.5)
    case "null":
      return null
    case "array": {
      const least = schema.minItems ?? 0
      const length = least + random.below(Math.min((schema.maxItems ?? least + 3) - least, depth > 3 ? 1 : 3) + 1)
      const { items, prefixItems = [] } = schema
      return Array.from({ length: Math.max(length, prefixItems.length) }, (_, at) =>
        generate(prefixItems[at] ?? items ?? {}, random, known, name, depth + 1)
      )
    }
    case "object": {
      const { additionalProperties, properties = {}, required = [] } = schema
      const made: Record<string, unknown> = {}
      for (const [key, property] of Object.entries(properties)) {
        if (required.includes(key) || random.chance(0.5)) made[key] = generate(property, random, known, key, depth + 1)
      }
      if (typeof additionalProperties === "object") {
        const count = random.below(4)
        for (let n = 0; n < count; n++)
          made[textFor({}, random) || "k"] = generate(additionalProperties, random, known, "", depth + 1)
      }
      return made
    }
    default:
      return random.pick<unknown>([{}, [], "x", 1, true, null])
  }
}

/** The same with something wrong somewhere. */
export const spoilt = (value: unknown, random: Random): unknown => {
  if (Array.isArray(value) && value.length > 0 && random.chance(0.7)) {
    const at = random.below(value.length)
    return value.map((one, index) => (index === at ? spoilt(one, random) : one))
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value)
    const way = random.below(4)
    if (way === 0 || entries.length === 0)
      return { ...value, [random.pick(["x", "__proto__x", "constructor", ""])]: random.pick(odd) }
    const [key, held] = random.pick(entries)
    if (way === 1) return Object.fromEntries(entries.filter(([other]) => other !== key))
    return { ...value, [key]: spoilt(held, random) }
  }
  return random.pick<unknown>([
    ...odd,
    null,
    -1,
    1e308,
    0.1,
    true,
    [],
    {},
    "2022-02-31",
    "9999-99-99",
    Number.MAX_SAFE_INTEGER
  ])
}

export { odd }
