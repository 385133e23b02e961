/** The conventions on campaigns, written down a second time: ten workdays to sum up, thirty days to look again. */
const none = "none"

export const campaignValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "campaign-conventions.summary-limit": { "1989-12-31": none, "1990-01-01": "10 workdays agency" },
  "campaign-conventions.relapse-check-limit": { "1989-12-31": none, "1990-01-01": "30 calendarDays agency" }
}
