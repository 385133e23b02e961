/**
 * 分类投放点、分类收运车名录 — where waste is dropped off by class, and which vehicles carry which class. Registers.
 *
 * Source: R2.4 (what was sorted stays sorted all the way), R4.6a. The collection points that are emptied daily are
 * another register; a drop-off point says what may be dropped there, and when.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { yesNo } from "../codes.ts"
import { wasteClasses } from "./waste-class.ts"

const takes = (waste: keyof typeof wasteClasses) =>
  code(wasteClasses[waste].zh, wasteClasses[waste].en, yesNo, { synonyms: [`${wasteClasses[waste].zh}容器`] })

/** 分类投放点名录 */
export const sortingPoint = defineKind({
  id: "sanitation.sorting-point",
  label: { zh: "分类投放点名录", en: "Drop-off points" },
  fields: {
    point: text("投放点编号", "point", { synonyms: ["点位编号", "编号"] }),
    place: text("位置", "place", { optional: true, synonyms: ["地址"] }),
    area: text("小区（村）编号", "area", { optional: true, synonyms: ["小区编号"] }),
    street: text("街道", "street", { synonyms: ["镇街"] }),
    recyclable: takes("recyclable"),
    hazardous: takes("hazardous"),
    kitchen: takes("kitchen"),
    residual: takes("residual"),
    hours: text("开放时间", "open hours", { optional: true, synonyms: ["投放时间"] }),
    from: day("启用日期", "in service from", { synonyms: ["设置日期"] }),
    until: day("停用日期", "in service until", { optional: true, synonyms: ["撤销日期"] })
  },
  key: ["point", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "street",
  countKey: "point",
  retentionYears: 5
})

/** 分类收运车名录 */
export const sortingVehicle = defineKind({
  id: "sanitation.sorting-vehicle",
  label: { zh: "分类收运车名录", en: "Sorting vehicles" },
  fields: {
    plate: text("号牌", "plate", { synonyms: ["车牌号", "车牌"] }),
    carries: code("收运类别", "class carried", wasteClasses, { synonyms: ["类别"] }),
    sealed: code("是否密闭", "closed", yesNo, { synonyms: ["密闭"] }),
    orgUnit: text("所属单位", "unit", { optional: true, synonyms: ["运营单位"] }),
    from: day("启用日期", "in service from"),
    until: day("停用日期", "in service until", { optional: true, synonyms: ["退役日期"] })
  },
  key: ["plate", "from"],
  day: "from",
  grain: "day",
  until: "until",
  orgUnit: "orgUnit",
  countKey: "plate",
  retentionYears: 5
})
