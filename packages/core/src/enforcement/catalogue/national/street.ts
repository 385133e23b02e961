/** 街面与社会生活 — parking, unlicensed trade, barbecue and fumes, noise of daily life and of night works. */
import type { Competence } from "../competence.ts"
import {
  element,
  everybody,
  extra,
  individuals,
  normsOf,
  organisations,
  refusedCorrection,
  violation,
  yuan
} from "../write.ts"
import { AIR_FROM, air, CODE_FROM, code, NOISE_FROM, noise, OLD_LAW_UNTIL, traffic, unlicensed } from "./sources.ts"

const law = normsOf("law")
const appointed: Competence = { holder: "unknown", note: "地方政府指定的部门" }

const bicycleParking = violation(
  "SW-F01",
  { zh: "非机动车乱停放", en: "Non-motor vehicle badly parked" },
  {
    elements: [
      element(
        "not-at-designated-place",
        "未在规定地点停放，或者未设停放地点而妨碍通行",
        "not parked at the designated place, or in the way where there is none"
      )
    ],
    prohibitions: [traffic("第五十九条", "非机动车应当在规定地点停放，未设地点的不得妨碍通行")],
    norms: [
      law(
        "2004-05-01",
        traffic("第八十九条", "警告或者五元至五十元；拒绝接受罚款的可以扣留车辆"),
        individuals(yuan(5, 50)),
        {
          extra: [extra("warning"), extra("detain-vehicle")]
        }
      )
    ]
  },
  { competence: { holder: "other", note: "公安交管部门，省政府决定集中或者交由的除外" } }
)

const footwayParking = violation(
  "SW-F02",
  { zh: "机动车人行道违停", en: "Motor vehicle parked on the footway" },
  {
    elements: [
      element("parked-on-footway", "在人行道停车泊位以外停放机动车", "parked on the footway outside a bay"),
      element("driver-absent-or-refuses", "驾驶人不在现场或者拒绝立即驶离", "driver absent, or refuses to leave"),
      element("obstructs", "妨碍其他车辆、行人通行", "in the way of vehicles or pedestrians")
    ],
    prohibitions: [traffic("第五十六条", "禁止在人行道停放机动车，施划的泊位除外")],
    norms: [
      law(
        "2004-05-01",
        traffic("第九十三条", "拒绝驶离且妨碍通行的二十元至二百元，可以拖移"),
        individuals(yuan(20, 200)),
        {
          order: "precondition",
          extra: [extra("warning"), extra("tow-vehicle")]
        }
      )
    ]
  },
  { competence: { holder: "unknown", note: "公安交管部门；城管部门须经集中行使处罚权" } }
)

const unlicensedTrade = violation(
  "SW-F03",
  { zh: "无照经营", en: "Trade without a licence" },
  {
    elements: [
      element("trades-without-licence", "未取得营业执照从事经营活动", "trades without a business licence"),
      element("not-exempt", "不属于依法无须登记的情形", "not exempt from registration")
    ],
    prohibitions: [unlicensed("第二条", "不得违反规定从事无证无照经营")],
    norms: [
      normsOf("administrative-regulation")(
        "2017-10-01",
        unlicensed("第十三条", "其他法律、行政法规没有规定的，责令停止，没收违法所得，处一万元以下"),
        everybody(yuan(0, 10_000)),
        { extra: [extra("stop-act"), extra("confiscate-income")] }
      )
    ]
  },
  {
    competence: { holder: "unknown", note: "市场监管部门；城管部门须经集中行使处罚权" },
    note: "Farm goods, daily goods and licence-free services at the set place and time are no unlicensed trade (art. 3)."
  }
)

const barbecue = violation(
  "SW-F04",
  { zh: "露天烧烤", en: "Open-air barbecue" },
  {
    elements: [
      element("grills-in-the-open", "露天烧烤食品或者为其提供场地", "grills food in the open, or provides the place"),
      element(
        "banned-place-or-time",
        "在当地政府禁止的时段、区域",
        "at a place and time that the government has banned"
      )
    ],
    prohibitions: [
      air("第八十一条第三款", "不得在禁止区域露天烧烤或者提供场地"),
      code("第二百五十条", "不得在禁止的时段、区域露天烧烤或者提供场地")
    ],
    norms: [
      law(
        AIR_FROM,
        air("第一百一十八条第三款", "没收烧烤工具和违法所得，处五百元至二万元"),
        everybody(yuan(500, 20_000)),
        {
          until: OLD_LAW_UNTIL,
          extra: [extra("confiscate-goods"), extra("confiscate-income")]
        }
      ),
      law(
        CODE_FROM,
        code("第一千一百三十二条第三款", "没收烧烤工具和违法所得，处五百至五千元"),
        everybody(yuan(500, 5_000)),
        { extra: [extra("confiscate-goods"), extra("confiscate-income")] }
      ),
      law(CODE_FROM, code("第一千一百三十二条第三款", "拒不改正的处五千元至二万元"), everybody(yuan(5_000, 20_000)), {
        when: "refused-correction",
        order: "precondition"
      })
    ]
  }
)

