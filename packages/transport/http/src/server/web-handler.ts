/** Web 标准处理函数 — the whole interface as one function from Request to Response: for Hono, Next, Express and whatever comes. */
import type { Bureau } from "@xiuhua/bureau"
import type { AttachmentStore } from "@xiuhua/core/ports"
import { Layer } from "effect"
import { HttpRouter, HttpServer } from "effect/http"
import { httpLayer } from "./layer.ts"
import type { HttpOptions } from "./options.ts"
import { routerConfig } from "./router-config.ts"

export interface WebHandler {
  readonly handler: (request: Request) => Promise<Response>
  /** Ends streams and closes the database. */
  readonly dispose: () => Promise<void>
}

/**
 * Opens the bureau at once. A request from elsewhere has no address: limit calls of one address where connections come in, the
 * calls of one person are limited here.
 */
export const webHandler = <E>(options: HttpOptions, bureau: Layer.Layer<Bureau | AttachmentStore, E>): WebHandler => {
  const app = httpLayer(options).pipe(Layer.provideMerge(bureau), Layer.provideMerge(HttpServer.layerServices))
  const { dispose, handler } = HttpRouter.toWebHandler(app, { disableLogger: true, routerConfig })
  return { handler: (request) => handler(request), dispose }
}
