/**
 * 分类覆盖名录 — the residential communities (居民小区) and administrative villages (行政村), and which links of the chain are
 * sorted there: drop-off, collection, transport, treatment.
 *
 * Source: R4.6b. A register: when a link begins or ends, the row ends and another one begins. Covered is an area whose
 * collection **and** transport are sorted; sorted bins that one lorry empties cover nothing.
 */
import { code, day, defineKind, text } from "../../ledger/index.ts"
import { yesNo } from "../codes.ts"

export const sortingArea = defineKind({
  id: "sanitation.sorting-area",
  label: { zh: "分类覆盖名录", en: "Communities and villages" },
  fields: {
    area: text("小区（村）编号", "area", { synonyms: ["小区编号", "行政村编号", "编号"] }),
    name: text("名称", "name", { optional: true, synonyms: ["小区名称", "村名"] }),
    nature: code(
      "类别",
      "nature",
      { community: { zh: "居民小区", en: "residential community" }, village: { zh: "行政村", en: "village" } },
      { synonyms: ["类型"] }
    ),
    street: text("街道", "street", { synonyms: ["镇街", "乡镇"] }),
    from: day("起始日期", "from", { synonyms: ["起"] }),
    until: day("截止日期", "until", { optional: true, synonyms: ["止"] }),
    dropOff: code("分类投放", "sorted drop-off", yesNo, { optional: true }),
    collection: code("分类收集", "sorted collection", yesNo),
    transport: code("分类运输", "sorted transport", yesNo),
    treatment: code("分类处理", "sorted treatment", yesNo, { optional: true })
  },
  key: ["area", "from"],
  day: "from",
  grain: "day",
  until: "until",
  place: "street",
  countKey: "area",
  retentionYears: 10
})
