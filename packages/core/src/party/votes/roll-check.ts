/**
 * 应到会核对 — the people of a vote held against the registers.
 *
 * A base smaller than theirs was shrunk, by leave or by duty elsewhere, and is forbidden (PR5.10); a larger one is a doubt.
 * Registers that know nobody of the branch or body say nothing; of a committee they do not say who sits in it that day.
 */
import type { Finding } from "../../regulation/index.ts"
import { headcount } from "../organisation/roll.ts"
import { convention, type PartyEnv } from "../regime.ts"
import type { Ballot, BallotKind } from "./ballot.ts"

/** Votes of bodies, whose members have seats. */
const ofBodies: ReadonlyArray<BallotKind> = ["leadingGroup", "appointment", "democraticLife"]

const known = (
  { roll }: PartyEnv,
  organiser: string,
  { kind, on }: Ballot
): readonly [people: number, suspended: number] => {
  if (kind === "committee") return [0, 0]
  if (ofBodies.includes(kind)) return [roll.seatsOn(organiser, on).length, 0]
  const { formal, withoutVote } = headcount(roll, organiser, on)
  return [formal, withoutVote]
}

/** What the registers say against the people of a vote. */
export const rollFindings = (env: PartyEnv, organiser: string, ballot: Ballot): ReadonlyArray<Finding> => {
  const { members, on, withoutVote } = ballot
  const [people, suspended] = known(env, organiser, ballot)
  if (people === 0 || (members === people && withoutVote === suspended)) return []
  return [
    {
      rule: "party-vote.roll",
      severity: members < people || withoutVote > suspended ? "violation" : "warning",
      facts: { on, members, withoutVote, known: people, suspended },
      cite: convention("PR5.10", "请假、外出不减少应到会人数")
    }
  ]
}
