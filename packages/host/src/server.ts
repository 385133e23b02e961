/** 服务 — a bureau behind HTTP on this machine: from settings to a server that listens, and drains when it is told to stop. */
import { createServer } from "node:http"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { type Bureau, layer as bureauLayer } from "@xiuhua/bureau"
import type { AttachmentFailure, AttachmentStore, StoreFailure } from "@xiuhua/core/ports"
import { defaults, httpLayer, logLine, makeDrain, routerConfig, verifierOf } from "@xiuhua/transport-http"
import { Effect, Layer, type Scope } from "effect"
import { HttpRouter, HttpServer } from "effect/http"
import { attachmentsOf } from "./attachments.ts"
import { lineWriter } from "./line-writer.ts"
import { catalogueAt } from "./places.ts"
import type { Settings } from "./settings.ts"
import { type SetupFailure, setupFailure } from "./setup-failure.ts"
import { storageOf } from "./storage.ts"
import { trustOf } from "./trust.ts"

/** A server that listens. */
export interface Running {
  /** `http://127.0.0.1:8441` */
  readonly url: string
  readonly tenant: string
}

/** What a server needs of the process it runs in. */
export interface Surroundings {
  readonly stateFolder: string
  readonly resolve: (path: string) => string
  /** Where request logs go. */
  readonly log: NodeJS.WritableStream
}

/** How long open answers have once the server is told to stop. */
const DRAIN = "10 seconds"
/** What the form round an upload may add to it, in bytes. */
const FORM = 64 * 1024
/** Connections that send slower than this are cut, in milliseconds. */
const slow = { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 }

const processFacts = () => {
  const { system, user } = process.cpuUsage()
  const uptime = process.uptime()
  return {
    residentBytes: process.memoryUsage.rss(),
    cpuSeconds: (system + user) / 1e6,
    startedAt: Date.now() / 1000 - uptime
  }
}

const cannotListen = ({ host, port }: Settings, cause: unknown): SetupFailure => {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? String(cause)
  const taken = code === "EADDRINUSE"
  return setupFailure({
    zh: taken ? `${host}:${port} 已被占用，请换一个端口或者用 0 任取` : `不能监听 ${host}:${port}：${code}`,
    en: taken ? `${host}:${port} is taken: use another port, or 0 for any` : `Cannot listen on ${host}:${port}: ${code}`
  })
}

const noFolder = (cause: unknown): SetupFailure => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return setupFailure({
    zh: `附件文件夹不能使用：${reason}`,
    en: `The folder of evidence files cannot be used: ${reason}`
  })
}

/** Listens until the scope closes; then takes nothing new, finishes what is open, and closes the database last. */
export const listen = (
  settings: Settings,
  { log, resolve, stateFolder }: Surroundings
): Effect.Effect<Running, SetupFailure | StoreFailure, Scope.Scope> =>
  Effect.gen(function* () {
    const catalogue = yield* catalogueAt(settings.locality)
    const tenant = settings.tenant ?? catalogue.locality.areaCode
    const trust = yield* trustOf(settings, tenant, stateFolder)
    const storage = yield* storageOf({ url: settings.database, create: true, resolve }, catalogue)
    const write = yield* lineWriter(log as never)
    const drain = makeDrain()
    const routes = httpLayer({
      ...defaults,
      verifier: verifierOf(trust),
      origins: settings.origins,
      uploadLimit: settings.uploadLimit + FORM,
      strictTransport: settings.environment === "production",
      log: (entry) => write(logLine(entry)),
      drain,
      trustedProxies: settings.trustedProxies,
      process: processFacts
    })
    const bureau: Layer.Layer<Bureau | AttachmentStore, StoreFailure | AttachmentFailure> = Layer.mergeAll(
      Layer.provide(bureauLayer(catalogue), storage),
      attachmentsOf(settings, resolve)
    )
    const server = HttpRouter.serve(routes, {
      disableLogger: true,
      disableListenLog: true,
      routerConfig
    }).pipe(
      Layer.provide(bureau),
      Layer.provideMerge(
        NodeHttpServer.layer(() => createServer(slow), {
          host: settings.host,
          port: settings.port,
          gracefulShutdownTimeout: DRAIN
        })
      )
    )
    const context = yield* Effect.catchTags(Layer.build(server), {
      ServeError: ({ cause }) => Effect.fail(cannotListen(settings, cause)),
      AttachmentFailure: ({ cause }) => Effect.fail(noFolder(cause))
    })
    yield* Effect.addFinalizer(() => Effect.sync(drain.begin))
    const { address } = yield* Effect.provide(HttpServer.HttpServer, context)
    return { url: HttpServer.formatAddress(address), tenant }
  })
