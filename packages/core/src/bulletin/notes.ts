/** What stands around the sentences in every format: the marks, the period, what was left out. */
import type { Bulletin } from "./bulletin.ts"
import { chineseDay } from "./wording.ts"

export const SYNTHETIC = "【演示数据】本通报由合成数据生成，不反映任何真实的人、单位或事件。"
export const DEFINITIONS = "指标口径由本系统定义，见各项依据，并非上级统一口径。"

/** 统计期间 and 截至: the last civil day of the data, never the day of printing. */
export const periodLine = ({ dataUntil, period }: Pick<Bulletin, "dataUntil" | "period">): string =>
  `统计期间：${chineseDay(period.from)}至${chineseDay(period.to)}；${dataUntil === null ? "本期没有可列数据" : `数据截至${chineseDay(dataUntil)}`}。`

const REASON = { "no-data": "无数据", insufficient: "数据不完整", suppressed: "涉及人数过少" } as const

export const omissionLine = ({ omissions }: Pick<Bulletin, "omissions">): string | null =>
  omissions.length === 0
    ? null
    : `未列指标：${omissions.map(({ label, reason }) => `${label.zh}（${REASON[reason]}）`).join("、")}。`

const chineseMoment = (moment: string): string =>
  `${chineseDay(moment.slice(0, 10))}${moment.slice(11, 19)}（北京时间）`

/** 记录截止 — the recording time up to which entries were taken into account. */
export const recordedLine = ({ asOf }: Pick<Bulletin, "asOf">): string => `台账记录截止于${chineseMoment(asOf)}。`

/** 记录存证 — where the record of cases stood at a signed checkpoint; null where none is printed. */
export const anchorLine = ({ anchor }: Pick<Bulletin, "anchor">): string | null =>
  anchor === undefined
    ? null
    : `案件过程记录存证：截至${chineseMoment(anchor.at)}共${anchor.position}个事件，根（${anchor.algorithm}）${anchor.root}，签名公钥（Ed25519）${anchor.key}。`

/** A title is broken where its words end: behind the name of the bureau. */
export const titleLines = ({ issuer, title }: Pick<Bulletin, "issuer" | "title">): ReadonlyArray<string> =>
  title.startsWith(issuer) && title.length > issuer.length ? [issuer, title.slice(issuer.length)] : [title]
