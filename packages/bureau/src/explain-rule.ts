import { chinaWorkCalendar, type PlainDate } from "@xiuhua/core/calendar"
import { type PenaltyEnv, penaltyRules, violationAnswers } from "@xiuhua/core/enforcement"
import { partyRules } from "@xiuhua/core/party"
import {
  type AskedRule,
  type Finding,
  type Label,
  lawOf,
  type Resolved,
  type Verdict,
  verdictOf
} from "@xiuhua/core/regulation"
import { sanitationRules } from "@xiuhua/core/sanitation"
import { Effect, Option, Result, Schema } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { NotFound } from "./requests.ts"

/** Facts that do not have the form a rule asks for. */
export class InvalidFacts extends Schema.TaggedError<InvalidFacts>()("InvalidFacts", {
  rule: Schema.String,
  problems: Schema.Array(Schema.Struct({ field: Schema.String, problem: Schema.String }))
}) {}

/** What a rule says of facts. */
export interface ExplainedRule {
  readonly rule: string
  readonly label: Label
  readonly verdict: Verdict
  readonly findings: ReadonlyArray<Finding>
}

/** A parameter as it counts in the place on a day. */
export interface ParameterOn {
  readonly id: string
  readonly resolved: Resolved<unknown>
}

/** The environment of one place without its register of officers: of nobody is it known whether they are qualified. */
export const penaltyEnvOf = ({ locality, violations }: Pick<Catalogue, "locality" | "violations">): PenaltyEnv => {
  const regime = { law: lawOf(locality), calendar: chinaWorkCalendar }
  return { ...regime, officers: { qualified: () => undefined }, violations: violationAnswers(regime, violations) }
}

/** Every rule that can be asked, field by field. */
export const rules: ReadonlyArray<AskedRule<PenaltyEnv>> = [...penaltyRules, ...sanitationRules, ...partyRules]

/** 规则解释 — what one rule says about facts that somebody brings. */
export const explainRule =
  (catalogue: Catalogue) =>
  (query: {
    readonly rule: string
    readonly facts: unknown
  }): Effect.Effect<ExplainedRule, NotFound | InvalidFacts> => {
    const rule = rules.find(({ id }) => id === query.rule)
    if (rule === undefined) {
      return Effect.fail(new NotFound({ what: "rule", id: query.rule, known: rules.map(({ id }) => id) }))
    }
    return Result.match(rule.ask(penaltyEnvOf(catalogue), query.facts), {
      onFailure: (problems) => Effect.fail(new InvalidFacts({ rule: rule.id, problems })),
      onSuccess: (findings) =>
        Effect.succeed({ rule: rule.id, label: rule.label, verdict: verdictOf(findings), findings })
    })
  }

/** 现行参数 — every parameter in force in the place on a day, in the order of the law; `prefix` narrows it to one law. */
export const parametersOn =
  ({ locality }: Catalogue) =>
  (query: { readonly on: PlainDate; readonly prefix?: string }): ReadonlyArray<ParameterOn> => {
    const law = lawOf(locality)
    const { on, prefix = "" } = query
    return law.ids.flatMap((id) =>
      id.startsWith(prefix)
        ? Option.match(law.value(id, on), { onNone: () => [], onSome: (resolved) => [{ id, resolved }] })
        : []
    )
  }
