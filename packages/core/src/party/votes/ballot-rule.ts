/** 表决核对 — a vote and the result that was declared: the library counts, people declare. */
import { Schema } from "effect"
import type { Rule } from "../../regulation/index.ts"
import { convention } from "../regime.ts"
import { Ballot } from "./ballot.ts"
import { countBallot } from "./count.ts"

const Facts = Schema.Struct({
  ballot: Ballot,
  /** What the minutes say; null where they say nothing yet. */
  declared: Schema.NullOr(Schema.Literals(["passed", "failed"]))
})

/** Everything irregular in a vote: too few people, numbers that cannot be, a result that the numbers do not bear out. */
export const ballotRule: Rule<typeof Facts.Type> = {
  id: "party-vote.ballot",
  label: { zh: "党内表决", en: "Party vote" },
  facts: Facts,
  judge: (env, { ballot, declared }) => {
    const { base, findings, majority, passed, quorum } = countBallot(env, ballot)
    const { on, present, yes } = ballot
    if (quorum === undefined)
      return [
        ...findings,
        {
          rule: "party-vote.no-rule",
          severity: "warning",
          facts: { on, kind: ballot.kind },
          cite: convention("PR5", "该日没有可依据的表决规定，须人工核实")
        }
      ]
    if (declared === null || passed === null || (declared === "passed") === passed) return findings
    return [
      ...findings,
      {
        rule: "party-vote.declared",
        severity: "violation",
        facts: {
          on,
          declared,
          entitled: base,
          present,
          ...(majority !== undefined && { needed: majority.needed }),
          ...(yes !== null && { yes })
        },
        cite: majority?.cite ?? quorum.cite
      }
    ]
  }
}
