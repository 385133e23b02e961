/** The whole stack on SQLite, as it is served: token, access table, request log, metrics, problems, limits. */
import { createWriteStream } from "node:fs"
import { createServer } from "node:http"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { layer as bureauLayer } from "@xiuhua/bureau"
import type { AttachmentStore } from "@xiuhua/core/ports"
import { layerWith as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { type DemoKey, defaults, demoTrust, httpLayer, logLine, routerConfig, verifierOf } from "@xiuhua/transport-http"
import { Context, Effect, Exit, Layer, Scope } from "effect"
import { HttpRouter, HttpServer } from "effect/http"
import { catalogue } from "./catalogue.ts"
import { serving, told } from "./child.ts"

const { file, key, tenant } = told()
const { derivations, kinds } = catalogue
const unlimited = { burst: 1e9, perSecond: 1e9 }
const log = createWriteStream("/dev/null")
const trust = await Effect.runPromise(demoTrust(key as DemoKey, { environment: "development", tenants: [tenant] }))
const files: Layer.Layer<AttachmentStore> = memory({ derivations: [] })
const routes = httpLayer({
  ...defaults,
  verifier: verifierOf(trust),
  address: unlimited,
  person: unlimited,
  log: (entry) => log.write(`${logLine(entry)}\n`)
})
const app = HttpRouter.serve(routes, { disableLogger: true, disableListenLog: true, routerConfig }).pipe(
  Layer.provide(Layer.mergeAll(Layer.provide(bureauLayer(catalogue), sqlite({ file, kinds, derivations })), files)),
  Layer.provideMerge(
    NodeHttpServer.layer(() => createServer(), { port: 0, host: "127.0.0.1", gracefulShutdownTimeout: "1 second" })
  )
)
const scope = await Effect.runPromise(Scope.make())
const context = await Effect.runPromise(Scope.provide(Layer.build(app), scope))
serving(HttpServer.formatAddress(Context.get(context, HttpServer.HttpServer).address), () =>
  Effect.runPromise(Scope.close(scope, Exit.void))
)
