/** 迟报与更正 — what comes when the figures of the year have been made: rows reported late, and a row that was written wrongly. */
import { fieldIndex, type LedgerKind, type Row } from "@xiuhua/core/ledger"
import { accuracySample, outreachEvent } from "@xiuhua/core/sanitation"
import type { GeneratedLedger } from "../district-year/district-year.ts"
import type { Random } from "../random.ts"
import { lateOutreachRows } from "./sorting.ts"

export interface LateWork {
  readonly reported: GeneratedLedger
  readonly correction: {
    readonly kind: LedgerKind
    readonly key: ReadonlyArray<string>
    readonly replacement: Row
    readonly reason: string
    readonly approver: string
  }
}

const [SHEET, SAMPLES, CORRECT] = [
  fieldIndex(accuracySample, "sheet"),
  fieldIndex(accuracySample, "samples"),
  fieldIndex(accuracySample, "correct")
]

/** The last sheet of samples had fewer correct ones than were written. */
export const lateWork = (random: Random, year: number, sheets: ReadonlyArray<Row>): LateWork => {
  const wrong = sheets.at(-1) as Row
  const replacement = wrong.map((value, at) => (at === CORRECT ? Math.floor(Number(wrong[SAMPLES]) / 2) : value))
  return {
    reported: { kind: outreachEvent, rows: lateOutreachRows(random, year) },
    correction: {
      kind: accuracySample,
      key: [String(wrong[SHEET])],
      replacement,
      reason: "正确数抄录有误，按原始记录更正",
      approver: "演示环卫股负责人"
    }
  }
}
