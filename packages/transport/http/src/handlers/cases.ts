/** 案件 — cases over HTTP. */
import { hash } from "node:crypto"
import {
  type AggregateName,
  type CaseFile,
  type CaseListQuery,
  type CaseOrder,
  type CasePage,
  type CaseText,
  NotFound
} from "@xiuhua/bureau"
import type { Guarded } from "@xiuhua/bureau/access"
import { dutyRecord } from "@xiuhua/bureau/records"
import { nameOf } from "@xiuhua/bureau/words"
import { formatInstant, type PlainDate } from "@xiuhua/core/calendar"
import type { Tagged } from "@xiuhua/core/decider"
import type { Handled } from "@xiuhua/core/handle"
import type { StoredEvent } from "@xiuhua/core/ports"
import { readCheckpoint } from "@xiuhua/core/proof"
import { Effect, type Schema } from "effect"
import { Base64Url } from "effect/encoding"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder, HttpApiSchema } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import type { CaseEvent } from "../api/cases.ts"
import { pageByKey } from "../paging.ts"
import { answering } from "../server/answers.ts"
import { provenance } from "./provenance.ts"
import { today } from "./today.ts"

const labelOf = (rule: string) => ({ zh: nameOf(rule, "zh"), en: nameOf(rule, "en") })

const eventRecord = (event: StoredEvent): typeof CaseEvent.Type => ({
  version: event.version,
  type: event.type,
  occurredOn: event.occurredOn,
  recordedAt: formatInstant(event.recordedAt),
  actor: event.actor,
  commandId: event.commandId,
  data: JSON.parse(event.data) as Schema.JsonObject,
  algorithm: event.algorithm,
  hash: event.hash
})

const fileRecord = (file: CaseFile, on: PlainDate) => ({
  aggregate: file.aggregate,
  id: file.id,
  version: file.version,
  stage: file.stage,
  on,
  findings: file.findings.map((finding) => ({ ...finding, label: labelOf(finding.rule) })),
  limits: file.limits.map(({ deadline: _, ...limit }) => ({ ...limit, label: labelOf(limit.rule) })),
  duties: file.duties.map(dutyRecord),
  next: file.next.map(({ cite, command }) => ({ command, cite })),
  documents: file.documents.map(({ document: { id, label }, event, item, on: day }) => ({
    id,
    label,
    event,
    on: day,
    item
  })),
  publicView: file.publicView as unknown as Schema.JsonObject | null
})

/** What names a state of a case: its version first, which is what `If-Match` goes by. */
const etagOf = (version: number, on?: PlainDate): string => `"${version}${on === undefined ? "" : `.${on}`}"`

/** The version that `If-Match` names; undefined for `*` and where there is none. */
const versionIn = (ifMatch: string | undefined): number | undefined => {
  const digits = ifMatch === undefined ? undefined : /^(?:W\/)?"(\d+)/u.exec(ifMatch)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A case that somebody has opened. */
const opened = (bureau: Guarded, query: Parameters<Guarded["caseFile"]>[0]) =>
  Effect.flatMap(bureau.caseFile(query), (file) =>
    file.version > 0
      ? Effect.succeed(file)
      : Effect.fail(new NotFound({ what: "case", id: `${query.aggregate}/${query.id}`, known: [] }))
  )

type ListQuery = Omit<CaseListQuery, "tenant" | "text" | "after"> & {
  readonly q?: string
  readonly cursor?: string
}

const listQuery = ({ cursor, q, ...query }: ListQuery): Omit<CaseListQuery, "tenant"> => ({
  ...query,
  ...(q !== undefined && { text: q }),
  ...(cursor !== undefined && { after: cursor })
})

/** Whether a caller has an answer; compression on the way makes a tag weak, and it is the same answer all the same. */
const isAmong = (etag: string, ifNoneMatch = ""): boolean =>
  ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//u, "") === etag)

const encoder = new TextEncoder()
const OPENING = encoder.encode('{"items":[')

/** Pieces as one. */
const joined = (...pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The lines of a page are JSON as they come from the store: nothing is decoded and written again. */
const pageResponse = ({ bytes, next }: CaseText, ifNoneMatch: string | undefined) => {
  const cursor = next === null ? "null" : `"${Base64Url.encode(next)}"`
  const body = joined(OPENING, bytes, encoder.encode(`],"next":${cursor}}`))
  const etag = `"${hash("sha1", body, "base64url")}"`
  const headers = { etag, "cache-control": "private, no-cache", vary: "Authorization" }
  return isAmong(etag, ifNoneMatch)
    ? HttpServerResponse.empty({ status: 304, headers })
    : HttpServerResponse.uint8Array(body, { contentType: "application/json", headers })
}

const textOf = ({ lines, next }: CasePage): CaseText => ({
  bytes: encoder.encode(lines.map(({ json }) => json).join(",")),
  next
})

export const casesHandlers = HttpApiBuilder.group(Api, "cases", (handlers) =>
  handlers.handleAll({
    list: ({ headers, query }) =>
      answering(
        Effect.flatMap(Caller, (bureau) =>
          Effect.map(bureau.caseListText(listQuery(query)), (page) => pageResponse(page, headers["if-none-match"]))
        )
      ),
    public: ({ query }) =>
      answering(
        Effect.flatMap(Caller, (bureau) =>
          Effect.map(bureau.publicCases(listQuery(query)), (page) => pageResponse(textOf(page), undefined))
        )
      ),
    get: ({ params: { aggregate, id }, query }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const on = query.on ?? (yield* today)
          const file = yield* opened(bureau, { aggregate, id, on })
          return HttpApiSchema.withHeaders({
            body: fileRecord(file, on),
            headers: { etag: etagOf(file.version, on) }
          })
        })
      ),
    timeline: ({ params: { aggregate, id }, query }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const { timeline } = yield* opened(bureau, { aggregate, id, on: yield* today })
          return pageByKey(timeline.map(eventRecord), query, ({ version }) => String(version).padStart(9, "0"))
        })
      ),
    processRecord: ({ params }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const { events, stream } = yield* bureau.processRecord(params)
          if (events.length === 0) return yield* new NotFound({ what: "case", id: stream, known: [] })
          return { stream, events: events.map(({ id: _, ...event }) => event) }
        })
      ),
    proof: ({ params: { aggregate, id }, payload: { checkpoint: text, publicKey } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const stream = `${aggregate}/${id}`
          if (text === undefined) return yield* bureau.proof({ case: stream })
          const checkpoint = yield* Effect.fromResult(readCheckpoint(text))
          return yield* bureau.proof({
            case: stream,
            against: { checkpoint, ...(publicKey !== undefined && { publicKey }) }
          })
        })
      )
  })
)

