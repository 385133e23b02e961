/** A made-up ledger kind with every type of field, and helpers to write to it. */
import { type PlainDate, plainDate } from "@xiuhua/core/calendar"
import {
  code,
  day,
  defineDerivation,
  defineKind,
  eq,
  type LedgerKind,
  measure,
  type Row,
  text
} from "@xiuhua/core/ledger"
import { type Commit, type NewEvent, Store } from "@xiuhua/core/ports"
import { Effect, Stream } from "effect"

export const sample = defineKind({
  id: "testkit.sample",
  label: { zh: "样例台账", en: "Sample" },
  fields: {
    number: text("编号", "number"),
    day: day("日期", "day"),
    until: day("有效期至", "until", { optional: true }),
    street: text("街道", "street", { optional: true }),
    outcome: code(
      "结果",
      "outcome",
      { good: { zh: "好", en: "good" }, bad: { zh: "坏", en: "bad" } },
      { optional: true }
    ),
    mass: measure("质量", "mass", { unit: "t", scale: 9 }, { optional: true }),
    area: measure("面积", "area", { unit: "m²", scale: 2 }, { optional: true })
  },
  key: ["number"],
  day: "day",
  grain: "day",
  until: "until",
  place: "street",
  countKey: "number",
  retentionYears: 1
})

/** A row of the sample kind; `values` override the usual ones. */
export const row = (
  number: string,
  values: Partial<
    Record<"day" | "until" | "street" | "outcome", string | null> & Record<"mass" | "area", number | null>
  > = {}
): Row => {
  const { area = null, day = "2022-03-01", mass = null, outcome = null, street = null, until = null } = values
  return [number, day, until, street, outcome, mass, area]
}

let keys = 0

export interface Put {
  readonly tenant?: string
  readonly key?: string
}

/** A commit of tenant `a` with nothing in it but what is given. */
export const commit = <E = never>(given: Partial<Commit<E>>) =>
  Store.use((store) =>
    store.commit<E>({
      tenant: "a",
      actor: "tester",
      idempotencyKey: `commit-${++keys}`,
      provenance: { source: "testkit", reliability: "official" },
      appends: [],
      entries: [],
      corrections: [],
      settlements: [],
      ...given
    })
  )

/** Commits rows in batches of three. */
export const put = (rows: ReadonlyArray<Row>, { key = `put-${++keys}`, tenant = "a" }: Put = {}) => {
  const batches = Array.from({ length: Math.ceil(rows.length / 3) }, (_, n) => rows.slice(3 * n, 3 * n + 3))
  return commit({
    tenant,
    idempotencyKey: key,
    provenance: { source: "testkit", reliability: "synthetic" },
    entries: [{ kind: sample, rows: Stream.fromIterable(batches) }]
  })
}

/** Corrects one entry of the sample kind. */
export const correct = (entry: number, version: number, replacement: Row | null) =>
  commit({ corrections: [{ kind: sample, entry, version, replacement, reason: "typing error", approver: "head" }] })

/** A made-up event; each `n` has its own data. */
export const noted = (n: number, data = `{"_tag":"Noted","n":${n}}`): NewEvent => ({
  type: "Noted",
  schemaVersion: 1,
  occurredOn: plainDate("2022-03-01"),
  data
})

/** Appends one event for each of `ns` to a stream that the writer believes to be at `expectedVersion`. */
export const append = (
  stream: string,
  expectedVersion: number,
  [first, ...rest]: readonly [number, ...ReadonlyArray<number>],
  given: Partial<Commit> = {}
) => commit({ appends: [{ stream, expectedVersion, events: [noted(first), ...rest.map((n) => noted(n))] }], ...given })

export const read = (stream: string, tenant = "a") => Store.use((store) => store.read(tenant, stream))

/** Everything that happened to a tenant after a position. */
export const history = (afterPosition = 0, tenant = "a") =>
  Effect.flatMap(Store, (store) => Stream.runCollect(store.readAll(tenant, afterPosition)))

/** Quarantined rows of tenant `a`. */
export const aside = (which: "open" | "settled") =>
  Effect.flatMap(Store, (store) => Stream.runCollect(store.quarantine("a", which)))

export const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }

/** The far end of recording time. */
export const ever = 8_000_000_000_000

export interface Ask {
  readonly tenant?: string
  readonly asOf?: number
  readonly from?: PlainDate
  readonly to?: PlainDate
}

/** Everything a tenant has for the year, in order. */
export const all = ({ asOf = ever, tenant = "a", ...period }: Ask = {}) =>
  Effect.flatMap(Store, (store) =>
    Stream.runCollect(store.scan({ kind: sample, tenant, asOf, ...year, ...period, select: "occurred" }))
  )

export const rows = (ask: Ask = {}) => Effect.map(all(ask), (entries) => [...entries].map((entry) => entry.row))

/** The area of each day, derived from the sample entries of that day that have one. */
export const sampleDay = defineKind({
  id: "testkit.sample-day",
  label: { zh: "样例日", en: "Sample days" },
  fields: {
    day: day("日期", "day"),
    area: measure("面积", "area", { unit: "m²", scale: 2 }),
    entries: measure("条目", "entries", { unit: "宗", scale: 0 })
  },
  key: ["day"],
  day: "day",
  grain: "day",
  retentionYears: 1
})

/** The areas of a day together; a day without any area has no row. */
export const sampleDerivation = defineDerivation({
  id: "testkit.sample-day-from-samples",
  from: sample,
  to: sampleDay,
  group: { day: "day" },
  derive: (rows) => {
    const areas = rows.map((one) => one[6] ?? null).filter((area) => typeof area === "number")
    const total = areas.reduce((sum, area) => sum + area, 0)
    return areas.length === 0 ? [] : [[rows[0]?.[1] as string, total, areas.length]]
  }
})

/** What each area of a day counts for, from that day on. */
export const sampleFactor = defineKind({
  id: "testkit.sample-factor",
  label: { zh: "样例系数", en: "Sample factors" },
  fields: { day: day("日期", "day"), factor: measure("系数", "factor", { unit: "宗", scale: 0 }) },
  key: ["day"],
  day: "day",
  grain: "day",
  retentionYears: 1
})

export const sampleWeighted: LedgerKind = { ...sampleDay, id: "testkit.sample-weighted" }

/** The areas of a day, times the factor of the day, which stands in another ledger. */
const besideDerivation = defineDerivation({
  id: "testkit.sample-weighted-from-sample-days",
  from: sampleDay,
  to: sampleWeighted,
  group: { day: "day" },
  beside: [
    {
      kind: sampleFactor,
      of: (rows) => eq("day", rows[0]?.[0] as string),
      touches: (row) => eq("day", row[0] as string)
    }
  ],
  derive: ([row], [factors]) => [[row?.[0] as string, (row?.[1] as number) * Number(factors?.[0]?.[1] ?? 1), 1]]
})

/** What a store under test is opened with. */
export const sampleKinds = [sample, sampleDay, sampleFactor, sampleWeighted]
export const sampleDerivations = [sampleDerivation, besideDerivation]
