/** 台账列表 — the entries of one ledger, a page at a time in the order in which they were recorded. */
import { type Instant, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { and, type LedgerKind, type Predicate } from "@xiuhua/core/ledger"
import type { Store, StoredEntry, StoreFailure } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"
import type { Catalogue } from "../catalogue.ts"
import { asOfOf } from "../moment.ts"
import { InvalidRequest, NotFound } from "../requests.ts"

/** Which entries of which ledger. */
export interface EntryListQuery {
  readonly tenant: string
  /** Id of the ledger kind. */
  readonly kind: string
  /** The period of the entries, both days inclusive; of a register what was valid in it. By default all there is. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly where?: Predicate
  /** Only what had been recorded by then; by default everything recorded so far. */
  readonly asOf?: Instant
  /** 1 to 1000; 100 unless told. */
  readonly limit?: number
  /** The number of the last entry of the page before. */
  readonly after?: number
}

/** One page of a ledger. */
export interface EntryPage {
  readonly kind: LedgerKind
  readonly asOf: Instant
  readonly entries: ReadonlyArray<StoredEntry>
  /** What the next page is asked `after`, with the same `asOf`; null on the last one. */
  readonly next: number | null
}

const MOST = 1000
const FIRST = plainDate("1900-01-01")
const LAST = plainDate("2199-12-31")

const unknownField = (kind: LedgerKind, where: Predicate): string | undefined => {
  switch (where.op) {
    case "and":
      return where.all.map((part) => unknownField(kind, part)).find((name) => name !== undefined)
    case "or":
      return where.any.map((part) => unknownField(kind, part)).find((name) => name !== undefined)
    case "not":
      return unknownField(kind, where.of)
    default:
      return Object.hasOwn(kind.fields, where.field) ? undefined : where.field
  }
}

/** Entries of a ledger, a page of them; `narrow` is a further condition that whoever asks cannot take away. */
export const entryList =
  (store: Store["Service"], { kinds }: Catalogue) =>
  (query: EntryListQuery, narrow?: Predicate): Effect.Effect<EntryPage, NotFound | InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      const { after = 0, from = FIRST, limit = 100, tenant, to = LAST, where } = query
      const kind = kinds.find(({ id }) => id === query.kind)
      if (kind === undefined) {
        return yield* new NotFound({ what: "kind", id: query.kind, known: kinds.map(({ id }) => id) })
      }
      if (from > to) return yield* new InvalidRequest({ rule: "period" })
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return yield* new InvalidRequest({ rule: "limit" })
      if (!Number.isInteger(after) || after < 0) return yield* new InvalidRequest({ rule: "cursor" })
      const unknown = where === undefined ? undefined : unknownField(kind, where)
      if (unknown !== undefined) {
        return yield* new NotFound({ what: "dimension", id: unknown, known: Object.keys(kind.fields) })
      }
      const asOf = yield* asOfOf(store, query)
      const all = [where, narrow].filter((condition) => condition !== undefined)
      const scan = {
        tenant,
        kind,
        asOf,
        from,
        to,
        select: kind.until === undefined ? ("occurred" as const) : ("valid" as const),
        ...(all.length > 0 && { where: and(...all) }),
        after,
        limit: limit + 1
      }
      const found = [...(yield* Stream.runCollect(store.scan(scan)))]
      const entries = found.slice(0, limit)
      return { kind, asOf, entries, next: found.length > limit ? (entries.at(-1)?.entry ?? null) : null }
    })
