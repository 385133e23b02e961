/** 生活垃圾率量指标 — removed, treated, collected, recovered: figures over masses. Ids are permanent. */
import { plainDate } from "../../calendar/index.ts"
import { type DatedCitation, defineIndicator, type Measure } from "../../indicators/index.ts"
import { and, eq, not, type Predicate } from "../../ledger/index.ts"
import { convention } from "../convention.ts"
import { recovered, streams, streamTonnage } from "./stream-tonnage.ts"
import { countable, firstWeighing, ticketStanding } from "./ticket-standing.ts"
import { wasteTonnage } from "./waste-tonnage.ts"

/** Solid-waste law until 2026-08-14, the code that took its place from 2026-08-15. */
const wasteLaw = (old: string, code: string, gist: string): readonly [DatedCitation, DatedCitation, DatedCitation] => [
  ...convention("R4", gist),
  {
    from: plainDate("2020-09-01"),
    cite: { source: "《中华人民共和国固体废物污染环境防治法》（2020修订）", article: old, gist },
    confidence: "verified"
  },
  {
    from: plainDate("2026-08-15"),
    cite: { source: "《中华人民共和国生态环境法典》", article: code, gist },
    confidence: "verified"
  }
]

const own = eq("origin", "own")

const tonnes = (field: string): Measure => ({
  kind: wasteTonnage,
  select: "occurred",
  of: { op: "sum", fields: [field] },
  where: own
})

const foreign = {
  id: "not-own",
  label: { zh: "非本区或来源不明的条目", en: "entries of other or unknown origin" },
  measure: { kind: wasteTonnage, select: "occurred", of: { op: "count" }, where: not(own) }
} as const

/** 清运率 — mass removed over mass generated; tautological where the one stands in for the other (R4.3). */
export const wasteRemoval = defineIndicator({
  id: "san.waste.removal",
  label: { zh: "生活垃圾清运率", en: "Waste removal rate" },
  unit: "%",
  better: "up",
  numerator: tonnes("removed"),
  denominator: tonnes("generated"),
  exclusions: [foreign],
  substituted: {
    id: "substituted",
    label: { zh: "产生量以清运量代替", en: "removed mass stands in for generated mass" },
    measure: {
      kind: wasteTonnage,
      select: "occurred",
      of: { op: "count" },
      where: and(own, eq("generationBasis", "substituted"))
    }
  },
  cites: wasteLaw("第四十八条", "第五百零五条", "县级以上环卫主管部门组织清扫、收集、运输和处理生活垃圾")
})

/** 无害化处理率 — harmlessly treated mass of the district's own waste over its generated mass (R4.5). */
export const wasteHarmless = defineIndicator({
  id: "san.waste.harmless",
  label: { zh: "生活垃圾无害化处理率", en: "Harmless treatment rate" },
  unit: "%",
  better: "up",
  numerator: tonnes("harmless"),
  denominator: tonnes("generated"),
  exclusions: [foreign],
  cites: wasteLaw("第四十八条", "第五百零五条", "县级以上环卫主管部门组织清扫、收集、运输和处理生活垃圾")
})

const collected = (fields: readonly [string, ...ReadonlyArray<string>]): Measure => ({
  kind: streamTonnage,
  select: "occurred",
  of: { op: "sum", fields }
})

/** 清运量 — all streams together. */
export const wasteCollected = defineIndicator({
  id: "san.waste.tonnage",
  label: { zh: "生活垃圾清运量", en: "Waste removed" },
  unit: "t",
  better: "info",
  decimals: 2,
  numerator: collected(streams),
  parts: streams.map((stream) => ({
    id: stream,
    label: streamTonnage.fields[stream].label,
    measure: collected([stream])
  })),
  cites: convention("R4.3a", "清运量为各类收运量之和")
})

/** 回收利用率 — every stream but refuse over all streams (R4.6c). */
export const recyclingRate = defineIndicator({
  id: "san.sort.recycling",
  label: { zh: "生活垃圾回收利用率", en: "Recycling rate" },
  unit: "%",
  better: "up",
  numerator: collected(recovered),
  denominator: collected(streams),
  cites: convention("R4.6c", "可回收物与厨余垃圾中未焚烧、未填埋的部分占产生量之比")
})

const tickets = (op: "sum" | "count", where: Predicate): Measure => ({
  kind: ticketStanding,
  select: "occurred",
  of: op === "sum" ? { op, fields: ["net"] } : { op },
  where
})

/**
 * 过磅清运量 — the net mass of every load of the district's own waste, weighed for the first time. Doubted tickets are not in
 * it, but counted beside it.
 */
export const wasteWeighed = defineIndicator({
  id: "san.waste.weighed",
  label: { zh: "过磅清运量", en: "Waste weighed" },
  unit: "t",
  better: "info",
  decimals: 2,
  numerator: tickets("sum", and(firstWeighing, countable, own)),
  exclusions: [
    {
      id: "suspect",
      label: { zh: "存疑待核过磅单", en: "tickets doubted and not decided" },
      measure: tickets("count", and(firstWeighing, eq("status", "suspect")))
    },
    {
      id: "dismissed",
      label: { zh: "核实不计过磅单", en: "tickets that do not count by decision" },
      measure: tickets("count", and(firstWeighing, eq("status", "dismissed")))
    },
    {
      id: "not-own",
      label: { zh: "非本区或来源不明的过磅单", en: "tickets of other or unknown origin" },
      measure: tickets("count", and(firstWeighing, countable, not(own)))
    }
  ],
  cites: convention("R9.1", "本区垃圾首次过磅的净重之和；存疑过磅单核实前不计入")
})
