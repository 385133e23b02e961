/** Duties as they are shown: how each rule stands, then what is undone or soon due; records for a machine. */
import type { Catalogue } from "@xiuhua/bureau"
import { type DutyField, type DutyOutcome, type DutyStatus, dutyFields, dutyStatuses } from "@xiuhua/core/duties"
import { format } from "@xiuhua/core/ledger"
import type { Label } from "@xiuhua/core/regulation"
import { nameOf } from "./findings.ts"
import type { Language } from "./language.ts"
import { type Cell, type Style, table } from "./table.ts"

/** The record of one duty, as the command line's contract has it. */
export const dutyRecord = ({ cite, evidence, weight, ...outcome }: DutyOutcome) => ({
  rule: outcome.rule,
  field: outcome.field,
  strength: outcome.strength,
  subject: outcome.subject,
  orgUnit: outcome.orgUnit,
  place: outcome.place,
  period: outcome.period.id,
  dueOn: outcome.dueOn,
  provisional: outcome.provisional,
  status: outcome.status,
  weight: format(weight),
  metWeight: format(outcome.metWeight),
  cite: { source: cite.source, article: cite.article },
  exemption: outcome.exemption,
  evidence
})

/** What a rule is called; its id where it has no name. */
export type RuleNames = (rule: string) => Label

/** The names of duties of rules, of entries and of cases. */
export const dutyNames =
  ({ duties, entryDuties }: Pick<Catalogue, "duties" | "entryDuties">): RuleNames =>
  (id) =>
    [...duties, ...entryDuties].find((duty) => duty.id === id)?.label ?? { zh: nameOf(id, "zh"), en: nameOf(id, "en") }

const styles: Readonly<Record<DutyStatus, Style>> = {
  met: "green",
  "not-yet-due": "dim",
  missed: "red",
  deviation: "yellow",
  exempt: "dim",
  "evidence-incomplete": "yellow",
  "needs-review": "yellow"
}

const shownStatuses = Object.keys(dutyStatuses) as ReadonlyArray<DutyStatus>

/** One line a rule: how many of its duties have which status. */
export const dutySummary = (outcomes: ReadonlyArray<DutyOutcome>, names: RuleNames, language: Language): string => {
  const zh = language === "zh"
  const rules = new Map<string, { readonly field: DutyField; readonly counts: Map<DutyStatus, number> }>()
  for (const { field, rule, status } of outcomes) {
    const found = rules.get(rule) ?? { field, counts: new Map() }
    rules.set(rule, found)
    found.counts.set(status, (found.counts.get(status) ?? 0) + 1)
  }
  const used = shownStatuses.filter((status) => outcomes.some((outcome) => outcome.status === status))
  const rows = [...rules].map(
    ([rule, { counts, field }]): ReadonlyArray<Cell> => [
      dutyFields[field][language],
      names(rule)[language],
      ...used.map((status): Cell => {
        const count = counts.get(status)
        return count === undefined ? "" : { text: count.toLocaleString("en-US"), style: styles[status] }
      })
    ]
  )
  const headings = [
    zh ? "领域" : "Field",
    zh ? "义务" : "Duty",
    ...used.map((status) => dutyStatuses[status][language])
  ]
  return table(
    headings,
    rows,
    used.map((_, at) => at + 2)
  )
}

/** In the order in which they fall due. */
export const byDueDay = (a: DutyOutcome, b: DutyOutcome): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)

/** One line a duty. */
export const dutyLines = (outcomes: ReadonlyArray<DutyOutcome>, names: RuleNames, language: Language): string =>
  table(
    language === "zh"
      ? ["到期日", "状态", "义务", "对象", "责任单位", "周期", "依据"]
      : ["Due", "Status", "Duty", "Subject", "Unit", "Period", "Basis"],
    outcomes.map(
      ({ cite, dueOn, orgUnit, period, rule, status, subject }): ReadonlyArray<Cell> => [
        dueOn,
        { text: dutyStatuses[status][language], style: styles[status] },
        names(rule)[language],
        subject,
        orgUnit ?? "",
        period.id,
        { text: `${cite.source}${cite.article}`, style: "dim" }
      ]
    )
  )
