/** 变动 — steps of cases as they are taken, as server-sent events; and who asks. */
import { roleIds } from "@xiuhua/bureau/access"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { aggregateNames } from "./cases.ts"
import { Day, Label } from "./common.ts"
import { readProblems } from "./problem.ts"

/** A step of a case: which one and when. What was written stands in the case. */
export const Change = Schema.Struct({
  position: Schema.Int,
  aggregate: Schema.Literals(aggregateNames),
  id: Schema.String,
  version: Schema.Int,
  type: Schema.String,
  occurredOn: Day,
  recordedAt: Schema.String
}).annotate({ identifier: "Change" })

const Position = Schema.String.check(Schema.isPattern(/^(?:0|[1-9]\d{0,14})$/u))

/** One event of the stream: `id` is what a client that comes back sends as `Last-Event-ID`. */
const ChangeEvent = Schema.Struct({
  id: Schema.optionalKey(Schema.String),
  event: Schema.Literal("change"),
  data: Schema.fromJsonString(Change)
})

export const changesGroup = HttpApiGroup.make("changes")
  .annotate(OpenApi.Description, "案件变动推送")
  .add(
    HttpApiEndpoint.get("follow", "/changes", {
      query: {
        /** Where to begin: steps after this position; without it only what comes from now on. */
        after: Schema.optionalKey(Position),
        aggregate: Schema.optionalKey(Schema.Array(Schema.Literals(aggregateNames)))
      },
      headers: { "last-event-id": Schema.optionalKey(Position) },
      success: HttpApiSchema.StreamSse({ events: ChangeEvent }),
      error: readProblems
    }).annotate(OpenApi.Summary, "Steps of the cases that one may read, as they are taken")
  )

/** Who asks, and what the table of access lets them do. */
const Me = Schema.Struct({
  tenant: Schema.String,
  actor: Schema.String,
  roles: Schema.Array(Schema.Struct({ id: Schema.Literals(roleIds), label: Label })),
  orgUnits: Schema.Array(Schema.String),
  areas: Schema.Array(Schema.String),
  operations: Schema.Array(Schema.Struct({ operation: Schema.String, grant: Schema.Literals(["allow", "own-unit"]) }))
}).annotate({ identifier: "Me" })

export const meGroup = HttpApiGroup.make("me")
  .annotate(OpenApi.Description, "本人权限")
  .add(
    HttpApiEndpoint.get("get", "/me", { success: Me, error: readProblems }).annotate(
      OpenApi.Summary,
      "Who asks, and what they may do"
    )
  )
