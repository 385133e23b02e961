import { describe, expect, it } from "vitest"
import { document } from "./support/document.ts"
import { startServer } from "./support/server.ts"

const server = await startServer()

describe("the bureau over HTTP", () => {
  it("answers every list of an empty bureau", async () => {
    for (const path of [
      "/api/v1/cases",
      "/api/v1/cases/public",
      "/api/v1/duties?on=2022-12-31",
      "/api/v1/ledgers",
      "/api/v1/ledgers/sanitation.sweep-day",
      "/api/v1/ledgers/sanitation.sweep-day/entries?from=2022-01-01&to=2022-12-31",
      "/api/v1/quarantine",
      "/api/v1/indicators?from=2022-01-01&to=2022-12-31",
      "/api/v1/indicators/san.sweep.execution/trend?from=2022-01-01&to=2022-12-31",
      "/api/v1/indicators/san.sweep.execution/evidence?from=2022-01-01&to=2022-12-31",
      "/api/v1/party/obligations?on=2022-12-31",
      "/api/v1/party/matrix?on=2022-12-31",
      "/api/v1/reviews?from=2022-01-01&to=2022-12-31",
      "/api/v1/law/rules",
      "/api/v1/law/parameters?on=2022-12-31",
      "/api/v1/law/violations",
      "/api/v1/law/violations/SW-A01?on=2022-12-31",
      "/api/v1/law/limits/administrative-penalty-law.hearing-request-limit?from=2022-01-28",
      "/api/v1/law/rules/administrative-penalty-law.fine-range",
      "/api/v1/numbers?mark=%E5%9F%8E&year=2022",
      "/api/v1/me",
      "/health",
      "/ready",
      "/metrics",
      "/openapi.json",
      "/docs"
    ]) {
      const answer = await server.get(path)
      expect([path, answer.status, answer.status === 200 ? "" : answer.text]).toEqual([path, 200, ""])
    }
  })

  it("has a document", () => {
    expect(Object.keys(document.paths).length).toBeGreaterThan(40)
  })
})
