/** 建筑垃圾、渣土运输、扬尘 — construction waste, muck trucks and dust. */
import { plainDate } from "../../../calendar/index.ts"
import { air, code, constructionWaste, solidWaste } from "../texts.ts"
import type { Violation } from "../violation.ts"
import { article, both, each, norm, yuan } from "../write.ts"

const CODE_DAY = plainDate("2026-08-15")
const digest = {
  confidence: "secondary",
  note: "Known from a digest: the amounts are read there, the article number is from memory."
} as const

export const spoil: ReadonlyArray<Violation> = [
  {
    code: "SW-D01",
    label: { zh: "运输散装物料未密闭致遗撒", en: "Bulk load not covered, spilled" },
    elements: ["车辆运输煤炭、垃圾、渣土、砂石、土方、灰浆等散装、流体物料", "未采取密闭等措施", "造成遗撒"],
    prohibition: [
      article(air, "第七十条第一款", "运输散装、流体物料的车辆应当密闭或者采取其他措施防止遗撒，并按规定路线行驶")
    ],
    norms: [
      norm(
        air,
        ["第一百一十六条", "处二千元以上二万元以下罚款；拒不改正的，车辆不得上道路行驶"],
        both(yuan(2_000, 20_000)),
        {
          extra: ["vehicle-off-road"]
        }
      ),
      norm(
        code,
        ["第一千一百二十九条", "处二千元以上二万元以下罚款；拒不改正的，车辆不得上道路行驶"],
        both(yuan(2_000, 20_000)),
        { extra: ["vehicle-off-road"] }
      )
    ],
    competence: "bureau",
    contestedWith: { code: "SW-C06", from: CODE_DAY },
    note: "The same act may be the dropping of solid waste under art. 1169 of the Code: counsel decides which is special."
  },
  {
    code: "SW-D02",
    label: { zh: "未按规定路线行驶（泥头车）", en: "Muck truck off its route" },
    elements: ["运输散装、流体物料的车辆", "未按规定路线行驶"],
    prohibition: [article(code, "第一千一百二十九条", "运输散装、流体物料的车辆应当按照规定路线行驶")],
    norms: [
      norm(code, ["第一千一百二十九条", "未按规定路线行驶的，处二千元以上二万元以下罚款"], both(yuan(2_000, 20_000)), {
        extra: ["vehicle-off-road"]
      })
    ],
    competence: "bureau"
  },
  {
    code: "SW-D03",
    label: {
      zh: "随意倾倒建筑垃圾（非施工单位，旧法）",
      en: "Dumping construction waste, not by a contractor (earlier law)"
    },
    elements: ["随意倾倒、抛撒或者堆放建筑垃圾", "行为人不是施工单位"],
    prohibition: [
      article(constructionWaste, "第十五条（条号待核）", "任何单位和个人不得随意倾倒、抛撒或者堆放建筑垃圾")
    ],
    norms: [
      norm(
        constructionWaste,
        ["第二十六条（条号待核）", "责令限期改正，给予警告，对单位处五千元以上五万元以下、对个人处二百元以下罚款"],
        each(yuan(0, 200), yuan(5_000, 50_000)),
        { extra: ["warning"], ...digest }
      )
    ],
    competence: "bureau",
    succeededBy: { code: "SW-C06", from: CODE_DAY }
  },
  {
    code: "SW-D04",
    label: { zh: "施工单位擅自倾倒建筑垃圾（旧法）", en: "Contractor dumps construction waste (earlier law)" },
    elements: ["工程施工单位", "擅自倾倒、抛撒、堆放建筑垃圾，或者未按规定利用、处置"],
    prohibition: [article(solidWaste, "第六十三条第三款", "施工单位不得擅自倾倒、抛撒或者堆放建筑垃圾")],
    norms: [
      norm(
        solidWaste,
        ["第一百一十一条第一款第（四）项", "处十万元以上一百万元以下罚款，没收违法所得"],
        each(null, yuan(100_000, 1_000_000)),
        { extra: ["confiscate-income"] }
      )
    ],
    competence: "bureau",
    succeededBy: { code: "SW-C06", from: CODE_DAY }
  },
  {
    code: "SW-D05",
    label: { zh: "未编制处理方案备案或未及时清运", en: "No plan filed for construction waste, or waste left" },
    elements: ["工程施工单位", "未编制建筑垃圾处理方案报备案，或者未及时清运固体废物"],
    prohibition: [
      article(solidWaste, "第六十三条", "施工单位应当编制处理方案报备案，并及时清运"),
      article(code, "第五百二十条", "施工单位应当编制处理方案报备案，并及时清运")
    ],
    norms: [
      norm(
        solidWaste,
        ["第一百一十一条第一款第（三）项", "处十万元以上一百万元以下罚款，没收违法所得"],
        each(null, yuan(100_000, 1_000_000)),
        { extra: ["confiscate-income"] }
      ),
      norm(
        code,
        ["第一千一百七十四条第一款第（四）项", "处十万元以上一百万元以下罚款，没收违法所得"],
        each(null, yuan(100_000, 1_000_000)),
        { extra: ["confiscate-income"] }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-D06",
    label: { zh: "未经核准处置建筑垃圾", en: "Disposing of construction waste without approval" },
    elements: ["未经核准擅自处置建筑垃圾，或者超出核准范围"],
    prohibition: [article(constructionWaste, "第七条（条号待核）", "处置建筑垃圾应当经核准")],
    norms: [
      norm(
        constructionWaste,
        ["第二十五条（条号待核）", "警告；施工单位处一万元以上十万元以下，建设、运输单位处五千元以上三万元以下罚款"],
        each(null, yuan(5_000, 100_000)),
        {
          extra: ["warning"],
          confidence: "secondary",
          note: "One range over two: contractor 10,000 to 100,000, developer or haulier 5,000 to 30,000 yuan. Article number from memory."
        }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-D07",
    label: { zh: "建筑垃圾混入生活垃圾等", en: "Construction waste mixed with other waste" },
    elements: ["将建筑垃圾混入生活垃圾，或者将危险废物混入建筑垃圾"],
    prohibition: [
      article(constructionWaste, "第九条（条号待核）", "不得将建筑垃圾混入生活垃圾、将危险废物混入建筑垃圾")
    ],
    norms: [
      norm(
        constructionWaste,
        ["第二十条（条号待核）", "警告，对单位处三千元以下、对个人处二百元以下罚款"],
        each(yuan(0, 200), yuan(0, 3_000)),
        { extra: ["warning"], ...digest }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-D08",
    label: { zh: "擅自设立弃置场受纳建筑垃圾", en: "Unapproved dump site" },
    elements: ["擅自设立弃置场", "受纳建筑垃圾"],
    prohibition: [article(constructionWaste, "第九条（条号待核）", "不得擅自设立弃置场受纳建筑垃圾")],
    norms: [
      norm(
        constructionWaste,
        ["第二十条（条号待核）", "警告，对单位处五千元以上一万元以下、对个人处三千元以下罚款"],
        each(yuan(0, 3_000), yuan(5_000, 10_000)),
        { extra: ["warning"], ...digest }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-D11",
    label: { zh: "施工工地防尘措施不落实", en: "No dust control on a building site" },
    elements: ["建设工程施工单位", "未设围挡、未冲洗车辆、未覆盖或者未及时清运等"],
    prohibition: [article(air, "第六十九条", "施工单位应当采取覆盖、洒水、冲洗等防尘措施")],
    norms: [
      norm(
        air,
        ["第一百一十五条", "责令改正，处一万元以上十万元以下罚款；拒不改正的责令停工整治"],
        each(null, yuan(10_000, 100_000)),
        { extra: ["stop-work"] }
      ),
      norm(
        code,
        ["第一千一百二十八条", "责令改正，处一万元以上十万元以下罚款；拒不改正的责令停工整治"],
        each(null, yuan(10_000, 100_000)),
        { extra: ["stop-work"] }
      )
    ],
    competence: "bureau-if-concentrated"
  }
]
