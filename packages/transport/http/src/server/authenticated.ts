/** 登录 — from a bearer token to the bureau as it is for whoever holds it. */
import { Bureau } from "@xiuhua/bureau"
import { guarded } from "@xiuhua/bureau/access"
import { Clock, Context, Effect, Layer, Redacted } from "effect"
import { Authenticated, Caller } from "../api/authenticated.ts"
import { tokenBuckets } from "../security/token-bucket.ts"
import { edgeProblem, problemResponse } from "./answers.ts"
import type { HttpOptions } from "./options.ts"
import { RequestInfo } from "./request-info.ts"

const CHALLENGE = { "www-authenticate": 'Bearer realm="xiuhua"' }

/** What every route of the definition stands behind. */
export const authenticated = ({ person, verifier }: HttpOptions): Layer.Layer<Authenticated, never, Bureau> =>
  Layer.effect(
    Authenticated,
    Effect.map(Bureau, (bureau) => {
      const take = tokenBuckets(person)
      return {
        bearer: (work, { credential, endpoint }) =>
          Effect.withFiber((fiber) => {
            const info = Context.getUnsafe(fiber.context as Context.Context<RequestInfo>, RequestInfo)
            info.route = endpoint.path
            const refused = (kind: "unauthenticated" | "unavailable" | "too-many-requests", headers = {}) =>
              Effect.succeed(problemResponse(edgeProblem(kind, info), headers))
            return Effect.matchEffect(verifier.verify(Redacted.value(credential)), {
              onFailure: (fault) =>
                fault._tag === "NotAuthentic"
                  ? refused("unauthenticated", CHALLENGE)
                  : Effect.andThen(Effect.logWarning("keys of the issuer", fault.cause), refused("unavailable")),
              onSuccess: ({ expiresAt, principal }) => {
                info.expiresAt = expiresAt
                info.actor = principal.actor
                info.tenant = principal.tenant
                const now = fiber.getRef(Clock.Clock).currentTimeMillisUnsafe()
                const wait = take(`${principal.tenant}\n${principal.actor}`, now)
                return wait > 0
                  ? refused("too-many-requests", { "retry-after": String(wait) })
                  : Effect.provideService(work, Caller, guarded(bureau, principal))
              }
            })
          })
      }
    })
  )
