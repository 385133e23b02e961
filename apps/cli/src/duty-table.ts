/** Duties as they are shown: how each rule stands, then what is undone or soon due. */
import { type Catalogue, SOMEBODY } from "@xiuhua/bureau"
import { nameOf } from "@xiuhua/bureau/words"
import {
  type DutyField,
  type DutyOutcome,
  type DutyStatus,
  dutyFields,
  dutyStatuses,
  type EvidenceStanding
} from "@xiuhua/core/duties"
import type { Label } from "@xiuhua/core/regulation"
import type { Language, Text } from "./language.ts"
import { type Cell, type Style, table } from "./table.ts"

/** What a rule is called; its id where it has no name. */
export type RuleNames = (rule: string) => Label

/** The names of duties of rules, of entries and of cases. */
export const dutyNames =
  ({ duties, entryDuties }: Pick<Catalogue, "duties" | "entryDuties">): RuleNames =>
  (id) =>
    [...duties, ...entryDuties].find((duty) => duty.id === id)?.label ?? { zh: nameOf(id, "zh"), en: nameOf(id, "en") }

/** The colour of a status. */
export const statusStyles: Readonly<Record<DutyStatus, Style>> = {
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
        return count === undefined ? "" : { text: count.toLocaleString("en-US"), style: statusStyles[status] }
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

const standings: Readonly<Record<EvidenceStanding, Text>> = {
  counts: { zh: "", en: "" },
  late: { zh: "（逾期）", en: " (late)" },
  incomplete: { zh: "（不全）", en: " (incomplete)" },
  doubtful: { zh: "（存疑）", en: " (doubtful)" }
}

/** The entries that were given for a duty, each with how it counts. */
export const evidenceText = (evidence: DutyOutcome["evidence"], language: Language): string =>
  evidence.map(({ id, standing }) => `${id}${standings[standing][language]}`).join(language === "zh" ? "、" : ", ")

/** In the order in which they fall due. */
export const byDueDay = (a: DutyOutcome, b: DutyOutcome): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)

/** Outcomes of persons say nothing of whom: alike ones of a unit are one line with how many there are. */
const linesOf = (outcomes: ReadonlyArray<DutyOutcome>, language: Language): ReadonlyArray<DutyOutcome> => {
  const counts = new Map<string, number>()
  const keyOf = ({ orgUnit, period, rule, status }: DutyOutcome) => [rule, orgUnit, period.id, status].join("\u001f")
  for (const outcome of outcomes)
    if (outcome.subject === SOMEBODY) counts.set(keyOf(outcome), (counts.get(keyOf(outcome)) ?? 0) + 1)
  return outcomes.flatMap((outcome) => {
    if (outcome.subject !== SOMEBODY) return [outcome]
    const count = counts.get(keyOf(outcome))
    counts.delete(keyOf(outcome))
    return count === undefined ? [] : [{ ...outcome, subject: personsText(count, language) }]
  })
}

/** So many people, whoever they are. */
export const personsText = (count: number, language: Language): string =>
  language === "zh" ? `${count} 人` : count === 1 ? "1 person" : `${count} people`

/** One line a duty. */
export const dutyLines = (given: ReadonlyArray<DutyOutcome>, names: RuleNames, language: Language): string => {
  const outcomes = linesOf(given, language)
  return table(
    language === "zh"
      ? ["到期日", "状态", "义务", "对象", "责任单位", "周期", "依据"]
      : ["Due", "Status", "Duty", "Subject", "Unit", "Period", "Basis"],
    outcomes.map(
      ({ cite, dueOn, orgUnit, period, rule, status, subject }): ReadonlyArray<Cell> => [
        dueOn,
        { text: dutyStatuses[status][language], style: statusStyles[status] },
        names(rule)[language],
        subject,
        orgUnit ?? "",
        period.id,
        { text: `${cite.source}${cite.article}`, style: "dim" }
      ]
    )
  )
}
