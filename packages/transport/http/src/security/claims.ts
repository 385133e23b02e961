/** 令牌声明 → 主体 — what of a verified token says who somebody is. How to set it up at an identity provider: docs/how-to/run-the-server.md. */
import { isRole, type Principal, type Role } from "@xiuhua/bureau/access"

/** Where a provider keeps what this server wants to know; a path goes into nested claims (`realm_access.roles`). */
export interface ClaimNames {
  readonly roles: string
  readonly orgUnits: string
  readonly areas: string
  readonly tenant: string
}

/** The names that the demo issuer uses. */
export const claimNames: ClaimNames = { roles: "roles", orgUnits: "org_units", areas: "areas", tenant: "tenant" }

/** What of claims the server lays down itself. */
export interface ClaimMapping {
  readonly names: ClaimNames
  /** The tenants that this server answers for; a token without a tenant is about the first. */
  readonly tenants: readonly [string, ...ReadonlyArray<string>]
  /** Groups of the provider that stand for a role here, by the name of the group. */
  readonly groups: Readonly<Record<string, Role>>
}

/** Why a token that was signed by the right hands tells of nobody. */
export type ClaimFault = "subject" | "tenant"

const MOST = 100
/** The name is kept for good, in one line. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cs}]/u

const at = (claims: Readonly<Record<string, unknown>>, path: string): unknown =>
  Object.hasOwn(claims, path)
    ? claims[path]
    : path.split(".").reduce<unknown>((held, name) => {
        if (typeof held !== "object" || held === null || !Object.hasOwn(held, name)) return undefined
        return (held as Readonly<Record<string, unknown>>)[name]
      }, claims)

/** A list of texts, or one text with the parts divided by spaces, as `scope` has it. */
const texts = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return value.split(" ").filter((part) => part !== "")
  return Array.isArray(value) ? value.filter((part) => typeof part === "string" && part !== "") : []
}

/**
 * Who the claims are about. Roles that are not known here are passed over: somebody without one is signed in and may do
 * nothing. Units and areas that are not named are none.
 */
export const principalOf = (
  claims: Readonly<Record<string, unknown>>,
  { groups, names, tenants }: ClaimMapping
): Principal | ClaimFault => {
  const actor = claims["sub"]
  if (typeof actor !== "string" || actor.trim() === "" || actor.length > MOST || NOT_IN_A_NAME.test(actor)) {
    return "subject"
  }
  const tenant = at(claims, names.tenant) ?? tenants[0]
  if (typeof tenant !== "string" || !tenants.includes(tenant)) return "tenant"
  const roles = texts(at(claims, names.roles)).flatMap((name): ReadonlyArray<Role> => {
    if (Object.hasOwn(groups, name)) return [groups[name] as Role]
    return isRole(name) ? [name] : []
  })
  return {
    tenant,
    actor,
    roles: [...new Set(roles)],
    orgUnits: texts(at(claims, names.orgUnits)),
    areas: texts(at(claims, names.areas))
  }
}

/** Claims that say a principal, the inverse of {@link principalOf}: for whoever issues tokens. */
export const claimsOf = ({ actor, areas, orgUnits, roles, tenant }: Principal): Readonly<Record<string, unknown>> => ({
  sub: actor,
  [claimNames.tenant]: tenant,
  [claimNames.roles]: roles,
  [claimNames.orgUnits]: orgUnits,
  [claimNames.areas]: areas
})
