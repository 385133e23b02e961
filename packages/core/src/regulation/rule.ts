/**
 * 规则 — one question of law that facts answer: nothing irregular, or the findings that say what, by how much and under
 * which article.
 *
 * The same rule guards a new act (`decide` refuses what it calls a violation), reports an old one (`review`) and explains
 * itself to whoever brings the facts (`xiuhua law explain`): it is written once. ADR 0080.
 */
import type { Schema } from "effect"
import type { WorkCalendar } from "../calendar/index.ts"
import type { Finding } from "./finding.ts"
import type { Law } from "./law.ts"
import type { Label } from "./parameter.ts"

/** What a rule is judged under: the law of the place and the calendar of workdays. */
export interface Regime {
  readonly law: Law
  readonly calendar: WorkCalendar
}

/** A rule over its facts; `Env` is the regime and whatever else it must ask. */
export interface Rule<Facts, Env extends Regime = Regime> {
  /** Permanent: `administrative-penalty-law.two-officers`. A rule about one limit has that parameter's id. */
  readonly id: string
  readonly label: Label
  /** The form of the facts, for whoever brings them from outside. */
  readonly facts: Schema.Codec<Facts, unknown>
  /** Everything irregular; empty when the facts stand. Total: no facts of the form make it throw. */
  readonly judge: (env: Env, facts: Facts) => ReadonlyArray<Finding>
}

/** `lawful` without a finding that matters, `doubtful` with a warning, `unlawful` with a violation. Notes do not count. */
export type Verdict = "lawful" | "doubtful" | "unlawful"

/** What findings come to, taken together. */
export const verdictOf = (findings: ReadonlyArray<Finding>): Verdict => {
  let verdict: Verdict = "lawful"
  for (const { severity } of findings) {
    if (severity === "violation") return "unlawful"
    if (severity === "warning") verdict = "doubtful"
  }
  return verdict
}

/** The finding for which a new act is refused: the first violation; undefined when nothing forbids it. */
export const forbids = (findings: ReadonlyArray<Finding>): Finding | undefined =>
  findings.find(({ severity }) => severity === "violation")
