/** 活动分类 — kinds of activity, the forms that their parts take, who spoke, and why somebody was not there. */

/** 活动类型 — what a gathering is, and what each part of it serves. */
export const activityKinds = {
  memberMeeting: { zh: "党员大会", en: "branch meeting" },
  committeeMeeting: { zh: "支委会", en: "committee meeting" },
  groupMeeting: { zh: "党小组会", en: "Party group meeting" },
  lecture: { zh: "党课", en: "Party lecture" },
  themeDay: { zh: "主题党日", en: "Theme Party Day" },
  organisationalLife: { zh: "组织生活会", en: "organisational life meeting" },
  appraisal: { zh: "民主评议党员", en: "appraisal of members" },
  leadingGroupMeeting: { zh: "党组会议", en: "meeting of the leading group" },
  firstTopic: { zh: "第一议题", en: "first topic" },
  studyGroup: { zh: "中心组学习", en: "study group of the leadership" },
  democraticLife: { zh: "民主生活会", en: "democratic life meeting" },
  strictGovernance: { zh: "全面从严治党专题研究", en: "study of strict governance" },
  youthStudy: { zh: "青年理论学习", en: "youth theory study" },
  study: { zh: "集中学习", en: "study" },
  warning: { zh: "警示教育", en: "warning education" },
  caseLaw: { zh: "以案释法", en: "explaining law through cases" },
  seminar: { zh: "专题研讨座谈会", en: "seminar" },
  training: { zh: "培训", en: "training" },
  jointBuilding: { zh: "联合共建", en: "joint building" },
  service: { zh: "志愿服务", en: "volunteering" },
  other: { zh: "其他", en: "other" }
} as const
export type ActivityKind = keyof typeof activityKinds

/** 形式 — how a part was done; a form that is not on the list is `other` with its name. */
export const forms = {
  discussion: { zh: "集体学习研讨", en: "collective discussion" },
  talk: { zh: "专题讲座", en: "lecture" },
  selfStudy: { zh: "个人自学", en: "self-study" },
  survey: { zh: "专题调研", en: "survey" },
  reading: { zh: "集中学习", en: "study together" },
  specialLecture: { zh: "专题党课", en: "special Party lecture" },
  oath: { zh: "重温入党誓词", en: "renewing the oath" },
  redStory: { zh: "讲红色故事", en: "red stories" },
  politicalBirthday: { zh: "过政治生日", en: "political birthday" },
  deliberation: { zh: "民主议事", en: "deliberation" },
  volunteering: { zh: "志愿服务", en: "volunteering" },
  redSite: { zh: "参观红色基地", en: "visit to a red site" },
  jointBuilding: { zh: "联合共建", en: "joint building" },
  dues: { zh: "交纳党费", en: "paying dues" },
  film: { zh: "观看警示教育片", en: "warning film" },
  caseStudy: { zh: "案例通报", en: "case study" },
  other: { zh: "其他", en: "other" }
} as const
export type Form = keyof typeof forms

/** 主讲人身份 */
export const speakerPosts = {
  leadingGroupSecretary: { zh: "党组书记", en: "secretary of the leading group" },
  leadingCadre: { zh: "党员领导干部", en: "leading cadre" },
  branchSecretary: { zh: "支部书记", en: "branch secretary" },
  member: { zh: "党员", en: "member" },
  guest: { zh: "外请", en: "guest" }
} as const

/** 举行方式 — sign-in at an online meeting is verified or not. */
export const modes = {
  onSite: { zh: "现场", en: "on site" },
  onlineVerified: { zh: "线上（签到可核验）", en: "online, sign-in verified" },
  onlineUnverified: { zh: "线上（签到未核验）", en: "online, sign-in not verified" }
} as const

/** 到会情况 */
export const attendances = {
  present: { zh: "到会", en: "present" },
  leave: { zh: "请假", en: "on leave" },
  absent: { zh: "缺席", en: "absent" }
} as const

/** 请假事由 — coded, no diagnosis (PR16 field table). */
export const leaveReasons = {
  duty: { zh: "公务", en: "duty" },
  temporaryBranchDuty: { zh: "临时党支部任务", en: "duty in a temporary branch" },
  illness: { zh: "因病", en: "illness" },
  family: { zh: "家事", en: "family" },
  other: { zh: "其他", en: "other" }
} as const

/** 决议事项 */
export const matters = {
  important: { zh: "重要事项", en: "important matter" },
  election: { zh: "选举班子", en: "election of officers" },
  delegates: { zh: "选举党代表", en: "election of delegates" },
  admission: { zh: "接收预备党员", en: "admission" },
  conversion: { zh: "预备党员转正", en: "conversion" },
  probation: { zh: "延长预备期、取消预备资格", en: "extension or end of probation" },
  disposition: { zh: "处分处置", en: "disposition and discipline" },
  commendation: { zh: "表彰", en: "commendation" },
  appointment: { zh: "干部任免", en: "appointment" },
  other: { zh: "其他", en: "other" }
} as const
export type Matter = keyof typeof matters
