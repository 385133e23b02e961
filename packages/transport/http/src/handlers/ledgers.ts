/** 台账 — ledgers over HTTP: their kinds, entries in and out, corrections, and the rows that wait. */
import { kindOf } from "@xiuhua/bureau"
import { quarantineRecord } from "@xiuhua/bureau/records"
import { formatInstant } from "@xiuhua/core/calendar"
import type { Field, LedgerKind } from "@xiuhua/core/ledger"
import type { CommitAnswer, StoredEntry } from "@xiuhua/core/ports"
import { csvWriter } from "@xiuhua/transport-spreadsheet"
import { Effect, Stream } from "effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/api.ts"
import { Caller } from "../api/authenticated.ts"
import { PAGE, pageByKey } from "../paging.ts"
import { answering } from "../server/answers.ts"
import { RequestInfo } from "../server/request-info.ts"
import { provenance } from "./provenance.ts"
import { rowOf, valuesOf } from "./rows.ts"

const fieldRecord = (name: string, field: Field) => ({
  name,
  label: field.label,
  type: field.type,
  optional: field.optional,
  privacy: field.privacy,
  ...(field.type === "text" && { maxLength: field.maxLength }),
  ...(field.type === "measure" && { unit: field.unit, scale: field.scale }),
  ...(field.type === "code" && { codes: field.codes })
})

const kindRecord = ({ day, fields, grain, id, key, label, retentionYears }: LedgerKind) => ({
  id,
  label,
  fields: Object.entries(fields).map(([name, field]) => fieldRecord(name, field)),
  key,
  day,
  grain,
  retentionYears
})

/** How entries of a kind are shown. */
export const entryRecord = (kind: LedgerKind) => {
  const values = valuesOf(kind)
  return ({ derivation, entry, recordedAt, row, version }: StoredEntry) => ({
    entry: `${kind.id}/${entry}`,
    version,
    recordedAt: formatInstant(recordedAt),
    derivation,
    values: values(row)
  })
}

const importRecord = ({ recordedAt, ...answer }: CommitAnswer) => ({
  commit: answer.commit,
  recordedAt: formatInstant(recordedAt),
  accepted: answer.accepted,
  duplicates: answer.duplicates,
  quarantined: answer.quarantined,
  corrected: answer.corrected,
  settled: answer.settled,
  derived: answer.derived
})

/** The number of the last entry seen; 0 from the beginning. */
const numberIn = (cursor: string | undefined): number =>
  cursor !== undefined && /^\d{1,15}$/u.test(cursor) ? Number(cursor) : 0

export const ledgersHandlers = HttpApiBuilder.group(Api, "ledgers", (handlers) =>
  handlers.handleAll({
    list: () => Effect.map(Caller, ({ catalogue }) => catalogue.kinds.map(kindRecord)),
    get: ({ params: { kind } }) =>
      answering(Effect.flatMap(Caller, ({ catalogue }) => Effect.map(kindOf(catalogue, kind), kindRecord))),
    entries: ({ params, query: { cursor, limit = PAGE, ...period } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          yield* kindOf(bureau.catalogue, params.kind)
          const { entries, kind } = yield* bureau.entries({ ...params, ...period, after: numberIn(cursor) })
          const found = yield* Stream.runCollect(Stream.take(entries, limit + 1))
          const items = found.slice(0, limit)
          const last = items.at(-1)
          return {
            items: items.map(entryRecord(kind)),
            next: found.length > limit && last !== undefined ? String(last.entry) : null
          }
        })
      ),
    export: ({ params, query: { bom, ...period } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const { language } = yield* RequestInfo
          yield* kindOf(bureau.catalogue, params.kind)
          const { entries, kind } = yield* bureau.entries({ ...params, ...period })
          const { heading, rows } = csvWriter(kind, { language, bom: bom !== "false" })
          const lines = entries.pipe(
            Stream.map(({ row }) => row),
            Stream.grouped(500),
            Stream.map(rows)
          )
          return HttpServerResponse.stream(Stream.encodeText(Stream.concat(Stream.make(heading), lines)), {
            contentType: "text/csv; charset=utf-8",
            headers: { "content-disposition": `attachment; filename="${kind.id}.csv"` }
          })
        })
      ),
    import: ({ headers, params, payload: { rows, source } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const kind = yield* kindOf(bureau.catalogue, params.kind)
          const checked = yield* Effect.forEach(rows, (row, index) => rowOf(kind, row, index))
          const answer = yield* bureau.importEntries({
            kind,
            rows: Stream.make(checked),
            provenance: { ...provenance, source },
            idempotencyKey: headers["idempotency-key"]
          })
          return importRecord(answer)
        })
      ),
    correct: ({ headers, params, payload: { approver, key, reason, replacement } }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const kind = yield* kindOf(bureau.catalogue, params.kind)
          const answer = yield* bureau.correctEntry({
            kind,
            key,
            replacement: replacement === null ? null : yield* rowOf(kind, replacement),
            reason,
            approver,
            idempotencyKey: headers["idempotency-key"]
          })
          return importRecord(answer)
        })
      )
  })
)

export const quarantineHandlers = HttpApiBuilder.group(Api, "quarantine", (handlers) =>
  handlers.handleAll({
    list: ({ query }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          const rows = yield* Stream.runCollect(bureau.quarantine())
          const { items, next } = pageByKey(rows, query, ({ number }) => String(number).padStart(9, "0"))
          return { items: items.map((row) => quarantineRecord(row, bureau.catalogue)), next }
        })
      ),
    settle: ({ headers, params: { number }, payload }) =>
      answering(
        Effect.gen(function* () {
          const bureau = yield* Caller
          return importRecord(
            yield* bureau.settleRow({ ...payload, number, idempotencyKey: headers["idempotency-key"] })
          )
        })
      )
  })
)
