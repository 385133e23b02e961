/** 油烟、烧烤、噪声 — fumes, barbecue and noise: since 2026-08-15 in the Code, before in the laws that it replaced. */
import { air, code, noise } from "../texts.ts"
import type { Violation } from "../violation.ts"
import { article, both, each, norm, yuan } from "../write.ts"

export const airAndNoise: ReadonlyArray<Violation> = [
  {
    code: "SW-F04",
    label: { zh: "露天烧烤", en: "Open-air barbecue" },
    elements: ["在政府禁止的区域或者时段", "露天烧烤食品或者提供场地"],
    prohibition: [
      article(air, "第八十一条第三款", "不得在政府禁止的区域内露天烧烤或者提供场地"),
      article(code, "第一千一百三十二条第三款", "不得在政府禁止的时段和区域内露天烧烤")
    ],
    norms: [
      norm(
        air,
        ["第一百一十八条第三款", "没收烧烤工具和违法所得，处五百元以上二万元以下罚款"],
        both(yuan(500, 20_000)),
        { extra: ["confiscate-goods", "confiscate-income"] }
      ),
      norm(
        code,
        ["第一千一百三十二条第三款", "没收烧烤工具和违法所得，处五百元以上五千元以下；拒不改正的五千元以上二万元以下"],
        both(yuan(500, 5_000)),
        {
          extra: ["confiscate-goods", "confiscate-income"],
          note: "Who refuses to correct is fined 5,000 to 20,000 yuan: ADR 0082."
        }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-F05",
    label: { zh: "油烟超标/未装净化", en: "Cooking fumes over the limit or without control" },
    elements: ["排放油烟的餐饮服务经营者", "未安装、不正常使用油烟净化设施或者未采取其他措施", "超过标准排放"],
    prohibition: [article(air, "第八十一条第一款", "餐饮经营者应当安装并正常使用油烟净化设施")],
    norms: [
      norm(
        air,
        ["第一百一十八条第一款", "处五千元以上五万元以下罚款；拒不改正的责令停业整治"],
        both(yuan(5_000, 50_000)),
        { extra: ["stop-business"] }
      ),
      norm(
        code,
        ["第一千一百三十二条第一款", "处五千元以上五万元以下罚款；拒不改正的责令停业整治"],
        both(yuan(5_000, 50_000)),
        { extra: ["stop-business"] }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-F06",
    label: { zh: "社会生活噪声（广场舞、装修等）", en: "Noise of daily life" },
    elements: ["产生社会生活噪声", "经劝阻、调解和责令仍拒不改正"],
    prohibition: [article(noise, "第六十四条至第六十六条", "公共场所活动、室内装修等不得产生干扰他人的噪声")],
    norms: [
      norm(
        noise,
        ["第八十二条", "拒不改正的，给予警告，对个人可以处二百元以上一千元以下、对单位可以处二千元以上二万元以下罚款"],
        each(yuan(200, 1_000), yuan(2_000, 20_000)),
        { mode: "may", order: "precondition", extra: ["warning"] }
      ),
      norm(
        code,
        [
          "第一千一百九十条",
          "拒不改正的，给予警告，对个人可以处二百元以上一千元以下、对单位可以处二千元以上二万元以下罚款"
        ],
        each(yuan(200, 1_000), yuan(2_000, 20_000)),
        { mode: "may", order: "precondition", extra: ["warning"] }
      )
    ],
    competence: "government-designates"
  },
  {
    code: "SW-F07",
    label: { zh: "夜间违规施工", en: "Building at night without a certificate" },
    elements: ["在噪声敏感建筑物集中区域", "夜间进行产生噪声的施工", "没有法定证明"],
    prohibition: [
      article(noise, "第四十三条", "噪声敏感建筑物集中区域禁止夜间施工，因特殊需要的应当取得证明"),
      article(code, "第五百七十二条", "夜间的时段及其调整")
    ],
    norms: [
      norm(
        noise,
        ["第七十七条", "处一万元以上十万元以下罚款；拒不改正的可以责令暂停施工"],
        each(null, yuan(10_000, 100_000)),
        { extra: ["stop-work"] }
      ),
      norm(
        code,
        ["第一千一百八十五条第二款", "处一万元以上十万元以下罚款；拒不改正的可以责令暂停施工"],
        each(null, yuan(10_000, 100_000)),
        { extra: ["stop-work"] }
      )
    ],
    competence: "government-designates"
  }
]
