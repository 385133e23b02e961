/** Code values that several ledgers of Party work share. */
export const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const

/** 组织类型 — bodies beside the branches. */
export const bodyTypes = {
  leadingGroup: { zh: "党组", en: "leading Party group" },
  studyGroup: { zh: "党组理论学习中心组", en: "theory study group of the leadership" },
  youthGroup: { zh: "青年理论学习小组", en: "youth theory study group" },
  partyCommittee: { zh: "机关党委", en: "Party committee of the organ" },
  bureau: { zh: "本单位", en: "the bureau as a whole" }
} as const

/** 党支部类型 */
export const branchTypes = {
  ordinary: { zh: "党支部", en: "branch" },
  joint: { zh: "联合党支部", en: "joint branch" },
  temporary: { zh: "临时党支部", en: "temporary branch" }
} as const

/** 党内职务 — what a member is in the branch. */
export const branchRoles = {
  secretary: { zh: "书记", en: "secretary" },
  deputySecretary: { zh: "副书记", en: "deputy secretary" },
  organisation: { zh: "组织委员", en: "organisation member" },
  publicity: { zh: "宣传委员", en: "publicity member" },
  discipline: { zh: "纪检委员", en: "discipline member" },
  committeeMember: { zh: "支委", en: "committee member" },
  groupLeader: { zh: "党小组组长", en: "group leader" },
  member: { zh: "党员", en: "member" }
} as const
export type BranchRole = keyof typeof branchRoles

/** Roles that make somebody an officer of the branch: its committee, or where there is none its secretary and deputy. */
export const officerRoles = [
  "secretary",
  "deputySecretary",
  "organisation",
  "publicity",
  "discipline",
  "committeeMember"
] as const satisfies ReadonlyArray<BranchRole>

/** 党员阶段 */
export const stages = {
  formal: { zh: "正式党员", en: "formal member" },
  probationary: { zh: "预备党员", en: "probationary member" }
} as const
