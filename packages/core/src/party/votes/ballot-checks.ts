/** 票数核对 — numbers that cannot be, and ballots that had to be secret. */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import {
  admissionSecret,
  electionSecret,
  type Finding,
  isWeak,
  type Regime,
  writtenOpinionCounts
} from "../../regulation/index.ts"
import { convention } from "../regime.ts"
import type { Ballot } from "./ballot.ts"

/** Whether a written opinion handed in before the meeting is a vote on admission. */
export const writtenCounts = ({ law }: Regime, on: PlainDate): boolean =>
  Option.exists(law.of(writtenOpinionCounts, on), ({ value }) => value)

/** More people than there are. */
export const countFindings = (
  { kind, members, on, onLeave, present, withoutVote, writtenYes, yes }: Ballot,
  base: number
): ReadonlyArray<Finding> => {
  const voters = present + (kind === "admission" ? writtenYes : 0)
  const wrong =
    withoutVote > members || present + onLeave > members
      ? { members, withoutVote, onLeave, present }
      : present > base
        ? { entitled: base, present }
        : voters > base
          ? { entitled: base, present, writtenYes }
          : yes !== null && yes > present
            ? { present, yes }
            : null
  return wrong === null
    ? []
    : [
        {
          rule: "party-vote.count",
          severity: "violation",
          facts: { on, ...wrong },
          cite: convention("PR5.13", "表决人数、票数前后一致")
        }
      ]
}

/** A ballot that had to be secret and was not: a doubt where the text is known from memory only. */
export const secrecyFindings = ({ law }: Regime, { kind, on, secret }: Ballot): ReadonlyArray<Finding> => {
  const parameter = kind === "election" ? electionSecret : kind === "admission" ? admissionSecret : null
  if (parameter === null || secret) return []
  return Option.match(law.of(parameter, on), {
    onNone: () => [],
    onSome: ({ dated: { cite, confidence }, value }) =>
      value
        ? [
            {
              rule: parameter.id,
              severity: isWeak(confidence) ? ("warning" as const) : ("violation" as const),
              facts: { on, kind, ...(isWeak(confidence) && { confidence }) },
              cite
            }
          ]
        : []
  })
}
