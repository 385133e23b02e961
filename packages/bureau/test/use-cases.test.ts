/** Ledgers page by page, the calendar of duties, trends, districts' reports and a city's sums, on both embedded stores. */
import type { Operations } from "@xiuhua/bureau"
import { guarded } from "@xiuhua/bureau/access"
import { addDays, plainDate } from "@xiuhua/core/calendar"
import { parkingCorrection } from "@xiuhua/core/enforcement"
import { definitionOf } from "@xiuhua/core/indicators"
import { eq, fieldIndex, format, type Row, toRow } from "@xiuhua/core/ledger"
import { sweepDay } from "@xiuhua/core/sanitation"
import { rectifiedProblem } from "@xiuhua/testkit"
import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import { catalogue, provenance, somebody, stores, tenant, withBureau } from "./places.ts"

const swept = (day: string, station: string, done: string): Row =>
  toRow(sweepDay, { day, section: `${station}-1`, station, grade: "1", areaDue: "1000", areaDone: done })

const put = (bureau: Operations, rows: ReadonlyArray<Row>, where = tenant, key = `put-${where}-${rows.length}`) =>
  bureau.importEntries({
    tenant: where,
    actor: "office",
    kind: sweepDay,
    rows: Stream.make(rows),
    provenance,
    idempotencyKey: key
  })

const days = (from: string, count: number) => Array.from({ length: count }, (_, n) => addDays(plainDate(from), n))
const later = { from: plainDate("2023-03-01"), to: plainDate("2023-03-31") }
const march = { from: plainDate("2022-03-01"), to: plainDate("2022-03-31") }

describe.each(stores)("ledgers on %s", (_, open) => {
  const all = days("2022-03-01", 20).flatMap((day) => [swept(day, "一站", "900"), swept(day, "二站", "800")])
  const numbers = ({ entries }: Effect.Success<ReturnType<Operations["entries"]>>) =>
    Effect.map(Stream.runCollect(entries), (found) => found.map(({ entry }) => entry))

  it("are turned over page by page, as of one moment, while others write", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* put(bureau, all)
        const first = yield* bureau.entries({ tenant, kind: sweepDay.id, limit: 15 })
        const seen = [...(yield* numbers(first))]
        yield* put(bureau, [swept("2022-03-25", "三站", "1")])
        for (let after = seen.at(-1) ?? 0; ; ) {
          const page = yield* bureau.entries({ tenant, kind: sweepDay.id, limit: 15, after, asOf: first.asOf })
          const more = yield* numbers(page)
          seen.push(...more)
          if (more.length < 15) break
          after = more.at(-1) ?? 0
        }
        expect(seen).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
        const some = yield* bureau.entries({ tenant, kind: sweepDay.id, where: eq("station", "三站") })
        expect(yield* numbers(some)).toEqual([41])
        const early = yield* bureau.entries({ tenant, kind: sweepDay.id, to: plainDate("2022-03-02") })
        expect(yield* numbers(early)).toEqual([1, 2, 3, 4])
      })
    ))

  it("of one's own station only, whatever is asked", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        yield* put(bureau, all)
        const station = guarded(bureau, somebody("s-1", ["station-handler"], { orgUnits: ["二站"] }))
        expect((yield* numbers(yield* station.entries({ kind: sweepDay.id }))).length).toBe(20)
        const others = yield* station.entries({ kind: sweepDay.id, where: eq("station", "一站") })
        expect(yield* numbers(others)).toEqual([])
        // A ledger that names no station is nobody's own.
        const here = guarded(bureau, somebody("s-2", ["station-handler"], { orgUnits: ["二站"], areas: [] }))
        expect(yield* numbers(yield* here.entries({ kind: "sanitation.weather-forecast" }))).toEqual([])
      })
    ))

  it.each([
    [{ kind: "sanitation.none" }, { _tag: "NotFound", what: "kind" }],
    [
      { kind: sweepDay.id, where: eq("name", "x") },
      { _tag: "NotFound", what: "dimension" }
    ],
    [
      { kind: sweepDay.id, after: -1 },
      { _tag: "InvalidRequest", rule: "cursor" }
    ],
    [
      { kind: sweepDay.id, limit: 1.5 },
      { _tag: "InvalidRequest", rule: "limit" }
    ],
    [
      { kind: sweepDay.id, from: march.to, to: march.from },
      { _tag: "InvalidRequest", rule: "period" }
    ]
  ] as const)("refuse %j", (query, failure) =>
    withBureau(open, (bureau) =>
      Effect.map(Effect.flip(bureau.entries({ tenant, ...query })), (found) => expect(found).toMatchObject(failure))
    )
  )

  it("a key that comes again with another correction, settlement or digest is refused", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const rows = [swept("2022-03-01", "一站", "900")]
        const import1 = {
          tenant,
          actor: "office",
          kind: sweepDay,
          provenance,
          idempotencyKey: "file",
          digest: "sha256:1"
        }
        const first = yield* bureau.importEntries({ ...import1, rows: Stream.make(rows) })
        expect(yield* bureau.importEntries({ ...import1, rows: Stream.make(rows) })).toEqual(first)
        const taken = { _tag: "CommandIdTaken", commandId: "file", stream: sweepDay.id }
        const other = bureau.importEntries({ ...import1, digest: "sha256:2", rows: Stream.make(rows) })
        expect(yield* Effect.flip(other)).toMatchObject(taken)
        const correct = {
          tenant,
          actor: "office",
          kind: sweepDay,
          key: ["2022-03-01", "一站-1"],
          replacement: swept("2022-03-01", "一站", "950"),
          reason: "误录",
          approver: "head",
          idempotencyKey: "fix"
        }
        const corrected = yield* bureau.correctEntry(correct)
        expect(yield* bureau.correctEntry(correct)).toEqual(corrected)
        expect(yield* Effect.flip(bureau.correctEntry({ ...correct, reason: "另有原因" }))).toMatchObject({
          _tag: "CommandIdTaken",
          commandId: "fix"
        })
        expect(yield* Effect.flip(bureau.correctEntry({ ...correct, idempotencyKey: "file" }))).toMatchObject(taken)
      })
    ))
})

