/** 党建 — obligations of Party work and votes. Nobody is named. */
import { strengths } from "@xiuhua/core/duties"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Citation, Day, Finding, GivenDay, Id, Label, Moment } from "./common.ts"
import { Duty } from "./duties.ts"
import { questionProblems, readProblems } from "./problem.ts"

const Strength = Schema.Literals(Object.keys(strengths) as ReadonlyArray<keyof typeof strengths>)

const Evidence = Schema.Array(Schema.Struct({ kind: Label, required: Schema.Array(Label) }))

/** What a duty rests on. */
const Basis = {
  rule: Schema.String,
  label: Label,
  strength: Strength,
  period: Schema.NullOr(Schema.String),
  cite: Citation,
  confidence: Schema.String
}

/** One obligation: what it rests on, and what became of it. */
const Obligation = Schema.Struct({
  id: Schema.NullOr(Schema.String),
  label: Label,
  /** What people get wrong about it; null where nobody does. */
  note: Schema.NullOr(Label),
  bases: Schema.Array(Schema.Struct({ ...Basis, times: Schema.NullOr(Schema.Int), evidence: Evidence })),
  outcomes: Schema.Array(Duty)
}).annotate({ identifier: "Obligation" })

const Matrix = Schema.Struct({
  on: Day,
  from: Day,
  to: Day,
  sections: Schema.Array(
    Schema.Struct({
      ...Basis,
      periods: Schema.Array(Schema.String),
      lines: Schema.Array(
        Schema.Struct({
          orgUnit: Schema.NullOr(Schema.String),
          subject: Schema.NullOr(Schema.String),
          /** How many outcomes of each status a period has; null where nothing is owed. */
          cells: Schema.Array(Schema.NullOr(Schema.Record(Schema.String, Schema.Int)))
        })
      )
    })
  )
}).annotate({ identifier: "Matrix" })

const Share = Schema.Struct({
  rule: Schema.String,
  of: Schema.Literals(["entitled", "present"]),
  base: Schema.Int,
  needed: Schema.Int,
  reached: Schema.Boolean,
  cite: Citation,
  confidence: Schema.String
})

/** A vote, counted and explained. Totals only. */
const Vote = Schema.Struct({
  rule: Schema.String,
  verdict: Schema.Literals(["lawful", "doubtful", "unlawful"]),
  kind: Schema.String,
  on: Day,
  base: Schema.Int,
  leftOut: Schema.Int,
  quorum: Schema.NullOr(Share),
  majority: Schema.NullOr(Share),
  valid: Schema.NullOr(Schema.Boolean),
  passed: Schema.NullOr(Schema.Boolean),
  declared: Schema.NullOr(Schema.Literals(["passed", "failed"])),
  findings: Schema.Array(Finding)
}).annotate({ identifier: "Vote" })

const query = {
  on: Schema.optionalKey(GivenDay),
  asOf: Schema.optionalKey(Moment),
  branch: Schema.optionalKey(Id)
}

export const partyGroup = HttpApiGroup.make("party")
  .annotate(OpenApi.Description, "党建任务与表决")
  .add(
    HttpApiEndpoint.get("obligations", "/obligations", {
      query,
      success: Schema.Array(Obligation),
      error: readProblems
    }).annotate(OpenApi.Summary, "Every obligation: what it rests on, what is due and done"),
    HttpApiEndpoint.get("matrix", "/matrix", {
      query: { ...query, from: Schema.optionalKey(GivenDay) },
      success: Matrix,
      error: readProblems
    }).annotate(OpenApi.Summary, "The same as a table of branches and periods"),
    HttpApiEndpoint.post("explainVote", "/votes/explain", {
      payload: Schema.Struct({ facts: Schema.JsonObject }),
      success: Vote,
      error: questionProblems
    }).annotate(OpenApi.Summary, "What a vote comes to and why; nothing is stored")
  )
  .prefix("/party")
