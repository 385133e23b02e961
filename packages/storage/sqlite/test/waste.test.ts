/** 过磅与平衡 in a real store: what follows inside each commit, whichever ledger came first, and what stood before. */
import { plainDate } from "@xiuhua/core/calendar"
import { deriveAll, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import { type Commit, Store } from "@xiuhua/core/ports"
import { lawOf } from "@xiuhua/core/regulation"
import {
  collectionPoint,
  emptying,
  pointClearance,
  stationDay,
  stationStock,
  ticketDecision,
  ticketStanding,
  treatmentPlant,
  wasteDerivations,
  wasteKinds,
  wasteTonnage,
  wasteVehicle,
  weighTicket
} from "@xiuhua/core/sanitation"
import { Effect, Layer, Stream } from "effect"
import { TestClock } from "effect/testing"
import { expect, it } from "vitest"
import { layer } from "../src/index.ts"

const law = lawOf({
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某区", en: "Nowhere" },
  bureau: { zh: "某区城管局", en: "Nowhere bureau" },
  targets: {}
})
const derivations = wasteDerivations({ law })
const whole = { from: plainDate("2000-01-01"), to: plainDate("2199-12-31"), select: "occurred" } as const
const ever = 7_000_000_000_000

const running = <A, E>(use: Effect.Effect<A, E, Store>) =>
  Effect.runPromise(
    use.pipe(
      Effect.provide(Layer.provideMerge(layer({ file: ":memory:", kinds: wasteKinds, derivations }), TestClock.layer()))
    )
  )

let keys = 0
const commit = (given: Partial<Commit>) =>
  Store.use((store) =>
    store.commit({
      tenant: "a",
      actor: "clerk",
      idempotencyKey: `${++keys}`,
      provenance: { source: "test", reliability: "synthetic" },
      appends: [],
      entries: [],
      corrections: [],
      settlements: [],
      ...given
    })
  )
const put = (...written: ReadonlyArray<readonly [LedgerKind, ReadonlyArray<Row>]>) =>
  commit({ entries: written.map(([kind, rows]) => ({ kind, rows: Stream.make(rows) })) })
const entriesOf = (kind: LedgerKind, asOf = ever) =>
  Store.use((store) => Stream.runCollect(store.scan({ kind, tenant: "a", asOf, ...whole })))
const rowsOf = (kind: LedgerKind, asOf = ever) =>
  Effect.map(entriesOf(kind, asOf), (entries) => entries.map(({ row }) => JSON.stringify(row)).sort())

const ticket = (id: string, more: Partial<Record<"day" | "time" | "plate" | "gross", string>> = {}): Row =>
  toRow(weighTicket, {
    scale: "磅",
    ticket: id,
    day: "2026-11-03",
    time: "10:00",
    facility: "T1",
    stage: "station",
    direction: "in",
    plate: "粤N1",
    wasteClass: "mixed",
    origin: "own",
    gross: "18",
    tare: "10",
    ...more
  })
const stock = toRow(stationStock, { day: "2026-11-03", station: "T1", opening: "0", measured: "8", closed: "yes" })
const vehicle = toRow(wasteVehicle, {
  plate: "粤N1",
  referenceTare: "10",
  registeredMaximum: "20",
  from: "2020-01-01"
})
const correcting = (kind: LedgerKind, entry: number, version: number, replacement: Row | null) =>
  commit({ corrections: [{ kind, entry, version, replacement, reason: "复核", approver: "站长" }] })

it("R9.3, R9.4 a doubted ticket is out of the sums until a person decides, whichever ledger came first", () =>
  running(
    Effect.gen(function* () {
      const masses = Effect.all([rowsOf(stationDay), rowsOf(wasteTonnage)])
      yield* put([weighTicket, [ticket("1"), ticket("2", { gross: "35", time: "12:00" })]], [stationStock, [stock]])
      const trusted = yield* masses
      expect(trusted[0][0]).toContain('33000,0,33000,8000,25000,500,"failed"')
      yield* put([wasteVehicle, [vehicle]])
      const doubted = yield* masses
      expect(doubted[0][0]).toContain('8000,0,8000,8000,0,500,"ok"')
      expect(doubted[1][0]).toContain("8000,8000,null")
      const decided = { decidedOn: "2026-11-04", reason: "监控复核", approver: "站长" } as const
      yield* put([
        ticketDecision,
        [toRow(ticketDecision, { scale: "磅", ticket: "2", decision: "counts", gross: "35", tare: "10", ...decided })]
      ])
      expect(yield* masses).toEqual(trusted)
      // The ticket is corrected: the decision was about other weights.
      yield* correcting(weighTicket, 2, 1, ticket("2", { gross: "34", time: "12:00" }))
      expect(yield* masses).toEqual(doubted)
    })
  ))

it("R9.4 the same ticket again is a duplicate, with other weights it is kept aside", () =>
  running(
    Effect.gen(function* () {
      const answer = yield* put([weighTicket, [ticket("1"), ticket("1"), ticket("1", { gross: "19" }), ticket("2")]])
      expect([answer.accepted, answer.duplicates, answer.quarantined]).toEqual([2, 1, 1])
      // The second number of the same load in the same minute is doubted.
      expect((yield* rowsOf(ticketStanding)).map((row) => row.includes("suspect-repeat"))).toEqual([false, true])
    })
  ))

it("R9.8, R9.9, R9.11 late and corrected tickets change the figures from then on, and the past keeps what it had", () =>
  running(
    Effect.gen(function* () {
      yield* TestClock.setTime(1_000)
      yield* put([weighTicket, [ticket("1")]])
      yield* TestClock.setTime(2_000)
      yield* put([weighTicket, [ticket("2", { time: "11:00", gross: "12" })]])
      yield* TestClock.setTime(3_000)
      yield* correcting(weighTicket, 1, 1, ticket("1", { gross: "17" }))
      yield* correcting(weighTicket, 2, 1, null)
      const generated = (asOf: number) =>
        Effect.map(entriesOf(wasteTonnage, asOf), ([entry]) => [entry?.row[4], entry?.version])
      expect(yield* Effect.all([generated(1_500), generated(2_500), generated(3_500)])).toEqual([
        [8000, 1],
        [10_000, 2],
        [7000, 4]
      ])
    })
  ))

it("a summary that was imported stands, and what the tickets say is kept aside", () =>
  running(
    Effect.gen(function* () {
      const summary = { day: "2026-11-03", facility: "T1", origin: "own", generationBasis: "measured" } as const
      yield* put([wasteTonnage, [toRow(wasteTonnage, { ...summary, removed: "7" })]])
      const answer = yield* put([weighTicket, [ticket("1")]])
      expect([answer.accepted, answer.quarantined, answer.keptAside]).toEqual([1, 0, 1])
      expect(yield* rowsOf(wasteTonnage)).toHaveLength(1)
    })
  ))

it("commit by commit the same follows as from everything at once, in any order of ledgers", () =>
  running(
    Effect.gen(function* () {
      const days = ["2026-12-30", "2026-12-31", "2027-01-01"]
      const tickets = days.flatMap((day, n) => [
        ticket(`a${n}`, { day, time: "00:04", gross: "15" }),
        ticket(`b${n}`, { day, time: "23:57", gross: "15" }),
        ticket(`c${n}`, { day, time: "09:00", gross: `${18 + n}.5` })
      ])
      const stocks = days.map((day) => toRow(stationStock, { day, station: "T1", measured: "1", closed: "yes" }))
      const emptyings = days.map((day) => toRow(emptying, { day, time: "05:00", point: "P" }))
      const point = { point: "P", street: "香洲街道", station: "一站", container: "bins" } as const
      const points = [
        toRow(collectionPoint, {
          ...point,
          closesAt: "24:00",
          from: "2020-01-01",
          until: "2026-12-30",
          document: "调整1号"
        }),
        toRow(collectionPoint, { ...point, closesAt: "04:30", from: "2026-12-31" })
      ]
      const plants = [toRow(treatmentPlant, { plant: "T1", method: "other", qualified: "yes", from: "2026-12-31" })]
      const written = new Map<LedgerKind, ReadonlyArray<Row>>([
        [emptying, emptyings],
        [stationStock, stocks.toReversed()],
        [weighTicket, tickets.toReversed()],
        [treatmentPlant, plants],
        [collectionPoint, points],
        [wasteVehicle, [vehicle]]
      ])
      for (const [kind, rows] of written) for (const row of rows) yield* put([kind, [row]])
      const known = new Map<string, ReadonlyArray<Row>>([...written].map(([kind, rows]) => [kind.id, rows]))
      const all = (kind: LedgerKind) => known.get(kind.id) ?? []
      for (const derivation of derivations) {
        const beside = (derivation.beside ?? []).map(({ kind }) => all(kind))
        known.set(derivation.to.id, [...deriveAll(derivation, all(derivation.from), beside).values()])
      }
      for (const kind of [pointClearance, ticketStanding, stationDay, wasteTonnage]) {
        const expected = all(kind).map((row) => JSON.stringify(row))
        expect(yield* rowsOf(kind)).toEqual(expected.sort())
        expect(expected.length).toBeGreaterThan(2)
      }
      expect((yield* rowsOf(ticketStanding)).filter((row) => row.includes("suspect-repeat"))).toHaveLength(2)
    })
  ))
