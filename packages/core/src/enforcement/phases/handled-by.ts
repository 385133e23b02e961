/** 承办机构、案发地 — which unit handles a case and on which street it arose, as the form of filing has it; absent in old files. */
import { Schema } from "effect"

const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/** Written into what opens a case; where both a clue and a filing say it, the filing holds. */
export const handledBy = { orgUnit: Schema.optionalKey(Name), street: Schema.optionalKey(Name) }
