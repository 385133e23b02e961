/** SW-E 违法建设 — illegal building: 广东省城乡规划条例 arts. 79 to 83; 汕尾市农村建房条例 art. 46. */
import {
  element,
  everybody,
  extra,
  fixedYuan,
  type Norm,
  noFine,
  ofProjectCost,
  overdueCorrection,
  type Violation,
  violation,
  withoutApproval
} from "@xiuhua/core/enforcement"
import { city, PLANNING_FROM, province, shanweiHousing, ruralUrbanPlanning as text } from "./sources.ts"

/** Items that only the province's regulation punishes. */
export const planningItems: ReadonlyArray<Violation> = [
  violation(
    "SW-E05",
    { zh: "擅自建设地下空间", en: "Digging or altering underground space" },
    {
      elements: [
        element("digs-or-alters", "挖掘或者改变地下空间", "digs or alters underground space"),
        withoutApproval
      ],
      prohibitions: [text("第二十八条", "建设地下空间须取得规划许可")],
      norms: [
        province(
          PLANNING_FROM,
          text("第七十九条", "责令停止建设、限期改正，处工程造价百分之五至百分之十"),
          everybody(ofProjectCost(5, 10)),
          { extra: [extra("stop-building"), extra("rectify-within-limit")] }
        )
      ]
    }
  ),
  violation(
    "SW-E06",
    { zh: "未设规划许可公告牌", en: "No board with the planning permit" },
    {
      elements: [element("no-board", "未按规定设置规划许可公告牌", "no board as prescribed"), overdueCorrection],
      prohibitions: [text("第四十一条第（四）项", "应当设置规划许可公告牌")],
      norms: [
        province(PLANNING_FROM, text("第八十一条", "责令限期改正；逾期不改正的处五千元"), everybody(fixedYuan(5_000)), {
          order: "precondition"
        })
      ]
    }
  ),
  violation(
    "SW-E07",
    { zh: "未经验线擅自开工", en: "Works begun without a line check" },
    {
      elements: [
        element("no-line-check", "未经验线或者验线不合格擅自开工", "begins without or against the line check"),
        overdueCorrection
      ],
      prohibitions: [text("第四十五条、第五十二条", "开工前应当验线")],
      norms: [
        province(
          PLANNING_FROM,
          text("第八十三条", "责令停止建设、限期改正；逾期的对单位处一万元，对个人处二千元"),
          { individual: fixedYuan(2_000), organisation: fixedYuan(10_000) },
          { order: "precondition", extra: [extra("stop-building")] }
        )
      ]
    }
  )
]

const article = "第八十条第一款"

/** What the province and the city add to items of national law. Art. 80(2) lists what counts as beyond correction. */
export const planningNorms: Readonly<Record<string, ReadonlyArray<Norm>>> = {
  "SW-E01": [
    province(
      PLANNING_FROM,
      text(article, "尚可改正的责令限期改正，并处工程造价百分之五至百分之十"),
      everybody(ofProjectCost(5, 10)),
      { extra: [extra("stop-building"), extra("rectify-within-limit")] }
    )
  ],
  "SW-E02": [
    province(PLANNING_FROM, text("第八十条第一款、第二款", "无法改正的责令限期拆除，并列举认定情形"), noFine, {
      extra: [extra("stop-building"), extra("demolish-within-limit")]
    })
  ],
  "SW-E03": [
    province(
      PLANNING_FROM,
      text("第八十条第一款、第三款", "不能拆除的没收实物或者违法收入，可以并处工程造价百分之十以下"),
      everybody(ofProjectCost(0, 10)),
      { imposition: "may", extra: [extra("stop-building"), extra("confiscate-building-or-income")] }
    )
  ],
  "SW-E08": [
    city("2023-01-01", shanweiHousing("第四十六条", "由镇政府责令停止建设、限期改正；逾期不改正的可以拆除"), noFine, {
      order: "precondition",
      extra: [extra("stop-building"), extra("rectify-within-limit"), extra("may-demolish", "overdue")]
    })
  ]
}