describe.each(stores)("figures and duties on %s", (_, open) => {
  it("trends stand beside the month before and the same month a year before", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const month = (from: string, count: number, done: string) =>
          days(from, count).map((day) => swept(day, "一站", done))
        yield* put(bureau, [
          ...month("2023-03-01", 31, "980"),
          ...month("2023-02-01", 28, "970"),
          ...month("2022-03-01", 31, "990")
        ])
        const [trend] = yield* bureau.trends({ tenant, ...later, ids: ["san.sweep.execution"] })
        expect(trend?.previous).toMatchObject({ _tag: "Points" })
        const points = (change: unknown) =>
          format((change as { readonly points: Parameters<typeof format>[0] }).points).replace(/\.?0+$/u, "")
        expect([points(trend?.previous), points(trend?.yearBefore)]).toEqual(["1", "-1"])
        const byMonth = yield* bureau.trends({
          tenant,
          from: plainDate("2023-02-01"),
          to: later.to,
          by: ["month"],
          ids: ["san.sweep.execution"]
        })
        expect(byMonth.map(({ previous, value: { by } }) => [by["month"], previous._tag])).toEqual([
          ["2023-02", "Incomparable"],
          ["2023-03", "Points"]
        ])
      })
    ))

  it("a calendar shows what is overdue and what falls due", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const order = { tenant, actor: "office", provenance, id: "P-1", aggregate: "problem" } as const
        for (const [at, command] of rectifiedProblem.slice(0, 2).entries()) {
          yield* bureau.command({ ...order, commandId: `p-${at}`, command })
        }
        const on = plainDate("2022-03-02")
        const mine = ({ subject }: { readonly subject: string }) => subject === "P-1"
        const ahead = yield* bureau.calendar({ tenant, on, fields: ["sanitation"] })
        expect(ahead.upcoming.flatMap(({ day, duties }) => (duties.some(mine) ? [day] : []))).toEqual(["2022-03-03"])
        expect(ahead.overdue.filter(mine)).toEqual([])
        const late = yield* bureau.calendar({ tenant, on: plainDate("2022-03-10"), fields: ["sanitation"] })
        expect(late.overdue.filter(mine).map(({ dueOn, status }) => [dueOn, status])).toEqual([
          ["2022-03-03", "missed"]
        ])
        expect(late.upcoming.map(({ day }) => day)).toEqual(late.upcoming.map(({ day }) => day).toSorted())
        const failure = yield* Effect.flip(bureau.calendar({ tenant, on, to: plainDate("2022-03-01") }))
        expect(failure).toMatchObject({ rule: "period" })
        // Of another station nothing is shown.
        const other = guarded(bureau, somebody("s-1", ["station-handler"], { orgUnits: ["另一站"] }))
        expect((yield* other.calendar({ on })).upcoming.flatMap(({ duties }) => duties.filter(mine))).toEqual([])
      })
    ))

  it("districts report counts and a city adds them up: what cannot be added is named", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const rows = days("2022-03-01", 31).map((day) => swept(day, "一站", "980"))
        yield* put(bureau, rows, "441502")
        yield* put(
          bureau,
          rows.map((row) => row.with(fieldIndex(sweepDay, "areaDone"), 95_000)),
          "441521"
        )
        const ids = ["san.sweep.execution"]
        const reports = yield* Effect.forEach(["441502", "441521"], (district) =>
          bureau.tenantReports({ tenant: district, ...march, ids })
        )
        expect(reports.flat().map(({ indicator, tenants }) => [indicator, tenants])).toEqual([
          ["san.sweep.execution", ["441502"]],
          ["san.sweep.execution", ["441521"]]
        ])
        const city = { tenant: "441500", actor: "city" }
        const receive = (key: string, some: typeof reports) =>
          bureau.receiveReports({ ...city, reports: some.flat(), idempotencyKey: key })
        expect(yield* receive("one", reports)).toBe(2)
        expect(yield* receive("one", reports)).toBe(2)
        const [figure] = yield* bureau.cityFigures({ tenant: "441500", ...march, ids })
        expect(figure?.tenants).toEqual(["441502", "441521"])
        const single = yield* Effect.forEach(["441502", "441521"], (district) =>
          bureau.indicators({ tenant: district, ...march, ids })
        )
        const digits = (value: { readonly digits: bigint } | null | undefined) => value?.digits ?? 0n
        expect(digits(figure?.value.numerator)).toBe(
          single.flat().reduce((sum, { numerator }) => sum + digits(numerator), 0n)
        )
        // An older report of the same never goes before the later; another definition counts for nothing.
        const stale = reports.map((some) => some.map((one) => ({ ...one, asOf: 1, cells: [null] })))
        yield* receive("stale", stale)
        expect((yield* bureau.cityFigures({ tenant: "441500", ...march, ids }))[0]?.value.numerator).toEqual(
          figure?.value.numerator
        )
        const foreign = reports
          .slice(0, 1)
          .map((some) => some.map((one) => ({ ...one, tenants: ["441523"], definition: "0" })))
        yield* receive("foreign", foreign)
        expect((yield* bureau.cityFigures({ tenant: "441500", ...march, ids }))[0]?.left).toEqual([
          { tenants: ["441523"], because: "definition" }
        ])
        const unknown = reports.slice(0, 1).map((some) => some.map((one) => ({ ...one, indicator: "san.none" })))
        expect(yield* Effect.flip(receive("unknown", unknown))).toMatchObject({ _tag: "NotFound", id: "san.none" })
        const indicator = catalogue.indicators.find(({ id }) => id === ids[0])
        expect(indicator === undefined ? "" : definitionOf(indicator)).toBe(reports[0]?.[0]?.definition)
      })
    ))

  it("a ledger that an officer hands in is his own street's", () =>
    withBureau(open, (bureau) =>
      Effect.gen(function* () {
        const officer = guarded(bureau, somebody("o-1", ["officer"], { areas: ["香洲街道"] }))
        const bring = (street: string) => {
          const row = toRow(parkingCorrection, { record: `C-${street}`, day: "2022-03-01", street, times: "1" })
          return officer.importEntries({
            kind: parkingCorrection,
            rows: Stream.make([row]),
            provenance,
            idempotencyKey: street
          })
        }
        expect(yield* Effect.flip(bring("凤山街道"))).toMatchObject({ rule: "access.competence", because: "凤山街道" })
        expect((yield* bring("香洲街道")).accepted).toBe(1)
      })
    ))
})
