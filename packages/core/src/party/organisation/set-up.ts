/**
 * 党支部设置 — whether a unit sets up a branch, joins one, needs a committee, and what is out of the ordinary in its size.
 *
 * Only formal members count for the thresholds (PR2.15); all members count for the size. What is 一般 is a warning. A
 * branch that has fallen below three stays: it is reported, never dissolved (PR2.16).
 */
import { Option, Schema } from "effect"
import { addDays, deadline, PlainDate } from "../../calendar/index.ts"
import {
  branchSize,
  branchThreshold,
  committeeSize,
  committeeThreshold,
  type Finding,
  groupMinimum,
  jointUnits,
  type Parameter,
  projectDuration,
  type Regime,
  type Rule,
  type ValueRange
} from "../../regulation/index.ts"
import { convention } from "../regime.ts"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

const Facts = Schema.Struct({
  on: PlainDate,
  formal: Count,
  probationary: Count,
  /** Units that a joint branch covers; null for one that is not joint. */
  units: Schema.NullOr(Count),
  /** Whether it stands already. */
  exists: Schema.Boolean,
  /** 工程项目 — its first and planned last day; null for a unit that is no project. */
  project: Schema.NullOr(Schema.Struct({ from: PlainDate, until: PlainDate })),
  /** Members of each Party group. */
  groups: Schema.Array(Count)
})
export type SetUpFacts = typeof Facts.Type

/** What a unit of so many members sets up. */
export interface SetUp {
  /** `required`: a branch of its own; `joint`: together with others; `none-in-force`: no text says on that day. */
  readonly branch: "required" | "joint" | "none-in-force"
  readonly committee: boolean
  /** Null without a committee. */
  readonly committeeSize: ValueRange | null
  /** Without a committee one secretary, and a deputy if needed; null where a committee or another branch has them. */
  readonly secretaries: 1 | null
  readonly findings: ReadonlyArray<Finding>
}

const answer = <A>({ law }: Regime, parameter: Parameter<A>, on: PlainDate) =>
  Option.getOrUndefined(law.of(parameter, on))

/** A number above what is generally the most. */
const above = (env: Regime, parameter: Parameter<number>, on: PlainDate, count: number): ReadonlyArray<Finding> => {
  const most = answer(env, parameter, on)
  return most === undefined || count <= most.value
    ? []
    : [{ rule: parameter.id, severity: "warning", facts: { on, count, most: most.value }, cite: most.dated.cite }]
}

/** Answers for a unit with the members it has. */
export const setUp = (env: Regime, facts: SetUpFacts): SetUp => {
  const { exists, formal, groups, on, probationary, project, units } = facts
  const threshold = answer(env, branchThreshold, on)
  const needsCommittee = answer(env, committeeThreshold, on)
  const duration = answer(env, projectDuration, on)
  const enough = threshold !== undefined && formal >= threshold.value
  const committee = enough && needsCommittee !== undefined && formal >= needsCommittee.value
  const findings: Array<Finding> = [
    ...above(env, branchSize, on, formal + probationary),
    ...(units === null ? [] : above(env, jointUnits, on, units))
  ]
  if (exists && threshold !== undefined && !enough)
    findings.push({
      rule: "party-branch.review-set-up",
      severity: "warning",
      facts: { on, formal, least: threshold.value },
      cite: convention("PR2.16", "正式党员不足三人的党支部，提示研究设置，不自动撤销")
    })
  if (project !== null && enough && duration !== undefined) {
    const long = deadline(duration.value, addDays(project.from, -1), env.calendar).raw <= project.until
    if (long && !exists)
      findings.push({
        rule: projectDuration.id,
        severity: "note",
        facts: { on, from: project.from, until: project.until },
        cite: duration.dated.cite
      })
  }
  const least = answer(env, groupMinimum, on)
  for (const count of groups)
    if (least !== undefined && count < least.value)
      findings.push({
        rule: groupMinimum.id,
        severity: "note",
        facts: { on, count, least: least.value },
        cite: least.dated.cite
      })
  return {
    branch: threshold === undefined ? "none-in-force" : enough ? "required" : "joint",
    committee,
    committeeSize: committee ? (answer(env, committeeSize, on)?.value ?? null) : null,
    secretaries: enough && !committee ? 1 : null,
    findings
  }
}

/** The same as a rule; what a unit must do is no finding, only what is out of the ordinary. */
export const setUpRule: Rule<SetUpFacts> = {
  id: "party-branch.set-up",
  label: { zh: "党支部设置", en: "Setting up a branch" },
  facts: Facts,
  judge: (env, facts) => setUp(env, facts).findings
}
