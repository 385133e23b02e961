/** 发展环节 — in which stages each step may be taken, what must come before it, and what provides for it: procedure as data. */
import type { PlainDate } from "../../calendar/index.ts"
import { outOfTurn as outOfStage, type Refusal, type Turns } from "../../decider/index.ts"
import type { Citation } from "../../regulation/index.ts"
import { type Stage, type State, stageOf } from "./state.ts"
import type { Command } from "./steps.ts"

/** The name of a step. */
export type Name = Command["_tag"]

const turns: Turns<Name, Stage> = {
  takes: {
    Apply: ["none"],
    HoldTalk: ["applicant"],
    NameActivist: ["applicant"],
    FileActivist: ["activist"],
    AssignContacts: ["activist"],
    ReviewActivist: ["activist", "candidate"],
    HandOverActivist: ["activist", "candidate"],
    HearOpinions: ["activist"],
    PublicizeCandidate: ["activist"],
    NameCandidate: ["activist"],
    FileCandidate: ["candidate"],
    NameIntroducers: ["candidate"],
    ReviewPolitically: ["candidate"],
    TrainCandidate: ["candidate"],
    CheckMaterials: ["candidate"],
    PassPreReview: ["candidate"],
    IssueForm: ["preReviewed"],
    VoteOnAdmission: ["preReviewed"],
    TalkBeforeApproval: ["voted"],
    ApproveAdmission: ["voted"],
    AssignGroup: ["probationary"],
    TakeOath: ["probationary"],
    ExtendProbation: ["probationary"],
    RequestConversion: ["probationary"],
    VoteOnConversion: ["probationary"],
    ApproveConversion: ["probationary"],
    FileDossier: ["member"],
    EndDevelopment: ["applicant", "activist", "candidate", "preReviewed", "voted", "probationary"]
  },
  leadsTo: {
    none: "Apply",
    applicant: "Apply",
    activist: "NameActivist",
    candidate: "NameCandidate",
    preReviewed: "PassPreReview",
    voted: "VoteOnAdmission",
    probationary: "ApproveAdmission",
    member: "ApproveConversion",
    ended: "EndDevelopment"
  },
  order: ["none", "applicant", "activist", "candidate", "preReviewed", "voted", "probationary", "member", "ended"],
  ends: ["ended"]
}

/** What of the state a step is, where it is taken once only. */
const onceOnly: Partial<Record<Name, (state: State) => { readonly on: PlainDate } | null>> = {
  HoldTalk: ({ talk }) => talk,
  FileActivist: ({ activistFiled }) => activistFiled,
  FileCandidate: ({ candidateFiled }) => candidateFiled,
  IssueForm: ({ form }) => form,
  TalkBeforeApproval: ({ approvalTalk }) => approvalTalk,
  AssignGroup: ({ group }) => group,
  TakeOath: ({ oath }) => oath,
  RequestConversion: ({ request }) => request,
  VoteOnConversion: ({ conversion }) => (conversion?.declared === "passed" ? conversion : null),
  FileDossier: ({ dossier }) => dossier
}

/** Steps of the same stage that must have been taken before, and what shows them. */
const needs: Partial<Record<Name, ReadonlyArray<readonly [Name, (state: State) => boolean]>>> = {
  NameActivist: [["HoldTalk", ({ talk }) => talk !== null]],
  ReviewActivist: [["AssignContacts", ({ contacts }) => contacts !== null]],
  HearOpinions: [["AssignContacts", ({ contacts }) => contacts !== null]],
  PublicizeCandidate: [["HearOpinions", ({ opinions }) => opinions !== null]],
  NameCandidate: [["HearOpinions", ({ opinions }) => opinions !== null]],
  CheckMaterials: [
    ["NameIntroducers", ({ introducers }) => introducers !== null],
    ["ReviewPolitically", ({ political }) => political !== null],
    ["TrainCandidate", ({ trainings }) => trainings.length > 0]
  ],
  PassPreReview: [["CheckMaterials", ({ materials }) => materials !== null]],
  VoteOnAdmission: [["IssueForm", ({ form }) => form !== null]],
  ApproveAdmission: [["TalkBeforeApproval", ({ approvalTalk }) => approvalTalk !== null]],
  VoteOnConversion: [["RequestConversion", ({ request }) => request !== null]],
  ApproveConversion: [["VoteOnConversion", ({ conversion }) => conversion?.declared === "passed"]]
}

/** An article of the rules by its section; `条号待核` where it was not found in what was read. */
const step = (section: string, gist: string): Citation => ({
  source: "《中国共产党发展党员工作细则》",
  article: section,
  gist
})

/** What provides for each step. */
export const cites: Readonly<Record<Name, Citation>> = {
  Apply: step("第五节、第六节", "本人提出书面入党申请"),
  HoldTalk: step("第七节", "党组织派人同申请人谈话"),
  NameActivist: step("第八节", "支委会确定入党积极分子"),
  FileActivist: step("第八节", "报上级党组织备案"),
  AssignContacts: step("第九节", "指定培养联系人"),
  ReviewActivist: step("第十一节", "每半年考察一次"),
  HandOverActivist: step("条号待核", "工作单位变动的，培养材料移交新的党组织"),
  HearOpinions: step("第十三节", "听取联系人、党员和群众意见"),
  PublicizeCandidate: step("第十三节", "公示发展对象人选"),
  NameCandidate: step("第十三节", "支委会讨论确定发展对象"),
  FileCandidate: step("第十三节", "报上级党组织备案或者同意，来源不一致"),
  NameIntroducers: step("条号待核", "确定两名入党介绍人"),
  ReviewPolitically: step("第十六节", "政治审查"),
  TrainCandidate: step("第十七节", "短期集中培训"),
  CheckMaterials: step("第十八节", "支委会审查"),
  PassPreReview: step("第十八节", "上级党组织预审"),
  IssueForm: step("第十八节", "发放入党志愿书"),
  VoteOnAdmission: step("第十九节至第二十二节", "支部大会无记名投票讨论接收"),
  TalkBeforeApproval: step("第二十五节", "审批前派人谈话"),
  ApproveAdmission: step("第二十五节", "上级党组织审批"),
  AssignGroup: step("第二十九节", "编入党支部和党小组"),
  TakeOath: step("第二十九节", "入党宣誓"),
  ExtendProbation: step("条号待核", "延长预备期一次"),
  RequestConversion: step("第三十二节", "本人提出转正申请"),
  VoteOnConversion: step("第三十二节", "支部大会讨论转正"),
  ApproveConversion: step("第三十三节", "上级党组织审批转正"),
  FileDossier: step("第三十六节", "材料及时归档"),
  EndDevelopment: step("条号待核", "取消资格或者终止培养")
}

/** Every step, in the order of the way. */
export const names = Object.keys(turns.takes) as ReadonlyArray<Name>

/** Why a step may not be taken where the way stands; undefined where it may. */
export const outOfTurn = (state: State, name: Name): Refusal | undefined => {
  const refusal = outOfStage(turns, stageOf(state), state.lastOn, name)
  if (refusal !== undefined) return refusal
  const taken = onceOnly[name]?.(state)
  if (taken !== undefined && taken !== null) return { _tag: "StepTaken", command: name, on: taken.on }
  const missing = needs[name]?.find(([, has]) => !has(state))
  return missing === undefined ? undefined : { _tag: "StepMissing", command: name, step: missing[0] }
}
