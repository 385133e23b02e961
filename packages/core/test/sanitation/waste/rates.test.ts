/** 清运率、无害化处理率: R4.3, R4.5, R9.7 from tickets and from imported summaries. */
import { describe, expect, it } from "vitest"
import { plainDate } from "../../../src/calendar/index.ts"
import { type Row, toRow } from "../../../src/ledger/index.ts"
import { perCapitaGeneration, simpleDumpingCounts } from "../../../src/regulation/index.ts"
import {
  estimatedGeneration,
  sanitationIndicators,
  sanitationKinds,
  servedPopulation,
  treatmentPlant,
  wasteDerivations,
  wasteDuties,
  wasteGeneration,
  wasteHarmless,
  wasteRemoval,
  wasteTonnage,
  weighTicket
} from "../../../src/sanitation/index.ts"
import { figure, follow, type Ledgers, lawWith, national, record, target } from "./fixture.ts"

const DAY = "2026-09-01"
const MONTH = ["2026-09-01", "2026-09-30"] as const

let numbers = 0
interface Load {
  readonly day?: string
  readonly stage?: "station" | "plant"
  readonly facility?: string
  readonly direction?: "in" | "out"
  readonly station?: string
  readonly origin?: "own" | "other" | "landfill" | "unattributed" | null
}
const load = (net: string, more: Load = {}): Row =>
  toRow(weighTicket, {
    scale: "磅",
    ticket: String(++numbers),
    day: DAY,
    time: "10:00",
    facility: "T1",
    stage: "station",
    direction: "in",
    plate: `车${numbers}`,
    wasteClass: "mixed",
    origin: "own",
    gross: String(Number(net) + 10),
    tare: "10",
    ...more
  })
const toPlant = (net: string, more: Load = {}) => load(net, { stage: "plant", facility: "厂", ...more })
const plant = (
  method: "landfill" | "incineration" | "compost" | "other" | "dumping",
  more: { qualified?: "yes" | "no"; from?: string; until?: string } = {}
) => toRow(treatmentPlant, { plant: "厂", method, qualified: "yes", from: "2020-01-01", ...more })

const tonnages = (written: Ledgers, law = national) =>
  follow(
    written,
    law
  )(wasteTonnage)
    .map((row) => record(wasteTonnage, row))
    .map(
      ({ facility, generated, generationBasis, harmless, origin, removed }) =>
        `${facility} ${origin} ${generationBasis} ${generated}/${removed}/${harmless}`
    )

