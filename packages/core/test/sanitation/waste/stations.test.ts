/** 转运站: balance of a station and day (R9.5), its clearance (R4.4e), trips (R9.6), the daily check (R6.1). */
import { describe, expect, it } from "vitest"
import { plainDate } from "../../../src/calendar/index.ts"
import { dutyExemption } from "../../../src/duties/index.ts"
import { personRefOf, type Row, toRow } from "../../../src/ledger/index.ts"
import { balanceFloor, balanceShare, carryOverLimit, tripTolerance } from "../../../src/regulation/index.ts"
import {
  checkItems,
  dailyStationCheck,
  leachate,
  sameDayClearance,
  stationBalance,
  stationBalanceGap,
  stationCheck,
  stationCheckCoverage,
  stationDay,
  stationSameDay,
  stationStock,
  ticketStanding,
  transferStation,
  tripBalance,
  weighTicket
} from "../../../src/sanitation/index.ts"
import { random } from "../../calendar/random.ts"
import { figure, follow, judged, lawWith, national, outcomeRows, record } from "./fixture.ts"

let numbers = 0
interface Load {
  readonly day?: string
  readonly stage?: "station" | "plant"
  readonly facility?: string
  readonly trip?: string | null
  readonly station?: string | null
  readonly origin?: "own" | "other" | "landfill" | "unattributed" | null
}
const load = (direction: "in" | "out", net: string, more: Load = {}): Row =>
  toRow(weighTicket, {
    scale: "磅1",
    ticket: String(++numbers),
    day: "2026-10-20",
    time: "10:00",
    facility: "T1",
    stage: "station",
    direction,
    plate: `车${numbers}`,
    wasteClass: "mixed",
    origin: "own",
    gross: String(Number(net) + 10),
    tare: "10",
    ...more
  })
const stock = (measured: string, more: { day?: string; opening?: string; closed?: "yes" | "no" } = {}): Row =>
  toRow(stationStock, { day: "2026-10-20", station: "T1", measured, closed: "yes", ...more })
const station = (more: { tolerance?: string; carryOverLimit?: string } = {}) =>
  toRow(transferStation, { station: "T1", street: "香洲街道", orgUnit: "一站", from: "2026-10-01", ...more })

const dayOf = (stocks: ReadonlyArray<Row>, loads: ReadonlyArray<Row>, law = national, stations = [station()]) =>
  follow(
    [
      [stationStock, stocks],
      [weighTicket, loads],
      [transferStation, stations]
    ],
    law
  )(stationDay)
    .map((row) => record(stationDay, row))
    .at(-1)

