/** 指标 — figures with their definition, their parts and their doubts, and the entries behind them. */
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Citation, Day, DecimalText, GivenDay, Label, Moment, pageOf, paging, purposeHeader } from "./common.ts"
import { Entry, KindId } from "./ledgers.ts"
import { readProblems } from "./problem.ts"

/** `san.sweep.execution` */
export const IndicatorId = Schema.String.check(Schema.isPattern(/^[a-z]{2,10}(?:\.[a-z0-9-]{1,40}){1,4}$/u)).annotate({
  identifier: "IndicatorId"
})

const Dimension = Schema.String.check(Schema.isPattern(/^[a-z][a-zA-Z0-9]{0,40}$/u)).annotate({
  identifier: "Dimension"
})

const Part = Schema.Struct({ id: Schema.String, label: Label, value: Schema.NullOr(DecimalText) })

/** The figure of one group. */
export const Indicator = Schema.Struct({
  id: IndicatorId,
  label: Label,
  unit: Schema.String,
  /** A ratio to 10 places for a rate, else the amount; null when it cannot be known. */
  value: Schema.NullOr(DecimalText),
  /** As it is printed, in Chinese official style. */
  display: Schema.String,
  numerator: Schema.NullOr(DecimalText),
  denominator: Schema.NullOr(DecimalText),
  target: Schema.NullOr(DecimalText),
  targetResult: Schema.Literals(["met", "missed", "not-demonstrable", "none"]),
  status: Schema.Literals(["final", "provisional", "insufficient", "not-applicable"]),
  flags: Schema.Array(Schema.String),
  by: Schema.Record(Schema.String, Schema.String),
  period: Schema.Struct({ from: Day, to: Day }),
  asOf: Schema.String,
  parts: Schema.Array(Part),
  exclusions: Schema.Array(Part),
  completeness: Schema.NullOr(Schema.Struct({ due: Schema.Int, reported: Schema.Int })),
  entries: Schema.Int,
  cite: Citation,
  /** Names definition, target and locality: two figures with one rule version may be compared. */
  ruleVersion: Schema.String
}).annotate({ identifier: "Indicator" })

/** How far a figure moved, or why nobody can say. */
const Change = Schema.TaggedUnion({
  /** Percentage points of a rate. */
  Points: { points: DecimalText },
  /** In the unit of the figure; the ratio of the earlier value, null when that was 0. */
  Amount: { difference: DecimalText, ratio: Schema.NullOr(DecimalText) },
  Incomparable: { because: Schema.String }
})

const Trend = Schema.Struct({
  value: Indicator,
  /** 环比 — against the period of equal length before. */
  previous: Change,
  /** 同比 — against the same days a year before. */
  yearBefore: Change
}).annotate({ identifier: "Trend" })

const period = { from: GivenDay, to: GivenDay, asOf: Schema.optionalKey(Moment) }
const params = { id: IndicatorId }

export const indicatorsGroup = HttpApiGroup.make("indicators")
  .annotate(OpenApi.Description, "指标、趋势、溯源")
  .add(
    HttpApiEndpoint.get("list", "/indicators", {
      query: {
        ...period,
        id: Schema.optionalKey(Schema.Array(IndicatorId)),
        by: Schema.optionalKey(Schema.Array(Dimension)),
        ...paging
      },
      success: pageOf(Indicator),
      error: readProblems
    }).annotate(OpenApi.Summary, "Figures of a period, whole or broken down"),
    HttpApiEndpoint.get("trend", "/indicators/:id/trend", {
      params,
      query: period,
      success: Trend,
      error: readProblems
    }).annotate(OpenApi.Summary, "A figure against the period before and against the year before"),
    HttpApiEndpoint.get("evidence", "/indicators/:id/evidence", {
      params,
      query: { ...period, ...paging },
      headers: purposeHeader,
      success: pageOf(Schema.Struct({ kind: KindId, ...Entry.fields })),
      error: readProblems
    }).annotate(OpenApi.Summary, "The entries behind a figure, each once")
  )
