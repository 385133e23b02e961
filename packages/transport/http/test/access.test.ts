/** Every role at every route: what the access table says is what HTTP answers, for one's own units and for another's. */
import { type Grant, nationalAccess, type Principal, type Role, roleIds } from "@xiuhua/bureau/access"
import { personRefOf } from "@xiuhua/core/ledger"
import { Effect, Stream } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { aggregateNames } from "../src/api/cases.ts"
import { needsOf } from "../src/api/needs.ts"
import { operations } from "./support/document.ts"
import { somebody, TENANT } from "./support/open-server.ts"
import { keyOf, kinds, openings, PERSON, rowOf, STREET, seed, UNIT, written } from "./support/seed.ts"
import { type Answered, type Asking, startServer } from "./support/server.ts"

const { table } = nationalAccess
const server = await startServer()
beforeAll(() => seed(server.bureau))

/** A request, and the lines of the table that it stands behind. */
interface Try {
  readonly route: string
  readonly needs: string
  readonly ask: (as: Principal) => Promise<Answered>
  /** A list leaves out what is not one's own; nobody is turned away. */
  readonly list?: true
  /** The seeded thing may belong to nobody: then only who may everywhere reaches it. */
  readonly of?: (typeof aggregateNames)[number]
}

const year = "from=2022-01-01&to=2022-12-31"
const purpose = { headers: { "x-purpose": "test.access" } }
const get =
  (path: string, more: Asking = {}) =>
  (as: Principal) =>
    server.get(`/api/v1${path}`, { ...more, as })
const post =
  (path: string, body: unknown, more: Asking = {}) =>
  (as: Principal) =>
    server.post(`/api/v1${path}`, body, { ...more, as })

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(16).fill(0))
const upload = async (as: Principal): Promise<Answered> => {
  const form = new FormData()
  form.append("file", new Blob([PNG], { type: "image/png" }), "a.png")
  const response = await fetch(`${server.url}/api/v1/attachments`, {
    method: "POST",
    headers: { authorization: `Bearer ${await server.token(as)}`, "idempotency-key": "k" },
    body: form
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) }
}

const caseTries = aggregateNames.flatMap((aggregate): ReadonlyArray<Try> => {
  const at = `/cases/${aggregate}/1`
  // Dated before the first step, so that nothing is ever written.
  const command = { ...openings[aggregate][0], on: "1999-01-01" } as unknown as { readonly _tag: string }
  return [
    { route: "cases.get", needs: `cases/${aggregate}`, ask: get(at), of: aggregate },
    { route: "cases.timeline", needs: `cases/${aggregate}`, ask: get(`${at}/timeline`), of: aggregate },
    { route: "attachments.list", needs: `cases/${aggregate}`, ask: get(`${at}/attachments`), of: aggregate },
    {
      route: "cases.processRecord",
      needs: `processRecord/${aggregate}`,
      ask: get(`${at}/process-record`),
      of: aggregate
    },
    { route: `${aggregate}.record`, needs: `record/${aggregate}`, ask: post(`${at}/records`, command), of: aggregate },
    {
      route: `${aggregate}.command`,
      needs: `command/${aggregate}/${command._tag}`,
      ask: post(`${at}/commands`, command),
      of: aggregate
    },
    ...(aggregate === "member-development"
      ? []
      : [
          {
            route: "cases.list",
            needs: `cases/${aggregate}`,
            ask: get(`/cases?aggregate=${aggregate}`),
            list: true
          } as const
        ])
  ]
})

const ledgerTries = Object.entries(kinds).flatMap(([field, kind]): ReadonlyArray<Try> => {
  const at = `/ledgers/${kind.id}`
  const row = rowOf(kind, 1)
  const indicator = server.bureau.catalogue.indicators.find(({ numerator }) =>
    numerator.kind.id.startsWith(`${field}.`)
  )
  const correction = { key: keyOf(kind, row), replacement: null, reason: "r", approver: "somebody" }
  return [
    { route: "ledgers.entries", needs: `entries/${field}`, ask: get(`${at}/entries?${year}`), list: true },
    { route: "ledgers.export", needs: `entries/${field}`, ask: get(`${at}/entries.csv?${year}`), list: true },
    {
      route: "ledgers.import",
      needs: `importEntries/${field}`,
      ask: post(`${at}/entries`, { source: "s", rows: [written(kind, row)] })
    },
    // The key is longer than any of the kind: it is found for nobody, once access is given.
    {
      route: "ledgers.correct",
      needs: `correctEntry/${field}`,
      ask: post(`${at}/corrections`, { ...correction, key: [...correction.key, "x"] }),
      list: true
    },
    { route: "duties.list", needs: `duties/${field}`, ask: get(`/duties?on=2022-06-30&field=${field}`), list: true },
    {
      route: "duties.upcoming",
      needs: `duties/${field}`,
      ask: get(`/duties/calendar?on=2022-06-30&field=${field}`),
      list: true
    },
    {
      route: "duties.calendar",
      needs: `duties/${field}`,
      ask: get(`/duties.ics?on=2022-06-30&field=${field}`),
      list: true
    },
    ...(indicator === undefined
      ? []
      : [
          {
            route: "indicators.evidence",
            needs: `evidence/${field}`,
            ask: get(`/indicators/${indicator.id}/evidence?${year}`)
          }
        ])
  ]
})

