/** SW-A 市容 — appearance of the streets: 汕尾市城市市容和环境卫生管理条例 arts. 21 to 28, 50. */
import {
  element,
  everybody,
  extra,
  overdueCorrection,
  refusedCorrection,
  type Violation,
  violation,
  withoutApproval,
  yuan
} from "@xiuhua/core/enforcement"
import { city, SHANWEI_FROM, shanweiAppearance as text } from "./sources.ts"

const clearing = [extra("forced-clearing", "overdue")]

/** Items that only the city's regulation punishes. */
export const appearanceItems: ReadonlyArray<Violation> = [
  violation(
    "SW-A01",
    { zh: "占道设摊经营（流动摊贩）", en: "Stall or hawking in a public place" },
    {
      elements: [
        element(
          "occupies-public-place",
          "占用道路、桥梁、天桥、地下通道等公共场所",
          "occupies a road or another public place"
        ),
        element("sells", "设摊经营或者兜售物品", "sets up a stall or hawks"),
        refusedCorrection
      ],
      prohibitions: [text("第二十三条", "不得占用道路等公共场所设摊、兜售")],
      norms: [
        city(SHANWEI_FROM, text("第五十条第（三）项", "责令改正；拒不改正的处五十至二百元"), everybody(yuan(50, 200)), {
          order: "precondition"
        })
      ]
    },
    { note: "At a place and time set by the county government selling farm or daily goods is no unlicensed trade." }
  ),
  violation(
    "SW-A02",
    { zh: "店外（出店）经营", en: "Trading outside the shop" },
    {
      elements: [
        element(
          "street-side-shop",
          "街道两侧或者公共场所周围的商场、门店经营者",
          "runs a shop by a street or public place"
        ),
        element("beyond-the-shop", "超出门、窗、外墙经营", "trades beyond door, window or wall"),
        refusedCorrection
      ],
      prohibitions: [text("第二十二条", "经营者不得超出门、窗、外墙经营")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十条第（二）项", "责令改正；拒不改正的处五百至二千元"),
          everybody(yuan(500, 2_000)),
          {
            order: "precondition"
          }
        )
      ]
    }
  ),
  violation(
    "SW-A04",
    { zh: "擅自堆放物料、搭建设施", en: "Storing material or putting up structures" },
    {
      elements: [
        element("stores-or-erects", "堆放物料或者搭建建筑物、构筑物、设施", "stores material or erects a structure"),
        element("roadside-or-public-place", "在道路两侧或者其他公共场所", "by the road or in a public place"),
        withoutApproval
      ],
      prohibitions: [text("第二十四条第一款", "不得擅自在道路两侧、公共场所堆放、搭建")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十条第（四）项", "责令限期清理、拆除，可以并处五千至二万元；逾期强制清理、拆除"),
          everybody(yuan(5_000, 20_000)),
          { imposition: "may", extra: clearing }
        )
      ]
    },
    { note: "National hook without amounts: 城市市容和环境卫生管理条例 arts. 14, 36(2)." }
  ),
  violation(
    "SW-A05",
    { zh: "临时占用期满未清理", en: "Temporary occupation not cleared at its end" },
    {
      elements: [
        element("approved-temporary-use", "经批准临时占用", "temporary use was approved"),
        element("not-cleared", "期满未及时拆除、清理", "not removed or cleared at its end")
      ],
      prohibitions: [text("第二十四条第二款", "临时占用期满应当及时拆除、清理")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十条第（四）项", "责令限期清理、拆除，可以并处五百至二千元；逾期强制清理、拆除"),
          everybody(yuan(500, 2_000)),
          { imposition: "may", extra: clearing }
        )
      ]
    }
  ),
  violation(
    "SW-A06",
    { zh: "乱吊挂、晾晒", en: "Hanging or drying things in public" },
    {
      elements: [
        element("hangs-or-dries", "吊挂、设置、晾晒有碍市容的物品", "hangs, sets or dries unsightly things"),
        element("on-public-facility", "在护栏、电杆、树木、外墙等设施上", "on railings, poles, trees or outer walls"),
        overdueCorrection
      ],
      prohibitions: [text("第二十一条", "不得在公共设施、树木、外墙上吊挂、晾晒")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十条第（一）项", "责令限期清理；逾期不清理的处五十至二百元"),
          everybody(yuan(50, 200)),
          {
            order: "precondition"
          }
        )
      ]
    }
  ),
  violation(
    "SW-A07",
    { zh: "乱刻画涂写、擅自张贴", en: "Scribbling, or posting bills without approval" },
    {
      elements: [
        element(
          "scribbles-or-posts",
          "在建筑物、设施、树木上刻画、涂写，或者未经批准张挂、张贴",
          "scribbles on structures or trees, or posts bills without approval"
        )
      ],
      prohibitions: [text("第二十八条", "不得刻画、涂写，张贴须经批准")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十条第（八）项", "责令限期纠正、采取补救措施，可以并处五十至五百元"),
          everybody(yuan(50, 500)),
          { imposition: "may" }
        )
      ]
    },
    { note: "National hook without amounts: 城市市容和环境卫生管理条例 art. 34(2)." }
  ),
  violation(
    "SW-A08",
    { zh: "户外广告设施不合标准", en: "Outdoor advertising not as prescribed" },
    {
      elements: [
        element("not-as-prescribed", "户外广告设施未按规定设置或者不符合容貌标准", "a sign not set as prescribed"),
        overdueCorrection
      ],
      prohibitions: [text("第二十七条第一款", "户外广告设施应当按规定设置并符合标准")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十条第（七）项", "责令限期改造或者拆除；逾期的处五百至五千元"),
          everybody(yuan(500, 5_000)),
          { order: "precondition" }
        )
      ]
    }
  ),
  violation(
    "SW-A09",
    { zh: "户外广告设施破损未维护", en: "Outdoor advertising not maintained" },
    {
      elements: [
        element("damaged-or-dirty", "户外广告设施破损、污浊或者显示不全", "a sign damaged, dirty or partly dark"),
        overdueCorrection
      ],
      prohibitions: [text("第二十七条第二款", "设置者应当日常维护保养")],
      norms: [
        city(
          SHANWEI_FROM,
          text("第五十条第（七）项", "责令限期改正；逾期未改正的处二百至二千元"),
          everybody(yuan(200, 2_000)),
          { order: "precondition" }
        )
      ]
    }
  )
]
