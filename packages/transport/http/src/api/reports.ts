/** 核查与通报 — what is irregular in ledgers that stand, and the yearly bulletin. */
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Day, Finding, GivenDay, Label, Moment, pageOf, paging } from "./common.ts"
import { readProblems } from "./problem.ts"

const Review = Schema.Struct({
  id: Schema.String,
  label: Label,
  finding: Schema.Struct({ ...Finding.fields, label: Label })
}).annotate({ identifier: "Review" })

export const reviewsGroup = HttpApiGroup.make("reviews")
  .annotate(OpenApi.Description, "台账核查")
  .add(
    HttpApiEndpoint.get("list", "/reviews", {
      query: { from: GivenDay, to: GivenDay, asOf: Schema.optionalKey(Moment), ...paging },
      success: pageOf(Review),
      error: readProblems
    }).annotate(OpenApi.Summary, "What the reviews of the ledgers find in a period")
  )

const Figure = Schema.Record(Schema.String, Schema.Json)

/** The bulletin as data: every sentence with its figures, every figure with its parts. */
const Bulletin = Schema.Struct({
  title: Schema.String,
  locality: Schema.String,
  period: Schema.Struct({ from: Day, to: Day }),
  asOf: Schema.String,
  dataUntil: Schema.NullOr(Day),
  synthetic: Schema.Boolean,
  sections: Schema.Array(
    Schema.Struct({
      heading: Schema.String,
      sentences: Schema.Array(Schema.Struct({ id: Schema.String, text: Schema.String, figures: Schema.Array(Figure) }))
    })
  ),
  omissions: Schema.Array(Schema.Json)
}).annotate({ identifier: "Bulletin" })

const Year = Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1900, maximum: 2149 }))

export const bulletinsGroup = HttpApiGroup.make("bulletins")
  .annotate(OpenApi.Description, "年度通报")
  .add(
    HttpApiEndpoint.get("annual", "/bulletins/:year", {
      params: { year: Year },
      query: { asOf: Schema.optionalKey(Moment), format: Schema.optionalKey(Schema.Literals(["json", "md", "html"])) },
      success: [
        Bulletin,
        Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/markdown; charset=utf-8" })),
        Schema.String.pipe(HttpApiSchema.asText({ contentType: "text/html; charset=utf-8" }))
      ],
      error: readProblems
    }).annotate(OpenApi.Summary, "The bulletin of a year, as data, Markdown or a page of its own")
  )
