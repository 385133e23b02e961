/** 步骤顺序 — in which stage of a campaign each command may come: `next` and `decide` read the same table. */

import { outOfTurn as outOf, type Refusal, type Turns } from "../../decider/index.ts"
import type { Citation } from "../../regulation/index.ts"
import { dayOf, type Stage, type State, stageOf } from "./state.ts"
import type { Command } from "./steps.ts"

type Tag = Command["_tag"]

const takes: Readonly<Record<Tag, ReadonlyArray<Stage>>> = {
  PlanCampaign: ["none", "planned", "returned"],
  ReturnPlan: ["planned"],
  ApproveCampaign: ["planned"],
  CancelCampaign: ["returned", "planned", "approved", "running"],
  BeginCampaign: ["approved"],
  RecordDay: ["running", "ended"],
  CorrectDay: ["running", "ended", "summedUp"],
  LinkMatter: ["running", "ended", "summedUp"],
  LinkSourceMeasure: ["approved", "running", "ended", "summedUp"],
  ExtendCampaign: ["approved", "running"],
  EndCampaign: ["running"],
  SumUpCampaign: ["ended"],
  CheckRelapse: ["running", "ended", "summedUp"]
}

/** Told by several streets, each when it can: their days need not follow each other. */
const anyDay: ReadonlySet<Tag> = new Set<Tag>(["RecordDay", "CheckRelapse"])

const turns: Turns<Tag, Stage> = {
  takes,
  leadsTo: {
    none: "PlanCampaign",
    returned: "ReturnPlan",
    planned: "PlanCampaign",
    approved: "ApproveCampaign",
    running: "BeginCampaign",
    ended: "EndCampaign",
    summedUp: "SumUpCampaign",
    cancelled: "CancelCampaign"
  },
  order: ["none", "returned", "planned", "approved", "running", "ended", "summedUp", "cancelled"],
  ends: ["cancelled"]
}

const convention = (article: string, gist: string): Citation => ({ source: "绣花执法指标约定", article, gist })

/** What provides for each step. */
export const cites: Readonly<Record<Tag, Citation>> = {
  PlanCampaign: convention("R12.9", "行动方案写明主题、范围、起止、牵头和参与单位"),
  ReturnPlan: convention("R12.9", "方案退回修改"),
  ApproveCampaign: convention("R12.9", "方案由策划人以外的人批准"),
  CancelCampaign: convention("R12.9", "未开展行动的可以取消"),
  BeginCampaign: convention("R12.9", "批准后开展"),
  RecordDay: convention("R12.10", "按日按街道记录出动和成果"),
  CorrectDay: convention("R12.10", "成果更正须经批准并说明理由"),
  LinkMatter: convention("R12.10", "行动中发现的案件与行动关联"),
  LinkSourceMeasure: convention("R12.11", "整治与源头疏导相关联"),
  ExtendCampaign: convention("R12.9", "延长时间或者扩大范围须批准"),
  EndCampaign: convention("R12.9", "行动结束"),
  SumUpCampaign: convention("R12.11", "行动结束后总结"),
  CheckRelapse: convention("R12.11", "行动后复查是否回潮")
}

/** Whether a command is possible at all where the campaign stands; undefined where it is. */
export const outOfTurn = (state: State, command: Tag): Refusal | undefined => {
  const stage = stageOf(state)
  const [day] = state.days
  // A campaign that was on the street is ended, not cancelled.
  if (command === "CancelCampaign" && day !== undefined) return { _tag: "StepTaken", command, on: day.on }
  return outOf(turns, stage, state.lastOn, command)
}

/** What a command names that is not there, or is there already. */
export const itemRefusal = (state: State, command: Command): Refusal | undefined => {
  const { _tag } = command
  const already = (before: { readonly on: Command["on"] } | undefined): Refusal | undefined =>
    before === undefined ? undefined : { _tag: "StepTaken", command: _tag, on: before.on }
  switch (_tag) {
    case "RecordDay":
      return already(dayOf(state, command.on, command.street))
    case "CorrectDay":
    case "LinkMatter": {
      const { day, street } = command
      if (dayOf(state, day, street) === undefined) {
        return { _tag: "NoSuchItem", command: _tag, id: `${day} ${street}` }
      }
      return _tag === "CorrectDay"
        ? undefined
        : already(state.matters.find(({ id, to }) => id === command.id && to === command.to))
    }
    case "LinkSourceMeasure":
      return already(state.points.find(({ point }) => point === command.point))
    case "CheckRelapse":
      return already(state.checks.find(({ check }) => check === command.check))
    default:
      return undefined
  }
}

/** Whether a command of this kind may be dated before the last step. */
export const mayComeLate = (command: Tag): boolean => anyDay.has(command)

/** Every command of a campaign. */
export const commandTags = Object.keys(takes) as ReadonlyArray<Tag>
