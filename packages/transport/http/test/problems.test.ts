/** Whatever is not the answer is a problem, in the language of whoever asks. */
import { request } from "node:http"
import { describe, expect, it } from "vitest"
import { startServer } from "./support/server.ts"

const server = await startServer({ bodyLimit: 20_000, uploadLimit: 200_000 })
const { ask, get, post } = server

const path = "/api/v1/cases/penalty-case/1/commands"

describe("the language", () => {
  it.each([
    [undefined, "zh"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["en-GB,en;q=0.9,zh;q=0.8", "en"],
    ["fr, en;q=0.2", "en"],
    ["fr, de", "zh"],
    ["en;q=0, zh;q=0.1", "zh"],
    ["*", "zh"],
    ["", "zh"],
    [";;;=,,", "zh"]
  ])("%s is %s", async (header, language) => {
    const { json } = await get("/api/v1/law/violations/none", {
      headers: header === undefined ? {} : { "accept-language": header }
    })
    expect(json.title).toBe(language === "zh" ? "没有所指的对象" : "There is no such thing")
  })
})

describe("a request that does not read", () => {
  it("is told part by part, by JSON pointers", async () => {
    const { json, status } = await post("/api/v1/ledgers/sanitation.sweep-day/entries", { rows: [], colour: 1 })
    expect([status, json.code]).toEqual([400, "bad-request"])
    expect(json.errors).toEqual(
      expect.arrayContaining([
        { pointer: "/body/source", detail: "缺少必填项" },
        { pointer: "/body/colour", detail: "不认识的项" }
      ])
    )
    const { json: days } = await get("/api/v1/indicators?from=2022-02-31&to=2022-12-31", {
      headers: { "accept-language": "en" }
    })
    expect(days.errors).toEqual([{ pointer: "/query/from", detail: expect.any(String) }])
  })

  it("names what there is to choose from", async () => {
    const { json } = await post(
      path,
      { _tag: "NoSuchCommand", on: "2022-05-05" },
      { headers: { "accept-language": "en" } }
    )
    const [error] = json.errors
    expect(error.pointer).toBe("/body/_tag")
    expect(error.detail).toMatch(/^should be one of RegisterClue, /u)
    const { json: list } = await get("/api/v1/cases?order=sideways")
    expect(list.errors).toEqual([{ pointer: "/query/order", detail: "应为其中之一：newest-first、oldest-first" }])
  })

  it.each([
    ["no JSON", "{", 400],
    ["nothing", "", 400],
    ["a list", "[]", 400],
    ["null", "null", 400],
    ["deep", `{"_tag":${"[".repeat(9_000)}${"]".repeat(9_000)}}`, 400],
    ["a prototype", '{"__proto__":{"x":1},"_tag":"RegisterClue"}', 400]
  ])("%s", async (_, body, expected) => {
    const answer = await ask("POST", path, { body, headers: { "content-type": "application/json" } })
    expect([answer.status, answer.json.status]).toEqual([expected, expected])
  })

  it("in another type is not read", async () => {
    for (const type of ["text/plain", "application/xml", "multipart/form-data; boundary=x"]) {
      const answer = await ask("POST", path, { body: "{}", headers: { "content-type": type } })
      expect([type, answer.status, answer.json.code]).toEqual([type, 415, "unsupported-type"])
    }
  })

  it("and is too large is cut short", async () => {
    const answer = await post(path, { _tag: "RegisterClue", source: "x".repeat(30_000) })
    expect([answer.status, answer.json.code]).toEqual([413, "too-large"])
    const rows = { source: "x", rows: [{ a: "x".repeat(100_000) }] }
    // An import may bring more.
    expect((await post("/api/v1/ledgers/sanitation.sweep-day/entries", rows)).status).toBe(422)
    const more = { source: "x", rows: [{ a: "x".repeat(300_000) }] }
    expect((await post("/api/v1/ledgers/sanitation.sweep-day/entries", more)).status).toBe(413)
  })

  it("and says nothing of its length is measured as it comes", async () => {
    const { hostname, port } = new URL(server.url)
    const token = await server.token({
      tenant: "441502",
      actor: "u",
      roles: ["administrator"],
      orgUnits: ["*"],
      areas: ["*"]
    })
    const status = await new Promise<number | undefined>((done, fail) => {
      const open = request(
        {
          hostname,
          port,
          path,
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": "k" }
        },
        (response) => {
          response.resume()
          done(response.statusCode)
        }
      )
      open.on("error", fail)
      open.write('{"_tag":"')
      for (let n = 0; n < 30; n++) open.write("x".repeat(1_000))
      open.end('"}')
    })
    expect(status).toBe(413)
  })
})

describe("an address", () => {
  it("that is none says so", async () => {
    for (const none of [
      "/",
      "/api",
      "/api/v1",
      "/api/v1/case",
      "/api/v2/cases",
      "/api/v1/cases/",
      "/HEALTH",
      "/docs/"
    ]) {
      const answer = await get(none)
      expect([none, answer.status, answer.json.code]).toEqual([none, 404, "no-such-route"])
    }
  })

  it("with another method names those it has", async () => {
    for (const [method, at, allowed] of [
      ["DELETE", "/api/v1/cases", "GET, HEAD"],
      ["PUT", path, "POST"],
      ["POST", "/health", "GET, HEAD"],
      ["PATCH", "/api/v1/numbers", "GET, HEAD, POST"]
    ] as const) {
      const answer = await ask(method, at)
      expect([method, at, answer.status, answer.headers.get("allow")]).toEqual([method, at, 405, allowed])
    }
  })

  it("that is not well written breaks nothing", async () => {
    for (const odd of [
      "/api/v1/cases/%",
      "/api/v1/cases/penalty-case/%ff",
      "/api/v1/cases/penalty-case/%00",
      `/${"a".repeat(8_000)}`
    ])
      expect([400, 401, 404, 414, 431]).toContain((await fetch(server.url + odd)).status)
    expect((await get("/health")).status).toBe(200)
  })
})

describe("a problem", () => {
  it("carries the trace that the log has", async () => {
    const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    const answer = await get("/api/v1/law/rules/none", { headers: { traceparent } })
    expect([answer.json.traceId, answer.headers.get("x-trace-id")]).toEqual(
      new Array(2).fill("4bf92f3577b34da6a3ce929d0e0e4736")
    )
    const own = await get("/api/v1/law/rules/none", { headers: { traceparent: "zz" } })
    expect(own.json.traceId).toMatch(/^[0-9a-f]{32}$/u)
  })
})
