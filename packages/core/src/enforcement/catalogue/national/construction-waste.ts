/** 建筑垃圾与扬尘 — transport, dumping, handling of construction waste, and dust of building sites. */
import { plainDate } from "../../../calendar/index.ts"
import type { Competence } from "../competence.ts"
import { element, everybody, extra, normsOf, organisations, violation, withoutApproval, yuan } from "../write.ts"
import { AIR_FROM, air, CODE_FROM, code, OLD_LAW_UNTIL, order139, SOLID_WASTE_FROM, solidWaste } from "./sources.ts"

const law = normsOf("law")
const rule = normsOf("ministry-rule", {
  confidence: "secondary",
  note: "Amounts from a digest; the number of the article was not read. A successor under art. 518 of the code was not found."
})
const ORDER_139 = "2005-06-01"
const ARTICLE = "条号待核"
const shared: Competence = { holder: "unknown", note: "住房城乡建设部门与城管部门按职责分工" }

const contractor = element("is-contractor", "当事人为工程施工单位", "the respondent is the contractor")

const spilled = violation(
  "SW-D01",
  { zh: "运输散装物料未密闭致遗撒", en: "Bulk load not sealed and spilled" },
  {
    elements: [
      element(
        "carries-bulk",
        "运输渣土、砂石、灰浆等散装、流体物料",
        "carries spoil, sand, mortar or other bulk material"
      ),
      element("not-sealed", "未采取密闭、覆盖等有效措施", "not sealed or covered"),
      element("spills", "造成沿途泄漏、遗撒或者飞扬", "leaks, spills or blows on the way")
    ],
    prohibitions: [
      air("第七十条第一款", "运输散装、流体物料的车辆应当防止遗撒"),
      code("第二百四十一条第一款", "运输散装、流体物料的车船应当防止遗撒并按规定路线行驶")
    ],
    norms: [
      law(
        AIR_FROM,
        air("第一百一十六条", "未防止物料遗撒的处二千至二万元；拒不改正的车辆不得上路"),
        everybody(yuan(2_000, 20_000)),
        { until: OLD_LAW_UNTIL, extra: [extra("vehicle-off-road", "refused-correction")] }
      ),
      law(
        CODE_FROM,
        code("第一千一百二十九条", "未防止物料遗撒的处二千至二万元；拒不改正的车辆不得上路"),
        everybody(yuan(2_000, 20_000)),
        { extra: [extra("vehicle-off-road", "refused-correction")] }
      )
    ]
  },
  {
    competitors: [
      {
        code: "SW-C06",
        kind: "organisation",
        from: plainDate(CODE_FROM),
        note: "法典第一千一百二十九条与第一千一百六十九条第一款何者为特别规定，尚无定论"
      }
    ],
    note: "What lies on the road may be cleared at once at the respondent's cost (行政强制法 art. 52)."
  }
)

const offRoute = violation(
  "SW-D02",
  { zh: "未按规定路线行驶（泥头车）", en: "Bulk vehicle off the prescribed route" },
  {
    elements: [
      element("carries-bulk", "运输散装、流体物料的车辆", "a vehicle that carries bulk material"),
      element("off-route", "未按照规定路线行驶", "not on the prescribed route")
    ],
    prohibitions: [code("第二百四十一条第一款", "运输散装、流体物料的车船应当按规定路线行驶")],
    norms: [
      law(
        CODE_FROM,
        code("第一千一百二十九条", "未按规定路线行驶的处二千至二万元；拒不改正的车辆不得上路"),
        everybody(yuan(2_000, 20_000)),
        { extra: [extra("vehicle-off-road", "refused-correction")] }
      )
    ]
  }
)

const dumpedConstructionWaste = violation(
  "SW-D03",
  {
    zh: "随意倾倒建筑垃圾（非施工单位，旧法）",
    en: "Dumping construction waste, not by the contractor (before the code)"
  },
  {
    elements: [
      element(
        "dumps-construction-waste",
        "倾倒、抛撒或者堆放渣土、建筑垃圾",
        "dumps, scatters or piles construction waste"
      ),
      element("outside-designated-place", "不在指定场所", "outside the designated place")
    ],
    prohibitions: [order139(ARTICLE, "不得随意倾倒、抛撒、堆放建筑垃圾")],
    norms: [
      rule(
        ORDER_139,
        order139(ARTICLE, "责令限期改正，警告，单位五千至五万元，个人二百元以下"),
        { individual: yuan(0, 200), organisation: yuan(5_000, 50_000) },
        { until: OLD_LAW_UNTIL, displaced: true, extra: [extra("warning")] }
      )
    ]
  },
  { succeededBy: ["SW-C06"] }
)

const dumpedByContractor = violation(
  "SW-D04",
  { zh: "施工单位擅自倾倒建筑垃圾（旧法）", en: "Dumping by the contractor (before the code)" },
  {
    elements: [
      contractor,
      element(
        "dumps-or-mishandles",
        "擅自倾倒、抛撒、堆放建筑垃圾，或者未按规定利用、处置",
        "dumps construction waste, or does not use or dispose of it as prescribed"
      )
    ],
    prohibitions: [solidWaste("第六十三条第三款", "施工单位不得擅自倾倒、抛撒、堆放建筑垃圾")],
    norms: [
      law(
        SOLID_WASTE_FROM,
        solidWaste("第一百一十一条第一款第（四）项、第二款", "单位十万至一百万元，没收违法所得"),
        organisations(yuan(100_000, 1_000_000)),
        { until: OLD_LAW_UNTIL, extra: [extra("confiscate-income")] }
      )
    ]
  },
  {
    succeededBy: ["SW-C06"],
    note: "What is not used or disposed of as prescribed: 法典 art. 1174(1)(3) from 2026-08-15."
  }
)

