/**
 * 学习培训标准 — how many hours members, branch officers, cadres and new staff study, and how days become hours.
 *
 * Source: 《中国共产党党员教育管理工作条例》(2019), read; the national plans of members' training for 2019 to 2023 (memory) and
 * 2024 to 2028 (read in a rendering); 《干部教育培训工作条例》(2023修订), read, its text of 2015 from memory; 《公务员法》
 * (2018修订), read; 《公务员培训规定》(2019修订), read in copies. The norms of staff who are no civil servants are nobody's but the
 * place's: `new-staff-induction.<kind>-hours` has no national value.
 */
import { plainDate, type TimeLimit } from "../calendar/index.ts"
import type { Parameter } from "./parameter.ts"
import { numberOf, parameter, since, textOf, years } from "./write.ts"

const education = textOf("《中国共产党党员教育管理工作条例》(2019)")
const plan2019 = textOf("《2019—2023年全国党员教育培训工作规划》")
const plan2024 = textOf("《2024—2028年全国党员教育培训工作规划》")
const cadres2015 = textOf("《干部教育培训工作条例》(2015)")
const cadres2023 = textOf("《干部教育培训工作条例》(2023修订)")
const convention = textOf("绣花党建约定")
const FROM_MEMORY = "The earlier text is known from memory."
const plan2024Ends = plainDate("2028-12-31")

/** 学时折算 — hours of a day of study; half a day is half of it. */
export const hoursADay = numberOf(
  "hours",
  "party-member-education.hours-a-day",
  { zh: "一天折合学时", en: "Hours of a day of study" },
  [
    since(
      "2019-05-06",
      8,
      convention("PR7.3", "一天按八学时、半天按四学时折算，其余按实际小时"),
      "secondary",
      "A common rule of units; no central text fixes it."
    )
  ],
  "free"
)

/** 党员年度学时 */
export const memberHours = numberOf(
  "hours",
  "party-member-education.member-hours",
  { zh: "党员年度学时", en: "Hours of a member a year" },
  [since("2019-05-06", 32, education("第二十条", "党员每年集中学习培训一般不少于三十二学时"))]
)

/** 书记和班子成员年度学时 — from the national plan, not from the regulation. */
export const officerHours = numberOf(
  "hours",
  "party-member-education.officer-hours",
  { zh: "书记和班子成员年度学时", en: "Hours of a branch officer a year" },
  [
    since(
      "2019-11-11",
      56,
      plan2019("条号待核", "书记和班子成员每年不少于五十六学时"),
      "memory",
      "The plan of 2019 to 2023 is known from memory."
    ),
    {
      ...since("2024-01-01", 56, plan2024("学时要求部分", "书记和班子成员每年不少于五十六学时"), "secondary"),
      until: plan2024Ends
    }
  ]
)

/** 书记和班子成员集中培训 — concentrated courses a year. */
export const officerCourses = numberOf(
  "times",
  "party-member-education.officer-courses",
  { zh: "书记和班子成员集中培训次数", en: "Courses of a branch officer a year" },
  [
    since(
      "2019-11-11",
      1,
      plan2019("条号待核", "至少参加一次集中培训"),
      "memory",
      "The plan of 2019 to 2023 is known from memory."
    ),
    { ...since("2024-01-01", 1, plan2024("学时要求部分", "至少参加一次集中培训"), "secondary"), until: plan2024Ends }
  ]
)

/** 网络课程计入 — whether finished courses of a network academy count towards a member's hours. */
export const networkHoursCount: Parameter<boolean> = parameter(
  "party-member-education.network-hours-count",
  { zh: "网络课程计入党员学时", en: "Network courses count" },
  [since("2019-05-06", false, convention("PR7.4", "网络课程默认不计入党员集中学习学时，由各地规定"), "local")],
  "free"
)

