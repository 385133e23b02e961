/**
 * 授权使用 — the bureau for one principal: the same operations, tenant and actor taken from who asks, and nothing done or shown
 * that the access table does not allow.
 */

import type { Catalogue } from "../catalogue.ts"
import type { Operations } from "../operations.ts"
import { gateOf } from "./gate.ts"
import { type GuardedCases, guardedCases } from "./guards/cases.ts"
import type { Watch } from "./guards/guarding.ts"
import { type GuardedLedgers, guardedLedgers } from "./guards/ledgers.ts"
import { type GuardedPersons, guardedPersons } from "./guards/persons.ts"
import { type GuardedQueries, guardedQueries } from "./guards/queries.ts"
import type { Principal } from "./principal.ts"

/** The bureau for one principal. Every operation may fail with `AccessForbidden`, and then has neither told nor written anything. */
export interface Guarded extends GuardedCases, GuardedLedgers, GuardedQueries {
  readonly principal: Principal
  readonly catalogue: Catalogue
  readonly persons: GuardedPersons
}

/**
 * Cheap enough to make for every request. `purpose` is what data of Party members is read for, a code that goes into the log:
 * `member-development.review`.
 */
export const guarded = (bureau: Operations, principal: Principal, purpose = "unstated"): Guarded => {
  const { catalogue } = bureau
  const watch: Watch = {
    bureau,
    gate: gateOf(catalogue.access.table, principal),
    noted: (operation, about) =>
      bureau.noteSensitiveRead(principal.tenant, { actor: principal.actor, operation, purpose, about })
  }
  return {
    principal,
    catalogue,
    ...guardedCases(watch),
    ...guardedLedgers(watch),
    ...guardedQueries(watch),
    persons: guardedPersons(watch)
  }
}
