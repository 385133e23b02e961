/**
 * 任务矩阵 — outcomes as a table: for each duty its periods across, for each branch and subject a line. A table shows only what
 * outcomes say: a blank cell is a period in which nothing was owed.
 */
import type { DutyOutcome, DutyStatus } from "../../duties/index.ts"

/** One subject of one duty. */
export interface MatrixLine {
  /** The branch or body; null where the register names none. */
  readonly orgUnit: string | null
  readonly subject: string
  /** In the order of the section's periods; null where nothing was owed. */
  readonly cells: ReadonlyArray<DutyStatus | null>
  readonly met: number
  /** Cells that fell due: neither exempt nor still open. */
  readonly due: number
}

/** One duty. */
export interface MatrixSection {
  readonly rule: string
  /** Ids of the periods, in their order. */
  readonly periods: ReadonlyArray<string>
  readonly lines: ReadonlyArray<MatrixLine>
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const unfinished: ReadonlyArray<DutyStatus> = ["exempt", "not-yet-due"]

const section = (rule: string, outcomes: ReadonlyArray<DutyOutcome>): MatrixSection => {
  const periods = new Map(
    outcomes.toSorted((a, b) => byText(a.period.from, b.period.from)).map(({ period }) => [period.id, period])
  )
  const subjects = new Map<string, ReadonlyArray<DutyOutcome>>()
  for (const outcome of outcomes) subjects.set(outcome.subject, [...(subjects.get(outcome.subject) ?? []), outcome])
  const lines = [...subjects].map(([subject, own]): MatrixLine => {
    const statusIn = new Map(own.map(({ period, status }) => [period.id, status]))
    const latest = own.toSorted((a, b) => byText(a.period.from, b.period.from)).at(-1)
    return {
      orgUnit: latest?.orgUnit ?? null,
      subject,
      cells: [...periods.keys()].map((id) => statusIn.get(id) ?? null),
      met: own.filter(({ status }) => status === "met").length,
      due: own.filter(({ status }) => !unfinished.includes(status)).length
    }
  })
  const ordered = lines.toSorted((a, b) => byText(a.orgUnit ?? "", b.orgUnit ?? "") || byText(a.subject, b.subject))
  return { rule, periods: [...periods.keys()], lines: ordered }
}

/** The table of outcomes; its sections stand in the order in which their duties first come. */
export const matrix = (outcomes: ReadonlyArray<DutyOutcome>): ReadonlyArray<MatrixSection> => {
  const byRule = new Map<string, Array<DutyOutcome>>()
  for (const outcome of outcomes) {
    const own = byRule.get(outcome.rule)
    if (own === undefined) byRule.set(outcome.rule, [outcome])
    else own.push(outcome)
  }
  return [...byRule].map(([rule, own]) => section(rule, own))
}
