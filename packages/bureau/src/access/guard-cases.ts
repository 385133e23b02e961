/** 案件授权 — cases for one principal. */
import { Effect } from "effect"
import type { Admission, CaseAnswer, CaseFact, CaseFile, CaseOrder, CaseQuery, Cases } from "../case.ts"
import { isAdministrator } from "./access-table.ts"
import type { AccessForbidden } from "./forbidden.ts"
import type { Gate } from "./gate.ts"
import { keptFrom } from "./involvement.ts"
import type { Separation } from "./separation.ts"
import { shownTo } from "./shown.ts"
import type { Domain } from "./visibility.ts"

/** A request without what the principal says for it. */
export type Unsigned<Request> = Request extends unknown ? Omit<Request, "tenant" | "actor"> : never

/** What can be done with cases by one principal. */
export interface GuardedCases {
  readonly command: (order: Unsigned<CaseOrder>) => CaseAnswer<AccessForbidden>
  readonly record: (order: Unsigned<CaseFact>) => CaseAnswer<AccessForbidden>
  /** Persons stand in it by reference, for whoever may see that much, and else as `***`. */
  readonly caseFile: (
    query: Unsigned<CaseQuery>
  ) => Effect.Effect<CaseFile, AccessForbidden | Effect.Error<ReturnType<Cases["caseFile"]>>>
}

/** What the cases are guarded by, besides the table. */
export interface CaseRules {
  readonly separations: ReadonlyArray<Separation>
  readonly domainOf: (aggregate: string) => Domain | undefined
}

export const guardedCases = (cases: Cases, gate: Gate, { domainOf, separations }: CaseRules): GuardedCases => {
  const { actor, roles, tenant } = gate.principal
  /** Nobody steps round the law through `record`: who may tell history is a line of its own, and no step is weighed again. */
  const admit =
    (operation: string, step?: { readonly aggregate: string; readonly command: string }): Admission<AccessForbidden> =>
    ({ timeline, whose }) =>
      Effect.andThen(
        whose === null ? Effect.asVoid(gate.somewhere(operation)) : gate.within(operation, whose),
        Effect.suspend(() => {
          // Whoever administers the database enters what others did: the deciders hold those apart whom it names.
          if (step === undefined || isAdministrator(gate.principal)) return Effect.void
          const kept = keptFrom(separations, step, timeline, actor)
          if (kept === undefined) return Effect.void
          const { cite } = kept.rule
          return Effect.fail(gate.forbidden(operation, "access.separation", { because: kept.event.type, cite }))
        })
      )
  return {
    command: (order) => {
      const { aggregate, command } = order
      const operation = `command/${aggregate}/${command._tag}`
      const signed = { ...order, tenant, actor } as CaseOrder
      return Effect.andThen(
        gate.somewhere(operation),
        cases.command(signed, admit(operation, { aggregate, command: command._tag }))
      )
    },
    record: (order) => {
      const operation = `record/${order.aggregate}`
      return Effect.andThen(
        gate.somewhere(operation),
        cases.record({ ...order, tenant, actor } as CaseFact, admit(operation))
      )
    },
    caseFile: (query) => {
      const operation = `cases/${query.aggregate}`
      return Effect.andThen(
        gate.somewhere(operation),
        Effect.flatMap(cases.caseFile({ ...query, tenant }), (file) =>
          Effect.as(gate.within(operation, file.whose), shownTo(roles, domainOf(query.aggregate), file))
        )
      )
    }
  }
}
