/** 履职结果 — what became of one duty of one subject in one period, and the derived ledger kind of all such results. */
import type { PlainDate } from "../calendar/index.ts"
import {
  code,
  type Decimal,
  day,
  defineKind,
  measure,
  oneOf,
  type Predicate,
  type Row,
  rescale,
  text,
  toRow
} from "../ledger/index.ts"
import type { Citation, Label } from "../regulation/index.ts"
import type { DutyPeriod } from "./period.ts"
import { type DutyField, type DutyRule, dutyFields, type Strength, strengths } from "./rule.ts"

export const dutyStatuses = {
  met: { zh: "已完成", en: "met" },
  "not-yet-due": { zh: "未到期", en: "not yet due" },
  missed: { zh: "未完成", en: "missed" },
  deviation: { zh: "偏离", en: "deviation" },
  exempt: { zh: "豁免", en: "exempt" },
  "evidence-incomplete": { zh: "佐证不全", en: "evidence incomplete" },
  "needs-review": { zh: "待核实", en: "needs review" }
} as const satisfies Record<string, Label>
export type DutyStatus = keyof typeof dutyStatuses

/** How an entry counts: `counts`, or why not. */
export type EvidenceStanding = "counts" | "late" | "incomplete" | "doubtful"

/** An entry that was given for a duty. */
export interface DutyEvidence {
  /** Names the entry everywhere: `sanitation.station-check/12`. */
  readonly id: string
  /** Null where the entry does not say. */
  readonly doneOn: PlainDate | null
  readonly standing: EvidenceStanding
}

export interface DutyOutcome {
  readonly rule: string
  readonly field: DutyField
  readonly strength: Strength
  /** What the duty rests on in this period. */
  readonly cite: Citation
  readonly subject: string
  /** As the register says on the period's last day. */
  readonly orgUnit: string | null
  readonly place: string | null
  readonly period: DutyPeriod
  /** The last day to do it. */
  readonly dueOn: PlainDate
  /** True if `dueOn` depends on a year whose work calendar is not published. */
  readonly provisional: boolean
  readonly status: DutyStatus
  /** What the duty weighs: m², or 1 where the rule has no weight. */
  readonly weight: Decimal
  /** How much of it was done in time, never more than `weight`. */
  readonly metWeight: Decimal
  /** Every entry that was given, in the order of their days. */
  readonly evidence: ReadonlyArray<DutyEvidence>
  /** The document that exempts the subject; null without one. */
  readonly exemption: string | null
}

/** What a status is judged by. */
export interface Judgment {
  readonly exempt: boolean
  readonly doubtful: boolean
  /** Enough was shown; with `withIncomplete` the entries that lack something are taken as good. */
  readonly enough: boolean
  readonly enoughWithIncomplete: boolean
  readonly dueOn: PlainDate
  readonly on: PlainDate
  readonly strength: Strength
}

/** The first that holds: exempt, needs-review, met, evidence-incomplete, not-yet-due, then what undone means. */
export const statusOf = (judgment: Judgment): DutyStatus => {
  if (judgment.exempt) return "exempt"
  if (judgment.doubtful) return "needs-review"
  if (judgment.enough) return "met"
  if (judgment.enoughWithIncomplete) return "evidence-incomplete"
  if (judgment.dueOn >= judgment.on) return "not-yet-due"
  return judgment.strength === "must" ? "missed" : "deviation"
}

/** Decimals of an area in {@link dutyOutcome}. */
const AREA_SCALE = 2

/** The derived kind of every field's outcomes, so that indicators are defined over them. Belongs to its period's last day. */
export const dutyOutcome = defineKind({
  id: "governance.duty-outcome",
  label: { zh: "履职结果", en: "Outcomes of duties" },
  fields: {
    rule: text("义务编号", "duty rule"),
    field: code("领域", "field", dutyFields),
    strength: code("强度", "strength", strengths),
    subject: text("对象", "subject", { privacy: "internal" }),
    orgUnit: text("责任单位", "unit", { optional: true }),
    place: text("地点", "place", { optional: true }),
    period: text("周期", "period"),
    from: day("起始日期", "from"),
    to: day("截止日期", "to"),
    dueOn: day("到期日", "due on"),
    status: code("状态", "status", dutyStatuses),
    areaDue: measure("应履行面积", "area due", { unit: "m²", scale: AREA_SCALE }, { optional: true }),
    areaMet: measure("已履行面积", "area met", { unit: "m²", scale: AREA_SCALE }, { optional: true })
  },
  key: ["rule", "subject", "period"],
  day: "to",
  grain: "day",
  place: "place",
  orgUnit: "orgUnit",
  countKey: "subject",
  retentionYears: 5
})

/** Outcomes that belong in a denominator: everything that fell due, done or not; neither exempt nor still open. */
export const fellDue: Predicate = oneOf("status", ["met", "missed", "deviation", "evidence-incomplete", "needs-review"])

const hundredths = (area: Decimal): number => Number(rescale(area, AREA_SCALE).digits)

/** The row of {@link dutyOutcome} for an outcome of `rule`; without a weight its areas are missing, not 0 m². */
export const outcomeRow = (rule: DutyRule, outcome: DutyOutcome): Row => {
  const { dueOn, field, orgUnit, period, place, status, strength, subject } = outcome
  const row = toRow(dutyOutcome, {
    rule: rule.id,
    field,
    strength,
    subject,
    orgUnit,
    place,
    period: period.id,
    from: period.from,
    to: period.to,
    dueOn,
    status
  })
  if (rule.subjects.weight === undefined) return row
  return [...row.slice(0, -2), hundredths(outcome.weight), hundredths(outcome.metWeight)]
}
