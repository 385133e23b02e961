/**
 * 列对照文件 — a JSON file that says which column of a foreign ledger is which field of ours, and in which unit:
 *
 * `{ "kind": "<kind id>", "columns": { "<field>": "<heading>" | { "column": "<heading>", "unit": "short-ton" } },
 * "ignore": ["<heading>", …] }`
 *
 * It is read strictly: an unknown key, kind, field or unit is a failure that names its place.
 */
import { readFile } from "node:fs/promises"
import { decimal, type Factor, type LedgerKind } from "@xiuhua/core/ledger"
import { Effect, Result, Schema, SchemaIssue } from "effect"
import { failure, type MappingProblem, type SpreadsheetFailure, shortened } from "./failure.ts"
import { attempt } from "./file-work.ts"
import { factorFor, headingKey } from "./heading.ts"

const Column = Schema.Struct({ column: Schema.NonEmptyString, unit: Schema.optionalKey(Schema.NonEmptyString) })
const MappingFile = Schema.Struct({
  kind: Schema.NonEmptyString,
  columns: Schema.Record(Schema.String, Schema.Union([Schema.NonEmptyString, Column])),
  ignore: Schema.optionalKey(Schema.Array(Schema.NonEmptyString))
})
type MappingFile = typeof MappingFile.Type

/** One mapped column: the field it is, its heading, and what one of its unit is in the field's unit. */
export interface MappedColumn {
  readonly field: string
  readonly heading: string
  readonly factor: Factor
}

/** A mapping file that was read and checked against the ledger kinds. */
export interface Mapping {
  readonly kind: LedgerKind
  readonly columns: ReadonlyArray<MappedColumn>
  /** Headings whose columns are left out on purpose. */
  readonly ignore: ReadonlyArray<string>
}

const decodeFile = Schema.decodeUnknownResult(MappingFile, { errors: "all", onExcessProperty: "error" })

const issues = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: ({ _tag }) =>
    _tag === "MissingKey" ? "missing-key" : _tag === "UnexpectedKey" ? "unexpected-key" : "invalid",
  checkHook: () => "invalid"
})

const shapeProblems = (issue: SchemaIssue.Issue): ReadonlyArray<MappingProblem> =>
  issues(issue).issues.map(({ message, path }) => ({
    path: (path ?? []).map(String).join("."),
    // A column that is neither a heading nor an object is described by the formatter in words.
    problem: message === "missing-key" || message === "unexpected-key" ? message : "invalid",
    value: ""
  }))

/** What the schema cannot know: kinds, fields, units, and headings that are named twice. */
const contentProblems = (file: MappingFile, kind: LedgerKind): ReadonlyArray<MappingProblem> => {
  const problems: Array<MappingProblem> = []
  const headings = new Set<string>()
  const claim = (path: string, value: string) => {
    if (headings.has(headingKey(value))) problems.push({ path, problem: "heading-twice", value })
    headings.add(headingKey(value))
  }
  for (const [name, column] of Object.entries(file.columns)) {
    const path = `columns.${name}`
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
    if (field === undefined) problems.push({ path, problem: "unknown-field", value: name })
    claim(path, typeof column === "string" ? column : column.column)
    if (field === undefined || typeof column === "string" || column.unit === undefined) continue
    if (field.type === "measure" && factorFor(column.unit, field.unit) !== undefined) continue
    problems.push({ path: `${path}.unit`, problem: "unknown-unit", value: column.unit })
  }
  for (const [index, heading] of (file.ignore ?? []).entries()) claim(`ignore.${index}`, heading)
  return problems
}

const columnsOf = (file: MappingFile, kind: LedgerKind): ReadonlyArray<MappedColumn> =>
  Object.entries(file.columns).map(([name, column]) => {
    const field = kind.fields[name]
    const unit = typeof column === "string" ? undefined : column.unit
    const factor = field?.type === "measure" && unit !== undefined ? factorFor(unit, field.unit) : undefined
    return {
      field: name,
      heading: typeof column === "string" ? column : column.column,
      factor: factor ?? decimal("1")
    }
  })

/** Reads the text of a mapping file. `path` is for the failure's facts. */
export const parseMapping = (
  text: string,
  kinds: ReadonlyArray<LedgerKind>,
  path = ""
): Result.Result<Mapping, SpreadsheetFailure> => {
  const refuse = (mapping: ReadonlyArray<MappingProblem>) => Result.fail(failure("mapping", { path, mapping }))
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ""))
  } catch (cause) {
    return refuse([{ path: "", problem: "not-json", value: shortened(String(cause)) }])
  }
  const decoded = decodeFile(json)
  if (Result.isFailure(decoded)) return refuse(shapeProblems(decoded.failure.issue))
  const file = decoded.success
  const kind = kinds.find(({ id }) => id === file.kind)
  if (kind === undefined) return refuse([{ path: "kind", problem: "unknown-kind", value: file.kind }])
  const problems = contentProblems(file, kind)
  if (problems.length > 0) return refuse(problems)
  return Result.succeed({ kind, columns: columnsOf(file, kind), ignore: file.ignore ?? [] })
}

/** Reads a mapping file for one of `kinds`. */
export const readMapping = (
  path: string,
  kinds: ReadonlyArray<LedgerKind>
): Effect.Effect<Mapping, SpreadsheetFailure> =>
  Effect.flatMap(
    attempt(path, () => readFile(path, "utf8")),
    (text) => Effect.fromResult(parseMapping(text, kinds, path))
  )
