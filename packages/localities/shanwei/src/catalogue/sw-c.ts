/** SW-C 生活垃圾 — household waste: 广东省城乡生活垃圾管理条例 arts. 20 to 28, 53 to 55. */
import {
  element,
  everybody,
  type Norm,
  organisations,
  overdueCorrection,
  type Violation,
  violation,
  yuan
} from "@xiuhua/core/enforcement"
import { province, householdWaste as text, WASTE_FROM } from "./sources.ts"

/** Items that only the province's regulation punishes. */
export const householdWasteItems: ReadonlyArray<Violation> = [
  violation(
    "SW-C03",
    { zh: "分类投放管理责任人不履责", en: "Person responsible for sorting fails a duty" },
    {
      elements: [
        element("responsible-person", "系生活垃圾分类投放管理责任人", "is responsible for sorting"),
        element("duty-not-performed", "未履行管理责任", "a duty not performed"),
        overdueCorrection
      ],
      prohibitions: [text("第二十四条、第二十五条", "分类投放管理责任人应当履行管理责任")],
      norms: [
        province(
          WASTE_FROM,
          text("第五十四条", "责令限期改正；逾期不改正的处一千至一万元"),
          everybody(yuan(1_000, 10_000)),
          { order: "precondition" }
        )
      ]
    }
  ),
  violation(
    "SW-C04",
    { zh: "收运单位遗撒、混装混运生活垃圾", en: "Collector spills or mixes household waste" },
    {
      elements: [
        element("is-collector", "系生活垃圾收集、运输单位", "collects or transports household waste"),
        element(
          "spills-or-mixes",
          "丢弃、遗撒、滴漏，或者混合收运已分类的垃圾",
          "drops, spills or leaks, or mixes sorted waste"
        )
      ],
      prohibitions: [
        text("第二十八条第一款第（一）项、第（三）项、第（五）项", "收运单位不得遗撒、滴漏，不得混合收运")
      ],
      norms: [
        province(WASTE_FROM, text("第五十五条", "责令改正，处五万至五十万元"), organisations(yuan(50_000, 500_000)))
      ]
    },
    { note: "A unit that spills waste is since 2026-08-15 also under 法典 art. 1169(1): ask together with SW-C06." }
  )
]

const sorting = text("第五十三条", "责令改正；情节严重的对单位处五万至五十万元，对个人处一百至五百元")
const fine = { individual: yuan(100, 500), organisation: yuan(50_000, 500_000) }

/** What the province's regulation adds to items of national law. */
export const householdWasteNorms: Readonly<Record<string, ReadonlyArray<Norm>>> = {
  "SW-C01": [province(WASTE_FROM, sorting, fine, { until: "2026-08-14", order: "precondition" })],
  "SW-C02": [
    province("2026-08-15", sorting, fine, {
      order: "precondition",
      confidence: "doubtful",
      note: "Not yet aligned with the code in the copy read: it still asks for serious circumstances, the code for a refusal."
    })
  ]
}
