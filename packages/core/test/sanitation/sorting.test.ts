/** 垃圾分类: SAN-08 through ledgers and derivations, the denominators of R4.6, and what a place may lay down itself. */

import { add, type Decimal, fieldNames, format, type Row, toRow } from "@xiuhua/core/ledger"
import {
  communityTarget,
  coverageDeduction,
  coverageFullMark,
  coverageStep,
  incinerationCoefficient,
  kitchenCoefficient,
  type Law,
  landfillCoefficient,
  recyclingTarget,
  resourceTarget
} from "@xiuhua/core/regulation"
import {
  accuracySample,
  areaFindings,
  awarenessSurvey,
  classOf,
  communityCoverage,
  coverageScore,
  type Material,
  materialFlow,
  outreachEvent,
  participationRound,
  recyclingRate,
  resourceRate,
  sanitationDerivations,
  sortingAccuracy,
  sortingArea,
  sortingAwareness,
  sortingOutreach,
  sortingParticipation,
  sortingPoint,
  sortingPoints,
  sortingVehicle,
  sortingVehicles,
  streamTonnage,
  type Treatment,
  villageCoverage,
  wasteClasses,
  wasteCollected,
  wasteSubclasses
} from "@xiuhua/core/sanitation"
import { describe, expect, it } from "vitest"
import { d, derived, figure, figures, lawWith, nationalLaw, nowhere, of, ownValue, partsOf, shown } from "./fixture.ts"
import scenarios from "./sorting-scenarios.json" with { type: "json" }

const [san08] = scenarios.scenarios
const facts = san08?.facts as NonNullable<typeof san08>["facts"]
const config = san08?.config as NonNullable<typeof san08>["config"]
const expected = san08?.expected as NonNullable<typeof san08>["expected"]

const flow = (
  material: Material,
  treatment: Treatment,
  mass: string | number,
  month = "2025-06-01",
  district = "香洲街道"
) => toRow(materialFlow, { month, borough: "某区", district, material, treatment, mass: String(mass) })

const derivation = (id: string, law: Law = nationalLaw) => {
  const found = sanitationDerivations({ law }).find((one) => one.id === id)
  if (found === undefined) throw new RangeError(id)
  return found
}
const streams = (flows: ReadonlyArray<Row>) => derived(derivation("sanitation.stream-tonnage-from-flows"), flows)
const used = (flows: ReadonlyArray<Row>, law?: Law) =>
  derived(derivation("sanitation.resource-use-from-flows", law), flows)

/** The year of SAN-08. The total that was burnt holds the kitchen waste that was sent there. */
const flows08 = [
  flow("recyclable", "recovered", facts.recyclablesT),
  flow("kitchen", "recovered", facts.removed.kitchenTreatedT),
  flow("kitchen", "incinerated", facts.kitchenSentToIncineratorT),
  flow("residual", "incinerated", facts.removed.incineratedT - facts.kitchenSentToIncineratorT),
  flow("residual", "landfilled", facts.removed.landfilledT)
]
const year = ["2025-01-01", "2025-12-31"] as const

describe("SAN-08", () => {
  it("R4.6c recycling: kitchen waste that was burnt is not recovered", () => {
    const value = figure(recyclingRate, streams(flows08), ...year, {
      locality: { ...nowhere, targets: { [recyclingRate.id]: recyclingTarget } }
    })
    expect(shown(value)).toEqual([
      String(expected.recycling.numeratorT),
      String(facts.generatedT),
      expected.recycling.display
    ])
    expect(value.value && format(value.value)).toBe(String(expected.recycling.value))
    expect(value.targetResult).toBe(expected.recycling.targetMet ? "met" : "missed")
    expect(value.target?.ratio).toBe(String(config.target.value))
  })

  it("R4.6d resource use: over recyclables and removed mass, by the coefficients in force", () => {
    const value = figure(resourceRate, used(flows08), ...year)
    expect(
      [incinerationCoefficient, kitchenCoefficient, landfillCoefficient].map(({ values }) => values[0].value)
    ).toEqual([config.k1, config.k2, config.k3].map(String))
    expect(shown(value)).toEqual([
      String(expected.resourceUse.numeratorT),
      String(expected.resourceUse.denominatorT),
      expected.resourceUse.display
    ])
    expect(value.value && format(value.value)).toBe(String(expected.resourceUse.value))
    expect(value.flags).toEqual(["weak-source"])
  })

  it("R4.6b communities: sorted collection alone covers nothing", () => {
    const { sortedCollection, sortedCollectionAndTransport, total } = facts.communities
    const areas = Array.from({ length: total }, (_, n) =>
      toRow(sortingArea, {
        area: `A${n}`,
        nature: "community",
        street: "香洲街道",
        from: "2024-01-01",
        collection: n < sortedCollection ? "yes" : "no",
        transport: n < sortedCollectionAndTransport ? "yes" : "no"
      })
    )
    const value = figure(communityCoverage, of(sortingArea, ...areas), ...year)
    expect(value.display).toBe(expected.communityCoverage.display)
    expect(value.value && format(value.value)).toBe(String(expected.communityCoverage.value))
    expect(partsOf(value)).toEqual({
      collectionOnly: String(sortedCollection - sortedCollectionAndTransport),
      wholeChain: "0"
    })
  })
})

