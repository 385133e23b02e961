/** Code values of study and training. */

/** 学习形式 — what a person took part in. Volunteering and points of an app are no form of study: they have other ledgers. */
export const studyForms = {
  course: { zh: "集中培训", en: "concentrated course" },
  lesson: { zh: "党课", en: "Party lesson" },
  themeDay: { zh: "主题党日学习", en: "study part of a theme day" },
  meeting: { zh: "集体学习", en: "study meeting" },
  network: { zh: "网络学院课程", en: "course of a network academy" },
  induction: { zh: "岗前（初任）培训", en: "induction" }
} as const
export type StudyForm = keyof typeof studyForms

/** 人员类别 — of new staff; which norm is theirs. */
export const staffKinds = {
  "civil-servant": { zh: "公务员", en: "civil servant" },
  auxiliary: { zh: "辅助执法人员", en: "auxiliary" },
  contract: { zh: "合同制人员", en: "contract staff" }
} as const
export type StaffKind = keyof typeof staffKinds

/** 干部层次 — which norm of training is theirs. */
export const cadreLevels = {
  leader: { zh: "县处级", en: "county-level leader" },
  section: { zh: "科级及以下", en: "section level and below" }
} as const
