/** 任务矩阵 on the terminal: a table for each duty, branches down and periods across, one mark a cell. */
import type { PartyMatrix } from "@xiuhua/bureau"
import { type DutyStatus, dutyStatuses, strengths } from "@xiuhua/core/duties"
import type { MatrixCell, MatrixLine } from "@xiuhua/core/party"
import { statusStyles } from "./duty-table.ts"
import type { Language } from "./language.ts"
import { type Cell, paint, table } from "./table.ts"

/** One mark a status. */
export const statusMarks: Readonly<Record<DutyStatus, string>> = {
  met: "✓",
  "not-yet-due": "·",
  missed: "✗",
  deviation: "△",
  exempt: "○",
  "evidence-incomplete": "◇",
  "needs-review": "?"
}

/** What has to be looked at first. */
const worst: ReadonlyArray<DutyStatus> = [
  "missed",
  "evidence-incomplete",
  "needs-review",
  "deviation",
  "met",
  "not-yet-due",
  "exempt"
]
const open: ReadonlyArray<DutyStatus> = ["not-yet-due", "exempt"]

const isUsed = (cell: MatrixCell, status: DutyStatus): boolean => (cell[status] ?? 0) > 0

/** One outcome is a mark, several are how many of those that fell due are met. */
const cellText = (cell: MatrixCell | null): Cell => {
  if (cell === null) return ""
  const style = statusStyles[worst.find((status) => isUsed(cell, status)) ?? "not-yet-due"]
  const counts = Object.entries(cell) as ReadonlyArray<readonly [DutyStatus, number]>
  const [first] = counts
  if (counts.length === 1 && first?.[1] === 1) return { text: statusMarks[first[0]], style }
  const due = counts.reduce((sum, [status, count]) => (open.includes(status) ? sum : sum + count), 0)
  if (due === 0) return { text: counts.map(([status, count]) => `${statusMarks[status]}${count}`).join(""), style }
  return { text: `${cell.met ?? 0}/${due}`, style }
}

/** `2022-03` in one year is `03`. */
const periodText = (id: string, years: ReadonlySet<string>): string => {
  const short = id.replace(/^\d{4}-\d{2}-\d{2}\/P/u, "P")
  return years.size === 1 ? short.replace(/^\d{4}-/u, "") : short.slice(2)
}

const lineName = ({ orgUnit, subject }: MatrixLine): string =>
  subject === null || subject === orgUnit ? (orgUnit ?? "—") : `${orgUnit ?? ""} ${subject}`.trim()

/** Every section, then what the marks mean. */
export const matrixText = ({ sections }: PartyMatrix, language: Language): string => {
  const zh = language === "zh"
  const tables = sections.map(({ label, lines, periods, strength }) => {
    const years = new Set(periods.map((id) => id.slice(0, 4)))
    const heading = `${label[language]}${zh ? "（" : " ("}${strengths[strength][language]}${zh ? "）" : ")"}`
    return table(
      [heading, ...periods.map((id) => periodText(id, years)), zh ? "完成" : "Done"],
      lines.map(({ cells, due, met, ...line }) => [
        lineName({ ...line, cells, due, met }),
        ...cells.map(cellText),
        { text: due === 0 ? "—" : `${met}/${due}`, style: met === due ? "dim" : "bold" }
      ]),
      [periods.length + 1]
    )
  })
  const used = worst.filter((status) =>
    sections.some(({ lines }) => lines.some(({ cells }) => cells.some((cell) => cell !== null && isUsed(cell, status))))
  )
  const legend = used.map(
    (status) => `${paint(statusStyles[status], statusMarks[status])} ${dutyStatuses[status][language]}`
  )
  const counts = zh ? "12/14 已完成/应完成（人次、场次合计）" : "12/14 met of those due, taken together"
  return [...tables, `${legend.join("  ")}  ${paint("dim", counts)}`].join("\n\n")
}
