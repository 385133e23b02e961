/** 可询问的规则 — a rule that anybody may ask, with facts of whatever form: `xiuhua law explain`, a form on a page. */
import { Result, Schema, SchemaIssue } from "effect"
import type { Finding } from "./finding.ts"
import type { Label } from "./parameter.ts"
import type { Regime, Rule } from "./rule.ts"

/** One thing wrong with facts from outside: where (`sanctions[0].fen`), and what was expected there. */
export interface FactsProblem {
  readonly field: string
  readonly problem: string
}

/** A rule with its facts' form folded in: asked with anything, it says what is wrong with the facts or what it finds. */
export interface AskedRule<Env extends Regime = Regime> {
  readonly id: string
  readonly label: Label
  /** The form of the facts as JSON Schema. */
  readonly form: () => Schema.JsonObject
  readonly ask: (env: Env, facts: unknown) => Result.Result<ReadonlyArray<Finding>, ReadonlyArray<FactsProblem>>
}

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

const pathOf = (path: ReadonlyArray<unknown> | undefined): string =>
  (path ?? []).reduce<string>((text, step) => {
    const key = typeof step === "object" && step !== null && "key" in step ? step.key : step
    return typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`
  }, "")

/** Facts that are not asked for are an error: a misspelt name would otherwise go unnoticed. */
export const asked = <Facts, Encoded, Env extends Regime = Regime>(rule: Rule<Facts, Env>): AskedRule<Env> => {
  const decode = Schema.decodeUnknownResult(rule.facts as Schema.Codec<Facts, Encoded>, {
    errors: "all",
    onExcessProperty: "error"
  })
  return {
    id: rule.id,
    label: rule.label,
    form: () => Schema.toJsonSchemaDocument(rule.facts).schema as Schema.JsonObject,
    ask: (env, facts) =>
      Result.match(decode(facts), {
        onFailure: (error) =>
          Result.fail(
            issuesOf(error.issue).issues.map(({ message, path }) => ({ field: pathOf(path), problem: message }))
          ),
        onSuccess: (decoded) => Result.succeed(rule.judge(env, decoded))
      })
  }
}
