/**
 * 新增台账种类 — a ledger kind and an indicator of one's own, from definition to figure. Run from the root of the checkout:
 *
 *     npx -y pnpm@12.21.0 exec node --conditions=@xiuhua/source examples/add-a-ledger.ts
 */
// #region define
import { Bureau, type Catalogue, catalogueOf, layer } from "@xiuhua/bureau"
import { plainDate } from "@xiuhua/core/calendar"
import { defineIndicator } from "@xiuhua/core/indicators"
import { code, day, defineKind, eq, measure, text, toRow } from "@xiuhua/core/ledger"
import { shanwei } from "@xiuhua/locality-shanwei"
import { layer as sqlite } from "@xiuhua/storage-sqlite"
import { Effect, Layer, Stream } from "effect"

/** 大件垃圾收运台账 — one collection of bulky waste. */
const bulkyCollection = defineKind({
  id: "example.bulky-collection",
  label: { zh: "大件垃圾收运台账", en: "Bulky-waste collections" },
  fields: {
    booking: text("预约号", "booking", { synonyms: ["编号"] }),
    day: day("收运日期", "collected on", { synonyms: ["日期"] }),
    street: text("街道", "street"),
    result: code("结果", "result", {
      done: { zh: "已收运", en: "collected" },
      missed: { zh: "未收运", en: "missed" }
    }),
    mass: measure("重量", "mass", { unit: "t", scale: 3 }, { optional: true })
  },
  key: ["booking"],
  day: "day",
  grain: "day",
  place: "street",
  retentionYears: 3
})

/** 大件垃圾收运率 — bookings collected over bookings. */
const bulkyRate = defineIndicator({
  id: "example.bulky.done",
  label: { zh: "大件垃圾收运率", en: "Bulky waste collected" },
  unit: "%",
  better: "up",
  numerator: { kind: bulkyCollection, select: "occurred", of: { op: "count" }, where: eq("result", "done") },
  denominator: { kind: bulkyCollection, select: "occurred", of: { op: "count" } },
  parts: [
    {
      id: "mass",
      label: { zh: "收运量", en: "mass collected" },
      measure: { kind: bulkyCollection, select: "occurred", of: { op: "sum", fields: ["mass"] } }
    }
  ],
  cites: [
    {
      from: plainDate("2022-01-01"),
      cite: { source: "示例", article: "第一条", gist: "已收运的预约占全部预约之比" },
      confidence: "local"
    }
  ]
})
// #endregion

// #region use
const catalogue: Catalogue = {
  ...catalogueOf({ locality: shanwei }),
  kinds: [bulkyCollection],
  indicators: [bulkyRate]
}
const store = sqlite({ file: ":memory:", kinds: catalogue.kinds })

const program = Effect.gen(function* () {
  const bureau = yield* Bureau
  const tenant = catalogue.locality.areaCode
  const answer = yield* bureau.importEntries({
    tenant,
    actor: "example",
    idempotencyKey: "example-1",
    kind: bulkyCollection,
    provenance: { source: "examples/add-a-ledger.ts", reliability: "synthetic" },
    rows: Stream.make([
      toRow(bulkyCollection, { booking: "1", day: "2022-03-01", street: "香洲街道", result: "done", mass: "0.125" }),
      toRow(bulkyCollection, { booking: "2", day: "2022-03-02", street: "香洲街道", result: "done", mass: "0.4" }),
      toRow(bulkyCollection, { booking: "3", day: "2022-03-02", street: "凤山街道", result: "missed" })
    ])
  })
  const period = { from: plainDate("2022-03-01"), to: plainDate("2022-03-31") }
  const [figure] = yield* bureau.indicators({ tenant, ...period })
  console.log(`${answer.accepted} accepted; ${figure?.indicator.label.zh} ${figure?.display} (${figure?.status})`)
})

await Effect.runPromise(Effect.provide(program, Layer.provide(layer(catalogue), store)))
// #endregion
