/** The document is a contract: it is golden, linted, and complete. */
import { createConfig, lintFromString } from "@redocly/openapi-core"
import { nationalAccess } from "@xiuhua/bureau/access"
import { describe, expect, it } from "vitest"
import { openApiDocument } from "../src/api/api.ts"
import { aggregateNames } from "../src/api/cases.ts"
import { edgeKinds, failureKinds } from "../src/problems/problem-table.ts"
import { document, operations, promised } from "./support/document.ts"

/** JSON with a line for each operation and each component, so that a change is seen for what it is. */
const lined = (value: unknown, depth: number): string =>
  depth === 0 || typeof value !== "object" || value === null || Array.isArray(value)
    ? JSON.stringify(value)
    : `{\n${Object.entries(value)
        .map(([key, held]) => `${JSON.stringify(key)}: ${lined(held, depth - 1)}`)
        .join(",\n")}\n}`

const text = `${lined(openApiDocument(), 3)}\n`

describe("the OpenAPI document", () => {
  // A change of it is a change for every front end: say so in a changeset.
  it("is the one that was agreed", async () => {
    await expect(text).toMatchFileSnapshot("golden/openapi.json")
  })

  it("passes a linter", async () => {
    const config = await createConfig({ extends: ["recommended-strict"] })
    const found = await lintFromString({ source: text, absoluteRef: "openapi.json", config })
    expect(found.map(({ location, message, ruleId }) => `${ruleId} ${message} ${location[0]?.pointer ?? ""}`)).toEqual(
      []
    )
  })
})

describe("what the document says", () => {
  it("has every aggregate that the access table has", () => {
    const known = nationalAccess.table.after("cases/")
    expect([...aggregateNames].toSorted()).toEqual([...known].toSorted())
  })

  it("names every status that a failure may come to, for the operations that may fail so", () => {
    const told = Object.keys(document.components.responses).map((name) => Number(name.slice("Problem".length)))
    const statuses = [...Object.values(failureKinds), ...Object.values(edgeKinds)].map(({ status }) => status)
    // 405 is for addresses that the document does not have; 406 is never asked for.
    expect(statuses.filter((status) => !told.includes(status) && ![405, 406].includes(status))).toEqual([])
  })

  it("wants a token everywhere but at the addresses that tell of no data", () => {
    const open = operations.filter(({ operation }) => operation.security?.length === 0).map(({ path }) => path)
    expect(open.toSorted()).toEqual(["/docs", "/health", "/metrics", "/openapi.json", "/ready"])
    expect(operations.every(({ operation: { security } }) => security !== undefined)).toBe(true)
  })

  it("wants an idempotency key for everything that writes, and none for a question", () => {
    const questions = ["cases.proof", "law.explain", "party.explainVote"]
    for (const { method, operation } of operations) {
      const key = operation.parameters?.find(({ name }) => name === "idempotency-key")
      const writes = method === "POST" && !questions.includes(operation.operationId)
      expect([operation.operationId, key?.required ?? false]).toEqual([operation.operationId, writes])
    }
  })

  it("has a summary for every route, and says what nobody is answered", () => {
    for (const { operation } of operations) {
      expect((operation as { readonly summary?: string }).summary?.length ?? 0).toBeGreaterThan(5)
      if (operation.security?.length !== 0) expect(promised(operation, 401)).toBeDefined()
    }
  })
})
