/**
 * 模范机关考评核对 — a sheet put together, and whether it agrees with its criteria and with itself.
 *
 * Totals and levels are the sheet's own. Nothing is weighted, averaged or graded here; a total that is not the sum of the
 * scores is reported and stands.
 */
import { fieldIndex, type LedgerKind, type Row } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { convention } from "../regime.ts"
import { assessmentScore, assessmentSheet, criterion } from "./ledgers.ts"

/** One item: what the criteria say of it, and what the sheet does. Scores are hundredths of a point. */
export interface SheetItem {
  readonly item: string
  /** Null for an item that the criteria do not have. */
  readonly name: string | null
  readonly maximum: number | null
  readonly self: number | null
  readonly check: number | null
  readonly evidence: ReadonlyArray<string>
}

/** A sheet as it was filled in; totals and level as it states them. */
export interface Sheet {
  readonly sheet: string
  readonly organ: string
  readonly set: string
  readonly assessedOn: string
  readonly items: ReadonlyArray<SheetItem>
  readonly selfTotal: number | null
  readonly checkTotal: number | null
  readonly level: string | null
}

const reader =
  (kind: LedgerKind) =>
  (row: Row, name: string): string | number | null =>
    row[fieldIndex(kind, name)] ?? null
const ofCriterion = reader(criterion)
const ofSheet = reader(assessmentSheet)
const ofScore = reader(assessmentScore)

/** Puts a sheet together from its row, its scores and the criteria of its version; rows of others are not looked at. */
export const sheetOf = (row: Row, scores: Iterable<Row>, criteria: Iterable<Row>): Sheet => {
  const [sheet, set] = [String(ofSheet(row, "sheet")), String(ofSheet(row, "set"))]
  const known = new Map(
    [...criteria]
      .filter((one) => ofCriterion(one, "set") === set)
      .map((one) => [String(ofCriterion(one, "item")), one] as const)
  )
  const scored = Map.groupBy(
    [...scores].filter((one) => ofScore(one, "sheet") === sheet),
    (one) => String(ofScore(one, "item"))
  )
  const items = [...new Set([...known.keys(), ...scored.keys()])].map((item): SheetItem => {
    const own = known.get(item)
    const given = scored.get(item) ?? []
    const scoreBy = (by: string) => {
      const found = given.find((one) => ofScore(one, "by") === by)
      return found === undefined ? null : Number(ofScore(found, "score"))
    }
    return {
      item,
      name: own === undefined ? null : String(ofCriterion(own, "name")),
      maximum: own === undefined ? null : Number(ofCriterion(own, "maximum")),
      self: scoreBy("self"),
      check: scoreBy("check"),
      evidence: given.flatMap((one) => {
        const evidence = ofScore(one, "evidence")
        return evidence === null ? [] : [String(evidence)]
      })
    }
  })
  const total = (name: "selfTotal" | "checkTotal") => ofSheet(row, name) as number | null
  return {
    sheet,
    organ: String(ofSheet(row, "organ")),
    set,
    assessedOn: String(ofSheet(row, "assessedOn")),
    items,
    selfTotal: total("selfTotal"),
    checkTotal: total("checkTotal"),
    level: ofSheet(row, "level") as string | null
  }
}

/** What evidence may point to: ids of ledger kinds and of indicators. */
export interface Records {
  readonly kinds: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
}

const ENTRY = /^([a-z][a-z.-]*)\/[1-9]\d*$/u
const FIGURE = /^([a-z][a-z.-]*)@\d{4}(?:-(?:\d{2}|Q[1-4]))?$/u

/** Whether a text names a record of this library: an entry of a ledger, or an indicator in a period. */
export const namesRecord = ({ indicators, kinds }: Records, text: string): boolean => {
  const [entry, figure] = [ENTRY.exec(text)?.[1], FIGURE.exec(text)?.[1]]
  return (entry !== undefined && kinds.has(entry)) || (figure !== undefined && indicators.has(figure))
}

/** Points as they are written: `12.5`. */
const points = (hundredths: number): number => hundredths / 100

/** Everything in which a sheet disagrees with its criteria, with itself or with the records it names. */
export const sheetFindings = (sheet: Sheet, records: Records): ReadonlyArray<Finding> => {
  const finding = (name: string, facts: Finding["facts"], article: string, gist: string): Finding => ({
    rule: `model-organ.${name}`,
    severity: "warning",
    facts: { sheet: sheet.sheet, ...facts },
    cite: convention(article, gist)
  })
  const findings = sheet.items.flatMap(({ check, evidence, item, maximum, self }): ReadonlyArray<Finding> => {
    const scores = [self, check].filter((score) => score !== null)
    if (maximum === null)
      return [finding("unknown-item", { item, set: sheet.set }, "PR14.2", "得分条目须在所用版本的标准之内")]
    if (self === null) return [finding("missing-item", { item }, "PR14.2", "标准中的每一条都要自评")]
    return [
      ...scores
        .filter((score) => score > maximum)
        .map((score) =>
          finding("over-maximum", { item, score: points(score), maximum: points(maximum) }, "PR14.2", "得分不超过分值")
        ),
      ...(self > 0 && evidence.length === 0
        ? [finding("no-evidence", { item }, "PR14.3", "得分须有佐证记录")]
        : evidence
            .filter((text) => !namesRecord(records, text))
            .map((text) => finding("evidence", { item, evidence: text }, "PR14.3", "佐证须指向本系统的记录或者指标")))
    ]
  })
  for (const [by, stated] of [
    ["self", sheet.selfTotal],
    ["check", sheet.checkTotal]
  ] as const) {
    const scores = sheet.items.map((item) => item[by]).filter((score) => score !== null)
    const sum = scores.reduce((total, score) => total + score, 0)
    if (stated !== null && scores.length > 0 && stated !== sum)
      findings.push(
        finding(
          "total",
          { by, stated: points(stated), sum: points(sum) },
          "PR14.2",
          "总分以考评表所载为准，与各条得分之和应当一致"
        )
      )
  }
  return findings
}
