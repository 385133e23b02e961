/** 清扫保洁日台账由履职结果而来 — rows of `sanitation.sweep-day` where the finer ledgers are kept. */
import type { DutyOutcome, DutyRule, OutcomeLedger } from "../../duties/index.ts"
import { type Decimal, type Row, rescale } from "../../ledger/index.ts"
import { roadDutyIds } from "./duty-ids.ts"
import { reader } from "./fields.ts"
import { roadSection, sectionOn } from "./road-section.ts"
import { sweepDay } from "./sweep-day.ts"

const sections = reader(roadSection)

const hundredths = (area: Decimal): number => Number(rescale(area, 2).digits)

/**
 * The row of `sanitation.sweep-day` for an outcome of a daily sweep, `section` being the section's row of the register on
 * that day; undefined while the day may still be cleaned. An exempt day names its document, so that it is left out.
 */
export const sweepDayRow = (outcome: DutyOutcome, section: Row): Row | undefined =>
  outcome.status === "not-yet-due"
    ? undefined
    : [
        outcome.period.to,
        outcome.subject,
        sections.text(section, "station"),
        sections.text(section, "grade"),
        hundredths(outcome.weight),
        hundredths(outcome.metWeight),
        outcome.exemption
      ]

/** `sanitation.sweep-day` out of the daily sweep of the bureau's own sections, one of `duties`. */
export const sweepDayLedger = (duties: ReadonlyArray<DutyRule>): OutcomeLedger => ({
  kind: sweepDay,
  rules: duties.filter(({ id }) => id === roadDutyIds.sweep),
  rowOf: (ledgers) => {
    const rows = [...(ledgers.get(roadSection.id) ?? [])].map(({ row }) => row)
    const sectionAt = sectionOn(rows)
    return (outcome) => {
      const section = sectionAt(outcome.subject, outcome.period.to)
      return (section === undefined ? undefined : sweepDayRow(outcome, section)) ?? null
    }
  }
})
