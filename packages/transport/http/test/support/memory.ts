/** What a fuzz run has learnt from answers: words that exist, and forms that the document leaves open. */
import { document } from "./document.ts"
import type { Known, Schema } from "./generate.ts"
import type { Random } from "./random.ts"

export interface Memory {
  readonly known: Known
  /** The rows of each ledger, and the facts of each rule, as schemas. */
  readonly ledgers: Map<string, Schema>
  readonly facts: Map<string, Schema>
  /** What the tenant reports, as if others did. */
  reports: ReadonlyArray<object>
  /** Natural keys of entries by their ledger, document numbers that were given out, addresses of files of cases. */
  readonly keys: Map<string, ReadonlyArray<ReadonlyArray<string>>>
  readonly keyFields: Map<string, ReadonlyArray<string>>
  readonly numbers: Array<object>
  readonly files: Array<string>
}

export const newMemory = (): Memory => ({
  known: new Map(),
  ledgers: new Map(),
  facts: new Map(),
  reports: [],
  keys: new Map(),
  keyFields: new Map(),
  numbers: [],
  files: []
})

const REMEMBERED = 60
const remembered = new Set([
  "kind",
  "rule",
  "code",
  "branch",
  "orgUnit",
  "street",
  "stage",
  "key",
  "cursor",
  "document",
  "agencyMark",
  "stream",
  "ref"
])

const remember = ({ known }: Memory, name: string, value: string): void => {
  const words = known.get(name) ?? []
  known.set(name, words)
  if (words.includes(value)) return
  if (words.length >= REMEMBERED) words.shift()
  words.push(value)
}

/** Remembers what an answer, or a request that was taken, spoke of, by the names it had there. */
export const learn = (memory: Memory, value: unknown, name = ""): void => {
  if (Array.isArray(value)) for (const one of value.slice(0, 30)) learn(memory, one, name)
  else if (typeof value === "object" && value !== null) {
    const { aggregate, id } = value as { readonly aggregate?: unknown; readonly id?: unknown }
    if (typeof aggregate === "string" && typeof id === "string") remember(memory, `id of ${aggregate}`, id)
    for (const [key, held] of Object.entries(value)) learn(memory, held, key === "next" ? "cursor" : key)
  } else if (typeof value === "string" && remembered.has(name)) remember(memory, name, value)
}

interface FieldOf {
  readonly name: string
  readonly type: string
  readonly optional: boolean
  readonly codes?: object
}

/** Rows of a ledger as a schema. */
const rowSchema = (fields: ReadonlyArray<FieldOf>): Schema => ({
  type: "object",
  required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
  properties: Object.fromEntries(
    fields.map(({ codes, name, type }): [string, Schema] => {
      if (codes !== undefined) return [name, { enum: Object.keys(codes) }]
      if (type === "day") return [name, { $ref: "#/components/schemas/PlainDate" }]
      if (type === "month") return [name, { enum: ["2022-01-01", "2022-02-01", "2023-12-01"] }]
      if (type === "measure") return [name, { type: "integer", minimum: 0, maximum: 1_000_000 }]
      return [name, { type: "string", minLength: 1, maxLength: 12 }]
    })
  )
})

interface Told {
  readonly id: string
  readonly fields: ReadonlyArray<FieldOf>
  readonly facts: Schema
  readonly key: ReadonlyArray<string>
}

const NUMBER = /^(.+)〔(\d{4})〕第(\d+)号$/u

/** The keys of entries that stand. */
const learnKeys = ({ keyFields, keys }: Memory, kind: string, answer: unknown): void => {
  const { items } = answer as { readonly items: ReadonlyArray<{ readonly values: Readonly<Record<string, unknown>> }> }
  const names = keyFields.get(kind)
  if (names === undefined || items.length === 0) return
  keys.set(
    kind,
    items.slice(0, REMEMBERED).map(({ values }) => names.map((name) => String(values[name])))
  )
}

