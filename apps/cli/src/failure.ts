import { Schema } from "effect"
import type { Text } from "./language.ts"

/** A command that cannot go on, with the sentence the user sees. Exit code 1. */
export class CommandFailure extends Schema.TaggedError<CommandFailure>()("CommandFailure", {
  zh: Schema.String,
  en: Schema.String
}) {}

export const fail = ({ en, zh }: Text): CommandFailure => new CommandFailure({ zh, en })
