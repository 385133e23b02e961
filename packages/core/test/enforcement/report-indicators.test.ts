/** 数字城管指标: the figures of Tianmen (R12.2), the variants of the denominator, and what is never added together. */
import { describe, expect, it } from "vitest"
import { parseInstant, plainDate } from "../../src/calendar/index.ts"
import {
  campaignDay,
  campaignIndicators,
  caseClose,
  caseCloseWithoutDeferred,
  caseDispatch,
  caseExtension,
  caseOnTime,
  caseOnTimeWithoutDeferred,
  caseRegister,
  caseRework,
  complaintOnTime,
  complaintSatisfied,
  enforcementIndicators,
  enforcementKinds,
  reportDispatch,
  reportDisposal,
  reportDue,
  reportIntake,
  satisfaction,
  threebaoCheck,
  threebaoCoverage,
  threebaoKeep,
  threebaoPremises,
  threebaoShop
} from "../../src/enforcement/index.ts"
import {
  canGroupBy,
  defineIndicator,
  evaluate,
  type Indicator,
  type Measure,
  plan
} from "../../src/indicators/index.ts"
import { aggregate, format, type LedgerKind, type Row, toRow } from "../../src/ledger/index.ts"
import type { Locality } from "../../src/regulation/index.ts"

const nowhere: Locality = {
  id: "nowhere",
  areaCode: "000000",
  name: { zh: "某市", en: "Nowhere" },
  bureau: { zh: "某市城管局", en: "Nowhere bureau" },
  targets: {}
}
const december = { from: plainDate("2016-12-01"), to: plainDate("2016-12-31") }
const asOf = parseInstant("2017-02-01") as number

const valuesOf = (
  indicator: Indicator,
  rows: ReadonlyArray<readonly [LedgerKind, Row]>,
  by: ReadonlyArray<string> = []
) => {
  const { questions, read } = plan(indicator, december, by)
  const groups = read(
    questions.map((question) =>
      aggregate(
        question,
        rows.filter(([kind]) => kind === question.kind).map(([, row]) => row)
      )
    )
  )
  return (groups.length === 0 ? [null] : groups).map((numbers) =>
    evaluate(indicator, december, by, numbers, { locality: nowhere, asOf })
  )
}
const figureOf = (indicator: Indicator, rows: ReadonlyArray<readonly [LedgerKind, Row]>) => valuesOf(indicator, rows)[0]
const partsOf = (indicator: Indicator, rows: ReadonlyArray<readonly [LedgerKind, Row]>) =>
  Object.fromEntries(
    figureOf(indicator, rows)?.parts.map(({ id, value }) => [id, value === null ? null : format(value)]) ?? []
  )

/** 天门市 2016年12月: 受理 1054, 立案 996, 应结案 972 (956 events, 16 components), 结案 911 (902 and 9), 按期 737. */
const tianmen = (deferred = 0): ReadonlyArray<readonly [LedgerKind, Row]> => {
  const intake = Array.from({ length: 1054 }, (_, n) => {
    const row = toRow(reportIntake, {
      report: String(n),
      reportedOn: "2016-12-05",
      street: "竟陵",
      channel: n % 2 === 0 ? "inspector" : "hotline",
      nature: n < 1038 ? "event" : "component",
      category: "暴露垃圾",
      accepted: "yes",
      registered: n < 996 ? "yes" : "no"
    })
    return [reportIntake, row] as const
  })
  const due = (n: number, nature: "event" | "component", outcome: "inTime" | "late" | "open") => {
    const row = toRow(reportDue, {
      report: `${nature}-${n}`,
      dueOn: "2016-12-20",
      street: "竟陵",
      orgUnit: "环卫局",
      channel: n % 2 === 0 ? "inspector" : "hotline",
      nature,
      category: "暴露垃圾",
      outcome,
      extended: n % 10 === 0 ? "yes" : "no",
      ...(outcome === "open" && n >= 956 - deferred && { deferred: "yes" })
    })
    return [reportDue, row] as const
  }
  return [
    ...intake,
    ...Array.from({ length: 956 }, (_, n) => due(n, "event", n < 730 ? "inTime" : n < 902 ? "late" : "open")),
    ...Array.from({ length: 16 }, (_, n) => due(n, "component", n < 7 ? "inTime" : n < 9 ? "late" : "open"))
  ]
}

