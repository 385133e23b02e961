/** What Guangdong and Shanwei lay down for violations that national law already knows. Fines in yuan. */
import { type AddedNorms, both, each, type Fine, norm, yuan } from "@xiuhua/core/enforcement/catalogue"
import {
  shanweiAppearance as city,
  guangdongPlanning as planning,
  shanweiRuralHousing as rural,
  guangdongTraffic as traffic,
  guangdongWaste as waste
} from "./texts.ts"

const cost = (min: number, max: number): Fine => ({ unit: "percent", of: "projectCost", min, max })
const sorting = [
  "第五十三条",
  "未分类投放，情节严重的，对个人处一百元以上五百元以下、对单位处五万元以上五十万元以下罚款"
] as const

export const addedNorms: ReadonlyArray<AddedNorms> = [
  {
    code: "SW-B05",
    norms: [
      norm(city, ["第五十一条第（二）项", "责令改正，并可处五百元以上二千元以下罚款"], both(yuan(500, 2_000)), {
        mode: "may"
      })
    ]
  },
  {
    code: "SW-B06",
    norms: [
      norm(
        city,
        ["第五十一条第（四）项", "责令限期改正；逾期的处五千元以上五万元以下罚款"],
        each(null, yuan(5_000, 50_000)),
        { order: "precondition" }
      )
    ]
  },
  {
    code: "SW-C01",
    norms: [
      norm(waste, sorting, each(yuan(100, 500), yuan(50_000, 500_000)), { order: "precondition", until: "2026-08-14" })
    ]
  },
  {
    code: "SW-C02",
    norms: [
      norm(waste, sorting, each(yuan(100, 500), yuan(50_000, 500_000)), {
        order: "precondition",
        from: "2026-08-15",
        confidence: "doubtful",
        note: "Written for the earlier law: asks for 情节严重 where the Code asks for a refusal; require both until amended."
      })
    ]
  },
  {
    code: "SW-C04",
    norms: [norm(waste, ["第五十五条", "责令改正，处五万元以上五十万元以下罚款"], each(null, yuan(50_000, 500_000)))]
  },
  {
    code: "SW-D01",
    norms: [norm(city, ["第五十条第（六）项", "责令改正，处二千元以上二万元以下罚款"], both(yuan(2_000, 20_000)))]
  },
  {
    code: "SW-D03",
    norms: [
      norm(
        city,
        ["第五十一条第（五）项", "责令限期改正，对单位处五千元以上五万元以下、对个人处二百元以下罚款"],
        each(yuan(0, 200), yuan(5_000, 50_000))
      )
    ]
  },
  {
    code: "SW-D11",
    norms: [
      norm(
        city,
        ["第五十条第（五）项", "责令改正，处一万元以上十万元以下罚款；拒不改正的责令停工整治"],
        each(null, yuan(10_000, 100_000)),
        { extra: ["stop-work"] }
      )
    ]
  },
  {
    code: "SW-E01",
    norms: [
      norm(
        planning,
        ["第八十条第一款", "责令停止建设、限期改正，处工程造价百分之五以上百分之十以下罚款"],
        both(cost(5, 10)),
        {
          extra: ["stop-building", "rectify-within-limit"]
        }
      )
    ]
  },
  {
    code: "SW-E02",
    norms: [
      norm(planning, ["第八十条第二款", "超出容许误差、占用道路绿地、屋顶加建等视为无法改正，限期拆除"], both(null), {
        extra: ["stop-building", "demolish-within-limit"]
      })
    ]
  },
  {
    code: "SW-E03",
    norms: [
      norm(
        planning,
        ["第八十条第三款、第四款", "没收实物或者违法收入，可以并处工程造价百分之十以下罚款"],
        both(cost(0, 10)),
        {
          mode: "may",
          extra: ["confiscate-building", "confiscate-income"]
        }
      )
    ]
  },
  {
    code: "SW-E08",
    norms: [
      norm(rural, ["第四十六条", "由镇人民政府责令停止建设、限期改正，逾期的可以拆除"], both(null), {
        order: "precondition",
        extra: ["stop-building", "rectify-within-limit", "demolish-within-limit"]
      })
    ]
  },
  {
    code: "SW-F01",
    norms: [
      norm(traffic, ["第五十五条第二款", "处警告或者二十元罚款"], each(yuan(20, 20), null), { extra: ["warning"] })
    ]
  },
  {
    code: "SW-F02",
    norms: [
      norm(traffic, ["第五十九条第（二十三）项", "处警告或者二百元罚款"], each(yuan(200, 200), null), {
        order: "precondition",
        extra: ["warning", "tow-away"]
      })
    ]
  }
]
