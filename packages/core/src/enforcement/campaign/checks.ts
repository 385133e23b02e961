/**
 * 集中整治的规矩 — a campaign does what was approved, where and when it was approved, and says what came of it.
 *
 * No text of a law: conventions R12.9 to R12.11 of this project. That enforcement has no targets of fines is
 * 《城市管理执法办法》(2017) art. 30: no kind of result is one.
 */
import type { PlainDate } from "../../calendar/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { cites } from "./order.ts"
import type { ActionDay, State } from "./state.ts"
import type { Command, Stretch } from "./steps.ts"

type Of<Tag extends Command["_tag"]> = Omit<Extract<Command, { readonly _tag: Tag }>, "_tag">

const finding = (
  rule: string,
  command: Command["_tag"],
  facts: Finding["facts"],
  severity: Finding["severity"] = "violation"
): Finding => ({ rule: `campaign.${rule}`, severity, facts, cite: cites[command] })

/** Where and when a campaign may act. */
export interface Frame {
  readonly from: PlainDate
  readonly until: PlainDate
  readonly streets: ReadonlySet<string>
}

const streetsOf = (scope: ReadonlyArray<Stretch>): ReadonlyArray<string> => scope.map(({ street }) => street)

/** The frame of the plan, with the extensions that count; undefined without a plan. */
export const frameOf = ({ extensions, plan }: Pick<State, "extensions" | "plan">): Frame | undefined => {
  if (plan === null) return undefined
  let { until } = plan
  const streets = new Set(streetsOf(plan.scope))
  for (const extended of extensions) {
    if (extensionFindings(extended, { from: plan.from, until, streets }).length > 0) continue
    until = extended.until
    for (const street of streetsOf(extended.scope)) streets.add(street)
  }
  return { from: plan.from, until, streets }
}

export const planFindings = ({ from, on, until }: Pick<Of<"PlanCampaign">, "from" | "on" | "until">) =>
  until < from ? [finding("dates-reversed", "PlanCampaign", { on, from, until })] : []

/** Approved by somebody else than who planned it, and before it begins. */
export const approvalFindings = (
  { by, on }: Of<"ApproveCampaign">,
  { plan, planners }: Pick<State, "plan" | "planners">
): ReadonlyArray<Finding> => [
  ...(planners.includes(by) ? [finding("own-approval", "ApproveCampaign", { on, officer: by })] : []),
  ...(plan !== null && on > plan.from
    ? [finding("late-approval", "ApproveCampaign", { on, from: plan.from }, "warning")]
    : [])
]

/** More time or more streets, asked by somebody else, before the time is over. */
export const extensionFindings = (
  {
    approver,
    askedBy,
    on,
    scope,
    until
  }: Pick<Of<"ExtendCampaign">, "approver" | "askedBy" | "on" | "scope" | "until">,
  frame: Frame
): ReadonlyArray<Finding> => {
  const more = until > frame.until || streetsOf(scope).some((street) => !frame.streets.has(street))
  return [
    ...(approver === askedBy ? [finding("own-extension", "ExtendCampaign", { on, officer: approver })] : []),
    ...(on > frame.until ? [finding("late-extension", "ExtendCampaign", { on, until: frame.until })] : []),
    ...(more && until >= frame.until
      ? []
      : [finding("empty-extension", "ExtendCampaign", { on, until, before: frame.until })])
  ]
}

/** An action in the time and on the streets that were approved. */
export const dayFindings = ({ on, street }: Pick<ActionDay, "on" | "street">, state: State): ReadonlyArray<Finding> => {
  const { approved, begun, ended } = state
  const frame = frameOf(state)
  if (frame === undefined) return [finding("no-plan", "PlanCampaign", { on, street }, "note")]
  const from = begun !== null && begun.on > frame.from ? begun.on : frame.from
  const until = ended !== null && ended.on < frame.until ? ended.on : frame.until
  return [
    ...(approved === null ? [finding("unapproved", "ApproveCampaign", { on, street })] : []),
    ...(on < from || on > until ? [finding("outside-period", "RecordDay", { on, street, from, until })] : []),
    ...(frame.streets.has(street) ? [] : [finding("outside-scope", "RecordDay", { on, street })])
  ]
}

export const correctionFindings = ({ approver, by, on }: Pick<Of<"CorrectDay">, "approver" | "by" | "on">) =>
  approver === by ? [finding("own-correction", "CorrectDay", { on, officer: by })] : []

/** A place can only have gone back after it was cleared. */
export const relapseFindings = (
  { on, street }: Pick<Of<"CheckRelapse">, "on" | "street">,
  { days }: Pick<State, "days">
): ReadonlyArray<Finding> =>
  days.some((day) => day.street === street && day.on <= on)
    ? []
    : [finding("check-before-action", "CheckRelapse", { on, street })]

/** Everything irregular in what was done, lateness apart. */
export const reviewOf = (state: State): ReadonlyArray<Finding> => {
  const { approved, checks, corrections, days, doubled, ended, extensions, plan } = state
  return [
    ...(plan === null ? [] : planFindings(plan)),
    ...(approved === null ? [] : approvalFindings(approved, state)),
    ...extensions.flatMap((extended, at) => {
      const frame = frameOf({ plan, extensions: extensions.slice(0, at) })
      return frame === undefined ? [] : extensionFindings(extended, frame)
    }),
    ...days.flatMap((day) => dayFindings(day, state)),
    ...doubled.map(({ on, street }) => finding("recorded-twice", "RecordDay", { on, street })),
    ...corrections.flatMap(correctionFindings),
    ...checks.flatMap((check) => relapseFindings(check, state)),
    ...(ended !== null && days.length === 0 ? [finding("no-action", "RecordDay", { on: ended.on }, "warning")] : [])
  ]
}
