/**
 * 分类处理去向月台账 — how much of which material was collected in a place in a month, and what became of it.
 *
 * Source: R4.6c, R4.6d. The finer source of two figures: it fills `sanitation.stream-tonnage`, over which the
 * recycling rate is defined, and `sanitation.resource-use`. A class that was not split stands under its own code;
 * kitchen waste that went to the incinerator is a row of its own.
 */
import { code, defineKind, measure, month, text } from "../../ledger/index.ts"
import { wasteClasses, wasteSubclasses } from "./waste-class.ts"

export const treatments = {
  recovered: { zh: "回收利用（厨余为资源化处理）", en: "recycled; kitchen waste composted or digested" },
  incinerated: { zh: "焚烧", en: "incinerated" },
  landfilled: { zh: "填埋", en: "landfilled" },
  disposed: { zh: "其他处置", en: "disposed of otherwise" }
} as const
export type Treatment = keyof typeof treatments

const place = {
  month: month("月份", "month"),
  borough: text("行政区", "borough"),
  district: text("街道（社区）", "community district", { synonyms: ["街道", "镇街"] })
} as const

const kept = { day: "month", grain: "month", place: "district", retentionYears: 10 } as const

export const materialFlow = defineKind({
  ...kept,
  id: "sanitation.material-flow",
  label: { zh: "分类处理去向月台账", en: "Material flows by month" },
  fields: {
    ...place,
    material: code("类别", "material", { ...wasteClasses, ...wasteSubclasses }, { synonyms: ["大类", "小类"] }),
    treatment: code("去向", "treatment", treatments, { synonyms: ["处理方式"] }),
    mass: measure("重量", "mass", { unit: "t", scale: 3 }, { synonyms: ["吨数"] })
  },
  key: ["month", "borough", "district", "material", "treatment"],
  cadence: "monthly"
})

/** 资源化利用月台账 — the mass that counts as used, by the coefficients of the place, and what it is a share of. */
export const resourceUse = defineKind({
  ...kept,
  id: "sanitation.resource-use",
  label: { zh: "资源化利用月台账", en: "Resource use by month" },
  fields: {
    ...place,
    used: measure("折算资源化量", "mass that counts as used", { unit: "t", scale: 6 }),
    base: measure("可回收物与清运量", "recyclables and removed mass", { unit: "t", scale: 6 })
  },
  key: ["month", "borough", "district"],
  cadence: "monthly"
})
