/**
 * 履职台账 — a ledger whose rows outcomes of duties come to, where the finer ledgers are kept: the sweep-days from the daily
 * sweep. What somebody recorded or imported under the same key stands; for one key there is never both.
 *
 * Such rows are never stored: an outcome changes when a day ends, without any entry. They are computed when a figure is
 * asked for, on the day and as of the moment of the question (ADR 0120).
 */
import type { LedgerKind, Row } from "../ledger/index.ts"
import type { DutyLedgers } from "./evaluate.ts"
import { type DutyOutcome, dutyOutcome, outcomeRow } from "./outcome.ts"
import type { DutyRule } from "./rule.ts"

export interface OutcomeLedger {
  readonly kind: LedgerKind
  readonly rules: ReadonlyArray<DutyRule>
  /** The row of an outcome of one of the rules, given the ledgers that the rules read; null where it comes to none. */
  readonly rowOf: (ledgers: DutyLedgers) => (outcome: DutyOutcome) => Row | null
}

/** Every outcome of `rules` as a row of the one kind that indicators over duties read. */
export const outcomeLedger = (rules: ReadonlyArray<DutyRule>): OutcomeLedger => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return {
    kind: dutyOutcome,
    rules,
    rowOf: () => (outcome) => {
      const rule = byId.get(outcome.rule)
      return rule === undefined ? null : outcomeRow(rule, outcome)
    }
  }
}