describe("material flows", () => {
  it("R4.6a every kind belongs to one of the four classes", () => {
    expect(Object.keys(wasteClasses).map((waste) => classOf(waste as Material))).toEqual(Object.keys(wasteClasses))
    expect(Object.keys(wasteSubclasses)).toHaveLength(11)
    expect(Object.keys(wasteSubclasses).map((kind) => classOf(kind as Material))).toEqual([
      ...Array(5).fill("recyclable"),
      ...Array(3).fill("hazardous"),
      ...Array(3).fill("kitchen")
    ])
  })

  it("each material goes to its own stream; sorted in vain is collected and not recovered", () => {
    const [row] = streams([
      flow("paper", "recovered", 1),
      flow("plastic", "recovered", 2),
      flow("metal", "recovered", 4),
      flow("glass", "recovered", 8),
      flow("textile", "recovered", 16),
      flow("recyclable", "recovered", 32),
      flow("householdKitchen", "recovered", 64),
      flow("catering", "recovered", 128),
      flow("kitchen", "recovered", 256),
      flow("otherKitchen", "recovered", 512),
      flow("paper", "incinerated", 1024),
      flow("kitchen", "landfilled", 2048),
      flow("batteries", "disposed", 4096),
      flow("lamps", "recovered", 8192),
      flow("residual", "incinerated", 16384),
      flow("residual", "recovered", 32768)
    ])
    const tonnes = Object.fromEntries(
      fieldNames(streamTonnage).flatMap((name, at) => {
        const value = row?.row[at]
        return typeof value === "number" ? [[name, value / 1e9]] : []
      })
    )
    expect(tonnes).toEqual({
      refuse: 16384 + 32768,
      paper: 1,
      containers: 14,
      organics: 64,
      otherRecyclables: 48,
      otherOrganics: 896,
      unrecovered: 1024 + 2048 + 4096 + 8192
    })
  })

  it("a stream without a flow stays missing, never 0; a district and month is a row of its own", () => {
    const made = streams([
      flow("residual", "incinerated", 5),
      flow("paper", "recovered", 1, "2025-07-01"),
      flow("paper", "recovered", 2, "2025-06-01", "凤山街道")
    ])
    expect(made.map(({ row }) => row.slice(0, 5))).toEqual([
      ["2025-06-01", "某区", "香洲街道", 5_000_000_000, null],
      ["2025-07-01", "某区", "香洲街道", null, 1_000_000_000],
      ["2025-06-01", "某区", "凤山街道", null, 2_000_000_000]
    ])
  })

  it("streams that were imported and streams from flows are one figure", () => {
    const imported = toRow(streamTonnage, {
      month: "2025-05-01",
      borough: "某区",
      district: "香洲街道",
      refuse: "6",
      paper: "2"
    })
    const rows = [
      ...of(streamTonnage, imported),
      ...streams([flow("residual", "incinerated", 1), flow("textile", "recovered", 1)])
    ]
    expect(shown(figure(recyclingRate, rows, ...year))).toEqual(["3", "10", "30%"])
  })

  it("resource use: what is neither recycled nor composted, burnt or buried counts nothing, and stays below", () => {
    const value = (flows: ReadonlyArray<Row>) => shown(figure(resourceRate, used(flows), ...year))
    expect(
      value([flow("lamps", "recovered", 10), flow("residual", "recovered", 10), flow("paper", "disposed", 20)])
    ).toEqual(["0", "40", "0%"])
    expect(value([flow("paper", "incinerated", "0.001")])).toEqual(["0.0006", "0.001", "60%"])
  })

  it.each([
    ["k1", incinerationCoefficient, "0.5", "7390"],
    ["k2", kitchenCoefficient, "1", "8320"],
    ["k3", landfillCoefficient, "0.1", "8178"]
  ] as const)("[L] a place with a %s of its own", (_, parameter, own, numerator) => {
    expect(shown(figure(resourceRate, used(flows08, lawWith(parameter, own)), ...year))[0]).toBe(numerator)
  })

  it("a coefficient finer than the ledger is rounded once, half up", () => {
    const rows = used([flow("residual", "incinerated", "0.001")], lawWith(incinerationCoefficient, "0.3335"))
    expect(rows.map(({ row }) => row.slice(3))).toEqual([[334, 1000]])
  })

  it("no tonne is lost or made, whatever the order of the rows", () => {
    let seed = 11
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return (seed >> 8) % below
    }
    const materials = [...Object.keys(wasteClasses), ...Object.keys(wasteSubclasses)] as ReadonlyArray<Material>
    const ways = ["recovered", "incinerated", "landfilled", "disposed"] as const
    let recovered = 0
    for (let run = 0; run < 60; run++) {
      const flows = Array.from({ length: 12 }, () =>
        flow(
          materials[random(15)] as Material,
          ways[random(4)] as Treatment,
          `${random(500)}.${String(random(1000)).padStart(3, "0")}`
        )
      )
      const mass = flows.reduce<Decimal>((sum, row) => add(sum, { digits: BigInt(row[5] as number), scale: 3 }), {
        digits: 0n,
        scale: 3
      })
      const forth = streams(flows)
      expect(format(figure(wasteCollected, forth, ...year).value as Decimal)).toBe(format(mass))
      expect(streams(flows.toReversed())).toEqual(forth)
      expect(used(flows.toReversed())).toEqual(used(flows))
      const rate = figure(recyclingRate, forth, ...year)
      expect(rate.flags).toEqual([])
      if ((rate.numerator?.digits ?? 0n) > 0n) recovered++
    }
    expect(recovered).toBeGreaterThan(40)
  })
})

