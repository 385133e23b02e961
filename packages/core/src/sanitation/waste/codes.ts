/** Closed lists that several ledgers of waste share. */
import type { Label } from "../../regulation/index.ts"
import { wasteClasses } from "../sorting/waste-class.ts"

/** 垃圾类别 — what a load is: one of the four classes, or what is not sorted into them. */
export const loadClasses = {
  mixed: { zh: "混合垃圾", en: "mixed" },
  ...wasteClasses,
  bulky: { zh: "大件垃圾", en: "bulky" }
} as const satisfies Readonly<Record<string, Label>>

/** 来源 — whose waste it is. Only the district's own takes part in its rates (R4.5c, R4.5d). */
export const origins = {
  own: { zh: "本区", en: "own district" },
  other: { zh: "外区", en: "other district" },
  landfill: { zh: "存量开挖", en: "dug out of a landfill" },
  unattributed: { zh: "来源不明", en: "unattributed" }
} as const satisfies Readonly<Record<string, Label>>

/** 设施环节 — where on its way a load is weighed. */
export const stages = {
  station: { zh: "转运站", en: "transfer station" },
  plant: { zh: "处理厂", en: "treatment plant" }
} as const satisfies Readonly<Record<string, Label>>
