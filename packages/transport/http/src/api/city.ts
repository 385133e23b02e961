/** 区级上报与市级汇总 — what a district reports of its figures to a city, and the city's sums: counts only. */
import { TenantReportJson } from "@xiuhua/core/indicators"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { GivenDay, Moment, writeHeaders } from "./common.ts"
import { Indicator, IndicatorId } from "./indicators.ts"
import { readProblems, writeProblems } from "./problem.ts"

const Report = TenantReportJson.annotate({ identifier: "TenantReport" })
const period = { from: GivenDay, to: GivenDay, id: Schema.optionalKey(Schema.Array(IndicatorId)) }

const CityFigure = Schema.Struct({
  value: Indicator,
  /** Whose reports it is made of. */
  tenants: Schema.Array(Schema.String),
  /** Reports that could not be added to the others, and why not. */
  left: Schema.Array(
    Schema.Struct({
      tenants: Schema.Array(Schema.String),
      because: Schema.Literals(["indicator", "definition", "period", "group", "same-tenant"])
    })
  )
}).annotate({ identifier: "CityFigure" })

export const cityGroup = HttpApiGroup.make("city")
  .annotate(OpenApi.Description, "区级上报与市级汇总")
  .add(
    HttpApiEndpoint.get("reports", "/reports", {
      query: { ...period, asOf: Schema.optionalKey(Moment) },
      success: Schema.Array(Report),
      error: readProblems
    }).annotate(OpenApi.Summary, "What this tenant reports of its figures: counts only"),
    HttpApiEndpoint.post("receive", "/reports", {
      headers: writeHeaders,
      payload: Schema.Array(Report).check(Schema.isMinLength(1), Schema.isMaxLength(1_000)),
      success: Schema.Struct({ received: Schema.Int }),
      error: writeProblems
    }).annotate(OpenApi.Summary, "Keeps what other tenants report"),
    HttpApiEndpoint.get("figures", "/figures", {
      query: period,
      success: Schema.Array(CityFigure),
      error: readProblems
    }).annotate(OpenApi.Summary, "The figures of a period out of the reports that are kept")
  )
  .prefix("/city")