/** Somebody to be written over. */
const SOMEBODY = personRefOf(new Uint8Array(16).fill(5))
const number = { agencyMark: "演示罚字", year: 2022, number: 1 }
const person = { name: "演示人", identityNumber: null, phone: null, address: null, keepUntil: null }
const serviceTries: ReadonlyArray<Try> = [
  { route: "cases.public", needs: "publicCases", ask: get("/cases/public") },
  { route: "cases.proof", needs: "proof", ask: post("/cases/problem/1/proof", {}) },
  { route: "indicators.list", needs: "indicators", ask: get(`/indicators?${year}&limit=1`) },
  { route: "indicators.trend", needs: "trends", ask: get(`/indicators/none.x/trend?${year}`) },
  { route: "city.reports", needs: "tenantReports", ask: get(`/city/reports?${year}&id=none.x`) },
  {
    route: "city.receive",
    needs: "receiveReports",
    ask: async (as) => {
      const { json } = await server.get(`/api/v1/city/reports?${year}`)
      return server.post("/api/v1/city/reports", [{ ...json[0], indicator: "none.x" }], { as })
    }
  },
  { route: "city.figures", needs: "cityFigures", ask: get(`/city/figures?${year}`) },
  { route: "reviews.list", needs: "reviews", ask: get(`/reviews?${year}`) },
  {
    route: "party.obligations",
    needs: "partyObligations",
    ask: get(`/party/obligations?on=2022-06-30&branch=${encodeURIComponent(UNIT)}`)
  },
  {
    route: "party.matrix",
    needs: "partyMatrix",
    ask: get(`/party/matrix?on=2022-06-30&branch=${encodeURIComponent(UNIT)}`)
  },
  { route: "party.explainVote", needs: "explainVote", ask: post("/party/votes/explain", { facts: {} }) },
  { route: "bulletins.annual", needs: "bulletin", ask: get("/bulletins/2022") },
  { route: "law.limit", needs: "computeLimit", ask: get("/law/limits/none?from=2022-01-01") },
  { route: "law.explain", needs: "explainRule", ask: post("/law/rules/none/explain", { facts: {} }) },
  { route: "law.parameters", needs: "parametersOn", ask: get("/law/parameters?on=2022-01-01") },
  { route: "numbers.list", needs: "numbers/list", ask: get("/numbers?mark=x&year=2022") },
  {
    route: "numbers.reserve",
    needs: "numbers/reserve",
    ask: post("/numbers", { agencyMark: "演示罚字", on: "2022-01-01", key: "k" })
  },
  { route: "numbers.use", needs: "numbers/use", ask: post("/numbers/use", { ...number, number: 99, document: "d" }) },
  { route: "numbers.void", needs: "numbers/void", ask: post("/numbers/void", { ...number, number: 99, reason: "r" }) },
  { route: "persons.get", needs: "persons/get/natural", ask: get(`/persons/${PERSON}`, purpose) },
  {
    route: "persons.put",
    needs: "persons/put/natural",
    ask: post(`/persons/${SOMEBODY}`, { kind: "natural", ...person }, purpose)
  },
  {
    route: "persons.put",
    needs: "persons/put/representative",
    ask: post(`/persons/${SOMEBODY}`, { kind: "representative", ...person }, purpose)
  },
  {
    route: "persons.put",
    needs: "persons/put/staff",
    ask: post(`/persons/${SOMEBODY}`, { kind: "staff", ...person }, purpose)
  },
  { route: "persons.expired", needs: "persons/expired", ask: get("/persons/expired?on=2022-01-01") },
  {
    route: "persons.erase",
    needs: "persons/erase",
    ask: post("/persons/erasures", { refs: [PERSON.replace("b", "c")], ground: "purpose-done" }, purpose)
  },
  { route: "persons.audit", needs: "persons/audit", ask: get(`/persons/${PERSON}/audit`) },
  { route: "record.sensitiveReads", needs: "sensitiveReads", ask: get("/sensitive-reads") },
  { route: "record.verification", needs: "verify", ask: get("/verification?case=problem/1") },
  { route: "attachments.put", needs: "attachments/put", ask: upload },
  {
    route: "attachments.delete",
    needs: "attachments/delete",
    ask: post("/attachments/deletions", { id: `sha-256:${"0".repeat(64)}`, ground: "purpose-done" }, purpose)
  }
]
const tries = [...caseTries, ...ledgerTries, ...serviceTries]

