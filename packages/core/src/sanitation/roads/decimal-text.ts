/** A decimal that is not negative, in facts from outside: `2500`, `0.5`. */
import { Schema } from "effect"

export const DecimalText = Schema.String.check(
  Schema.isPattern(/^\d{1,15}(\.\d{1,9})?$/u, { expected: "a decimal that is not negative, such as 12.5" })
)
