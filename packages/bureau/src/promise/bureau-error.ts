import { Cause, Exit } from "effect"
import { type BureauFailure, failureText } from "../words/failures.ts"
import type { Language, Text } from "../words/language.ts"

/**
 * What an operation was answered instead of its result: told apart by `_tag`, with the whole answer in `failure` and what it
 * says in both languages.
 */
export class BureauError extends Error {
  readonly _tag: BureauFailure["_tag"]
  readonly failure: BureauFailure
  readonly text: Text

  constructor(failure: BureauFailure, language: Language) {
    const text = failureText(failure)
    super(text[language], { cause: failure })
    this.name = "BureauError"
    this._tag = failure._tag
    this.failure = failure
    this.text = text
  }
}

const isFailure = (value: unknown): value is BureauFailure =>
  typeof value === "object" && value !== null && "_tag" in value

/** The result, or its failure thrown as a {@link BureauError}. A defect is thrown as it is. */
export const orThrow = <A>(exit: Exit.Exit<A, unknown>, language: Language): A => {
  if (Exit.isSuccess(exit)) return exit.value
  const failed = exit.cause.reasons.find((reason) => reason._tag === "Fail")
  if (failed !== undefined && isFailure(failed.error)) throw new BureauError(failed.error, language)
  throw Cause.squash(exit.cause)
}
