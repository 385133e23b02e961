/** 活动核查 — what a gathering, its sign-in, its minutes and its resolutions are held to. */
import { toMinute } from "../../calendar/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { officerRoles } from "../organisation/codes.ts"
import { headcount } from "../organisation/roll.ts"
import { type BranchPower, temporaryBranchRule } from "../organisation/temporary-branch.ts"
import { branchWork, convention, type PartyEnv } from "../regime.ts"
import type { BallotKind } from "../votes/ballot.ts"
import { ballotRule } from "../votes/ballot-rule.ts"
import type { ActivityKind, Matter } from "./codes.ts"
import { type About, aboutOf, heldOn, itemsOf, plannedOn, type State } from "./state.ts"
import type { Event, Item } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** What a temporary branch may not do, or not any more; nothing for another organiser or one the registers do not know. */
const powerFindings = (
  env: PartyEnv,
  { organiser }: About,
  on: Of<"ActivityHeld">["on"],
  power: BranchPower,
  document: string | null
): ReadonlyArray<Finding> => {
  const branch = env.roll.branchOn(organiser, on)
  return branch?.type === "temporary"
    ? temporaryBranchRule.judge(env, { on, power, from: branch.from, until: branch.until, document })
    : []
}

/** Kinds of meeting that the secretary, or an officer so entrusted, chairs. */
const officerChaired: ReadonlyArray<ActivityKind> = ["memberMeeting", "committeeMeeting"]

/** Who chairs (支部工作条例 art. 14): the secretary or an officer entrusted; a group meeting its leader. */
const chairFindings = (
  env: PartyEnv,
  { kind, organiser }: About,
  { host, on }: Of<"ActivityHeld">
): ReadonlyArray<Finding> => {
  const role = env.roll.membersOn(organiser, on).find(({ member }) => member === host)?.role
  // Officers of a temporary branch are members of other branches: the registers do not say what they are here.
  if (role === undefined) return []
  const right = officerChaired.includes(kind)
    ? (officerRoles as ReadonlyArray<string>).includes(role)
    : kind !== "groupMeeting" || role === "groupLeader"
  return right
    ? []
    : [
        {
          rule: "party-activity.chair",
          severity: "warning",
          facts: { on, kind, role },
          cite: branchWork("第十四条", "会议由书记主持，书记不能参加的由副书记或者委员主持；党小组会由组长主持")
        }
      ]
}

/** The holding itself. */
export const heldFindings = (env: PartyEnv, state: State, step: Of<"ActivityHeld">): ReadonlyArray<Finding> => {
  const about = aboutOf(state)
  if (about === null) return []
  return [...powerFindings(env, about, step.on, "study", null), ...chairFindings(env, about, step)]
}

/** 应到、实到、请假、缺席 have to add up, and agree with the names. */
export const signInFindings = ({
  absent,
  due,
  leave,
  on,
  persons,
  present
}: Of<"AttendanceTaken">): ReadonlyArray<Finding> => {
  const counted = (attendance: string) => persons.filter((one) => one.attendance === attendance).length
  const named =
    persons.length === 0 ||
    (counted("present") === present && counted("leave") === leave && counted("absent") === absent)
  const once = new Set(persons.map(({ person }) => person)).size === persons.length
  return present + leave + absent === due && named && once
    ? []
    : [
        {
          rule: "party-activity.sign-in",
          severity: "violation",
          facts: { on, due, present, leave, absent, persons: persons.length },
          cite: convention("PR1.8", "签到须记明应到、实到、请假、缺席，且前后一致")
        }
      ]
}

/** Whether each part has content of its own in the minutes, where the gathering serves more than one obligation (PR1.7). */
export const isNamed = (items: ReadonlyArray<Item>, item: Item): boolean => {
  const served = new Set(items.flatMap(({ serves }) => (serves === null ? [] : [serves])))
  if (served.size < 2) return true
  return item.content !== null && items.every((other) => other === item || other.content !== item.content)
}

/** The minutes: parts in an order, each named where several obligations are served, no more hours than there were. */
export const minutesFindings = (
  { held }: Pick<State, "held">,
  { items, on }: Of<"MinutesRecorded">
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = []
  if (new Set(items.map(({ order }) => order)).size !== items.length)
    findings.push({
      rule: "party-activity.order",
      severity: "violation",
      facts: { on, items: items.length },
      cite: convention("PR8.5", "议题顺序各不相同")
    })
  const unnamed = items.filter((item) => item.serves !== null && !isNamed(items, item))
  if (unnamed.length > 0)
    findings.push({
      rule: "party-activity.items-apart",
      severity: "warning",
      facts: { on, items: unnamed.map(({ order }) => order).join(",") },
      cite: convention("PR1.7", "一次活动对应多项任务的，记录须分别载明各项内容")
    })
  const tenths = items.reduce((sum, { hourTenths }) => sum + (hourTenths ?? 0), 0)
  if (held !== null && held.startedAt !== null && held.endedAt !== null) {
    const minutes = toMinute(held.endedAt) - toMinute(held.startedAt)
    if (tenths * 6 > minutes)
      findings.push({
        rule: "party-activity.hours",
        severity: "warning",
        facts: { on, tenths, minutes },
        cite: convention("PR7.5", "同一时段的学时只计一次，不超过活动时长")
      })
  }
  return findings
}

