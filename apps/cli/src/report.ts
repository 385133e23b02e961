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
  return {
    read: sum(({ read }) => read),
    accepted: sum(({ accepted }) => accepted),
    duplicates: sum(({ duplicates }) => duplicates),
    quarantined: sum(({ quarantined }) => quarantined),
    rejected: sum(({ rejected }) => rejected),
    rejects: rejects[0] ?? null,
    // Several files have a rejects file each.
    ...(rejects.length > 1 ? { rejectsFiles: rejects } : {})
  }
}

/** Several files as one line. */
export interface Summed extends Omit<ReturnType<typeof totals>, "rejects"> {
  readonly name: string
  readonly files: number
}

const sumHeadings = {
  zh: ["内容", "台账数", "读取", "入库", "重复", "待核", "退回"],
  en: ["About", "Ledgers", "Read", "Accepted", "Duplicates", "Quarantined", "Rejected"]
} as const

/** One line a group of files. */
export const sumTable = (groups: ReadonlyArray<Summed>, language: Language): string =>
  table(
    sumHeadings[language],
    groups.map(({ accepted, duplicates, files, name, quarantined, read, rejected }) => [
      name,
      String(files),
      read.toLocaleString("en"),
      { text: accepted.toLocaleString("en"), style: "green" },
      count(duplicates, "dim"),
      count(quarantined, "yellow"),
      count(rejected, "red")
    ]),
    [1, 2, 3, 4, 5, 6]
  )
