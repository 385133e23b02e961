/** What became of imported files, as a table. */
import { basename } from "node:path"
import type { ImportReport } from "@xiuhua/transport-spreadsheet"
import type { Language } from "./language.ts"
import { table } from "./table.ts"

export interface Imported {
  readonly path: string
  readonly kind: string
  readonly report: ImportReport
}

const headings = {
  zh: ["文件", "台账", "读取", "入库", "重复", "待核", "退回"],
  en: ["File", "Ledger", "Read", "Accepted", "Duplicates", "Quarantined", "Rejected"]
} as const

/** The ledgers in a file. */
export const kindsIn = ({ sheets }: ImportReport): string => [...new Set(sheets.map(({ kind }) => kind))].join(" ")

const reasons = {
  "total-row": { zh: "合计行", en: "a sum" },
  "note-row": { zh: "附注行", en: "a remark" },
  "hidden-sheet": { zh: "已隐藏", en: "is hidden" },
  "no-ledger": { zh: "不是认得的台账", en: "is no ledger that is known" }
} as const

/** What was passed over in a file, and why. */
export const notes = ({ passed, skipped }: ImportReport, language: Language): ReadonlyArray<string> => {
  const zh = language === "zh"
  const rows = skipped.first.map(({ line, reason, sheet }) => {
    const at = sheet === undefined ? "" : zh ? `“${sheet}”` : `"${sheet}" `
    return zh
      ? `${at}第 ${line} 行是${reasons[reason].zh}，未导入`
      : `${at}line ${line} is ${reasons[reason].en}: not imported`
  })
  const more = skipped.count - skipped.first.length
  const rest = zh ? `另有 ${more} 行合计或附注，未导入` : `${more} more sums or remarks were not imported`
  return [
    ...passed.map(({ reason, sheet }) =>
      zh ? `工作表“${sheet}”${reasons[reason].zh}，未导入` : `the sheet "${sheet}" ${reasons[reason].en}: not imported`
    ),
    ...rows,
    ...(more > 0 ? [rest] : [])
  ]
}

const count = (n: number, style: "red" | "yellow" | "dim") =>
  n === 0 ? { text: "0", style: "dim" as const } : { text: n.toLocaleString("en"), style }

/** One line a file. */
export const importTable = (files: ReadonlyArray<Imported>, language: Language): string =>
  table(
    headings[language],
    files.map(({ kind, path, report }) => [
      basename(path),
      kind,
      report.read.toLocaleString("en"),
      { text: report.accepted.toLocaleString("en"), style: "green" },
      count(report.duplicates, "dim"),
      count(report.quarantined, "yellow"),
      count(report.rejected, "red")
    ]),
    [2, 3, 4, 5, 6]
  )

/** The sum over all files, as the command line's contract has it. */
export const totals = (files: ReadonlyArray<Imported>) => {
  const sum = (of: (report: ImportReport) => number) => files.reduce((total, { report }) => total + of(report), 0)
  const rejects = files.flatMap(({ report }) => (report.rejects === null ? [] : [report.rejects]))
  const skipped = {
    count: files.reduce((all, { report }) => all + report.skipped.count, 0),
    first: files.flatMap(({ report }) => report.skipped.first)
  }
  const passed = files.flatMap(({ report }) => report.passed)
  return {
    read: sum(({ read }) => read),
    accepted: sum(({ accepted }) => accepted),
    duplicates: sum(({ duplicates }) => duplicates),
    quarantined: sum(({ quarantined }) => quarantined),
    rejected: sum(({ rejected }) => rejected),
    rejects: rejects[0] ?? null,
    // Several files have a rejects file each.
    ...(rejects.length > 1 ? { rejectsFiles: rejects } : {}),
    // What was passed over is not among what was read.
    ...(skipped.count > 0 ? { skipped } : {}),
    ...(passed.length > 0 ? { passed } : {})
  }
}

/** A workbook of several ledgers as one line. */
export interface Summed extends Omit<ReturnType<typeof totals>, "rejects" | "skipped" | "passed"> {
  readonly name: string
  readonly sheets: number
}

const sumHeadings = {
  zh: ["工作簿", "工作表", "读取", "入库", "重复", "待核", "退回"],
  en: ["Workbook", "Sheets", "Read", "Accepted", "Duplicates", "Quarantined", "Rejected"]
} as const

/** One line a workbook. */
export const sumTable = (books: ReadonlyArray<Summed>, language: Language): string =>
  table(
    sumHeadings[language],
    books.map(({ accepted, duplicates, name, quarantined, read, rejected, sheets }) => [
      name,
      String(sheets),
      read.toLocaleString("en"),
      { text: accepted.toLocaleString("en"), style: "green" },
      count(duplicates, "dim"),
      count(quarantined, "yellow"),
      count(rejected, "red")
    ]),
    [1, 2, 3, 4, 5, 6]
  )
