/** 法规 — what the law of the place says: limits, parameters, rules, violations. It is everybody's who has signed in. */
import { TimeLimit } from "@xiuhua/core/calendar"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Citation, Day, Finding, GivenDay, Id, Label } from "./common.ts"
import { questionProblems, readProblems } from "./problem.ts"

/** A limit that was computed, every reading of its last day. */
const Limit = Schema.Struct({
  rule: Schema.String,
  value: TimeLimit,
  /** The plain count, rest day or not. */
  raw: Day,
  /** The last workday not later than it: who acts by then is in time on every reading. */
  safe: Day,
  /** The same, or the next workday. */
  rolled: Day,
  /** True if it reaches into a year whose holidays are not published. */
  provisional: Schema.Boolean,
  cite: Citation,
  confidence: Schema.String
}).annotate({ identifier: "Limit" })

/** A parameter as it counts in the place on a day. */
const Parameter = Schema.Struct({
  id: Schema.String,
  value: Schema.Json,
  from: Day,
  level: Schema.String,
  layer: Schema.String,
  cite: Citation,
  confidence: Schema.String,
  note: Schema.optionalKey(Schema.String),
  clash: Schema.Array(Schema.Json)
}).annotate({ identifier: "Parameter" })

const Named = Schema.Struct({ id: Schema.String, label: Label })

const Rule = Schema.Struct({
  ...Named.fields,
  /** The form of its facts, as JSON Schema. */
  facts: Schema.JsonObject
}).annotate({ identifier: "Rule" })

const Explained = Schema.Struct({
  rule: Schema.String,
  verdict: Schema.Literals(["lawful", "doubtful", "unlawful"]),
  findings: Schema.Array(Finding)
}).annotate({ identifier: "Explained" })

/** An item of the catalogue of violations; `norms` are those that hold on the day. */
const Violation = Schema.Struct({
  code: Schema.String,
  label: Label,
  elements: Schema.Array(Schema.JsonObject),
  prohibitions: Schema.Array(Citation),
  norms: Schema.Array(Schema.JsonObject),
  competence: Schema.JsonObject,
  succeededBy: Schema.optionalKey(Schema.Array(Schema.String)),
  competitors: Schema.optionalKey(Schema.Array(Schema.JsonObject)),
  note: Schema.optionalKey(Schema.String)
}).annotate({ identifier: "Violation" })

export const lawGroup = HttpApiGroup.make("law")
  .annotate(OpenApi.Description, "期限、参数、规则、违法行为目录")
  .add(
    HttpApiEndpoint.get("limit", "/limits/:rule", {
      params: { rule: Id },
      query: { from: GivenDay },
      success: Limit,
      error: readProblems
    }).annotate(OpenApi.Summary, "When a statutory limit ends that starts on a day"),
    HttpApiEndpoint.get("parameters", "/parameters", {
      query: { on: Schema.optionalKey(GivenDay), prefix: Schema.optionalKey(Id) },
      success: Schema.Array(Parameter),
      error: readProblems
    }).annotate(OpenApi.Summary, "Every parameter in force on a day"),
    HttpApiEndpoint.get("rules", "/rules", { success: Schema.Array(Named), error: readProblems }).annotate(
      OpenApi.Summary,
      "Rules that can be asked"
    ),
    HttpApiEndpoint.get("rule", "/rules/:rule", { params: { rule: Id }, success: Rule, error: readProblems }).annotate(
      OpenApi.Summary,
      "A rule and the form of its facts"
    ),
    HttpApiEndpoint.post("explain", "/rules/:rule/explain", {
      params: { rule: Id },
      payload: Schema.Struct({ facts: Schema.JsonObject }),
      success: Explained,
      error: questionProblems
    }).annotate(OpenApi.Summary, "What a rule says of facts; nothing is stored"),
    HttpApiEndpoint.get("violations", "/violations", {
      success: Schema.Array(Schema.Struct({ code: Schema.String, label: Label })),
      error: readProblems
    }).annotate(OpenApi.Summary, "The catalogue of violations of the place"),
    HttpApiEndpoint.get("violation", "/violations/:code", {
      params: { code: Id },
      query: { on: Schema.optionalKey(GivenDay) },
      success: Violation,
      error: readProblems
    }).annotate(OpenApi.Summary, "One violation, with the provisions of a day")
  )
  .prefix("/law")
