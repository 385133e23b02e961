/** A server on a socket, with somebody of each role at the door. Every answer is held against the document. */

import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { Bureau, layer as bureauLayer, type Catalogue, catalogueOf } from "@xiuhua/bureau"
import { type Principal, type Role, roleIds, WHOLE_DISTRICT } from "@xiuhua/bureau/access"
import { shanwei, shanweiCatalogue, shanweiProblemProfile, shanweiReportLimits } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Context, Effect, Exit, Layer, Scope } from "effect"
import { HttpRouter, HttpServer } from "effect/http"
import { afterAll, expect } from "vitest"
import {
  defaults,
  demoTrust,
  type HttpOptions,
  httpLayer,
  issueToken,
  newDemoKey,
  verifierOf
} from "../../src/index.ts"
import { undocumented } from "./document.ts"

export const TENANT = "441502"

export const catalogue: Catalogue = catalogueOf({
  locality: shanwei,
  violations: shanweiCatalogue,
  reportLimits: shanweiReportLimits,
  problemProfile: shanweiProblemProfile
})

/** Somebody with one role, for the whole district. */
export const somebody = (role: Role, more: Partial<Principal> = {}): Principal => ({
  tenant: TENANT,
  actor: `u-${role}`,
  roles: [role],
  orgUnits: [WHOLE_DISTRICT],
  areas: [WHOLE_DISTRICT],
  ...more
})

export interface Asking {
  /** Who asks; nobody with `null`. */
  readonly as?: Principal | Role | null
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The whole of the Authorization header, in the place of a token of `as`. */
  readonly authorization?: string
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says; a test asserts what it should be.
  readonly json: any
}

export interface TestServer {
  readonly url: string
  readonly bureau: Bureau["Service"]
  readonly token: (principal: Principal, seconds?: number) => Promise<string>
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Answered>
  readonly get: (path: string, asking?: Asking) => Promise<Answered>
  readonly post: (path: string, body: unknown, asking?: Asking) => Promise<Answered>
  readonly stop: () => Promise<void>
}

export interface TestOptions extends Partial<HttpOptions> {
  readonly storage?: "memory" | "sqlite"
}

const folder = mkdtempSync(join(tmpdir(), "xiuhua-http-"))
let files = 0
let keys = 0

/** A key that no other write of this run has. */
export const freshKey = (): string => `test-${++keys}`

/** Starts a server; it ends with the tests of the file. */
export const startServer = async ({ storage = "memory", ...options }: TestOptions = {}): Promise<TestServer> => {
  const key = await Effect.runPromise(newDemoKey)
  const trust = await Effect.runPromise(demoTrust(key, { environment: "development", tenants: [TENANT, "other"] }))
  const { derivations, kinds } = catalogue
  const store =
    storage === "memory"
      ? memory({ derivations })
      : sqlite({ file: join(folder, `${++files}.sqlite`), kinds, derivations })
  const generous = { burst: 1e6, perSecond: 1e6 }
  const routes = httpLayer({
    ...defaults,
    address: generous,
    person: generous,
    verifier: verifierOf(trust),
    poll: "20 millis",
    ...options
  })
  const app = HttpRouter.serve(routes, {
    disableLogger: true,
    disableListenLog: true,
    routerConfig: { caseSensitive: true, ignoreDuplicateSlashes: false, maxParamLength: 700 }
  }).pipe(
    Layer.provideMerge(Layer.provide(bureauLayer(catalogue), store)),
    Layer.provideMerge(
      NodeHttpServer.layer(() => createServer(), { port: 0, host: "127.0.0.1", gracefulShutdownTimeout: "1 second" })
    )
  )
  const scope = await Effect.runPromise(Scope.make())
  const context = await Effect.runPromise(Scope.provide(Layer.build(app), scope))
  const url = HttpServer.formatAddress(Context.get(context, HttpServer.HttpServer).address)
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await Effect.runPromise(Scope.close(scope, Exit.void))
  }
  afterAll(stop)
  const tokens = new Map<string, string>()
  const token = async (principal: Principal, seconds = 3600) => {
    const id = JSON.stringify([principal, seconds])
    const known = tokens.get(id)
    if (known !== undefined) return known
    const made = await Effect.runPromise(issueToken(key, principal, { environment: "development", seconds }))
    tokens.set(id, made)
    return made
  }
  const ask: TestServer["ask"] = async (
    method,
    path,
    { as = "administrator", authorization, body, headers = {} } = {}
  ) => {
    const principal = typeof as === "string" ? somebody(as) : as
    const bearer = authorization ?? (principal === null ? undefined : `Bearer ${await token(principal)}`)
    const response = await fetch(url + path, {
      method,
      redirect: "manual",
      headers: {
        ...(bearer !== undefined && { authorization: bearer }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(method !== "GET" && method !== "HEAD" && { "idempotency-key": freshKey() }),
        ...headers
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) })
    })
    const text = await response.text()
    expect(undocumented(method, path, { status: response.status, headers: response.headers, text })).toEqual([])
    const json = /json/u.test(response.headers.get("content-type") ?? "") ? JSON.parse(text) : undefined
    return { status: response.status, headers: response.headers, text, json }
  }
  return {
    url,
    token,
    ask,
    stop,
    bureau: Context.get(context, Bureau),
    get: (path, asking) => ask("GET", path, asking),
    post: (path, body, asking) => ask("POST", path, { ...asking, body })
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

export { roleIds }
