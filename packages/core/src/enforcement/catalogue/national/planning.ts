/** 违法建设 — building without or against a planning permit, temporary and village building. */
import {
  element,
  everybody,
  extra,
  noFine,
  normsOf,
  ofProjectCost,
  overdueCorrection,
  violation,
  withoutApproval
} from "../write.ts"
import { planning } from "./sources.ts"

const FROM = "2008-01-01"
const law = normsOf("law")

const permit = element(
  "without-planning-permit",
  "在城市、镇规划区内未取得建设工程规划许可证或者未按许可证建设",
  "builds in a planning area of a city or town without or against the permit"
)
const prohibition = planning("第四十条第一款", "在城市、镇规划区内建设须取得建设工程规划许可证")

const correctable = violation(
  "SW-E01",
  { zh: "违法建设·尚可改正", en: "Illegal building that can still be corrected" },
  {
    elements: [
      permit,
      element("impact-can-be-removed", "尚可采取改正措施消除对规划实施的影响", "its impact on the plan can be removed")
    ],
    prohibitions: [prohibition],
    norms: [
      law(
        FROM,
        planning("第六十四条", "尚可改正的责令停止建设、限期改正，处工程造价百分之五至百分之十"),
        everybody(ofProjectCost(5, 10)),
        { extra: [extra("stop-building"), extra("rectify-within-limit")] }
      )
    ]
  }
)

const notCorrectable = violation(
  "SW-E02",
  { zh: "违法建设·无法改正（能拆）", en: "Illegal building to be demolished" },
  {
    elements: [
      permit,
      element("impact-cannot-be-removed", "无法采取改正措施消除影响", "its impact on the plan cannot be removed"),
      element("can-be-demolished", "能够拆除", "it can be demolished")
    ],
    prohibitions: [prohibition],
    norms: [
      law(FROM, planning("第六十四条", "无法改正的责令停止建设、限期拆除，不附罚款"), noFine, {
        extra: [extra("stop-building"), extra("demolish-within-limit")]
      })
    ]
  },
  { note: "No fine goes with an order to demolish." }
)

const notDemolishable = violation(
  "SW-E03",
  { zh: "违法建设·不能拆除", en: "Illegal building that cannot be demolished" },
  {
    elements: [
      permit,
      element("impact-cannot-be-removed", "无法采取改正措施消除影响", "its impact on the plan cannot be removed"),
      element("cannot-be-demolished", "不能拆除", "it cannot be demolished")
    ],
    prohibitions: [prohibition],
    norms: [
      law(
        FROM,
        planning("第六十四条", "不能拆除的没收实物或者违法收入，可以并处工程造价百分之十以下"),
        everybody(ofProjectCost(0, 10)),
        { imposition: "may", extra: [extra("stop-building"), extra("confiscate-building-or-income")] }
      )
    ]
  },
  { note: "What is confiscated may by its value alone give the right to a hearing." }
)

const temporaryBuilding = violation(
  "SW-E04",
  { zh: "违法临时建设", en: "Illegal temporary building" },
  {
    elements: [
      element(
        "temporary-building",
        "未经批准、未按批准内容或者超过批准期限的临时建设",
        "temporary building without approval, against it or after its end"
      )
    ],
    prohibitions: [planning("第四十四条", "临时建设须经批准，并在期限内自行拆除")],
    norms: [
      law(
        FROM,
        planning("第六十六条", "责令限期拆除，可以并处临时建设造价一倍以下"),
        everybody({ unit: "multiple", base: "temporary-cost", min: 0, max: 1 }),
        { imposition: "may", extra: [extra("demolish-within-limit")] }
      )
    ]
  }
)

const villageBuilding = violation(
  "SW-E08",
  { zh: "乡村违法建设", en: "Illegal building in a village" },
  {
    elements: [
      element("village-planning-area", "在乡、村庄规划区内建设", "builds in a planning area of a township or village"),
      {
        ...withoutApproval,
        label: { zh: "未取得乡村建设规划许可证或者未按许可证建设", en: "without or against the permit" }
      },
      overdueCorrection
    ],
    prohibitions: [planning("第四十一条", "乡、村庄规划区内的建设须取得乡村建设规划许可证")],
    norms: [
      law(FROM, planning("第六十五条", "由乡镇政府责令停止建设、限期改正；逾期不改正的可以拆除"), noFine, {
        order: "precondition",
        extra: [extra("stop-building"), extra("rectify-within-limit"), extra("may-demolish", "overdue")]
      })
    ]
  },
  { competence: { holder: "other", note: "乡镇人民政府" }, note: "No fine." }
)

/** Items of this file. */
export const planningViolations = [correctable, notCorrectable, notDemolishable, temporaryBuilding, villageBuilding]
