import type { ExplainedVote } from "../vote.ts"

/** 表决 — a vote, counted and explained. */
export const voteRecord = ({ ballot, declared, majority, quorum, ...vote }: ExplainedVote) => ({
  rule: vote.rule,
  verdict: vote.verdict,
  kind: ballot.kind,
  on: ballot.on,
  base: vote.base,
  leftOut: vote.leftOut,
  quorum: quorum ?? null,
  majority: majority ?? null,
  valid: vote.valid,
  passed: vote.passed,
  declared,
  findings: vote.findings
})