describe("R9.5 the balance of a station and day", () => {
  const judge = stationBalance({ law: national })
  const masses = { day: plainDate("2026-10-20"), closed: true, tolerance: null, carryOverLimit: null }

  it.each([
    ["apart by the floor", [2000, 2000, 2000, 2500], { balance: "ok", expected: 2000, gap: 500 }],
    ["apart by a kilogram more", [2000, 2000, 2000, 2501], { balance: "failed", gap: 501 }],
    ["missing as much", [2000, 2000, 2000, 1499], { balance: "failed", gap: 501 }],
    ["apart by 1 % of what came in", [0, 90_000, 90_000, 900], { balance: "ok", gap: 900, tolerance: 900 }],
    ["apart by a kilogram more than that", [0, 90_000, 90_000, 901], { balance: "failed", gap: 901 }],
    ["all out that there was", [2000, 1000, 3000, 0], { balance: "ok", expected: 0, cleared: "cleared" }],
    ["more out than there was", [2000, 1000, 3001, 0], { balance: "impossible", gap: null, cleared: "needs-review" }]
  ] as const)("%s", (_, [opening, came, out, measured], expected) => {
    expect(judge({ ...masses, opening, in: came, out, measured })).toMatchObject(expected)
  })

  it("an exact share is not rounded: 864.5 kg of 86.45 t holds 864 kg and not 865", () => {
    const of = (measured: number) => judge({ ...masses, opening: 0, in: 86_450, out: 86_450, measured }).balance
    expect([of(864), of(865)]).toEqual(["ok", "failed"])
  })

  it("the opening stock is what was measured the day before, unless it is stated; without either nobody can tell", () => {
    const today = stock("0.4")
    expect(dayOf([today], [])).toMatchObject({ balance: "no-opening", opening: null, gap: null, cleared: "cleared" })
    expect(dayOf([stock("0.9", { day: "2026-10-19" }), today], [])).toMatchObject({ opening: 900, balance: "ok" })
    expect(dayOf([stock("0.9", { day: "2026-10-18" }), today], [])).toMatchObject({ opening: null })
    expect(dayOf([stock("0.9", { day: "2026-10-19" }), stock("0.4", { opening: "3" })], [])).toMatchObject({
      opening: 3000,
      balance: "failed"
    })
  })

  it("a doubted ticket is in no balance, nor is one of another place or day", () => {
    const loads = [
      load("in", "5"),
      load("in", "300"),
      load("in", "7", { facility: "T2" }),
      load("in", "8", { day: "2026-10-21" }),
      load("in", "9", { stage: "plant" })
    ]
    expect(dayOf([stock("5", { opening: "0" })], loads)).toMatchObject({ in: 5000, balance: "ok" })
  })

  it("what the register allows a station holds for it", () => {
    const stocks = [stock("1.2", { opening: "0" })]
    expect(dayOf(stocks, [])).toMatchObject({ balance: "failed", cleared: "not-cleared", tolerance: 500 })
    const allowed = [station({ tolerance: "1.2", carryOverLimit: "1.2" })]
    expect(dayOf(stocks, [], national, allowed)).toMatchObject({ balance: "ok", cleared: "cleared", tolerance: 1200 })
  })

  it.each([
    ["floor", lawWith(balanceFloor, "1.2"), { balance: "ok" }],
    ["share", lawWith(balanceShare, "0.2"), { balance: "ok", tolerance: 2000 }],
    ["carry-over limit", lawWith(carryOverLimit, "1.2"), { cleared: "cleared" }]
  ] as const)("another %s of the place changes the outcome", (_, law, expected) => {
    const [stocks, loads] = [[stock("1.2", { opening: "0" })], [load("in", "10"), load("out", "10")]]
    expect(dayOf(stocks, loads)).toMatchObject({ balance: "failed", cleared: "not-cleared", tolerance: 500 })
    expect(dayOf(stocks, loads, law)).toMatchObject(expected)
  })

  it("mass is conserved: opening and in are out, what is left and what is missing, whatever the order of tickets", () => {
    const draw = random(95)
    const reached = { ok: 0, failed: 0, impossible: 0 }
    for (let run = 0; run < 60; run++) {
      const masses = Array.from({ length: 6 }, () => 1 + Math.floor(draw() * 8))
      const loads = masses.map((mass, at) => load(at < 4 ? "in" : "out", String(mass)))
      const opening = Math.floor(draw() * 3)
      const measured = Math.max(0, opening + masses.reduce((sum, mass, at) => sum + (at < 4 ? mass : -mass), 0))
      const left = [stock(String(measured + (run % 3 === 0 ? 1 : 0)), { opening: String(opening) })]
      const found = dayOf(left, loads)
      expect(dayOf(left, loads.toReversed())).toEqual(found)
      const { balance, expected, in: came, out } = found as Readonly<Record<string, number | string>>
      reached[balance as keyof typeof reached]++
      if (balance === "impossible") expect(out).toBeGreaterThan(opening * 1000 + Number(came))
      else expect(opening * 1000 + Number(came)).toBe(Number(out) + Number(expected))
    }
    expect(Math.min(reached.ok, reached.failed)).toBeGreaterThan(10)
    expect(dayOf([stock("0", { opening: "0" })], [load("out", "1")])?.["balance"]).toBe("impossible")
  })
})

