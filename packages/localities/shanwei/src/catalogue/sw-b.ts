/** SW-B 环境卫生 — cleanliness: 汕尾市城市市容和环境卫生管理条例 arts. 36 to 47, 51. */
import {
  element,
  everybody,
  extra,
  fixedYuan,
  type Norm,
  organisations,
  overdueCorrection,
  refusedCorrection,
  type Violation,
  violation,
  withoutApproval,
  yuan
} from "@xiuhua/core/enforcement"
import { city, SHANWEI_FROM, shanweiAppearance as text } from "./sources.ts"

const CAP_FEN = 3_000_000

/** Items that only the city's regulation punishes. */
export const cleanlinessItems: ReadonlyArray<Violation> = [
  violation(
    "SW-B01",
    { zh: "随地吐痰便溺、乱扔废弃物", en: "Spitting, urinating, littering" },
    {
      elements: [element("spits-or-litters", "随地吐痰、便溺，或者乱扔废弃物", "spits, urinates or drops litter")],
      prohibitions: [text("第四十二条第（一）项、第（二）项", "不得随地吐痰、便溺，不得乱扔废弃物")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十一条第（二）项", "责令改正或者补救，可以并处二十至五十元"),
          everybody(yuan(20, 50)),
          { imposition: "may" }
        )
      ]
    }
  ),
  violation(
    "SW-B02",
    { zh: "乱倒垃圾污水粪便", en: "Tipping rubbish, sewage or excrement" },
    {
      elements: [element("tips", "乱倒垃圾、污水、粪便", "tips rubbish, sewage or excrement")],
      prohibitions: [text("第四十二条第（三）项", "不得乱倒垃圾、污水、粪便")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十一条第（二）项", "责令改正或者补救，可以并处五十至二百元"),
          everybody(yuan(50, 200)),
          { imposition: "may" }
        )
      ]
    },
    { note: "For household waste national law prevails: ask together with SW-C05, SW-C06." }
  ),
  violation(
    "SW-B03",
    { zh: "占道经营性洗车", en: "Commercial car wash on the road" },
    {
      elements: [element("washes-cars", "占用道路、广场从事经营性洗车", "washes cars for money on a road or square")],
      prohibitions: [text("第四十二条第（五）项", "不得占用道路、广场从事经营性洗车")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十一条第（二）项", "责令改正或者补救，可以并处个人二百至五百元、单位五百至二千元"),
          { individual: yuan(200, 500), organisation: yuan(500, 2_000) },
          { imposition: "may" }
        )
      ]
    }
  ),
  violation(
    "SW-B04",
    { zh: "临时摊档不清理废弃物", en: "Temporary stall leaves its waste" },
    {
      elements: [
        element("leaves-waste", "临时摊档不及时清理产生的废弃物", "a temporary stall does not clear its waste")
      ],
      prohibitions: [text("第四十二条第（六）项", "临时摊档应当及时清理废弃物")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十一条第（二）项", "责令改正或者补救，可以并处五十至五百元"),
          everybody(yuan(50, 500)),
          { imposition: "may" }
        )
      ]
    }
  ),
  violation(
    "SW-B07",
    { zh: "饲养家禽家畜", en: "Keeping poultry or livestock" },
    {
      elements: [
        element("keeps-animals", "饲养鸡、鸭、猪等家禽家畜", "keeps poultry or livestock"),
        element("in-the-centre", "在划定的中心城区", "in the delimited centre"),
        overdueCorrection
      ],
      prohibitions: [text("第四十六条", "中心城区禁止饲养家禽家畜")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十一条第（六）项", "责令限期处理；逾期的没收，可以并处禽每只五十元、畜每头二百元，最高三万元"),
          everybody({ unit: "per-head", poultryFen: 5_000, livestockFen: 20_000, capFen: CAP_FEN }),
          { imposition: "may", order: "precondition", extra: [extra("confiscate-goods", "overdue")] }
        )
      ]
    }
  ),
  violation(
    "SW-B08",
    { zh: "宠物粪便不清理", en: "Pet droppings not removed" },
    {
      elements: [
        element("droppings-not-removed", "宠物在公共场所的排泄物未即时清理", "droppings in public not removed at once"),
        refusedCorrection
      ],
      prohibitions: [text("第四十七条", "宠物排泄物应当即时清理")],
      norms: [
        city(SHANWEI_FROM, text("第五十一条第（七）项", "责令清理；拒不清理的处五十元"), everybody(fixedYuan(50)), {
          order: "precondition"
        })
      ]
    }
  ),
  violation(
    "SW-B09",
    { zh: "损坏环卫设施", en: "Damaging a sanitation facility" },
    {
      elements: [
        element("damages-facility", "损坏公厕、转运站等环卫设施", "damages a toilet, transfer station or the like")
      ],
      prohibitions: [text("第三十六条第一款", "不得侵占、损坏环卫设施")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十一条第（一）项", "责令恢复原状，可以并处重建价二至十倍，最高三万元"),
          everybody({ unit: "multiple", base: "rebuilding-price", min: 2, max: 10, capFen: CAP_FEN }),
          { imposition: "may", extra: [extra("restore")] }
        )
      ]
    }
  ),
  violation(
    "SW-B10",
    { zh: "擅自拆除环卫设施", en: "Demolishing a sanitation facility" },
    {
      elements: [
        element(
          "demolishes-facility",
          "拆除环卫设施，或者未按批准方案拆除",
          "demolishes a facility, or against the approved plan"
        ),
        withoutApproval
      ],
      prohibitions: [text("第三十六条第二款", "拆除环卫设施须经批准")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十一条第（一）项", "处原设施造价一至三倍，最高三万元"),
          everybody({ unit: "multiple", base: "original-cost", min: 1, max: 3, capFen: CAP_FEN })
        )
      ]
    }
  )
]

/** What the city's regulation adds to items of national law. */
export const cleanlinessNorms: Readonly<Record<string, ReadonlyArray<Norm>>> = {
  "SW-B05": [
    city(
      SHANWEI_FROM,
      text("第五十一条第（二）项", "责令改正或者补救，可以并处五百至二千元"),
      everybody(yuan(500, 2_000)),
      { imposition: "may" }
    )
  ],
  "SW-B06": [
    city(
      SHANWEI_FROM,
      text("第五十一条第（四）项", "责令限期改正；逾期不改正的处五千至五万元"),
      organisations(yuan(5_000, 50_000)),
      { order: "precondition" }
    )
  ]
}
