import { type Language, stepName } from "@xiuhua/bureau/words"
import type { StoredEvent } from "@xiuhua/core/ports"
import { paint } from "./table.ts"

/** A step with its day; a check that was not passed says so, since everything after it turns on that. */
export const stepText = ({ data, occurredOn, type }: StoredEvent, language: Language): string => {
  const { passed } = JSON.parse(data) as { readonly passed?: unknown }
  const failed = language === "zh" ? "（未通过）" : " (failed)"
  return `${occurredOn} ${stepName(type, language)}${passed === false ? paint("yellow", failed) : ""}`
}
