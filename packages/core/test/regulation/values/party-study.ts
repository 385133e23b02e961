/** What the Party's rules on development, dues, study and publication fix, written down a second time. */
const none = "none"
const UNKNOWN = "条号待核"

/** A value of the text of 2014 that the revision keeps. */
const kept = (value: string) => ({ "2014-05-27": none, "2014-05-28": value, "2026-05-10": value, "2026-05-11": value })
const revision = (value: string) => ({ "2026-05-10": none, "2026-05-11": value })
const dues = (value: string) => ({ "2008-03-31": none, "2008-04-01": value })

/** Kept in number, under a section that can be told apart from the old text. */
const under = (value: string, section: string) => ({
  ...kept(value),
  "2026-05-10": `${value} ${UNKNOWN}`,
  "2026-05-11": `${value} ${section}`
})

export const partyStudyValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "party-member-development.text": {
    "2014-05-27": none,
    "2014-05-28": "2014",
    "2026-05-10": "2014",
    "2026-05-11": "2026"
  },
  "party-member-development.applicant-age": under("18", "第五节、第六节"),
  "party-member-development.talk-limit": under("1 months agency", "第七节"),
  "party-member-development.contacts": under("1", "第九节"),
  "party-member-development.cultivation-period": under("1 years agency", "第十一节、第十三节"),
  "party-member-development.review-interval": under("6 months agency", "第十一节"),
  "party-member-development.candidate-publicity": revision("5 workdays agency"),
  "party-member-development.introducers": under("2", "条号待核（修订文本）"),
  "party-member-development.course-days": under("3", "第十七节"),
  "party-member-development.course-hours": under("24", "第十七节"),
  "party-member-development.admission-meeting-limit": revision("1 months agency"),
  "party-member-development.admission-approval-limit": under("3 months agency", "第二十五节"),
  "party-member-development.admission-approval-longest": under("6 months agency", "第二十五节"),
  "party-member-development.oath-limit": revision("1 months agency"),
  "party-member-development.probation-period": under("1 years agency", "第三十一节"),
  "party-member-development.probation-extension-least": { "2014-05-27": none, "2014-05-28": "6 months agency" },
  "party-member-development.probation-extension-most": { "2014-05-27": none, "2014-05-28": "1 years agency" },
  "party-member-development.conversion-approval-limit": under("3 months agency", "第三十二节、第三十三节"),
  "party-dues.first-band-up-to": dues("300000"),
  "party-dues.second-band-up-to": dues("500000"),
  "party-dues.third-band-up-to": dues("1000000"),
  "party-dues.first-band-rate": dues("5"),
  "party-dues.second-band-rate": dues("10"),
  "party-dues.third-band-rate": dues("15"),
  "party-dues.fourth-band-rate": dues("20"),
  "party-dues.retired-band-up-to": dues("500000"),
  "party-dues.retired-low-rate": dues("5"),
  "party-dues.retired-high-rate": dues("10"),
  "party-dues.farmer-least": dues("20"),
  "party-dues.farmer-most": dues("100"),
  "party-dues.fixed-dues": dues("20"),
  "party-dues.large-payment": dues("100000"),
  "party-dues.back-payment-limit": dues("6 months agency"),
  "party-dues.rounding": dues("1"),
  "party-member-education.leaving-after": { "2019-05-05": none, "2019-05-06": "6 months agency" },
  "party-member-education.hours-a-day": { "2019-05-05": none, "2019-05-06": "8" },
  "party-member-education.member-hours": { "2019-05-05": none, "2019-05-06": "32" },
  "party-member-education.officer-hours": {
    "2019-11-10": none,
    "2019-11-11": "56",
    "2023-12-31": `56 ${UNKNOWN}`,
    "2024-01-01": "56 学时要求部分",
    "2028-12-31": "56",
    "2029-01-01": none
  },
  "party-member-education.officer-courses": {
    "2019-11-10": none,
    "2019-11-11": "1",
    "2023-12-31": `1 ${UNKNOWN}`,
    "2024-01-01": "1 学时要求部分",
    "2028-12-31": "1",
    "2029-01-01": none
  },
  "party-member-education.network-hours-count": { "2019-05-05": none, "2019-05-06": "false" },
  "cadre-training.yearly-days": {
    "2015-10-13": none,
    "2015-10-14": "12",
    "2023-10-14": `12 ${UNKNOWN}`,
    "2023-10-15": "12 第十四条"
  },
  "cadre-training.yearly-hours": {
    "2015-10-13": none,
    "2015-10-14": "90",
    "2023-10-14": `90 ${UNKNOWN}`,
    "2023-10-15": "90 第十四条"
  },
  "cadre-training.five-year-hours": {
    "2015-10-13": none,
    "2015-10-14": "550",
    "2023-10-14": `550 ${UNKNOWN}`,
    "2023-10-15": "550 第十四条"
  },
  "cadre-training.leave-share": { "2023-10-14": none, "2023-10-15": "7" },
  "civil-servant-law.probation": {
    "2005-12-31": none,
    "2006-01-01": "1 years agency",
    "2019-05-31": "1 years agency 第三十二条",
    "2019-06-01": "1 years agency 第三十四条"
  },
  "new-staff-induction.civil-servant-days": { "2019-10-14": none, "2019-10-15": "12" },
  "new-staff-induction.other-staff-limit": { "1989-12-31": none, "1990-01-01": "1 years agency" },
  "party-publication.protect-rest": { "1989-12-31": none, "1990-01-01": "true" },
  "party-publication.smallest-cell": { "1989-12-31": none, "1990-01-01": "5" }
}
