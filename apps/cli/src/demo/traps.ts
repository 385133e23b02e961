/**
 * 数据质量陷阱 — what is planted in the year against each rule of data quality, and what caught it. Every count is read from
 * the store or from what the import said; nothing here knows how many there should be.
 */
import type { Reviewed } from "@xiuhua/bureau"
import type { DutyOutcome } from "@xiuhua/core/duties"
import type { IndicatorValue } from "@xiuhua/core/indicators"
import { type Decimal, format } from "@xiuhua/core/ledger"
import type { QuarantinedRow } from "@xiuhua/core/ports"
import { stationBalanceGap, wasteTonnage, weighTicket } from "@xiuhua/core/sanitation"
import type { ImportReport, RowProblem } from "@xiuhua/transport-spreadsheet"
import type { Language, Text } from "../language.ts"
import type { Imported } from "../report.ts"
import { type Cell, table } from "../table.ts"
import type { LateResult } from "./late.ts"

/** Everything that is looked at. */
export interface Seen {
  readonly files: ReadonlyArray<Imported>
  readonly values: ReadonlyArray<IndicatorValue>
  readonly outcomes: ReadonlyArray<DutyOutcome>
  readonly reviewed: ReadonlyArray<Reviewed>
  readonly quarantined: ReadonlyArray<QuarantinedRow>
  readonly late: LateResult
}

/** One trap: how many cases of it were caught, 0 where it slipped through. */
interface Trap {
  /** The rule's number in docs/reference/conventions.md, or that of the decision. */
  readonly rule: string
  readonly trap: Text
  readonly caughtBy: Text
  readonly count: number
}

const whole = (value: Decimal | null | undefined): number => Number(value ? format(value) : 0)

/** The ledger in which a row was refused. */
const kindOf = ({ sheets }: ImportReport, { sheet }: RowProblem): string | undefined =>
  sheets.find((one) => one.sheet === (sheet ?? null))?.kind

const readersOf = ({ files, outcomes, quarantined, reviewed, values }: Seen) => {
  const figureOf = (id: string) => values.find(({ indicator }) => indicator.id === id)
  return {
    figureOf,
    /** A part, exclusion or substitution of a figure. */
    beside: (id: string, name: string): number => {
      const value = figureOf(id)
      return whole([...(value?.parts ?? []), ...(value?.exclusions ?? [])].find((one) => one.id === name)?.value)
    },
    found: (...rules: ReadonlyArray<string>): number =>
      reviewed.flatMap(({ findings }) => findings).filter(({ rule }) => rules.includes(rule)).length,
    undone: (rule: string): number =>
      outcomes.filter((one) => one.rule === rule && (one.status === "missed" || one.status === "evidence-incomplete"))
        .length,
    refused: (kind: string, ...problems: ReadonlyArray<string>): number =>
      files
        .flatMap(({ report }) => report.problems.filter((one) => kindOf(report, one) === kind))
        .filter(({ problem }) => problems.includes(problem)).length,
    aside: (kind: string, reason: QuarantinedRow["reason"]): number =>
      quarantined.filter((row) => row.kind === kind && row.reason === reason).length
  }
}

