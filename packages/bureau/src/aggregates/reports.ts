/** 数字城管案件 — reports under the table of limits of the place. */
import { chinaWorkCalendar, formatMinute } from "@xiuhua/core/calendar"
import { PublicReport } from "@xiuhua/core/enforcement"
import { whose } from "../access/competence.ts"
import type { CaseLimit } from "../case.ts"
import { named } from "../lists/listed.ts"
import { type Handling, nothingElse } from "./serve.ts"

const limitOf = (limit: PublicReport.ReportDeadline): CaseLimit => ({
  rule: `report.${limit.stage}-limit`,
  item: null,
  owner: "agency",
  due: formatMinute(limit.due),
  done: limit.doneAt === null ? null : formatMinute(limit.doneAt),
  late: PublicReport.isLate(limit),
  provisional: limit.provisional,
  deadline: null,
  cite: limit.line.cite
})

export const publicReports = (
  limits: PublicReport.ReportLimits
): Handling<PublicReport.Command, PublicReport.Event, PublicReport.State> => {
  const decider = PublicReport.publicReports({ calendar: chinaWorkCalendar, limits })
  return {
    ...nothingElse,
    aggregate: {
      name: "report",
      event: PublicReport.Event,
      schemaVersion: 1,
      upcasts: {},
      decider,
      views: (id, state) => PublicReport.rowsOf(id, state, decider.deadlines(state))
    },
    stage: PublicReport.stageOf,
    listed: (state) => {
      const { closed, submitted, turns } = state
      const view = PublicReport.publicView(state)
      return {
        title: submitted === null ? null : named(submitted.category),
        number: null,
        details: {
          category: submitted?.category ?? null,
          channel: submitted?.channel ?? null,
          nature: submitted?.nature ?? null,
          turns: turns.length,
          ground: closed?.ground ?? null
        },
        words: submitted?.grid === undefined ? [] : [submitted.grid],
        publicView: view === null ? null : { ...view }
      }
    },
    whose: (state) => whose([PublicReport.departmentOf(state)], [state.submitted?.street]),
    limits: (state) => decider.deadlines(state).map(limitOf),
    duties: (id, state, on) => PublicReport.reportDuties(id, decider.deadlines(state), on),
    publicView: PublicReport.publicView
  }
}
