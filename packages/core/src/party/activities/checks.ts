/** 活动核查 — what a gathering, its sign-in, its minutes and its resolutions are held to. */
import { toMinute } from "../../calendar/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { officerRoles } from "../organisation/codes.ts"
import { type BranchPower, temporaryBranchRule } from "../organisation/temporary-branch.ts"
import { branchWork, convention, type PartyEnv } from "../regime.ts"
import type { ActivityKind } from "./codes.ts"
import { type About, aboutOf, heldOn, plannedOn, type State } from "./state.ts"
import type { Event, Item } from "./steps.ts"

type Of<Tag extends Event["_tag"]> = Extract<Event, { readonly _tag: Tag }>

/** What a temporary branch may not do, or not any more; nothing for another organiser or one the registers do not know. */
export const powerFindings = (
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

/** A branch that has ended holds nothing; what a temporary one may not is told by {@link powerFindings}. */
const endFindings = (env: PartyEnv, { organiser }: About, on: Of<"ActivityHeld">["on"]): ReadonlyArray<Finding> => {
  const branch = env.roll.branchOn(organiser, on)
  return branch === undefined || branch.type === "temporary" || branch.until === null || on <= branch.until
    ? []
    : [
        {
          rule: "party-activity.organiser-ended",
          severity: "violation",
          facts: { on, until: branch.until },
          cite: convention("PR3.5", "组织撤销后其任务随之终止")
        }
      ]
}

/** The holding itself. */
export const heldFindings = (env: PartyEnv, state: State, step: Of<"ActivityHeld">): ReadonlyArray<Finding> => {
  const about = aboutOf(state)
  if (about === null) return []
  return [
    ...powerFindings(env, about, step.on, "study", null),
    ...endFindings(env, about, step.on),
    ...chairFindings(env, about, step)
  ]
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
