/** A report handed in, as somebody writes it with Fastify: the token, a schema, and the same statements in one transaction. */
import { createHash } from "node:crypto"
import { DatabaseSync } from "node:sqlite"
import Fastify from "fastify"
import { serving, told } from "./child.ts"
import { tokenCheck } from "./token-check.ts"

const { file, key, tenant } = told()
const check = await tokenCheck(key, tenant)
const db = new DatabaseSync(file, { timeout: 10_000 })
db.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -65536")

const begin = db.prepare("begin immediate")
const commit = db.prepare("commit")
const rollback = db.prepare("rollback")
const history = db.prepare("select * from event where tenant = ? and stream = ? and version > ? order by version")
const turn = db.prepare("select * from tenant_turn where tenant = ?")
const answered = db.prepare("select answer from commit_log where tenant = ? and idempotency_key = ?")
const head = db.prepare("select version, hash from stream_head where tenant = ? and stream = ?")
const event = db.prepare("insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
const newHead = db.prepare(
  "insert into stream_head values (?, ?, ?, ?) on conflict (tenant, stream) do update set version = excluded.version, hash = excluded.hash"
)
const lastEntry = db.prepare("select max(entry) as last from enforcement_report where tenant = ?")
const entry = db.prepare("insert into enforcement_report values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
const noFacets = db.prepare("delete from document_facet where tenant = ? and collection = ? and id = ?")
const document = db.prepare(
  "insert into document values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant, collection, id) do update set body = excluded.body"
)
const facet = db.prepare(
  "insert into document_facet (tenant, collection, facet, value, place, id) values (?, ?, ?, ?, ?, ?)"
)
const log = db.prepare("insert into commit_log values (?, ?, ?, ?, ?, ?, ?, ?)")
const newTurn = db.prepare(
  "update tenant_turn set commit_no = ?, recorded_at = ?, position = ?, reliabilities = ? where tenant = ?"
)

interface Report {
  readonly _tag: string
  readonly on: string
  readonly at: string
  readonly channel: string
  readonly nature: string
  readonly category: string
  readonly street: string
  readonly reporter: string | null
}

const NOTHING = "0".repeat(64)

/** Everything that a commit writes; the events and their version. */
const submit = (id: string, { _tag: _, ...report }: Report, actor: string, commandId: string) => {
  const stream = `report/${id}`
  if (history.all(tenant, stream, 0).length > 0) throw new Error("not new")
  begin.run()
  try {
    const { commit_no, position } = turn.get(tenant) as { readonly commit_no: number; readonly position: number }
    if (answered.get(tenant, commandId) !== undefined || head.get(tenant, stream) !== undefined)
      throw new Error("taken")
    const at = Date.now()
    const happened = { _tag: "ReportSubmitted", ...report }
    const data = JSON.stringify(happened)
    const hash = createHash("sha256")
      .update([tenant, stream, 1, happened._tag, 1, report.on, at, actor, commandId, NOTHING, data].join("\n"))
      .digest("hex")
    const no = commit_no + 1
    event.run(
      tenant,
      position + 1,
      stream,
      1,
      happened._tag,
      1,
      report.on,
      at,
      actor,
      commandId,
      data,
      "sha-256",
      NOTHING,
      hash
    )
    newHead.run(tenant, stream, 1, hash)
    const { last } = lastEntry.get(tenant) as { readonly last: number | null }
    const { category, channel, nature, on, street } = report
    entry.run(
      tenant,
      (last ?? 0) + 1,
      1,
      at,
      null,
      no,
      null,
      id,
      on,
      street,
      channel,
      nature,
      category,
      "no",
      "no",
      null,
      null
    )
    const whose = { orgUnits: [], areas: [street] }
    const title = { zh: category, en: category }
    const nextDue = { rule: "report.accept-limit", due: `${on} 09:30` }
    const details = { category, channel, nature, turns: 0, ground: null }
    const about = { aggregate: "report", id, title, number: null, stage: "submitted", version: 1 }
    const summary = { ...about, openedOn: on, lastOn: on, whose, nextDue, details }
    const open = { aggregate: "report", id, stage: "submitted", category, street, reportedOn: on, department: null }
    const shown = {
      ...open,
      history: [{ on, stage: "submitted" }],
      deferredUntil: null,
      closing: null,
      mergedInto: null
    }
    const search = [id, category, category, street].join("\n")
    const facets = { orgUnit: "", street, aggregate: "report", stage: "submitted" }
    const bodies = {
      cases: JSON.stringify(summary),
      "cases/public": `${JSON.stringify(shown)}\n${JSON.stringify(whose)}`
    }
    for (const [collection, body] of Object.entries(bodies)) {
      noFacets.run(tenant, collection, stream)
      document.run(tenant, collection, stream, on, body, search, no, at)
      for (const [name, value] of Object.entries(facets)) facet.run(tenant, collection, name, value, on, stream)
    }
    const appended = [{ stream, version: 1, position: position + 1 }]
    const answer = { commit: no, recordedAt: at, accepted: 1, duplicates: 0, quarantined: 0, events: 1, appended }
    log.run(tenant, no, commandId, actor, "http", "official", at, JSON.stringify(answer))
    newTurn.run(no, at, position + 1, '["official"]', tenant)
    commit.run()
    return { aggregate: "report", id, version: 1, events: [happened] }
  } catch (cause) {
    rollback.run()
    throw cause
  }
}

const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
const text = { type: "string", minLength: 1 }
const body = {
  type: "object",
  additionalProperties: false,
  required: ["_tag", "on", "at", "channel", "nature", "category", "street", "reporter"],
  properties: {
    _tag: { enum: ["SubmitReport"] },
    on: day,
    at: { type: "string", pattern: "^\\d{2}:\\d{2}$" },
    channel: text,
    nature: { enum: ["event", "component"] },
    category: text,
    street: text,
    reporter: { type: ["string", "null"] }
  }
}

const app = Fastify()
app.post<{ Params: { id: string }; Body: Report }>(
  "/api/v1/cases/report/:id/commands",
  { schema: { body } },
  async (request, reply) => {
    const actor = await check(request.headers.authorization)
    if (actor === undefined) return reply.code(401).send()
    const commandId = request.headers["idempotency-key"]
    if (typeof commandId !== "string") return reply.code(400).send()
    const done = submit(request.params.id, request.body, actor, commandId)
    return reply.header("etag", `"${done.version}"`).send(done)
  }
)
const url = await app.listen({ port: 0, host: "127.0.0.1" })
serving(url, async () => {
  app.server.closeAllConnections()
  await app.close()
})
