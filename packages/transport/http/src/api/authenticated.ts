import type { Guarded } from "@xiuhua/bureau/access"
import { Context } from "effect"
import { HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"

/** Who asks, and the bureau as it is for them. */
export class Caller extends Context.Service<Caller, Guarded>()("@xiuhua/transport-http/Caller") {}

/** 登录 — every route wants a bearer token; without a good one the answer is 401. */
export class Authenticated extends HttpApiMiddleware.Service<Authenticated, { provides: Caller }>()(
  "@xiuhua/transport-http/Authenticated",
  { security: { bearer: HttpApiSecurity.bearer } }
) {}
