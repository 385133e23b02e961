/** Two made-up campaigns: one against sheds with every step there is, one that was called off. */
import { chinaWorkCalendar, plainDate } from "@xiuhua/core/calendar"
import { replay } from "@xiuhua/core/decider"
import { Campaign } from "@xiuhua/core/enforcement"
import { type PersonRef, personRefOf } from "@xiuhua/core/ledger"
import { lawOf } from "@xiuhua/core/regulation"
import { Result } from "effect"
import { nowhere } from "../regulation/nowhere.ts"

export type Command = Campaign.Command
type Step<Tag extends Command["_tag"]> = Extract<Command, { readonly _tag: Tag }>

const person = (n: number): PersonRef => personRefOf(new Uint8Array(16).fill(n))
export const [planner, head, leader, clerk] = [person(1), person(2), person(3), person(4)] as const
export const d = plainDate
export const campaigns = Campaign.campaigns({ law: lawOf(nowhere), calendar: chinaWorkCalendar })

export const step = <Tag extends Command["_tag"]>(
  _tag: Tag,
  on: string,
  rest: Omit<Step<Tag>, "_tag" | "on">
): Step<Tag> => ({ _tag, on: d(on), ...rest }) as unknown as Step<Tag>

export const plan = step("PlanCampaign", "2026-03-02", {
  by: planner,
  name: "“两违”集中整治",
  topic: "违法建设",
  scope: [
    { street: "香洲街道", places: ["文明路", "通航路"] },
    { street: "凤山街道", places: [] }
  ],
  from: d("2026-03-09"),
  until: d("2026-03-20"),
  lead: "执法大队",
  partners: ["香洲街道办事处"],
  targets: [
    { result: "demolished", amount: 30_000 },
    { result: "sites", amount: 20 }
  ]
})
const none = { vehicles: null, matters: null, sites: null, towed: null, demolished: null }
const figures = (officers: number, more: Partial<Campaign.Figures> = {}): Campaign.Figures => ({
  officers,
  ...none,
  ...more
})
export const action = (on: string, street: string, more: Partial<Campaign.Figures> = {}) =>
  step("RecordDay", on, { street, figures: figures(20, more), by: leader })
export const check = (on: string, number: string, street: string, relapsed = false) =>
  step("CheckRelapse", on, { check: number, street, place: "文明路", relapsed, by: clerk })

const begun: ReadonlyArray<Command> = [
  plan,
  step("ApproveCampaign", "2026-03-05", { by: head }),
  step("BeginCampaign", "2026-03-09", { by: planner })
]
/** From the plan, which had to be written twice, to the checks after the summary. */
const whole: ReadonlyArray<Command> = [
  plan,
  step("ReturnPlan", "2026-03-03", { by: head, reason: "范围不清" }),
  { ...plan, on: d("2026-03-04") },
  step("ApproveCampaign", "2026-03-05", { by: head }),
  step("LinkSourceMeasure", "2026-03-06", { point: "疏导点-1" }),
  step("BeginCampaign", "2026-03-09", { by: planner }),
  action("2026-03-10", "香洲街道", { vehicles: 4, demolished: 12_345, sites: 12 }),
  // A street that tells later of a day before.
  action("2026-03-09", "凤山街道", { scope: "沿河路", matters: 3, towed: 7 }),
  step("LinkMatter", "2026-03-11", { day: d("2026-03-10"), street: "香洲街道", to: "illegal-building", id: "W-1" }),
  step("ExtendCampaign", "2026-03-18", {
    askedBy: planner,
    approver: head,
    until: d("2026-03-27"),
    scope: [{ street: "新港街道", places: [] }],
    reason: "仍有点位未拆"
  }),
  action("2026-03-24", "新港街道", { demolished: 20_055, sites: 4 }),
  step("CorrectDay", "2026-03-25", {
    day: d("2026-03-24"),
    street: "新港街道",
    figures: figures(18, { demolished: 20_155, sites: 4 }),
    by: clerk,
    approver: head,
    reason: "复测"
  }),
  step("EndCampaign", "2026-03-27", { by: planner }),
  step("SumUpCampaign", "2026-04-02", { by: planner, document: "总结-1" }),
  check("2026-04-10", "F-1", "香洲街道", true),
  check("2026-04-09", "F-2", "凤山街道"),
  check("2026-04-20", "F-3", "新港街道")
]
const cancelled: ReadonlyArray<Command> = [...begun, step("CancelCampaign", "2026-03-09", { by: head, reason: "台风" })]
export const ways = { whole, cancelled }
export { begun }

/** Walks new acts; throws where one is refused. */
export const walk = (commands: ReadonlyArray<Command>): Campaign.State =>
  commands.reduce((state, command) => {
    const decision = campaigns.decide(state, command)
    if (Result.isFailure(decision)) throw new Error(`${command._tag}: ${JSON.stringify(decision.failure)}`)
    return replay(campaigns, decision.success, state)
  }, campaigns.initial)
/** The state after acts that were done elsewhere. */
export const told = (facts: ReadonlyArray<Command>): Campaign.State =>
  facts.reduce((state, fact) => replay(campaigns, campaigns.record(state, fact), state), campaigns.initial)
export const rules = (facts: ReadonlyArray<Command>) => campaigns.review(told(facts)).map(({ rule }) => rule)
