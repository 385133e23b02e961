import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { toJson } from "@xiuhua/core/bulletin"
import { plainDate } from "@xiuhua/core/calendar"
import { demolitionSite, parkingCorrection, stallMatter, threebaoPremises, truckCheck } from "@xiuhua/core/enforcement"
import { personCount } from "@xiuhua/core/governance"
import { add, type Decimal, decimal, format, keyOf, type LedgerKind, type Row, toRow } from "@xiuhua/core/ledger"
import { Store } from "@xiuhua/core/ports"
import { streamTonnage, sweepDay, wasteTonnage } from "@xiuhua/core/sanitation"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as memory } from "@xiuhua/storage-memory"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { districtYear } from "@xiuhua/testkit"
import { Effect, Layer, ManagedRuntime, Stream } from "effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Bureau, catalogueOf, layer } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "xiuhua-bureau-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const catalogue = catalogueOf({ locality: shanwei })
const tenant = shanwei.areaCode
/** The sentences of the nine figures, and of two that go with them. */
const nineSentences = [
  "persons-guided",
  "sweeping-rate",
  "harmless-rate",
  "removal-rate",
  "waste-collected",
  "recycling-rate",
  "threebao-signed",
  "stall-count",
  "truck-checked",
  "parking-corrected",
  "demolished-area"
]
const year = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }
const generated = districtYear({ year: 2022, seed: 1 })

const stores = [
  ["memory", () => memory],
  ["sqlite", () => sqlite({ file: join(folder, "year.sqlite"), kinds: catalogue.kinds })]
] as const

/** One row of each kind that is not in the year, what it becomes when corrected, and what each does to a figure. */
const probes: ReadonlyArray<{
  readonly kind: LedgerKind
  readonly row: Row
  readonly corrected: Row
  /** Indicator → change of [numerator, denominator] by the row, and by the corrected row. */
  readonly moves: Readonly<
    Record<string, readonly [added: readonly [string, string?], corrected: readonly [string, string?]]>
  >
}> = [
  {
    kind: sweepDay,
    row: toRow(sweepDay, {
      day: "2022-06-01",
      section: "新路",
      station: "站",
      grade: "1",
      areaDue: "1000.5",
      areaDone: "900.25"
    }),
    corrected: toRow(sweepDay, {
      day: "2022-06-01",
      section: "新路",
      station: "站",
      grade: "1",
      areaDue: "1000.5",
      areaDone: "1000.5"
    }),
    moves: {
      "san.sweep.execution": [
        ["900.25", "1000.5"],
        ["1000.5", "1000.5"]
      ]
    }
  },
  {
    kind: wasteTonnage,
    row: toRow(wasteTonnage, {
      day: "2022-06-01",
      facility: "新站",
      origin: "own",
      generationBasis: "measured",
      generated: "10.5",
      removed: "10",
      harmless: "9.999"
    }),
    corrected: toRow(wasteTonnage, {
      day: "2022-06-01",
      facility: "新站",
      origin: "own",
      generationBasis: "measured",
      generated: "10.5",
      removed: "10.5",
      harmless: "10.5"
    }),
    moves: {
      "san.waste.removal": [
        ["10", "10.5"],
        ["10.5", "10.5"]
      ],
      "san.waste.harmless": [
        ["9.999", "10.5"],
        ["10.5", "10.5"]
      ]
    }
  },
  {
    kind: streamTonnage,
    row: toRow(streamTonnage, {
      month: "2022-06-01",
      borough: "新区",
      district: "新街",
      refuse: "3",
      paper: "1.000000001"
    }),
    corrected: toRow(streamTonnage, { month: "2022-06-01", borough: "新区", district: "新街", refuse: "3" }),
    moves: {
      "san.waste.tonnage": [["4.000000001"], ["3"]],
      "san.sort.recycling": [
        ["1.000000001", "4.000000001"],
        ["0", "3"]
      ]
    }
  },
  {
    kind: threebaoPremises,
    row: toRow(threebaoPremises, { premises: "新店", street: "新街", signedOn: "2022-06-01" }),
    corrected: toRow(threebaoPremises, {
      premises: "新店",
      street: "新街",
      signedOn: "2022-06-01",
      validUntil: "2022-12-30"
    }),
    moves: { "enf.threebao.signed": [["1"], ["0"]], "enf.threebao.coverage": [["1"], ["0"]] }
  },
  {
    kind: stallMatter,
    row: toRow(stallMatter, { matter: "新-1", day: "2022-06-01", street: "新街", outcome: "education" }),
    corrected: toRow(stallMatter, { matter: "新-1", day: "2022-06-01", street: "新街" }),
    moves: { "enf.stall.count": [["1"], ["0"]] }
  },
  {
    kind: truckCheck,
    row: toRow(truckCheck, { check: "新-1", day: "2022-06-01", street: "新街", plate: "新牌", result: "passed" }),
    corrected: toRow(truckCheck, { check: "新-1", day: "2023-06-01", street: "新街", plate: "新牌", result: "passed" }),
    moves: { "enf.truck.checked": [["1"], ["0"]] }
  },
  {
    kind: parkingCorrection,
    row: toRow(parkingCorrection, { record: "新-1", day: "2022-06-01", street: "新街", times: "7" }),
    corrected: toRow(parkingCorrection, { record: "新-1", day: "2022-06-01", street: "新街", times: "9" }),
    moves: { "enf.nonmotor.corrected": [["7"], ["9"]] }
  },
  {
    kind: demolitionSite,
    row: toRow(demolitionSite, {
      site: "新-1",
      day: "2022-06-01",
      street: "新街",
      demolished: "100.5",
      treated: "0.25"
    }),
    corrected: toRow(demolitionSite, { site: "新-1", day: "2022-06-01", street: "新街", demolished: "50" }),
    moves: { "enf.demolish.area": [["100.75"], ["50"]] }
  },
  {
    kind: personCount,
    row: toRow(personCount, { day: "2022-06-01", post: "新岗", shift: "day", task: "arrivals", persons: "321" }),
    corrected: toRow(personCount, { day: "2022-06-01", post: "新岗", shift: "day", task: "arrivals", persons: "300" }),
    moves: { "gov.person.guided": [["321"], ["300"]] }
  }
]

