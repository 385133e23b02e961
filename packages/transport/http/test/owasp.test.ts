/**
 * The OWASP API Security Top 10 (2023), item by item: what other files do not try. Roles and routes: access.test.ts; tokens:
 * tokens.test.ts; limits, headers and logs: edge.test.ts; bodies: problems.test.ts; files: uploads.test.ts.
 */
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import type { aggregateNames } from "../src/api/cases.ts"
import { claimNames, type Trust, verifierOf } from "../src/index.ts"
import { document, operations } from "./support/document.ts"
import { somebody, TENANT } from "./support/open-server.ts"
import { kinds, openings, rowOf, seed, UNIT, written } from "./support/seed.ts"
import { freshKey, startServer } from "./support/server.ts"

const server = await startServer()
await seed(server.bureau)
const { ask, get, post } = server

/** Counts whoever comes; nobody should. */
let called = 0
const elsewhere = createServer((_, response) => {
  called++
  response.end("{}")
})
await new Promise<void>((listening) => elsewhere.listen(0, "127.0.0.1", listening))
afterAll(() => elsewhere.close())
const trap = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`

/** By sockets, as no client would send it. */
const bare = (method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: Buffer) =>
  new Promise<{ readonly status: number; readonly text: string }>((done, failed) => {
    const { hostname, port } = new URL(server.url)
    const open = request({ hostname, port, method, path, headers }, (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk
      })
      response.on("end", () => done({ status: response.statusCode ?? 0, text }))
    })
    open.on("error", failed)
    open.end(body)
  })

describe("API1 object-level authorisation", () => {
  const other = somebody("officer", { orgUnits: ["执法九队"], areas: ["无此街道"] })

  it.each(["penalty-case", "summary-penalty", "compulsory-enforcement"])(
    "an officer of another unit has nothing of a %s, by whatever address",
    async (aggregate) => {
      const at = `/api/v1/cases/${aggregate}/1`
      for (const path of [at, `${at}/timeline`, `${at}/process-record`, `${at}/attachments`]) {
        expect([path, (await get(path, { as: other })).status]).toEqual([path, 403])
        expect([path, (await get(path)).status]).toEqual([path, 200])
      }
      const [command] = openings[aggregate as (typeof aggregateNames)[number]]
      const written = await post(`${at}/commands`, command, { as: other })
      expect([403, 409]).toContain(written.status)
      expect((await get(`${at}/timeline`)).json.items).toHaveLength(1)
      expect((await get(`/api/v1/cases?aggregate=${aggregate}`, { as: other })).json.items).toEqual([])
    }
  )
})

describe("API2 authentication", () => {
  it("takes a token from its header and from nowhere else", async () => {
    const token = await server.token(somebody("administrator"))
    for (const path of [`/api/v1/me?access_token=${token}`, `/api/v1/me?authorization=Bearer%20${token}`])
      expect((await get(path, { as: null })).status).toBe(401)
    expect((await get("/api/v1/me", { as: null, headers: { cookie: `token=${token}` } })).status).toBe(401)
  })

  it("is asked for by every method of every address", async () => {
    for (const { method, operation, path } of operations) {
      if (operation.security?.length === 0) continue
      const at = path.replaceAll(/\{[^}]+\}/gu, "1")
      for (const tried of method === "GET" ? ["GET", "HEAD"] : [method])
        expect([tried, at, (await bare(tried, at)).status]).toEqual([tried, at, 401])
    }
  })
})

describe("API3 object property-level authorisation", () => {
  it.each(["actor", "tenant", "recordedAt", "version", "hash", "roles"])("nobody sets %s in a body", async (name) => {
    const body = { ...(openings["penalty-case"][0] as object), [name]: "mallory" }
    const { json, status } = await post("/api/v1/cases/penalty-case/mass/records", body)
    expect([status, json.errors]).toEqual([400, [{ pointer: `/body/${name}`, detail: "不认识的项" }]])
  })

  it("who did it is whose token it was, whatever headers say", async () => {
    const headers = { "x-actor": "mallory", "x-user": "mallory", "x-tenant": "other" }
    await post("/api/v1/cases/penalty-case/whose/records", openings["penalty-case"][0], { headers })
    const { json } = await get("/api/v1/cases/penalty-case/whose/timeline")
    expect(json.items.map(({ actor }: { readonly actor: string }) => actor)).toEqual(["u-administrator"])
  })

  it("no answer has a property that the document does not name", () => {
    const open = Object.entries(document.components.schemas).filter(([, schema]) => {
      const { additionalProperties, properties } = schema as {
        readonly additionalProperties?: unknown
        readonly properties?: object
      }
      return properties !== undefined && additionalProperties !== false
    })
    // What the public sees differs from aggregate to aggregate, and is made for the public.
    expect(open.map(([name]) => name)).toEqual(["PublicCase"])
  })
})

describe("API4 resource consumption", () => {
  it.each([
    ["a longer page", "/api/v1/cases?limit=201"],
    ["a page of none", "/api/v1/cases?limit=0"],
    ["a longer text to look for", `/api/v1/cases?q=${"a".repeat(1_000)}`],
    ["a longer cursor", `/api/v1/cases?cursor=${"YWFh".repeat(1_000)}`]
  ])("%s than is given is refused", async (_, path) => {
    expect((await get(path)).status).toBe(400)
  })

  it("more rows than one import takes are refused before one is looked at", async () => {
    const { sanitation: kind } = kinds as { readonly sanitation: NonNullable<(typeof kinds)[string]> }
    const row = written(kind, rowOf(kind, 1))
    const rows = Array.from({ length: 5_001 }, () => row)
    const { json, status } = await post(`/api/v1/ledgers/${kind.id}/entries`, { source: "x", rows })
    expect([status, json.errors[0].pointer]).toEqual([400, "/body/rows"])
  })

  it("a body that grows when it is unpacked is not unpacked", async () => {
    const token = await server.token(somebody("administrator"))
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "content-encoding": "gzip",
      "idempotency-key": freshKey()
    }
    const bomb = gzipSync(Buffer.from(JSON.stringify({ source: "x".repeat(5_000_000), rows: [] })))
    const answer = await bare("POST", "/api/v1/ledgers/sanitation.sweep-day/entries", headers, bomb)
    expect([400, 415]).toContain(answer.status)
  })
})

describe("API5 function-level authorisation", () => {
  it("a method is what it is, whatever a header says", async () => {
    const headers = { "x-http-method-override": "POST", "x-method-override": "POST" }
    const before = (await get("/api/v1/numbers?mark=%E5%9F%8E&year=2022")).json.items.length
    expect((await get("/api/v1/numbers?mark=%E5%9F%8E&year=2022", { headers })).status).toBe(200)
    expect((await get("/api/v1/numbers?mark=%E5%9F%8E&year=2022&_method=POST")).status).toBe(400)
    expect((await get("/api/v1/numbers?mark=%E5%9F%8E&year=2022")).json.items).toHaveLength(before)
  })

  it("an address that differs in its writing is no other address", async () => {
    for (const path of [
      "/API/v1/persons/expired",
      "/api/v1//persons/expired",
      "/api/v1/persons/expired/",
      "/api/v1/./verification;x"
    ])
      expect([path, (await bare("GET", path)).status]).toEqual([path, 404])
    expect((await get("/api/v1/verification", { as: "officer" })).status).toBe(403)
  })

  it("roles of a token that are not known here are none", async () => {
    const root = { ...somebody("officer"), roles: ["root", "__proto__", "constructor"] as never }
    expect((await get("/api/v1/cases", { as: root })).status).toBe(403)
    expect((await get("/api/v1/me", { as: root })).json.operations).toEqual([])
  })
})

describe("API6 sensitive business flows", () => {
  it("a number that is reserved again and again under one name is one number", async () => {
    const reserve = (key: string) => post("/api/v1/numbers", { agencyMark: "城流执罚字", on: "2022-03-04", key })
    const first = (await reserve("one")).json.number
    for (let n = 0; n < 5; n++) expect((await reserve("one")).json.number).toBe(first)
    expect((await reserve("two")).json.number).not.toBe(first)
  })

  it("who is slowed down is told when to come back, and nothing was done meanwhile", async () => {
    const slow = await startServer({ person: { burst: 2, perSecond: 0.01 } })
    const file = (id: string) => slow.post(`/api/v1/cases/penalty-case/${id}/records`, openings["penalty-case"][0])
    expect([(await file("1")).status, (await file("2")).status, (await file("3")).status]).toEqual([200, 200, 429])
    const seen = await slow.get("/api/v1/cases", { as: somebody("administrator", { actor: "another" }) })
    expect(seen.json.items).toHaveLength(2)
  })
})

describe("API7 server-side request forgery", () => {
  it("no request has an address in it that the server would ask", () => {
    const names: Array<string> = []
    const walk = (schema: unknown): void => {
      if (typeof schema !== "object" || schema === null) return
      for (const [name, held] of Object.entries(schema)) {
        if (/^(?:url|uri|href|callback|webhook|endpoint|proxy)$/iu.test(name)) names.push(name)
        if (name === "format" && /^(?:uri|iri|hostname|ipv[46])/u.test(String(held))) names.push(String(held))
        walk(held)
      }
    }
    for (const { operation } of operations) walk([operation.parameters, operation.requestBody])
    walk(document.components.schemas)
    expect(names).toEqual([])
  })

  it("texts that look like addresses are texts", async () => {
    const { sanitation: kind } = kinds as { readonly sanitation: NonNullable<(typeof kinds)[string]> }
    await post(`/api/v1/ledgers/${kind.id}/entries`, { source: trap, rows: [written(kind, rowOf(kind, 7))] })
    await post("/api/v1/cases/penalty-case/ssrf/records", { ...openings["penalty-case"][0], orgUnit: trap })
    await get(`/api/v1/cases?q=${encodeURIComponent(trap)}`)
    expect(called).toBe(0)
  })

  it("a token does not say where its key is", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true })
    const jwk = await exportJWK(publicKey)
    for (const header of [{ jku: `${trap}keys` }, { x5u: trap }, { jwk }]) {
      const token = await new SignJWT({ sub: "mallory", roles: ["administrator"] })
        .setProtectedHeader({ alg: "ES256", ...header })
        .setIssuer("https://demo.xiuhua.invalid")
        .setAudience("xiuhua")
        .setExpirationTime("5m")
        .sign(privateKey)
      expect((await get("/api/v1/me", { authorization: `Bearer ${token}` })).status).toBe(401)
    }
    expect(called).toBe(0)
  })
})

describe("API8 misconfiguration", () => {
  it.each([
    "/.env",
    "/.git/config",
    "/admin",
    "/debug",
    "/actuator/env",
    "/server-status",
    "/api/v1/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd"
  ])("%s is nothing", async (path) => {
    const { status, text } = await bare("GET", path)
    expect(status).toBe(404)
    expect(text).not.toMatch(/node_modules|\/packages\/| at .+:\d+:\d+/u)
  })

  it.each(["TRACE", "PROPFIND", "DELETE"])("%s is no method of any address", async (method) => {
    expect((await bare(method, "/api/v1/cases")).status).toBe(405)
  })

  it("a problem shows nothing of the machine", async () => {
    for (const body of ["{", '{"_tag":"NoSuch"}', `{"_tag":"RegisterClue","on":"x"}`]) {
      const { text } = await ask("POST", "/api/v1/cases/penalty-case/1/commands", {
        body,
        headers: { "content-type": "application/json" }
      })
      expect(text).not.toMatch(/node_modules|\/packages\/|sqlite|SELECT|stack| at .+:\d+:\d+/iu)
    }
  })
})

describe("API9 inventory", () => {
  it("every address of the document is served, and no other version of it", async () => {
    for (const { method, path } of operations) {
      const at = path.replaceAll(/\{[^}]+\}/gu, "1")
      const { status, text } = await bare(method, at)
      expect([method, path, text.includes("no-such-route"), status === 405]).toEqual([method, path, false, false])
      if (path.startsWith("/api/")) expect((await bare(method, at.replace("/v1/", "/v2/"))).status).toBe(404)
    }
  })
})

describe("API10 unsafe consumption of what others send", () => {
  const answers: Readonly<
    Record<
      string,
      () => { readonly status?: number; readonly type?: string; readonly body: string; readonly location?: string }
    >
  > = {
    "a page": () => ({ type: "text/html", body: "<html>" }),
    nothing: () => ({ body: "" }),
    "no key set": () => ({ body: "[1,2,3]" }),
    "a mistake of its own": () => ({ status: 500, body: "{}" }),
    "another address": () => ({ status: 302, body: "", location: trap })
  }

  it.each(Object.keys(answers))("an issuer that answers its keys with %s breaks nothing", async (name) => {
    const { body, location, status = 200, type = "application/json" } = (answers[name] as (typeof answers)[string])()
    const issuer = createServer((_, response) => {
      response.writeHead(status, { "content-type": type, ...(location !== undefined && { location }) }).end(body)
    })
    await new Promise<void>((listening) => issuer.listen(0, "127.0.0.1", listening))
    const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/`
    const trust: Trust = {
      issuer: "https://idp.example",
      audience: "xiuhua",
      keys: { url },
      mapping: { names: claimNames, tenants: [TENANT], groups: {} }
    }
    const trusting = await startServer({ verifier: verifierOf(trust) })
    const { privateKey } = await generateKeyPair("RS256")
    const token = await new SignJWT({ sub: "u" })
      .setProtectedHeader({ alg: "RS256", kid: "k" })
      .setIssuer("https://idp.example")
      .setAudience("xiuhua")
      .setExpirationTime("5m")
      .sign(privateKey)
    const answer = await trusting.get("/api/v1/me", { authorization: `Bearer ${token}` })
    expect([401, 503]).toContain(answer.status)
    expect((await trusting.get("/health", { as: null })).status).toBe(200)
    expect(called).toBe(0)
    issuer.close()
  })

  it("figures of other tenants are read as exact numbers or not at all", async () => {
    const { json } = await get("/api/v1/city/reports?from=2022-01-01&to=2022-12-31")
    const [report] = json as ReadonlyArray<object>
    const cell = { by: [], entries: 1, days: 1, lastDay: "2022-01-01", tallies: ["1e9"] }
    const answer = await post("/api/v1/city/reports", [{ ...report, tenants: ["other"], cells: [cell] }])
    expect([answer.status, answer.json.errors[0].pointer]).toEqual([400, "/body/0/cells/0/tallies/0"])
  })

  it("a unit that somebody else's token names is only a name", async () => {
    const wide = somebody("officer", { orgUnits: ["*' or '1'='1", "%", UNIT.slice(0, 2)] })
    expect((await get("/api/v1/cases?aggregate=penalty-case", { as: wide })).json.items).toEqual([])
  })
})