describe("R4.4e a station is cleared", () => {
  const status = (stocks: ReadonlyArray<Row>, loads: ReadonlyArray<Row> = []) =>
    judged(
      stationSameDay,
      follow([
        [transferStation, [station()]],
        [stationStock, stocks],
        [weighTicket, loads]
      ]),
      "2026-10-25",
      ["2026-10-20", "2026-10-20"]
    )[0]?.status

  it.each([
    ["with the limit left, held closed", [stock("0.5", { opening: "0.5" })], [], "met"],
    ["with a kilogram more", [stock("0.501", { opening: "0.5" })], [], "missed"],
    ["with nothing left but open", [stock("0", { opening: "0", closed: "no" })], [], "missed"],
    ["when nobody measured", [], [], "missed"],
    ["when more went out than there was", [stock("0", { opening: "0" })], [load("out", "1")], "needs-review"]
  ] as const)("%s", (_, stocks, loads, expected) => expect(status(stocks, loads)).toBe(expected))

  it("station-days stand beside the point-days and are not added to them", () => {
    const rows = follow([
      [transferStation, [station()]],
      [stationStock, [stock("0.5", { opening: "0" })]]
    ])
    const outcomes = judged(stationSameDay, rows, "2026-10-25", ["2026-10-20", "2026-10-21"])
    const value = figure(sameDayClearance, () => outcomeRows(stationSameDay, outcomes), ["2026-10-20", "2026-10-21"])
    expect(value.value).toBeNull()
    expect(value.parts.map(({ id, value: count }) => [id, count?.digits])).toEqual([
      ["stations-cleared", 1n],
      ["stations-due", 2n]
    ])
  })

  it("san.station.balance adds up the gaps and counts what is out of balance", () => {
    const rows = follow([
      [
        stationStock,
        [stock("1", { opening: "0" }), stock("0.75", { day: "2026-10-21" }), stock("9", { day: "2026-10-30" })]
      ],
      [weighTicket, [load("out", "5", { day: "2026-10-21" })]]
    ])
    const value = figure(stationBalanceGap, rows, ["2026-10-01", "2026-10-31"])
    expect(value.display).toBe("1吨")
    expect(value.parts.map(({ value: count }) => count?.digits)).toEqual([1n, 1n, 1n])
  })
})

describe("R9.6 trips", () => {
  const at = plainDate("2026-10-20")
  const plant = (net: string, trip: string | null, more: Load = {}) =>
    load("in", net, { stage: "plant", facility: "厂", station: "T1", trip, ...more })
  const balance = (loads: ReadonlyArray<Row>, drained: ReadonlyArray<string> = [], law = national) =>
    tripBalance({ law })(
      follow([[weighTicket, loads]], law)(ticketStanding),
      drained.map((removed, n) => toRow(leachate, { day: at, station: `T${n}`, removed })),
      at
    )

  it.each([
    ["what left arrived", ["10"], ["10"], [], true],
    ["2 % less arrived", ["10"], ["9.8"], [], true],
    ["a step more is missing", ["10"], ["9.79"], [], false],
    ["2 % more arrived", ["10"], ["10.2"], [], true],
    ["a step more than that arrived", ["10"], ["10.21"], [], false],
    ["leachate explains a deficit", ["10"], ["9"], ["0.8"], true],
    ["leachate explains no more than the deficit", ["10"], ["9"], ["50"], true],
    ["leachate explains no surplus", ["10"], ["11"], ["0.9"], false]
  ] as const)("%s", (_, outs, ins, drained, expected) => {
    const loads = [
      ...outs.map((net, n) => load("out", net, { trip: `t${n}` })),
      ...ins.map((net, n) => plant(net, `t${n}`, { day: "2026-10-21" }))
    ]
    const found = balance(loads, drained)
    expect([found.balanced, found.unmatchedIn, found.unmatchedOut]).toEqual([expected, [], []])
    expect(found.findings.some(({ rule }) => rule === "trip-balance.tolerance")).toBe(!expected)
    expect(found.explained).toBe(
      drained[0] === undefined || Number(ins[0]) > 10 ? 0 : Math.min(Number(drained[0]), 1) * 1000
    )
  })

  it("unmatched trips are listed, trips off by themselves too, and untraced mass is unattributed", () => {
    const loads = [
      load("out", "10", { trip: "a" }),
      plant("9", "a"),
      load("out", "10", { trip: "b" }),
      plant("11", "b"),
      load("out", "3", { trip: "lost" }),
      load("out", "2"),
      plant("4", "found"),
      plant("1", null),
      plant("6", null, { station: null, origin: null }),
      plant("7", null, { station: null })
    ]
    const found = balance(loads)
    expect([found.out, found.in, found.unattributed]).toEqual([25_000, 25_000, 11_000])
    expect(found.off.map(({ trip }) => trip)).toEqual(["a", "b"])
    expect(found.unmatchedOut.map(({ net }) => net)).toEqual([3000, 2000])
    expect(found.unmatchedIn.map(({ net }) => net)).toEqual([4000, 1000])
    expect(found.balanced).toBe(true)
    expect(found.findings.map(({ facts, rule }) => `${rule} ${facts["side"] ?? facts["trip"]}`)).toEqual([
      "trip-balance.trip-off a",
      "trip-balance.trip-off b",
      "trip-balance.unmatched out",
      "trip-balance.unmatched out",
      "trip-balance.unmatched in",
      "trip-balance.unmatched in"
    ])
  })

  it("another tolerance of the place changes the outcome, and a doubted ticket takes no part", () => {
    const loads = [load("out", "10", { trip: "a" }), plant("9.5", "a")]
    expect([balance(loads).balanced, balance(loads, [], lawWith(tripTolerance, "0.05")).balanced]).toEqual([
      false,
      true
    ])
    expect(balance([...loads, load("out", "500", { trip: "z" })]).out).toBe(10_000)
  })
})

