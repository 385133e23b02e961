/** 门禁 — what a principal is let do, as the guarded operations ask it. */
import type { Citation } from "@xiuhua/core/regulation"
import { Effect } from "effect"
import type { AccessTable } from "./access-table.ts"
import { isWithin, type Whose } from "./competence.ts"
import { AccessForbidden, type AccessRule } from "./forbidden.ts"
import type { Principal } from "./principal.ts"
import type { Grant } from "./table/row.ts"

type Checked<A = void> = Effect.Effect<A, AccessForbidden>

/** The table, asked for one principal. */
export interface Gate {
  readonly principal: Principal
  /** What follows a prefix in the operations that the table names, whoever may do them. */
  readonly operations: (prefix: string) => ReadonlyArray<string>
  /** Whether the roles may do it for anything at all. */
  readonly grant: (operation: string) => Grant
  /** Fails where no role may do it, or only for units of their own. */
  readonly everywhere: (operation: string) => Checked
  /** Fails where no role may do it; then says for what they may. */
  readonly somewhere: (operation: string) => Checked<Exclude<Grant, "deny">>
  /** Fails where no role may do it to what is these units' and areas'. */
  readonly within: (operation: string, it: Whose) => Checked
  /** Whether a role may do it to what is these units' and areas'. */
  readonly reaches: (operation: string, it: Whose) => boolean
  /** Why it may not be done. */
  readonly forbidden: (
    operation: string,
    rule: AccessRule,
    why?: { readonly because?: string; readonly cite?: Citation }
  ) => AccessForbidden
}

const named = ({ areas, orgUnits }: Whose): string | undefined =>
  orgUnits.length + areas.length === 0 ? undefined : [...orgUnits, ...areas].join(", ")

/** What one principal is let do by a table. */
export const gateOf = (table: AccessTable, principal: Principal): Gate => {
  const grant = (operation: string) => table.grant(principal.roles, operation)
  const forbidden: Gate["forbidden"] = (operation, rule, why = {}) =>
    new AccessForbidden({
      operation,
      rule,
      needs: table.needs(operation),
      because: why.because ?? null,
      cite: why.cite ?? null
    })
  const competence = (operation: string, it: Whose | undefined) => {
    const because = it === undefined ? undefined : named(it)
    return forbidden(operation, "access.competence", because === undefined ? {} : { because })
  }
  return {
    principal,
    operations: table.after,
    grant,
    forbidden,
    everywhere: (operation) => {
      const given = grant(operation)
      if (given === "allow") return Effect.void
      return Effect.fail(given === "deny" ? forbidden(operation, "access.role") : competence(operation, undefined))
    },
    somewhere: (operation) => {
      const given = grant(operation)
      return given === "deny" ? Effect.fail(forbidden(operation, "access.role")) : Effect.succeed(given)
    },
    within: (operation, it) => {
      const given = grant(operation)
      if (given === "allow" || (given === "own-unit" && isWithin(principal, it))) return Effect.void
      return Effect.fail(given === "deny" ? forbidden(operation, "access.role") : competence(operation, it))
    },
    reaches: (operation, it) => {
      const given = grant(operation)
      return given === "allow" || (given === "own-unit" && isWithin(principal, it))
    }
  }
}
