/** What stands around the sentences in every format: the marks, the period, the definition of each figure. */
import { formatInstant } from "../calendar/index.ts"
import { citeOn } from "../indicators/index.ts"
import { format } from "../ledger/index.ts"
import type { Bulletin, Figure } from "./bulletin.ts"
import { chineseDay } from "./wording.ts"

export const SYNTHETIC = "【演示数据】本通报由合成数据生成，不反映任何真实的人、单位或事件。"
export const DEFINITIONS = "指标口径由本系统定义，见各项依据，并非上级统一口径。"

/** 统计期间 and 截至: the last civil day of the data, never the day of printing. */
export const periodLine = ({ dataUntil, period }: Bulletin): string =>
  `统计期间：${chineseDay(period.from)}至${chineseDay(period.to)}；${dataUntil === null ? "本期没有可列数据" : `数据截至${chineseDay(dataUntil)}`}。`

const REASON = { "no-data": "无数据", insufficient: "数据不完整", suppressed: "涉及人数过少" } as const

export const omissionLine = ({ omissions }: Bulletin): string | null =>
  omissions.length === 0
    ? null
    : `未列指标：${omissions.map(({ label, reason }) => `${label.zh}（${REASON[reason]}）`).join("、")}。`

const STATUS = { final: "终值", provisional: "暂定", insufficient: "数据不完整", "not-applicable": "不适用" } as const

/** The columns of the table of figures: heading and cell. */
export const figureColumns: ReadonlyArray<readonly [string, (figure: Figure) => string]> = [
  ["序号", ({ number }) => String(number)],
  ["文中数字", ({ text }) => text],
  ["指标", ({ value }) => `${value.indicator.label.zh} ${value.indicator.id}`],
  [
    "数值",
    ({ value }) =>
      value.denominator === null
        ? value.display
        : `${value.display} = ${format(value.numerator ?? value.denominator)} ÷ ${format(value.denominator)}`
  ],
  ["状态", ({ value }) => STATUS[value.status]],
  ["台账条目", ({ evidence }) => evidence.map(({ entries, label }) => `${label.zh}${entries}条`).join("、")],
  [
    "依据",
    ({ value }) => {
      const { cite } = citeOn(value.indicator, value.period.to)
      return `${cite.source}${cite.article}：${cite.gist}`
    }
  ],
  ["规则版本", ({ value }) => value.ruleVersion]
]

const chineseMoment = (instant: number): string => {
  const moment = formatInstant(instant)
  return `${chineseDay(moment.slice(0, 10))}${moment.slice(11, 19)}（北京时间）`
}

/** 记录截止 — the recording time up to which entries were taken into account. */
export const recordedLine = ({ asOf }: Bulletin): string => `台账记录截止于${chineseMoment(asOf)}。`

/** 记录存证 — where the record of cases stood at a signed checkpoint; null where none is printed. */
export const anchorLine = ({ anchor }: Bulletin): string | null =>
  anchor === undefined
    ? null
    : `案件过程记录存证：截至${chineseMoment(anchor.at)}共${anchor.position}个事件，根（${anchor.algorithm}）${anchor.root}，签名公钥（Ed25519）${anchor.key}。`
