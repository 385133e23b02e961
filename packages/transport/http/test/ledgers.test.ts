/** Ledgers, the rows that wait, document numbers, figures and bulletins over HTTP. */

import { fieldIndex, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"
import { randomFrom, randomRow } from "@xiuhua/testkit"
import { describe, expect, it } from "vitest"
import { keyOf, written } from "./support/seed.ts"
import { freshKey, startServer } from "./support/server.ts"

const server = await startServer()
const { get, post } = server
const kind: LedgerKind = sweepDay
const at = `/api/v1/ledgers/${kind.id}`

const rowOn = (seed: number, day: string): Row => {
  const row = [...randomRow(kind, randomFrom(seed, "rows"))]
  row[fieldIndex(kind, kind.day)] = day
  return row
}
const hand = (...rows: ReadonlyArray<Row>) =>
  post(`${at}/entries`, { source: "sheet", rows: rows.map((row) => written(kind, row)) })

describe("a ledger", () => {
  it("takes rows, all or none, and the same rows again change nothing", async () => {
    const rows = [1, 2, 3].map((n) => rowOn(n, `2022-03-0${n}`))
    const headers = { "idempotency-key": freshKey() }
    const body = { source: "sheet", rows: rows.map((row) => written(kind, row)) }
    const first = await post(`${at}/entries`, body, { headers })
    expect(first.json).toMatchObject({ accepted: 3, duplicates: 0, quarantined: 0 })
    expect((await post(`${at}/entries`, body, { headers })).json).toEqual(first.json)
    expect((await post(`${at}/entries`, body)).json).toMatchObject({ accepted: 0, duplicates: 3 })
    const bad = { ...body.rows[0], [kind.day]: "2022-13-01" }
    const refused = await post(`${at}/entries`, { source: "sheet", rows: [written(kind, rowOn(9, "2022-03-09")), bad] })
    expect([refused.status, refused.json.code, refused.json.errors]).toEqual([
      422,
      "invalid-entry",
      [{ pointer: `/rows/1/${kind.day}`, detail: expect.any(String) }]
    ])
    const { json } = await get(`${at}/entries?from=2022-03-01&to=2022-03-31`)
    expect(json.items).toHaveLength(3)
    expect(json.items[0].values).toEqual(written(kind, rows[0] as Row))
  })

  it("gives a row that clashes to somebody, who settles it", async () => {
    const row = rowOn(11, "2022-04-01")
    await hand(row)
    const other = rowOn(12, "2022-04-01")
    const clash = row.map((value, n) =>
      kind.key.includes(Object.keys(kind.fields)[n] ?? "") ? value : (other[n] ?? null)
    )
    expect((await hand(clash)).json).toMatchObject({ accepted: 0, quarantined: 1 })
    const { json } = await get("/api/v1/quarantine")
    const [waiting] = json.items
    expect(waiting.reason).toBe("key-conflict")
    const alone = await post(
      `/api/v1/quarantine/${waiting.number}/settlement`,
      {
        op: "accept",
        reason: "checked",
        approver: "u-clerk"
      },
      { as: "clerk" }
    )
    expect([alone.status, alone.json.rule]).toEqual([403, "access.approver"])
    const settled = await post(
      `/api/v1/quarantine/${waiting.number}/settlement`,
      {
        op: "accept",
        reason: "checked",
        approver: "u-head"
      },
      { as: "clerk" }
    )
    expect([settled.status, settled.json.settled]).toEqual([200, 1])
    const again = await post(
      `/api/v1/quarantine/${waiting.number}/settlement`,
      {
        op: "dismiss",
        reason: "checked",
        approver: "u-head"
      },
      { as: "clerk" }
    )
    expect([again.status, again.json.code]).toEqual([404, "not-found"])
    const missing = await post("/api/v1/quarantine/99999/settlement", { op: "accept", reason: "x", approver: "y" })
    expect(missing.status).toBe(404)
  })

  it("is corrected, and shows what it was", async () => {
    const row = rowOn(21, "2022-05-01")
    const { json: imported } = await hand(row)
    const replacement = rowOn(22, "2022-05-01").map((value, n) =>
      kind.key.includes(Object.keys(kind.fields)[n] ?? "") ? (row[n] ?? null) : value
    )
    const corrected = await post(
      `${at}/corrections`,
      {
        key: keyOf(kind, row),
        replacement: written(kind, replacement),
        reason: "read off wrongly",
        approver: "u-head"
      },
      { as: "clerk" }
    )
    expect([corrected.status, corrected.json.corrected]).toEqual([200, 1])
    const now = await get(`${at}/entries?from=2022-05-01&to=2022-05-31`)
    expect(now.json.items[0].values).toEqual(written(kind, replacement))
    const then = await get(
      `${at}/entries?from=2022-05-01&to=2022-05-31&asOf=${encodeURIComponent(imported.recordedAt)}`
    )
    expect(then.json.items[0].values).toEqual(written(kind, row))
    const nobody = await post(`${at}/corrections`, {
      key: [...keyOf(kind, row).slice(1), "x"],
      replacement: null,
      reason: "r",
      approver: "u-head"
    })
    expect(nobody.status).toBe(404)
  })

  it("comes page by page, whatever is added meanwhile", async () => {
    for (let n = 0; n < 12; n++) await hand(rowOn(100 + n, `2022-06-${String(n + 10)}`))
    const seen: Array<string> = []
    let cursor: string | null = ""
    while (cursor !== null) {
      const { json } = await get(
        `${at}/entries?from=2022-06-01&to=2022-06-30&limit=5${cursor === "" ? "" : `&cursor=${cursor}`}`
      )
      seen.push(...json.items.map(({ entry }: { entry: string }) => entry))
      cursor = json.next
      await hand(rowOn(200 + seen.length, "2022-06-05"))
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(12)
  })

  it("goes out as CSV that no spreadsheet runs", async () => {
    const row = [...rowOn(31, "2022-07-01")]
    const [name] = Object.entries(kind.fields).find(([, { type }]) => type === "text") ?? [""]
    row[fieldIndex(kind, name)] = "=cmd|' /C calc'!A0"
    await hand(row)
    const { headers, text } = await get(`${at}/entries.csv?from=2022-07-01&to=2022-07-31`)
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${kind.id}.csv"`)
    expect(text).not.toMatch(/(?:^|,)"?=cmd/mu)
    expect(text).toContain("=cmd")
    const [zh] = text.split(/\r?\n/u)
    const { text: english } = await get(`${at}/entries.csv?from=2022-07-01&to=2022-07-31&bom=false`, {
      headers: { "accept-language": "en" }
    })
    expect(english.split(/\r?\n/u)[0]).not.toBe(zh)
    const back = await get("/api/v1/ledgers/none.none/entries.csv?from=2022-07-01&to=2022-07-31")
    expect(back.status).toBe(404)
  })
})

describe("figures", () => {
  it("come with what they are made of, and with the entries behind them", async () => {
    const { json } = await get("/api/v1/indicators?from=2022-01-01&to=2022-12-31&limit=200")
    const figure = json.items.find(({ entries }: { entries: number }) => entries > 0)
    expect(figure).toMatchObject({ period: { from: "2022-01-01", to: "2022-12-31" }, by: {} })
    const one = await get(`/api/v1/indicators?from=2022-01-01&to=2022-12-31&id=${figure.id}&by=month`)
    expect(one.json.items.length).toBeGreaterThan(1)
    const behind = await get(`/api/v1/indicators/${figure.id}/evidence?from=2022-01-01&to=2022-12-31`)
    expect(behind.json.items.length).toBeGreaterThan(0)
    const trend = await get(`/api/v1/indicators/${figure.id}/trend?from=2022-06-01&to=2022-06-30`)
    expect(trend.json.value.id).toBe(figure.id)
    expect((await get("/api/v1/indicators/no.such/trend?from=2022-06-01&to=2022-06-30")).status).toBe(404)
    const odd = await get("/api/v1/indicators?from=2022-01-01&to=2022-12-31&by=colour")
    expect([odd.status, odd.json.code]).toEqual([404, "not-found"])
  })

  it("go up to a city, and add up there", async () => {
    const { json: reports } = await get("/api/v1/city/reports?from=2022-01-01&to=2022-12-31")
    const other = reports.map((report: object) => ({ ...report, tenants: ["441521"] }))
    const kept = await post("/api/v1/city/reports", [...reports, ...other], { as: "analyst" })
    expect([kept.status, kept.json]).toEqual([200, { received: reports.length * 2 }])
    const { json: figures } = await get("/api/v1/city/figures?from=2022-01-01&to=2022-12-31")
    expect(figures).toHaveLength(reports.length)
    expect(new Set(figures.flatMap(({ tenants }: { tenants: Array<string> }) => tenants))).toEqual(
      new Set(["441502", "441521"])
    )
  })

  it("stand in the bulletin, in three forms", async () => {
    const { json } = await get("/api/v1/bulletins/2022")
    expect(json.period).toEqual({ from: "2022-01-01", to: "2022-12-31" })
    const markdown = await get("/api/v1/bulletins/2022?format=md")
    expect([markdown.headers.get("content-type"), markdown.text.startsWith("#")]).toEqual([
      "text/markdown; charset=utf-8",
      true
    ])
    const html = await get("/api/v1/bulletins/2022?format=html")
    expect(html.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(html.headers.get("content-security-policy")).toContain("default-src 'none'")
    expect((await get("/api/v1/bulletins/1800")).status).toBe(400)
  })
})

describe("document numbers", () => {
  it("are reserved, used or voided, and each is accounted for", async () => {
    const reserve = (key: string) => post("/api/v1/numbers", { agencyMark: "城综执罚决字", on: "2022-03-04", key })
    expect((await reserve("a")).json.number).toBe("城综执罚决字〔2022〕第1号")
    expect((await reserve("a")).json.number).toBe("城综执罚决字〔2022〕第1号")
    await reserve("b")
    const named = { agencyMark: "城综执罚决字", year: 2022 }
    const used = await post("/api/v1/numbers/use", { ...named, number: 1, document: "penalty-case/1" })
    expect([used.status, used.json.state]).toEqual([200, "used"])
    const voided = await post("/api/v1/numbers/void", { ...named, number: 2, reason: "misprint" })
    expect([voided.status, voided.json.state]).toEqual([200, "voided"])
    const late = await post("/api/v1/numbers/use", { ...named, number: 2, document: "penalty-case/2" })
    expect([late.status, late.json.code]).toEqual([409, "number-voided"])
    const none = await post("/api/v1/numbers/use", { ...named, number: 9, document: "x" })
    expect([none.status, none.json.code]).toEqual([404, "number-unknown"])
    const { json } = await get(`/api/v1/numbers?mark=${encodeURIComponent("城综执罚决字")}&year=2022`)
    expect(json.items.map(({ state }: { state: string }) => state)).toEqual(["used", "voided"])
  })
})

describe("the law", () => {
  it("is explained, and says where it says so", async () => {
    const { json } = await get("/api/v1/law/limits/administrative-penalty-law.hearing-request-limit?from=2022-01-28")
    expect(json).toMatchObject({ raw: expect.any(String), cite: { article: expect.any(String) } })
    const rule = await get("/api/v1/law/rules/administrative-penalty-law.fine-range")
    expect(rule.json.facts).toMatchObject({ type: "object" })
    const no = await post("/api/v1/law/rules/administrative-penalty-law.fine-range/explain", { facts: { x: 1 } })
    expect([no.status, no.json.code, no.json.errors.length > 0]).toEqual([422, "invalid-facts", true])
    expect((await get("/api/v1/law/rules/none")).status).toBe(404)
    expect((await get("/api/v1/law/violations/SW-A01?on=2022-06-01")).json.norms.length).toBeGreaterThan(0)
  })
})