describe("coverage", () => {
  const area = (id: string, nature: "community" | "village", more: object = {}) =>
    toRow(sortingArea, {
      area: id,
      nature,
      street: "香洲街道",
      from: "2024-01-01",
      collection: "yes",
      transport: "yes",
      ...more
    })

  it("communities and villages are never mixed; what ended is not there; a change is a new row", () => {
    const rows = of(
      sortingArea,
      area("A", "community", { dropOff: "yes", treatment: "yes" }),
      area("B", "community", { transport: "no", until: "2025-05-31" }),
      area("B", "community", { from: "2025-06-01" }),
      area("C", "community", { until: "2025-03-31" }),
      area("D", "community", { collection: "no" }),
      area("V", "village", { collection: "no" }),
      area("W", "village")
    )
    expect(shown(figure(communityCoverage, rows, "2025-01-01", "2025-05-31"))).toEqual(["1", "3", "33.33%"])
    expect(shown(figure(communityCoverage, rows, "2025-01-01", "2025-06-30"))).toEqual(["2", "3", "66.67%"])
    expect(shown(figure(villageCoverage, rows, "2025-01-01", "2025-06-30"))).toEqual(["1", "2", "50%"])
    expect(partsOf(figure(communityCoverage, rows, "2025-01-01", "2025-05-31"))).toEqual({
      collectionOnly: "1",
      wholeChain: "1"
    })
    expect(figure(villageCoverage, [], ...year).status).toBe("not-applicable")
  })

  it("rows that say two things of one place on one day are reported; rows that follow one another or agree are not", () => {
    const told = (...rows: ReadonlyArray<Row>) => areaFindings(rows).map(({ facts }) => [facts["area"], facts["on"]])
    expect(
      told(
        area("A", "community", { until: "2025-05-31" }),
        area("A", "community", { from: "2025-06-01", transport: "no" })
      )
    ).toEqual([])
    expect(
      told(area("A", "community"), area("A", "community", { from: "2025-06-01" }), area("B", "community"))
    ).toEqual([])
    expect(
      told(
        area("A", "community", { from: "2025-06-01", transport: "no" }),
        area("A", "community", { until: "2025-06-01" })
      )
    ).toEqual([["A", "2025-06-01"]])
    // The first row outlasts the second, and contradicts the third too.
    expect(
      told(
        area("A", "community"),
        area("A", "community", { from: "2024-02-01", until: "2024-03-01" }),
        area("A", "community", { from: "2025-06-01", collection: "no" })
      )
    ).toEqual([["A", "2025-06-01"]])
  })

  it("a target of the nation or of the place decides what is met", () => {
    const rows = of(sortingArea, area("A", "community"), area("B", "community", { transport: "no" }))
    const result = (targets: typeof nowhere.targets) =>
      figure(communityCoverage, rows, ...year, { locality: { ...nowhere, targets } }).targetResult
    expect(result({ [communityCoverage.id]: communityTarget })).toBe("missed")
    expect(result({ [communityCoverage.id]: ownValue(communityTarget, { op: "atLeast", ratio: "0.5" }) })).toBe("met")
    const resource = (on: string) =>
      figure(resourceRate, used(flows08), "2025-01-01", on, {
        locality: { ...nowhere, targets: { [resourceRate.id]: resourceTarget } }
      }).targetResult
    expect([resource("2025-11-30"), resource("2025-12-31")]).toEqual(["none", "met"])
  })

  const score = (covered: number, all: number, law = nationalLaw, on = "2025-06-30") => {
    const points = coverageScore({ law }, { covered, all }, d(on))
    return points === null ? null : format(points)
  }

  it.each([
    [70, 100, "1"],
    [699, 1000, "1"],
    [60, 100, "0.8"],
    [601, 1000, "1"],
    [501, 1000, "0.8"],
    [50, 100, "0.6"],
    [20, 100, "0"],
    [0, 100, "0"],
    [1, 3, "0.4"],
    [0, 0, null]
  ] as const)("R4.6g %i of %i covered are worth %s points", (covered, all, points) => {
    expect(score(covered, all)).toBe(points)
  })

  it("[L] a place with a line, a step or a deduction of its own", () => {
    expect(score(60, 100, lawWith(coverageFullMark, "60"))).toBe("1")
    expect(score(60, 100, lawWith(coverageStep, "2.5"))).toBe("0.2")
    expect(score(60, 100, lawWith(coverageDeduction, "0.05"))).toBe("0.95")
    expect(score(60, 100, nationalLaw, "2020-03-13")).toBeNull()
  })
})

