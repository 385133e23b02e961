/**
 * 党员花名册 — what the registers say about a day: which branch there is, who is in it, whose vote rests. Deciders and rules
 * ask it; nobody keeps a count of his own.
 */
import type { PlainDate } from "../../calendar/index.ts"
import { fieldIndex, type LedgerKind, type Registered, type Row, register, type Value } from "../../ledger/index.ts"
import { bodySeat } from "./body.ts"
import { partyBranch } from "./branch-register.ts"
import type { BranchRole, branchTypes } from "./codes.ts"
import { partyAttachment, partyMember, votingSuspension } from "./member-register.ts"

export type BranchType = keyof typeof branchTypes

/** A branch on a day; `until` is null while no end is known. */
export interface BranchStanding {
  readonly type: BranchType
  readonly committee: boolean
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** A member of a home branch on a day. */
export interface MemberStanding {
  readonly member: string
  readonly stage: "formal" | "probationary"
  readonly role: BranchRole
  readonly group: string | null
  readonly admittedOn: PlainDate | null
}

export interface PartyRoll {
  /** The branch as it stood on the day; after its end as it last stood, so that what comes too late is seen to be late. */
  readonly branchOn: (branch: string, day: PlainDate) => BranchStanding | undefined
  /** Members whose membership is with the branch, wherever they live organisational life. */
  readonly membersOn: (branch: string, day: PlainDate) => ReadonlyArray<MemberStanding>
  /** Members whom another branch has lent to this one. */
  readonly attachedOn: (host: string, day: PlainDate) => ReadonlyArray<string>
  /** Persons with a seat in a body. */
  readonly seatsOn: (body: string, day: PlainDate) => ReadonlyArray<string>
  readonly isSuspended: (member: string, day: PlainDate) => boolean
}

/** The rows of the registers that the roll is made of, current versions only. */
export interface RollRows {
  readonly branches: Iterable<Row>
  readonly members: Iterable<Row>
  readonly attachments: Iterable<Row>
  readonly suspensions: Iterable<Row>
  readonly seats: Iterable<Row>
}

const cell = (kind: LedgerKind, name: string): ((one: Registered) => Value) => {
  const at = fieldIndex(kind, name)
  return ({ row }) => row[at] ?? null
}

const memberStanding = (): ((one: Registered) => MemberStanding) => {
  const [stage, role, group, admittedOn] = ["stage", "role", "group", "admittedOn"].map((name) =>
    cell(partyMember, name)
  ) as [ReturnType<typeof cell>, ReturnType<typeof cell>, ReturnType<typeof cell>, ReturnType<typeof cell>]
  return (one) => ({
    member: one.subject,
    stage: stage(one) as MemberStanding["stage"],
    role: role(one) as BranchRole,
    group: group(one) as string | null,
    admittedOn: admittedOn(one) as PlainDate | null
  })
}

/** The roll that rows come to. */
export const rollOf = ({ attachments, branches, members, seats, suspensions }: RollRows): PartyRoll => {
  const [branchRows, memberRows] = [register(partyBranch, "branch", branches), register(partyMember, "member", members)]
  const attached = register(partyAttachment, "member", attachments)
  const seated = register(bodySeat, "person", seats)
  const suspended = register(votingSuspension, "member", suspensions)
  const [type, committee] = [cell(partyBranch, "type"), cell(partyBranch, "committee")]
  const [home, hostBranch, body] = [
    cell(partyMember, "branch"),
    cell(partyAttachment, "hostBranch"),
    cell(bodySeat, "body")
  ]
  const standing = memberStanding()
  const isOn = ({ from, until }: Registered, day: PlainDate) => from <= day && (until === null || day <= until)
  return {
    branchOn: (branch, day) => {
      const row = branchRows.of(branch).findLast(({ from }) => from <= day)
      if (row === undefined) return undefined
      return {
        type: type(row) as BranchType,
        committee: committee(row) === "yes",
        from: row.from,
        until: row.until
      }
    },
    membersOn: (branch, day) =>
      memberRows
        .on(day)
        .filter((one) => home(one) === branch)
        .map(standing),
    attachedOn: (branch, day) =>
      attached
        .on(day)
        .filter((one) => hostBranch(one) === branch)
        .map(({ subject }) => subject),
    seatsOn: (name, day) =>
      seated
        .on(day)
        .filter((one) => body(one) === name)
        .map(({ subject }) => subject),
    isSuspended: (member, day) => suspended.of(member).some((one) => isOn(one, day))
  }
}

/** A roll that knows nobody: for what is asked without registers. */
export const emptyRoll: PartyRoll = rollOf({ branches: [], members: [], attachments: [], suspensions: [], seats: [] })

/** How many a branch has on a day, by what they may do. */
export interface Headcount {
  readonly formal: number
  readonly probationary: number
  /** Formal members whose vote rests. */
  readonly withoutVote: number
  /** 有表决权 — formal members with a vote: who is away or on leave stays among them (PR3.7, PR5.10). */
  readonly voting: number
}

/** The people of a home branch on a day, as thresholds and votes count them. */
export const headcount = (roll: PartyRoll, branch: string, day: PlainDate): Headcount => {
  const members = roll.membersOn(branch, day)
  const formal = members.filter(({ stage }) => stage === "formal")
  const withoutVote = formal.filter(({ member }) => roll.isSuspended(member, day)).length
  return {
    formal: formal.length,
    probationary: members.length - formal.length,
    withoutVote,
    voting: formal.length - withoutVote
  }
}
