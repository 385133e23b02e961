/** A server on a socket, with a demo issuer that makes a token for anybody. */
import { createServer } from "node:http"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { Bureau, layer as bureauLayer, type Catalogue, catalogueOf } from "@xiuhua/bureau"
import { type Principal, type Role, WHOLE_DISTRICT } from "@xiuhua/bureau/access"
import type { AttachmentStore } from "@xiuhua/core/ports"
import { shanwei, shanweiCatalogue, shanweiProblemProfile, shanweiReportLimits } from "@xiuhua/locality-shanwei"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Context, Effect, Exit, Layer, Logger, Scope } from "effect"
import { HttpRouter, HttpServer } from "effect/http"
import {
  defaults,
  demoTrust,
  type HttpOptions,
  httpLayer,
  issueToken,
  newDemoKey,
  routerConfig,
  verifierOf
} from "../../src/index.ts"

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

export interface OpenServer {
  readonly url: string
  readonly bureau: Bureau["Service"]
  readonly token: (principal: Principal, seconds?: number) => Promise<string>
  readonly stop: () => Promise<void>
}

export interface ServerOptions extends Partial<HttpOptions> {
  /** A file for SQLite; else the store is in memory. */
  readonly file?: string
}

/** The most bytes of an evidence file. */
const FILE_LIMIT = 1024 * 1024

const generous = { burst: 1e6, perSecond: 1e6 }

/** Starts a server. */
export const openServer = async ({ file, ...options }: ServerOptions = {}): Promise<OpenServer> => {
  const key = await Effect.runPromise(newDemoKey)
  const trust = await Effect.runPromise(demoTrust(key, { environment: "development", tenants: [TENANT, "other"] }))
  const { derivations, kinds } = catalogue
  const inMemory = memory({ derivations, maxBytes: FILE_LIMIT })
  const store = file === undefined ? inMemory : sqlite({ file, kinds, derivations })
  const files: Layer.Layer<AttachmentStore> = inMemory
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
    routerConfig
  }).pipe(
    Layer.provideMerge(Layer.mergeAll(Layer.provide(bureauLayer(catalogue), store), files)),
    Layer.provideMerge(
      NodeHttpServer.layer(() => createServer(), {
        port: 0,
        host: "127.0.0.1",
        gracefulShutdownTimeout: "1 second"
      })
    )
  )
  const scope = await Effect.runPromise(Scope.make())
  const context = await Effect.runPromise(Scope.provide(Layer.build(Layer.provideMerge(app, Logger.layer([]))), scope))
  const tokens = new Map<string, string>()
  let stopped = false
  return {
    url: HttpServer.formatAddress(Context.get(context, HttpServer.HttpServer).address),
    bureau: Context.get(context, Bureau),
    stop: async () => {
      if (stopped) return
      stopped = true
      await Effect.runPromise(Scope.close(scope, Exit.void))
    },
    token: async (principal, seconds = 3600) => {
      const id = JSON.stringify([principal, seconds])
      const known = tokens.get(id)
      if (known !== undefined) return known
      const made = await Effect.runPromise(issueToken(key, principal, { environment: "development", seconds }))
      tokens.set(id, made)
      return made
    }
  }
}
