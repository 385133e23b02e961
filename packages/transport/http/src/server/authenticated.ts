/** 登录 — from a bearer token to the bureau as it is for whoever holds it. */
import { Bureau } from "@xiuhua/bureau"
import { guarded, guardedAttachments, type Principal } from "@xiuhua/bureau/access"
import { AttachmentStore } from "@xiuhua/core/ports"
import { Clock, Context, Effect, Layer, Redacted } from "effect"
import { HttpServerRequest } from "effect/http"
import { Authenticated, Caller } from "../api/authenticated.ts"
import { tokenBuckets } from "../security/token-bucket.ts"
import { edgeProblem, problemResponse } from "./answers.ts"
import type { HttpOptions } from "./options.ts"
import { RequestInfo } from "./request-info.ts"

const CHALLENGE = { "www-authenticate": 'Bearer realm="xiuhua"' }

/** What personal data are read for, as the caller says; whether it is a code the bureau decides. */
const purposeOf = (context: Context.Context<never>): string | undefined =>
  Context.getUnsafe(
    context as Context.Context<HttpServerRequest.HttpServerRequest>,
    HttpServerRequest.HttpServerRequest
  ).headers["x-purpose"]

/** What every route of the definition stands behind. */
export const authenticated = ({
  person,
  verifier
}: HttpOptions): Layer.Layer<Authenticated, never, Bureau | AttachmentStore> =>
  Layer.effect(
    Authenticated,
    Effect.map(Effect.all([Bureau, AttachmentStore]), ([bureau, files]) => {
      const take = tokenBuckets(person)
      const made = (principal: Principal, purpose: string | undefined): Caller["Service"] => ({
        ...guarded(bureau, principal, purpose),
        attachments: guardedAttachments(bureau, files, principal, purpose)
      })
      /** The verifier gives the same principal for the same token, and most read for no purpose of their own. */
      const callers = new WeakMap<Principal, Caller["Service"]>()
      const callerOf = (principal: Principal, purpose: string | undefined): Caller["Service"] => {
        if (purpose !== undefined) return made(principal, purpose)
        const known = callers.get(principal) ?? made(principal, purpose)
        callers.set(principal, known)
        return known
      }
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
                  : Effect.provideService(work, Caller, callerOf(principal, purposeOf(fiber.context)))
              }
            })
          })
      }
    })
  )