describe("tonnage from tickets", () => {
  it("a load is removed once, where it is first weighed, and treated where it ends", () => {
    const loads = [
      load("5"),
      load("3"),
      load("8", { direction: "out" }),
      toPlant("7.9", { station: "T1" }),
      toPlant("2"),
      toPlant("1", { direction: "out" })
    ]
    expect(
      tonnages([
        [weighTicket, loads],
        [treatmentPlant, [plant("incineration")]]
      ])
    ).toEqual(["T1 own substituted 8000/8000/null", "厂 own substituted 2000/2000/9900"])
  })

  it("R4.5e ash that a plant sends to a landfill is neither removed nor treated again", () => {
    const landfill = toRow(treatmentPlant, { plant: "场", method: "landfill", qualified: "yes", from: "2020-01-01" })
    const loads = [toPlant("10"), toPlant("2", { facility: "场", station: "厂" }), toPlant("1", { facility: "场" })]
    expect(
      tonnages([
        [weighTicket, loads],
        [treatmentPlant, [plant("incineration"), landfill]]
      ])
    ).toEqual(["厂 own substituted 10000/10000/10000", "场 own substituted 1000/1000/1000"])
  })

  it("R4.5c, R4.5d waste of other origin stays apart, and without an origin it is unattributed", () => {
    const loads = [
      toPlant("1"),
      toPlant("2", { origin: "other" }),
      toPlant("3", { origin: "landfill" }),
      toPlant("4", { origin: null })
    ]
    const written: Ledgers = [
      [weighTicket, loads],
      [treatmentPlant, [plant("landfill")]]
    ]
    expect(tonnages(written)).toEqual([
      "厂 landfill substituted null/3000/3000",
      "厂 other substituted null/2000/2000",
      "厂 own substituted 1000/1000/1000",
      "厂 unattributed substituted null/4000/4000"
    ])
    const value = figure(wasteHarmless, follow(written), MONTH)
    expect([value.display, value.exclusions[0]?.value?.digits]).toEqual(["100%", 3n])
  })

  it.each([
    ["a sanitary landfill", [plant("landfill")], 1000],
    ["incineration", [plant("incineration")], 1000],
    ["composting", [plant("compost")], 1000],
    ["another qualified plant", [plant("other")], 1000],
    ["R4.5b plain dumping", [plant("dumping")], null],
    ["a plant that is not qualified", [plant("incineration", { qualified: "no" })], null],
    ["a plant whose qualification ended the day before", [plant("incineration", { until: "2026-08-31" })], null],
    ["a plant qualified from the day on", [plant("incineration", { from: DAY })], 1000],
    ["a plant that no register has", [], null]
  ] as const)("harmless: %s", (_, plants, expected) => {
    const rows = follow([
      [weighTicket, [toPlant("1")]],
      [treatmentPlant, [...plants]]
    ])
    expect(rows(wasteTonnage).map((row) => record(wasteTonnage, row)["harmless"])).toEqual([expected])
  })

  it("R4.5b a place that counts plain dumping says so, and the outcome changes", () => {
    const written: Ledgers = [
      [weighTicket, [toPlant("1")]],
      [treatmentPlant, [plant("dumping")]]
    ]
    const harmless = (law = national) => record(wasteTonnage, follow(written, law)(wasteTonnage)[0])["harmless"]
    expect([harmless(), harmless(lawWith(simpleDumpingCounts, true))]).toEqual([null, 1000])
  })

  it("R4.3c generated mass is measured, else estimated, else the removed mass stands in", () => {
    const people = toRow(servedPopulation, { area: "全区", people: "2000", from: "2026-09-01", until: "2026-09-30" })
    const measured = toRow(wasteGeneration, { day: DAY, area: "全区", measured: "9" })
    const loads: Ledgers[number] = [weighTicket, [load("1"), load("2", { origin: "other" })]]
    expect(tonnages([loads])).toEqual(["T1 other substituted null/2000/null", "T1 own substituted 1000/1000/null"])
    expect(tonnages([loads, [servedPopulation, [people]]])).toEqual([
      "T1 other estimated null/2000/null",
      "T1 own estimated null/1000/null",
      "全区 own estimated 1700/null/null"
    ])
    expect(tonnages([loads, [servedPopulation, [people]], [wasteGeneration, [measured]]])).toEqual([
      "T1 other measured null/2000/null",
      "T1 own measured null/1000/null",
      "全区 own measured 9000/null/null"
    ])
    const south = toRow(servedPopulation, { area: "南片", people: "1000", from: "2026-09-01" })
    expect(tonnages([loads, [servedPopulation, [people, south]], [wasteGeneration, [measured]]])).toEqual([
      "T1 other estimated null/2000/null",
      "T1 own estimated null/1000/null",
      "全区 own measured 9000/null/null",
      "南片 own estimated 850/null/null"
    ])
    const later: Ledgers[number] = [weighTicket, [load("1", { day: "2026-10-01" })]]
    expect(tonnages([later, [servedPopulation, [people]]])).toEqual(["T1 own substituted 1000/1000/null"])
  })

  it("another figure a person of the place changes the estimate", () => {
    const people = toRow(servedPopulation, { area: "全区", people: "2000", from: "2026-09-01" })
    const written: Ledgers = [
      [weighTicket, [load("1")]],
      [servedPopulation, [people]]
    ]
    expect(tonnages(written, lawWith(perCapitaGeneration, "1.1"))[1]).toBe("全区 own estimated 2200/null/null")
    expect(figure(wasteRemoval, follow(written), [DAY, DAY]).display).toBe("58.82%")
    const estimate = estimatedGeneration({ law: national })
    expect(estimate(2000, plainDate(DAY), plainDate("2026-09-30"))).toBe(30 * 1700)
  })

  it("without a load that counts a day has no row, so that it is missing and not nothing", () => {
    expect(tonnages([[weighTicket, [load("300"), load("1", { direction: "out" })]]])).toEqual([])
  })
})

describe("rates", () => {
  it("R4.3b with one substituted day the rate proves nothing", () => {
    const substituted = figure(wasteRemoval, follow([[weighTicket, [load("1")]]]), [DAY, DAY], {
      goal: target("equal", "1")
    })
    expect([substituted.display, substituted.targetResult, substituted.flags]).toEqual([
      "100%",
      "not-demonstrable",
      ["tautological"]
    ])
  })

  it("R1.5 more treated than generated is flagged and not clipped", () => {
    const value = figure(
      wasteHarmless,
      follow([
        [weighTicket, [load("1"), toPlant("1.5", { station: "T1" })]],
        [treatmentPlant, [plant("incineration")]]
      ]),
      [DAY, DAY]
    )
    expect([value.display, value.flags]).toEqual(["150%", ["over-unity"]])
  })
})

it("the lists hold every part, each id once", () => {
  const ids = [...sanitationKinds, ...sanitationIndicators, ...wasteDuties].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const kinds = new Set(sanitationKinds)
  for (const { beside = [], from, to } of wasteDerivations({ law: national })) {
    for (const kind of [from, to, ...beside.map((one) => one.kind)]) expect(kinds.has(kind as never)).toBe(true)
  }
})
