/**
 * 道路保洁质量限值 — how much litter a clean road may bear, how sensory marks are weighed, in which weather one looks.
 *
 * CJJ/T 126-2022 is in force since 2022-05-01, but its tables were not read: the limits below are known from memory or
 * from another city's text, the scoring from a draft of 2019. All are doubtful and free to be replaced by a place.
 * Counts are per 1000 m², written as decimals.
 */
import type { Label, Parameter } from "./parameter.ts"
import { parameter, since, textOf } from "./write.ts"

const convention = textOf("绣花环卫指标约定")
const draft = textOf("《城市道路清扫保洁与质量评价标准》2019年征求意见稿")
const ALWAYS = "1990-01-01"
const FROM_MEMORY =
  "The table of CJJ/T 126-2022 was not read. One city says fewer than the limit, older text says not more: read as inclusive."
const FROM_DRAFT = "Read in a draft of 2019; the text of CJJ/T 126-2022 may differ."

/** 果皮、纸屑塑膜、烟蒂、痰迹、污水、其他 — what is counted on a sample. */
export const litterKinds = {
  peel: { zh: "果皮", en: "fruit peel" },
  paper: { zh: "纸屑、塑膜", en: "paper and plastic film" },
  butt: { zh: "烟蒂", en: "cigarette butts" },
  spit: { zh: "痰迹", en: "spit" },
  sewage: { zh: "污水", en: "sewage (m²)" },
  other: { zh: "其他", en: "other" }
} as const satisfies Record<string, Label>
export type LitterKind = keyof typeof litterKinds

/** 限值 — per 1000 m²; `inclusive` allows the limit itself, `exclusive` only less. A limit of 0 is exactly 0 in both. */
export interface LitterLimits extends Readonly<Record<LitterKind, string>> {
  readonly comparison: "inclusive" | "exclusive"
}

const limits = (
  grade: string,
  zh: string,
  en: string,
  counts: readonly [string, string, string, string, string, string]
) => {
  const [peel, paper, butt, spit, sewage, other] = counts
  return parameter<LitterLimits>(
    `road-quality.grade-${grade}-limits`,
    { zh: `${zh}道路废弃物限值（每千平方米）`, en: `Litter limits of ${en} roads (per 1000 m²)` },
    [
      since(
        ALWAYS,
        { comparison: "inclusive", peel, paper, butt, spit, sewage, other },
        convention("R5.9", `${zh}道路每千平方米各类废弃物的限值，标准表格未读`),
        "doubtful",
        FROM_MEMORY
      )
    ],
    "free"
  )
}

export const gradeOneLimits = limits("one", "一级", "grade 1", ["4", "4", "4", "4", "0", "0"])
export const gradeTwoLimits = limits("two", "二级", "grade 2", ["6", "6", "8", "8", "0.5", "2"])
export const gradeThreeLimits = limits("three", "三级", "grade 3", ["8", "10", "10", "10", "1", "6"])
export const gradeFourLimits = limits("four", "四级", "grade 4", ["10", "12", "15", "15", "1.5", "8"])

/** 感观评分权重 — how much a mean mark from 0 to 5 for each of four items weighs; full marks make 100. */
export const sensoryWeights: Parameter<Readonly<Record<"c1" | "c2" | "c3" | "c4", string>>> = parameter(
  "road-quality.sensory-weights",
  { zh: "车行道感观评分权重", en: "Weights of the sensory score" },
  [
    since(
      ALWAYS,
      { c1: "6", c2: "6", c3: "4", c4: "4" },
      draft("6.2", "车行道感观得分为四项平均分分别乘六、六、四、四之和"),
      "doubtful",
      FROM_DRAFT
    )
  ],
  "free"
)

/** 检测天气 — wind below a grade of the Beaufort scale, humidity at most a share in per cent; dry road, no rain or snow. */
export const testWeather: Parameter<{ readonly windBelow: string; readonly humidityAtMost: string }> = parameter(
  "road-quality.test-weather",
  { zh: "质量检测天气条件", en: "Weather for quality tests" },
  [
    since(
      ALWAYS,
      { windBelow: "4", humidityAtMost: "80" },
      draft("检测条件", "无雨雪、路面干燥、风力小于四级、相对湿度不超过80%时检测"),
      "doubtful",
      FROM_DRAFT
    )
  ],
  "free"
)

/** Every parameter of the quality of roads. */
export const roadQualityParameters: ReadonlyArray<Parameter<unknown>> = [
  gradeOneLimits,
  gradeTwoLimits,
  gradeThreeLimits,
  gradeFourLimits,
  sensoryWeights,
  testWeather
]
