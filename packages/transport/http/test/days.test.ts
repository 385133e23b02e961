/** Days at the ends of the calendar: what is given leaves room for the limits that begin on it, and what does not is refused. */
import { describe, expect, it } from "vitest"
import { kinds, openings, rowOf, seed, written } from "./support/seed.ts"
import { startServer } from "./support/server.ts"

const server = await startServer()
await seed(server.bureau)
const { get, post } = server

/** The same with every day in it another. */
const on = (day: string, value: unknown): unknown => {
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? day : value
  if (Array.isArray(value)) return value.map((one) => on(day, one))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, on(day, held)]))
}

const steps = Object.entries(openings).flatMap(([aggregate, facts]) =>
  facts.map((fact, at) => [`${aggregate} ${at}`, aggregate, fact] as const)
)

describe.each(["1900-01-01", "2149-12-31"])("on %s", (day) => {
  it.each(steps)("%s", async (_, aggregate, fact) => {
    const at = `/api/v1/cases/${aggregate}/${day}`
    expect((await post(`${at}/records`, on(day, fact))).status).toBe(200)
    const file = await get(`${at}?on=${day}`)
    expect([file.status, file.json.version > 0]).toEqual([200, true])
  })

  it("a problem may have ten years, and no more", async () => {
    const assigned = (hours: number) => ({
      _tag: "AssignProblem",
      on: day,
      at: "23:59",
      by: `p-${"b".repeat(32)}`,
      station: "一站",
      handler: `p-${"c".repeat(32)}`,
      deadline: { hours }
    })
    const at = `/api/v1/cases/problem/${day}/records`
    const endless = await post(at, assigned(1_000_000_000))
    expect([endless.status, endless.json.errors[0].pointer]).toEqual([400, "/body/deadline/hours"])
    expect((await post(at, assigned(87_600))).status).toBe(200)
  })

  it.each([
    "cases",
    "duties",
    "duties/calendar",
    "duties.ics",
    "party/obligations",
    "party/matrix",
    "law/parameters",
    "persons/expired"
  ])("%s", async (path) => {
    expect((await get(`/api/v1/${path}${path === "cases" ? "" : `?on=${day}`}`)).status).toBe(200)
  })

  it.each(["indicators", "indicators/san.sweep.execution/trend", "reviews", "city/figures"])(
    "figures: %s",
    async (path) => {
      const period = `from=1900-01-01&to=${day}`
      expect((await get(`/api/v1/${path}?${period}`)).status).toBe(200)
      if (path !== "city/figures") expect((await get(`/api/v1/${path}?${period}&asOf=${day}`)).status).toBe(200)
    }
  )

  it("a limit", async () => {
    const limit = `/api/v1/law/limits/administrative-penalty-law.hearing-request-limit?from=${day}`
    expect([200, 404]).toContain((await get(limit)).status)
  })
})

describe("a range", () => {
  it.each(["duties", "duties.ics", "party/matrix"])("of more than five years is refused at once: %s", async (path) => {
    const started = performance.now()
    const until = (day: string) => (path === "party/matrix" ? "" : `&to=${day}`)
    const { json, status } = await get(`/api/v1/${path}?on=2149-12-31&from=2022-01-01${until("2149-12-31")}`)
    expect([status, json.code]).toEqual([422, "invalid-request"])
    expect(performance.now() - started).toBeLessThan(2_000)
    expect((await get(`/api/v1/${path}?on=2024-12-31&from=2020-01-01${until("2024-12-31")}`)).status).toBe(200)
  })
})

describe("a day that leaves no room", () => {
  const late = "2150-01-01"

  it.each(steps)("is refused: %s", async (_, aggregate, fact) => {
    for (const door of ["records", "commands"]) {
      const { json, status } = await post(`/api/v1/cases/${aggregate}/late/${door}`, on(late, fact))
      expect([status, json.code]).toEqual([422, "invalid-request"])
      expect(json.detail).toContain("2149-12-31")
    }
  })

  it("is refused in a ledger, by its field", async () => {
    const { sanitation: kind } = kinds as { readonly sanitation: NonNullable<(typeof kinds)[string]> }
    const row = on(late, written(kind, rowOf(kind, 1)))
    const { json, status } = await post(`/api/v1/ledgers/${kind.id}/entries`, { source: "x", rows: [row] })
    expect([status, json.code]).toEqual([422, "invalid-entry"])
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain(`/rows/0/${kind.day}`)
  })

  it("is none to ask about", async () => {
    const { json, status } = await get(`/api/v1/duties?on=${late}`)
    expect([status, json.errors[0].pointer]).toEqual([400, "/query/on"])
  })
})
