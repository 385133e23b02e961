/** 台账条目 — the entries of one ledger or register, as recorded at a moment, in the order of their numbers. */
import { type Instant, type PlainDate, plainDate } from "@xiuhua/core/calendar"
import { and, type LedgerKind, type Predicate } from "@xiuhua/core/ledger"
import type { Store, StoredEntry, StoreFailure } from "@xiuhua/core/ports"
import { Effect, type Stream } from "effect"
import type { Catalogue } from "./catalogue.ts"
import { asOfOf } from "./moment.ts"
import { InvalidRequest, NotFound } from "./requests.ts"

/** Which entries of which ledger. What is recorded later has a greater number: nothing is missed between two pages. */
export interface EntryQuery {
  readonly tenant: string
  /** Id of the ledger kind. */
  readonly kind: string
  /** The period of the entries, both days inclusive; of a register what was valid in it. By default all there is. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly where?: Predicate
  /** Only what had been recorded by then; by default everything recorded so far. */
  readonly asOf?: Instant
  /** Only entries with a greater number: where a page before ended. */
  readonly after?: number
  /** No more than so many; by default all of them. */
  readonly limit?: number
}

/** A ledger and the entries that were asked for. */
export interface LedgerEntries {
  readonly kind: LedgerKind
  /** The moment they are as of: with it the next page is of the same state. */
  readonly asOf: Instant
  readonly entries: Stream.Stream<StoredEntry, StoreFailure>
}

const FIRST = plainDate("1900-01-01")
const LAST = plainDate("2199-12-31")

/** The kind with an id. */
export const kindOf = ({ kinds }: Pick<Catalogue, "kinds">, id: string): Effect.Effect<LedgerKind, NotFound> => {
  const kind = kinds.find((one) => one.id === id)
  return kind === undefined
    ? Effect.fail(new NotFound({ what: "kind", id, known: kinds.map((one) => one.id) }))
    : Effect.succeed(kind)
}

const fieldsOf = (where: Predicate): ReadonlyArray<string> => {
  switch (where.op) {
    case "and":
      return where.all.flatMap(fieldsOf)
    case "or":
      return where.any.flatMap(fieldsOf)
    case "not":
      return fieldsOf(where.of)
    default:
      return [where.field]
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0

/** Entries of a ledger; `narrow` is a further condition that whoever asks cannot take away. */
export const entries =
  (store: Store["Service"], catalogue: Catalogue) =>
  (query: EntryQuery, narrow?: Predicate): Effect.Effect<LedgerEntries, NotFound | InvalidRequest | StoreFailure> =>
    Effect.gen(function* () {
      const { after = 0, from = FIRST, limit, tenant, to = LAST, where } = query
      const kind = yield* kindOf(catalogue, query.kind)
      if (from > to) return yield* new InvalidRequest({ rule: "period" })
      if (!isCount(after)) return yield* new InvalidRequest({ rule: "cursor" })
      if (limit !== undefined && !isCount(limit)) return yield* new InvalidRequest({ rule: "limit" })
      const known = Object.keys(kind.fields)
      for (const field of where === undefined ? [] : fieldsOf(where)) {
        if (!known.includes(field)) return yield* new NotFound({ what: "dimension", id: field, known })
      }
      const asOf = yield* asOfOf(store, query)
      const conditions = [where, narrow].filter((one) => one !== undefined)
      const found = store.scan({
        tenant,
        kind,
        asOf,
        from,
        to,
        select: kind.until === undefined ? "occurred" : "valid",
        ...(conditions.length > 0 && { where: and(...conditions) }),
        after,
        ...(limit !== undefined && { limit })
      })
      return { kind, asOf, entries: found }
    })
