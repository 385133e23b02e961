/**
 * 敏感信息查阅日志 — who read data of Party members, by which operation, for what and when; never what it said. One event for
 * each reading, sealed like every other, in a tenant of its own: to read must not move the figures of the tenant that is read.
 *
 * Source: 《中华人民共和国个人信息保护法》(2021) arts. 28, 51 (what is sensitive is handled under strict protection); that Party
 * data is held to it is a convention of this project (PR16). ADR 0151.
 */
import { dateAt, formatInstant, type Instant } from "@xiuhua/core/calendar"
import type { DocumentPlace, Store, StoreFailure } from "@xiuhua/core/ports"
import { Clock, Effect } from "effect"
import { facetValue } from "../lists/case-document.ts"
import { InvalidRequest } from "../requests.ts"

/** What is noted of a reading. */
export interface SensitiveRead {
  readonly actor: string
  /** As the access table names it: `cases/party-activity`. */
  readonly operation: string
  /** A code that the reader gave: `member-development.review`. `unstated` where none was given. */
  readonly purpose: string
  /** What was read: a case, a ledger, a figure. Never whose data. */
  readonly about: string
}

/** A line of the log. */
export interface SensitiveReadLine extends SensitiveRead {
  readonly at: Instant
}

/** Which lines; newest first. */
export interface SensitiveReadQuery {
  readonly tenant: string
  /** Only what this actor read. */
  readonly reader?: string
  readonly operation?: string
  /** 1 to 200; 50 unless told. */
  readonly limit?: number
  /** Where the page before ended. */
  readonly after?: string
}

export interface SensitiveReadPage {
  readonly lines: ReadonlyArray<SensitiveReadLine>
  /** What the next page is asked `after`; null on the last one. */
  readonly next: string | null
}

/** Where the log of a tenant is kept. */
const auditTenant = (tenant: string): string => `${tenant}/access`

const COLLECTION = "sensitive-reads"
const MOST = 200
const PURPOSE = /^[a-z][a-z0-9.-]{0,63}$/u

/** Notes a reading, before anything is shown: without the line there is no answer. */
export const noteSensitiveRead =
  (store: Store["Service"]) =>
  (tenant: string, read: SensitiveRead): Effect.Effect<void, InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      // A sentence could have a name in it.
      if (!PURPOSE.test(read.purpose)) return yield* new InvalidRequest({ rule: "purpose" })
      const at = (yield* Clock.currentTimeMillis) as Instant
      // A stream for each reading: two who read at once never wait for each other.
      const id = yield* Effect.sync(() => globalThis.crypto.randomUUID())
      const line: SensitiveReadLine = { ...read, at }
      yield* store.commit({
        tenant: auditTenant(tenant),
        actor: read.actor,
        idempotencyKey: `sensitive-read/${id}`,
        provenance: { source: "access", reliability: "official" },
        appends: [
          {
            stream: `sensitive-read/${id}`,
            expectedVersion: 0,
            events: [
              {
                type: "SensitiveRead",
                schemaVersion: 1,
                occurredOn: dateAt(at),
                data: JSON.stringify({ _tag: "SensitiveRead", ...line })
              }
            ]
          }
        ],
        entries: [],
        corrections: [],
        settlements: [],
        documents: [
          {
            collection: COLLECTION,
            id,
            document: {
              body: JSON.stringify(line),
              order: formatInstant(at),
              facets: { actor: facetValue(read.actor), operation: facetValue(read.operation) },
              search: read.about
            }
          }
        ]
      })
    }).pipe(
      // Nobody else writes to a stream that was named by chance a moment ago.
      Effect.catchTag(["VersionConflict", "EntryConflict", "KeyTaken", "SettlementConflict"], Effect.die)
    )

const placeOf = (after: string): DocumentPlace | undefined => {
  const cut = after.lastIndexOf("/")
  return cut < 0 ? undefined : { order: after.slice(0, cut), id: after.slice(cut + 1) }
}

/** Lines of the log, a page of them. */
export const sensitiveReads =
  (store: Store["Service"]) =>
  ({
    reader,
    after,
    limit = 50,
    operation,
    tenant
  }: SensitiveReadQuery): Effect.Effect<SensitiveReadPage, InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return yield* new InvalidRequest({ rule: "limit" })
      const place = after === undefined ? undefined : placeOf(after)
      if (after !== undefined && place === undefined) return yield* new InvalidRequest({ rule: "cursor" })
      const found = yield* store.documents({
        tenant: auditTenant(tenant),
        collection: COLLECTION,
        facets: {
          ...(reader !== undefined && { actor: facetValue(reader) }),
          ...(operation !== undefined && { operation: facetValue(operation) })
        },
        ...(place !== undefined && { after: place }),
        direction: "descending",
        limit: limit + 1
      })
      const shown = found.slice(0, limit)
      const last = shown.at(-1)
      return {
        lines: shown.map(({ body }) => JSON.parse(body) as SensitiveReadLine),
        next: found.length > limit && last !== undefined ? `${last.order}/${last.id}` : null
      }
    })