describe("R12.2 the figures of Tianmen", () => {
  it("closing is over what was due, not over what was registered", () => {
    expect(figureOf(caseClose, tianmen())).toMatchObject({ display: "93.72%", entries: 972 })
    expect(figureOf(caseOnTime, tianmen())?.display).toBe("75.82%")
    expect(partsOf(caseClose, tianmen())).toMatchObject({ inTime: "737", deferred: "0" })
    expect(figureOf(caseRegister, tianmen())?.display).toBe("94.50%")
    expect(partsOf(caseRegister, tianmen())).toEqual({ accepted: "1054" })
  })

  it("the part that is left over is said: closed late, open, and reported without being registered", () => {
    expect(partsOf(caseClose, tianmen())).toEqual({ inTime: "737", late: "174", open: "61", deferred: "0" })
    expect(figureOf(caseRegister, tianmen())).toMatchObject({
      numerator: { digits: 996n, scale: 0 },
      denominator: { digits: 1054n, scale: 0 }
    })
    // 911 over what was registered would be 91.47 %, which is wrong.
    expect(figureOf(caseClose, tianmen())?.denominator).toEqual({ digits: 972n, scale: 0 })
  })

  it("events and components stand apart", () => {
    expect(valuesOf(caseOnTime, tianmen(), ["nature"]).map((value) => [value?.by, value?.display])).toEqual([
      [{ nature: "component" }, "43.75%"],
      [{ nature: "event" }, "76.36%"]
    ])
    expect(valuesOf(caseClose, tianmen(), ["nature"]).map((value) => [value.by, value?.display])).toEqual([
      [{ nature: "component" }, "56.25%"],
      [{ nature: "event" }, "94.35%"]
    ])
  })

  it("R12.3 the variant leaves deferred reports out of both, and says how many", () => {
    const variant = figureOf(caseCloseWithoutDeferred, tianmen(20))
    expect(variant?.display).toBe("95.69%")
    expect(variant?.exclusions.map(({ value }) => value && format(value))).toEqual(["20"])
    expect(figureOf(caseClose, tianmen(20))?.display).toBe("93.72%")
  })

  it("SAN-13 with twelve deferred, closing and closing in time are over 960", () => {
    expect(figureOf(caseCloseWithoutDeferred, tianmen(12))?.display).toBe("94.90%")
    expect(figureOf(caseOnTimeWithoutDeferred, tianmen(12))).toMatchObject({
      display: "76.77%",
      numerator: { digits: 737n, scale: 0 },
      denominator: { digits: 960n, scale: 0 }
    })
    expect(figureOf(caseOnTime, tianmen(12))?.display).toBe("75.82%")
  })

  it("a report is due in the period in which its limit ends, whenever it was made", () => {
    const [kind, row] = tianmen().find(([of]) => of === reportDue) as readonly [LedgerKind, Row]
    const later = row.map((value) => (value === "2016-12-20" ? "2017-01-02" : value))
    expect(figureOf(caseClose, [[kind, later]])?.status).toBe("not-applicable")
  })

  it("what goes on under another number is not due", () => {
    const merged = toRow(reportDue, {
      report: "m",
      dueOn: "2016-12-20",
      street: "竟陵",
      channel: "hotline",
      nature: "event",
      category: "暴露垃圾",
      outcome: "merged",
      extended: "yes",
      deferred: "yes"
    })
    const rows = [...tianmen(), [reportDue, merged] as const]
    for (const indicator of [
      caseClose,
      caseCloseWithoutDeferred,
      caseOnTime,
      caseOnTimeWithoutDeferred,
      caseExtension,
      complaintOnTime
    ])
      expect(figureOf(indicator, rows)?.display).toBe(figureOf(indicator, tianmen())?.display)
    expect(partsOf(caseClose, rows)).toEqual(partsOf(caseClose, tianmen()))
  })

  it("extensions and complaints are over what was due too", () => {
    expect(figureOf(caseExtension, tianmen())?.display).toBe("10.08%")
    // Odd numbers came by the hotline: 478 events of which 365 in time, 8 components of which 3.
    expect(figureOf(complaintOnTime, tianmen())?.display).toBe("75.72%")
    expect(partsOf(complaintOnTime, tianmen())).toEqual({ late: "87", open: "31" })
  })

  it("nine complaints are too few to say anything, ten are enough; those of inspectors do not count", () => {
    const complaints = (n: number) => [
      ...tianmen()
        .filter(([kind]) => kind === reportDue)
        .filter(([, row]) => row.includes("hotline"))
        .slice(0, n),
      ...tianmen()
        .filter(([kind]) => kind === reportDue)
        .filter(([, row]) => row.includes("inspector"))
    ]
    const [nine, ten] = [figureOf(complaintOnTime, complaints(9)), figureOf(complaintOnTime, complaints(10))]
    expect([nine?.status, nine?.flags]).toEqual(["insufficient", ["below-minimum"]])
    expect([ten?.status, ten?.flags]).toEqual(["final", []])
  })
})

