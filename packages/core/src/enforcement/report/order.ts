/** 环节顺序 — in which stage each command may come: `next` and `decide` read the same table. */
import type { PlainDate } from "../../calendar/index.ts"
import { outOfTurn as outOf, type Refusal, stepTaken, type Turns } from "../../decider/index.ts"
import type { Citation } from "../../regulation/index.ts"
import { isDeferred, type Stage, type State, stageOf } from "./state.ts"
import type { Command } from "./steps.ts"

type Tag = Command["_tag"]

const takes: Readonly<Record<Tag, ReadonlyArray<Stage>>> = {
  SubmitReport: ["none"],
  AcceptReport: ["submitted"],
  DeclineReport: ["submitted", "accepted"],
  MergeDuplicate: ["submitted", "accepted", "registered", "dispatched"],
  AttachDuplicate: ["submitted", "accepted", "registered", "dispatched", "disposed", "verified", "closed", "declined"],
  DetachDuplicate: ["submitted", "accepted", "registered", "dispatched", "disposed", "verified", "closed", "declined"],
  TellOutcome: ["merged"],
  RegisterReport: ["accepted"],
  DispatchReport: ["registered"],
  ReturnDispatch: ["dispatched"],
  DisposeReport: ["dispatched"],
  ExtendLimit: ["registered", "dispatched"],
  DeferReport: ["registered", "dispatched"],
  ResumeReport: ["registered", "dispatched"],
  VerifyReport: ["disposed"],
  CloseReport: ["accepted", "registered", "dispatched", "verified"],
  ReopenReport: ["closed", "declined", "merged"],
  LinkReport: ["accepted", "registered", "dispatched", "disposed", "verified", "closed"],
  UrgeReport: [
    "submitted",
    "accepted",
    "registered",
    "dispatched",
    "disposed",
    "verified",
    "closed",
    "declined",
    "merged"
  ],
  RateReport: ["declined", "closed", "merged"]
}

const turns: Turns<Tag, Stage> = {
  takes,
  leadsTo: {
    none: "SubmitReport",
    submitted: "SubmitReport",
    declined: "DeclineReport",
    merged: "MergeDuplicate",
    accepted: "AcceptReport",
    registered: "RegisterReport",
    dispatched: "DispatchReport",
    disposed: "DisposeReport",
    verified: "VerifyReport",
    closed: "CloseReport"
  },
  order: [
    "none",
    "submitted",
    "accepted",
    "registered",
    "dispatched",
    "disposed",
    "verified",
    "closed",
    "declined",
    "merged"
  ],
  ends: ["declined", "merged"]
}

const procedure = (gist: string): Citation => ({ source: "绣花执法指标约定", article: "R12.1", gist })

/** What provides for each step. */
export const cites: Readonly<Record<Tag, Citation>> = {
  SubmitReport: procedure("上报"),
  AcceptReport: procedure("受理"),
  DeclineReport: procedure("不予受理并告知"),
  MergeDuplicate: procedure("重复案件并案"),
  AttachDuplicate: procedure("重复案件并入本案"),
  DetachDuplicate: procedure("误并的案件分出"),
  TellOutcome: procedure("主案结果告知重复案件的上报人"),
  RegisterReport: procedure("立案"),
  DispatchReport: procedure("派遣到责任部门"),
  ReturnDispatch: procedure("非本部门职责的退回"),
  DisposeReport: procedure("处置并反馈"),
  ExtendLimit: procedure("延期须批准"),
  DeferReport: procedure("缓办须批准并说明理由"),
  ResumeReport: procedure("缓办事由消除后恢复"),
  VerifyReport: procedure("核查，不通过的返工"),
  CloseReport: procedure("结案"),
  ReopenReport: procedure("重新办理"),
  LinkReport: procedure("转为执法案件或者整改问题"),
  UrgeReport: procedure("催办和再次反映"),
  RateReport: procedure("回访")
}

/** Whether a command is possible at all on a day where the report stands; undefined where it is. */
export const outOfTurn = (state: State, command: Tag, on: PlainDate): Refusal | undefined => {
  const stage = stageOf(state)
  if (command === "DeferReport" && isDeferred(state, on)) return stepTaken(turns, state.lastOn, command)
  if (command === "ResumeReport" && !isDeferred(state, on)) return { _tag: "StepMissing", command, step: "DeferReport" }
  if (command === "DetachDuplicate" && state.duplicates.length === 0) {
    return { _tag: "StepMissing", command, step: "AttachDuplicate" }
  }
  // Who reported a duplicate can say how content he is once he knows what became of it.
  if (command === "RateReport" && stage === "merged" && state.told?.outcome !== "closed") {
    return { _tag: "StepMissing", command, step: "TellOutcome" }
  }
  return outOf(turns, stage, state.lastOn, command)
}

/** Every command of a report. */
export const commandTags = Object.keys(takes) as ReadonlyArray<Tag>
