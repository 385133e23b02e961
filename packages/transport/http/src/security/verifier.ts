/** 验证令牌 — bearer tokens held against the keys of their issuer (JWT, RFC 7519, by `jose`). */
import type { Principal } from "@xiuhua/bureau/access"
import { Clock, Effect, Schema } from "effect"
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify
} from "jose"
import { type ClaimMapping, principalOf } from "./claims.ts"

/** Signatures of a key pair only: with a shared secret whoever verifies could also sign, and `none` is no signature. */
export const algorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519"
] as const
export type Algorithm = (typeof algorithms)[number]

/** Where the public keys of an issuer come from. */
export type KeySource = { readonly url: string } | { readonly keys: JSONWebKeySet }

/** Whose tokens are believed, and how far. */
export interface Trust {
  readonly issuer: string
  readonly audience: string
  readonly keys: KeySource
  /** By default all of {@link algorithms}. */
  readonly algorithms?: ReadonlyArray<Algorithm>
  /** How far the issuer's clock may be off, in seconds; 5 unless said. */
  readonly tolerance?: number
  readonly mapping: ClaimMapping
}

/** The token is not believed. `reason` goes into the log and never to the caller. */
export class NotAuthentic extends Schema.TaggedError<NotAuthentic>()("NotAuthentic", { reason: Schema.String }) {}

/** The keys cannot be had now: the issuer does not answer. */
export class KeysUnreachable extends Schema.TaggedError<KeysUnreachable>()("KeysUnreachable", {
  cause: Schema.Defect()
}) {}

/** Whose a token is, and when it ends, in milliseconds since 1970-01-01T00:00:00Z. */
export interface Verified {
  readonly principal: Principal
  readonly expiresAt: number
}

/** Who holds a token. */
export interface Verifier {
  readonly verify: (token: string) => Effect.Effect<Verified, NotAuthentic | KeysUnreachable>
}

/** How long a verdict on a token stands before its signature is looked at again, in milliseconds; never past its expiry. */
const STANDS = 60_000
/** Tokens whose verdict is kept. */
const KEPT = 2_000

const DEFAULT_TOLERANCE = 5
/** Longer ones are not looked at. */
const LONGEST = 8_192

const keysOf = (source: KeySource): JWTVerifyGetKey =>
  "url" in source ? createRemoteJWKSet(new URL(source.url)) : createLocalJWKSet(source.keys)

const faultOf = (cause: unknown): NotAuthentic | KeysUnreachable => {
  if (cause instanceof errors.JWKSTimeout || !(cause instanceof errors.JOSEError)) return new KeysUnreachable({ cause })
  return new NotAuthentic({ reason: cause.code })
}

/** Verifies tokens of one issuer. The same token is verified once a minute, so that a key that is withdrawn counts soon. */
export const verifierOf = (trust: Trust): Verifier => {
  const { audience, issuer, keys, mapping, tolerance = DEFAULT_TOLERANCE } = trust
  const getKey = keysOf(keys)
  const known = new Map<string, Verified & { readonly until: number }>()
  const options = {
    issuer,
    audience,
    algorithms: [...(trust.algorithms ?? algorithms)],
    clockTolerance: tolerance,
    requiredClaims: ["sub", "exp"]
  }
  const check = (token: string, now: number) =>
    Effect.flatMap(
      Effect.tryPromise({
        try: () => jwtVerify(token, getKey, { ...options, currentDate: new Date(now) }),
        catch: faultOf
      }),
      ({ payload }) => {
        const principal = principalOf(payload, mapping)
        if (typeof principal === "string") return Effect.fail(new NotAuthentic({ reason: `claim ${principal}` }))
        const expiresAt = (Number(payload.exp) + tolerance) * 1000
        if (known.size >= KEPT) known.delete(known.keys().next().value as string)
        known.set(token, { principal, expiresAt, until: Math.min(now + STANDS, expiresAt) })
        return Effect.succeed({ principal, expiresAt })
      }
    )
  return {
    verify: (token) =>
      Effect.flatMap(Clock.currentTimeMillis, (now) => {
        const earlier = known.get(token)
        if (earlier !== undefined && now < earlier.until) return Effect.succeed(earlier)
        if (token.length > LONGEST) return Effect.fail(new NotAuthentic({ reason: "too long" }))
        return check(token, now)
      })
  }
}