const PLAN = "未编制处理方案备案或者未及时清运的，单位十万至一百万元，没收违法所得"

const noWastePlan = violation(
  "SW-D05",
  { zh: "未编制处理方案备案或未及时清运", en: "No waste plan filed, or waste not removed in time" },
  {
    elements: [
      contractor,
      element(
        "no-plan-or-not-removed",
        "未编制建筑垃圾处理方案并报备案，或者未及时清运",
        "no waste plan filed, or waste not removed in time"
      )
    ],
    prohibitions: [
      solidWaste("第六十三条第一款、第二款", "施工单位应当编制方案备案并及时清运"),
      code("第五百二十条", "施工单位应当编制方案备案并及时清运")
    ],
    norms: [
      law(
        SOLID_WASTE_FROM,
        solidWaste("第一百一十一条第一款第（三）项、第二款", PLAN),
        organisations(yuan(100_000, 1_000_000)),
        { until: OLD_LAW_UNTIL, extra: [extra("confiscate-income")] }
      ),
      law(
        CODE_FROM,
        code("第一千一百七十四条第一款第（四）项、第二款", PLAN),
        organisations(yuan(100_000, 1_000_000)),
        { extra: [extra("confiscate-income")] }
      )
    ]
  }
)

const disposedWithoutApproval = violation(
  "SW-D06",
  { zh: "未经核准处置建筑垃圾", en: "Disposing of construction waste without approval" },
  {
    elements: [element("disposes", "处置建筑垃圾", "disposes of construction waste"), withoutApproval],
    prohibitions: [order139(ARTICLE, "处置建筑垃圾须经核准")],
    norms: [
      rule(
        ORDER_139,
        order139(ARTICLE, "未经核准或者超出核准范围处置，施工单位一万至十万元"),
        organisations(yuan(10_000, 100_000)),
        { when: "contractor", extra: [extra("warning")] }
      ),
      rule(
        ORDER_139,
        order139(ARTICLE, "未经核准或者超出核准范围处置，建设单位、运输单位五千至三万元"),
        organisations(yuan(5_000, 30_000)),
        { when: "developer-or-haulier", extra: [extra("warning")] }
      )
    ]
  }
)

const mixedConstructionWaste = violation(
  "SW-D07",
  { zh: "建筑垃圾混入生活垃圾等", en: "Construction waste mixed with other waste" },
  {
    elements: [
      element(
        "mixes",
        "将建筑垃圾混入生活垃圾，或者将危险废物混入建筑垃圾",
        "mixes construction waste into household waste, or hazardous waste into construction waste"
      )
    ],
    prohibitions: [order139(ARTICLE, "不得将建筑垃圾混入生活垃圾，不得将危险废物混入建筑垃圾")],
    norms: [
      rule(
        ORDER_139,
        order139(ARTICLE, "混入的单位三千元以下，个人二百元以下，警告"),
        { individual: yuan(0, 200), organisation: yuan(0, 3_000) },
        { extra: [extra("warning")] }
      )
    ]
  }
)

const unapprovedDump = violation(
  "SW-D08",
  { zh: "擅自设立弃置场受纳建筑垃圾", en: "Unapproved dump for construction waste" },
  {
    elements: [element("opens-dump", "设立弃置场受纳建筑垃圾", "opens a dump for construction waste"), withoutApproval],
    prohibitions: [order139(ARTICLE, "不得擅自设立弃置场受纳建筑垃圾")],
    norms: [
      rule(
        ORDER_139,
        order139(ARTICLE, "擅自设立弃置场的单位五千至一万元，个人三千元以下，警告"),
        { individual: yuan(0, 3_000), organisation: yuan(5_000, 10_000) },
        { extra: [extra("warning")] }
      )
    ]
  }
)

const DUST = "施工工地未落实防尘措施的处一万至十万元；拒不改正的责令停工整治"

const siteDust = violation(
  "SW-D11",
  { zh: "施工工地防尘措施不落实", en: "No dust control on a building site" },
  {
    elements: [
      contractor,
      element(
        "no-dust-control",
        "未设硬质围挡、冲洗设施，或者未采取覆盖、洒水等措施，或者未及时清运、遮盖",
        "no hoarding, wheel wash, cover or sprinkling, or waste neither removed nor covered"
      )
    ],
    prohibitions: [
      air("第六十九条第三款", "施工单位应当围挡、覆盖、洒水抑尘"),
      code("第二百四十条", "施工单位应当围挡、覆盖、洒水抑尘")
    ],
    norms: [
      law(AIR_FROM, air("第一百一十五条第一款", DUST), organisations(yuan(10_000, 100_000)), {
        until: OLD_LAW_UNTIL,
        extra: [extra("stop-works", "refused-correction")]
      }),
      law(CODE_FROM, code("第一千一百二十八条第一款", DUST), organisations(yuan(10_000, 100_000)), {
        extra: [extra("stop-works", "refused-correction")]
      })
    ]
  },
  { competence: shared }
)

/** Items of this file. */
export const constructionWasteViolations = [
  spilled,
  offRoute,
  dumpedConstructionWaste,
  dumpedByContractor,
  noWastePlan,
  disposedWithoutApproval,
  mixedConstructionWaste,
  unapprovedDump,
  siteDust
]
