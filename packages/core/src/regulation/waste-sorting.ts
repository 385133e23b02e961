/**
 * 垃圾分类参数 — targets, coefficients and marks of household-waste sorting, and what makes an item bulky. All
 * numbers are decimals as text: ratios, per cent, points; masses are kilograms, volumes cubic metres, lengths metres.
 *
 * Source: copies and quotations of the texts named (rulebook marks V2); the coefficients of 资源化利用率 were not read anywhere.
 * Everything here may be specified by a place.
 */
import type { Parameter } from "./parameter.ts"
import type { Target } from "./target.ts"
import { parameter, since, textOf } from "./write.ts"

const convention = textOf("绣花环卫指标约定")
const UNREAD = "The coefficients of the definition were not read: an illustration, to be replaced by the place's own."

const coefficient = (id: string, zh: string, en: string, value: string, gist: string): Parameter<string> =>
  parameter(
    `waste-sorting.${id}`,
    { zh, en },
    [since("1990-01-01", value, convention("R4.6d", gist), "doubtful", UNREAD)],
    "free"
  )

/** 焚烧系数 k1 — the share of burnt mass that counts as used. */
export const incinerationCoefficient = coefficient(
  "incineration-coefficient",
  "焚烧资源化系数",
  "Coefficient of incineration",
  "0.6",
  "资源化利用率中焚烧量乘以系数k1"
)

/** 厨余系数 k2 — the share of treated kitchen waste that counts as used. */
export const kitchenCoefficient = coefficient(
  "kitchen-coefficient",
  "厨余资源化系数",
  "Coefficient of kitchen waste",
  "0.9",
  "资源化利用率中厨余处理量乘以系数k2"
)

/** 填埋系数 k3 — the share of buried mass that counts as used. */
export const landfillCoefficient = coefficient(
  "landfill-coefficient",
  "填埋资源化系数",
  "Coefficient of landfill",
  "0",
  "资源化利用率中填埋量乘以系数k3"
)

const of2017 = textOf("《生活垃圾分类制度实施方案》（2017）")
const of2021 = textOf("《“十四五”城镇生活垃圾分类和处理设施发展规划》（2021）")
const PILOTS =
  "Set for 46 key cities by the end of 2020, later an aim for the country; read in a copy, the text by name only."
const CITIES = "An aim for the cities of the country by the end of 2025; read in a copy, the text by name only."

/** 回收利用率目标 — what the 46 key cities were to reach by the end of 2020. */
export const recyclingTarget: Parameter<Target> = parameter(
  "waste-sorting.recycling-target",
  { zh: "生活垃圾回收利用率目标", en: "Recycling target" },
  [
    since(
      "2020-12-31",
      { op: "atLeast", ratio: "0.35" },
      of2017("主要目标", "到2020年底回收利用率达到35%以上"),
      "secondary",
      PILOTS
    )
  ],
  "free"
)

/** 资源化利用率目标 — by the end of 2025. */
export const resourceTarget: Parameter<Target> = parameter(
  "waste-sorting.resource-target",
  { zh: "生活垃圾资源化利用率目标", en: "Resource-use target" },
  [
    since(
      "2025-12-31",
      { op: "atLeast", ratio: "0.6" },
      of2021("发展目标", "到2025年底资源化利用率达到60%左右"),
      "secondary",
      CITIES
    )
  ],
  "free"
)

/** 小区分类覆盖目标 — every community. */
export const communityTarget: Parameter<Target> = parameter(
  "waste-sorting.community-target",
  { zh: "居民小区分类覆盖率目标", en: "Community coverage target" },
  [
    since("1990-01-01", { op: "atLeast", ratio: "1" }, convention("R4.6b", "居民小区分类收集和分类运输全覆盖"), "local")
  ],
  "free"
)

const ofEvaluation = textOf("《城市综合管理服务评价指标》（2020试行）")

/** 分类覆盖得满分线 — per cent of communities covered that give the whole mark. */
export const coverageFullMark: Parameter<string> = parameter(
  "urban-management-evaluation.sorting-full-mark-at",
  { zh: "分类覆盖得满分线", en: "Coverage for the full mark" },
  [since("2020-03-14", "70", ofEvaluation("生活垃圾分类覆盖率", "覆盖率达到70%的得1分"), "secondary")],
  "free"
)

/** 分类覆盖扣分步长 — percentage points short of it for each deduction. */
export const coverageStep: Parameter<string> = parameter(
  "urban-management-evaluation.sorting-deduction-step",
  { zh: "分类覆盖扣分步长", en: "Step of the deduction" },
  [since("2020-03-14", "10", ofEvaluation("生活垃圾分类覆盖率", "每低10个百分点扣一次"), "secondary")],
  "free"
)

/** 分类覆盖每步扣分 — marks for each step. */
export const coverageDeduction: Parameter<string> = parameter(
  "urban-management-evaluation.sorting-deduction",
  { zh: "分类覆盖每步扣分", en: "Deduction for each step" },
  [since("2020-03-14", "0.2", ofEvaluation("生活垃圾分类覆盖率", "每低一档扣0.2分"), "secondary")],
  "free"
)

/** 大件垃圾拆解平衡容差 — per cent of what went in by which inputs and outputs of a batch may differ. */
export const dismantlingTolerance: Parameter<string> = parameter(
  "bulky-waste.balance-tolerance",
  { zh: "大件垃圾拆解平衡容差", en: "Tolerance of the dismantling balance" },
  [since("1990-01-01", "2", convention("R4.7b", "拆解投入与产出相差不超过投入的2%"), "local")],
  "free"
)

const ofBulky = textOf("《大件垃圾收集和利用技术要求》（GB/T 25175-2010）")

const DATE = "A recommended standard, which binds no place; its first day in force is from memory."

const bulky = (id: string, zh: string, en: string, value: string, gist: string): Parameter<string> =>
  parameter(
    `bulky-waste.${id}`,
    { zh, en },
    [since("2011-05-01", value, ofBulky("术语和定义", gist), "secondary", DATE)],
    "free"
  )

/** 大件垃圾重量 — heavier than this. */
export const bulkyMass = bulky("mass", "大件垃圾重量界限", "Mass of a bulky item", "5", "重量超过5千克")
/** 大件垃圾体积 — larger than this. */
export const bulkyVolume = bulky("volume", "大件垃圾体积界限", "Volume of a bulky item", "0.2", "体积大于0.2立方米")
/** 大件垃圾长度 — longer than this. */
export const bulkyLength = bulky("length", "大件垃圾长度界限", "Length of a bulky item", "1", "长度超过1米")

/** Every parameter of sorting and bulky waste. */
export const wasteSortingParameters = [
  incinerationCoefficient,
  kitchenCoefficient,
  landfillCoefficient,
  recyclingTarget,
  resourceTarget,
  communityTarget,
  coverageFullMark,
  coverageStep,
  coverageDeduction,
  dismantlingTolerance,
  bulkyMass,
  bulkyVolume,
  bulkyLength
] as const