describe("R6.1 the daily check", () => {
  const inspector = personRefOf(new Uint8Array(16).fill(7))
  const good = Object.fromEntries(checkItems.map((item) => [item, "ok"]))
  const check = (change: Readonly<Record<string, string | null>> = {}): Row =>
    toRow(stationCheck, {
      day: "2026-10-20",
      station: "T1",
      round: "1",
      inspector,
      photos: "3",
      ...good,
      ...change
    })
  const outcome = (checks: ReadonlyArray<Row>, exemptions: ReadonlyArray<Row> = [], on = "2026-10-21") =>
    judged(
      dailyStationCheck,
      follow([
        [transferStation, [station()]],
        [stationCheck, checks],
        [dutyExemption, exemptions]
      ]),
      on,
      ["2026-10-20", "2026-10-20"]
    )
  const exempt = (document: string | null) =>
    toRow(dutyExemption, {
      rule: dailyStationCheck.id,
      subject: "T1",
      from: "2026-10-20",
      until: "2026-10-20",
      document
    })

  it("has nine items", () => expect(checkItems).toHaveLength(9))

  it.each([
    ["all nine in order", [check()], [], "met"],
    ["one item does not apply", [check({ leachate: "not-applicable" })], [], "met"],
    ["one item not looked at", [check({ leachate: null })], [], "evidence-incomplete"],
    ["nobody signed", [check({ inspector: null })], [], "evidence-incomplete"],
    ["no photos", [check({ photos: null })], [], "evidence-incomplete"],
    ["a problem, and a problem opened", [check({ weighing: "problem", problemsOpened: "1" })], [], "met"],
    ["a problem, and none opened", [check({ weighing: "problem" })], [], "needs-review"],
    ["a problem, and 0 opened", [check({ weighing: "problem", problemsOpened: "0" })], [], "needs-review"],
    ["not checked", [], [], "missed"],
    ["out of use by document", [], [exempt("停运1号")], "exempt"],
    ["out of use without a document", [], [exempt(null)], "missed"]
  ] as const)("%s", (_, checks, exemptions, expected) => {
    expect(outcome(checks, exemptions)[0]?.status).toBe(expected)
  })

  it("is open on its day, and covers its days", () => {
    expect(outcome([], [], "2026-10-20")[0]?.status).toBe("not-yet-due")
    const rows = [
      ...outcome([check()]),
      ...judged(dailyStationCheck, follow([[transferStation, [station()]]]), "2026-10-25", ["2026-10-21", "2026-10-23"])
    ]
    const value = figure(stationCheckCoverage, () => outcomeRows(dailyStationCheck, rows), ["2026-10-20", "2026-10-23"])
    expect(value.display).toBe("25%")
  })
})
