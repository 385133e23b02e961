/** 过程记录 — whether the record is what was written, and who read personal data. */
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Id, pageOf, paging } from "./common.ts"
import { readProblems } from "./problem.ts"

const Verification = Schema.Struct({
  ok: Schema.Boolean,
  streams: Schema.Int,
  events: Schema.Int,
  /** The root over where the streams read end, SHA-256; of a broken record it proves nothing. */
  head: Schema.String,
  /** The first place at which the record is not what was written. */
  firstBreak: Schema.NullOr(
    Schema.Struct({ stream: Schema.NullOr(Schema.String), position: Schema.Finite, reason: Schema.String })
  )
}).annotate({ identifier: "Verification" })

const SensitiveRead = Schema.Struct({
  at: Schema.String,
  actor: Schema.String,
  operation: Schema.String,
  purpose: Schema.String,
  about: Schema.String
}).annotate({ identifier: "SensitiveRead" })

export const recordGroup = HttpApiGroup.make("record")
  .annotate(OpenApi.Description, "过程记录核验与查阅日志")
  .add(
    HttpApiEndpoint.get("verification", "/verification", {
      query: {
        /** One case only: `penalty-case/2022-1`, or its id where only one stream has it. */
        case: Schema.optionalKey(Id)
      },
      success: Verification,
      error: readProblems
    }).annotate(OpenApi.Summary, "Reads every event once and says whether the record is whole"),
    HttpApiEndpoint.get("sensitiveReads", "/sensitive-reads", {
      query: { reader: Schema.optionalKey(Id), operation: Schema.optionalKey(Id), ...paging },
      success: pageOf(SensitiveRead),
      error: readProblems
    }).annotate(OpenApi.Summary, "Who read personal data, by which operation, for what and when; newest first")
  )
