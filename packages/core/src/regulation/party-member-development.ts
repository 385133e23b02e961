/**
 * 发展党员工作细则 — limits of the way from an application to full membership.
 *
 * Source: 《中国共产党发展党员工作细则》, the text of 2014 (known from memory) and its revision of May 2026 (read through two
 * independent projects that encode it, by its sections). Which text holds on a day is a parameter of its own: the
 * revision was issued on 2026-05-11 and published on 2026-05-18, and the day it took effect was not read. ADR 0116.
 */
import { plainDate, type TimeLimit } from "../calendar/index.ts"
import type { Label, Parameter } from "./parameter.ts"
import { months, numberOf, parameter, since, textOf, workdays, years } from "./write.ts"

const old = textOf("《中国共产党发展党员工作细则》(2014)")
const revised = textOf("《中国共产党发展党员工作细则》(2026修订)")
const OLD_FROM = "2014-05-28"
const REVISION_FROM = "2026-05-11"
/** 修订印发日 — the first day of the revision's values, whichever text a place applies from when. */
export const developmentRevisedOn = plainDate(REVISION_FROM)
const FROM_MEMORY = "The text of 2014 is known from memory; its article was not looked up."

const id = (name: string): string => `party-member-development.${name}`
const remembered = <A>(value: A, gist: string) => since(OLD_FROM, value, old("条号待核", gist), "memory", FROM_MEMORY)
const read = <A>(value: A, section: string, gist: string) =>
  since(REVISION_FROM, value, revised(section, gist), "secondary")

const both = (name: string, label: Label, value: TimeLimit, section: string, gist: string): Parameter<TimeLimit> =>
  parameter(id(name), label, [remembered(value, gist), read(value, section, gist)])

/** 适用文本 — whether a step is held to the text of 2014 or of 2026. */
export const developmentText: Parameter<"2014" | "2026"> = parameter(
  id("text"),
  { zh: "发展党员适用文本", en: "Text that applies to the development of members" },
  [
    since(OLD_FROM, "2014", old("印发通知", "2014年印发的细则"), "memory", FROM_MEMORY),
    since(
      REVISION_FROM,
      "2026",
      revised("印发通知", "2026年修订的细则"),
      "local",
      "Issued on 2026-05-11, published on 2026-05-18; the first day in force was not read."
    )
  ],
  "free"
)

/** 申请入党年龄 — years of age. */
export const applicantAge = numberOf("years", id("applicant-age"), { zh: "申请入党年龄", en: "Age of an applicant" }, [
  remembered(18, "年满十八岁可以申请入党"),
  read(18, "第五节、第六节", "年满十八岁可以申请入党")
])

/** 申请后谈话期限 */
export const applicantTalkLimit = both(
  "talk-limit",
  { zh: "收到申请后谈话期限", en: "Talk with an applicant" },
  months(1, "agency"),
  "第七节",
  "收到入党申请后一个月内派人谈话"
)

/** 培养联系人 — formal members who accompany an activist, at least. */
export const contactsNeeded = numberOf("persons", id("contacts"), { zh: "培养联系人", en: "Contacts of an activist" }, [
  remembered(1, "指定一至两名正式党员作培养联系人"),
  read(1, "第九节", "为积极分子指定培养联系人")
])

/** 培养考察期 — from being named an activist to being a candidate. */
export const cultivationPeriod = both(
  "cultivation-period",
  { zh: "入党积极分子培养考察期", en: "Training of an activist" },
  years(1, "agency"),
  "第十一节、第十三节",
  "经过一年以上培养教育和考察方可列为发展对象"
)

/** 半年考察 */
export const activistReviewInterval = both(
  "review-interval",
  { zh: "积极分子考察间隔", en: "Review of an activist" },
  months(6, "agency"),
  "第十一节",
  "每半年对积极分子考察一次"
)

/** 发展对象公示 — the first day counts. Absent from the text of 2014. */
export const candidatePublicity: Parameter<TimeLimit> = parameter(
  id("candidate-publicity"),
  { zh: "发展对象人选公示", en: "Public notice of a candidate" },
  [read(workdays(5, "agency"), "第十三节", "确定发展对象前公示不少于五个工作日")]
)

