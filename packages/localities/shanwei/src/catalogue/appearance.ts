/** 汕尾市容条例第五十条 — city appearance. Fines in yuan. */
import { article, both, norm, type Violation, yuan } from "@xiuhua/core/enforcement/catalogue"
import { shanweiAppearance as city } from "./texts.ts"

const refused = { order: "precondition" } as const
const may = { mode: "may" } as const

export const appearance: ReadonlyArray<Violation> = [
  {
    code: "SW-A01",
    label: { zh: "占道设摊经营（流动摊贩）", en: "Street vending" },
    elements: ["占用道路、桥梁、人行天桥、地下通道等公共场所", "设摊经营或者兜售物品", "责令改正", "拒不改正"],
    prohibition: [article(city, "第二十三条", "不得占用道路等公共场所设摊经营、兜售物品")],
    norms: [
      norm(city, ["第五十条第（三）项", "责令改正；拒不改正的处五十元以上二百元以下罚款"], both(yuan(50, 200)), refused)
    ],
    competence: "bureau",
    note: "Sale of farm and daily goods at the place and time set by the county government is no unlicensed trade (无证无照办法 art. 3)."
  },
  {
    code: "SW-A02",
    label: { zh: "店外（出店）经营", en: "Trading outside the shop" },
    elements: ["道路两侧及其他公共场所周围商场、门店的经营者", "超出门、窗、外墙经营", "责令改正", "拒不改正"],
    prohibition: [article(city, "第二十二条", "商场、门店不得超出门、窗、外墙经营")],
    norms: [
      norm(
        city,
        ["第五十条第（二）项", "责令改正；拒不改正的处五百元以上二千元以下罚款"],
        both(yuan(500, 2_000)),
        refused
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-A04",
    label: { zh: "擅自堆放物料、搭建设施", en: "Heaps or structures without approval" },
    elements: ["在道路两侧和其他公共场所", "擅自堆放物料，或者搭建建（构）筑物、其他设施"],
    prohibition: [article(city, "第二十四条", "不得擅自堆放物料、搭建设施")],
    norms: [
      norm(
        city,
        ["第五十条第（四）项", "责令限期清理、拆除，逾期强制清理；并可处五千元以上二万元以下罚款"],
        both(yuan(5_000, 20_000)),
        { ...may, extra: ["forced-clearance"] }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-A05",
    label: { zh: "临时占用期满未清理", en: "Not cleared after temporary use" },
    elements: ["经批准临时占用", "期满未及时拆除、清理"],
    prohibition: [article(city, "第二十四条第二款", "临时占用期满应当及时拆除、清理")],
    norms: [
      norm(
        city,
        ["第五十条第（四）项", "责令限期清理、拆除，逾期强制清理；并可处五百元以上二千元以下罚款"],
        both(yuan(500, 2_000)),
        { ...may, extra: ["forced-clearance"] }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-A06",
    label: { zh: "乱吊挂、晾晒", en: "Hanging and drying where it is unsightly" },
    elements: [
      "在护栏、路牌、电杆、树木、绿篱、外墙等设施上",
      "吊挂、设置、晾晒有碍市容的物品",
      "责令限期清理",
      "逾期不清理"
    ],
    prohibition: [article(city, "第二十一条", "不得在公共设施上吊挂、晾晒有碍市容的物品")],
    norms: [
      norm(city, ["第五十条第（一）项", "责令限期清理；逾期的处五十元以上二百元以下罚款"], both(yuan(50, 200)), refused)
    ],
    competence: "bureau"
  },
  {
    code: "SW-A07",
    label: { zh: "乱刻画涂写、擅自张贴", en: "Scribbling and posting bills" },
    elements: ["在建（构）筑物、设施以及树木上刻画、涂写", "或者未经批准张挂、张贴"],
    prohibition: [article(city, "第二十八条", "不得刻画、涂写；张挂、张贴应当经批准")],
    norms: [
      norm(city, ["第五十条第（八）项", "责令限期纠正，并可处五十元以上五百元以下罚款"], both(yuan(50, 500)), may)
    ],
    competence: "bureau"
  },
  {
    code: "SW-A08",
    label: { zh: "户外广告设施不合标准", en: "Outdoor advertising not as prescribed" },
    elements: ["户外广告设施未按规定设置或者不符合容貌标准", "责令限期改造或者拆除", "逾期"],
    prohibition: [article(city, "第二十七条第一款", "户外广告设施应当按规定设置，符合容貌标准")],
    norms: [
      norm(
        city,
        ["第五十条第（七）项", "责令限期改造、拆除；逾期的处五百元以上五千元以下罚款"],
        both(yuan(500, 5_000)),
        refused
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-A09",
    label: { zh: "户外广告设施破损未维护", en: "Outdoor advertising not kept up" },
    elements: ["户外广告设施破损、污染或者显示不全", "责令限期改正", "逾期"],
    prohibition: [article(city, "第二十七条第二款", "设置者应当日常维护户外广告设施")],
    norms: [
      norm(
        city,
        ["第五十条第（七）项", "责令限期改正；逾期的处二百元以上二千元以下罚款"],
        both(yuan(200, 2_000)),
        refused
      )
    ],
    competence: "bureau"
  }
]
