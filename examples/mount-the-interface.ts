/** The whole HTTP interface inside of somebody else's server: docs/how-to/run-the-server.md. */
// #region mount
import { layer as bureauLayer, catalogueOf } from "@xiuhua/bureau"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as memory } from "@xiuhua/storage-memory"
import { claimNames, defaults, verifierOf, webHandler } from "@xiuhua/transport-http"
import { Layer } from "effect"
import { Hono } from "hono"

const verifier = verifierOf({
  issuer: "https://login.example.gov.cn/realms/chengguan",
  audience: "xiuhua",
  keys: { url: "https://login.example.gov.cn/realms/chengguan/protocol/openid-connect/certs" },
  mapping: { names: claimNames, tenants: ["441502"], groups: {} }
})
const bureau = Layer.merge(Layer.provide(bureauLayer(catalogueOf({ locality: shanwei })), memory), memory)
const { dispose, handler } = webHandler({ ...defaults, verifier }, bureau)

const app = new Hono()
app.get("/", (context) => context.text("my front end"))
for (const path of ["/api/*", "/health", "/ready", "/docs", "/openapi.json"]) {
  app.all(path, (context) => handler(context.req.raw))
}
// Next: export { handler as GET, handler as POST } from app/api/[...path]/route.ts
// #endregion mount

const health = await app.request("/health")
const me = await app.request("/api/v1/me")
console.log(await (await app.request("/")).text(), health.status, me.status, me.headers.get("www-authenticate"))
await dispose()
