/**
 * 表决 — what a vote of a Party body comes to: who ought to come, how many must, how many must agree.
 *
 * Three bases that are never mixed up: an ordinary vote passes by more than half of those who ought to come (应到会), an
 * election by more than half of those who came (实到会), and either needs its own number to be held at all. Leave never
 * shrinks 应到会 (PR5.10); only an election may leave somebody out, for a ground of the text, with approval above and a
 * pass by the meeting (PR5.11). A ballot is kept as totals: nothing here says who chose what (PR5.13).
 */
import {
  appointmentMajority,
  appointmentQuorum,
  branchVoteMajority,
  branchVoteQuorum,
  committeeMajority,
  committeeQuorum,
  democraticLifeQuorum,
  electionMajority,
  electionQuorum,
  type Finding,
  isWeak,
  leadingGroupMajority,
  leadingGroupQuorum,
  type Parameter,
  type Regime,
  type VoteShare
} from "../../regulation/index.ts"
import type { Ballot, BallotKind } from "./ballot.ts"
import { countFindings, secrecyFindings, writtenCounts } from "./ballot-checks.ts"
import { leftOutFindings } from "./left-out.ts"
import { type ShareTest, testShare } from "./share.ts"

const shares: Readonly<
  Record<BallotKind, { readonly quorum: Parameter<VoteShare>; readonly majority: Parameter<VoteShare> | null }>
> = {
  branch: { quorum: branchVoteQuorum, majority: branchVoteMajority },
  committee: { quorum: committeeQuorum, majority: committeeMajority },
  election: { quorum: electionQuorum, majority: electionMajority },
  admission: { quorum: branchVoteQuorum, majority: branchVoteMajority },
  leadingGroup: { quorum: leadingGroupQuorum, majority: leadingGroupMajority },
  appointment: { quorum: appointmentQuorum, majority: appointmentMajority },
  democraticLife: { quorum: democraticLifeQuorum, majority: null }
}

/** What a vote comes to. */
export interface BallotCount {
  /** 应到会 — who ought to come with a vote. */
  readonly base: number
  /** Left out of it lawfully. */
  readonly leftOut: number
  /** Undefined where no text in force on the day fixes it. */
  readonly quorum: ShareTest | undefined
  readonly majority: ShareTest | undefined
  /** Whether enough came; null where no text says how many. */
  readonly valid: boolean | null
  /** Null where nothing was put to the vote or no text says how many must agree. A vote without a quorum passes nothing. */
  readonly passed: boolean | null
  readonly findings: ReadonlyArray<Finding>
}

/** Counts a vote. Total: numbers that cannot be are findings. */
export const countBallot = (env: Regime, ballot: Ballot): BallotCount => {
  const { kind, on, present, yes } = ballot
  const exclusions = leftOutFindings(env, kind === "election", on, ballot.leftOut)
  const base = Math.max(0, ballot.members - ballot.withoutVote - exclusions.leftOut)
  const people = { entitled: base, present }
  const { majority: majorityOf, quorum: quorumOf } = shares[kind]
  const quorum = testShare(env, quorumOf, on, people, present)
  const written = kind === "admission" && writtenCounts(env, on) ? ballot.writtenYes : 0
  const majority =
    majorityOf === null || yes === null ? undefined : testShare(env, majorityOf, on, people, yes + written)
  const valid = quorum === undefined ? null : quorum.reached
  const passed = majority === undefined || valid === null ? null : valid && majority.reached
  const findings = [
    ...exclusions.findings,
    ...countFindings(ballot, base),
    ...(yes === null ? [] : secrecyFindings(env, ballot)),
    ...(quorum === undefined || quorum.reached ? [] : [quorumFinding(quorum, ballot)])
  ]
  return { base, leftOut: exclusions.leftOut, quorum, majority, valid, passed, findings }
}

const quorumFinding = (
  { base, cite, confidence, needed, rule }: ShareTest,
  { on, onLeave, present }: Ballot
): Finding => ({
  rule,
  severity: isWeak(confidence) ? "warning" : "violation",
  facts: { on, entitled: base, needed, present, onLeave, ...(isWeak(confidence) && { confidence }) },
  cite
})