/** Routes that everybody who is signed in may ask: nothing of a tenant is in them, or only what is one's own. */
const everybodys = [
  "ledgers.list",
  "ledgers.get",
  "law.rules",
  "law.rule",
  "law.violations",
  "law.violation",
  "me.get",
  "quarantine.list",
  "changes.follow"
]
/** Held to the table by others of the same line, with tests of their own. */
const others = ["quarantine.settle", "persons.mint", "attachments.get"]

const homes = new Map<string, { orgUnits: ReadonlyArray<string>; areas: ReadonlyArray<string> }>()
const homeOf = async (aggregate: Try["of"]) => {
  if (aggregate === undefined) return { orgUnits: [UNIT], areas: [STREET] }
  const known = homes.get(aggregate)
  if (known !== undefined) return known
  const { whose } = await Effect.runPromise(server.bureau.processRecord({ tenant: TENANT, aggregate, id: "1" }))
  const home = {
    orgUnits: whose.orgUnits.length > 0 ? whose.orgUnits : [UNIT],
    areas: whose.areas.length > 0 ? whose.areas : [STREET]
  }
  homes.set(aggregate, home)
  return home
}

const ruleOf = ({ json, status }: Answered): string | null => (status === 403 ? json.rule : null)

const expected = (grant: Grant, list: boolean) =>
  ({
    allow: [null, null],
    "own-unit": [null, list ? null : "access.competence"],
    deny: ["access.role", "access.role"]
  })[grant]

describe("every role at every route", () => {
  it("is tried", () => {
    const tried = new Set([...tries.map(({ route }) => route), ...everybodys, ...others])
    const routes = operations
      .filter(({ operation }) => operation.security?.length !== 0)
      .map(({ operation }) => operation.operationId)
    expect(routes.filter((route) => !tried.has(route))).toEqual([])
    expect([...tried].filter((route) => !routes.includes(route))).toEqual([])
  })

  it("asks of the table what the document says", () => {
    const pattern = (said: string) =>
      new RegExp(`^${said.replaceAll(/\{(?:command|kind|aggregate|field)\}/gu, "[\\w-]+")}$`, "u")
    for (const { needs, route } of tries)
      expect([route, needs]).toEqual([route, expect.stringMatching(pattern(needsOf(route) ?? ""))])
    for (const route of everybodys) expect([route, needsOf(route)]).toEqual([route, null])
  })

  it.each(roleIds)("%s", async (role: Role) => {
    const wrong: Array<string> = []
    for (const { ask, list = false, needs, of, route } of tries) {
      const home = await homeOf(of)
      const inside = await ask(somebody(role, home))
      const outside = await ask(somebody(role, { orgUnits: ["别的队"], areas: ["别的街道"] }))
      const [there, elsewhere] = expected(table.grant([role], needs), list)
      const found = [ruleOf(inside), ruleOf(outside)]
      if (inside.status >= 500 || outside.status >= 500 || found[0] !== there || found[1] !== elsewhere)
        wrong.push(
          `${route} ${needs}: ${inside.status} ${found[0]} / ${outside.status} ${found[1]}, not ${there} / ${elsewhere} ${inside.text.slice(0, 200)}`
        )
    }
    expect(wrong).toEqual([])
  })

  it("nobody is let in without a token", async () => {
    for (const { method, operation, path } of operations) {
      if (operation.security?.length === 0) continue
      const url = path.replaceAll(/\{[^}]+\}/gu, "1")
      const { status } = await server.ask(method, url, { as: null, ...(method === "POST" && { body: {} }) })
      expect([operation.operationId, status]).toEqual([operation.operationId, 401])
    }
  })
})

