/** 党建任务 on the terminal: what each obligation really rests on, then what is undone, exempt or still open. */
import { type ObligationBasis, type ObligationStanding, SOMEBODY } from "@xiuhua/bureau"
import { confidences, obligationNote, recurrenceText } from "@xiuhua/bureau/words"
import { type DutyOutcome, type DutyStatus, dutyStatuses, strengths } from "@xiuhua/core/duties"
import { byDueDay, evidenceText, personsText, statusStyles } from "./duty-table.ts"
import type { Language } from "./language.ts"
import { statusMarks } from "./party-matrix.ts"
import { paint } from "./table.ts"

const basisLines = (basis: ObligationBasis, several: boolean, language: Language): ReadonlyArray<string> => {
  const zh = language === "zh"
  const { cite, confidence, evidence, label, strength } = basis
  const required = [...new Set(evidence.flatMap(({ required: fields }) => fields.map((field) => field[language])))]
  const often = [strengths[strength][language], recurrenceText(basis)[language]].join(zh ? "，" : ", ")
  const sure = confidences[confidence][language]
  const colon = zh ? "：" : ": "
  return [
    `  ${several ? `${label[language]}${colon}` : ""}${often}`,
    `    ${zh ? "依据" : "Basis"} ${cite.source}${cite.article}${colon}${cite.gist}${paint("dim", zh ? `（${sure}）` : ` (${sure})`)}`,
    ...(required.length === 0 ? [] : [`    ${zh ? "佐证须有" : "Evidence needs"} ${required.join(zh ? "、" : ", ")}`])
  ]
}

const listed: ReadonlyArray<DutyStatus> = [
  "missed",
  "deviation",
  "evidence-incomplete",
  "needs-review",
  "exempt",
  "not-yet-due"
]

/** Outcomes that say the same of several members, as one line. */
const together = (outcomes: ReadonlyArray<DutyOutcome>): ReadonlyArray<ReadonlyArray<DutyOutcome>> => [
  ...Map.groupBy(outcomes, (outcome) =>
    outcome.subject === SOMEBODY
      ? [outcome.rule, outcome.orgUnit, outcome.period.id, outcome.status].join("\u001f")
      : outcome
  ).values()
]

const outcomeLine = (outcomes: ReadonlyArray<DutyOutcome>, language: Language): string => {
  const [first] = outcomes
  if (first === undefined) return ""
  const { dueOn, evidence, exemption, orgUnit, period, status, subject } = first
  const zh = language === "zh"
  const who =
    subject === SOMEBODY
      ? `${orgUnit ?? ""} ${personsText(outcomes.length, language)}`.trim()
      : subject === orgUnit || orgUnit === null
        ? subject
        : `${orgUnit} ${subject}`
  const why = [
    ...(exemption === null ? [] : [exemption]),
    ...(evidence.length === 0 ? [] : [evidenceText(evidence, language)])
  ]
  const since = period.id.includes("/") ? (zh ? `${period.from} 起` : `since ${period.from}`) : period.id
  const due = zh ? `到期 ${dueOn}` : `due ${dueOn}`
  return `  ${paint(statusStyles[status], `${statusMarks[status]} ${dutyStatuses[status][language]}`)}  ${who}  ${since}  ${due}${why.length === 0 ? "" : `  ${paint("dim", why.join("；"))}`}`
}

const summary = (outcomes: ReadonlyArray<DutyOutcome>, language: Language): string => {
  const zh = language === "zh"
  const count = (status: DutyStatus) => outcomes.filter((outcome) => outcome.status === status).length
  const parts = (["met", ...listed] as const)
    .filter((status) => count(status) > 0)
    .map((status) => paint(statusStyles[status], `${dutyStatuses[status][language]} ${count(status)}`))
  return `  ${parts.join(zh ? "，" : ", ")}`
}

const standingText = (standing: ObligationStanding, language: Language): string => {
  const { bases, id, label, outcomes } = standing
  const zh = language === "zh"
  const head = paint("bold", `${id ?? (zh ? "约定" : "convention")} ${label[language]}`)
  const note = obligationNote(standing)
  const noted = note === null ? [] : [`  ${paint("cyan", zh ? "注意" : "Note")} ${note[language]}`]
  if (bases.length === 0) {
    const off = zh ? "本地未启用，或者当日没有生效的规定" : "Off in this place, or nothing in force on the day"
    return [head, `  ${paint("dim", off)}`, ...noted].join("\n")
  }
  const lines = together(outcomes.filter(({ status }) => status !== "met").toSorted(byDueDay))
  return [
    head,
    ...bases.flatMap((basis) => basisLines(basis, bases.length > 1, language)),
    ...noted,
    outcomes.length === 0
      ? `  ${paint("dim", zh ? "没有承担此项的对象" : "Nobody owes it")}`
      : summary(outcomes, language),
    ...lines.map((own) => outcomeLine(own, language))
  ].join("\n")
}

/** Every obligation, one after another. */
export const obligationsText = (standings: ReadonlyArray<ObligationStanding>, language: Language): string =>
  standings.map((standing) => standingText(standing, language)).join("\n\n")