describe("habits, equipment, outreach", () => {
  const at = { day: "2025-06-10", street: "香洲街道" } as const

  it("R4.6e accuracy is over samples, participation over households observed, awareness over people asked", () => {
    const samples = of(
      accuracySample,
      toRow(accuracySample, { ...at, sheet: "1", area: "A", samples: 200, correct: 180 }),
      toRow(accuracySample, { ...at, sheet: "2", area: "B", samples: 100, correct: 60 })
    )
    expect(shown(figure(sortingAccuracy, samples, ...year))).toEqual(["240", "300", "80%"])
    expect(
      figures(sortingAccuracy, samples, ...year, { by: ["area"] }).map(({ by, display }) => [by["area"], display])
    ).toEqual([
      ["A", "90%"],
      ["B", "60%"]
    ])
    const rounds = of(
      participationRound,
      toRow(participationRound, { ...at, round: "1", area: "A", observed: 80, taking: 76 })
    )
    expect(shown(figure(sortingParticipation, rounds, ...year))).toEqual(["76", "80", "95%"])
    const surveys = of(
      awarenessSurvey,
      toRow(awarenessSurvey, { ...at, survey: "1", question: "四分类", asked: 50, knew: 49 })
    )
    expect(figure(sortingAwareness, surveys, ...year)).toMatchObject({ display: "98%", flags: ["weak-source"] })
  })

  it("points and vehicles are those in service on the last day, each once", () => {
    const point = (id: string, from: string, until?: string) =>
      toRow(sortingPoint, {
        point: id,
        street: "香洲街道",
        recyclable: "yes",
        hazardous: "no",
        kitchen: "yes",
        residual: "yes",
        from,
        ...(until && { until })
      })
    const points = of(
      sortingPoint,
      point("1", "2024-01-01"),
      point("2", "2024-01-01", "2025-12-30"),
      point("3", "2025-12-31"),
      point("4", "2026-01-01")
    )
    expect(figure(sortingPoints, points, ...year).display).toBe("2处")
    const vehicle = (plate: string, sealed: "yes" | "no", from = "2024-01-01") =>
      toRow(sortingVehicle, { plate, carries: "kitchen", sealed, from })
    const vehicles = of(
      sortingVehicle,
      vehicle("粤N1", "yes"),
      vehicle("粤N1", "yes", "2025-01-01"),
      vehicle("粤N2", "no")
    )
    expect(figure(sortingVehicles, vehicles, ...year).display).toBe("2辆")
    expect(partsOf(figure(sortingVehicles, vehicles, ...year))).toEqual({ sealed: "1" })
  })

  it("R1.7 events by venue; people and copies stand beside them", () => {
    const event = (
      id: string,
      venue: "community" | "company" | "school",
      audience: number | null,
      copies: number | null
    ) => toRow(outreachEvent, { ...at, event: id, venue, audience, copies })
    const events = of(
      outreachEvent,
      event("1", "community", 120, 100),
      event("2", "school", 400, null),
      event("3", "school", null, 50)
    )
    const value = figure(sortingOutreach, events, ...year)
    expect(value.display).toBe("3场")
    expect(partsOf(value)).toEqual({
      community: "1",
      company: "0",
      school: "2",
      other: "0",
      audience: "520",
      copies: "150"
    })
  })
})
