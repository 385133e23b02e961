/**
 * 行政处罚案件（普通程序） — a penalty case from clue to archive.
 *
 * Source: 《中华人民共和国行政处罚法》(2017修正, 2021修订) and the laws its phases name. Days: civil days. Money: whole fen.
 * Refused: only what the law or the order of steps forbids. Late or irregular but done elsewhere: recorded, then reported by
 * `review`.
 */
import type { PenaltyEnv } from "../penalty-env.ts"
import { type CaseDecider, compose } from "../phases/compose.ts"
import { isRevoked } from "../phases/remedies.ts"
import { orderFindings } from "./order.ts"
import { type Command, type Event, partsOf } from "./parts.ts"
import type { State } from "./state.ts"

/** What may still be done to a closed case: it is reopened or archived, published, withdrawn, or taken to a remedy. */
const afterClosing = ["closing", "publicity", "remedies"]

/** The decider of penalty cases, and the statutory limits of one. */
export type PenaltyCases = CaseDecider<Command, Event, State>

/** Penalty cases under one environment. */
export const penaltyCases = (env: PenaltyEnv): PenaltyCases =>
  compose<Command, Event, State>({
    parts: partsOf(env),
    over: ({ closing }, { _tag }, phase) => {
      if (closing.archived !== null && _tag !== "ReopenCase") return closing.archived.on
      return closing.closed !== null && !afterClosing.includes(phase) ? closing.closed.on : undefined
    },
    after: (initial, before, event, next) => {
      if (event._tag === "NoticeGiven") return { ...next, hearing: initial.hearing }
      return event._tag === "CaseReopened" && isRevoked(before.remedies) ? withoutDecision(initial, next) : next
    },
    across: (state) => orderFindings(env, state)
  })

/** The case as it was before notice and decision. */
const withoutDecision = (initial: State, state: State): State => ({
  ...state,
  notice: initial.notice,
  hearing: initial.hearing,
  decision: initial.decision,
  handingOver: initial.handingOver,
  payment: initial.payment,
  court: initial.court,
  remedies: initial.remedies,
  publicity: initial.publicity
})
