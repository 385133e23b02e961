/** 信任 — whose tokens a server believes: an identity provider's, or in development its own demo issuer's. */
import { readFile } from "node:fs/promises"
import { demoTrust, type KeySource, type Trust } from "@xiuhua/transport-http"
import { Effect } from "effect"
import { demoKeyIn } from "./demo-key.ts"
import type { IssuerSettings, Settings } from "./settings.ts"
import { type SetupFailure, setupFailure } from "./setup-failure.ts"

const keysOf = ({ keys }: IssuerSettings): Effect.Effect<KeySource, SetupFailure> => {
  if (/^https?:\/\//u.test(keys)) return Effect.succeed({ url: keys })
  return Effect.tryPromise({
    try: async () => ({ keys: JSON.parse(await readFile(keys, "utf8")) }),
    catch: () =>
      setupFailure({ zh: `XIUHUA_JWKS：不能读取公钥集 ${keys}`, en: `XIUHUA_JWKS: cannot read keys from ${keys}` })
  })
}

/** Whose tokens are believed for a tenant. */
export const trustOf = (
  { environment, issuer }: Pick<Settings, "environment" | "issuer">,
  tenant: string,
  stateFolder: string
): Effect.Effect<Trust, SetupFailure> =>
  Effect.gen(function* () {
    if (issuer !== null) {
      const { audience, claims, groups, issuer: name } = issuer
      return {
        issuer: name,
        audience,
        keys: yield* keysOf(issuer),
        mapping: { names: claims, groups, tenants: [tenant] }
      } satisfies Trust
    }
    const key = yield* demoKeyIn(stateFolder)
    return yield* Effect.mapError(demoTrust(key, { environment, tenants: [tenant] }), () =>
      setupFailure({
        zh: "演示签发不用于正式环境：请设置 XIUHUA_ISSUER、XIUHUA_AUDIENCE、XIUHUA_JWKS",
        en: "The demo issuer does not work in production: set XIUHUA_ISSUER, XIUHUA_AUDIENCE and XIUHUA_JWKS"
      })
    )
  })