/** R9.1 to R9.11 in their order, then what else a figure must not be taken in by. */
export const trapsOf = (seen: Seen): ReadonlyArray<Trap> => {
  const { aside, beside, found, refused, undone, figureOf } = readersOf(seen)
  const incomplete = seen.values.filter(({ status }) => status === "insufficient" || status === "provisional")
  const daysLacking = incomplete.reduce((sum, { completeness }) => sum + lacking(completeness), 0)
  const trucks = figureOf("enf.truck.checked")
  const premises = figureOf("enf.threebao.signed")
  const restated = ({ change }: LateResult["reported"]) => (change._tag === "Restated" ? 1 : 0)
  return [
    {
      rule: "R9.1",
      trap: {
        zh: "净重不为正，净重与毛皮重不符，不合分度值",
        en: "net nothing, contradicting, or off the step"
      },
      caughtBy: { zh: "入口退回、过磅核查存疑", en: "turned away, or doubted" },
      count: refused(weighTicket.id, "not-above", "contradicts") + found("weigh-ticket.scale-step")
    },
    {
      rule: "R9.2",
      trap: { zh: "皮重漂移", en: "tare drifted" },
      caughtBy: { zh: "过磅核查存疑", en: "doubted" },
      count: found("weigh-ticket.tare-tolerance")
    },
    {
      rule: "R9.3",
      trap: { zh: "超核定总质量，公斤误作吨", en: "above the maximum, kilograms as tonnes" },
      caughtBy: { zh: "过磅核查存疑，不换算", en: "doubted, never rescaled" },
      count: found("weigh-ticket.over-maximum", "weigh-ticket.unit-clash")
    },
    {
      rule: "R9.4",
      trap: { zh: "票号重复，同车同毛重重复过磅", en: "ticket number again, load weighed twice" },
      caughtBy: { zh: "待核、过磅核查存疑", en: "kept aside, doubted" },
      count: aside(weighTicket.id, "key-conflict") + found("weigh-ticket.repeat-minutes")
    },
    {
      rule: "R9.5",
      trap: { zh: "转运站进出存量不平衡", en: "a station's masses do not balance" },
      caughtBy: { zh: "平衡判定、日清待核实", en: "balance of the station-day" },
      count: beside(stationBalanceGap.id, "failed") + beside(stationBalanceGap.id, "impossible")
    },
    {
      rule: "R9.6",
      trap: { zh: "车次有出无进、有进无出、途损过大", en: "trips lost, unsent, or too light" },
      caughtBy: { zh: "车次平衡核查", en: "balance by trips" },
      count: found("trip-balance.unmatched", "trip-balance.trip-off", "trip-balance.tolerance")
    },
    {
      rule: "R9.7",
      trap: { zh: "缺报的月份，缺督查、缺检查的日子", en: "months not reported, days not inspected" },
      caughtBy: { zh: "数据不完整标记、义务未完成，均不补", en: "status and duties; never filled in" },
      count: daysLacking + undone("sanitation.daily-inspection") + undone("sanitation.daily-station-check")
    },
    {
      rule: "R9.8",
      trap: { zh: "迟报", en: "rows that came late" },
      caughtBy: { zh: "两种时间，前后数字可比对", en: "two times on every row, figures compared" },
      count: restated(seen.late.reported)
    },
    {
      rule: "R9.9",
      trap: { zh: "录入后更正", en: "a row corrected" },
      caughtBy: { zh: "保留原版本，数字重述", en: "old version kept, figure restated" },
      count: restated(seen.late.corrected)
    },
    {
      rule: "R9.10",
      trap: { zh: "辆与辆次、家与签订次数混淆", en: "vehicles for checks, premises for signatures" },
      caughtBy: { zh: "按车牌、商户去重，次数另列", en: "counted by plate and premises, times beside" },
      count:
        beside("enf.truck.checked", "checks") -
        whole(trucks?.value) +
        ((premises?.entries ?? 0) - whole(premises?.value))
    },
    {
      rule: "R9.11",
      trap: { zh: "无人批准的更正", en: "a correction that nobody approved" },
      caughtBy: { zh: "拒绝", en: "refused" },
      count: seen.late.refused ? 1 : 0
    },
    {
      rule: "R4.3",
      trap: { zh: "清运量代替产生量，必得100%", en: "removed mass standing in for generated mass" },
      caughtBy: { zh: "标明分子代替分母，不作达标", en: "flagged, never called met" },
      count: figureOf("san.waste.removal")?.flags.includes("tautological") === true ? 1 : 0
    },
    {
      rule: "R4.4",
      trap: { zh: "收早了、收晚了、过节未收", en: "emptied too early, too late, or not at all" },
      caughtBy: { zh: "日产日清义务未完成", en: "point-days missed" },
      count: undone("sanitation.point-same-day")
    },
    {
      rule: "R4.5",
      trap: { zh: "外区、来源不明、开挖垃圾抬高处理率", en: "waste of other origin lifting the rate" },
      caughtBy: { zh: "不计入，条目数并列", en: "left out, counted beside" },
      count: beside("san.waste.harmless", "not-own")
    },
    {
      rule: "ADR 70",
      trap: { zh: "同一日既有导入汇总又有过磅单", en: "a summary imported and tickets for the same day" },
      caughtBy: { zh: "待核，汇总不变，不重复计量", en: "kept aside, never counted twice" },
      count: aside(wasteTonnage.id, "summary-imported")
    }
  ]
}

const lacking = (completeness: IndicatorValue["completeness"]): number =>
  completeness === null ? 0 : completeness.due - completeness.reported

/** One line a trap. */
export const trapTable = (traps: ReadonlyArray<Trap>, language: Language): string =>
  table(
    language === "zh" ? ["约定", "陷阱", "怎样发现", "发现", ""] : ["Rule", "Trap", "Caught by", "Cases", ""],
    traps.map(({ caughtBy, count, rule, trap }): ReadonlyArray<Cell> => {
      const isCaught = count > 0
      return [
        rule,
        trap[language],
        caughtBy[language],
        count.toLocaleString("en"),
        isCaught ? { text: "✓", style: "green" } : { text: language === "zh" ? "✗ 漏过" : "✗ slipped", style: "red" }
      ]
    }),
    [3]
  )
