/** 句式 — the sentence patterns of the yearly bulletin. A pattern gives no sentence when its data do not carry it. */
import type { IndicatorValue } from "../indicators/index.ts"
import { type Decimal, decimal, format, units } from "../ledger/index.ts"
import type { Target } from "../regulation/index.ts"
import { aboutWan, atLeastRound } from "./wording.ts"

/** Words before and after one figure, and the figure's own words. */
export interface Wording {
  readonly before: string
  readonly figure: string
  readonly after: string
}

export interface Pattern {
  readonly id: string
  readonly section: string
  readonly indicator: string
  readonly word: (value: IndicatorValue & { readonly value: Decimal }) => Wording
}

const counter = ({ indicator }: IndicatorValue): string => units[indicator.unit].zh

const part = (value: IndicatorValue, id: string): string => {
  const found = value.parts.find((one) => one.id === id)?.value
  return found === undefined || found === null ? "0" : format(found)
}

const provisional = ({ status }: IndicatorValue): string => (status === "provisional" ? "（暂定）" : "")

/** 98%以上, 100%: a target as it is written. */
const goalOf = ({ op, ratio }: Target): string => {
  const goal = decimal(ratio)
  const percent = format({ digits: goal.digits * 100n, scale: goal.scale })
  return `${percent}%${op === "atLeast" ? "以上" : op === "atMost" ? "以下" : ""}`
}

/** A rate says 达到 only when its target is met unrounded; one that proves nothing is printed with its note. */
const rate = (value: IndicatorValue, subject: string): Wording => {
  const note = value.indicator.substituted
  const goal = value.target === null ? null : goalOf(value.target)
  if (value.flags.includes("tautological")) {
    return {
      before: subject,
      figure: value.display,
      after: `（${note?.label.zh}，不作为达标依据）${provisional(value)}`
    }
  }
  if (value.targetResult !== "met") {
    return {
      before: subject,
      figure: value.display,
      after: `${goal === null ? "" : `（目标为${goal}）`}${provisional(value)}`
    }
  }
  if (value.target?.op === "equal")
    return { before: `${subject}达到`, figure: value.display, after: provisional(value) }
  return { before: subject, figure: value.display, after: `，达到${goal}的目标${provisional(value)}` }
}

const roughly = (value: IndicatorValue & { readonly value: Decimal }, before: string, after = ""): Wording => ({
  before,
  figure: atLeastRound(value.value, 100n) + counter(value),
  after: after + provisional(value)
})

const TEAM = "提升队伍战斗力"
const CLEAN = "加强环卫管理"
const SORT = "推进垃圾分类"
const STREET = "落实市容精细化管理"

export const patterns: ReadonlyArray<Pattern> = [
  {
    id: "persons-guided",
    section: TEAM,
    indicator: "gov.person.guided",
    word: (value) => ({
      before: "应急值守引导",
      figure: `${aboutWan(value.value, 0)}${counter(value)}`,
      after: `进行落地全员核酸${provisional(value)}`
    })
  },
  {
    id: "sweeping-rate",
    section: CLEAN,
    indicator: "san.sweep.execution",
    word: (value) => rate(value, "城市清扫保洁率")
  },
  {
    id: "harmless-rate",
    section: CLEAN,
    indicator: "san.waste.harmless",
    word: (value) => rate(value, "生活垃圾无害化处理率")
  },
  {
    id: "removal-rate",
    section: CLEAN,
    indicator: "san.waste.removal",
    word: (value) => rate(value, "生活垃圾清运率")
  },
  {
    id: "waste-collected",
    section: SORT,
    indicator: "san.waste.tonnage",
    word: (value) => ({
      before: "清运生活垃圾",
      figure: `${aboutWan(value.value, 2)}${counter(value)}`,
      after: provisional(value)
    })
  },
  {
    id: "recycling-rate",
    section: SORT,
    indicator: "san.sort.recycling",
    word: (value) => rate(value, "生活垃圾回收利用率")
  },
  {
    id: "threebao-signed",
    section: STREET,
    indicator: "enf.threebao.signed",
    word: (value) => roughly(value, "落实“门前三包”责任制")
  },
  {
    id: "stall-count",
    section: STREET,
    indicator: "enf.stall.count",
    word: (value) =>
      roughly(
        value,
        "查处流动摊贩占道经营行为",
        `（其中教育${part(value, "education")}宗、责令改正${part(value, "correction")}宗、处罚${part(value, "penalty")}宗）`
      )
  },
  {
    id: "truck-checked",
    section: STREET,
    indicator: "enf.truck.checked",
    word: (value) => roughly(value, "检查上路“泥头车”", `（${part(value, "checks")}辆次）`)
  },
  {
    id: "parking-corrected",
    section: STREET,
    indicator: "enf.nonmotor.corrected",
    word: (value) => roughly(value, "纠正非机动车不规范停放行为")
  },
  {
    id: "demolished-area",
    section: STREET,
    indicator: "enf.demolish.area",
    word: (value) => ({
      before: "累计拆违治违面积",
      figure: `${aboutWan(value.value, 2)}${counter(value)}`,
      after: `（其中拆除${part(value, "demolished")}平方米、整治${part(value, "treated")}平方米）${provisional(value)}`
    })
  }
]
