/** 案件授权 — cases for one principal. */
import type { StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Admission, CaseAnswer, CaseFact, CaseOrder } from "../../case.ts"
import type { Change } from "../../changes.ts"
import { APART } from "../../lists/case-document.ts"
import type { CaseReach } from "../../lists/case-list.ts"
import type { Operations } from "../../operations.ts"
import { isAdministrator } from "../access-table.ts"
import type { AccessForbidden } from "../forbidden.ts"
import type { Gate } from "../gate.ts"
import { keptFrom } from "../involvement.ts"
import { WHOLE_DISTRICT } from "../principal.ts"
import { shownTo } from "../shown.ts"
import type { Asked, Noted, Unsigned, Watch } from "./guarding.ts"

/** What can be done with cases by one principal. */
export interface GuardedCases {
  readonly command: (order: Unsigned<CaseOrder>) => CaseAnswer<AccessForbidden>
  readonly record: (order: Unsigned<CaseFact>) => CaseAnswer<AccessForbidden>
  /** Persons stand in it by reference, for whoever may see that much, and else as `***`. */
  readonly caseFile: Noted<Operations["caseFile"]>
  readonly processRecord: Noted<Operations["processRecord"]>
  /** Only what one may read: of the aggregates, units and streets of one's own. */
  readonly caseList: Noted<Operations["caseList"]>
  readonly caseListText: Noted<Operations["caseListText"]>
  readonly publicCases: Asked<Operations["publicCases"]>
  readonly rebuildLists: Asked<Operations["rebuildLists"]>
  /** Whether a step is one of a case that the principal may read. */
  readonly sees: (change: Change) => boolean
  /** Steps of cases that the principal may read. */
  readonly changes: (after: number) => Stream.Stream<Change, StoreFailure>
  readonly lastPosition: Effect.Effect<number, StoreFailure>
}

/** The cases that somebody is shown: everywhere where a role may, else within units and streets. */
const reachOf = ({ grant, operations, principal, reaches }: Gate, asked: ReadonlyArray<string>): CaseReach => {
  const { areas, orgUnits } = principal
  const everywhere = new Set(asked.filter((name) => grant(`cases/${name}`) === "allow"))
  const own = new Set(asked)
  const [one] = asked
  const known = asked.length === 1 && one !== undefined ? [one] : operations("cases/").filter((name) => name !== APART)
  return {
    whole: known.every((name) => everywhere.has(name)),
    units: everywhere.size > 0 || orgUnits.includes(WHOLE_DISTRICT) ? null : orgUnits,
    streets: everywhere.size > 0 || areas.includes(WHOLE_DISTRICT) ? null : areas,
    admits: (aggregate, whose) =>
      everywhere.has(aggregate) || (own.has(aggregate) && reaches(`cases/${aggregate}`, whose()))
  }
}

/** The aggregates of which a principal may read any case at all. */
const readable = ({ grant, operations }: Gate): ReadonlyArray<string> =>
  operations("cases/").filter((name) => name !== APART && grant(`cases/${name}`) !== "deny")

export const guardedCases = ({ bureau, gate, noted }: Watch): GuardedCases => {
  const { actor, roles, tenant } = gate.principal
  const { domainOf, separations } = bureau.catalogue.access
  /** Of every list without a narrower question: found once for the principal. */
  let everything: { readonly asked: ReadonlyArray<string>; readonly reach: CaseReach } | undefined
  const listed = (aggregate: string | undefined) => {
    if (aggregate !== undefined) return { asked: [aggregate], reach: reachOf(gate, [aggregate]) }
    const asked = everything?.asked ?? readable(gate)
    everything ??= { asked, reach: reachOf(gate, asked) }
    return everything
  }
  /** What somebody who may list is shown; a reading of the list that is apart is noted first. */
  const mayList = ({ aggregate }: { readonly aggregate?: string }) => {
    const { asked, reach } = listed(aggregate)
    const may = Effect.as(gate.somewhere(`cases/${asked[0] ?? "*"}`), reach)
    return aggregate === APART ? Effect.tap(may, () => noted(`cases/${APART}`, "list")) : may
  }
  const isParty = (aggregate: string) => domainOf(aggregate) === "party"
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
  const readParty = (operation: string, { aggregate, id }: { readonly aggregate: string; readonly id: string }) =>
    isParty(aggregate) ? noted(operation, `${aggregate}/${id}`) : Effect.void
  const sees = ({ aggregate, whose }: Change) => aggregate !== APART && gate.reaches(`cases/${aggregate}`, whose)
  return {
    sees,
    changes: (after) => Stream.filter(bureau.changes(tenant, after), sees),
    lastPosition: bureau.lastPosition(tenant),
    command: (order) => {
      const { aggregate, command } = order
      const operation = `command/${aggregate}/${command._tag}`
      const signed = { ...order, tenant, actor } as CaseOrder
      return Effect.andThen(
        gate.somewhere(operation),
        bureau.command(signed, admit(operation, { aggregate, command: command._tag }))
      )
    },
    record: (order) => {
      const operation = `record/${order.aggregate}`
      return Effect.andThen(
        gate.somewhere(operation),
        bureau.record({ ...order, tenant, actor } as CaseFact, admit(operation))
      )
    },
    caseFile: (query) =>
      Effect.gen(function* () {
        const operation = `cases/${query.aggregate}`
        yield* gate.somewhere(operation)
        const file = yield* bureau.caseFile({ ...query, tenant })
        yield* gate.within(operation, file.whose)
        yield* readParty(operation, query)
        return shownTo(roles, domainOf(query.aggregate), file)
      }),
    processRecord: (query) =>
      Effect.gen(function* () {
        const operation = `processRecord/${query.aggregate}`
        yield* gate.somewhere(operation)
        const record = yield* bureau.processRecord({ ...query, tenant })
        yield* gate.within(operation, record.whose)
        yield* readParty(operation, query)
        return record
      }),
    caseList: (query) => Effect.flatMap(mayList(query), (reach) => bureau.caseList({ ...query, tenant }, reach)),
    caseListText: (query) =>
      Effect.flatMap(mayList(query), (reach) => bureau.caseListText({ ...query, tenant }, reach)),
    publicCases: (query) => Effect.andThen(gate.everywhere("publicCases"), bureau.publicCases({ ...query, tenant })),
    rebuildLists: ({ commandId }) =>
      Effect.andThen(gate.everywhere("rebuildLists"), bureau.rebuildLists({ tenant, actor, commandId }))
  }
}
