/**
 * 抽查不合格而作业记录未更正 — a failed sample that names a run which still counts.
 *
 * Source: sanitation convention R4.1b: work whose check failed is not done. The check is kept in the record, which is
 * corrected with reason and approver (ADR 0101); until somebody does, the section counts as cleaned and this says so.
 */
import type { Row } from "../../ledger/index.ts"
import type { Finding } from "../../regulation/index.ts"
import { cleaningRun } from "./cleaning-run.ts"
import { reader } from "./fields.ts"
import { qualityResult } from "./quality-sample.ts"

const runs = reader(cleaningRun)
const results = reader(qualityResult)

/** One finding for each failed sample whose run is there and has no failed check, in the order of the samples. */
export const failedChecksOpen = (
  samples: ReadonlyArray<Row>,
  cleaningRuns: ReadonlyArray<Row>
): ReadonlyArray<Finding> => {
  const counting = new Set(
    cleaningRuns.filter((row) => runs.text(row, "check") !== "failed").map((row) => runs.text(row, "run"))
  )
  return samples.flatMap((row) => {
    const run = results.text(row, "run")
    if (run === null || results.text(row, "result") !== "failed" || !counting.has(run)) return []
    return [
      {
        rule: "sanitation.failed-check-open",
        severity: "warning",
        facts: {
          on: results.text(row, "day") ?? "",
          sample: results.text(row, "sample") ?? "",
          section: results.text(row, "section") ?? "",
          run
        },
        cite: { source: "绣花环卫指标约定", article: "R4.1b", gist: "复核不合格的作业记录不计为完成" }
      }
    ]
  })
}
