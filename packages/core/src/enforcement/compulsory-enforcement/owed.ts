/** 应执行金额 — what is still to be paid on a day, and when nothing is left to perform or enforce. Computed, never stored. */
import { addDays, type PlainDate } from "../../calendar/index.ts"
import type { Regime } from "../../regulation/index.ts"
import { fineAfter, remedyPauses } from "../phases/remedies.ts"
import { owedOn } from "../rules/surcharge.ts"
import { executedOn } from "./execution.ts"
import { waivedFen } from "./performance.ts"
import type { State } from "./state.ts"

/** What is owed at the end of a day; whole fen. */
export interface OwedMoney {
  readonly principalFen: number
  readonly paidFen: number
  /** 加处罚款, what was given up not yet taken off; null where it is not reckoned here. */
  readonly surchargeFen: number | null
  /** 减免 by an agreement that holds. */
  readonly waivedFen: number
  readonly openFen: number
}

const paymentsOf = ({
  execution,
  performance
}: State): ReadonlyArray<{ readonly on: PlainDate; readonly fen: number }> =>
  [
    ...performance.performed.map(({ fen, on }) => ({ on, fen: fen ?? 0 })),
    ...execution.acts.map((act) => ({ on: act.on, fen: act._tag === "EnforcementExecuted" ? (act.fen ?? 0) : 0 }))
  ]
    .filter(({ fen }) => fen > 0)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** What is owed on a day of a duty to pay; undefined for every other duty. A payment counts for the principal first. */
export const owedMoney = (regime: Regime, state: State, on: PlainDate): OwedMoney | undefined => {
  const { opened } = state.basis
  if (opened === null || opened.money === null) return undefined
  const { kind, principalFen: decided, surchargeSince, surchargeTold } = opened.money
  const { performBy } = opened.decision
  const principalFen = fineAfter(state.remedies, decided)
  const payments = paymentsOf(state)
  // Where it was imposed later than it might have been, it runs from that day.
  const by = surchargeSince !== null && surchargeSince > performBy ? addDays(surchargeSince, -1) : performBy
  const { paidFen, surchargeFen } = owedOn(
    regime,
    {
      parts: [{ by, fen: principalFen }],
      payments,
      pauses: remedyPauses(state.remedies),
      told: surchargeTold
    },
    on
  )
  const reckoned = kind === "fine"
  const runs = reckoned && surchargeSince !== null ? surchargeFen : 0
  const waived = Math.min(waivedFen(state.performance), runs)
  return {
    principalFen,
    paidFen,
    surchargeFen: reckoned ? runs : null,
    waivedFen: waived,
    openFen: Math.max(0, principalFen + runs - waived - paidFen)
  }
}

/** The day since which nothing is left to perform or to enforce; null before. */
export const fulfilledOn = (regime: Regime, state: State): PlainDate | null => {
  const { basis, court, execution, performance } = state
  if (court.executedOn !== null) return court.executedOn
  const money = basis.opened?.money ?? null
  if (money !== null) {
    const least = fineAfter(state.remedies, money.principalFen)
    let paid = 0
    for (const { fen, on } of paymentsOf(state)) {
      paid += fen
      // The surcharge is reckoned day by day: only where the principal is paid is it worth asking.
      if (paid >= least && owedMoney(regime, state, on)?.openFen === 0) return on
    }
    return null
  }
  return performance.performed.find(({ complete }) => complete)?.on ?? executedOn(execution)
}
