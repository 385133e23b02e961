/**
 * 本机使用 — the bureau for whoever has the database in hand: the operations as they are, through the same gate as everybody's. A
 * request may name another as its actor; what is asked without one is asked by `local`.
 */
import type { Operations } from "../operations.ts"
import { type Guarded, guarded } from "./guarded.ts"
import { localAdministrator } from "./principal.ts"

const requests = [
  "command",
  "record",
  "caseFile",
  "processRecord",
  "caseList",
  "caseListText",
  "publicCases",
  "rebuildLists",
  "importEntries",
  "correctEntry",
  "settleRow",
  "entries",
  "evidence",
  "reviews",
  "indicators",
  "trends",
  "bulletin",
  "draftBulletin",
  "publishBulletin",
  "issueErratum",
  "issuedBulletin",
  "issuedBulletins",
  "tenantReports",
  "receiveReports",
  "cityFigures",
  "duties",
  "calendar",
  "partyObligations",
  "partyMatrix",
  "computeLimit",
  "explainRule",
  "explainVote",
  "parametersOn",
  "sensitiveReads",
  "penaltyPublicity",
  "verify",
  "checkpoint",
  "proof"
] as const satisfies ReadonlyArray<keyof Operations & keyof Guarded>

type Named = (typeof requests)[number]
interface Signed {
  readonly tenant?: string
  readonly actor?: string
}

/**
 * The operations of a bureau, guarded for an administrator of the database. What an operation may be refused with has not
 * changed: to an administrator the table denies nothing but what it does not name.
 */
export const acting = (bureau: Operations, local = "local"): Operations => {
  const as = ({ actor = local, tenant = "" }: Signed) => guarded(bureau, localAdministrator(tenant, actor))
  const asked = (name: Named) => (request: Signed) => {
    const operation = as(request)[name] as (request: Signed) => unknown
    return operation(request)
  }
  const named = Object.fromEntries(requests.map((name) => [name, asked(name)])) as unknown as Pick<Operations, Named>
  const numbers: Operations["numbers"] = {
    reserve: (tenant, reservation) => as({ tenant, actor: reservation.actor }).numbers.reserve(reservation),
    use: (tenant, number, document, actor) => as({ tenant, actor }).numbers.use(number, document),
    void: (tenant, number, reason, actor) => as({ tenant, actor }).numbers.void(number, reason),
    list: (tenant, series) => as({ tenant }).numbers.list(series)
  } as Operations["numbers"]
  return {
    ...bureau,
    ...named,
    quarantine: (tenant) => as({ tenant }).quarantine() as ReturnType<Operations["quarantine"]>,
    changes: (tenant, after) => as({ tenant }).changes(after),
    numbers
  }
}
