/** 市容、道路 — streets and shop fronts. */
import { appearance, roads, traffic, unlicensed } from "../texts.ts"
import type { Violation } from "../violation.ts"
import { article, both, each, norm, yuan } from "../write.ts"

export const street: ReadonlyArray<Violation> = [
  {
    code: "SW-A03",
    label: { zh: "擅自占用城市道路", en: "Occupying an urban road without approval" },
    elements: ["占用城市道路", "未经市政工程行政主管部门和公安交通管理部门批准"],
    prohibition: [article(roads, "第二十七条第（一）项、第三十条、第三十一条", "未经批准不得占用城市道路")],
    norms: [
      norm(roads, ["第四十二条", "责令限期改正，可以处二万元以下罚款；造成损失的赔偿"], both(yuan(0, 20_000)), {
        mode: "may"
      })
    ],
    competence: "bureau-if-concentrated",
    note: "The general norm where stalls (SW-A01) and heaps (SW-A04) do not fit."
  },
  {
    code: "SW-A10",
    label: { zh: "门前三包（责任区义务不履行）", en: "Shop-front duties not kept" },
    elements: ["书面告知的责任区责任人", "不履行责任区义务"],
    prohibition: [article(appearance, "第二十五条", "责任区的单位和个人应当做好责任区的环境卫生")],
    norms: [
      norm(appearance, ["第三十四条第（五）项", "责令改正，可以并处警告、罚款，但未规定数额"], both("left-open"), {
        mode: "may",
        extra: ["warning"],
        note: "No amount anywhere in the texts read: a fine needs an amount that the place has fixed."
      })
    ],
    competence: "bureau",
    note: "Punish what was done (SW-A01, SW-A02, SW-A04), or configure a verified local amount."
  },
  {
    code: "SW-F01",
    label: { zh: "非机动车乱停放", en: "Bicycle parked where it may not be" },
    elements: ["非机动车未停放在规定地点", "或者未设停放地点而妨碍其他车辆和行人通行"],
    prohibition: [article(traffic, "第五十九条", "非机动车应当停放在规定地点，未设的不得妨碍通行")],
    norms: [
      norm(
        traffic,
        ["第八十九条", "处警告或者五元以上五十元以下罚款；拒绝接受罚款的可以扣留车辆"],
        each(yuan(5, 50), null),
        {
          extra: ["warning", "seizure"]
        }
      )
    ],
    competence: "police",
    note: "The bureau only with a published transfer of the power."
  },
  {
    code: "SW-F02",
    label: { zh: "机动车人行道违停", en: "Motor vehicle parked on a footway" },
    elements: ["机动车在人行道等处违规停放", "驾驶人不在现场或者拒绝立即驶离", "妨碍其他车辆、行人通行"],
    prohibition: [article(traffic, "第五十六条", "机动车应当在规定地点停放，不得在人行道停放")],
    norms: [
      norm(
        traffic,
        ["第九十三条第二款", "驾驶人不在或者拒绝驶离的，处二十元以上二百元以下罚款，可以拖移"],
        each(yuan(20, 200), null),
        {
          order: "precondition",
          extra: ["warning", "tow-away"]
        }
      )
    ],
    competence: "police"
  },
  {
    code: "SW-F03",
    label: { zh: "无照经营", en: "Trading without a licence" },
    elements: ["从事经营活动", "未取得营业执照", "不属于依法无须取得的情形"],
    prohibition: [
      article(unlicensed, "第二条、第三条", "不得无证无照经营；在指定场所和时间销售农副产品等不属于无照经营")
    ],
    norms: [
      norm(unlicensed, ["第十三条", "责令停止，没收违法所得，并处一万元以下罚款"], both(yuan(0, 10_000)), {
        extra: ["stop-act", "confiscate-income", "seizure"]
      })
    ],
    competence: "bureau-if-concentrated"
  }
]