/** Remembers the forms that an answer tells, and what it says that exists. */
export const learnForms = (memory: Memory, operation: string, url: string, answer: unknown): void => {
  const list = (Array.isArray(answer) ? answer : [answer]) as ReadonlyArray<Told>
  switch (operation) {
    case "ledgers.list":
      for (const { fields, id, key } of list) {
        remember(memory, "kind", id)
        memory.ledgers.set(id, rowSchema(fields))
        memory.keyFields.set(id, key)
      }
      return
    case "law.rules":
      for (const { id } of list) remember(memory, "rule", id)
      return
    case "law.rule":
      for (const { facts, id } of list) memory.facts.set(id, facts)
      return
    case "city.reports":
      memory.reports = (answer as ReadonlyArray<object>).map((report, at) => ({
        ...report,
        tenants: [`44152${at % 9}`]
      }))
      return
    case "ledgers.entries":
      learnKeys(memory, kindIn(url), answer)
      return
    case "quarantine.list":
      for (const { number } of (answer as { readonly items: ReadonlyArray<{ readonly number: number }> }).items)
        remember(memory, "number", String(number))
      return
    case "numbers.reserve":
      for (const { number } of [answer as { readonly number: string }]) {
        const [, agencyMark = "", year = "", running = ""] = NUMBER.exec(number) ?? []
        memory.numbers.push({ agencyMark, year: Number(year), number: Number(running) })
        remember(memory, "agencyMark", agencyMark)
        remember(memory, "year", year)
      }
      return
    case "attachments.list":
      for (const { id } of list) memory.files.push(`${url.replace(/\?.*$/u, "")}/${id}`)
      return
    case "attachments.put":
      for (const name of ["attachment", "evidence"]) remember(memory, name, (answer as Told).id)
      return
    case "indicators.list":
      for (const { id } of (answer as { readonly items: ReadonlyArray<Told> }).items) remember(memory, "indicator", id)
      return
  }
}

const kindIn = (url: string): string => decodeURIComponent(/\/(?:ledgers|rules)\/([^/?]+)/u.exec(url)?.[1] ?? "")

/** A schema with some of its properties known. */
const knowing = (schema: Schema, known: Readonly<Record<string, Schema>>): Schema => ({
  ...schema,
  properties: { ...schema.properties, ...known }
})

const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined
    ? schema
    : ((document.components.schemas[schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1)] ?? {}) as Schema)

/** The schema of a body, with what answers told of its form. */
export const bodySchema = (
  { facts, keys, known, ledgers, numbers, reports }: Memory,
  operation: string,
  url: string,
  given: Schema,
  random: Random
): Schema => {
  const schema = resolved(given)
  const named = kindIn(url)
  const form = facts.get(operation === "party.explainVote" ? "party-vote.ballot" : named)
  if ((operation === "law.explain" || operation === "party.explainVote") && form !== undefined)
    return knowing(schema, { facts: form })
  const files = known.get("attachment")
  if (operation === "attachments.delete" && files !== undefined) return knowing(schema, { id: { enum: files } })
  if ((operation === "numbers.use" || operation === "numbers.void") && numbers.length > 0) {
    const given = random.pick(numbers) as Readonly<Record<string, unknown>>
    return knowing(schema, Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { enum: [value] }])))
  }
  if (operation === "city.receive" && reports.length > 0)
    return { type: "array", minItems: 1, maxItems: 3, items: { enum: reports } }
  const row = ledgers.get(named)
  if (row === undefined) return schema
  if (operation === "ledgers.import")
    return knowing(schema, { rows: { type: "array", minItems: 1, maxItems: 4, items: row } })
  if (operation !== "ledgers.correct") return schema
  const standing = keys.get(named)
  const key: Readonly<Record<string, Schema>> = standing === undefined ? {} : { key: { enum: standing } }
  return knowing(schema, { replacement: { anyOf: [row, { type: "null" }] }, ...key })
}
