/** 过磅单: R9.1 to R9.4, each rule with the row that breaks it; what counts, what is doubted, who decides. */
import { describe, expect, it } from "vitest"
import { checkRow, deriveAll, fieldIndex, type Row, toRow } from "../../../src/ledger/index.ts"
import { plausibleGross, repeatMinutes, scaleStep, tareTolerance } from "../../../src/regulation/index.ts"
import {
  doubtFinding,
  scale,
  standingDerivation,
  ticketDecision,
  ticketStanding,
  wasteVehicle,
  wasteWeighed,
  weighTicket
} from "../../../src/sanitation/index.ts"
import { random } from "../../calendar/random.ts"
import { figure, follow, lawWith, national, record } from "./fixture.ts"

interface Written {
  readonly ticket: string
  readonly day?: string
  readonly time?: string
  readonly plate?: string
  readonly facility?: string
  readonly scale?: string
  readonly direction?: "in" | "out"
  readonly gross?: string
  readonly tare?: string
  readonly net?: string
}

const ticket = (written: Written): Row =>
  toRow(weighTicket, {
    scale: "磅1",
    day: "2026-11-03",
    time: "10:00",
    facility: "T1",
    stage: "station",
    direction: "in",
    plate: "粤N1",
    wasteClass: "mixed",
    origin: "own",
    gross: "18.24",
    tare: "10.00",
    ...written
  })

const vehicles = [
  toRow(wasteVehicle, { plate: "粤N1", referenceTare: "10", registeredMaximum: "25", from: "2020-01-01" }),
  toRow(wasteVehicle, { plate: "粤N2", referenceTare: "8", registeredMaximum: "16", from: "2020-01-01" })
]
const decision = (of: string, verdict: "counts" | "dismissed", more: { decidedOn?: string; gross?: string } = {}) =>
  toRow(ticketDecision, {
    scale: "磅1",
    ticket: of,
    decidedOn: "2026-11-04",
    decision: verdict,
    gross: "31.2",
    tare: "10",
    reason: "复核监控",
    approver: "站长",
    ...more
  })

/** `ticket status reason`, in the order of tickets. */
const standings = (
  tickets: ReadonlyArray<Row>,
  { decisions = [], law = national, scales = [] }: { decisions?: Row[]; scales?: Row[]; law?: typeof national } = {}
) =>
  follow(
    [
      [weighTicket, tickets],
      [wasteVehicle, vehicles],
      [scale, scales],
      [ticketDecision, decisions]
    ],
    law
  )(ticketStanding)
    .map((row) => record(ticketStanding, row))
    .map(({ moreReasons, reason, status, ticket: id }) => [id, status, reason, moreReasons].filter(Boolean).join(" "))
    .sort()

const faults = (change: Readonly<Record<string, string | number | null>>) => {
  const row = [...ticket({ ticket: "1" })]
  for (const [field, value] of Object.entries(change)) row[fieldIndex(weighTicket, field)] = value
  return checkRow(weighTicket, row).map(({ field, problem }) => `${field} ${problem}`)
}

describe("R9.1 what one row shows is refused at the door", () => {
  it.each([
    ["a sound ticket", {}, []],
    ["a sound net weight", { net: 8240 }, []],
    ["net 0", { tare: 18_240 }, ["gross not-above"]],
    ["net below 0", { tare: 18_250 }, ["gross not-above"]],
    ["a net weight that is not gross less tare", { net: 8241 }, ["net contradicts"]],
    ["a time that is none", { time: "24:00" }, ["time not-a-time"]],
    ["several at once", { time: "9:30", net: 1 }, ["time not-a-time", "net contradicts"]],
    ["a negative weight", { tare: -1 }, ["tare negative"]]
  ] as const)("%s", (_, change, expected) => expect(faults(change)).toEqual(expected))

  it("a vehicle must be allowed more than its tare", () => {
    expect(() =>
      toRow(wasteVehicle, { plate: "粤N3", referenceTare: "10", registeredMaximum: "10", from: "2020-01-01" })
    ).toThrow("not-above")
  })
})

