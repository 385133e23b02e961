/** 环卫台账核查 — every review of sanitation: the findings of tickets, trips, samples, working time, sorting and inspection. */
import type { LedgerReview } from "../ledger/index.ts"
import type { Regime } from "../regulation/index.ts"
import { inspection, inspectionMember, inspectorFindings } from "./inspection/index.ts"
import {
  cleaningRun,
  failedChecksOpen,
  qualityResult,
  weatherForecast,
  workerDay,
  workingTimeFindings
} from "./roads/index.ts"
import { areaFindings, sortingArea } from "./sorting/index.ts"
import { doubtFinding, leachate, ticketStanding, tripBalance } from "./waste/index.ts"

/** Under the law of a place, in the order in which they are shown. */
export const sanitationReviews = (regime: Regime): ReadonlyArray<LedgerReview> => {
  const doubtOf = doubtFinding(regime)
  const balanceOf = tripBalance(regime)
  return [
    {
      id: "sanitation.ticket-doubts",
      label: { zh: "过磅单存疑", en: "Doubted tickets" },
      reads: [ticketStanding],
      review: (rowsOf) => rowsOf(ticketStanding).flatMap((row) => doubtOf(row) ?? [])
    },
    {
      id: "sanitation.trip-balance",
      label: { zh: "车次平衡", en: "Balance by trips" },
      reads: [ticketStanding, leachate],
      review: (rowsOf, { to }) => balanceOf(rowsOf(ticketStanding), rowsOf(leachate), to).findings
    },
    {
      id: "sanitation.failed-checks",
      label: { zh: "抽查不合格未更正", en: "Failed samples whose run still counts" },
      reads: [qualityResult, cleaningRun],
      review: (rowsOf) => failedChecksOpen(rowsOf(qualityResult), rowsOf(cleaningRun))
    },
    {
      id: "sanitation.working-time",
      label: { zh: "环卫工人工时与高温作业", en: "Working time and heat" },
      reads: [workerDay, weatherForecast],
      review: (rowsOf) =>
        workingTimeFindings(regime, { workerDays: rowsOf(workerDay), forecasts: rowsOf(weatherForecast) }).flatMap(
          ({ findings }) => findings
        )
    },
    {
      id: "sanitation.sorting-areas",
      label: { zh: "分类覆盖名录矛盾", en: "Contradictory sorting register" },
      reads: [sortingArea],
      review: (rowsOf) => areaFindings(rowsOf(sortingArea))
    },
    {
      id: "sanitation.inspectors",
      label: { zh: "督查人员核查", en: "Inspectors" },
      reads: [inspection, inspectionMember],
      review: (rowsOf) => inspectorFindings(rowsOf(inspection), rowsOf(inspectionMember))
    }
  ]
}
