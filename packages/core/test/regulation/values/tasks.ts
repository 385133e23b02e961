/** The conventions on tasks, written down a second time: ten workdays to answer a report, ninety days to look again. */
const none = "none"

export const taskValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "task-conventions.acceptance-limit": { "1989-12-31": none, "1990-01-01": "10 workdays agency" },
  "task-conventions.relapse-check-limit": { "1989-12-31": none, "1990-01-01": "90 calendarDays agency" }
}