let commands = 0

describe.each(stores)("the district year on %s", (_, open) => {
  const store = open()
  const runtime = ManagedRuntime.make(Layer.provideMerge(layer(catalogue), store))
  const run = <A, E>(use: (bureau: Bureau["Service"]) => Effect.Effect<A, E>) =>
    runtime.runPromise(Effect.flatMap(Bureau, use))
  const importRows = (kind: LedgerKind, rows: ReadonlyArray<Row>) =>
    run((bureau) =>
      bureau.importEntries({
        tenant,
        actor: "tester",
        kind,
        provenance: generated.provenance,
        idempotencyKey: `c${++commands}`,
        rows: Stream.make(rows)
      })
    )
  const figures = async () => {
    const values = await run((bureau) => bureau.indicators({ tenant, ...year }))
    return new Map(values.map((value) => [value.indicator.id, value]))
  }

  beforeAll(async () => {
    for (const { kind, rows } of generated.ledgers) await importRows(kind, rows)
  })
  afterAll(() => runtime.dispose())

  it("has the nine figures, exactly", async () => {
    const found = await figures()
    const expected = Object.entries(generated.expected)
    expect(expected).toHaveLength(9)
    for (const [id, { beside, denominator, numerator }] of expected) {
      const value = found.get(id)
      const written = (number: Decimal | null | undefined) => (number ? format(number) : null)
      expect([id, written(value?.numerator), written(value?.denominator)]).toEqual([id, numerator, denominator])
      const parts = [...(value?.parts ?? []), ...(value?.exclusions ?? [])]
      for (const part of parts)
        expect([id, part.id, written(part.value)]).toEqual([id, part.id, beside[part.id] ?? "none"])
    }
    expect(found.get("san.sweep.execution")).toMatchObject({ display: "98.41%", targetResult: "met", status: "final" })
    expect(found.get("san.waste.removal")).toMatchObject({
      display: "100%",
      flags: ["tautological"],
      targetResult: "not-demonstrable"
    })
    expect(found.get("san.waste.harmless")).toMatchObject({ display: "100%", targetResult: "met" })
  })

  it.each(probes)(
    "one row of $kind.id moves its figures by exactly that: added, corrected, withdrawn",
    async ({ corrected, kind, moves, row }) => {
      const before = await figures()
      const expectMoved = async (step: 0 | 1 | undefined) => {
        const after = await figures()
        for (const [id, value] of before) {
          const [top, bottom] = step === undefined ? [] : (moves[id]?.[step] ?? [])
          const moved = (from: Decimal | null, by: string | undefined) =>
            from === null ? null : format(add(from, decimal(by ?? "0")))
          const now = after.get(id)
          expect([id, now?.numerator && format(now.numerator), now?.denominator && format(now.denominator)]).toEqual([
            id,
            moved(value.numerator, top),
            moved(value.denominator, bottom)
          ])
        }
      }
      const key = keyOf(kind)(row).split("\u001f")
      const correct = (replacement: Row | null) =>
        run((bureau) =>
          bureau.correctEntry({
            tenant,
            actor: "tester",
            kind,
            key,
            replacement,
            reason: "录入错误",
            approver: "负责人",
            idempotencyKey: `c${++commands}`
          })
        )
      expect(await importRows(kind, [row])).toMatchObject({ accepted: 1, duplicates: 0, quarantined: 0 })
      await expectMoved(0)
      expect(await correct(corrected)).toMatchObject({ corrected: 1 })
      await expectMoved(1)
      expect(await correct(null)).toMatchObject({ corrected: 1 })
      await expectMoved(undefined)
    }
  )

  it("answers as of a moment as it was then", async () => {
    const state = await runtime.runPromise(Effect.flatMap(Store, (port) => port.state(tenant)))
    const asOf = state.lastRecordedAt as number
    const before = await run((bureau) => bureau.indicators({ tenant, ...year, asOf, ids: ["enf.stall.count"] }))
    // Another millisecond of the real clock, so that the next commit is later than asOf.
    while (Date.now() <= asOf) await new Promise((next) => setImmediate(next))
    await importRows(stallMatter, [
      toRow(stallMatter, { matter: "后补-1", day: "2022-06-01", street: "新街", outcome: "penalty" })
    ])
    const then = await run((bureau) => bureau.indicators({ tenant, ...year, asOf, ids: ["enf.stall.count"] }))
    const now = await run((bureau) => bureau.indicators({ tenant, ...year, ids: ["enf.stall.count"] }))
    expect(then).toEqual(before)
    expect(now[0]?.display).toBe("7113宗")
    await run((bureau) =>
      bureau.correctEntry({
        tenant,
        actor: "tester",
        kind: stallMatter,
        key: ["后补-1"],
        replacement: null,
        reason: "重复",
        approver: "负责人",
        idempotencyKey: `c${++commands}`
      })
    )
  })

  it("breaks down without losing anything", async () => {
    const sum = async (id: string, by: ReadonlyArray<string>) => {
      const values = await run((bureau) => bureau.indicators({ tenant, ...year, ids: [id], by }))
      return [values.length, values.reduce((total, { value }) => total + Number(value && format(value)), 0)]
    }
    expect(await sum("enf.stall.count", ["street"])).toEqual([6, 7112])
    expect(await sum("enf.stall.count", ["quarter"])).toEqual([4, 7112])
    expect(await sum("enf.stall.count", ["month", "street"])).toEqual([72, 7112])
    const months = await run((bureau) =>
      bureau.indicators({ tenant, ...year, ids: ["enf.threebao.signed"], by: ["month"] })
    )
    expect(months.map(({ by }) => by["month"])).toEqual(
      Array.from({ length: 12 }, (_, n) => `2022-${String(n + 1).padStart(2, "0")}`)
    )
    expect(months.at(-1)?.display).toBe("5237家")
    const sweeping = await run((bureau) =>
      bureau.indicators({ tenant, ...year, ids: ["san.sweep.execution"], by: ["month"] })
    )
    expect(sweeping.filter(({ targetResult }) => targetResult === "missed").map(({ by }) => by["month"])).toEqual([
      "2022-06",
      "2022-07",
      "2022-08"
    ])
    expect(sweeping[5]?.display).toBe("97.996%")
  })

  it("prints a bulletin whose figures lead back to their entries", async () => {
    const document = await run((bureau) => bureau.bulletin({ tenant, year: 2022 }))
    const json = toJson(document)
    const sentences = json.sections.flatMap(({ sentences }) => sentences)
    const nine = nineSentences.map((id) => sentences.find((sentence) => sentence.id === id)?.text)
    expect(nine).toEqual([
      "应急值守引导约98万人次进行落地全员核酸。",
      "城市清扫保洁率98.41%，达到98%以上的目标。",
      "生活垃圾无害化处理率达到100%。",
      "生活垃圾清运率100%（产生量以清运量代替，不作为达标依据）。",
      "清运生活垃圾约13.15万吨。",
      "生活垃圾回收利用率36.56%，达到35%以上的目标。",
      "落实“门前三包”责任制5200多家。",
      "查处流动摊贩占道经营行为7100多宗（其中教育5547宗、责令改正1351宗、处罚214宗）。",
      "检查上路“泥头车”2000多辆（2604辆次）。",
      "纠正非机动车不规范停放行为5700多辆次。",
      "累计拆违治违面积约12.58万平方米（其中拆除112406.35平方米、整治13428.25平方米）。"
    ])
    expect(json.synthetic).toBe(true)
    expect(json.dataUntil).toBe("2022-12-31")
    for (const { figures } of sentences) {
      for (const { evidence } of figures) {
        for (const { entries, ids, kind } of evidence) {
          expect(entries).toBeGreaterThan(0)
          const personal = ["enforcement.truck-check", "enforcement.threebao-premises"].includes(kind)
          const counted = ids?.split(",").reduce((sum, range) => {
            const [first, last] = range.split("-").map(Number)
            return sum + ((last ?? first ?? 0) - (first ?? 0) + 1)
          }, 0)
          expect([kind, counted]).toEqual([kind, personal ? undefined : entries])
        }
      }
    }
    expect(toJson(await run((bureau) => bureau.bulletin({ tenant, year: 2022 })))).toEqual(json)
  })

  it("names what it does not know", async () => {
    const fail = (effect: (bureau: Bureau["Service"]) => Effect.Effect<unknown, unknown>) =>
      runtime.runPromise(Effect.flip(Effect.flatMap(Bureau, effect)))
    expect(await fail((bureau) => bureau.indicators({ tenant, ...year, ids: ["san.nothing"] }))).toMatchObject({
      _tag: "NotFound",
      what: "indicator",
      id: "san.nothing"
    })
    expect(await fail((bureau) => bureau.indicators({ tenant, ...year, by: ["colour"] }))).toMatchObject({
      _tag: "NotFound",
      what: "dimension"
    })
    expect(
      await fail((bureau) => bureau.indicators({ tenant, ...year, ids: ["enf.stall.count"], by: ["station"] }))
    ).toMatchObject({ known: ["year", "quarter", "month", "day", "matter", "street", "place", "outcome", "caseId"] })
    expect(await fail((bureau) => bureau.indicators({ tenant, from: year.to, to: year.from }))).toMatchObject({
      _tag: "InvalidRequest",
      rule: "period"
    })
    expect(await fail((bureau) => bureau.bulletin({ tenant: "nobody", year: 2022 }))).toMatchObject({
      _tag: "NotFound",
      what: "data"
    })
    const correction = {
      tenant,
      actor: "a",
      kind: stallMatter,
      key: ["没有"],
      replacement: null,
      reason: "r",
      approver: "b",
      idempotencyKey: "none"
    }
    expect(await fail((bureau) => bureau.correctEntry(correction))).toMatchObject({ _tag: "NotFound", what: "entry" })
    expect(await fail((bureau) => bureau.correctEntry({ ...correction, reason: " " }))).toMatchObject({
      rule: "reason"
    })
    expect(await fail((bureau) => bureau.correctEntry({ ...correction, approver: "" }))).toMatchObject({
      rule: "approver"
    })
  })

  it("answers a repeated correction with the first answer, although the entry is gone by then", async () => {
    const key = ["撤回-1"]
    await importRows(stallMatter, [toRow(stallMatter, { matter: "撤回-1", day: "2022-06-01", street: "新街" })])
    const withdrawal = {
      tenant,
      actor: "a",
      kind: stallMatter,
      key,
      replacement: null,
      reason: "r",
      approver: "b",
      idempotencyKey: "gone"
    }
    const first = await run((bureau) => bureau.correctEntry(withdrawal))
    expect(await run((bureau) => bureau.correctEntry(withdrawal))).toEqual(first)
  })

  it("believes no transport: an invalid row stops the import and leaves nothing", async () => {
    const good = toRow(stallMatter, { matter: "半途-1", day: "2022-06-01", street: "新街", outcome: "penalty" })
    const rows = Stream.make([good], [good, ["半途-2", "2022-02-31", "新街", null, "penalty", null]])
    const failure = await runtime.runPromise(
      Effect.flip(
        Effect.flatMap(Bureau, (bureau) =>
          bureau.importEntries({
            tenant,
            actor: "tester",
            kind: stallMatter,
            provenance: generated.provenance,
            idempotencyKey: "half",
            rows
          })
        )
      )
    )
    expect(failure).toMatchObject({
      _tag: "InvalidEntry",
      row: 2,
      problems: [{ field: "day", problem: "not-a-day", value: "2022-02-31" }]
    })
    expect((await figures()).get("enf.stall.count")?.display).toBe("7112宗")
  })
})
