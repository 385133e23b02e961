/** Steps of the lawful enforcements to be taken out, changed and put elsewhere. */
import {
  type Command,
  courtWay,
  demand,
  demolitionCase,
  moneyCase,
  spillCase,
  substituteCase
} from "./coercion-cases.ts"
import { d, people } from "./fixture.ts"

const { head } = people

/** The case up to the first step of its kind, that step left out. */
export const before = (commands: ReadonlyArray<Command>, tag: Command["_tag"]): ReadonlyArray<Command> =>
  commands.slice(
    0,
    commands.findIndex(({ _tag }) => _tag === tag)
  )
export const stepOf = <Tag extends Command["_tag"]>(commands: ReadonlyArray<Command>, tag: Tag) =>
  commands.find(({ _tag }) => _tag === tag) as Extract<Command, { readonly _tag: Tag }>
export const opened = <Tag extends "power" | "goodsSeized" | "duty">(
  commands: ReadonlyArray<Command>,
  change: Pick<Extract<Command, { readonly _tag: "OpenEnforcement" }>, Tag>
): ReadonlyArray<Command> =>
  commands.map((command) => (command._tag === "OpenEnforcement" ? { ...command, ...change } : command))
export const without = (commands: ReadonlyArray<Command>, ...tags: ReadonlyArray<Command["_tag"]>) =>
  commands.filter(({ _tag }) => !tags.includes(_tag))

export const demolish = stepOf(demolitionCase, "DecideEnforcement")
export const execute = stepOf(demolitionCase, "ExecuteEnforcement")
export const beforeExecution = before(demolitionCase, "ExecuteEnforcement")
export const substitute = stepOf(substituteCase, "DecideSubstitute")
export const perform = stepOf(substituteCase, "PerformSubstitute")
export const beforePerformance = before(substituteCase, "PerformSubstitute")
export const transfer = {
  ...stepOf(moneyCase, "DecideEnforcement"),
  on: d("2026-03-18"),
  executeFrom: d("2026-03-20")
} as const
export const demandedMoney = before(moneyCase, "MakeAgreement")
export const openedMoney = moneyCase.slice(0, 1)
export const demandedForCourt = before(courtWay, "ApplyToCourt")
export const apply = stepOf(courtWay, "ApplyToCourt")
export const clear = stepOf(spillCase, "ClearAtOnce")
export const agree = stepOf(moneyCase, "MakeAgreement")
export const suspend: Extract<Command, { readonly _tag: "SuspendEnforcement" }> = {
  _tag: "SuspendEnforcement",
  on: d("2026-03-05"),
  ground: "inability",
  harmsPublicInterest: false,
  socialHarm: false,
  approver: head
}
export const end = (on: string, ground: Extract<Command, { readonly _tag: "EndEnforcement" }>["ground"]) =>
  ({ _tag: "EndEnforcement", on: d(on), ground, approver: head }) as const
export const moneyDemand = demand("2026-03-03", "2026-03-17", 1_000_000) as Extract<
  Command,
  { readonly _tag: "DemandPerformance" }
>
export const sued: ReadonlyArray<Command> = [
  { _tag: "StartRemedy", on: d("2025-12-30"), kind: "litigation", body: "court" },
  { _tag: "StayExecution", on: d("2025-12-31"), by: "court" }
]

export const law = "administrative-coercion-law"
export type Row = readonly [
  name: string,
  given: ReadonlyArray<Command>,
  when: Command,
  rule: string,
  article: string,
  facts: Readonly<Record<string, string | number>>
]
