import { plainDate } from "@xiuhua/core/calendar"
import type { DocumentNumber, NumberLine, Reservation, Sequence } from "@xiuhua/core/ports"
import { Clock, Effect } from "effect"

type Service = Sequence["Service"]

/** The right store with one thing wrong, and the requirements that must notice. */
export interface WrongSequence {
  readonly name: string
  readonly spoil: (store: Service) => Partial<Service>
  readonly caught: ReadonlyArray<string>
}

const asking =
  (of: (reservation: Reservation) => Reservation): WrongSequence["spoil"] =>
  (store) => ({ reserve: (tenant, reservation) => store.reserve(tenant, of(reservation)) })

const listing =
  (of: (lines: ReadonlyArray<NumberLine>) => ReadonlyArray<NumberLine>): WrongSequence["spoil"] =>
  (store) => ({ list: (tenant, series) => Effect.map(store.list(tenant, series), of) })

/** The line as it stands, for a store that says nothing where it should refuse. */
const standing = (store: Service, tenant: string, number: DocumentNumber) =>
  Effect.map(store.list(tenant, number), (lines) => lines[number.number - 1] as NumberLine)

/** Stores that are wrong about whom a number is given to. */
const wrongReservations: ReadonlyArray<WrongSequence> = [
  {
    name: "leaves number 13 out",
    spoil: (store) => ({
      reserve: (tenant, reservation) =>
        Effect.tap(store.reserve(tenant, reservation), ({ number }) =>
          number === 12 ? store.reserve(tenant, { ...reservation, key: `${reservation.agencyMark} 13` }) : Effect.void
        )
    }),
    caught: ["SN-01", "SN-10"]
  },
  {
    name: "gives a new number each time",
    spoil: (store) => {
      let calls = 0
      return {
        reserve: (tenant, reservation) =>
          store.reserve(tenant, { ...reservation, key: `${++calls}/${reservation.key}` })
      }
    },
    caught: ["SN-01", "SN-02", "SN-03", "SN-06", "SN-07", "SN-08", "SN-09", "SN-11"]
  },
  {
    name: "does not tell capitals in keys",
    spoil: asking((reservation) => ({ ...reservation, key: reservation.key?.toLowerCase() })),
    caught: ["SN-03", "SN-07"]
  },
  {
    name: "does not tell capitals in agency marks",
    spoil: asking((reservation) => ({ ...reservation, agencyMark: `${reservation.agencyMark}`.toLowerCase() })),
    caught: ["SN-03", "SN-09"]
  },
  {
    name: "knows one year only",
    spoil: asking((reservation) => ({ ...reservation, on: plainDate("2022-01-01") })),
    caught: ["SN-04", "SN-06", "SN-09"]
  },
  {
    name: "mixes tenants",
    spoil: (store) => ({
      reserve: (_, reservation) => store.reserve("a", reservation),
      use: (_, number, document, actor) => store.use("a", number, document, actor),
      void: (_, number, reason, actor) => store.void("a", number, reason, actor),
      list: (_, series) => store.list("a", series)
    }),
    caught: ["SN-05", "SN-09", "SN-18"]
  },
  {
    name: "gives a key's number in whatever series it is asked for",
    spoil: (store) => ({
      reserve: (tenant, reservation) =>
        Effect.catchTag(store.reserve(tenant, reservation), "ReservationKeyTaken", ({ number }) =>
          standing(store, tenant, number)
        )
    }),
    caught: ["SN-06"]
  },
  {
    name: "gives a voided number to its key again",
    spoil: (store) => ({
      reserve: (tenant, reservation) =>
        Effect.catchTag(store.reserve(tenant, reservation), "NumberVoided", ({ number }) =>
          standing(store, tenant, number)
        )
    }),
    caught: ["SN-08"]
  },
  {
    name: "mends an agency mark instead of refusing it",
    spoil: asking((reservation) => ({
      ...reservation,
      agencyMark: `${reservation.agencyMark}`.replace(/[()\n]/gu, "")
    })),
    caught: ["SN-09"]
  },
  {
    name: "answers with the last number that anybody got",
    spoil: (store) => ({
      reserve: (tenant, reservation) =>
        Effect.gen(function* () {
          const line = yield* store.reserve(tenant, reservation)
          yield* Effect.yieldNow
          return (yield* store.list(tenant, line)).at(-1) ?? line
        })
    }),
    caught: ["SN-02", "SN-07", "SN-10"]
  },
  {
    name: "looks for the key first and reserves then",
    spoil: (store) => {
      const seen = new Set<string>()
      return {
        reserve: (tenant, reservation) =>
          Effect.gen(function* () {
            const name = `${tenant}/${reservation.key}`
            const known = seen.has(name)
            yield* Effect.yieldNow
            const key = !known && seen.has(name) ? `${reservation.key}/${seen.size}` : reservation.key
            seen.add(name).add(`${tenant}/${key}`)
            return yield* store.reserve(tenant, { ...reservation, key })
          })
      }
    },
    caught: ["SN-11"]
  }
]