const FUMES = "未安装或者未正常使用油烟净化设施致超标的处五千至五万元；拒不改正的责令停业整治"

const fumes = violation(
  "SW-F05",
  { zh: "油烟超标/未装净化", en: "Cooking fumes over the standard" },
  {
    elements: [
      element("catering-operator", "排放油烟的餐饮服务业经营者", "a catering operator who emits fumes"),
      element("no-working-purifier", "未安装或者未正常使用净化设施", "no purifier, or not in normal use"),
      element("over-standard", "超过排放标准排放油烟", "fumes over the emission standard")
    ],
    prohibitions: [
      air("第八十一条第一款", "餐饮服务业经营者应当安装并正常使用油烟净化设施"),
      code("第二百五十条", "餐饮服务业经营者应当安装并正常使用油烟净化设施")
    ],
    norms: [
      law(AIR_FROM, air("第一百一十八条第一款", FUMES), everybody(yuan(5_000, 50_000)), {
        until: OLD_LAW_UNTIL,
        extra: [extra("suspend-business", "refused-correction")]
      }),
      law(CODE_FROM, code("第一千一百三十二条第一款", FUMES), everybody(yuan(5_000, 50_000)), {
        extra: [extra("suspend-business", "refused-correction")]
      })
    ]
  }
)

const NOISE = "拒不改正的警告，对个人可以处二百至一千元，对单位可以处二千至二万元"

const dailyNoise = violation(
  "SW-F06",
  { zh: "社会生活噪声（广场舞、装修等）", en: "Noise of daily life" },
  {
    elements: [
      element(
        "noise-of-daily-life",
        "广场娱乐、室内装修等造成社会生活噪声污染",
        "noise from dancing, decorating or the like"
      ),
      element("persuaded", "已说服教育", "has been persuaded"),
      refusedCorrection
    ],
    prohibitions: [
      noise("第六十四条", "公共场所娱乐、健身应当采取措施防止噪声污染"),
      code("第五百九十三条、第五百九十五条", "公共场所娱乐、健身和室内装修应当防止噪声污染")
    ],
    norms: [
      law(
        NOISE_FROM,
        noise("第八十二条", NOISE),
        { individual: yuan(200, 1_000), organisation: yuan(2_000, 20_000) },
        { until: OLD_LAW_UNTIL, imposition: "may", order: "precondition", extra: [extra("warning")] }
      ),
      law(
        CODE_FROM,
        code("第一千一百九十条", NOISE),
        { individual: yuan(200, 1_000), organisation: yuan(2_000, 20_000) },
        { imposition: "may", order: "precondition", extra: [extra("warning")] }
      )
    ]
  },
  { competence: appointed }
)

const NIGHT = "未取得证明在噪声敏感区域夜间施工的处一万至十万元；拒不改正的可以责令暂停施工"

const nightWorks = violation(
  "SW-F07",
  { zh: "夜间违规施工", en: "Night works without a certificate" },
  {
    elements: [
      element("night-works", "夜间进行产生噪声的建筑施工作业", "noisy building works at night"),
      element("noise-sensitive-area", "在噪声敏感建筑物集中区域", "in an area of noise-sensitive buildings"),
      element("no-certificate", "未依法取得证明", "without a certificate")
    ],
    prohibitions: [
      noise("第四十三条", "噪声敏感区域夜间施工须取得证明"),
      code("第五百七十二条", "噪声敏感区域夜间施工须取得证明")
    ],
    norms: [
      law(NOISE_FROM, noise("第七十七条第（二）项", NIGHT), organisations(yuan(10_000, 100_000)), {
        until: OLD_LAW_UNTIL,
        extra: [extra("suspend-construction", "refused-correction")]
      }),
      law(CODE_FROM, code("第一千一百八十五条第（二）项", NIGHT), organisations(yuan(10_000, 100_000)), {
        extra: [extra("suspend-construction", "refused-correction")]
      })
    ]
  },
  { competence: { holder: "unknown", note: "工程所在地政府指定的部门" } }
)

/** Items of this file. */
export const streetViolations = [
  bicycleParking,
  footwayParking,
  unlicensedTrade,
  barbecue,
  fumes,
  dailyNoise,
  nightWorks
]