describe("objects of others", () => {
  it("another tenant has nothing of this one, under the same names", async () => {
    const stranger = somebody("administrator", { tenant: "other" })
    expect((await server.get("/api/v1/cases", { as: stranger })).json.items).toEqual([])
    for (const aggregate of aggregateNames) {
      expect((await server.get(`/api/v1/cases/${aggregate}/1`, { as: stranger })).status).toBe(404)
      expect((await server.get(`/api/v1/cases/${aggregate}/1/timeline`, { as: stranger })).status).toBe(404)
    }
    for (const { id } of Object.values(kinds))
      expect(
        (await server.get(`/api/v1/ledgers/${id}/entries?from=1900-01-01&to=2149-12-31`, { as: stranger })).json.items
      ).toEqual([])
    expect((await server.get("/api/v1/quarantine", { as: stranger })).json.items).toEqual([])
    const person = await server.get(`/api/v1/persons/${PERSON}`, { as: stranger, ...purpose })
    expect(person.json).toEqual({ _tag: "Unknown" })
  })

  it("lists hold what is one's own and nothing else", async () => {
    const own = await server.get("/api/v1/cases?limit=200", {
      as: somebody("officer", { orgUnits: [UNIT], areas: [STREET] })
    })
    const none = await server.get("/api/v1/cases?limit=200", {
      as: somebody("officer", { orgUnits: ["别的队"], areas: ["别的街道"] })
    })
    const all = await server.get("/api/v1/cases?limit=200")
    const ids = ({ json }: Answered) => json.items.map(({ aggregate }: { aggregate: string }) => aggregate).toSorted()
    expect(ids(own)).toContain("penalty-case")
    expect(ids(none)).not.toContain("penalty-case")
    expect(ids(all).length).toBeGreaterThan(ids(own).length)
  })

  it("a row that waits is settled by whoever may, for whom it is", async () => {
    const rows = await Effect.runPromise(Stream.runCollect(server.bureau.quarantine(TENANT)))
    for (const [field, kind] of Object.entries(kinds)) {
      const waiting = rows.find((row) => row.kind === kind.id)
      for (const role of roleIds) {
        if (role === "administrator") continue
        const grant = table.grant([role], `settleRow/${field}`)
        // The approver is a role of its own: the row stays as it is for the next.
        const as = somebody(role, { actor: "u-self", orgUnits: ["别的队"], areas: ["别的街道"] })
        const { json, status } = await server.post(
          `/api/v1/quarantine/${waiting?.number}/settlement`,
          { op: "dismiss", reason: "r", approver: "u-self" },
          { as }
        )
        expect([role, field, status]).toEqual([role, field, 403])
        expect(["access.approver", "access.role", "access.competence"]).toContain(json.rule)
        if (grant === "deny" && json.rule !== "access.approver") expect(json.rule).toBe("access.role")
      }
    }
  })
})

describe("fields", () => {
  const REFERENCE = /p-[bcdfghjkmnpqrstv]{32}/u

  it("that tell of persons are shown to whoever may see them", async () => {
    const shown: Array<string> = []
    for (const role of roleIds) {
      for (const aggregate of aggregateNames) {
        const { status, text } = await server.get(`/api/v1/cases/${aggregate}/1/timeline`, {
          as: somebody(role, await homeOf(aggregate))
        })
        if (status === 200 && REFERENCE.test(text)) shown.push(role)
      }
    }
    expect(new Set(shown).has("analyst")).toBe(false)
    expect(new Set(shown).has("public")).toBe(false)
    expect(new Set(shown).has("officer")).toBe(true)
  })

  it("of a person are hidden from whoever needs no more than the name", async () => {
    const ref = PERSON
    const full = {
      kind: "natural",
      name: "演示人",
      identityNumber: "TEST-ID-1",
      phone: "TEST-PHONE",
      address: "某街 1 号",
      keepUntil: null
    }
    await server.post(`/api/v1/persons/${ref}`, full, purpose)
    for (const role of roleIds) {
      const { json, status } = await server.get(`/api/v1/persons/${ref}`, { as: role, ...purpose })
      if (status !== 200) continue
      expect(json.person.name).toBe("演示人")
      expect([full.identityNumber, null]).toContain(json.person.identityNumber)
    }
    const { json } = await server.get(`/api/v1/persons/${ref}/audit`, { as: "auditor" })
    expect(json.filter(({ act }: { act: string }) => act === "read").length).toBeGreaterThan(2)
    expect(json.at(-1)).toMatchObject({ purpose: "test.access" })
  })

  it("of Party data leave a line for every reading, with its purpose", async () => {
    const before = (await server.get("/api/v1/sensitive-reads?limit=1")).json.items[0]?.at ?? ""
    await server.get("/api/v1/cases/party-activity/1", { headers: { "x-purpose": "party.review" } })
    const { json } = await server.get("/api/v1/sensitive-reads?limit=1")
    expect(json.items[0]).toMatchObject({
      actor: "u-administrator",
      operation: "cases/party-activity",
      purpose: "party.review"
    })
    expect(json.items[0].at >= before).toBe(true)
    const odd = await server
      .get("/api/v1/cases/party-activity/1", { headers: { "x-purpose": "张三的档案" } })
      .catch(() => null)
    expect(odd?.status ?? 400).toBe(400)
  })
})
