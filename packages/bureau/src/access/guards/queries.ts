/** 查询授权 — duties, figures, Party tables, the law and document numbers for one principal. */
import { type DutyField, type DutyOutcome, dutyFields } from "@xiuhua/core/duties"
import type { Citation } from "@xiuhua/core/regulation"
import { Effect } from "effect"
import { dutyCalendar } from "../../calendar.ts"
import type { DutyQuery } from "../../duties.ts"
import type { Operations } from "../../operations.ts"
import { isAdministrator } from "../access-table.ts"
import { whose } from "../competence.ts"
import type { AccessForbidden } from "../forbidden.ts"
import { shownTo } from "../shown.ts"
import { domainOf } from "../visibility.ts"
import type { Answer, Asked, Unsigned, Watch } from "./guarding.ts"

const plain = [
  "indicators",
  "trends",
  "tenantReports",
  "receiveReports",
  "cityFigures",
  "reviews",
  "bulletin",
  "draftBulletin",
  "issueErratum",
  "issuedBulletin",
  "issuedBulletins",
  "computeLimit",
  "explainRule",
  "explainVote",
  "parametersOn",
  "sensitiveReads",
  "penaltyPublicity",
  "verify",
  "checkpoint",
  "proof"
] as const satisfies ReadonlyArray<keyof Operations>
type Plain = (typeof plain)[number]

/** What can be asked by one principal. */
export type GuardedQueries = {
  readonly [Name in Plain | "publishBulletin" | "duties" | "calendar" | "partyObligations" | "partyMatrix"]: Asked<
    Operations[Name]
  >
} & { readonly numbers: GuardedNumbers }

type Numbers = Operations["numbers"]

/** 文号 */
export interface GuardedNumbers {
  readonly reserve: (reservation: Omit<Parameters<Numbers["reserve"]>[1], "actor">) => Answer<Numbers["reserve"]>
  readonly use: (number: Parameters<Numbers["use"]>[1], document: string) => Answer<Numbers["use"]>
  readonly void: (number: Parameters<Numbers["void"]>[1], reason: string) => Answer<Numbers["void"]>
  readonly list: (series: Parameters<Numbers["list"]>[1]) => Answer<Numbers["list"]>
}

const signing: Citation = { source: "绣花职责分离约定", article: "S6", gist: "通报由拟稿人以外的人签发" }

const fieldIds = Object.keys(dutyFields) as ReadonlyArray<DutyField>

type AnyQuery = (query: object) => Effect.Effect<unknown, AccessForbidden>

export const guardedQueries = ({ bureau, gate }: Watch): GuardedQueries => {
  const { actor, roles, tenant } = gate.principal
  /** Asked for everything or not at all: a figure counts everybody's work. */
  const whole = Object.fromEntries(
    plain.map((name) => {
      const ask = bureau[name] as unknown as AnyQuery
      const guarded: AnyQuery = (query) => Effect.andThen(gate.everywhere(name), ask({ ...query, tenant, actor }))
      return [name, guarded]
    })
  ) as unknown as { readonly [Name in Plain]: Asked<Operations[Name]> }
  /** A duty is its unit's; one that names no unit is seen by whoever sees all of them. */
  const isOwn = ({ field, orgUnit }: DutyOutcome): boolean => gate.reaches(`duties/${field}`, whose([orgUnit]))
  const ownDuties = (query: Unsigned<DutyQuery>) =>
    Effect.gen(function* () {
      const asked = query.fields ?? fieldIds.filter((field) => gate.grant(`duties/${field}`) !== "deny")
      for (const field of asked) yield* gate.somewhere(`duties/${field}`)
      if (asked.length === 0) yield* gate.somewhere("duties")
      return (yield* bureau.duties({ ...query, fields: asked, tenant })).filter(isOwn)
    })
  const ofBranches = <A, E>(operation: string, branch: string | undefined, work: Effect.Effect<A, E>) =>
    Effect.andThen(gate.within(operation, whose([branch])), work)
  return {
    ...whole,
    // What a review found may name somebody by reference.
    reviews: (query) =>
      Effect.map(whole.reviews(query), (reviewed) =>
        reviewed.map((one) => ({
          ...one,
          findings: shownTo(roles, domainOf(one.review.reads[0]?.id ?? ""), one.findings)
        }))
      ),
    duties: ownDuties,
    calendar: (query) => dutyCalendar(ownDuties)({ ...query, tenant }),
    partyObligations: (query) =>
      ofBranches("partyObligations", query.branch, bureau.partyObligations({ ...query, tenant })),
    partyMatrix: (query) => ofBranches("partyMatrix", query.branch, bureau.partyMatrix({ ...query, tenant })),
    publishBulletin: (command) =>
      Effect.andThen(
        gate.everywhere("publishBulletin"),
        bureau.publishBulletin({ ...command, tenant, actor }, (drafter) =>
          drafter === actor && !isAdministrator(gate.principal)
            ? Effect.fail(
                gate.forbidden("publishBulletin", "access.separation", { because: "BulletinDrafted", cite: signing })
              )
            : Effect.void
        )
      ),
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