/** What a matter is put to the vote as, by the body that does. */
const ballotFor = (matter: Matter, kind: ActivityKind): BallotKind => {
  switch (kind) {
    case "leadingGroupMeeting":
      return matter === "appointment" ? "appointment" : "leadingGroup"
    case "committeeMeeting":
      return "committee"
    default:
      switch (matter) {
        case "election":
        case "delegates":
          return "election"
        case "admission":
        case "conversion":
          return "admission"
        default:
          return "branch"
      }
  }
}

/** Votes of bodies whose members are seats, not the branch's members. */
const ballotOfBody: ReadonlyArray<BallotKind> = ["leadingGroup", "appointment", "democraticLife"]

/** Matters that only the meeting of all members decides (支部工作条例 art. 11). */
const ofAllMembers: ReadonlyArray<Matter> = ["delegates", "admission", "conversion", "probation", "disposition"]

const powerOf: Readonly<Partial<Record<Matter, BranchPower>>> = {
  election: "termElection",
  delegates: "electDelegates",
  admission: "admitMembers",
  conversion: "admitMembers",
  probation: "admitMembers",
  disposition: "punishMembers"
}

/**
 * The people of a vote held against the registers: a base that is smaller than theirs was shrunk (leave, duty elsewhere) and
 * is refused; a larger one is a doubt. Registers that know nobody say nothing.
 */
const rollFindings = (
  env: PartyEnv,
  { organiser }: About,
  { ballot: { kind, members, present, withoutVote }, on }: Of<"ResolutionVoted">,
  signedIn: State["signedIn"]
): ReadonlyArray<Finding> => {
  const { formal, withoutVote: suspended } = headcount(env.roll, organiser, on)
  const known = ballotOfBody.includes(kind) ? env.roll.seatsOn(organiser, on).length : kind === "committee" ? 0 : formal
  const cite = convention("PR5.10", "请假、外出不减少应到会人数")
  const shrunk = members < known || withoutVote > suspended
  return [
    ...(known > 0 && (members !== known || withoutVote !== suspended)
      ? [
          {
            rule: "party-vote.roll",
            severity: shrunk ? ("violation" as const) : ("warning" as const),
            facts: { on, members, withoutVote, known, suspended },
            cite
          }
        ]
      : []),
    ...(signedIn !== null && present > signedIn.present
      ? [
          {
            rule: "party-vote.count",
            severity: "violation" as const,
            facts: { on, present, signedIn: signedIn.present },
            cite: convention("PR5.13", "表决人数、票数前后一致")
          }
        ]
      : [])
  ]
}

/** A resolution: by the right body, with the right base, borne out by its numbers, and within the powers of the branch. */
export const resolutionFindings = (
  env: PartyEnv,
  state: State,
  step: Of<"ResolutionVoted">
): ReadonlyArray<Finding> => {
  const { ballot, declared, document, id, matter, on, prepared } = step
  const about = aboutOf(state)
  if (about === null) return []
  const findings: Array<Finding> = []
  const served = new Set([about.kind, ...itemsOf(state).map(({ serves }) => serves)])
  if (ofAllMembers.includes(matter) && !served.has("memberMeeting"))
    findings.push({
      rule: "party-vote.body",
      severity: "violation",
      facts: { on, matter, kind: about.kind },
      cite: branchWork("第十一条", "选举、发展党员、处分处置等由党员大会讨论决定")
    })
  const kind = served.has("memberMeeting") ? "memberMeeting" : about.kind
  const expected = ballotFor(matter, kind)
  if (ballot.kind !== expected)
    findings.push({
      rule: "party-vote.kind",
      severity: "violation",
      facts: { on, matter, kind: ballot.kind, expected },
      cite: convention("PR5", "选举以实到会为基数，其他表决以应到会为基数，不得混用")
    })
  findings.push(...ballotRule.judge(env, { ballot: { ...ballot, on }, declared }))
  findings.push(...rollFindings(env, about, step, state.signedIn))
  const power = powerOf[matter]
  if (power !== undefined) findings.push(...powerFindings(env, about, on, power, document))
  const branch = env.roll.branchOn(about.organiser, on)
  if (matter === "important" && kind === "memberMeeting" && branch?.committee === true && prepared === null)
    findings.push({
      rule: "party-vote.prepared",
      severity: "warning",
      facts: { on, item: id },
      cite: branchWork("第十二条", "重要事项提交党员大会前一般经支委会讨论")
    })
  return findings
}

/** Parts for which a temporary branch has no power: a theme day on which it takes dues. */
export const itemFindings = (
  env: PartyEnv,
  state: State,
  { items, on }: Of<"AgendaSet"> | Of<"MinutesRecorded">
): ReadonlyArray<Finding> => {
  const about = aboutOf(state)
  return about === null || !items.some(({ form }) => form === "dues")
    ? []
    : powerFindings(env, about, heldOn(state) ?? plannedOn(state) ?? on, "collectDues", null)
}

/** 佐证 — what a gathering still lacks of its evidence (PR1.8); empty when it is whole. */
export const missingEvidence = (state: State): ReadonlyArray<"notice" | "sign-in" | "minutes"> => [
  ...(state.announced === null ? (["notice"] as const) : []),
  ...(state.signedIn === null ? (["sign-in"] as const) : []),
  ...(state.minutes === null ? (["minutes"] as const) : [])
]
