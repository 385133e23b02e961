/** SW-D 建筑垃圾与扬尘 — construction waste: 广东省建筑垃圾管理条例 arts. 21, 22; 汕尾市容条例 arts. 25, 26, 45. */
import {
  element,
  everybody,
  extra,
  type Norm,
  organisations,
  overdueCorrection,
  type Violation,
  violation,
  yuan
} from "@xiuhua/core/enforcement"
import {
  CONSTRUCTION_WASTE_FROM,
  city,
  province,
  SHANWEI_FROM,
  shanweiAppearance,
  constructionWaste as text
} from "./sources.ts"

/** Items that only the province's regulation punishes. */
export const constructionWasteItems: ReadonlyArray<Violation> = [
  violation(
    "SW-D09",
    { zh: "未建立运输/生产管理台账", en: "No ledger of construction waste" },
    {
      elements: [
        element("must-keep-ledger", "系施工、运输、综合利用或者消纳单位", "must keep a ledger of construction waste"),
        element("no-ledger", "未建立管理台账或者生产台账", "keeps none"),
        overdueCorrection
      ],
      prohibitions: [
        text("第十条第二款、第十一条第一款第（一）项、第十四条、第十七条第二款", "相关单位应当建立管理或者生产台账")
      ],
      norms: [
        province(
          CONSTRUCTION_WASTE_FROM,
          text("第二十一条", "责令限期改正；逾期不改正的处二万至二十万元"),
          organisations(yuan(20_000, 200_000)),
          { order: "precondition" }
        )
      ]
    }
  ),
  violation(
    "SW-D10",
    { zh: "渣土泥浆与其他建筑垃圾混运", en: "Spoil or slurry mixed in transport" },
    {
      elements: [
        element("mixes-in-transport", "将渣土、泥浆与其他建筑垃圾混合运输", "carries spoil or slurry with other waste")
      ],
      prohibitions: [text("第十一条第一款第（二）项", "不得将渣土、泥浆与其他建筑垃圾混合运输")],
      norms: [
        province(
          CONSTRUCTION_WASTE_FROM,
          text("第二十二条", "责令改正，处三万至三十万元"),
          everybody(yuan(30_000, 300_000))
        )
      ]
    }
  )
]

/** What the city's regulation adds to items of national law. */
export const constructionWasteNorms: Readonly<Record<string, ReadonlyArray<Norm>>> = {
  "SW-D01": [
    city(
      SHANWEI_FROM,
      shanweiAppearance("第五十条第（六）项", "未密闭、覆盖造成沿途遗撒的，责令改正，处二千至二万元"),
      everybody(yuan(2_000, 20_000))
    )
  ],
  "SW-D03": [
    city(
      SHANWEI_FROM,
      shanweiAppearance("第五十一条第（五）项", "责令限期改正，对单位处五千至五万元，对个人处二百元以下"),
      { individual: yuan(0, 200), organisation: yuan(5_000, 50_000) },
      { until: "2026-08-14", displaced: true, note: "The text still stands; since 2026-08-15 the code prevails." }
    )
  ],
  "SW-D11": [
    city(
      SHANWEI_FROM,
      shanweiAppearance(
        "第五十条第（五）项",
        "施工单位未落实防尘措施的，责令改正，处一万至十万元；拒不改正的责令停工整治"
      ),
      organisations(yuan(10_000, 100_000)),
      { extra: [extra("stop-works", "refused-correction")] }
    )
  ]
}