/** 科级及以下干部年度培训天数 — these days, or */
export const cadreDays = numberOf(
  "days",
  "cadre-training.yearly-days",
  { zh: "科级及以下干部年度培训天数", en: "Days of training of a cadre a year" },
  [
    since("2015-10-14", 12, cadres2015("条号待核", "其他干部每年不少于十二天或者九十学时"), "memory", FROM_MEMORY),
    since("2023-10-15", 12, cadres2023("第十四条", "乡科级和一级主任科员以下每年不少于十二天或者九十学时"))
  ]
)

/** these hours. */
export const cadreHours = numberOf(
  "hours",
  "cadre-training.yearly-hours",
  { zh: "科级及以下干部年度培训学时", en: "Hours of training of a cadre a year" },
  [
    since("2015-10-14", 90, cadres2015("条号待核", "其他干部每年不少于十二天或者九十学时"), "memory", FROM_MEMORY),
    since("2023-10-15", 90, cadres2023("第十四条", "乡科级和一级主任科员以下每年不少于十二天或者九十学时"))
  ]
)

/** 县处级干部五年培训学时 — or three months, which are not counted here: ADR 0115. */
export const leaderHours = numberOf(
  "hours",
  "cadre-training.five-year-hours",
  { zh: "县处级干部五年培训学时", en: "Hours of training of a county leader in five years" },
  [
    since("2015-10-14", 550, cadres2015("条号待核", "每五年累计三个月或者五百五十学时以上"), "memory", FROM_MEMORY),
    since("2023-10-15", 550, cadres2023("第十四条", "县处级以上每五年累计不少于三个月或者五百五十学时"))
  ]
)

/** 培训请假上限 — one in this many hours of a course may be missed. */
export const leaveShare = numberOf(
  "times",
  "cadre-training.leave-share",
  { zh: "培训请假上限（几分之一）", en: "Leave in a course, one part in" },
  [since("2023-10-15", 7, cadres2023("第十五条", "请假时间累计超过总学时七分之一的按退学处理"))]
)

/** 试用期 — in which a new civil servant is trained; the first day counts. */
export const civilServantProbation: Parameter<TimeLimit> = parameter(
  "civil-servant-law.probation",
  { zh: "新录用公务员试用期", en: "Probation of a civil servant" },
  [
    since(
      "2006-01-01",
      years(1, "agency"),
      textOf("《中华人民共和国公务员法》(2005)")("第三十二条", "新录用的公务员试用期一年"),
      "memory",
      FROM_MEMORY
    ),
    since(
      "2019-06-01",
      years(1, "agency"),
      textOf("《中华人民共和国公务员法》(2018修订)")("第三十四条", "新录用的公务员试用期一年")
    )
  ]
)

/** 初任培训天数 */
export const civilServantInduction = numberOf(
  "days",
  "new-staff-induction.civil-servant-days",
  { zh: "初任培训天数", en: "Induction of a civil servant, days" },
  [
    since(
      "2019-10-15",
      12,
      textOf("《公务员培训规定》(2019修订)")("初任培训部分", "初任培训一般不少于十二天，在试用期内完成"),
      "secondary"
    )
  ]
)

/** 其他新入职人员岗前培训期限 — from the day of being hired, which counts. */
export const otherStaffInduction: Parameter<TimeLimit> = parameter(
  "new-staff-induction.other-staff-limit",
  { zh: "非公务员岗前培训期限", en: "Induction of staff who are no civil servants" },
  [
    since(
      "1990-01-01",
      years(1, "agency"),
      convention("PR9.8", "非公务员新入职人员的培训期限由各地规定，未规定的按一年"),
      "local"
    )
  ],
  "free"
)

/** Every parameter of study and training. */
export const studyParameters: ReadonlyArray<Parameter<unknown>> = [
  hoursADay,
  memberHours,
  officerHours,
  officerCourses,
  networkHoursCount,
  cadreDays,
  cadreHours,
  leaderHours,
  leaveShare,
  civilServantProbation,
  civilServantInduction,
  otherStaffInduction
]
