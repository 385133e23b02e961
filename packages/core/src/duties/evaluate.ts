/** One pass over ledgers: every outcome of a rule on a day, from what had been recorded by a moment. */
import type { Instant } from "../calendar/index.ts"
import type { Row } from "../ledger/index.ts"
import type { DutyOutcome } from "./outcome.ts"
import type { DutyRule } from "./rule.ts"
import { type DutyQuestion, dutyState, kindsOf } from "./state.ts"

/** One version of an entry, as a store keeps it. */
export interface DutyEntry {
  readonly entry: number
  readonly recordedAt: Instant
  /** Null while the version is current. */
  readonly supersededAt: Instant | null
  readonly row: Row
}

/** Entries by the id of their kind, in any order, with all their versions. */
export type DutyLedgers = ReadonlyMap<string, Iterable<DutyEntry>>

/**
 * Every outcome of `rule`, in the order of periods, then subjects: as recorded at `asOf`, judged on the day `on`. Throws
 * RangeError when a ledger that the rule reads was not handed over: a ledger that is empty has no entries, but is there.
 */
export const evaluateDuty = (
  rule: DutyRule,
  ledgers: DutyLedgers,
  question: DutyQuestion & { readonly asOf: Instant }
): ReadonlyArray<DutyOutcome> => {
  const state = dutyState(rule, question)
  for (const kind of kindsOf(rule)) {
    const entries = ledgers.get(kind.id)
    if (entries === undefined) throw new RangeError(`duty ${rule.id} needs the ledger ${kind.id}`)
    for (const { entry, recordedAt, row, supersededAt } of entries) {
      if (recordedAt > question.asOf || (supersededAt !== null && supersededAt <= question.asOf)) continue
      state.load(kind, entry, row)
    }
  }
  return state.outcomes()
}
