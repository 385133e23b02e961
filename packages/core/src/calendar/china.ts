import { stateCouncilArrangements } from "./arrangements/index.ts"
import { type WorkCalendar, workCalendar } from "./work-calendar.ts"

/** 中国工作日历 — the work calendar of mainland China over every year in {@link stateCouncilArrangements}. */
export const chinaWorkCalendar: WorkCalendar = workCalendar(stateCouncilArrangements)
