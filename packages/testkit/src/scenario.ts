import { deepStrictEqual } from "node:assert/strict"
import { type Decider, replay, type Tagged } from "@xiuhua/core/decider"
import { Result } from "effect"

/** One row of a scenario table: the history, a new command or an act from elsewhere, and what must come of it. */
export interface Scenario<Command, Event, Rejection, Fact = Command> {
  /** Says the rule, and its article. */
  readonly name: string
  readonly given: ReadonlyArray<Event>
  readonly when: { readonly command: Command } | { readonly fact: Fact }
  readonly then: ReadonlyArray<Event> | { readonly rejected: Rejection }
  /** The rules that `review` reports afterwards, in order; by default none. */
  readonly findings?: ReadonlyArray<string>
}

/** Runs one row against the decider; throws an AssertionError that shows the difference. */
export const runScenario = <C extends Tagged, E extends Tagged, S, R, F>(
  { decide, record, review, ...decider }: Decider<C, E, S, R, F>,
  { findings = [], given, then, when }: Scenario<C, E, R, F>
): void => {
  const before = replay(decider, given)
  const outcome = "command" in when ? decide(before, when.command) : Result.succeed(record(before, when.fact))
  deepStrictEqual(Result.isSuccess(outcome) ? outcome.success : { rejected: outcome.failure }, then)
  const after = Result.isSuccess(outcome) ? replay(decider, outcome.success, before) : before
  deepStrictEqual(
    review(after).map(({ rule }) => rule),
    findings
  )
}

/** Registers every row of a table with a test runner. */
export const scenarios = <C extends Tagged, E extends Tagged, S, R, F>(
  it: (name: string, run: () => void) => unknown,
  decider: Decider<C, E, S, R, F>,
  table: ReadonlyArray<Scenario<C, E, R, F>>
): void => {
  for (const scenario of table) it(scenario.name, () => runScenario(decider, scenario))
}