describe("dispatch, rework, satisfaction", () => {
  const dispatch = (report: string, turn: number, correct: "yes" | "no") =>
    [
      reportDispatch,
      toRow(reportDispatch, {
        report,
        turn: String(turn),
        day: "2016-12-05",
        street: "竟陵",
        orgUnit: "环卫局",
        correct
      })
    ] as const
  const disposal = (report: string, turn: number, check: "passed" | "returned" | "open") =>
    [
      reportDisposal,
      toRow(reportDisposal, { report, turn: String(turn), day: "2016-12-08", street: "竟陵", orgUnit: "环卫局", check })
    ] as const

  it("a dispatch that came back counts as wrong, the next one for itself", () => {
    const rows = [dispatch("1", 1, "no"), dispatch("1", 2, "yes"), dispatch("2", 1, "yes"), dispatch("3", 1, "yes")]
    expect(figureOf(caseDispatch, rows)?.display).toBe("75%")
  })

  it("a report that came back twice is one report of rework; the returns stand beside it", () => {
    const rows = [
      disposal("1", 1, "returned"),
      disposal("1", 2, "returned"),
      disposal("1", 3, "passed"),
      disposal("2", 1, "passed"),
      disposal("3", 1, "open"),
      disposal("4", 1, "passed")
    ]
    expect(figureOf(caseRework, rows)?.display).toBe("25%")
    expect(partsOf(caseRework, rows)).toEqual({ returns: "2" })
  })

  const answers = (satisfied: number, fair: number, dissatisfied: number) =>
    [
      ...Array.from({ length: satisfied }, () => "satisfied"),
      ...Array.from({ length: fair }, () => "fair"),
      ...Array.from({ length: dissatisfied }, () => "dissatisfied")
    ].map(
      (answer, n) =>
        [
          satisfaction,
          toRow(satisfaction, { report: String(n), day: "2016-12-28", street: "竟陵", channel: "hotline", answer })
        ] as const
    )

  it("satisfaction says how many answered, and twenty-nine answers are too few", () => {
    expect(figureOf(complaintSatisfied, answers(24, 3, 3))).toMatchObject({
      display: "90%",
      entries: 30,
      status: "final"
    })
    expect(partsOf(complaintSatisfied, answers(24, 3, 3))).toEqual({ satisfied: "24", fair: "3", dissatisfied: "3" })
    expect(figureOf(complaintSatisfied, answers(24, 3, 2))?.status).toBe("insufficient")
    // What an inspector says of his own report is no answer of the public.
    const inspectors = answers(1, 0, 40).map(
      ([kind, row]) => [kind, row.map((value) => (value === "hotline" ? "inspector" : value))] as const
    )
    expect(figureOf(complaintSatisfied, [...answers(24, 3, 3), ...inspectors])?.display).toBe("90%")
  })
})

describe("门前三包", () => {
  const shop = (premises: string, closedOn?: string) =>
    [
      threebaoShop,
      toRow(threebaoShop, { premises, street: "竟陵", openedOn: "2015-01-01", ...(closedOn && { closedOn }) })
    ] as const
  const commitment = (premises: string, signedOn: string, validUntil: string) =>
    [threebaoPremises, toRow(threebaoPremises, { premises, street: "竟陵", signedOn, validUntil })] as const
  const check = (n: number, result: "passed" | "failed") =>
    [
      threebaoCheck,
      toRow(threebaoCheck, { check: String(n), day: "2016-12-09", street: "竟陵", premises: "1", result })
    ] as const

  it("coverage is premises signed over premises there are, on the last day", () => {
    const rows = [
      shop("1"),
      shop("2"),
      shop("3"),
      shop("4", "2016-11-30"),
      commitment("1", "2016-01-01", "2016-12-31"),
      commitment("1", "2016-06-01", "2017-05-31"),
      commitment("2", "2015-01-01", "2016-12-30")
    ]
    expect(figureOf(threebaoCoverage, rows)?.display).toBe("33.33%")
  })

  it("compliance is checks passed over checks", () => {
    expect(figureOf(threebaoKeep, [check(1, "passed"), check(2, "passed"), check(3, "failed")])?.display).toBe("66.67%")
  })
})

