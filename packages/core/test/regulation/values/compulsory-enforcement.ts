/** Compulsory enforcement, written down a second time from the coercion law, the laws on noise and the conventions. */
const none = "none"
const before = "2011-12-31"
const first = "2012-01-01"

export const compulsoryEnforcementValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "administrative-coercion-law.night-hours": {
    [before]: none,
    [first]: "from 22:00, until 06:00 第六十三条第（三）项",
    "2022-06-04": "from 22:00, until 06:00 第六十三条第（三）项",
    "2022-06-05": "from 22:00, until 06:00 第八十八条第（二）项",
    "2026-08-14": "from 22:00, until 06:00 第八十八条第（二）项",
    "2026-08-15": "from 22:00, until 06:00 第五百七十二条"
  },
  "administrative-coercion-law.rest-days-closed": { [before]: none, [first]: "false" },
  "administrative-coercion-law.demand-period": { [before]: none, [first]: "10 workdays respondent" },
  "administrative-coercion-law.inability-limit": { [before]: none, [first]: "3 years respondent" },
  "administrative-coercion-law.clearing-notice-limit": { [before]: none, [first]: "1 workdays agency" },
  "administrative-coercion-law.court-acceptance-limit": { [before]: none, [first]: "5 workdays agency" },
  "administrative-coercion-law.court-ruling-limit": { [before]: none, [first]: "7 workdays agency" },
  "administrative-coercion-law.court-heard-ruling-limit": { [before]: none, [first]: "30 calendarDays agency" },
  "administrative-coercion-law.court-refusal-service-limit": { [before]: none, [first]: "5 workdays agency" },
  "administrative-coercion-law.higher-court-limit": { [before]: none, [first]: "15 calendarDays agency" },
  "administrative-coercion-law.higher-acceptance-limit": { [before]: none, [first]: "15 calendarDays agency" },
  "administrative-coercion-law.higher-ruling-limit": { [before]: none, [first]: "30 calendarDays agency" },
  "administrative-coercion-law.urgent-execution-limit": { [before]: none, [first]: "5 workdays agency" }
}
