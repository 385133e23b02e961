/** 演示签发 — tokens for trying things out on one's own machine. Nobody is asked for a password, so never in production. */
import type { Principal } from "@xiuhua/bureau/access"
import { Clock, Effect, Schema } from "effect"
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose"
import { claimNames, claimsOf } from "./claims.ts"
import type { Trust } from "./verifier.ts"

const ALGORITHM = "EdDSA"
const CURVE = "Ed25519"
export const DEMO_ISSUER = "urn:xiuhua:demo-issuer"
export const DEMO_AUDIENCE = "xiuhua"

/** Where the server runs: `production` is for real data, everything else for trying out. */
export type Environment = "development" | "production"

/** Somebody asked the demo issuer to work in production. */
export class NotInProduction extends Schema.TaggedError<NotInProduction>()("NotInProduction", {}) {}

/** The private key of a demo issuer, as it is kept in a file. */
export const DemoKey = Schema.Struct({
  kty: Schema.Literal("OKP"),
  crv: Schema.Literal(CURVE),
  x: Schema.String,
  d: Schema.String,
  kid: Schema.String
})
export type DemoKey = typeof DemoKey.Type

/** A new key. */
export const newDemoKey: Effect.Effect<DemoKey> = Effect.promise(async () => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: CURVE, extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) } as DemoKey
})

const allowed = (environment: Environment) =>
  environment === "production" ? Effect.fail(new NotInProduction()) : Effect.void

/** A bearer token that says who somebody is, good for some seconds. */
export const issueToken = (
  key: DemoKey,
  principal: Principal,
  options: { readonly environment: Environment; readonly seconds: number }
): Effect.Effect<string, NotInProduction> =>
  Effect.gen(function* () {
    yield* allowed(options.environment)
    const now = Math.floor((yield* Clock.currentTimeMillis) / 1000)
    const token = new SignJWT(claimsOf(principal))
      .setProtectedHeader({ alg: ALGORITHM, kid: key.kid, typ: "JWT" })
      .setIssuer(DEMO_ISSUER)
      .setAudience(DEMO_AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + options.seconds)
    return yield* Effect.promise(async () => token.sign(await importJWK({ ...key } as JWK, ALGORITHM)))
  })

/** Believes the tokens of a demo issuer, for these tenants. */
export const demoTrust = (
  { d: _, ...publicKey }: DemoKey,
  options: { readonly environment: Environment; readonly tenants: Trust["mapping"]["tenants"] }
): Effect.Effect<Trust, NotInProduction> =>
  Effect.as(allowed(options.environment), {
    issuer: DEMO_ISSUER,
    audience: DEMO_AUDIENCE,
    keys: { keys: { keys: [{ ...publicKey, alg: ALGORITHM, use: "sig" }] } },
    algorithms: [ALGORITHM],
    mapping: { names: claimNames, tenants: options.tenants, groups: {} }
  } satisfies Trust)
