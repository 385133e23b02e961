/**
 * 裁量基准的通行算法 — how a range is split into light, ordinary and heavy where no benchmark of a place says otherwise.
 * Every value is a share of the range in whole per cent.
 *
 * Source: 《中华人民共和国行政处罚法》(2021修订) art. 34 lets agencies make benchmarks and names no figures. The split is the
 * usual one of published benchmarks; that for a mere maximum was read in copies of one city's rule. A place lays down
 * its own.
 */
import type { Label, Parameter } from "./parameter.ts"
import { numberOf, since, textOf } from "./write.ts"

const usual = textOf("行政处罚裁量基准通行做法（行政处罚法2021修订第三十四条）")
const published = textOf("某市公布的行政处罚裁量规则（网络转载）")

const share = (name: string, label: Label, value: number, gist: string): Parameter<number> =>
  numberOf(
    "percent",
    `discretion-benchmarks.${name}`,
    label,
    [since("2021-07-15", value, usual("幅度划分部分", gist), "memory", "No text fixes it for the whole country.")],
    "free"
  )

const ofMaximum = (name: string, label: Label, value: number, gist: string): Parameter<number> =>
  numberOf(
    "percent",
    `discretion-benchmarks.${name}`,
    label,
    [since("2021-07-15", value, published("只定上限部分", gist), "secondary", "One city's rule, as copied by others.")],
    "free"
  )

/** 从轻上限 — up to which share of the range above the minimum a fine is light. */
export const lightShare = share(
  "light-share",
  { zh: "从轻幅度上限", en: "Upper end of light" },
  30,
  "从轻为下限至下限加幅度的百分之三十"
)

/** 一般上限 — up to which share it is ordinary; above it is heavy. */
export const ordinaryShare = share(
  "ordinary-share",
  { zh: "一般幅度上限", en: "Upper end of ordinary" },
  70,
  "一般为幅度的百分之三十至百分之七十，其上为从重"
)

/** 只定上限的从轻上限 — up to which share of the maximum a fine is light where the law names no minimum. */
export const lightShareOfMaximum = ofMaximum(
  "light-share-of-maximum",
  { zh: "只定上限的从轻上限", en: "Upper end of light, of a mere maximum" },
  20,
  "只规定最高罚款的，从轻不超过最高额的百分之二十"
)

/** 只定上限的一般下限 — from which share of the maximum it is ordinary. Between the two no tier is named. */
export const ordinaryFromShareOfMaximum = ofMaximum(
  "ordinary-from-share-of-maximum",
  { zh: "只定上限的一般下限", en: "Lower end of ordinary, of a mere maximum" },
  40,
  "只规定最高罚款的，一般为最高额的百分之四十至百分之六十"
)

/** 只定上限的一般上限 — up to which share it is ordinary; above it is heavy. */
export const ordinaryUntilShareOfMaximum = ofMaximum(
  "ordinary-until-share-of-maximum",
  { zh: "只定上限的一般上限", en: "Upper end of ordinary, of a mere maximum" },
  60,
  "只规定最高罚款的，一般为最高额的百分之四十至百分之六十"
)
