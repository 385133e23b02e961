/** Cases: written, read, listed. */
import { ordinaryCase, summaryCase } from "@xiuhua/testkit"
import { describe, expect, it } from "vitest"
import { openings, STREET, UNIT } from "./support/seed.ts"
import { freshKey, startServer } from "./support/server.ts"

const server = await startServer()
const { ask, get, post } = server

const opening = openings["penalty-case"][0] as object
const file = (id: string, more: object = {}) =>
  post(`/api/v1/cases/penalty-case/${encodeURIComponent(id)}/records`, { ...opening, ...more })

describe("a write", () => {
  it("answers the events, the version and its ETag", async () => {
    const answer = await file("w-1")
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ aggregate: "penalty-case", id: "w-1", version: 1 })
    expect(answer.json.events).toHaveLength(1)
    expect(answer.headers.get("etag")).toBe('"1"')
  })

  it("with the same key again is the same answer and writes nothing", async () => {
    const headers = { "idempotency-key": freshKey() }
    const first = await post("/api/v1/cases/penalty-case/w-2/records", opening, { headers })
    const again = await post("/api/v1/cases/penalty-case/w-2/records", opening, { headers })
    expect([again.status, again.json]).toEqual([first.status, first.json])
    const other = await post("/api/v1/cases/penalty-case/w-2/records", { ...opening, orgUnit: "二队" }, { headers })
    expect([other.status, other.json.code]).toEqual([409, "idempotency-key-taken"])
    const elsewhere = await post("/api/v1/cases/penalty-case/w-3/records", opening, { headers })
    expect([elsewhere.status, elsewhere.json.code]).toEqual([409, "idempotency-key-taken"])
    expect((await get("/api/v1/cases/penalty-case/w-2/timeline")).json.items).toHaveLength(1)
  })

  it("without a key is none", async () => {
    const response = await fetch(`${server.url}/api/v1/cases/penalty-case/w-4/records`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await server.token({ tenant: "441502", actor: "u", roles: ["administrator"], orgUnits: ["*"], areas: ["*"] })}`,
        "content-type": "application/json"
      },
      body: JSON.stringify(opening)
    })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { errors: unknown }).errors).toEqual([
      { pointer: "/headers/idempotency-key", detail: "缺少必填项" }
    ])
  })

  it("that the law forbids says which rule, and what it rests on", async () => {
    const tooMuch = { ...summaryCase[0], sanctions: [{ _tag: "Fine", fen: 30_000 }] }
    const refused = await post("/api/v1/cases/summary-penalty/w-5/commands", tooMuch)
    expect([refused.status, refused.headers.get("content-type")]).toEqual([422, "application/problem+json"])
    expect(refused.json).toMatchObject({
      type: "urn:xiuhua:problem:forbidden-by-law",
      code: "forbidden-by-law",
      rule: "administrative-penalty-law.summary-procedure",
      cite: { source: "《中华人民共和国行政处罚法》(2021修订)", article: "第五十一条" },
      retryable: false
    })
    // The same act as history: taken in, and reported.
    expect((await post("/api/v1/cases/summary-penalty/w-5/records", tooMuch)).status).toBe(200)
    const { json } = await get("/api/v1/cases/summary-penalty/w-5?on=2022-12-31")
    expect(json.findings.map(({ rule }: { rule: string }) => rule)).toContain(refused.json.rule)
  })

  it("out of the order of steps is refused with the step that is missing", async () => {
    await file("w-6")
    const early = await post("/api/v1/cases/penalty-case/w-6/commands", { ...ordinaryCase[1], on: "2001-01-01" })
    expect([early.status, early.json.code]).toEqual([409, "before-last-step"])
    const decide = ordinaryCase.find(({ _tag }) => _tag === "DecidePenalty")
    const skipped = await post("/api/v1/cases/penalty-case/w-6/commands", decide)
    expect([skipped.status, skipped.json.code]).toEqual([409, "step-missing"])
  })
})

describe("If-Match", () => {
  it("acts on the version that was seen, and on no other", async () => {
    await file("m-1")
    const seen = await get("/api/v1/cases/penalty-case/m-1?on=2022-12-31")
    const etag = seen.headers.get("etag") ?? ""
    // Compressed on the way, and so a weak one.
    expect(etag).toBe('W/"1.2022-12-31"')
    const next = { ...ordinaryCase[1] }
    const first = await post("/api/v1/cases/penalty-case/m-1/records", next, { headers: { "if-match": etag } })
    expect([first.status, first.headers.get("etag")]).toEqual([200, '"2"'])
    const late = await post("/api/v1/cases/penalty-case/m-1/records", next, { headers: { "if-match": etag } })
    expect([late.status, late.json.code, late.json.facts]).toEqual([
      412,
      "precondition-failed",
      { expected: 1, actual: 2 }
    ])
    // Nobody was looking: whatever version there is.
    const any = await post("/api/v1/cases/penalty-case/m-1/records", next, { headers: { "if-match": "*" } })
    expect(any.status).toBe(200)
    const none = await post("/api/v1/cases/penalty-case/m-1/records", next, { headers: { "if-match": "3" } })
    expect(none.status).toBe(400)
  })

  it('"0" opens a case that must be new', async () => {
    const headers = { "if-match": '"0"' }
    expect((await post("/api/v1/cases/penalty-case/m-2/records", opening, { headers })).status).toBe(200)
    expect((await post("/api/v1/cases/penalty-case/m-2/records", opening, { headers })).status).toBe(412)
  })

  it("lets one of many writers through", async () => {
    await file("m-3")
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        post("/api/v1/cases/penalty-case/m-3/records", ordinaryCase[1], { headers: { "if-match": '"1"' } })
      )
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...new Array(9).fill(412)])
  })
})

describe("a case", () => {
  it("that nobody opened is not there", async () => {
    for (const path of ["", "/timeline", "/process-record", "/attachments"]) {
      const answer = await get(`/api/v1/cases/penalty-case/nobody${path}`)
      expect([path, answer.status]).toEqual([path, path === "/attachments" ? 200 : 404])
    }
  })

  it("has a file, a timeline and a record that can be proved", async () => {
    const commands = [opening, ...ordinaryCase.slice(1, 4)]
    for (const command of commands) await post("/api/v1/cases/penalty-case/p-1/records", command)
    const { json: file } = await get("/api/v1/cases/penalty-case/p-1?on=2022-12-31")
    expect([file.version, file.next.length > 0, file.limits.length > 0]).toEqual([4, true, true])
    const { json: first } = await get("/api/v1/cases/penalty-case/p-1/timeline?limit=3")
    const { json: rest } = await get(`/api/v1/cases/penalty-case/p-1/timeline?limit=3&cursor=${first.next}`)
    expect([...first.items, ...rest.items].map(({ version }) => version)).toEqual([1, 2, 3, 4])
    expect(rest.next).toBe(null)
    const { json: record } = await get("/api/v1/cases/penalty-case/p-1/process-record")
    expect(record.stream).toBe("penalty-case/p-1")
    expect(record.events[1].prevHash).toBe(record.events[0].hash)
    const { json: made } = await post("/api/v1/cases/penalty-case/p-1/proof", {})
    expect([made.stream, made.later, made.proof.events.length, made.proof.checkpoint.signature]).toEqual([
      "penalty-case/p-1",
      0,
      4,
      null
    ])
    const wrong = await post("/api/v1/cases/penalty-case/p-1/proof", { checkpoint: "xiuhua-checkpoint-9\n" })
    expect([wrong.status, wrong.json.code]).toEqual([422, "invalid-checkpoint"])
    const whole = await get("/api/v1/verification?case=penalty-case%2Fp-1")
    expect(whole.json).toMatchObject({ ok: true, events: 4, firstBreak: null })
  })

  it("with signs in its id is found by it", async () => {
    for (const id of ["汕城罚〔2022〕7号", "a/b", "100%", "a b+c", "é"]) {
      expect([id, (await file(id)).status]).toEqual([id, 200])
      const found = await get(`/api/v1/cases/penalty-case/${encodeURIComponent(id)}`)
      expect([found.status, found.json.id]).toEqual([200, id])
    }
  })
})

describe("the list", () => {
  it("narrows by what cases are, where they stand and what is written in them", async () => {
    for (const [n, id] of ["l-1", "l-2", "l-3"].entries())
      await file(id, { orgUnit: n === 0 ? "执法九队" : UNIT, street: n === 1 ? "新港街道" : STREET })
    const summary = { ...summaryCase[0], orgUnit: "执法九队" }
    await post("/api/v1/cases/summary-penalty/l-4/records", summary)
    const ids = async (query: string) =>
      (await get(`/api/v1/cases?${query}`)).json.items.map(({ id }: { id: string }) => id).toSorted()
    expect(await ids(`orgUnit=${encodeURIComponent("执法九队")}`)).toEqual(["l-1", "l-4"])
    expect(await ids(`orgUnit=${encodeURIComponent("执法九队")}&aggregate=penalty-case`)).toEqual(["l-1"])
    expect(await ids(`street=${encodeURIComponent("新港街道")}`)).toEqual(["l-2"])
    expect(await ids("q=l-3")).toEqual(["l-3"])
    expect(await ids(`q=${encodeURIComponent("新港街")}`)).toEqual(["l-2"])
    expect(await ids("stage=nowhere")).toEqual([])
    expect(await ids("from=1999-01-01&to=1999-12-31")).toEqual([])
    expect((await get("/api/v1/cases?from=2022-12-31&to=2022-01-01")).status).toBe(422)
    for (const query of [
      "limit=0",
      "limit=201",
      "limit=x",
      "order=up",
      "aggregate=none",
      "from=2022-02-30",
      "cursor=%"
    ])
      expect([query, (await get(`/api/v1/cases?${query}`)).status]).toEqual([query, 400])
    expect((await get("/api/v1/cases?colour=red")).json.errors).toEqual([
      { pointer: "/query/colour", detail: "不认识的项" }
    ])
  })

  it("shows every case once, whatever is opened between two pages", async () => {
    const mine = await startServer()
    const open = (id: string) => mine.post(`/api/v1/cases/penalty-case/${id}/records`, opening)
    for (let n = 10; n < 35; n++) await open(`c-${n}`)
    const seen: Array<string> = []
    let cursor: string | null = ""
    for (let page = 0; cursor !== null; page++) {
      const { json } = await mine.get(`/api/v1/cases?limit=7${cursor === "" ? "" : `&cursor=${cursor}`}`)
      seen.push(...json.items.map(({ id }: { id: string }) => id))
      cursor = json.next
      // Before and behind the place where the list stands.
      await open(`a-${page}`)
      await open(`z-${page}`)
    }
    const asked = seen.filter((id) => id.startsWith("c-"))
    expect(asked.toSorted()).toEqual(Array.from({ length: 25 }, (_, n) => `c-${n + 10}`))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it("is not sent again to whoever has it", async () => {
    const first = await get("/api/v1/cases?q=n-")
    const etag = first.headers.get("etag") ?? ""
    const again = await get("/api/v1/cases?q=n-", { headers: { "if-none-match": etag } })
    expect([again.status, again.text]).toEqual([304, ""])
    await file("n-1")
    expect((await get("/api/v1/cases?q=n-", { headers: { "if-none-match": etag } })).status).toBe(200)
    const other = await ask("HEAD", "/api/v1/cases?q=n-")
    expect([other.status, other.text]).toEqual([200, ""])
  })

  it("of what the public sees holds nobody", async () => {
    const report = openings.report[0] as object
    await post("/api/v1/cases/report/r-1/records", report)
    const { status, text } = await get("/api/v1/cases/public", { as: "public" })
    expect(status).toBe(200)
    expect(text).not.toMatch(/p-[bcdfghjkmnpqrstv]{32}/u)
    expect((await get("/api/v1/cases", { as: "public" })).status).toBe(403)
  })
})
