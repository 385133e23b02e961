/** The whole interface inside of somebody else's server. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { Readable } from "node:stream"
import { layer as bureauLayer } from "@xiuhua/bureau"
import { layer as memory } from "@xiuhua/storage-memory"
import { Effect, Layer } from "effect"
import { Hono } from "hono"
import { afterAll, describe, expect, it } from "vitest"
import { defaults, demoTrust, issueToken, newDemoKey, verifierOf, webHandler } from "../src/index.ts"
import { catalogue, somebody, TENANT } from "./support/open-server.ts"

const key = await Effect.runPromise(newDemoKey)
const trust = await Effect.runPromise(demoTrust(key, { environment: "development", tenants: [TENANT] }))
const bureau = Layer.merge(Layer.provide(bureauLayer(catalogue), memory), memory)
const { dispose, handler } = webHandler({ ...defaults, verifier: verifierOf(trust) }, bureau)
afterAll(dispose)

const token = await Effect.runPromise(
  issueToken(key, somebody("officer"), { environment: "development", seconds: 600 })
)
const signed = { authorization: `Bearer ${token}` }

describe("as a function from Request to Response", () => {
  it("answers as the server does", async () => {
    const health = await handler(new Request("http://any.where/health"))
    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }])
    expect((await handler(new Request("http://any.where/api/v1/cases"))).status).toBe(401)
    const list = await handler(new Request("http://any.where/api/v1/cases", { headers: signed }))
    expect([list.status, await list.json()]).toEqual([200, { items: [], next: null }])
  })

  it("mounts in Hono, beside its routes", async () => {
    const app = new Hono()
    app.get("/", (context) => context.text("front end"))
    for (const path of ["/api/*", "/openapi.json"]) app.all(path, (context) => handler(context.req.raw))
    expect(await (await app.request("/")).text()).toBe("front end")
    const me = await app.request("/api/v1/me", { headers: signed })
    expect([me.status, ((await me.json()) as { actor: string }).actor]).toEqual([200, "u-officer"])
    expect((await app.request("/elsewhere")).status).toBe(404)
  })

  it("mounts in the server of Node, and so in Express", async () => {
    const server = createServer((incoming, outgoing) => {
      const { headers, method = "GET", url = "/" } = incoming
      const hasBody = method !== "GET" && method !== "HEAD"
      const request = new Request(`http://${headers.host}${url}`, {
        method,
        headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
        ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: "half" })
      })
      handler(request).then((response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers))
        if (response.body === null) outgoing.end()
        else Readable.fromWeb(response.body as never).pipe(outgoing)
      })
    })
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const reserved = await fetch(`${at}/api/v1/numbers`, {
      method: "POST",
      headers: { ...signed, "content-type": "application/json", "idempotency-key": "k-1" },
      body: JSON.stringify({ agencyMark: "城综执罚决字", on: "2022-03-04", key: "case-1" })
    })
    expect([reserved.status, await reserved.json()]).toMatchObject([200, { number: "城综执罚决字〔2022〕第1号" }])
    server.close()
    server.closeAllConnections()
  })
})
