/** 当事人 — whom a penalty is about, as far as the law treats them differently. Who it is stands in the PersonStore. */
import * as Schema from "effect/Schema"

/**
 * `individual` a citizen, `organisation` a legal person or other organisation, `individual-business` (个体工商户), whom the
 * law assigns to neither: treated as a citizen and said so wherever it matters (ADR 0080).
 */
export const RespondentKind = Schema.Literals(["individual", "organisation", "individual-business"])
export type RespondentKind = typeof RespondentKind.Type

/** Which of the two sets of amounts applies: what the law gives for citizens or for organisations. */
export const bracketOf = (kind: RespondentKind): "individual" | "organisation" =>
  kind === "organisation" ? "organisation" : "individual"