describe("R9.1 to R9.4 what other rows show is doubted, by name", () => {
  it.each([
    ["nothing to say", { ticket: "1" }, "1 counts"],
    ["R9.2 tare 5 % above the reference", { ticket: "1", tare: "10.50" }, "1 counts"],
    ["R9.2 tare a step more than 5 % above", { ticket: "1", tare: "10.51" }, "1 suspect tare-drift"],
    ["R9.2 tare a step more than 5 % below", { ticket: "1", tare: "9.49" }, "1 suspect tare-drift"],
    ["R9.3 gross at the registered maximum", { ticket: "1", gross: "25" }, "1 counts"],
    ["R9.3 gross above it", { ticket: "1", gross: "25.01" }, "1 suspect over-maximum"],
    [
      "R9.3 kilograms written as tonnes",
      { ticket: "1", gross: "18240", tare: "10000" },
      "1 suspect unit-clash tare-drift"
    ],
    ["R9.3 only the gross in kilograms", { ticket: "1", gross: "18240" }, "1 suspect unit-clash"],
    ["R9.3 an unknown plate in kilograms", { ticket: "1", plate: "无", gross: "18240" }, "1 suspect unit-clash"],
    ["R9.3 an unknown plate too heavy", { ticket: "1", plate: "无", gross: "100.01" }, "1 suspect over-maximum"],
    ["R9.3 an unknown plate that is plausible", { ticket: "1", plate: "无", gross: "100" }, "1 counts"],
    ["R9.1 between two steps of the scale", { ticket: "1", gross: "18.245" }, "1 suspect off-step"]
  ] as const)("%s", (_, written, expected) => expect(standings([ticket(written)])).toEqual([expected]))

  it.each([
    ["ten minutes later", {}, { time: "10:10" }, ["1 counts", "2 suspect suspect-repeat"]],
    ["eleven minutes later", {}, { time: "10:11" }, ["1 counts", "2 counts"]],
    ["in the same minute, by number", {}, {}, ["1 counts", "2 suspect suspect-repeat"]],
    ["another gross", {}, { gross: "18.25" }, ["1 counts", "2 counts"]],
    ["another plate", {}, { plate: "粤N9" }, ["1 counts", "2 counts"]],
    ["on its way out", {}, { direction: "out" }, ["1 counts", "2 counts"]],
    ["at the plant, ten minutes later", {}, { facility: "厂", time: "10:10" }, ["1 counts", "2 counts"]],
    ["on the second scale of the place", {}, { scale: "磅2" }, ["1 counts", "2 suspect suspect-repeat"]],
    [
      "over midnight",
      { time: "23:55" },
      { day: "2026-11-04", time: "00:04" },
      ["1 counts", "2 suspect suspect-repeat"]
    ],
    ["over midnight, too late", { time: "23:55" }, { day: "2026-11-04", time: "00:06" }, ["1 counts", "2 counts"]],
    [
      "over a new year",
      { day: "2026-12-31", time: "23:55" },
      { day: "2027-01-01", time: "00:05" },
      ["1 counts", "2 suspect suspect-repeat"]
    ]
  ] as const)("R9.4 the same load %s", (_, first, second, expected) => {
    expect(standings([ticket({ ticket: "1", ...first }), ticket({ ticket: "2", ...second })])).toEqual(expected)
  })

  it("R9.1 a registered scale has its own step", () => {
    const own = toRow(scale, { scale: "磅1", facility: "T1", stage: "station", step: "0.02", from: "2020-01-01" })
    const written = [ticket({ ticket: "1", gross: "18.25" }), ticket({ ticket: "2", gross: "18.26", time: "15:00" })]
    expect(standings(written, { scales: [own] })).toEqual(["1 suspect off-step", "2 counts"])
    expect(standings(written)).toEqual(["1 counts", "2 counts"])
  })

  it("R9.2 the register of the day is asked, not that of today", () => {
    const refitted = toRow(wasteVehicle, {
      plate: "粤N1",
      referenceTare: "11.5",
      registeredMaximum: "25",
      from: "2026-11-04"
    })
    const tickets = [ticket({ ticket: "1" }), ticket({ ticket: "2", day: "2026-11-04" })]
    const rows = deriveAll(standingDerivation({ law: national }), tickets, [[...vehicles, refitted], [], [], []])
    expect([...rows.values()].map((row) => record(ticketStanding, row)["status"])).toEqual(["counts", "suspect"])
  })

  it.each([
    ["step", lawWith(scaleStep, "0.005"), { gross: "18.245" }, "1 counts"],
    ["tare tolerance", lawWith(tareTolerance, "0.06"), { tare: "10.51" }, "1 counts"],
    ["plausible gross", lawWith(plausibleGross, "40"), { plate: "无", gross: "45" }, "1 suspect over-maximum"]
  ] as const)("another %s of the place changes the outcome", (_, law, written, expected) => {
    expect(standings([ticket({ ticket: "1", ...written })])).not.toEqual([expected])
    expect(standings([ticket({ ticket: "1", ...written })], { law })).toEqual([expected])
  })

  it("another window of the place changes what is a repeat", () => {
    const tickets = [ticket({ ticket: "1" }), ticket({ ticket: "2", time: "10:20" })]
    expect(standings(tickets)).toEqual(["1 counts", "2 counts"])
    expect(standings(tickets, { law: lawWith(repeatMinutes, 20) })).toEqual(["1 counts", "2 suspect suspect-repeat"])
  })
})

