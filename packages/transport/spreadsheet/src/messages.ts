/**
 * 提示语 — the only place where sentences about problems are made: what is wrong, where, and what to do. One entry a
 * problem, in Chinese and English; a missing one does not compile.
 */
import type { FileProblem, RowProblem, RowProblemId, SpreadsheetFailure } from "./failure.ts"
import { fileMessages } from "./file-messages.ts"
import type { Language, Message } from "./message.ts"
import { rowMessages } from "./row-messages.ts"

/** Every problem's sentences, those of rows without their place. A mapping file's own stand under `mapping`. */
export const messages: Readonly<Record<RowProblemId | FileProblem, Message>> = { ...rowMessages, ...fileMessages }

/** What is wrong with a cell or a row, without saying where. */
export const explainProblem = ({ facts, problem, value }: RowProblem, language: Language = "zh"): string =>
  rowMessages[problem][language]({ ...facts, value })

const placeOf = ({ column, line, sheet }: RowProblem): Readonly<Record<Language, string>> => ({
  zh: `${sheet === undefined ? "" : `“${sheet}”`}第 ${line} 行${column === null ? "" : `“${column}”：`}`,
  en: `${sheet === undefined ? "" : `"${sheet}" `}line ${line}${column === null ? " " : `, "${column}": `}`
})

/** The sentence for a problem of a row or the failure of a file; Chinese unless told. */
export const describe = (what: RowProblem | SpreadsheetFailure, language: Language = "zh"): string =>
  "_tag" in what
    ? fileMessages[what.problem][language](what.facts)
    : `${placeOf(what)[language]}${explainProblem(what, language)}`
