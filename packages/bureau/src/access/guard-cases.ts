/** 案件授权 — cases for one principal. */
import { Effect } from "effect"
import type { Admission, CaseAnswer, CaseFact, CaseFile, CaseOrder, CaseQuery, Cases } from "../case.ts"
import type { CaseListQuery, CaseReach } from "../lists/case-list.ts"
import { isAdministrator } from "./access-table.ts"
import type { AccessForbidden } from "./forbidden.ts"
import type { Gate } from "./gate.ts"
import { keptFrom } from "./involvement.ts"
import { WHOLE_DISTRICT } from "./principal.ts"
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
  /** Only what one may read: of the aggregates, units and streets of one's own. */
  readonly caseList: (query: Unsigned<CaseListQuery>) => Guarding<"caseList">
  readonly publicCases: (query: Unsigned<CaseListQuery>) => Guarding<"publicCases">
  readonly rebuildLists: (order: { readonly commandId: string }) => Guarding<"rebuildLists">
}

type Guarding<Name extends keyof Cases> = Effect.Effect<
  Effect.Success<ReturnType<Cases[Name]>>,
  AccessForbidden | Effect.Error<ReturnType<Cases[Name]>>
>

/** The cases that somebody is shown: everywhere where a role may, else within units and streets. */
const reachOf = (gate: Gate, aggregates: ReadonlyArray<string>): CaseReach => {
  const { areas, orgUnits } = gate.principal
  const everywhere = aggregates.some((name) => gate.grant(`cases/${name}`) === "allow")
  return {
    units: everywhere || orgUnits.includes(WHOLE_DISTRICT) ? null : orgUnits,
    streets: everywhere || areas.includes(WHOLE_DISTRICT) ? null : areas,
    admits: (aggregate, whose) => {
      const grant = gate.grant(`cases/${aggregate}`)
      return grant === "allow" || (grant === "own-unit" && gate.reaches(`cases/${aggregate}`, whose()))
    }
  }
}

/** What the cases are guarded by, besides the table. */
export interface CaseRules {
  readonly separations: ReadonlyArray<Separation>
  readonly domainOf: (aggregate: string) => Domain | undefined
}

/** The aggregates of which a principal may read any case at all. */
const readable = ({ grant, operations }: Gate): ReadonlyArray<string> =>
  operations("cases/").filter((name) => grant(`cases/${name}`) !== "deny")

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
    },
    caseList: (query) => {
      const asked = query.aggregate === undefined ? readable(gate) : [query.aggregate]
      const first = asked[0] ?? "any"
      return Effect.andThen(
        gate.somewhere(`cases/${first}`),
        cases.caseList({ ...query, tenant }, reachOf(gate, asked))
      )
    },
    publicCases: (query) => Effect.andThen(gate.everywhere("publicCases"), cases.publicCases({ ...query, tenant })),
    rebuildLists: ({ commandId }) =>
      Effect.andThen(gate.everywhere("rebuildLists"), cases.rebuildLists({ tenant, actor, commandId }))
  }
}
