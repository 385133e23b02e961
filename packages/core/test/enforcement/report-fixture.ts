/** A made-up city's table of limits, and the steps of reports that the tests are told with. */
import { chinaWorkCalendar, localTime, plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { PublicReport } from "@xiuhua/core/enforcement"
import { type PersonRef, personRefOf } from "@xiuhua/core/ledger"
import { Result } from "effect"

export type Command = PublicReport.Command
type Step<Tag extends Command["_tag"]> = Extract<Command, { readonly _tag: Tag }>

const person = (n: number): PersonRef => personRefOf(new Uint8Array(16).fill(n))
export const [reporter, clerk, worker, inspector, head] = [
  person(1),
  person(2),
  person(3),
  person(4),
  person(5)
] as const

export const d = plainDate
export const t = localTime
export const cite = { source: "某市时限表", article: "表一", gist: "时限" }

const line = (
  stage: PublicReport.LimitedStage,
  count: number,
  unit: "workHours" | "workdays",
  category = "*"
): PublicReport.StageLimit => ({ category, stage, count, unit, cite, confidence: "local" })

export const limits: PublicReport.ReportLimits = {
  windows: [
    { from: t("08:30"), until: t("12:00") },
    { from: t("14:30"), until: t("17:30") }
  ],
  lines: [
    line("accept", 1, "workHours"),
    line("register", 1, "workHours"),
    line("dispatch", 1, "workHours"),
    line("dispose", 3, "workdays"),
    line("dispose", 4, "workHours", "rubbish"),
    line("verify", 4, "workHours"),
    line("close", 5, "workdays"),
    line("close", 2, "workdays", "rubbish")
  ]
}
export const reports = PublicReport.publicReports({ calendar: chinaWorkCalendar, limits })

export const step = <Tag extends Command["_tag"]>(
  _tag: Tag,
  on: string,
  at: string,
  rest: Omit<Step<Tag>, "_tag" | "on" | "at">
): Step<Tag> => ({ _tag, on: d(on), at: t(at), ...rest }) as unknown as Step<Tag>

export const submit = step("SubmitReport", "2026-03-02", "08:30", {
  channel: "resident",
  nature: "event",
  category: "rubbish",
  street: "香洲街道",
  reporter
})
export const begin: ReadonlyArray<Command> = [
  submit,
  step("AcceptReport", "2026-03-02", "09:00", { by: clerk }),
  step("RegisterReport", "2026-03-02", "09:30", { by: clerk }),
  step("DispatchReport", "2026-03-02", "10:00", { by: clerk, department: "环卫站" })
]
export const photo = (device: string, on: string, at: string, spot?: PublicReport.Proof["spot"]) => ({
  device,
  takenOn: d(on),
  takenAt: t(at),
  ...(spot !== undefined && { spot })
})
export const dispose = (on: string, at: string, device = "worker-phone") =>
  step("DisposeReport", on, at, { by: worker, proof: photo(device, on, at) })
export const verify = (on: string, at: string, passed: boolean) =>
  step("VerifyReport", on, at, { by: inspector, passed, proof: photo("pda", on, at) })
export const close = (on: string, at: string) =>
  step("CloseReport", on, at, { by: clerk, ground: "solved", explanation: null })
const reopen = (on: string, at: string) => step("ReopenReport", on, at, { by: clerk, reason: "回潮" })

/** Solved at the second try: the first check sent it back. */
const reworked: ReadonlyArray<Command> = [
  ...begin,
  dispose("2026-03-02", "11:00"),
  verify("2026-03-02", "15:00", false),
  dispose("2026-03-02", "16:00"),
  verify("2026-03-03", "09:00", true),
  close("2026-03-03", "09:30"),
  step("RateReport", "2026-03-04", "09:00", { answer: "fair" })
]
/** Sent back by one department, dispatched again within the hour, solved by another. */
const returned: ReadonlyArray<Command> = [
  ...begin,
  step("ReturnDispatch", "2026-03-02", "10:30", { by: worker, reason: "不属本站责任区" }),
  step("DispatchReport", "2026-03-02", "11:00", { by: clerk, department: "市政所", centre: "区指挥中心" }),
  dispose("2026-03-02", "15:00"),
  verify("2026-03-02", "16:00", true),
  close("2026-03-02", "16:30")
]
/** Extended, deferred, resumed, solved and linked. */
const deferred: ReadonlyArray<Command> = [
  ...begin,
  step("ExtendLimit", "2026-03-02", "11:00", { askedBy: worker, approver: head, minutes: 120 }),
  step("DeferReport", "2026-03-03", "09:00", {
    askedBy: worker,
    approver: head,
    reason: "道路施工",
    until: d("2026-03-31")
  }),
  step("ResumeReport", "2026-03-10", "09:00", { by: clerk }),
  dispose("2026-03-10", "09:20"),
  verify("2026-03-10", "11:00", true),
  step("LinkReport", "2026-03-10", "11:10", { to: "penalty-case", id: "case-1" }),
  close("2026-03-10", "11:30")
]
/** Not solved after all, says who reported it: once more from the dispatch. Its duplicates come and go. */
const reopened: ReadonlyArray<Command> = [
  ...begin,
  step("AttachDuplicate", "2026-03-02", "10:10", { report: "R-8" }),
  step("AttachDuplicate", "2026-03-02", "10:20", { report: "R-9" }),
  step("DetachDuplicate", "2026-03-02", "10:30", { report: "R-9" }),
  dispose("2026-03-02", "11:00"),
  verify("2026-03-02", "15:00", true),
  close("2026-03-02", "15:30"),
  step("UrgeReport", "2026-03-03", "08:30", { says: "not-solved" }),
  reopen("2026-03-03", "09:00"),
  step("DispatchReport", "2026-03-03", "09:30", { by: clerk, department: "环卫站" }),
  dispose("2026-03-03", "10:00"),
  verify("2026-03-03", "11:00", true),
  close("2026-03-03", "11:30")
]
const declined: ReadonlyArray<Command> = [
  submit,
  step("DeclineReport", "2026-03-02", "09:00", { by: clerk, ground: "other", explanation: "属物业管理范围" }),
  step("RateReport", "2026-03-02", "10:00", { answer: "dissatisfied" })
]
const merged: ReadonlyArray<Command> = [
  ...begin.slice(0, 2),
  step("MergeDuplicate", "2026-03-02", "09:10", { by: clerk, into: "R-1" }),
  step("TellOutcome", "2026-03-03", "09:30", {
    of: "R-1",
    outcome: "closed",
    ground: "solved",
    explanation: null
  }),
  step("RateReport", "2026-03-03", "10:00", { answer: "satisfied" })
]
export const ways = { reworked, returned, deferred, reopened, declined, merged }

/** Walks new acts; throws where one is refused. */
export const walk = (commands: ReadonlyArray<Command>): PublicReport.State =>
  commands.reduce((state, command) => {
    const decision = reports.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(reports, decision.success, state)
  }, reports.initial)
/** The state after acts that were done elsewhere. */
export const told = (facts: ReadonlyArray<Command>): PublicReport.State =>
  facts.reduce((state, fact) => replay(reports, reports.record(state, fact), state), reports.initial)
/** The rules that a history breaks. */
export const rules = (facts: ReadonlyArray<Command>) => reports.review(told(facts)).map(({ rule }) => rule)
