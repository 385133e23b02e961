/** OpenAPI 文档 — the definition as a document (OpenAPI 3.1), with what the schemas cannot say. */
import { needsOf } from "./needs.ts"

type Json = { [key: string]: unknown }
type Operation = {
  operationId: string
  "x-access"?: string | null
  summary?: string
  tags?: ReadonlyArray<string>
  security?: ReadonlyArray<unknown>
  parameters?: Array<Json>
  responses: Record<string, Json>
}

const DESCRIPTION = `The bureau over HTTP. Every address below /api/v1 wants a bearer token (JWT); what its holder may do and see
stands in the table of access and comes back with \`GET /api/v1/me\`.

- Days are civil days in China Standard Time, \`YYYY-MM-DD\`; moments are ISO 8601 with an offset; amounts are exact decimals in text.
- Every write has an \`Idempotency-Key\`: the same key again returns the first answer and writes nothing.
- \`If-Match\` with the ETag of a case acts on that version only; another one by then is 412.
- Lists come page by page: give \`next\` back as \`cursor\`. What is inserted meanwhile moves nothing.
- Whatever is not the answer is a problem (RFC 9457) with a permanent \`code\`, and the rule and citation that stand in the way.
- \`Accept-Language\` chooses between Chinese and English for titles, details and exports.`

/** What a status means, whatever the route. */
const statuses: Readonly<Record<string, string>> = {
  "400": "The request cannot be read; `errors` says which part of it",
  "401": "No bearer token, or one that is not believed",
  "403": "Not for the roles, units or areas of whoever asks",
  "404": "What is named does not exist",
  "409": "It stands against what is there now; look again, then decide again",
  "412": "`If-Match` names a version that is no longer the last",
  "413": "Larger than is taken",
  "416": "The range begins beyond the end of the file",
  "415": "Not a type that is read",
  "422": "It contradicts the law, or itself; `rule` and `cite` say what",
  "429": "Too many requests; wait as `Retry-After` says",
  "500": "Something broke; `traceId` finds it in the log",
  "503": "Not now; try again later"
}

/** What parameters mean, by their names. */
const parameters: Readonly<Record<string, string>> = {
  "idempotency-key": "Chosen by the caller, once for each write",
  "if-match": "The ETag of the case that the caller saw, or `*`",
  "if-none-match": "The ETag of the answer that the caller has",
  "last-event-id": "The `id` of the last event that a client saw; it goes on from there",
  "x-purpose": "What personal data are read for, a code that stands in the log of readings",
  range: "One range of bytes: `bytes=0-1023`",
  cursor: "What the page before gave as `next`",
  limit: "How many at most; 50 unless given",
  on: "The day of judgement; today in China Standard Time unless given",
  asOf: "Only what had been recorded by then; everything unless given",
  from: "First day, inclusive",
  to: "Last day, inclusive",
  aggregate: "Which kind of case",
  id: "Chosen by whoever opened it",
  kind: "Id of a kind of ledger",
  rule: "Id of a rule",
  q: "A text to the letter that stands in it",
  after: "A position: only what comes after it",
  by: "Dimension to break down by: year, quarter, month, day or a field of the ledger; may be repeated",
  field: "Field of work; may be repeated",
  status: "May be repeated",
  mark: "机关代字",
  year: "Four digits"
}

const retryAfter = { schema: { type: "string" }, description: "Seconds", required: true }

const described = (operation: Operation): void => {
  operation["x-access"] = needsOf(operation.operationId) ?? null
  for (const parameter of operation.parameters ?? []) {
    const text = parameters[String(parameter["name"])]
    if (text !== undefined) parameter["description"] ??= text
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    const text = statuses[status]
    if (text !== undefined) response["description"] = text
    if (status === "429" || status === "503") response["headers"] = { "retry-after": retryAfter }
    for (const [type, media] of Object.entries((response["content"] ?? {}) as Record<string, Json>)) {
      delete media["x-effect-stream"]
      if (type === "text/event-stream") media["schema"] = { $ref: "#/components/schemas/Changes" }
    }
  }
}

/** The problems of every operation, once, by their status. */
const shared = (operations: ReadonlyArray<Operation>): Record<string, Json> => {
  const found: Record<string, Json> = {}
  for (const { responses } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      if (statuses[status] === undefined) continue
      const name = `Problem${status}`
      found[name] = response
      responses[status] = { $ref: `#/components/responses/${name}` }
    }
  }
  return found
}

/** A stream of events as a text, and what stands in each of them. */
const changes = {
  Changes: {
    type: "string",
    description: "Server-sent events `change`; the data of each is as `contentSchema` says",
    contentMediaType: "text/event-stream",
    contentSchema: { $ref: "#/components/schemas/ChangeData" }
  },
  ChangeData: {
    type: "string",
    contentMediaType: "application/json",
    contentSchema: { $ref: "#/components/schemas/Change" }
  }
}

const text = (description: string, type: string, schema: Json = { type: "string" }) => ({
  description,
  content: { [type]: { schema } }
})

const open = (id: string, summary: string, responses: Record<string, unknown>) => ({
  get: {
    tags: ["operations"],
    operationId: `operations.${id}`,
    summary,
    security: [],
    responses: { ...responses, "429": { $ref: "#/components/responses/Problem429" } }
  }
})

const state = {
  type: "object",
  properties: { status: { type: "string", enum: ["ok", "ready", "not-ready"] } },
  required: ["status"],
  additionalProperties: false
}

/** Addresses that need no token; none tells of data. */
const openPaths = {
  "/health": open("health", "Whether the process answers", { "200": text("It does", "application/json", state) }),
  "/ready": open("ready", "Whether it takes work and its database answers", {
    "200": text("It does", "application/json", state),
    "503": text("Not now", "application/json", state)
  }),
  "/metrics": open("metrics", "How the server does, in the text form of Prometheus", {
    "200": text("Metrics", "text/plain; version=0.0.4; charset=utf-8")
  }),
  "/docs": open("docs", "This document as a page", { "200": text("A page that needs nothing else", "text/html") }),
  "/openapi.json": open("openapi", "This document", {
    "200": text("OpenAPI 3.1", "application/json", { type: "object" })
  })
}

/** The document as it is made from the definition, with everything that the schemas cannot say. */
export const polished = (made: Json): Json => {
  const document = made as Json & {
    paths: Record<string, Record<string, Operation>>
    components: { schemas: Record<string, Json> }
    tags: Array<{ name: string }>
  }
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  for (const operation of operations) described(operation)
  const { ChangeEncoded: _, ...schemas } = document.components.schemas
  return {
    ...document,
    info: {
      title: "Xiuhua 绣花",
      version: "1.0.0",
      summary: "City management and law enforcement: cases, ledgers, duties, figures",
      description: DESCRIPTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" }
    },
    servers: [{ url: "/" }],
    tags: [...document.tags, { name: "operations", description: "For whoever runs the server" }],
    paths: { ...document.paths, ...openPaths },
    components: { ...document.components, schemas: { ...schemas, ...changes }, responses: shared(operations) }
  }
}
