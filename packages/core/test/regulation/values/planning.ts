/** The planning law, the demolition of art. 44 and the court's reply, written down a second time. */
const none = "none"

export const planningValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "urban-and-rural-planning-law.charge-by-government": { "2007-12-31": none, "2008-01-01": "true 第六十八条" },
  "urban-and-rural-planning-law.completion-papers-limit": {
    "2007-12-31": none,
    "2008-01-01": "6 months respondent 第四十五条第二款、第六十七条"
  },
  "urban-and-rural-planning-law.report-on-same-day": { "2007-12-31": none, "2008-01-01": "true" },
  "administrative-coercion-law.demolition-announcement": { "2011-12-31": none, "2012-01-01": "true 第四十四条" },
  "administrative-coercion-law.demolition-after-remedies": { "2011-12-31": none, "2012-01-01": "true 第四十四条" },
  "illegal-building-reply.no-court-application": { "2013-04-02": none, "2013-04-03": "true" }
}
