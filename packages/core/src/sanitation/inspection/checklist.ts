/**
 * 创文巩卫测评清单 — checklists that others lay down (civilised city, sanitary city), as they stand in each edition, and what
 * was found item by item.
 *
 * Source: R13.3, R13.4. A checklist is external: edition, item code and weight are taken over as they are, no item
 * text and no threshold is built in. An item passed without evidence is not shown to be passed. Readings: ADR 0109.
 */
import { code, day, defineDerivation, defineKind, measure, type Row, reading, text, toRow } from "../../ledger/index.ts"

const points = { unit: "分", scale: 2 } as const
const checklist = text("测评体系", "checklist", { synonyms: ["标准", "清单"] })
const edition = text("版本", "edition", { maxLength: 50, synonyms: ["版本号"] })
const item = text("项目编号", "item", { maxLength: 50, synonyms: ["指标编号", "测评项目"] })
const year = text("测评年度", "year", { maxLength: 4, synonyms: ["年度"] })
/** 干净、整洁、有序、安全: the four groups of the evaluation of urban management. */
const aim = code(
  "目标组",
  "aim",
  {
    clean: { zh: "干净", en: "clean" },
    tidy: { zh: "整洁", en: "tidy" },
    orderly: { zh: "有序", en: "orderly" },
    safe: { zh: "安全", en: "safe" },
    other: { zh: "其他", en: "other" }
  },
  { synonyms: ["分组"] }
)

/** 测评项目名录 — the items of an edition, as long as it is used. */
export const checklistItem = defineKind({
  id: "sanitation.checklist-item",
  label: { zh: "测评项目名录", en: "Checklist items" },
  fields: {
    checklist,
    edition,
    item,
    aim,
    weight: measure("分值", "weight", points, { optional: true, synonyms: ["权重"] }),
    orgUnit: text("责任单位", "unit", { optional: true }),
    from: day("启用日期", "in use from", { synonyms: ["起"] }),
    until: day("停用日期", "in use until", { optional: true, synonyms: ["止"] })
  },
  key: ["checklist", "edition", "item", "from"],
  day: "from",
  grain: "day",
  until: "until",
  orgUnit: "orgUnit",
  retentionYears: 10
})

/** 测评结果台账 — one item looked at in one place on one day, with the weight that it had then. */
export const checklistResult = defineKind({
  id: "sanitation.checklist-result",
  label: { zh: "测评结果台账", en: "Checklist results" },
  fields: {
    checklist,
    edition,
    item,
    year,
    place: text("测评点位", "place", { synonyms: ["点位", "地点"] }),
    day: day("日期", "day", { synonyms: ["测评日期"] }),
    aim,
    result: code(
      "结果",
      "result",
      {
        passed: { zh: "合格", en: "passed" },
        failed: { zh: "不合格", en: "failed" },
        notApplicable: { zh: "不适用", en: "not applicable" }
      },
      { synonyms: ["测评结果"] }
    ),
    score: measure("得分", "score", points, { optional: true }),
    weight: measure("分值", "weight", points, { optional: true, synonyms: ["满分"] }),
    evidence: text("佐证编号", "evidence", { optional: true, maxLength: 500, synonyms: ["佐证", "照片编号"] }),
    problem: text("整改问题编号", "problem", { optional: true })
  },
  key: ["checklist", "edition", "item", "year", "place", "day"],
  day: "day",
  grain: "day",
  place: "place",
  retentionYears: 10
})

/** 测评年度快照 — what one item came to in one year: the last look at each place counts. */
export const checklistYear = defineKind({
  id: "sanitation.checklist-year",
  label: { zh: "测评年度快照", en: "Checklist by year" },
  fields: {
    checklist,
    edition,
    item,
    year,
    day: day("最后测评日期", "last day"),
    aim,
    places: measure("测评点位数", "places", { unit: "处", scale: 0 }),
    passed: measure("合格点位数", "places passed", { unit: "处", scale: 0 }),
    unproven: measure("合格而无佐证", "passed without evidence", { unit: "处", scale: 0 }),
    score: measure("得分", "score", points, { optional: true }),
    weight: measure("分值", "weight", points, { optional: true })
  },
  key: ["checklist", "edition", "item", "year"],
  day: "day",
  grain: "day",
  retentionYears: 30
})

const read = reading(checklistResult)
const textAt = (row: Row, field: keyof typeof checklistResult.fields): string => String(read(row, field))

/** The last look at each place; an item that does not apply there is no look. */
const lastLooks = (rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const byDay = rows.toSorted((a, b) => (textAt(a, "day") < textAt(b, "day") ? -1 : 1))
  const last = new Map(byDay.map((row) => [textAt(row, "place"), row]))
  return [...last.values()].filter((row) => read(row, "result") !== "notApplicable")
}

const hundredths = (sum: number): string => `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`

/** 年度快照由测评结果生成 */
export const yearsFromResults = defineDerivation({
  id: "sanitation.checklist-year-from-results",
  from: checklistResult,
  to: checklistYear,
  group: { checklist: "checklist", edition: "edition", item: "item", year: "year" },
  derive: (rows) => {
    const looks = lastLooks(rows)
    const latest = looks.reduce<Row | undefined>(
      (last, row) => (last === undefined || textAt(row, "day") > textAt(last, "day") ? row : last),
      undefined
    )
    if (latest === undefined) return []
    const passed = looks.filter((row) => read(row, "result") === "passed")
    const proven = passed.filter((row) => read(row, "evidence") !== null)
    const scored = looks.filter((row) => read(row, "score") !== null && read(row, "weight") !== null)
    const total = (field: "score" | "weight") => scored.reduce((sum, row) => sum + (read(row, field) as number), 0)
    const [score, weight] = [total("score"), total("weight")]
    const isScored = scored.length > 0 && Number.isSafeInteger(score) && Number.isSafeInteger(weight)
    return [
      toRow(checklistYear, {
        checklist: textAt(latest, "checklist"),
        edition: textAt(latest, "edition"),
        item: textAt(latest, "item"),
        year: textAt(latest, "year"),
        day: textAt(latest, "day"),
        aim: textAt(latest, "aim") as "clean",
        places: looks.length,
        passed: proven.length,
        unproven: passed.length - proven.length,
        ...(isScored && { score: hundredths(score), weight: hundredths(weight) })
      })
    ]
  }
})

/** One item in the years asked for, side by side; null for a year in which nobody looked at it. */
export interface ItemYears {
  readonly checklist: string
  readonly item: string
  readonly years: ReadonlyArray<{ readonly year: string; readonly snapshot: Row | null }>
}

const readYear = reading(checklistYear)

/** 各年并列 — rows of {@link checklistYear} by item; of two editions used in one year both are shown. */
export const yearsSideBySide = (
  snapshots: ReadonlyArray<Row>,
  years: ReadonlyArray<string>
): ReadonlyArray<ItemYears> => {
  const items = new Map<string, { readonly checklist: string; readonly item: string; readonly rows: Array<Row> }>()
  for (const row of snapshots) {
    const [checklist, item] = [String(readYear(row, "checklist")), String(readYear(row, "item"))]
    const key = JSON.stringify([checklist, item])
    const one = items.get(key) ?? { checklist, item, rows: [] }
    one.rows.push(row)
    items.set(key, one)
  }
  return [...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { checklist, item, rows }]) => ({
      checklist,
      item,
      years: years.flatMap((year): ItemYears["years"] => {
        const found = rows.filter((row) => readYear(row, "year") === year)
        return found.length === 0 ? [{ year, snapshot: null }] : found.map((snapshot) => ({ year, snapshot }))
      })
    }))
}
