import { Schema } from "effect"
import { Citation } from "./parameter.ts"

/**
 * 核查发现 — something irregular that a rule noticed in facts that stand. Sentences are made at the edge, from `rule` and
 * `facts`.
 */
export const Finding = Schema.Struct({
  /** Permanent id of the rule: the parameter's, where a rule is about one. */
  rule: Schema.NonEmptyString,
  severity: Schema.Literals(["note", "warning", "violation"]),
  /** Days and figures that show it; never a personal name. */
  facts: Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Finite])),
  cite: Citation
})
export type Finding = typeof Finding.Type
