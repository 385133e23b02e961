/** 承办事项 — what somebody must get done by a day. */
import { Task } from "@xiuhua/core/governance"
import type { Regime } from "@xiuhua/core/regulation"
import { whose } from "../access/competence.ts"
import type { CaseLimit } from "../case.ts"
import { named } from "../lists/listed.ts"
import { type Handling, nothingElse } from "./serve.ts"

const limitOf = ({ cite, deadline, doneOn, due, item, provisional, rule }: Task.TaskLimit): CaseLimit => ({
  rule,
  item,
  owner: "agency",
  due,
  done: doneOn,
  late: doneOn !== null && doneOn > due,
  provisional,
  deadline,
  cite
})

export const tasks = (regime: Regime): Handling<Task.Command, Task.Event, Task.State> => {
  const decider = Task.tasks(regime)
  return {
    ...nothingElse,
    aggregate: {
      name: "task",
      event: Task.Event,
      schemaVersion: 1,
      upcasts: {},
      decider,
      views: Task.rowsOf
    },
    stage: Task.stageOf,
    listed: ({ opened, reports }) => ({
      title: opened === null ? null : named(opened.title),
      number: null,
      details: {
        type: opened?.type ?? null,
        level: opened?.level ?? null,
        issuer: opened?.issuer ?? null,
        reports: reports.length
      },
      words: [opened?.issuer, opened?.reference].filter((word) => word !== null && word !== undefined),
      publicView: "never"
    }),
    whose: (state) => whose([Task.unitOf(state)], [state.opened?.street]),
    limits: (state) => decider.limits(state).map(limitOf),
    duties: (id, state, on) => Task.taskDuties(id, state, decider.limits(state), on)
  }
}
