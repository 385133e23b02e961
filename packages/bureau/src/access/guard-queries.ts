/** 查询授权 — duties, figures, Party tables and document numbers for one principal. */
import type { DutyField, DutyOutcome } from "@xiuhua/core/duties"
import { dutyFields } from "@xiuhua/core/duties"
import { Effect } from "effect"
import type { Bureau } from "../bureau.ts"
import type { Change } from "../changes.ts"
import type { Verification, VerifyQuery } from "../proof/proofs.ts"
import { whose } from "./competence.ts"
import type { AccessForbidden } from "./forbidden.ts"
import type { Gate } from "./gate.ts"
import type { Unsigned } from "./guard-cases.ts"

type Service = Bureau["Service"]

/** An operation without what the principal says for it, and with the answer that he may not. */
type Asked<F> = F extends (query: infer Q) => Effect.Effect<infer A, infer E>
  ? (query: Unsigned<Q>) => Effect.Effect<A, E | AccessForbidden>
  : never

type Plain =
  | "indicators"
  | "trends"
  | "duties"
  | "partyObligations"
  | "partyMatrix"
  | "reviews"
  | "bulletin"
  | "computeLimit"

/** What can be asked by one principal. */
export type GuardedQueries = { readonly [Name in Plain]: Asked<Service[Name]> } & {
  readonly numbers: GuardedNumbers
  /** The record as a whole, or of one case: whether it is what was written. */
  readonly verify: (
    query: Unsigned<VerifyQuery>
  ) => Effect.Effect<Verification, AccessForbidden | Effect.Error<ReturnType<Service["verify"]>>>
  /** Whether a step is one of a case that the principal may read. */
  readonly sees: (change: Change) => boolean
}

type Numbers = Service["numbers"]
type Numbered<Name extends keyof Numbers, Args extends ReadonlyArray<unknown>> = (
  ...args: Args
) => Effect.Effect<Effect.Success<ReturnType<Numbers[Name]>>, AccessForbidden | Effect.Error<ReturnType<Numbers[Name]>>>

/** 文号 */
export interface GuardedNumbers {
  readonly reserve: Numbered<"reserve", [reservation: Omit<Parameters<Numbers["reserve"]>[1], "actor">]>
  readonly use: Numbered<"use", [number: Parameters<Numbers["use"]>[1], document: string]>
  readonly void: Numbered<"void", [number: Parameters<Numbers["void"]>[1], reason: string]>
  readonly list: Numbered<"list", [series: Parameters<Numbers["list"]>[1]]>
}

const fieldIds = Object.keys(dutyFields) as ReadonlyArray<DutyField>

export const guardedQueries = (bureau: Service, gate: Gate): GuardedQueries => {
  const { actor, tenant } = gate.principal
  /** A duty is its unit's; one that names no unit is seen by whoever sees all of them. */
  const isOwn = ({ field, orgUnit }: DutyOutcome): boolean => gate.reaches(`duties/${field}`, whose([orgUnit]))
  const ofBranches = <A, E>(
    operation: "partyObligations" | "partyMatrix",
    branch: string | undefined,
    work: Effect.Effect<A, E>
  ) => Effect.andThen(gate.within(operation, whose([branch])), work)
  return {
    // A figure counts everybody's work; what it may be broken down by is the bureau's to say.
    indicators: (query) => Effect.andThen(gate.everywhere("indicators"), bureau.indicators({ ...query, tenant })),
    trends: (query) => Effect.andThen(gate.everywhere("indicators"), bureau.trends({ ...query, tenant })),
    reviews: (query) => Effect.andThen(gate.everywhere("reviews"), bureau.reviews({ ...query, tenant })),
    bulletin: (query) => Effect.andThen(gate.everywhere("bulletin"), bureau.bulletin({ ...query, tenant })),
    computeLimit: (query) => Effect.andThen(gate.everywhere("computeLimit"), bureau.computeLimit(query)),
    duties: (query) =>
      Effect.gen(function* () {
        const asked = query.fields ?? fieldIds.filter((field) => gate.grant(`duties/${field}`) !== "deny")
        for (const field of asked) yield* gate.somewhere(`duties/${field}`)
        const outcomes = yield* bureau.duties({ ...query, fields: asked, tenant })
        return outcomes.filter(isOwn)
      }),
    partyObligations: (query) =>
      ofBranches("partyObligations", query.branch, bureau.partyObligations({ ...query, tenant })),
    partyMatrix: (query) => ofBranches("partyMatrix", query.branch, bureau.partyMatrix({ ...query, tenant })),
    verify: (query) => Effect.andThen(gate.everywhere("verify"), bureau.verify({ ...query, tenant })),
    sees: ({ aggregate, whose: of }) => gate.reaches(`cases/${aggregate}`, of),
    numbers: {
      reserve: (reservation) =>
        Effect.andThen(gate.everywhere("numbers/reserve"), bureau.numbers.reserve(tenant, { ...reservation, actor })),
      use: (number, document) =>
        Effect.andThen(gate.everywhere("numbers/use"), bureau.numbers.use(tenant, number, document, actor)),
      void: (number, reason) =>
        Effect.andThen(gate.everywhere("numbers/void"), bureau.numbers.void(tenant, number, reason, actor)),
      list: (series) => Effect.andThen(gate.everywhere("numbers/list"), bureau.numbers.list(tenant, series))
    }
  }
}