/** Stores that are wrong about what became of a number. */
const wrongChanges: ReadonlyArray<WrongSequence> = [
  {
    name: "binds a number again under each actor",
    spoil: (store) => ({
      use: (tenant, number, document, actor) =>
        Effect.map(store.use(tenant, number, document, actor), (line) => ({
          ...line,
          used: line.used === null ? null : { ...line.used, actor }
        }))
    }),
    caught: ["SN-12"]
  },
  {
    name: "says nothing when the number is another document's",
    spoil: (store) => ({
      use: (tenant, number, document, actor) =>
        Effect.catchTag(store.use(tenant, number, document, actor), "NumberUsed", () => standing(store, tenant, number))
    }),
    caught: ["SN-13", "SN-20"]
  },
  {
    name: "looks whether a number is used first and binds it then",
    spoil: (store) => ({
      use: (tenant, number, document, actor) =>
        Effect.gen(function* () {
          const before = (yield* store.list(tenant, { agencyMark: "城综执罚决字", year: 2022 }))[0]
          yield* Effect.yieldNow
          const using = store.use(tenant, number, document, actor)
          return yield* before?.used === null
            ? Effect.catchTag(using, "NumberUsed", () => standing(store, tenant, number))
            : using
        })
    }),
    caught: ["SN-20"]
  },
  {
    name: "uses a number that nobody reserved",
    spoil: (store) => ({
      use: (tenant, number, document, actor) =>
        Effect.catchTag(store.use(tenant, number, document, actor), "NumberUnknown", () =>
          Effect.map(
            Effect.orDie(store.reserve(tenant, { ...number, on: plainDate("2022-01-01"), key: document, actor })),
            (line) => ({ ...line, ...number })
          )
        )
    }),
    caught: ["SN-05", "SN-14"]
  },
  {
    name: "uses a voided number",
    spoil: (store) => ({
      use: (tenant, number, document, actor) =>
        Effect.catchTag(store.use(tenant, number, document, actor), "NumberVoided", () =>
          standing(store, tenant, number)
        )
    }),
    caught: ["SN-15", "SN-16"]
  },
  {
    name: "leaves voided numbers out of the list",
    spoil: listing((lines) => lines.filter(({ state }) => state !== "voided")),
    caught: ["SN-08", "SN-15", "SN-16", "SN-17", "SN-19"]
  },
  {
    name: "lists in the order of the digits",
    spoil: listing((lines) => lines.toSorted((a, b) => (`${a.number}` < `${b.number}` ? -1 : 1))),
    caught: ["SN-01", "SN-07", "SN-10"]
  },
  {
    name: "forgets the document of a voided number",
    spoil: listing((lines) => lines.map((line) => (line.state === "voided" ? { ...line, used: null } : line))),
    caught: ["SN-16", "SN-19"]
  },
  {
    name: "says nothing when a number is voided for another reason",
    spoil: (store) => ({
      void: (tenant, number, reason, actor) =>
        Effect.catchTag(store.void(tenant, number, reason, actor), "NumberVoided", () =>
          standing(store, tenant, number)
        )
    }),
    caught: ["SN-17"]
  },
  {
    name: "cuts a text that is too long",
    spoil: (store) => ({
      use: (tenant, number, document, actor) => store.use(tenant, number, document.slice(0, 200), actor)
    }),
    caught: ["SN-18"]
  },
  {
    name: "believes the clock when it goes back",
    spoil: (store) => {
      const times = new Map<string, number>()
      const nameOf = ({ agencyMark, number, year }: DocumentNumber) => `${agencyMark}/${year}/${number}`
      return {
        reserve: (tenant, reservation) =>
          Effect.tap(store.reserve(tenant, reservation), (line) =>
            Effect.map(Clock.currentTimeMillis, (now) => times.set(nameOf(line), times.get(nameOf(line)) ?? now))
          ),
        list: (tenant, series) =>
          Effect.map(store.list(tenant, series), (lines) =>
            lines.map((line) => ({
              ...line,
              reserved: { ...line.reserved, at: times.get(nameOf(line)) ?? line.reserved.at }
            }))
          )
      }
    },
    caught: ["SN-19"]
  },
  { name: "claims to be durable", spoil: () => ({ supports: { durable: true } }), caught: ["SN-21"] }
]

export const wrongSequences: ReadonlyArray<WrongSequence> = [...wrongReservations, ...wrongChanges]
