/** People, photos and ways of a problem, for its tests. */
import { chinaWorkCalendar, localTime } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { personRefOf, type ViewRow } from "@xiuhua/core/ledger"
import type { Law } from "@xiuhua/core/regulation"
import { Problem } from "@xiuhua/core/sanitation"
import { Result } from "effect"
import { d, nationalLaw } from "./fixture.ts"

export type Command = Problem.Command
const person = (n: number) => personRefOf(new Uint8Array(16).fill(n))
const inspector = person(1)
export const [clerk, handler, worker, verifier, head] = [person(2), person(3), person(4), person(5), person(6)] as const

export const t = localTime
export const cite = { source: "某区环卫整改时限表", article: "表一", gist: "时限" }
export const profile: Problem.ProblemProfile = {
  windows: [
    { from: t("08:30"), until: t("12:00") },
    { from: t("14:30"), until: t("17:30") }
  ],
  limits: [
    { category: "*", hours: 24, cite, confidence: "local" },
    { category: "overflowing-bin", hours: 4, cite, confidence: "local" }
  ]
}
export const problemsUnder = (law: Law, own: Problem.ProblemProfile = profile) =>
  Problem.rectifications({ law, calendar: chinaWorkCalendar, profile: own })
export const problems = problemsUnder(nationalLaw)

export const step = <Tag extends Command["_tag"]>(
  _tag: Tag,
  on: string,
  at: string,
  rest: Omit<Extract<Command, { readonly _tag: Tag }>, "_tag" | "on" | "at">
): Command => ({ _tag, on: d(on), at: t(at), ...rest }) as unknown as Command

export const photo = (device: string, on: string, at: string, position: string | null = null): Problem.Photo => ({
  evidence: `${device}-${on}-${at}`,
  device,
  takenOn: d(on),
  takenAt: t(at),
  position
})

export const find = (on: string, at: string, category = "litter", station = "一站") =>
  step("FindProblem", on, at, {
    by: inspector,
    origin: "inspection",
    source: "D-1",
    category,
    street: "香洲街道",
    section: "S-1",
    place: "市场北门",
    station,
    photo: photo("inspector-phone", on, at)
  })
export const assign = (
  on: string,
  at: string,
  deadline: { readonly on: string; readonly at: string } | null = null,
  station = "一站"
) =>
  step("AssignProblem", on, at, {
    by: clerk,
    station,
    handler,
    deadline: deadline === null ? null : { on: d(deadline.on), at: t(deadline.at) }
  })
export const reply = (on: string, at: string, by = worker) =>
  step("ReplyProblem", on, at, { by, photo: photo("worker-phone", on, at, "22.78,115.36") })
export const verify = (on: string, at: string, passed = true, by = verifier) =>
  step("VerifyProblem", on, at, { by, passed, photo: photo("pda", on, at, "22.79,115.37") })
export const close = (on: string, at: string) => step("CloseProblem", on, at, { by: clerk })
export const extend = (on: string, at: string, until: { readonly on: string; readonly at: string }, approver = head) =>
  step("ExtendDeadline", on, at, {
    askedBy: handler,
    approver,
    until: { on: d(until.on), at: t(until.at) },
    reason: "台风"
  })
export const reopen = (on: string, at: string) => step("ReopenProblem", on, at, { by: inspector, reason: "回潮" })

/** Found on Monday 2 March 2026, assigned at 09:00, due a day later. */
export const begin: ReadonlyArray<Command> = [find("2026-03-02", "08:00"), assign("2026-03-02", "09:00")]
/** Mended at the second try, closed, scored and named. */
export const reworked: ReadonlyArray<Command> = [
  ...begin,
  reply("2026-03-02", "11:00"),
  verify("2026-03-02", "15:00", false),
  reply("2026-03-03", "09:00"),
  verify("2026-03-03", "10:00"),
  close("2026-03-03", "10:30"),
  step("DeductPoints", "2026-03-04", "09:00", { by: clerk, tenths: 5, reason: "返工" }),
  step("IssueNotice", "2026-03-05", "09:00", { by: clerk, document: "环督通报〔2026〕3号" })
]
export const extended: ReadonlyArray<Command> = [
  ...begin,
  step("ReassignProblem", "2026-03-02", "10:00", {
    by: clerk,
    station: "二站",
    handler: worker,
    reason: "责任区在二站"
  }),
  extend("2026-03-03", "08:59", { on: "2026-03-05", at: "09:00" }),
  reply("2026-03-05", "09:00"),
  verify("2026-03-05", "10:00"),
  close("2026-03-05", "10:30"),
  reopen("2026-03-09", "09:00")
]
export const withdrawn: ReadonlyArray<Command> = [
  ...begin,
  step("WithdrawProblem", "2026-03-02", "10:00", {
    askedBy: handler,
    approver: head,
    ground: "duplicate",
    explanation: "同P-1"
  })
]
export const ways = { reworked, extended, withdrawn }

export const walk = (commands: ReadonlyArray<Command>, decider = problems) =>
  commands.reduce((state, command) => {
    const decision = decider.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(decider, decision.success, state)
  }, decider.initial)
export const told = (facts: ReadonlyArray<Command>, decider = problems) =>
  facts.reduce((state, fact) => replay(decider, decider.record(state, fact), state), decider.initial)

/** The ledger rows of problems told by number. */
export const rowsOf = (
  of: Readonly<Record<string, ReadonlyArray<Command>>>,
  decider = problems
): ReadonlyArray<ViewRow> =>
  Object.entries(of).flatMap(([id, facts]) => {
    const state = told(facts, decider)
    return Problem.rowsOf(id, state, decider.deadline(state))
  })
