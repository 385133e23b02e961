/**
 * 表头 → 字段 — which column of a file is which field of a ledger kind.
 *
 * A heading is a field's Chinese or English label, its name or one of its synonyms, a measure's also with its unit in
 * brackets: `清运量(公斤)`. Columns whose heading begins with `#` are notes and never read. Nothing is lost silently: a
 * heading that means nothing is refused, and a column without a heading must be blank.
 */
import { decimal, type Factor, type Field, type LedgerKind } from "@xiuhua/core/ledger"
import { Result } from "effect"
import { cellDecoder } from "./cell.ts"
import type { Facts, FileProblem } from "./failure.ts"
import type { CellDecoder } from "./fault.ts"
import { factorFor, type HeadingKeys, headingKey } from "./heading.ts"
import type { Mapping } from "./mapping.ts"

/** How columns are understood: by the labels of a kind, or as a mapping says. */
export interface Target {
  readonly kind: LedgerKind
  readonly mapping?: Mapping
}

/** The headings of a file. A column of a heading in two rows may be read in several ways, the likeliest first. */
export interface Heading {
  readonly line: number
  readonly columns: ReadonlyArray<readonly [string, ...ReadonlyArray<string>]>
}

/** One field of the kind; `at` is the place of its column, -1 when the file has none. */
export interface LaidField {
  readonly at: number
  readonly heading: string
  readonly measure: boolean
  readonly decode: CellDecoder
}

/** How the rows of one file are read. */
export interface Layout {
  readonly kind: LedgerKind
  readonly headings: ReadonlyArray<string>
  /** In the order of the kind's fields. */
  readonly fields: ReadonlyArray<LaidField>
  /** Places of columns without a heading. */
  readonly unnamed: ReadonlyArray<number>
  /** Places of all columns but notes. */
  readonly kept: ReadonlyArray<number>
  /** Rows may be shorter than the headings, as in a sheet, where blank cells at the end of a row are not there. */
  readonly padded: boolean
}

/** What a heading turned out to be. */
type Meaning =
  | { readonly _tag: "Field"; readonly name: string; readonly factor: Factor }
  | { readonly _tag: "Ignored" }
  | { readonly _tag: "Unknown" }
  | { readonly _tag: "UnknownUnit"; readonly unit: string; readonly field: Field }

type Reader = (heading: string) => Meaning

/** By the key of a heading the field that it names. Kinds do not change, and each is asked for again with every sheet. */
const knownNames = new WeakMap<LedgerKind, ReadonlyMap<string, string>>()

/** The headings of a kind: labels before names before synonyms. */
const namesOf = (kind: LedgerKind): ReadonlyMap<string, string> => {
  const known = knownNames.get(kind)
  if (known !== undefined) return known
  const names = new Map<string, string>()
  const fields = Object.entries(kind.fields)
  const add = (heading: string, name: string) => {
    if (!names.has(headingKey(heading))) names.set(headingKey(heading), name)
  }
  for (const [name, { label }] of fields) add(label.zh, name)
  for (const [name, { label }] of fields) add(label.en, name)
  for (const [name] of fields) add(name, name)
  for (const [name, { synonyms }] of fields) for (const synonym of synonyms) add(synonym, name)
  knownNames.set(kind, names)
  return names
}

const UNKNOWN: Meaning = { _tag: "Unknown" }
const ONE = decimal("1")

/** Headings as the kind names its fields. */
const byLabel = (kind: LedgerKind, keys: HeadingKeys): Reader => {
  const names = namesOf(kind)
  return (heading) => {
    const name = names.get(keys.key(heading))
    if (name !== undefined) return { _tag: "Field", name, factor: ONE }
    const parts = keys.split(heading)
    const inUnit = parts && names.get(keys.key(parts.name))
    const field = inUnit === undefined ? undefined : kind.fields[inUnit]
    if (parts === undefined || inUnit === undefined || field?.type !== "measure") return UNKNOWN
    const factor = factorFor(parts.unit, field.unit)
    return factor === undefined
      ? { _tag: "UnknownUnit", unit: parts.unit, field }
      : { _tag: "Field", name: inUnit, factor }
  }
}

