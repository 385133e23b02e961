/** The check of tokens as somebody writes it with jose: by the issuer's key, and a verdict that stands for a minute as ours does. */
import { DEMO_AUDIENCE, DEMO_ISSUER, type DemoKey, demoTrust } from "@xiuhua/transport-http"
import { Effect } from "effect"
import { createLocalJWKSet, jwtVerify } from "jose"

const STANDS = 60_000

/** Says who holds the token of an Authorization header; undefined for nobody. */
export const tokenCheck = async (key: unknown, tenant: string) => {
  const trust = await Effect.runPromise(demoTrust(key as DemoKey, { environment: "development", tenants: [tenant] }))
  if (!("keys" in trust.keys)) throw new Error("the demo issuer has its keys in hand")
  const keys = createLocalJWKSet(trust.keys.keys)
  const known = new Map<string, { readonly subject: string; readonly until: number }>()
  return async (header: string | undefined): Promise<string | undefined> => {
    const bearer = header?.startsWith("Bearer ") === true ? header.slice(7) : undefined
    if (bearer === undefined) return undefined
    const now = Date.now()
    const earlier = known.get(bearer)
    if (earlier !== undefined && now < earlier.until) return earlier.subject
    const { payload } = await jwtVerify(bearer, keys, { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE })
    const subject = String(payload.sub)
    known.set(bearer, { subject, until: Math.min(now + STANDS, Number(payload.exp) * 1000) })
    return subject
  }
}