describe("R9.9 a person decides", () => {
  const heavy = ticket({ ticket: "1", gross: "31.2" })

  it.each([
    ["nobody yet", [], "1 suspect over-maximum"],
    ["it counts", [decision("1", "counts")], "1 accepted over-maximum"],
    ["it does not", [decision("1", "dismissed")], "1 dismissed over-maximum"],
    ["about another ticket", [decision("2", "counts")], "1 suspect over-maximum"],
    ["about other weights", [decision("1", "counts", { gross: "31.1" })], "1 suspect over-maximum"],
    [
      "twice, the later one holds",
      [decision("1", "counts", { decidedOn: "2026-11-06" }), decision("1", "dismissed")],
      "1 accepted over-maximum"
    ]
  ] as const)("%s", (_, decisions, expected) => {
    expect(standings([heavy], { decisions: [...decisions] })).toEqual([expected])
  })

  it("a doubt is a finding with its rule, its ticket and its citation", () => {
    const find = doubtFinding({ law: national })
    const of = (decisions: Row[], tickets: ReadonlyArray<Row> = [heavy]) =>
      follow([
        [weighTicket, tickets],
        [wasteVehicle, vehicles],
        [ticketDecision, decisions]
      ])(ticketStanding).map(find)
    const [open] = of([])
    expect(open).toMatchObject({
      rule: "weigh-ticket.over-maximum",
      severity: "warning",
      facts: { scale: "磅1", ticket: "1", day: "2026-11-03", plate: "粤N1", net: 21_200, status: "suspect" },
      cite: { article: "R9.3" }
    })
    expect(of([decision("1", "counts")])[0]?.severity).toBe("note")
    const drifted = of([], [ticket({ ticket: "1", tare: "12" })])
    expect(drifted.map((one) => one?.rule)).toEqual([tareTolerance.id])
    expect(of([], [ticket({ ticket: "1" })])).toEqual([undefined])
    expect(of([], [ticket({ ticket: "1", gross: "18240", tare: "10000" })])[0]?.facts["moreReasons"]).toBe("tare-drift")
  })

  it("only what counts is summed, and what is doubted is counted beside the sum", () => {
    const rows = follow([
      [weighTicket, [ticket({ ticket: "0" }), heavy, ticket({ ticket: "2", gross: "31.2", time: "18:00" })]],
      [wasteVehicle, vehicles],
      [ticketDecision, [decision("2", "dismissed")]]
    ])
    const value = figure(wasteWeighed, rows, ["2026-11-01", "2026-11-30"])
    expect(value.display).toBe("8.24吨")
    expect(value.exclusions.map(({ id, value: count }) => [id, count?.digits])).toEqual([
      ["suspect", 1n],
      ["dismissed", 1n],
      ["not-own", 0n]
    ])
  })
})

it("nothing is lost: what counts, is doubted and is refused makes what was read, in whatever order it came", () => {
  const draw = random(94)
  const pick = <A>(items: ReadonlyArray<A>): A => items[Math.floor(draw() * items.length)] as A
  const reached = { counts: 0, suspect: 0, accepted: 0, dismissed: 0, refused: 0 }
  for (let run = 0; run < 40; run++) {
    const written = Array.from({ length: 12 }, (_, at) => ({
      ticket: String(at),
      time: `10:${pick(["00", "05", "30"])}`,
      plate: pick(["粤N1", "粤N2", "无"]),
      gross: pick(["18.24", "15.5", "31.2", "15.505"]),
      tare: pick(["10", "8", "16"])
    }))
    const decisions = written.map((one) => decision(one.ticket, pick(["counts", "dismissed"])))
    const rows = written.map((one) =>
      ticket({ ...one, gross: "99", tare: "1" })
        .with(12, kg(one.gross))
        .with(13, kg(one.tare))
    )
    const refused = rows.filter((row) => checkRow(weighTicket, row).length > 0)
    const standing = (of: ReadonlyArray<Row>) =>
      follow([
        [weighTicket, of],
        [wasteVehicle, vehicles],
        [ticketDecision, decisions]
      ])(ticketStanding).map((row) => record(ticketStanding, row))
    const found = standing(rows)
    expect(found).toHaveLength(rows.length)
    const sort = (of: typeof found) => of.toSorted((a, b) => (Number(a["ticket"]) < Number(b["ticket"]) ? -1 : 1))
    expect(sort(standing(rows.toReversed()))).toEqual(sort(found))
    expect(found.filter(({ status }) => status === "refused")).toHaveLength(refused.length)
    for (const { net, status } of found) {
      reached[status as keyof typeof reached]++
      expect(status === "refused").toBe(net === null)
    }
  }
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(5)
})

const kg = (tonnes: string): number => Math.round(Number(tonnes) * 1000)