/** 入党介绍人 — formal members. */
export const introducersNeeded = numberOf("persons", id("introducers"), { zh: "入党介绍人", en: "Introducers" }, [
  remembered(2, "发展对象应有两名正式党员作介绍人"),
  since(
    REVISION_FROM,
    2,
    revised("条号待核（修订文本）", "发展对象应有两名正式党员作介绍人"),
    "memory",
    "Not found in what was read of the revision."
  )
])

/** 短期集中培训 — in days, or */
export const candidateCourseDays = numberOf(
  "days",
  id("course-days"),
  { zh: "发展对象集中培训天数", en: "Short course, days" },
  [remembered(3, "培训时间一般不少于三天或者二十四学时"), read(3, "第十七节", "集中培训不少于三天或者二十四学时")]
)

/** in hours: one of the two is enough. */
export const candidateCourseHours = numberOf(
  "hours",
  id("course-hours"),
  { zh: "发展对象集中培训学时", en: "Short course, hours" },
  [remembered(24, "培训时间一般不少于三天或者二十四学时"), read(24, "第十七节", "集中培训不少于三天或者二十四学时")]
)

/** 支部大会期限 — from the pre-review. */
export const admissionMeetingLimit: Parameter<TimeLimit> = parameter(
  id("admission-meeting-limit"),
  { zh: "预审后支部大会期限", en: "Branch meeting after the pre-review" },
  [read(months(1, "agency"), "第十九节至第二十二节", "预审合格后一个月内召开支部大会讨论接收")]
)

/** 审批期限 — from the branch meeting. */
export const admissionApprovalLimit = both(
  "admission-approval-limit",
  { zh: "接收预备党员审批期限", en: "Approval of an admission" },
  months(3, "agency"),
  "第二十五节",
  "上级党组织三个月内审批"
)

/** 审批最长期限 — with a reason. */
export const admissionApprovalLongest = both(
  "admission-approval-longest",
  { zh: "接收预备党员审批最长期限", en: "Longest time for approving an admission" },
  months(6, "agency"),
  "第二十五节",
  "特殊情况可适当延长，不得超过六个月"
)

/** 入党宣誓期限 — from the approval, generally. */
export const oathLimit: Parameter<TimeLimit> = parameter(id("oath-limit"), { zh: "入党宣誓期限", en: "Oath" }, [
  read(months(1, "agency"), "第二十九节", "批准后一般一个月内举行入党宣誓")
])

/** 预备期 — from the day of the branch meeting, not from the approval. */
export const probationPeriod = both(
  "probation-period",
  { zh: "预备期", en: "Probation" },
  years(1, "agency"),
  "第三十一节",
  "预备期一年，从支部大会通过之日算起"
)

/** 延长预备期下限 */
export const probationExtensionLeast: Parameter<TimeLimit> = parameter(
  id("probation-extension-least"),
  { zh: "延长预备期下限", en: "Shortest extension of the probation" },
  [remembered(months(6, "agency"), "可以延长一次预备期，不少于半年")]
)

/** 延长预备期上限 */
export const probationExtensionMost: Parameter<TimeLimit> = parameter(
  id("probation-extension-most"),
  { zh: "延长预备期上限", en: "Longest extension of the probation" },
  [remembered(years(1, "agency"), "可以延长一次预备期，不超过一年")]
)

/** 转正审批期限 — from the branch meeting. */
export const conversionApprovalLimit = both(
  "conversion-approval-limit",
  { zh: "预备党员转正审批期限", en: "Approval of full membership" },
  months(3, "agency"),
  "第三十二节、第三十三节",
  "上级党组织三个月内审批转正"
)

/** Every parameter of the development of members. */
export const memberDevelopmentParameters: ReadonlyArray<Parameter<unknown>> = [
  developmentText,
  applicantAge,
  applicantTalkLimit,
  contactsNeeded,
  cultivationPeriod,
  activistReviewInterval,
  candidatePublicity,
  introducersNeeded,
  candidateCourseDays,
  candidateCourseHours,
  admissionMeetingLimit,
  admissionApprovalLimit,
  admissionApprovalLongest,
  oathLimit,
  probationPeriod,
  probationExtensionLeast,
  probationExtensionMost,
  conversionApprovalLimit
]
