/** 违法建设 — illegal buildings. */
import { planning } from "../texts.ts"
import type { Fine, Violation } from "../violation.ts"
import { article, both, norm } from "../write.ts"

const cost = (min: number, max: number): Fine => ({ unit: "percent", of: "projectCost", min, max })
const permit = article(planning, "第四十条", "在城市、镇规划区内建设的应当办理建设工程规划许可证")

export const buildings: ReadonlyArray<Violation> = [
  {
    code: "SW-E01",
    label: { zh: "违法建设·尚可改正", en: "Illegal building that can be corrected" },
    elements: ["未取得或者未按照建设工程规划许可证建设", "在城市、镇规划区内", "尚可采取改正措施消除影响"],
    prohibition: [permit],
    norms: [
      norm(
        planning,
        ["第六十四条", "责令停止建设，限期改正，处工程造价百分之五以上百分之十以下罚款"],
        both(cost(5, 10)),
        {
          extra: ["stop-building", "rectify-within-limit"]
        }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-E02",
    label: { zh: "违法建设·无法改正（能拆）", en: "Illegal building that cannot be corrected" },
    elements: ["未取得或者未按照建设工程规划许可证建设", "无法采取改正措施消除影响", "可以拆除"],
    prohibition: [permit],
    norms: [
      norm(planning, ["第六十四条", "责令停止建设，限期拆除；该情形不附罚款"], both(null), {
        extra: ["stop-building", "demolish-within-limit"]
      })
    ],
    competence: "bureau"
  },
  {
    code: "SW-E03",
    label: { zh: "违法建设·不能拆除", en: "Illegal building that cannot be demolished" },
    elements: ["未取得或者未按照建设工程规划许可证建设", "无法采取改正措施消除影响", "不能拆除"],
    prohibition: [permit],
    norms: [
      norm(planning, ["第六十四条", "没收实物或者违法收入，可以并处工程造价百分之十以下罚款"], both(cost(0, 10)), {
        mode: "may",
        extra: ["confiscate-building", "confiscate-income"]
      })
    ],
    competence: "bureau"
  },
  {
    code: "SW-E04",
    label: { zh: "违法临时建设", en: "Illegal temporary building" },
    elements: ["未经批准、未按照批准内容建设或者逾期不拆除临时建筑"],
    prohibition: [article(planning, "第四十四条", "临时建设应当经批准，并在批准的期限内自行拆除")],
    norms: [
      norm(
        planning,
        ["第六十六条", "责令限期拆除，可以并处临时建设工程造价一倍以下罚款"],
        both({ unit: "multiple", of: "base", min: 0, max: 1, capFen: null }),
        { mode: "may", extra: ["demolish-within-limit"] }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-E08",
    label: { zh: "乡村违法建设", en: "Illegal building in a village" },
    elements: ["在乡、村庄规划区内", "未取得或者未按照乡村建设规划许可证建设"],
    prohibition: [article(planning, "第四十一条", "乡、村庄规划区内建设应当办理乡村建设规划许可证")],
    norms: [
      norm(
        planning,
        ["第六十五条", "由乡镇人民政府责令停止建设、限期改正；逾期不改正的可以拆除；不附罚款"],
        both(null),
        {
          order: "precondition",
          extra: ["stop-building", "rectify-within-limit", "demolish-within-limit"]
        }
      )
    ],
    competence: "street-or-town",
    note: "Not a district bureau's power unless transferred."
  }
]
