/** 台账与名录 — rows of daily work: what kinds there are, entries in and out, corrections, and the rows that wait for somebody. */
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { GivenDay, Id, Label, Moment, pageOf, paging, purposeHeader, Sentence, writeHeaders } from "./common.ts"
import { readProblems, writeProblems } from "./problem.ts"

/** `sanitation.sweep-day` */
export const KindId = Schema.String.check(Schema.isPattern(/^[a-z]{2,20}\.[a-z][a-z0-9-]{1,60}$/u)).annotate({
  identifier: "KindId"
})

/** One field of a ledger: what may stand in it. */
const LedgerField = Schema.Struct({
  name: Schema.String,
  label: Label,
  type: Schema.Literals(["text", "code", "day", "month", "measure"]),
  optional: Schema.Boolean,
  privacy: Schema.Literals(["public", "internal", "personal", "sensitive"]),
  maxLength: Schema.optionalKey(Schema.Int),
  unit: Schema.optionalKey(Schema.String),
  scale: Schema.optionalKey(Schema.Int),
  codes: Schema.optionalKey(Schema.Record(Schema.String, Label))
}).annotate({ identifier: "LedgerField" })

/** A ledger kind as data: forms, tables and templates are made from it. */
const Ledger = Schema.Struct({
  id: KindId,
  label: Label,
  fields: Schema.Array(LedgerField),
  /** The natural key: what makes two rows the same entry. */
  key: Schema.Array(Schema.String),
  day: Schema.String,
  grain: Schema.Literals(["day", "month"]),
  retentionYears: Schema.Int
}).annotate({ identifier: "Ledger" })

/** A value of a row: a text, a code, a day; a measure as an exact decimal in the field's unit; null where it is missing. */
const Value = Schema.NullOr(Schema.String)

/** The values of an entry by the names of its fields. A value that the caller may not see is null and stands in `hidden`. */
export const Entry = Schema.Struct({
  /** `sanitation.sweep-day/12` */
  entry: Schema.String,
  version: Schema.Int,
  recordedAt: Schema.String,
  /** The derivation that made it; null for what somebody recorded. */
  derivation: Schema.NullOr(Schema.String),
  values: Schema.Record(Schema.String, Value)
}).annotate({ identifier: "Entry" })

/** A row as it is handed in; measures as text or as numbers. */
const NewRow = Schema.Record(Schema.String, Schema.NullOr(Schema.Union([Schema.String, Schema.Finite]))).annotate({
  identifier: "NewRow"
})

/** What became of rows: `accepted + duplicates + quarantined` is what was handed in. */
const Imported = Schema.Struct({
  commit: Schema.Int,
  recordedAt: Schema.String,
  accepted: Schema.Int,
  duplicates: Schema.Int,
  quarantined: Schema.Int,
  corrected: Schema.Int,
  settled: Schema.Int,
  derived: Schema.Int
}).annotate({ identifier: "Imported" })

const ImportRows = Schema.Struct({
  /** A file name, a system or an office; never a personal name. */
  source: Sentence,
  rows: Schema.Array(NewRow).check(Schema.isMinLength(1), Schema.isMaxLength(5_000))
}).annotate({ identifier: "ImportRows" })

const CorrectRow = Schema.Struct({
  /** Values of the natural key, in the kind's order. */
  key: Schema.Array(Schema.String).check(Schema.isMinLength(1), Schema.isMaxLength(10)),
  /** What takes its place; null withdraws it. */
  replacement: Schema.NullOr(NewRow),
  reason: Sentence,
  approver: Id
}).annotate({ identifier: "CorrectRow" })

/** A row that waits for somebody. What is personal is hidden. */
const Quarantined = Schema.Struct({
  number: Schema.Int,
  entry: Schema.String,
  reason: Schema.Literals(["key-conflict", "summary-imported"]),
  recordedAt: Schema.String,
  values: Schema.Record(Schema.String, Schema.String)
}).annotate({ identifier: "Quarantined" })

const SettleRow = Schema.Struct({
  /** `accept` puts the row in the entry's place, `dismiss` leaves the entry as it is. */
  op: Schema.Literals(["accept", "dismiss"]),
  reason: Sentence,
  approver: Id
}).annotate({ identifier: "SettleRow" })

const period = { from: GivenDay, to: GivenDay, asOf: Schema.optionalKey(Moment) }
const params = { kind: KindId }
const csv = Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/csv; charset=utf-8" }))

export const ledgersGroup = HttpApiGroup.make("ledgers")
  .annotate(OpenApi.Description, "台账与名录：种类、条目、导入、更正、导出")
  .add(
    HttpApiEndpoint.get("list", "/ledgers", { success: Schema.Array(Ledger), error: readProblems }).annotate(
      OpenApi.Summary,
      "Every kind of ledger and register, with its fields"
    ),
    HttpApiEndpoint.get("get", "/ledgers/:kind", { params, success: Ledger, error: readProblems }).annotate(
      OpenApi.Summary,
      "One kind of ledger"
    ),
    HttpApiEndpoint.get("entries", "/ledgers/:kind/entries", {
      params,
      query: { ...period, ...paging },
      headers: purposeHeader,
      success: pageOf(Entry),
      error: readProblems
    }).annotate(OpenApi.Summary, "Entries of a period, as recorded at a moment, in the order of their numbers"),
    HttpApiEndpoint.get("export", "/ledgers/:kind/entries.csv", {
      params,
      query: { ...period, bom: Schema.optionalKey(Schema.Literals(["true", "false"])) },
      headers: purposeHeader,
      success: csv,
      error: readProblems
    }).annotate(OpenApi.Summary, "The same as CSV, with headings in the language asked for; formulas are neutralised"),
    HttpApiEndpoint.post("import", "/ledgers/:kind/entries", {
      params,
      headers: writeHeaders,
      payload: ImportRows,
      success: Imported,
      error: writeProblems
    }).annotate(OpenApi.Summary, "Adds entries, all that are handed in or none; a clash with an entry is kept aside"),
    HttpApiEndpoint.post("correct", "/ledgers/:kind/corrections", {
      params,
      headers: writeHeaders,
      payload: CorrectRow,
      success: Imported,
      error: writeProblems
    }).annotate(OpenApi.Summary, "Puts another row in the place of an entry, or withdraws it")
  )

export const quarantineGroup = HttpApiGroup.make("quarantine")
  .annotate(OpenApi.Description, "待核条目")
  .add(
    HttpApiEndpoint.get("list", "/quarantine", {
      query: paging,
      headers: purposeHeader,
      success: pageOf(Quarantined),
      error: readProblems
    }).annotate(OpenApi.Summary, "Rows that wait for somebody to settle them"),
    HttpApiEndpoint.post("settle", "/quarantine/:number/settlement", {
      params: {
        number: Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum: 999_999_999 }))
      },
      headers: writeHeaders,
      payload: SettleRow,
      success: Imported,
      error: writeProblems
    }).annotate(OpenApi.Summary, "Accepts or dismisses a row that waits")
  )
