/**
 * 分类收运量月台账 — what was collected in one district in one month, by stream.
 *
 * A blank stream means that there was no such collection, never 0 t. Nine decimals hold US short tons exactly.
 */
import { defineKind, measure, month, text } from "../../ledger/index.ts"

const stream = (zh: string, en: string) => measure(zh, en, { unit: "t", scale: 9 }, { optional: true })

export const streamTonnage = defineKind({
  id: "sanitation.stream-tonnage",
  label: { zh: "分类收运量月台账", en: "Collected waste by stream and month" },
  fields: {
    month: month("月份", "month"),
    borough: text("行政区", "borough"),
    district: text("街道（社区）", "community district", { synonyms: ["街道", "镇街"] }),
    refuse: stream("其他垃圾", "refuse"),
    paper: stream("纸类", "paper"),
    containers: stream("金属玻璃塑料", "metal, glass and plastic"),
    organics: stream("家庭厨余垃圾", "residential organics"),
    schoolOrganics: stream("学校厨余垃圾", "school organics"),
    leaves: stream("落叶", "leaves"),
    trees: stream("节庆树木", "Christmas trees"),
    boroughId: text("行政区编号", "borough id", { optional: true }),
    otherRecyclables: stream("其他可回收物", "other recyclables"),
    otherOrganics: stream("其他厨余垃圾", "other organics"),
    unrecovered: stream("分类后未回收", "sorted but not recovered")
  },
  key: ["month", "borough", "district"],
  day: "month",
  grain: "month",
  cadence: "monthly",
  place: "district",
  retentionYears: 10
})

/** The streams that are recovered rather than burnt or buried; and those with refuse and what was sorted in vain. */
export const recovered = [
  "paper",
  "containers",
  "organics",
  "schoolOrganics",
  "leaves",
  "trees",
  "otherRecyclables",
  "otherOrganics"
] as const
export const streams = ["refuse", ...recovered, "unrecovered"] as const