interface Writing {
  readonly params: { readonly id: string }
  readonly headers: { readonly "idempotency-key": string; readonly "if-match"?: string | undefined }
  readonly payload: Tagged
}

type Perform = (
  bureau: Guarded,
  order: Omit<CaseOrder, "command" | "tenant" | "actor"> & { readonly command: Tagged }
) => ReturnType<Guarded["command"]>

/** One write to a case. Which command belongs to which aggregate was checked when its body was read. */
const write =
  (aggregate: AggregateName, perform: Perform) =>
  ({ headers, params: { id }, payload }: Writing) =>
    answering(
      Effect.gen(function* () {
        const bureau = yield* Caller
        const expectedVersion = versionIn(headers["if-match"])
        const { events, version } = yield* perform(bureau, {
          aggregate,
          id,
          command: payload,
          commandId: headers["idempotency-key"],
          provenance,
          ...(expectedVersion !== undefined && { expectedVersion })
        })
        return HttpApiSchema.withHeaders({
          body: { aggregate, id, version, events: events as Handled<never>["events"] },
          headers: { etag: etagOf(version) }
        })
      })
    )

const command = (aggregate: AggregateName) =>
  write(aggregate, (bureau, order) => bureau.command(order as Parameters<typeof bureau.command>[0]))
const record = (aggregate: AggregateName) =>
  write(aggregate, (bureau, order) => bureau.record(order as Parameters<typeof bureau.record>[0]))

/** The two writes of an aggregate. */
const routes = (aggregate: AggregateName) => ({ command: command(aggregate), record: record(aggregate) })

export const aggregateHandlers = [
  HttpApiBuilder.group(Api, "penalty-case", (handlers) => handlers.handleAll(routes("penalty-case"))),
  HttpApiBuilder.group(Api, "summary-penalty", (handlers) => handlers.handleAll(routes("summary-penalty"))),
  HttpApiBuilder.group(Api, "report", (handlers) => handlers.handleAll(routes("report"))),
  HttpApiBuilder.group(Api, "campaign", (handlers) => handlers.handleAll(routes("campaign"))),
  HttpApiBuilder.group(Api, "compulsory-enforcement", (handlers) =>
    handlers.handleAll(routes("compulsory-enforcement"))
  ),
  HttpApiBuilder.group(Api, "illegal-construction", (handlers) => handlers.handleAll(routes("illegal-construction"))),
  HttpApiBuilder.group(Api, "problem", (handlers) => handlers.handleAll(routes("problem"))),
  HttpApiBuilder.group(Api, "party-branch", (handlers) => handlers.handleAll(routes("party-branch"))),
  HttpApiBuilder.group(Api, "party-activity", (handlers) => handlers.handleAll(routes("party-activity"))),
  HttpApiBuilder.group(Api, "member-development", (handlers) => handlers.handleAll(routes("member-development"))),
  HttpApiBuilder.group(Api, "task", (handlers) => handlers.handleAll(routes("task")))
] as const