describe("kinds of count", () => {
  const base = { id: "x", label: { zh: "x", en: "x" }, better: "info", cites: caseClose.cites } as const
  const sum = (...fields: [string, ...Array<string>]): Measure => ({
    kind: campaignDay,
    select: "occurred",
    of: { op: "sum", fields }
  })

  it.each([
    ["宗 and 处", ["matters", "sites"]],
    ["处 and 辆次", ["sites", "towed"]],
    ["人次 and 辆次", ["officers", "vehicles"]],
    ["辆次 and m²", ["towed", "demolished"]]
  ] as const)("R1.7 %s of a campaign are never added", (_, fields) => {
    expect(() => defineIndicator({ ...base, unit: "宗", numerator: sum(fields[0], fields[1]) })).toThrow(RangeError)
  })

  it("R1.7 a sum is in its own unit or in none", () => {
    expect(() => defineIndicator({ ...base, unit: "处", numerator: sum("matters") })).toThrow(RangeError)
    expect(defineIndicator({ ...base, unit: "宗", numerator: sum("matters") }).unit).toBe("宗")
  })

  const count = (kind: LedgerKind, field?: string): Measure => ({
    kind,
    select: "occurred",
    of: field === undefined ? { op: "count" } : { op: "distinct", field }
  })
  it("R1.7 家, 宗, 辆, 辆次 and 处 are never divided by, or added to, what is of another kind", () => {
    // A rate divides like by like.
    for (const denominator of [count(threebaoCheck), count(threebaoPremises, "premises")])
      expect(() => defineIndicator({ ...base, unit: "%", numerator: sum("matters"), denominator })).toThrow(RangeError)
    const added: Measure["of"] = {
      op: "count",
      // @ts-expect-error a figure has one count of one ledger: there is no place for a second
      and: count(threebaoCheck)
    }
    expect(added.op).toBe("count")
    // A sum of what another ledger measures is no sum of this one.
    const foreign: Measure = { ...sum("matters", "times"), kind: campaignDay }
    expect(() => defineIndicator({ ...base, unit: "宗", numerator: foreign })).toThrow(RangeError)
  })

  it("counts different campaigns, and those with streets and others beside them", () => {
    const row = (campaign: string, day: string, joint: "yes" | "no") =>
      [campaignDay, toRow(campaignDay, { campaign, day, street: "竟陵", officers: "10", joint })] as const
    const rows = [row("一", "2016-12-01", "yes"), row("一", "2016-12-02", "yes"), row("二", "2016-12-02", "no")]
    const [campaigns] = campaignIndicators
    expect(figureOf(campaigns, rows)?.display).toBe("2次")
    expect(partsOf(campaigns, rows)).toEqual({ joint: "1" })
  })

  it("has the fifteen figures of the field, two variants, and those of campaigns, each over kinds that are listed", () => {
    expect(enforcementIndicators.map(({ id }) => id).sort()).toEqual([
      ...campaignIndicators.map(({ id }) => id).sort(),
      "enf.case.close",
      "enf.case.close-without-deferred",
      "enf.case.dispatch",
      "enf.case.extension",
      "enf.case.ontime",
      "enf.case.ontime-without-deferred",
      "enf.case.register",
      "enf.case.rework",
      "enf.complaint.ontime",
      "enf.complaint.satisfied",
      "enf.demolish.area",
      "enf.nonmotor.corrected",
      "enf.source.capacity",
      "enf.source.relapse",
      "enf.stall.count",
      "enf.threebao.coverage",
      "enf.threebao.keep",
      "enf.threebao.signed",
      "enf.threebao.visits",
      "enf.truck.checked"
    ])
    for (const { denominator, numerator } of enforcementIndicators) {
      const kinds: ReadonlyArray<LedgerKind> = enforcementKinds
      expect(kinds).toContain(numerator.kind)
      if (denominator !== undefined) expect(kinds).toContain(denominator.kind)
    }
  })
})

/** Section 11 of the rulebook, row by row: unit, direction, and what each figure can be broken down by. */
const catalogue: ReadonlyArray<readonly [string, string, "up" | "down" | "info", ReadonlyArray<string>]> = [
  ["enf.case.register", "%", "info", ["grid"]],
  ["enf.case.close", "%", "up", ["orgUnit", "nature", "category"]],
  ["enf.case.ontime", "%", "up", ["orgUnit", "nature", "category"]],
  ["enf.case.rework", "%", "down", ["orgUnit"]],
  ["enf.case.extension", "%", "down", ["orgUnit"]],
  ["enf.case.dispatch", "%", "up", ["centre"]],
  ["enf.complaint.ontime", "%", "up", ["channel"]],
  ["enf.complaint.satisfied", "%", "up", ["channel"]],
  ["enf.threebao.signed", "家", "info", ["street"]],
  ["enf.threebao.coverage", "%", "up", ["street"]],
  ["enf.threebao.keep", "%", "up", ["street"]],
  ["enf.stall.count", "宗", "info", ["street"]],
  ["enf.truck.checked", "辆", "info", ["route"]],
  ["enf.nonmotor.corrected", "辆次", "info", ["street"]],
  ["enf.demolish.area", "m²", "info", ["village"]]
]

describe("the catalogue of indicators", () => {
  it.each(catalogue)("%s is in %s, better %s, by %j", (id, unit, better, dimensions) => {
    const indicator = enforcementIndicators.find((one) => one.id === id) as Indicator
    expect([indicator.unit, indicator.better]).toEqual([unit, better])
    for (const dimension of dimensions) expect([dimension, canGroupBy(indicator, dimension)]).toEqual([dimension, true])
  })
})
