/**
 * 授权使用 — the bureau for one principal: the same operations, tenant and actor taken from who asks, and nothing done or shown
 * that the access table does not allow.
 */
import type { Bureau } from "../bureau.ts"
import type { Catalogue } from "../catalogue.ts"
import { gateOf } from "./gate.ts"
import { type GuardedCases, guardedCases } from "./guard-cases.ts"
import { type GuardedLedgers, guardedLedgers } from "./guard-ledgers.ts"
import { type GuardedQueries, guardedQueries } from "./guard-queries.ts"
import type { Principal } from "./principal.ts"

/** The bureau for one principal. Every operation may fail with `AccessForbidden`, and then has neither told nor written anything. */
export interface Guarded extends GuardedCases, GuardedLedgers, GuardedQueries {
  readonly principal: Principal
  readonly catalogue: Catalogue
}

/** Cheap enough to make for every request. */
export const guarded = (bureau: Bureau["Service"], principal: Principal): Guarded => {
  const { catalogue } = bureau
  const gate = gateOf(catalogue.access.table, principal)
  return {
    principal,
    catalogue,
    ...guardedCases(bureau, gate, catalogue.access),
    ...guardedLedgers(bureau, gate),
    ...guardedQueries(bureau, gate)
  }
}
