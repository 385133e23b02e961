/** People and ways of a task, for its tests. */
import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { Task } from "@xiuhua/core/governance"
import { personRefOf } from "@xiuhua/core/ledger"
import { lawOf } from "@xiuhua/core/regulation"
import { Result } from "effect"
import { nowhere } from "../regulation/nowhere.ts"

export type Command = Task.Command
type Step<Tag extends Command["_tag"]> = Extract<Command, { readonly _tag: Tag }>

const person = (n: number) => personRefOf(new Uint8Array(16).fill(n))
export const people = [1, 2, 3, 4, 5].map(person)
const [clerk, head] = [person(1), person(4)] as const
export const [owner, other, villager] = [person(2), person(3), person(5)] as const
export const d = plainDate
export const tasks = Task.tasks({ law: lawOf(nowhere), calendar: chinaWorkCalendar })

export const step = <Tag extends Command["_tag"]>(
  _tag: Tag,
  on: string,
  rest: Omit<Step<Tag>, "_tag" | "on">
): Step<Tag> => ({ _tag, on: d(on), ...rest }) as unknown as Step<Tag>

export const open = (more: Partial<Step<"OpenTask">> = {}) =>
  step("OpenTask", "2026-03-02", {
    by: clerk,
    type: "hardCase",
    title: "市场周边占道经营反弹",
    level: null,
    issuer: null,
    reference: null,
    street: "香洲街道",
    dueOn: d("2026-03-31"),
    ...more
  })
const given = { by: clerk, orgUnit: "一中队", owner, dueOn: null }
export const assign = (on = "2026-03-03", more: Partial<Step<"AssignTask">> = {}) =>
  step("AssignTask", on, { ...given, ...more })
export const claim = (on = "2026-03-03", more: Partial<Step<"ClaimTask">> = {}) =>
  step("ClaimTask", on, { ...given, ...more })
export const start = step("StartTask", "2026-03-04", { by: owner })
export const analyse = step("AnalyseTask", "2026-03-05", { by: owner, cause: "无疏导点", measure: "设夜市疏导点" })
export const extend = (on: string, until: string, approver = head) =>
  step("ExtendTask", on, { askedBy: owner, approver, until: d(until), reason: "场地未交付" })
export const report = (on: string, by = owner) => step("ReportTask", on, { by, result: "疏导点启用" })
export const accept = (on: string, by = head, body = "区城管局") => step("AcceptTask", on, { by, body })
export const giveBack = (on: string, by = head, body = "区城管局") =>
  step("ReturnTask", on, { by, body, reason: "夜间仍有占道" })
export const look = (on: string, relapsed = false, by = head) => step("CheckTaskRelapse", on, { by, relapsed })
export const reopen = (on: string) => step("ReopenTask", on, { by: clerk, reason: "回潮" })
export const withdraw = (on: string, approver = head) =>
  step("WithdrawTask", on, { askedBy: owner, approver, reason: "并入其他事项" })

const village = "演示村"
export const posted = open({ type: "posted", title: "村口垃圾屋改造", issuer: village })

/** A hard case: analysed, extended, returned once, accepted, looked at again, come back, done once more. */
const hardCase: ReadonlyArray<Command> = [
  open(),
  assign(),
  start,
  analyse,
  extend("2026-03-31", "2026-04-15"),
  report("2026-04-10"),
  giveBack("2026-04-13"),
  report("2026-04-15"),
  accept("2026-04-20"),
  look("2026-05-20", true),
  reopen("2026-05-21"),
  report("2026-05-25"),
  accept("2026-05-26"),
  look("2026-06-30")
]
/** An item of a village: claimed, handed on, accepted by the village. */
const claimed: ReadonlyArray<Command> = [
  posted,
  claim(),
  step("ReassignTask", "2026-03-04", { by: clerk, orgUnit: "二中队", owner: other, reason: "片区调整" }),
  step("StartTask", "2026-03-05", { by: other }),
  report("2026-03-20", other),
  accept("2026-03-25", villager, village)
]
const withdrawn: ReadonlyArray<Command> = [open(), assign(), withdraw("2026-03-10")]
export const ways = { hardCase, claimed, withdrawn }

export const walk = (commands: ReadonlyArray<Command>) =>
  commands.reduce((state, command) => {
    const decision = tasks.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(tasks, decision.success, state)
  }, tasks.initial)
export const told = (facts: ReadonlyArray<Command>) =>
  facts.reduce((state, fact) => replay(tasks, tasks.record(state, fact), state), tasks.initial)
