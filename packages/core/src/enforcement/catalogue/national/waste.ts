/** 生活垃圾、餐厨垃圾、焚烧 — household and kitchen waste, and burning. */
import { plainDate } from "../../../calendar/index.ts"
import { air, code, solidWaste } from "../texts.ts"
import type { Violation } from "../violation.ts"
import { article, each, norm, yuan } from "../write.ts"

const CODE_DAY = plainDate("2026-08-15")

export const waste: ReadonlyArray<Violation> = [
  {
    code: "SW-B05",
    label: { zh: "露天或在收集容器内焚烧", en: "Burning in the open or in bins" },
    elements: ["在露天场所或者垃圾收集容器内", "焚烧树叶、生活垃圾等产生烟尘污染的物质"],
    prohibition: [
      article(air, "第八十二条第一款", "人口集中地区等禁止焚烧产生有毒有害烟尘和恶臭气体的物质"),
      article(code, "第一千一百三十一条第三款", "人口集中地区等禁止焚烧垃圾等产生烟尘和恶臭的物质")
    ],
    norms: [
      norm(
        air,
        ["第一百一十九条第二款", "人口集中地区焚烧的，对单位处一万元以上十万元以下、对个人处五百元以上二千元以下罚款"],
        each(yuan(500, 2_000), yuan(10_000, 100_000))
      ),
      norm(
        code,
        [
          "第一千一百三十一条第三款",
          "人口集中地区焚烧的，对个人处五百元以上二千元以下、对单位处一万元以上十万元以下罚款"
        ],
        each(yuan(500, 2_000), yuan(10_000, 100_000))
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-B06",
    label: { zh: "餐饮垃圾未交有资质单位", en: "Kitchen waste not handed to a licensed collector" },
    elements: ["从事餐饮服务、集体供餐、食品加工等的单位", "餐饮垃圾未交给具有经营许可证的单位收运处理"],
    prohibition: [
      article(solidWaste, "第五十七条第二款", "厨余垃圾应当交由具备资质的单位无害化处理"),
      article(code, "第一千一百七十四条第一款第（二）项", "厨余垃圾应当交由具备相应条件的单位收运处理")
    ],
    norms: [
      norm(
        solidWaste,
        [
          "第一百一十一条第一款第（五）项",
          "未按规定处理厨余垃圾的，单位处十万元以上一百万元以下罚款，个人一百元以上五百元以下"
        ],
        each(yuan(100, 500), yuan(100_000, 1_000_000)),
        { extra: ["confiscate-income"] }
      ),
      norm(
        code,
        [
          "第一千一百七十四条第一款第（二）项",
          "未按规定处理厨余垃圾的，单位处十万元以上一百万元以下罚款，个人一百元以上五百元以下"
        ],
        each(yuan(100, 500), yuan(100_000, 1_000_000)),
        { extra: ["confiscate-income"] }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-C01",
    label: { zh: "未分类投放生活垃圾（旧法）", en: "Household waste not sorted (earlier law)" },
    elements: ["未按规定分类或者未在指定地点投放生活垃圾", "责令改正", "情节严重"],
    prohibition: [article(solidWaste, "第四十九条", "产生生活垃圾的应当在指定地点分类投放")],
    norms: [
      norm(
        solidWaste,
        ["第一百一十一条第三款", "责令改正；情节严重的，对单位处五万元以上五十万元以下罚款，对个人依法处罚"],
        each("left-open", yuan(50_000, 500_000)),
        { order: "precondition", from: "2021-01-01" }
      )
    ],
    competence: "bureau",
    succeededBy: { code: "SW-C02", from: CODE_DAY }
  },
  {
    code: "SW-C02",
    label: { zh: "未分类投放生活垃圾（法典）", en: "Household waste not sorted (Code)" },
    elements: ["未按规定分类或者未在指定地点投放生活垃圾", "责令改正", "拒不改正"],
    prohibition: [article(code, "第五百零六条", "产生生活垃圾的应当分类投放")],
    norms: [
      norm(
        code,
        ["第一千一百七十四条第三款", "责令改正；拒不改正的，对单位处五万元以上五十万元以下罚款，对个人依法处罚"],
        each("left-open", yuan(50_000, 500_000)),
        { order: "precondition" }
      )
    ],
    competence: "bureau",
    note: "The Code leaves the individual's fine to other norms; the provincial one still asks for 情节严重: require both."
  },
  {
    code: "SW-C04",
    label: { zh: "收运单位遗撒、混装混运生活垃圾", en: "Collector drops or mixes sorted waste" },
    elements: ["生活垃圾收集、运输单位", "沿途丢弃、遗撒、滴漏，或者将分类垃圾混装混运"],
    prohibition: [article(solidWaste, "第四十九条、第五十二条", "收集、运输生活垃圾不得沿途丢弃、遗撒")],
    norms: [
      norm(
        solidWaste,
        ["第一百一十一条第一款第（七）项、第二款", "运输中沿途丢弃、遗撒的，单位处五万元以上五十万元以下罚款"],
        each(null, yuan(50_000, 500_000)),
        { extra: ["confiscate-income"] }
      )
    ],
    competence: "bureau",
    note: "Dropping by a unit is from 2026-08-15 also SW-C06, of higher law and higher fine.",
    contestedWith: { code: "SW-C06", from: CODE_DAY }
  },
  {
    code: "SW-C05",
    label: { zh: "随意倾倒抛撒堆放焚烧生活垃圾（旧法）", en: "Dumping or burning household waste (earlier law)" },
    elements: ["随意倾倒、抛撒、堆放或者焚烧生活垃圾"],
    prohibition: [article(solidWaste, "第四十九条第二款", "不得随意倾倒、抛撒、堆放或者焚烧生活垃圾")],
    norms: [
      norm(
        solidWaste,
        [
          "第一百一十一条第一款第（一）项、第二款",
          "单位处五万元以上五十万元以下罚款，个人处一百元以上五百元以下罚款，没收违法所得"
        ],
        each(yuan(100, 500), yuan(50_000, 500_000)),
        { extra: ["confiscate-income"] }
      )
    ],
    competence: "bureau",
    succeededBy: { code: "SW-C06", from: CODE_DAY }
  },
  {
    code: "SW-C06",
    label: {
      zh: "擅自倾倒堆放丢弃抛撒遗撒焚烧固体废物（法典）",
      en: "Dumping, scattering or burning solid waste (Code)"
    },
    elements: ["擅自倾倒、堆放、丢弃、抛撒、遗撒或者焚烧固体废物", "个人：自产的生活垃圾或者建筑垃圾"],
    prohibition: [article(code, "第五百零六条、第五百一十八条", "不得随意倾倒、抛撒、堆放、焚烧生活垃圾和建筑垃圾")],
    norms: [
      norm(
        code,
        [
          "第一千一百六十九条第一款、第三款",
          "单位处十万元以上一百万元以下罚款，个人处一百元以上一千元以下罚款，没收违法所得"
        ],
        each(yuan(100, 1_000), yuan(100_000, 1_000_000)),
        { extra: ["confiscate-income", "stop-act", "remedy-by-others"] }
      )
    ],
    competence: "bureau"
  }
]
