/** What holds for every request, whatever its route. */

import { request } from "node:http"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { Effect } from "effect"
import { IpNetwork } from "effect/net"
import { describe, expect, it } from "vitest"
import type { LogEntry } from "../src/index.ts"
import { logLine } from "../src/index.ts"
import { openings } from "./support/seed.ts"
import { startServer } from "./support/server.ts"

const lines: Array<LogEntry> = []
const network = Effect.runSync(Effect.fromResult(IpNetwork.fromString("127.0.0.0/8")))
const server = await startServer({
  log: (entry) => lines.push(entry),
  origins: ["https://front.example"],
  strictTransport: true,
  trustedProxies: [network]
})
const { get, post } = server

/** As the bytes come, whatever their encoding. */
const raw = (path: string, headers: Readonly<Record<string, string>>) =>
  new Promise<{ readonly encoding: string | undefined; readonly bytes: Buffer }>((done, failed) => {
    const open = request(server.url + path, { headers }, (response) => {
      const chunks: Array<Buffer> = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () => done({ encoding: response.headers["content-encoding"], bytes: Buffer.concat(chunks) }))
    })
    open.on("error", failed)
    open.end()
  })

describe("answers", () => {
  it("are compressed for whoever reads that", async () => {
    const plain = (await raw("/openapi.json", {})).bytes
    const gzip = await raw("/openapi.json", { "accept-encoding": "gzip" })
    expect([gzip.encoding, gunzipSync(gzip.bytes).equals(plain)]).toEqual(["gzip", true])
    expect(gzip.bytes.length).toBeLessThan(plain.length / 5)
    const brotli = await raw("/openapi.json", { "accept-encoding": "br" })
    if (brotli.encoding === "br") expect(brotliDecompressSync(brotli.bytes).equals(plain)).toBe(true)
    expect((await raw("/openapi.json", { "accept-encoding": "identity" })).encoding).toBeUndefined()
  })

  it("tell a browser what to refuse", async () => {
    const { headers } = await get("/api/v1/me")
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
      "strict-transport-security": "max-age=31536000"
    })
    // Nothing of the page of the reference comes from anybody else.
    const page = await get("/docs", { as: null })
    expect(page.headers.get("content-security-policy")).toContain("connect-src 'self'")
    expect(page.text).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/u)
    for (const name of ["server", "x-powered-by"]) expect(headers.get(name)).toBeNull()
  })
})

describe("front ends elsewhere", () => {
  const asked = (origin: string) =>
    fetch(`${server.url}/api/v1/cases`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "GET", "access-control-request-headers": "authorization" }
    })

  it("may call where they are named, and nobody else", async () => {
    const named = await asked("https://front.example")
    expect(named.headers.get("access-control-allow-origin")).toBe("https://front.example")
    expect(named.headers.get("access-control-allow-headers")).toContain("idempotency-key")
    expect((await asked("https://else.example")).headers.get("access-control-allow-origin")).toBeNull()
    const answer = await get("/api/v1/me", { headers: { origin: "https://front.example" } })
    expect(answer.headers.get("access-control-expose-headers")).toContain("etag")
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull()
  })

  it("are none unless named", async () => {
    const closed = await startServer()
    const answer = await closed.get("/api/v1/me", { headers: { origin: "https://front.example" } })
    expect(answer.headers.get("access-control-allow-origin")).toBeNull()
  })
})

