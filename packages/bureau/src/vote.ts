/** 表决说明 — what a vote of a Party body comes to and why: who ought to come, how many had to, how many had to agree. */
import { chinaWorkCalendar } from "@xiuhua/core/calendar"
import { Ballot, type BallotCount, ballotRule, countBallot } from "@xiuhua/core/party"
import { type Finding, lawOf, type Verdict, verdictOf } from "@xiuhua/core/regulation"
import { Effect, Schema } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { explainRule, type InvalidFacts } from "./explain-rule.ts"
import type { NotFound } from "./requests.ts"

/** A vote, counted, with everything irregular in it and in what was declared. */
export interface ExplainedVote extends Omit<BallotCount, "findings"> {
  readonly rule: string
  readonly ballot: Ballot
  readonly declared: "passed" | "failed" | null
  readonly verdict: Verdict
  readonly findings: ReadonlyArray<Finding>
}

const Vote = Schema.decodeUnknownSync(
  Schema.Struct({ ballot: Ballot, declared: Schema.NullOr(Schema.Literals(["passed", "failed"])) })
)

/** Explains a vote from facts of the form that its rule asks for. */
export const explainVote =
  (catalogue: Catalogue) =>
  (facts: unknown): Effect.Effect<ExplainedVote, InvalidFacts | NotFound> =>
    Effect.map(explainRule(catalogue)({ rule: ballotRule.id, facts }), ({ findings, rule }) => {
      const { ballot, declared } = Vote(facts)
      const { findings: _, ...count } = countBallot(
        { law: lawOf(catalogue.locality), calendar: chinaWorkCalendar },
        ballot
      )
      return { rule, ballot, declared, ...count, verdict: verdictOf(findings), findings }
    })
