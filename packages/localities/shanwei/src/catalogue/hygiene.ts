/** 汕尾市容条例第五十一条 — environmental hygiene. Fines in yuan. */
import { article, both, each, type Fine, norm, type Violation, yuan } from "@xiuhua/core/enforcement/catalogue"
import { shanweiAppearance as city } from "./texts.ts"

const refused = { order: "precondition" } as const
const may = { mode: "may" } as const
const CAP = 3_000_000

const multiple = (min: number, max: number): Fine => ({ unit: "multiple", of: "base", min, max, capFen: CAP })
const perHead: Fine = { unit: "per-head", poultryFen: 5_000, livestockFen: 20_000, capFen: CAP }

export const hygiene: ReadonlyArray<Violation> = [
  {
    code: "SW-B01",
    label: { zh: "随地吐痰便溺、乱扔废弃物", en: "Spitting and littering" },
    elements: ["随地吐痰、便溺，或者乱扔果皮、纸屑、烟蒂等废弃物"],
    prohibition: [article(city, "第四十二条第（一）（二）项", "不得随地吐痰、便溺、乱扔废弃物")],
    norms: [norm(city, ["第五十一条第（二）项", "责令改正，并可处二十元以上五十元以下罚款"], both(yuan(20, 50)), may)],
    competence: "bureau"
  },
  {
    code: "SW-B02",
    label: { zh: "乱倒垃圾污水粪便", en: "Pouring out rubbish, sewage or excrement" },
    elements: ["乱倒垃圾、污水、粪便"],
    prohibition: [article(city, "第四十二条第（三）项", "不得乱倒垃圾、污水、粪便")],
    norms: [norm(city, ["第五十一条第（二）项", "责令改正，并可处五十元以上二百元以下罚款"], both(yuan(50, 200)), may)],
    competence: "bureau",
    note: "For household waste the national law prevails: SW-C05, SW-C06."
  },
  {
    code: "SW-B03",
    label: { zh: "占道经营性洗车", en: "Car washing on the road" },
    elements: ["占用道路、广场", "从事经营性车辆清洗"],
    prohibition: [article(city, "第四十二条第（五）项", "不得占用道路、广场从事经营性车辆清洗")],
    norms: [
      norm(
        city,
        ["第五十一条第（二）项", "并可对个人处二百元以上五百元以下、对单位处五百元以上二千元以下罚款"],
        each(yuan(200, 500), yuan(500, 2_000)),
        may
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-B04",
    label: { zh: "临时摊档不清理废弃物", en: "Stall leaves its waste" },
    elements: ["临时摊档", "不及时清理其经营产生的废弃物"],
    prohibition: [article(city, "第四十二条第（六）项", "临时摊档应当及时清理其废弃物")],
    norms: [norm(city, ["第五十一条第（二）项", "责令改正，并可处五十元以上五百元以下罚款"], both(yuan(50, 500)), may)],
    competence: "bureau"
  },
  {
    code: "SW-B07",
    label: { zh: "饲养家禽家畜", en: "Keeping poultry or livestock" },
    elements: ["在划定的中心城区", "饲养家禽家畜", "责令限期处理", "逾期不处理"],
    prohibition: [article(city, "第四十六条", "中心城区禁止饲养家禽家畜")],
    norms: [
      norm(
        city,
        ["第五十一条第（六）项", "逾期的没收，并可按禽每只五十元、畜每头二百元罚款，最高三万元"],
        both(perHead),
        {
          ...refused,
          ...may,
          extra: ["confiscate-goods"]
        }
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-B08",
    label: { zh: "宠物粪便不清理", en: "Pet droppings left" },
    elements: ["宠物在公共场所的排泄物", "未即时清理", "责令清理", "拒不清理"],
    prohibition: [article(city, "第四十七条", "宠物在公共场所的排泄物应当即时清理")],
    norms: [norm(city, ["第五十一条第（七）项", "责令清理；拒不清理的处五十元罚款"], both(yuan(50, 50)), refused)],
    competence: "bureau"
  },
  {
    code: "SW-B09",
    label: { zh: "损坏环卫设施", en: "Damaging sanitation facilities" },
    elements: ["损坏公共厕所、垃圾转运站等环境卫生设施"],
    prohibition: [article(city, "第三十六条", "不得侵占、损坏环境卫生设施")],
    norms: [
      norm(
        city,
        ["第五十一条第（一）项", "恢复原状，并可处重建价二倍以上十倍以下罚款，最高三万元"],
        both(multiple(2, 10)),
        may
      )
    ],
    competence: "bureau"
  },
  {
    code: "SW-B10",
    label: { zh: "擅自拆除环卫设施", en: "Removing sanitation facilities" },
    elements: ["未经批准或者未按批准方案拆除环境卫生设施"],
    prohibition: [article(city, "第三十六条第二款", "不得擅自拆除、迁移、关闭环境卫生设施")],
    norms: [norm(city, ["第五十一条第（一）项", "处原设施造价一倍以上三倍以下罚款，最高三万元"], both(multiple(1, 3)))],
    competence: "bureau"
  }
]
