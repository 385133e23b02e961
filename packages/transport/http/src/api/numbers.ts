/** 文号 — the running numbers of documents: reserved, used, voided, and each accounted for. */
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { GivenDay, Id, pageOf, paging, Sentence, writeHeaders } from "./common.ts"
import { readProblems, writeProblems } from "./problem.ts"

const AgencyMark = Schema.String.check(Schema.isPattern(/^[^\s\p{Cc}\p{Cs}]{1,40}$/u)).annotate({
  identifier: "AgencyMark"
})
const between = (minimum: number, maximum: number) => Schema.isBetween({ minimum, maximum })
const Year = Schema.Int.check(between(1949, 2199))
const YearText = Schema.NumberFromString.check(Schema.isInt(), between(1949, 2199))
const Running = Schema.Int.check(between(1, 999_999_999))

/** One number and what became of it. */
const NumberLine = Schema.Struct({
  /** `城综执罚决字〔2022〕第7号` */
  number: Schema.String,
  state: Schema.Literals(["reserved", "used", "voided"]),
  key: Schema.String,
  document: Schema.NullOr(Schema.String),
  reason: Schema.NullOr(Schema.String),
  reservedAt: Schema.String,
  reservedBy: Schema.String
}).annotate({ identifier: "NumberLine" })

const named = { agencyMark: AgencyMark, year: Year, number: Running }

export const numbersGroup = HttpApiGroup.make("numbers")
  .annotate(OpenApi.Description, "文号")
  .add(
    HttpApiEndpoint.get("list", "/numbers", {
      query: { mark: AgencyMark, year: YearText, ...paging },
      success: pageOf(NumberLine),
      error: readProblems
    }).annotate(OpenApi.Summary, "Every number of an agency mark in a year, from 1 on without a gap"),
    HttpApiEndpoint.post("reserve", "/numbers", {
      headers: writeHeaders,
      payload: Schema.Struct({
        agencyMark: AgencyMark,
        /** The day the document is dated: its year is that of the number. */
        on: GivenDay,
        /** The caller's name for this reservation: the same again gives the same number. */
        key: Id
      }),
      success: NumberLine,
      error: writeProblems
    }).annotate(OpenApi.Summary, "Reserves the next number"),
    HttpApiEndpoint.post("use", "/numbers/use", {
      headers: writeHeaders,
      payload: Schema.Struct({ ...named, document: Id }),
      success: NumberLine,
      error: writeProblems
    }).annotate(OpenApi.Summary, "Binds a reserved number to a document"),
    HttpApiEndpoint.post("void", "/numbers/void", {
      headers: writeHeaders,
      payload: Schema.Struct({ ...named, reason: Sentence }),
      success: NumberLine,
      error: writeProblems
    }).annotate(OpenApi.Summary, "Takes a number out of use for good, with a reason")
  )
