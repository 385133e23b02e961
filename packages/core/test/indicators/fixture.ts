import { addDays, plainDate } from "../../src/calendar/index.ts"
import { type Context, defineIndicator, type Period } from "../../src/indicators/index.ts"
import { and, day, defineKind, eq, measure, not, type Row, text } from "../../src/ledger/index.ts"
import { random } from "../calendar/random.ts"

/** Loads of made-up trucks, with everything a partial may meet: missing measures, sums past 2^53, repeated plates. */
export const load = defineKind({
  id: "test.load",
  label: { zh: "装载", en: "Loads" },
  fields: {
    ticket: text("票号", "ticket"),
    day: day("日期", "day"),
    street: text("街道", "street"),
    plate: text("车牌", "plate", { optional: true }),
    net: measure("净重", "net", { unit: "t", scale: 3 }, { optional: true }),
    gross: measure("毛重", "gross", { unit: "t", scale: 3 })
  },
  key: ["ticket"],
  day: "day",
  grain: "day",
  retentionYears: 1
})

const label = { zh: "甲", en: "a" }
const cites = [
  {
    from: plainDate("1990-01-01"),
    cite: { source: "测试", article: "一", gist: "测试" },
    confidence: "local"
  }
] as const
const base = { label, better: "info", cites } as const
const sum = (field: string) => ({ kind: load, select: "occurred", of: { op: "sum", fields: [field] } }) as const

/** A rate with a sub-total, an exclusion and a distinct count beside it. */
export const netShare = defineIndicator({
  ...base,
  id: "test.net-share",
  unit: "%",
  numerator: { ...sum("net"), where: not(eq("street", "丙")) },
  denominator: { ...sum("gross"), where: not(eq("street", "丙")) },
  parts: [
    {
      id: "trucks",
      label,
      measure: { kind: load, select: "occurred", of: { op: "distinct", field: "plate" } }
    }
  ],
  exclusions: [
    { id: "c", label, measure: { kind: load, select: "occurred", of: { op: "count" }, where: and(eq("street", "丙")) } }
  ]
})

/** 辆: different plates. */
export const trucks = defineIndicator({
  ...base,
  id: "test.trucks",
  unit: "辆",
  numerator: { kind: load, select: "occurred", of: { op: "distinct", field: "plate" } }
})

/** 吨: an amount. */
export const tonnes = defineIndicator({
  ...base,
  id: "test.tonnes",
  unit: "t",
  decimals: 3,
  numerator: { ...sum("net"), of: { op: "sum", fields: ["net", "gross"] } }
})

export const year: Period = { from: plainDate("2022-01-01"), to: plainDate("2022-12-31") }

export const nowhere: Context = {
  locality: {
    id: "nowhere",
    areaCode: "000000",
    name: { zh: "某区", en: "Nowhere" },
    bureau: { zh: "某区城管局", en: "Nowhere bureau" },
    targets: {}
  },
  asOf: 1_700_000_000_000
}

/** A reproducible source of loads and choices; a tenth of the loads lie outside the year, a few are as heavy as can be. */
export const source = (seed: number) => {
  const next = random(seed)
  const below = (n: number) => Math.floor(next() * n)
  const start = plainDate("2021-12-01")
  let tickets = 0
  const row = (): Row => [
    `T${tickets++}`,
    addDays(start, below(430)),
    ["甲", "乙", "丙"][below(3)] as string,
    next() < 0.2 ? null : `粤N${below(9)}`,
    next() < 0.3 ? null : next() < 0.2 ? Number.MAX_SAFE_INTEGER - below(3) : below(50),
    next() < 0.2 ? Number.MAX_SAFE_INTEGER : below(90)
  ]
  return { below, next, row }
}
