/** 广东省条例 — violations that a provincial regulation penalises on its own. Fines in yuan. */
import { article, both, each, norm, type Violation, yuan } from "@xiuhua/core/enforcement/catalogue"
import { guangdongPlanning as planning, guangdongSpoil as spoil, guangdongWaste as waste } from "./texts.ts"

const refused = { order: "precondition" } as const

export const guangdongViolations: ReadonlyArray<Violation> = [
  {
    code: "SW-C03",
    label: { zh: "分类投放管理责任人不履责", en: "Manager of a drop-off point neglects it" },
    elements: ["生活垃圾分类投放管理责任人", "未履行管理责任", "责令限期改正", "逾期不改正"],
    prohibition: [article(waste, "第二十四条、第二十五条", "管理责任人应当设置分类投放点并管理")],
    norms: [
      norm(waste, ["第五十四条", "责令限期改正；逾期的处一千元以上一万元以下罚款"], both(yuan(1_000, 10_000)), refused)
    ],
    competence: "bureau"
  },
  {
    code: "SW-D09",
    label: { zh: "未建立运输/生产管理台账", en: "No ledger of construction waste" },
    elements: ["建筑垃圾运输、消纳、利用等单位", "未建立管理台账", "责令限期改正", "逾期不改正"],
    prohibition: [
      article(spoil, "第十条第二款、第十一条第一款第（一）项、第十四条、第十七条第二款", "有关单位应当建立管理台账")
    ],
    norms: [
      norm(
        spoil,
        ["第二十一条", "责令限期改正；逾期的处二万元以上二十万元以下罚款"],
        each(null, yuan(20_000, 200_000)),
        refused
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-D10",
    label: { zh: "渣土泥浆与其他建筑垃圾混运", en: "Spoil carried together with other waste" },
    elements: ["运输建筑垃圾", "将工程渣土、泥浆与其他建筑垃圾混合运输"],
    prohibition: [article(spoil, "第十一条第一款第（二）项", "工程渣土、泥浆不得与其他建筑垃圾混运")],
    norms: [norm(spoil, ["第二十二条", "责令改正，处三万元以上三十万元以下罚款"], both(yuan(30_000, 300_000)))],
    competence: "bureau"
  },
  {
    code: "SW-E05",
    label: { zh: "擅自建设地下空间", en: "Underground works without permit" },
    elements: ["未经许可开挖或者改变地下空间"],
    prohibition: [article(planning, "第二十八条", "地下空间的开发应当办理规划许可")],
    norms: [
      norm(
        planning,
        ["第七十九条", "责令停止建设、限期改正，处工程造价百分之五以上百分之十以下罚款"],
        both({ unit: "percent", of: "projectCost", min: 5, max: 10 }),
        { extra: ["stop-building", "rectify-within-limit"] }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-E06",
    label: { zh: "未设规划许可公告牌", en: "No permit board" },
    elements: ["建设单位未设置规划许可公告牌", "责令限期改正", "逾期不改正"],
    prohibition: [article(planning, "第四十一条第四款", "应当在现场设置规划许可公告牌")],
    norms: [norm(planning, ["第八十一条", "责令限期改正；逾期的处五千元罚款"], both(yuan(5_000, 5_000)), refused)],
    competence: "bureau"
  },
  {
    code: "SW-E07",
    label: { zh: "未经验线擅自开工", en: "Works begun without a line check" },
    elements: ["未经验线擅自开工", "责令限期改正", "逾期不改正"],
    prohibition: [article(planning, "第四十五条、第五十二条", "开工前应当申请验线")],
    norms: [
      norm(
        planning,
        ["第八十三条", "责令限期改正；逾期的对单位处一万元、对个人处二千元罚款"],
        each(yuan(2_000, 2_000), yuan(10_000, 10_000)),
        refused
      )
    ],
    competence: "bureau"
  }
]