describe("one caller", () => {
  it("may ask so much and no more, by address and by person", async () => {
    const few = { burst: 3, perSecond: 0.01 }
    const byPerson = await startServer({ person: few })
    for (let n = 0; n < 3; n++) expect((await byPerson.get("/api/v1/me")).status).toBe(200)
    const refused = await byPerson.get("/api/v1/me")
    expect([refused.status, refused.json.code, refused.json.retryable]).toEqual([429, "too-many-requests", true])
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60)
    // Somebody else may go on.
    expect((await byPerson.get("/api/v1/me", { as: "officer" })).status).toBe(200)
    const byAddress = await startServer({ address: few })
    for (let n = 0; n < 3; n++) expect((await byAddress.get("/health", { as: null })).status).toBe(200)
    expect((await byAddress.get("/health", { as: null })).status).toBe(429)
  })

  it("waits no longer than a request may take", async () => {
    const slow = await startServer({
      timeout: "100 millis",
      verifier: { verify: () => Effect.never }
    })
    const answer = await slow.get("/api/v1/me", { authorization: "Bearer x" })
    expect([answer.status, answer.json.code]).toEqual([503, "timed-out"])
  })
})

describe("the log", () => {
  it("has a line a request with its trace, and nothing that is secret or says who it is about", async () => {
    lines.length = 0
    const trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01`, "x-forwarded-for": "203.0.113.9" }
    await get("/api/v1/cases/penalty-case/secret-id?on=2022-01-01", { headers })
    const token = await server.token({ tenant: "441502", actor: "u", roles: ["officer"], orgUnits: [], areas: [] })
    await get("/api/v1/me?token=hunter2", { authorization: `Bearer ${token}` })
    await get("/api/v1/me", { authorization: "Bearer not.a.token" })
    await post("/api/v1/cases/penalty-case/secret-id/records", openings["penalty-case"][0])
    await expect.poll(() => lines.length).toBe(4)
    expect(lines.map(({ actor, method, route, status }) => [method, route, status, actor])).toEqual([
      ["GET", "/api/v1/cases/:aggregate/:id", 404, "u-administrator"],
      ["GET", "/api/v1/me", 200, "u"],
      ["GET", "/api/v1/me", 401, null],
      ["POST", "/api/v1/cases/penalty-case/:id/records", 200, "u-administrator"]
    ])
    expect([lines[0]?.traceId, lines[0]?.caller]).toEqual([trace, "203.0.113.9"])
    const text = lines.map(logLine).join("\n")
    for (const secret of [token, "hunter2", "secret-id", "not.a.token", "Bearer", "2022-01-01"])
      expect(text).not.toContain(secret)
    expect(JSON.parse(text.split("\n")[0] ?? "")).toMatchObject({ level: "info", message: "request", traceId: trace })
  })

  it("believes no address that a caller gives itself", async () => {
    const own: Array<LogEntry> = []
    const open = await startServer({ log: (entry) => own.push(entry) })
    await open.get("/health", { as: null, headers: { "x-forwarded-for": "203.0.113.9" } })
    await expect.poll(() => own.length).toBe(1)
    expect(own[0]?.caller).toMatch(/127\.0\.0\.1$/u)
  })
})

describe("metrics", () => {
  it("count by route and status, never by an id", async () => {
    await get("/api/v1/cases/penalty-case/one-of-many")
    const { headers, text } = await get("/metrics", { as: null })
    expect(headers.get("content-type")).toContain("version=0.0.4")
    const line = text
      .split("\n")
      .find(
        (one) =>
          /http_requests_total/u.test(one) && one.includes('"/api/v1/cases/:aggregate/:id"') && one.includes('"404"')
      )
    expect(Number(line?.split(" ").at(-1))).toBeGreaterThan(0)
    expect(text).toMatch(/^# TYPE xiuhua_http_request_duration_seconds histogram$/mu)
    expect(text).toMatch(/http_request_duration_seconds_bucket\{[^}]*le="0\.1"[^}]*\}/u)
    expect(text).not.toContain("one-of-many")
  })
})

describe("what is broken", () => {
  it("is told by its trace, and not to the caller", async () => {
    const broken = await startServer({ verifier: { verify: () => Effect.die(new Error("password of the database")) } })
    const answer = await broken.get("/api/v1/me", { authorization: "Bearer x" })
    expect([answer.status, answer.json.code]).toEqual([500, "defect"])
    expect(answer.text).not.toContain("password")
    expect(answer.json.traceId).toBe(answer.headers.get("x-trace-id"))
  })
})
