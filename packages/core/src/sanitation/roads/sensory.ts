/**
 * 感观评分台账 — marks that inspectors give a carriageway on each side, and the score that follows from them: derived.
 *
 * Source: sanitation convention R5.11 (a draft of 2019): each of four items is the mean of the marks from 0 to 5 over
 * inspectors and both sides; the score is their weighted sum, full marks make 100, one decimal, halves up. One side alone
 * makes no score.
 */
import { Option } from "effect"
import type { PlainDate } from "../../calendar/index.ts"
import {
  code,
  type Decimal,
  type Derivation,
  day,
  decimal,
  defineDerivation,
  defineKind,
  divideHalfUp,
  formatFixed,
  measure,
  personRef,
  type Row,
  rescale,
  text
} from "../../ledger/index.ts"
import { type Regime, sensoryWeights } from "../../regulation/index.ts"
import { reader } from "./fields.ts"

const mark = { unit: "分", scale: 1 } as const

export const sensoryMark = defineKind({
  id: "sanitation.sensory-mark",
  label: { zh: "感观评分台账", en: "Sensory marks" },
  fields: {
    assessment: text("评价编号", "assessment number", { synonyms: ["编号"] }),
    day: day("日期", "day", { synonyms: ["评价日期"] }),
    section: text("路段编号", "section", { synonyms: ["路段"] }),
    side: code("道路侧别", "side", { a: { zh: "A侧", en: "side A" }, b: { zh: "B侧", en: "side B" } }),
    inspector: personRef("评价人代号", "inspector"),
    c1: measure("第一项", "item 1", mark),
    c2: measure("第二项", "item 2", mark),
    c3: measure("第三项", "item 3", mark),
    c4: measure("第四项", "item 4", mark)
  },
  key: ["assessment", "side", "inspector"],
  day: "day",
  grain: "day",
  place: "section",
  retentionYears: 5
})

export const sensoryResult = defineKind({
  id: "sanitation.sensory-score",
  label: { zh: "感观评分结果", en: "Sensory scores" },
  fields: {
    assessment: text("评价编号", "assessment number"),
    day: day("日期", "day"),
    section: text("路段编号", "section"),
    score: measure("得分", "score", mark)
  },
  key: ["assessment"],
  day: "day",
  grain: "day",
  place: "section",
  retentionYears: 5
})

const items = ["c1", "c2", "c3", "c4"] as const
type Item = (typeof items)[number]
const FULL_MARK = decimal("5")

/** One inspector's marks of one side, decimals from 0 to 5. */
export type Marks = Readonly<Record<Item, string>>

/**
 * The score of the marks of both sides: an exact sum of means, rounded once. Null where a side has no marks or one is
 * above 5.
 */
export const sensoryScore = (
  weights: Marks,
  { a, b }: { readonly a: ReadonlyArray<Marks>; readonly b: ReadonlyArray<Marks> }
): string | null => {
  const marks = [...a, ...b]
  if (a.length === 0 || b.length === 0) return null
  let total: Decimal = { digits: 0n, scale: 0 }
  for (const each of marks)
    for (const item of items) {
      const [given, weight] = [decimal(each[item]), decimal(weights[item])]
      if (FULL_MARK.digits * 10n ** BigInt(given.scale) < given.digits) return null
      const scale = given.scale + weight.scale
      const [left, right] = [rescale(total, scale), { digits: given.digits * weight.digits, scale }]
      total = { digits: left.digits + rescale(right, left.scale).digits, scale: left.scale }
    }
  return formatFixed(divideHalfUp(total, { digits: BigInt(marks.length), scale: 0 }, 1))
}

const read = reader(sensoryMark)

/** The score of each assessment; none where the marks make none or no weights are in force. */
export const sensoryScoreFromMarks = ({ law }: Pick<Regime, "law">): Derivation =>
  defineDerivation({
    id: "sanitation.sensory-score-from-marks",
    from: sensoryMark,
    to: sensoryResult,
    group: { assessment: "assessment" },
    derive: (rows) => {
      const [first] = rows as readonly [Row]
      const on = read.text(first, "day") as PlainDate
      const weights = Option.getOrUndefined(law.of(sensoryWeights, on))?.value
      const marksOf = (side: string): ReadonlyArray<Marks> =>
        rows
          .filter((row) => read.text(row, "side") === side)
          .map((row) => {
            const given = (item: Item) => formatFixed({ digits: BigInt(read.number(row, item) ?? 0), scale: 1 })
            return { c1: given("c1"), c2: given("c2"), c3: given("c3"), c4: given("c4") }
          })
      const score = weights === undefined ? null : sensoryScore(weights, { a: marksOf("a"), b: marksOf("b") })
      if (score === null) return []
      return [[read.text(first, "assessment"), on, read.text(first, "section"), Number(score.replace(".", ""))]]
    }
  })
