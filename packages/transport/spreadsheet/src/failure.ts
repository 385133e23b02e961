import type { Problem } from "@xiuhua/core/ledger"
import { Schema } from "effect"

/** What can be wrong with one row; the sentence is in {@link messages}. */
export type RowProblemId =
  | Problem
  | "too-late"
  | "control-character"
  | "ragged-row"
  | "unnamed-column"
  | "not-exact"
  | "cell-error"
  | "formula-without-value"
  | "lost-digits"
  | "merged-measure"
  | "hidden-row"

/** What can be wrong with a file as a whole. Nothing of such a file is stored. */
export const fileProblems = [
  "missing-file",
  "directory",
  "not-a-file",
  "unreadable",
  "read-failed",
  "empty",
  "binary",
  "encoding",
  "workbook-named-text",
  "text-named-workbook",
  "old-workbook",
  "binary-workbook",
  "open-document",
  "web-page",
  "not-a-workbook",
  "encrypted",
  "macros",
  "external-links",
  "malformed",
  "doctype",
  "zip-bomb",
  "too-large-file",
  "too-many-strings",
  "too-many-columns",
  "too-many-merges",
  "no-sheet",
  "no-ledger-sheet",
  "ambiguous-kind",
  "changed",
  "record-too-long",
  "unclosed-quote",
  "stray-quote",
  "no-heading",
  "duplicate-heading",
  "field-twice",
  "unknown-unit",
  "unknown-columns",
  "missing-columns",
  "mapping",
  "rejects-unwritable",
  "unwritable",
  "key-reused"
] as const
export type FileProblem = (typeof fileProblems)[number]

/** What is wrong at one place of a mapping file; `path` is as in `columns.refuse.unit`. */
export const MappingProblem = Schema.Struct({
  path: Schema.String,
  problem: Schema.Literals([
    "not-json",
    "missing-key",
    "unexpected-key",
    "invalid",
    "unknown-kind",
    "unknown-field",
    "unknown-unit",
    "heading-twice"
  ]),
  value: Schema.String
})
export type MappingProblem = typeof MappingProblem.Type

/** What a sentence about a problem may speak of; each problem has those that belong to it. */
export const Facts = Schema.Struct({
  path: Schema.optionalKey(Schema.String),
  /** A sheet of a workbook, by its name. */
  sheet: Schema.optionalKey(Schema.String),
  /** A file within a workbook. */
  part: Schema.optionalKey(Schema.String),
  /** Counted from 1 as a text editor does; where the record starts. */
  line: Schema.optionalKey(Schema.Int),
  /** The heading of a column. */
  column: Schema.optionalKey(Schema.NullOr(Schema.String)),
  value: Schema.optionalKey(Schema.String),
  expected: Schema.optionalKey(Schema.Int),
  actual: Schema.optionalKey(Schema.Int),
  /** The most that is allowed: characters of a text, decimals of a measure. */
  limit: Schema.optionalKey(Schema.Int),
  /** What may be written instead. */
  choices: Schema.optionalKey(Schema.Array(Schema.String)),
  missing: Schema.optionalKey(Schema.Array(Schema.String)),
  unknown: Schema.optionalKey(Schema.Array(Schema.String)),
  headings: Schema.optionalKey(Schema.Array(Schema.String)),
  unit: Schema.optionalKey(Schema.String),
  /** The code of the operating system. */
  code: Schema.optionalKey(Schema.String),
  mapping: Schema.optionalKey(Schema.Array(MappingProblem))
})
export type Facts = typeof Facts.Type

/** A file that cannot be imported: which problem, and the facts for its sentence. */
export class SpreadsheetFailure extends Schema.TaggedError<SpreadsheetFailure>()("SpreadsheetFailure", {
  problem: Schema.Literals(fileProblems),
  facts: Facts
}) {}

/** One problem of one row. */
export interface RowProblem {
  readonly problem: RowProblemId
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string
  readonly line: number
  /** Null when the row as a whole is meant. */
  readonly column: string | null
  /** The cell as written, at most 60 characters. */
  readonly value: string
  readonly facts: Facts
}

const SHOWN = 60

/** A value as it is shown: at most 60 characters, no control characters. */
export const shortened = (value: string): string => {
  const shown = value.length <= SHOWN ? value : `${value.slice(0, SHOWN - 1).replace(/[\ud800-\udbff]$/u, "")}…`
  return shown.replace(/\p{Cc}/gu, " ")
}

export const failure = (problem: FileProblem, facts: Facts): SpreadsheetFailure =>
  new SpreadsheetFailure({ problem, facts })
