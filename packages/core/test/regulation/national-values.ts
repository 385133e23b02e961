/**
 * What the statutes and rules say, written down a second time from the texts: for every parameter the day before each value
 * and its first day. Money in fen, shares in per cent.
 */

import { campaignValues } from "./values/campaign.ts"
import { compulsoryEnforcementValues } from "./values/compulsory-enforcement.ts"
import { partyOrganisationValues } from "./values/party-organisation.ts"
import { partyStudyValues } from "./values/party-study.ts"
import { planningValues } from "./values/planning.ts"
import { roadValues } from "./values/roads.ts"
import { sortingValues } from "./values/sorting.ts"
import { taskValues } from "./values/tasks.ts"
import { wasteValues } from "./values/waste.ts"

const none = "none"

export const nationalValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "administrative-penalty-law.limitation-period": {
    "1996-09-30": none,
    "1996-10-01": "2 years agency",
    "2021-07-14": "2 years agency 第二十九条",
    "2021-07-15": "2 years agency 第三十六条第一款"
  },
  "administrative-penalty-law.extended-limitation-period": { "2021-07-14": none, "2021-07-15": "5 years agency" },
  "administrative-penalty-law.minimum-officers": {
    "1996-09-30": none,
    "1996-10-01": "2",
    "2021-07-14": "2 第三十七条第一款",
    "2021-07-15": "2 第四十二条第一款"
  },
  "administrative-penalty-law.age-of-liability": {
    "1996-09-30": none,
    "1996-10-01": "14",
    "2021-07-14": "14 第二十五条",
    "2021-07-15": "14 第三十条"
  },
  "administrative-penalty-law.age-of-full-liability": {
    "1996-09-30": none,
    "1996-10-01": "18",
    "2021-07-14": "18 第二十五条",
    "2021-07-15": "18 第三十条"
  },
  "administrative-penalty-law.first-offence-exemption": { "2021-07-14": none, "2021-07-15": "true" },
  "administrative-penalty-law.no-fault-exemption": { "2021-07-14": none, "2021-07-15": "true" },
  "administrative-penalty-law.higher-fine-prevails": { "2021-07-14": none, "2021-07-15": "true" },
  "administrative-penalty-law.legal-review-required": { "2021-07-14": none, "2021-07-15": "true" },
  "administrative-penalty-law.summary-cap-individual": {
    "1996-09-30": none,
    "1996-10-01": "5000",
    "2021-07-14": "5000",
    "2021-07-15": "20000"
  },
  "administrative-penalty-law.summary-cap-organisation": {
    "1996-09-30": none,
    "1996-10-01": "100000",
    "2021-07-14": "100000",
    "2021-07-15": "300000"
  },
  "administrative-penalty-law.preservation-limit": {
    "1996-09-30": none,
    "1996-10-01": "7 calendarDays agency",
    "2021-07-14": "7 calendarDays agency",
    "2021-07-15": "7 workdays agency"
  },
  "administrative-penalty-law.hearing-request-limit": {
    "1996-09-30": none,
    "1996-10-01": "3 calendarDays respondent",
    "2021-07-14": "3 calendarDays respondent",
    "2021-07-15": "5 workdays respondent"
  },
  "administrative-penalty-law.hearing-notice-lead": {
    "1996-09-30": none,
    "1996-10-01": "7 calendarDays agency",
    "2021-07-14": "7 calendarDays agency",
    "2021-07-15": "7 workdays agency"
  },
  "administrative-penalty-law.decision-limit": { "2021-07-14": none, "2021-07-15": "90 calendarDays agency" },
  "administrative-penalty-law.service-limit": {
    "1996-09-30": none,
    "1996-10-01": "7 calendarDays agency",
    "2021-07-14": "7 calendarDays agency",
    "2021-07-15": "7 workdays agency"
  },
  "administrative-penalty-law.payment-limit": {
    "1996-09-30": none,
    "1996-10-01": "15 calendarDays respondent",
    "2021-07-14": "15 calendarDays respondent 第四十六条第三款",
    "2021-07-15": "15 calendarDays respondent 第六十七条第三款"
  },
  "administrative-penalty-law.daily-surcharge": {
    "1996-09-30": none,
    "1996-10-01": "3",
    "2021-07-14": "3 第五十一条第（一）项",
    "2021-07-15": "3 第七十二条第一款第（一）项"
  },
  "administrative-penalty-law.surcharge-stops-for-remedies": { "2021-07-14": none, "2021-07-15": "true" },
  "administrative-penalty-law.on-spot-cash-cap": {
    "1996-09-30": none,
    "1996-10-01": "2000",
    "2021-07-14": "2000",
    "2021-07-15": "10000"
  },
  "administrative-penalty-law.cash-hand-over-limit": {
    "1996-09-30": none,
    "1996-10-01": "2 calendarDays agency",
    "2021-07-14": "2 calendarDays agency",
    "2021-07-15": "2 workdays agency"
  },
  "administrative-penalty-law.cash-banking-limit": {
    "1996-09-30": none,
    "1996-10-01": "2 calendarDays agency",
    "2021-07-14": "2 calendarDays agency",
    "2021-07-15": "2 workdays agency"
  },
  "administrative-penalty-law.publication-withdrawal-limit": { "2021-07-14": none, "2021-07-15": "3 workdays agency" },
  "fine-collection-separation.surcharge-told": { "1997-12-31": none, "1998-01-01": "true" },
  "administrative-coercion-law.seizure-limit": { "2011-12-31": none, "2012-01-01": "30 calendarDays agency" },
  "administrative-coercion-law.seizure-extension": { "2011-12-31": none, "2012-01-01": "30 calendarDays agency" },
  "administrative-coercion-law.urgent-report-limit": { "2011-12-31": none, "2012-01-01": "24 hours agency" },
  "administrative-coercion-law.surcharge-cap": { "2011-12-31": none, "2012-01-01": "100" },
  "administrative-coercion-law.surcharge-enforcement-delay": {
    "2011-12-31": none,
    "2012-01-01": "30 calendarDays agency"
  },
  "administrative-coercion-law.court-application-limit": { "2011-12-31": none, "2012-01-01": "3 months agency" },
  "administrative-coercion-law.demand-before-court": { "2011-12-31": none, "2012-01-01": "10 workdays respondent" },
  "administrative-coercion-law.substitute-demand-limit": { "2011-12-31": none, "2012-01-01": "3 workdays respondent" },
  ...compulsoryEnforcementValues,
  "administrative-reconsideration-law.application-limit": {
    "1999-09-30": none,
    "1999-10-01": "60 calendarDays respondent",
    "2023-12-31": "60 calendarDays respondent 第九条第一款",
    "2024-01-01": "60 calendarDays respondent 第二十条第一款"
  },
  "administrative-reconsideration-law.application-limit-untold": {
    "2023-12-31": none,
    "2024-01-01": "1 years respondent"
  },
  "administrative-reconsideration-law.longest-limit": { "2023-12-31": none, "2024-01-01": "5 years respondent" },
  "administrative-reconsideration-law.longest-limit-real-estate": {
    "2023-12-31": none,
    "2024-01-01": "20 years respondent"
  },
  "administrative-reconsideration-law.acceptance-limit": {
    "1999-09-30": none,
    "1999-10-01": "5 workdays agency",
    "2023-12-31": "5 workdays agency 第十七条第一款、第四十条第二款",
    "2024-01-01": "5 workdays agency 第三十条第一款、第八十八条第二款"
  },
  "administrative-reconsideration-law.decision-limit": {
    "1999-09-30": none,
    "1999-10-01": "60 calendarDays agency",
    "2023-12-31": "60 calendarDays agency 第三十一条第一款",
    "2024-01-01": "60 calendarDays agency 第六十二条第一款"
  },
  "administrative-reconsideration-law.decision-extension": {
    "1999-09-30": none,
    "1999-10-01": "30 calendarDays agency",
    "2023-12-31": "30 calendarDays agency 第三十一条第一款",
    "2024-01-01": "30 calendarDays agency 第六十二条第一款"
  },
  "administrative-reconsideration-law.simplified-decision-limit": {
    "2023-12-31": none,
    "2024-01-01": "30 calendarDays agency"
  },
  "administrative-reconsideration-law.simplified-cap": { "2023-12-31": none, "2024-01-01": "300000" },
  "administrative-reconsideration-law.on-spot-first": { "2023-12-31": none, "2024-01-01": "true" },
  "administrative-litigation-law.suing-limit": { "2015-04-30": none, "2015-05-01": "6 months respondent" },
  "administrative-litigation-law.suing-limit-after-reconsideration": {
    "2015-04-30": none,
    "2015-05-01": "15 calendarDays respondent"
  },
  "administrative-litigation-law.suing-limit-untold": { "2018-02-07": none, "2018-02-08": "1 years respondent" },
  "administrative-litigation-law.longest-limit": { "2015-04-30": none, "2015-05-01": "5 years respondent" },
  "administrative-litigation-law.longest-limit-real-estate": {
    "2015-04-30": none,
    "2015-05-01": "20 years respondent"
  },
  "civil-procedure-law.public-notice-service": {
    "1991-04-08": none,
    "1991-04-09": "60 calendarDays agency",
    "2021-12-31": "60 calendarDays agency",
    "2022-01-01": "30 calendarDays agency"
  },
  "civil-code.start-day-counted": { "2020-12-31": none, "2021-01-01": "false" },
  "civil-code.corresponding-day": { "2020-12-31": none, "2021-01-01": "true" },
  "civil-code.last-day-rolls": { "2020-12-31": none, "2021-01-01": "true" },
  "legislation-law.higher-law-prevails": { "2000-06-30": none, "2000-07-01": "true" },
  "housing-construction-penalty-procedure.clue-verification": {
    "2022-04-30": none,
    "2022-05-01": "15 workdays agency"
  },
  "housing-construction-penalty-procedure.clue-verification-extension": {
    "2022-04-30": none,
    "2022-05-01": "10 workdays agency"
  },
  "housing-construction-penalty-procedure.decision-extension": {
    "2022-04-30": none,
    "2022-05-01": "30 calendarDays agency"
  },
  "housing-construction-penalty-procedure.collective-decision-extension": {
    "2022-04-30": none,
    "2022-05-01": "60 calendarDays agency"
  },
  "housing-construction-penalty-procedure.summary-filing-limit": {
    "2022-04-30": none,
    "2022-05-01": "3 workdays agency"
  },
  "housing-construction-penalty-procedure.closing-limit": { "2022-04-30": none, "2022-05-01": "15 workdays agency" },
  "housing-construction-penalty-procedure.statement-limit": {
    "2022-04-30": none,
    "2022-05-01": "5 workdays respondent"
  },
  "housing-construction-penalty-procedure.publication-limit": { "2022-04-30": none, "2022-05-01": "7 workdays agency" },
  "housing-construction-penalty-procedure.jurisdiction-negotiation-limit": {
    "2022-04-30": none,
    "2022-05-01": "7 workdays agency"
  },
  "urban-management-enforcement-measures.whole-process-record": { "2017-04-30": none, "2017-05-01": "true" },
  "three-systems.penalty-publication-limit": { "2018-12-04": none, "2018-12-05": "7 workdays agency" },
  "three-systems.enforcement-publication-limit": { "2018-12-04": none, "2018-12-05": "20 workdays agency" },
  "ecological-environment-code.limitation-period": { "2026-08-14": none, "2026-08-15": "5 years agency" },
  ...sortingValues,
  ...wasteValues,
  ...campaignValues,
  ...taskValues,
  ...roadValues,
  ...planningValues,
  ...partyStudyValues,
  ...partyOrganisationValues
}