/** Headings as a mapping names them, and no others. */
const byMapping = (mapping: Mapping, keys: HeadingKeys): Reader => {
  const columns = new Map(mapping.columns.map((column) => [headingKey(column.heading), column]))
  const ignored = new Set(mapping.ignore.map(headingKey))
  return (heading) => {
    const column = columns.get(keys.key(heading))
    if (column !== undefined) return { _tag: "Field", name: column.field, factor: column.factor }
    return ignored.has(keys.key(heading)) ? { _tag: "Ignored" } : UNKNOWN
  }
}

/** What the file must have and how to call it: a mapping's headings, or the labels of fields that are not optional. */
const required = ({ kind, mapping }: Target): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const [name, field] of Object.entries(kind.fields)) if (!field.optional) names.set(name, field.label.zh)
  for (const { field, heading } of mapping?.columns ?? []) names.set(field, heading)
  return names
}

interface Found {
  readonly at: number
  readonly heading: string
  readonly factor: Factor
}

/** What became of a heading: the layout, or why there is none; and of how many fields it names the columns. */
export interface Reading {
  readonly found: number
  readonly layout: Result.Result<Layout, Refused>
}

/** Why a row is no heading of a ledger. A failure is made of it only where somebody is told. */
export interface Refused {
  readonly problem: FileProblem
  readonly facts: Facts
}

/** The first way of reading a column that means something, with what it means. */
const meaningOf = (read: Reader, ways: Heading["columns"][number]): readonly [string, Meaning] => {
  let best: readonly [string, Meaning] = [ways[0], UNKNOWN]
  for (const way of ways) {
    const meaning = read(way)
    if (meaning._tag === "Field" || meaning._tag === "Ignored") return [way, meaning]
    if (best[1]._tag === "Unknown") best = [meaning._tag === "Unknown" ? ways[0] : way, meaning]
  }
  return best
}

/** Makes the function that reads headings for a target. `path` is for the facts of what is refused. */
export const headingReader = (path: string, target: Target, padded: boolean, keys: HeadingKeys) => {
  const { kind, mapping } = target
  const read = mapping === undefined ? byLabel(kind, keys) : byMapping(mapping, keys)
  const needed = required(target)
  const choices = Object.values(kind.fields).map(({ label }) => label.zh)
  return ({ columns, line }: Heading): Reading => {
    const found = new Map<string, Found>()
    const refuse = (problem: FileProblem, facts: Facts): Reading => ({
      found: found.size,
      layout: Result.fail({ problem, facts: { path, line, ...facts } })
    })
    const headings: Array<string> = []
    const seen = new Set<string>()
    const unknown: Array<string> = []
    const unnamed: Array<number> = []
    const kept: Array<number> = []
    let problem: Reading | undefined
    for (const [at, ways] of columns.entries()) {
      const [heading, meaning] = meaningOf(read, ways)
      headings.push(heading)
      if (heading.startsWith("#")) continue
      kept.push(at)
      if (heading === "") {
        unnamed.push(at)
        continue
      }
      if (meaning._tag === "Ignored") continue
      const key = keys.key(heading)
      if (seen.has(key)) problem ??= refuse("duplicate-heading", { column: heading })
      seen.add(key)
      if (meaning._tag === "Unknown") unknown.push(heading)
      else if (meaning._tag === "UnknownUnit") {
        problem ??= refuse("unknown-unit", { column: heading, unit: meaning.unit })
      } else {
        const other = found.get(meaning.name)
        if (other !== undefined) {
          problem ??= refuse("field-twice", { column: heading, headings: [other.heading, heading] })
        } else found.set(meaning.name, { at, heading, factor: meaning.factor })
      }
    }
    if (problem !== undefined) return { ...problem, found: found.size }
    if (found.size === 0) return refuse("no-heading", { headings: headings.slice(0, 5), choices })
    const missing = [...needed].flatMap(([name, heading]) => (found.has(name) ? [] : [heading]))
    if (missing.length > 0) return refuse("missing-columns", { missing, unknown, choices })
    if (unknown.length > 0) return refuse("unknown-columns", { unknown, choices })
    const fields = Object.entries(kind.fields).map(([name, field]): LaidField => {
      const column = found.get(name)
      const { at, heading, factor } = column ?? { at: -1, heading: field.label.zh, factor: ONE }
      return { at, heading, measure: field.type === "measure", decode: cellDecoder(field, factor) }
    })
    return { found: found.size, layout: Result.succeed({ kind, headings, fields, unnamed, kept, padded }) }
  }
}
