/**
 * 票 — a vote as it is kept: totals of the people and of the votes. Nothing here says who chose what (PR5.13).
 */
import { Schema } from "effect"
import { PlainDate } from "../../calendar/index.ts"
import type { Label } from "../../regulation/index.ts"
import { LeftOut } from "./left-out.ts"

/** 表决类型 — each with its own quorum, and its majority where something is decided. */
export const ballotKinds = {
  branch: { zh: "党员大会表决", en: "branch vote" },
  committee: { zh: "支委会表决", en: "vote of the branch committee" },
  election: { zh: "党员大会选举", en: "branch election" },
  admission: { zh: "接收预备党员、转正表决", en: "vote on admission" },
  leadingGroup: { zh: "党组表决", en: "vote of the leading group" },
  appointment: { zh: "党组讨论干部任免", en: "leading group on appointments" },
  democraticLife: { zh: "民主生活会到会", en: "attendance of a democratic life meeting" }
} as const satisfies Record<string, Label>
export type BallotKind = keyof typeof ballotKinds

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** The totals of a vote, and of the people it is held against. */
export const Ballot = Schema.Struct({
  kind: Schema.Literals([
    "branch",
    "committee",
    "election",
    "admission",
    "leadingGroup",
    "appointment",
    "democraticLife"
  ]),
  on: PlainDate,
  /** Formal members of the branch, or members of the body; probationary members have no vote and are not among them. */
  members: Count,
  /** Of them those whose vote rests. */
  withoutVote: Count,
  /** Of them those on leave: told, and never taken off. */
  onLeave: Count,
  leftOut: Schema.Array(LeftOut),
  /** Those with a vote who came. */
  present: Count,
  /** Null where only attendance is asked. */
  yes: Schema.NullOr(Count),
  /** 会前书面意见 in favour: counts on admission only. */
  writtenYes: Count,
  secret: Schema.Boolean
}).annotate({ identifier: "Ballot" })
export type Ballot = typeof Ballot.Type
