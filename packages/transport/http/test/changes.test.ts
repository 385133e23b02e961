/** Steps of cases as they are taken: server-sent events, and the client that follows them. */
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { makePromiseClient, ProblemError } from "../src/client/index.ts"
import { makeDrain } from "../src/index.ts"
import { somebody } from "./support/open-server.ts"
import { openings, STREET, UNIT } from "./support/seed.ts"
import { startServer } from "./support/server.ts"

const drain = makeDrain()
const server = await startServer({ heartbeat: "60 millis", listeners: 3 })
const { post } = server

const opening = openings["penalty-case"][0] as object
const file = (id: string, more: object = {}) =>
  post(`/api/v1/cases/penalty-case/${id}/records`, { ...opening, ...more })

interface Heard {
  readonly status: number
  /** Reads until so many events came, or the stream ended. */
  readonly events: (
    count: number
  ) => Promise<ReadonlyArray<{ readonly id: string; readonly data: { readonly id: string } }>>
  readonly text: () => string
  readonly close: () => void
}

const listen = async (
  at: typeof server,
  query = "",
  headers: Readonly<Record<string, string>> = {},
  token?: string
): Promise<Heard> => {
  const stop = new AbortController()
  const bearer = token ?? (await at.token(somebody("administrator")))
  const response = await fetch(`${at.url}/api/v1/changes${query}`, {
    headers: { authorization: `Bearer ${bearer}`, ...headers },
    signal: stop.signal
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ""
  const found = () =>
    [...text.matchAll(/id: (\d+)\nevent: change\ndata: (.*)\n\n/gu)].map(([, id = "", data = "{}"]) => ({
      id,
      data: JSON.parse(data) as { readonly id: string }
    }))
  return {
    status: response.status,
    text: () => text,
    close: () => stop.abort(),
    events: async (count) => {
      while (found().length < count) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
        if (done) break
        text += value
      }
      return found()
    }
  }
}

describe("steps of cases", () => {
  it("come to whoever listens, and go on after the last that was seen", async () => {
    const heard = await listen(server)
    await file("s-1")
    const [first] = await heard.events(1)
    expect(first?.data).toMatchObject({ aggregate: "penalty-case", id: "s-1", version: 1, type: "ClueRegistered" })
    heard.close()
    await file("s-2")
    await file("s-3")
    const again = await listen(server, "", { "last-event-id": String(first?.id) })
    expect((await again.events(2)).map(({ data }) => data.id)).toEqual(["s-2", "s-3"])
    again.close()
    const wanted = await listen(server, "?after=0&aggregate=campaign")
    await post("/api/v1/cases/campaign/s-4/records", openings.campaign[0])
    expect((await wanted.events(1)).map(({ data }) => data.id)).toEqual(["s-4"])
    wanted.close()
  })

  it("tell of no case that one may not read", async () => {
    const own = somebody("officer", { orgUnits: [UNIT], areas: [STREET] })
    const heard = await listen(server, "?after=0", {}, await server.token(own))
    await file("s-5", { orgUnit: "执法二队", street: "凤山街道" })
    await file("s-6", { orgUnit: UNIT, street: STREET })
    let ids: ReadonlyArray<string> = []
    for (let count = 1; !ids.includes("s-6"); count++) ids = (await heard.events(count)).map(({ data }) => data.id)
    expect(ids).not.toContain("s-5")
    expect(ids).not.toContain("s-4")
    heard.close()
    const stranger = somebody("administrator", { tenant: "other" })
    const elsewhere = await listen(server, "?after=0", { "last-event-id": "0" }, await server.token(stranger))
    await file("s-7")
    await new Promise((done) => setTimeout(done, 150))
    expect(elsewhere.text()).not.toContain("event: change")
    elsewhere.close()
  })

  it("a silent stream says that it lives", async () => {
    const heard = await listen(server)
    const reading = heard.events(1)
    await new Promise((done) => setTimeout(done, 250))
    expect(heard.text().match(/^: \d+$/gmu)?.length ?? 0).toBeGreaterThan(1)
    heard.close()
    await reading.catch(() => [])
  })

  it("are not for more listeners than the server holds", async () => {
    const open = [await listen(server), await listen(server), await listen(server)]
    expect((await listen(server)).status).toBe(503)
    for (const { close } of open) close()
    await expect
      .poll(async () => {
        const next = await listen(server)
        next.close()
        return next.status
      })
      .toBe(200)
  })

  it("end with the token that opened them", async () => {
    const heard = await listen(server, "", {}, await server.token(somebody("officer"), -3))
    expect(await heard.events(1)).toEqual([])
  })

  it("end when the server drains, which says that it is not ready and keeps no connection", async () => {
    const draining = await startServer({ drain })
    expect((await draining.get("/ready")).status).toBe(200)
    const heard = await listen(draining)
    drain.begin()
    expect(await heard.events(1)).toEqual([])
    const ready = await draining.get("/ready")
    expect([ready.status, ready.json.status, ready.headers.get("connection")]).toEqual([503, "not-ready", "close"])
    expect((await draining.get("/health")).status).toBe(200)
  })
})

describe("the typed client", () => {
  const clientOf = async (at: typeof server, language: "zh-CN" | "en" = "zh-CN") =>
    makePromiseClient({ baseUrl: at.url, token: () => at.token(somebody("administrator")), language })

  it("opens a case, reads it and is told what went wrong", async () => {
    const client = await clientOf(server, "en")
    const opened = await client["penalty-case"].record({
      params: { id: "c-1" },
      headers: { "idempotency-key": "client-1" },
      payload: opening as never
    })
    expect(opened).toMatchObject({ body: { id: "c-1", version: 1 }, headers: { etag: '"1"' } })
    const list = await client.cases.list({ query: { q: "c-1" }, headers: {} })
    expect(list).toMatchObject({ body: { items: [{ id: "c-1", aggregate: "penalty-case" }], next: null } })
    const failed = client.cases.get({ params: { aggregate: "penalty-case", id: "none" }, query: {}, headers: {} })
    await expect(failed).rejects.toBeInstanceOf(ProblemError)
    await expect(failed).rejects.toMatchObject({
      problem: { status: 404, code: "not-found", title: "There is no such thing" }
    })
  })

  it("follows changes over a server that goes away and comes back", async () => {
    const client = await clientOf(server)
    const stop = new AbortController()
    const seen: Array<string> = []
    const following = (async () => {
      for await (const change of client.follow({ signal: stop.signal, again: "20 millis", aggregate: ["campaign"] })) {
        seen.push(change.id)
        if (seen.length === 2) stop.abort()
      }
    })()
    await Effect.runPromise(Effect.sleep("100 millis"))
    await post("/api/v1/cases/campaign/f-1/records", openings.campaign[0])
    await expect.poll(() => seen).toEqual(["f-1"])
    await post("/api/v1/cases/campaign/f-2/records", openings.campaign[0])
    await following
    expect(seen).toEqual(["f-1", "f-2"])
  })
})
