import { Schema } from "effect"

/** Something is set up wrong, with the sentence that says what, in both languages. Nothing was begun. */
export class SetupFailure extends Schema.TaggedError<SetupFailure>()("SetupFailure", {
  zh: Schema.String,
  en: Schema.String
}) {}

export const setupFailure = (text: { readonly zh: string; readonly en: string }): SetupFailure => new SetupFailure(text)
